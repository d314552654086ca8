import type { Span } from '../text/spans.js'

/** A title in 《》: the outermost pair, for a notice names the plan that it issues in a pair of its own. The span is that with its marks. */
export type PrintedTitle = Span

/** No title of an official document is longer; an unclosed 《 must not swallow the page. */
const LONGEST = 160

/** The outermost 《…》 between two offsets, in order. A mark that is never closed is no title. */
export function findTitles(folded: string, start: number, end: number): PrintedTitle[] {
  const titles: PrintedTitle[] = []
  const marks = /[《》]/gu
  marks.lastIndex = start
  let opened = -1
  let depth = 0
  for (let mark = marks.exec(folded); mark !== null && mark.index < end; mark = marks.exec(folded)) {
    if (opened !== -1 && mark.index - opened > LONGEST) {
      opened = -1
      depth = 0
    }
    if (mark[0] === '《') {
      if (depth === 0) opened = mark.index
      depth += 1
    } else if (depth > 0) {
      depth -= 1
      if (depth === 0 && opened !== -1) {
        if (mark.index - opened > 1) titles.push({ start: opened, end: mark.index + 1 })
        opened = -1
      }
    }
  }
  return titles
}
