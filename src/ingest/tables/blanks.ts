import type { SourceText } from '../text/document.js'
import { wordsAt, wordSpans } from './cells.js'
import { headerWord } from './headerWords.js'
import type { Span } from '../text/spans.js'

/** Names of columns in a line that only single blanks part; no line of names has more words. */
const MOST_WORDS = 60
/** A name whose characters stand apart (量 化 任 务) has at most so many. */
const LONGEST_SPREAD = 8
/** What it costs that words are no known name. */
const UNKNOWN = 12

interface Way {
  cost: number
  from: number
  known: boolean
}

/**
 * The names of columns on a line that only single blanks part, where blanks also stand within names (序号 量 化 任 务 牵头责任部门): the
 * cheapest way to put its words together, short names of four characters or so being the habit. Null where most are no names.
 */
export function namesByBlanks(document: SourceText, span: Span): Span[] | null {
  const parts = wordSpans(document, span)
  if (parts.length < 2 || parts.length > MOST_WORDS) return null
  const words = parts.map((part) => wordsAt(document, part))
  const ways: Way[] = [{ cost: 0, from: -1, known: true }]
  for (let end = 1; end <= parts.length; end++) {
    let best: Way = { cost: Infinity, from: end - 1, known: false }
    let name = ''
    for (let from = end - 1; from >= 0; from--) {
      name = `${words[from] ?? ''}${name}`
      const isJoined = from < end - 1
      // Only pieces of a name are put together, never two whole ones.
      if (isJoined && (name.length > LONGEST_SPREAD || (words[from] ?? '').length > 3)) break
      const known = headerWord(name) !== null
      if (!known && isJoined) continue
      const cost = (ways[from]?.cost ?? Infinity) + (known ? (Math.min(name.length, 8) - 4) ** 2 : UNKNOWN)
      if (cost < best.cost) best = { cost, from, known }
    }
    ways.push(best)
  }
  const names: Span[] = []
  let unknown = 0
  for (let end = parts.length; end > 0; end = ways[end]?.from ?? 0) {
    const way = ways[end]
    const [first, last] = [parts[way?.from ?? 0], parts[end - 1]]
    if (way === undefined || first === undefined || last === undefined) return null
    if (!way.known) unknown++
    names.unshift({ start: first.start, end: last.end })
  }
  return names.length >= 2 && unknown * 4 <= names.length && (unknown === 0 || names.length >= 4) ? names : null
}
