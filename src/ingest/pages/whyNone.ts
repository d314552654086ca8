import type { TypedLine } from '../language/typedLines.js'
import type { NoPolicy } from './explained.js'

/** Longest title that is told in a message. */
const MOST_TOLD = 60

/** Why a text holds no policy: which sign was looked for in vain, and what helps. `others` is what it holds instead. */
export function whyNone(others: readonly NoPolicy[], lines: readonly TypedLine[]): string {
  if (others.includes('EXPLANATION')) return 'it explains one (解读): give the document that it explains'
  if (others.includes('NEWS')) return 'it is news of one: give the document that it reports'
  const title = lines.find(({ kinds }) => kinds.has('TITLE'))?.words
  const inText =
    'no number (发文字号), no addressees, no headings that count on (一、二、 or 1. 2.), no words of duty (负责, 牵头, 责任单位) and no goal in numbers'
  if (title === undefined)
    return `it has no title that ends with a kind of document (通知, 意见, 方案, 办法 …), ${inText}: give the whole document, from its title on`
  const told = title.length > MOST_TOLD ? `${title.slice(0, MOST_TOLD)}…` : title
  return `it has a title (${told}), and no text stands behind it: ${inText}; give the page of the document itself, with its text, not a list that links to it`
}
