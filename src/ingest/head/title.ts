import type { HeadToken } from './tokens.js'
import { issuedTitle } from '../language/notice.js'
import { isSameTitle, titleEndingAt, titleWithin } from '../language/lineKinds.js'
import type { SourceText } from '../text/document.js'
import type { Span } from '../text/spans.js'

/** Most characters of a text that stand for the title that its page has dropped. */
const LONGEST_STAND_IN = 30

export interface TitleBlock extends Span {
  words: string
  first: number
  last: number
}

/** (试行), (征求意见稿) and (2024—2026年) may stand on a line of their own behind a title; a note of adoption or openness is no part of it. */
function isTitleTail(words: string): boolean {
  return /^[(〔【][^()〔〕【】]{2,16}[)〕】]$/u.test(words) && !/[月日]|通过|发布|公布|印发|公开/u.test(words)
}

/** Titles printed in the head; one in several lines is joined. */
export function titleBlocks(document: SourceText, tokens: readonly HeadToken[]): TitleBlock[] {
  const blocks: TitleBlock[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || (token.kind !== 'TITLE' && token.kind !== 'TEXT')) continue
    const found = titleEndingAt(tokens, at)
    if (found === null) continue
    // A longer title may end with one of the next lines.
    const longer = [1, 2].some((more) => titleEndingAt(tokens, at + more)?.first === found.first)
    if (longer) continue
    const last = isTitleTail(tokens[at + 1]?.words ?? '') ? at + 1 : at
    const from = tokens[found.first]?.start ?? token.start
    const own = titleWithin(document.folded.slice(from, token.end))
    const end = last === at ? from + own.end : (tokens[last]?.end ?? token.end)
    blocks.push({
      start: from + own.start,
      end,
      words: document.folded.slice(from + own.start, end).replace(/\n\s*/gu, ''),
      first: found.first,
      last,
    })
  }
  return blocks
}

/** The title of what is issued: printed over its own text, else named in the notice, else the first that the page prints. */
export function titleOf(
  document: SourceText,
  tokens: readonly HeadToken[],
  blocks: readonly TitleBlock[],
  notice: TitleBlock | null,
): Span | null {
  const own = blocks.filter((block) => issuedTitle(block.words) === null)
  if (notice !== null) {
    const issued = issuedTitle(notice.words) ?? ''
    const printed = own.filter((block) => isSameTitle(block.words, issued)).at(-1)
    if (printed !== undefined) return withLinesAbove(document, tokens, printed, issued)
    return spanWithin(document, notice, issued)
  }
  const [firstOwn] = own
  if (firstOwn !== undefined) {
    const salutation = tokens.findIndex((token) => token.kind === 'SALUTATION')
    // A notice whose own title the page has dropped: 《…》已经…现印发给你们, and the plan's title behind it.
    const text = salutation < 0 ? undefined : tokens.slice(salutation).find((token) => token.kind === 'TEXT')
    const issued = /《([^《》]{4,80})》[^。\n]{0,80}印发/u.exec(text?.words ?? '')?.[1]
    const named = issued === undefined ? undefined : own.filter((block) => isSameTitle(block.words, issued)).at(-1)
    return named ?? own.filter((block) => isSameTitle(block.words, firstOwn.words)).at(-1) ?? firstOwn
  }
  const named = tokens.find((token) => /《[^《》]{4,80}》[^。\n]{0,80}印发/u.test(token.words))
  if (named !== undefined) return spanWithin(document, named, /《([^《》]{4,80})》/u.exec(named.words)?.[1] ?? '')
  const [first] = tokens.filter((token) => token.kind === 'TITLE' && token.words.length >= 6)
  if (first !== undefined) return first
  // The page has dropped every title: the first words stand for it.
  const any = tokens.find(({ words }) => words.length > 4)
  return any === undefined ? null : { start: any.start, end: Math.min(any.end, any.start + LONGEST_STAND_IN) }
}

/** A title printed in several lines of which the last alone reads like one: the notice says where it begins. */
function withLinesAbove(document: SourceText, tokens: readonly HeadToken[], printed: TitleBlock, issued: string): Span {
  const squeeze = (words: string): string => words.replace(/\s/gu, '')
  const whole = squeeze(issued)
  for (let first = printed.first - 1; first >= 0 && printed.first - first < 4 && tokens[first]?.kind === 'TITLE'; first--) {
    const start = tokens[first]?.start ?? printed.start
    if (squeeze(document.folded.slice(start, printed.end)) === whole) return { start, end: printed.end }
  }
  return printed
}

/** The span of words within a block, whose line breaks the words have lost. */
function spanWithin(document: SourceText, within: Span, words: string): Span | null {
  const printed = document.folded.slice(within.start, within.end)
  const places: number[] = []
  let squeezed = ''
  for (let at = 0; at < printed.length; at++) {
    if (/[\s]/u.test(printed[at] ?? '')) continue
    places.push(at)
    squeezed += printed[at] ?? ''
  }
  const wanted = words.replace(/\s/gu, '')
  const at = squeezed.lastIndexOf(wanted)
  if (at < 0 || wanted === '') return null
  return { start: within.start + (places[at] ?? 0), end: within.start + (places[at + wanted.length - 1] ?? 0) + 1 }
}
