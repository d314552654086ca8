import type { Span } from './spans.js'

/** A sentence without its full stop, or a bracket that stands behind one. */
export interface Sentence extends Span {
  isBracket: boolean
}

/** How a text is cut into sentences. What stands in the brackets and quotation marks that `opens` and `closes` name is deeper. */
export interface SentenceRule {
  opens: string
  closes: string
  /** A bracket that begins a sentence is one of its own. */
  bracketsAlone: boolean
  /** Whether a character ends the sentence that is `length` long before it. */
  ends: (mark: string, depth: number, length: number) => boolean
}

/** A character that ends a sentence and belongs to none. */
const MARK = /[。;!?,、 \n]/u

/** Cuts a span into sentences, without the marks that end them. Those of blanks alone are left out. */
export function cutSentences(folded: string, { start, end }: Span, rule: SentenceRule): Sentence[] {
  const sentences: Sentence[] = []
  let from = start
  let depth = 0
  const close = (at: number, isBracket: boolean): void => {
    if (folded.slice(from, at).trim() !== '') sentences.push({ start: from, end: at, isBracket })
    depth = 0
  }
  for (let at = start; at < end; at++) {
    const mark = folded.charAt(at)
    if (rule.opens.includes(mark)) {
      const isFirst = rule.bracketsAlone && mark === '(' && depth === 0 && folded.slice(from, at).trim() === ''
      const stop = isFirst ? matching(folded, at, end) : null
      if (stop === null) depth++
      else {
        from = at
        close(stop + 1, true)
        from = stop + 1
        at = stop
      }
    } else if (rule.closes.includes(mark)) depth = Math.max(0, depth - 1)
    else if (rule.ends(mark, depth, at - from)) {
      close(at, false)
      from = MARK.test(mark) ? at + 1 : at
    }
  }
  close(end, false)
  return sentences
}

/** Sentences of running text: up to a full stop outside of brackets, or the end of a line. */
const RUNNING: SentenceRule = {
  opens: '(“《【',
  closes: ')”》】',
  bracketsAlone: true,
  ends: (mark, depth) => mark === '\n' || (mark === '。' && depth === 0),
}

/** Sentences of a span; a bracket behind a full stop is one of its own. */
export function sentencesOf(folded: string, start: number, end: number): Sentence[] {
  return cutSentences(folded, { start, end }, RUNNING)
    .map((sentence) => ({ ...sentence, start: behindMarks(folded, sentence) }))
    .filter((sentence) => sentence.start < sentence.end)
}

/** Where the words of a sentence begin, behind blanks and stray full stops. */
function behindMarks(folded: string, { start, end }: Span): number {
  let first = start
  while (first < end && /[\s。]/u.test(folded[first] ?? '')) first++
  return first
}

function matching(folded: string, at: number, end: number): number | null {
  let depth = 0
  for (let to = at; to < end; to++) {
    if (folded[to] === '(') depth++
    else if (folded[to] === ')' && --depth === 0) return to
  }
  return null
}
