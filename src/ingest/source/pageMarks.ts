import { labelAt } from '../language/labels.js'
import { isBodyName, isDateLine } from '../language/lineKinds.js'
import { linesOf, type Line } from '../text/lines.js'
import type { Span } from '../text/spans.js'
import type { SourceText } from '../text/document.js'
import { without, type View } from './view.js'

/**
 * Numbers of pages that a text was printed on (GB/T 9704, 7.5: — 1 —), also with the dashes of a cut that stands beside them: — — — 2 —.
 * They stand between the lines of a paragraph, which was broken where the printed lines end. Both are taken out.
 */
const MARK = /^(?:[-—–―─━·] ?){1,6}\d{1,3}(?: ?[-—–―─━·]){1,6}$|^第 ?\d{1,3} ?页(?:[ ,/]{0,3}共 ?\d{1,3} ?页)?$/u
/** A mark that is nothing else, and a bare number, which may be a cell's. */
const LEAST_MARKS = 2

/** Whether a line is the number of a page. */
const isPageMark = (words: string): boolean => words.length <= 30 && MARK.test(words)

/** The document without the numbers of its pages and without the line breaks within its paragraphs; null where it prints none. */
export function withoutPageMarks(document: SourceText): View | null {
  const lines = linesOf(document)
  const marks = marksOf(document.text)
  if (marks.length < LEAST_MARKS) return null
  const removed: Span[] = []
  const text = lines.filter((line) => !isPageMark(line.words))
  for (const mark of marks) {
    const end = mark.end < document.folded.length ? mark.end + 1 : mark.end
    removed.push({ start: mark.start, end })
  }
  for (const [at, line] of text.entries()) {
    const next = text[at + 1]
    if (next === undefined || !goesOn(line, next)) continue
    const marked = marks.some((mark) => mark.start > line.end && mark.start < next.start)
    if (marked) {
      // The break before the mark and the blanks behind it go with the mark.
      for (let index = removed.length - 1; index >= 0; index--) {
        const one = removed[index]
        if (one !== undefined && one.start >= line.end && one.end <= next.start) removed.splice(index, 1)
      }
    }
    removed.push({ start: line.end, end: next.start })
  }
  return without(
    document,
    removed.sort((a, b) => a.start - b.start),
  )
}

/** The lines that are numbers of pages, by the printed text: the folded one has blanks for the plainest of them. */
function marksOf(text: string): Span[] {
  const marks: Span[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (isPageMark(line.trim())) marks.push({ start, end: start + line.length })
    start += line.length + 1
  }
  return marks
}

/** The label of a heading, whose own mark parts no clause: 一、工作目标. */
const LABEL = /^[一二三四五六七八九十\d()（）.、 ]{1,8}/u

/** A line ends within a word, and the next one goes on with it. */
function goesOn(line: Line, next: Line): boolean {
  return (
    /[\u4e00-\u9fff、,]$/u.test(line.words) &&
    /[,、:;]/u.test(line.words.replace(LABEL, '')) &&
    /^[\u4e00-\u9fff]/u.test(next.words) &&
    labelAt(next.words, 0, true) === null &&
    !/^[\u4e00-\u9fff]{2,8} {0,2}[:|]/u.test(next.words) &&
    !isBodyName(next.words) &&
    !isDateLine(next.words) &&
    !/\t|\|/u.test(line.words)
  )
}
