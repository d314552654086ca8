import { THEME_CODES, type ThemeCode } from '../../../model/themes.js'
import type { Span } from '../../text/spans.js'
import { OTHER_WORDS, THEME_WORDS, WORDS_OF_TWO } from './words.js'

/** A theme's word in the text. */
export interface ThemeHit extends Span {
  themes: readonly ThemeCode[]
}

const split = (words: string): string[] => words.split(' ').filter((word) => word !== '')

/** Every word of the vocabulary with what it stands for; nothing for words that only hold one. */
const MEANING: ReadonlyMap<string, readonly ThemeCode[]> = new Map<string, readonly ThemeCode[]>([
  ...THEME_CODES.flatMap((code) => split(THEME_WORDS[code]).map((word) => [word, [code]] as const)),
  ...Object.entries(WORDS_OF_TWO),
  ...split(OTHER_WORDS).map((word) => [word, []] as const),
])

/** The longest word that begins at a place; the next is looked for one character on, so that words may overlap. They are plain text but for +. */
const LONGEST_WORD = new RegExp(
  `(?=(${[...MEANING.keys()]
    .sort((left, right) => right.length - left.length)
    .map((word) => word.replaceAll('+', '\\+'))
    .join('|')}))`,
  'gu',
)

/**
 * The words of themes within a span of the folded text, in the order of the text. What lies within a longer word is no word of its own:
 * 产业生态环境 speaks of no environment.
 */
export function themeHits(folded: string, start: number, end: number): ThemeHit[] {
  const hits: ThemeHit[] = []
  let reached = start
  for (const match of folded.slice(start, end).matchAll(LONGEST_WORD)) {
    const word = match[1] ?? ''
    const at = start + match.index
    if (at + word.length <= reached) continue
    reached = at + word.length
    hits.push({ themes: MEANING.get(word) ?? [], start: at, end: reached })
  }
  return hits.filter(({ themes }) => themes.length > 0)
}
