/**
 * A run of text as a reader sees it on one line: white space of the markup collapsed as browsers do (CSS Text 3, section 4.1),
 * with its rule for East Asian text: a line break of the source between two wide characters is nothing, not a blank.
 */
export interface Run {
  words: string
  /** White space that was met and not yet written: nothing, blanks, blanks with a line break, or the end of a block within a cell. */
  pending: '' | 'BLANK' | 'BREAK' | 'BLOCK'
  /** Places of `words` at which a line of the raw file begins: offset, line. */
  marks: [offset: number, line: number][]
}

export function newRun(): Run {
  return { words: '', pending: '', marks: [] }
}

/** Ideographs, their punctuation, full-width forms and enclosed numbers. */
const WIDE = /[\u2018-\u201f\u2026\u2460-\u24ff\u2e80-\u303f\u3200-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/u
/** Characters that are not seen: those that print nothing in any text (unseen.ts), separators, and control characters that Word leaves behind. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u2028\u2029\p{Default_Ignorable_Code_Point}]/u
const BLANK = /[ \t\f]/u

/** Appends the value of a text node that begins on `line` of the raw file. `preserved` keeps its line breaks, as in pre. */
export function append(run: Run, value: string, line: number | null, preserved = false): void {
  let at = line
  if (at !== null) run.marks.push([run.words.length, at])
  for (const character of value) {
    if (character === '\n' || character === '\r') {
      if (character === '\n' && at !== null) run.marks.push([run.words.length, ++at])
      if (preserved && character === '\n') run.words += '\n'
      else if (run.pending !== 'BLOCK') run.pending = 'BREAK'
    } else if (BLANK.test(character)) {
      if (run.pending === '') run.pending = 'BLANK'
    } else if (!UNSEEN.test(character)) {
      if (run.pending !== '') writeBlank(run, character)
      // A blank that does not break is a blank of the line.
      run.words += character === '\u00a0' ? ' ' : character
    }
  }
}

function writeBlank(run: Run, next: string): void {
  const before = run.words.at(-1) ?? '\n'
  const isNothing = before === '\n' || (run.pending === 'BREAK' && WIDE.test(before) && WIDE.test(next))
  if (!isNothing) run.words += ' '
  run.pending = ''
}

const EDGE = /[ \t\n\u1680\u2000-\u200a\u202f\u205f\u3000]/u

/** The run without blanks of any width at its ends, its marks moved with it. */
export function trimRun(run: Run): { words: string; marks: [number, number][] } {
  let start = 0
  let end = run.words.length
  while (start < end && EDGE.test(run.words[start] ?? '')) start++
  while (end > start && EDGE.test(run.words[end - 1] ?? '')) end--
  return {
    words: run.words.slice(start, end),
    marks: run.marks.filter(([offset]) => offset <= end).map(([offset, line]) => [Math.max(0, offset - start), line]),
  }
}
