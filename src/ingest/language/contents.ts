import type { Line } from '../text/lines.js'
import type { Span } from '../text/spans.js'

/**
 * A contents page: 目录 over the headings of the text, each on its line, often with dots and the number of a page. Its lines are no
 * headings: each comes again over its text.
 */
const HEAD = /^(?:目 {0,6}[录次]|(?:内容)?目录 ?:?)$/u
/** Dots and the number of a page behind an entry. */
const LEADER = / {0,4}(?:[.·…—\-_]{2,200} {0,4})?(?:\(? ?\d{1,4} ?\)?)?$/u
const DOTTED = /(?:…{1,60}|\.{3,200}|·{3,200}) {0,4}\d{1,4}$/u
const LONGEST_ENTRY = 90
/** Fewest lines with dots and a number that are a contents page without its name. */
const LEAST_DOTTED = 3

/** The contents pages of some lines: the line 目录 and the entries below it. */
export function contentsPages(lines: readonly Line[]): Span[] {
  const keys = lines.map(({ words }) => keyOf(words))
  const last = new Map<string, number>()
  for (const [at, key] of keys.entries()) last.set(key, at)
  const pages: Span[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const named = HEAD.test(line.words)
    if (!named && !DOTTED.test(line.words)) continue
    const from = named ? at + 1 : at
    const stop = endOf(lines, keys, last, from)
    if (stop - from >= (named ? 2 : LEAST_DOTTED)) {
      pages.push({ start: line.start, end: lines[stop - 1]?.end ?? line.end })
      at = stop - 1
    }
  }
  return pages
}

/** The line behind the last entry: entries have dots, or come again below and have not come before in this page. */
function endOf(lines: readonly Line[], keys: readonly string[], last: ReadonlyMap<string, number>, from: number): number {
  const seen = new Set<string>()
  let at = from
  for (; at < lines.length; at++) {
    const words = lines[at]?.words ?? ''
    const key = keys[at] ?? ''
    if (words.length > LONGEST_ENTRY || /[。;]$/u.test(words)) break
    if (seen.has(key) && key.length > 1) break
    if (!DOTTED.test(words) && (last.get(key) ?? at) === at) break
    seen.add(key)
  }
  return at
}

/** An entry without its page number and blanks. */
const keyOf = (words: string): string => (words.length > LONGEST_ENTRY ? words : words.replace(LEADER, '')).replace(/[\s.、·…]/gu, '')
