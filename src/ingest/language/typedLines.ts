import { linesOf, trimmed, type Line } from '../text/lines.js'
import type { SourceText } from '../text/document.js'
import { firstEndingBehind, type Span } from '../text/spans.js'
import { isBodyName, isColophon, isDateLine, isDocNumberLine, isEntry, isFurniture, isSalutation, isTitle } from './lineKinds.js'
import { META } from './pageFields.js'

/** What a line can be by its own words. One line may be several: 某市林业局 2024年3月1日印发 is a colophon that ends with a date. */
export type LineKind = 'META' | 'FURNITURE' | 'ENTRY' | 'TITLE' | 'SALUTATION' | 'NUMBER' | 'COLOPHON' | 'DATE' | 'BODY_NAME'

const KINDS: readonly [LineKind, (words: string) => boolean][] = [
  ['META', (words) => META.test(words)],
  ['FURNITURE', isFurniture],
  ['ENTRY', isEntry],
  ['TITLE', isTitle],
  ['SALUTATION', isSalutation],
  ['NUMBER', isDocNumberLine],
  ['COLOPHON', isColophon],
  ['DATE', isDateLine],
  ['BODY_NAME', isBodyName],
]

/** A line of the text with the kinds that its words are of. */
export interface TypedLine extends Line {
  kinds: ReadonlySet<LineKind>
}

/** The lines of a document, cut and classified: every stage behind gets these. */
export function typedLines(document: SourceText): TypedLine[] {
  return linesOf(document).map(typed)
}

function typed(line: Line): TypedLine {
  return { ...line, kinds: new Set(KINDS.filter(([, is]) => is(line.words)).map(([kind]) => kind)) }
}

/** The lines within a span; one that the span cuts is classified by the words that are left of it. */
export function linesWithin(lines: readonly TypedLine[], span: Span): TypedLine[] {
  const within: TypedLine[] = []
  for (let at = firstEndingBehind(lines, span.start); at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || line.start >= span.end) break
    if (line.start >= span.start && line.end <= span.end) within.push(line)
    else {
      const from = Math.max(line.start, span.start)
      const cut = line.words.slice(from - line.start, Math.min(line.end, span.end) - line.start)
      const { start, end } = trimmed(cut, 0, cut.length)
      if (start < end) within.push(typed({ start: from + start, end: from + end, words: cut.slice(start, end) }))
    }
  }
  return within
}

/** A line of a list page that parts its entries: an entry itself, or words of the page around it. */
export const partsEntries = ({ kinds }: TypedLine): boolean => kinds.has('ENTRY') || kinds.has('FURNITURE')
