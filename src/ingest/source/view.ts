import { fold } from '../text/fold.js'
import { lineCounter } from '../text/lines.js'
import type { Span } from '../text/spans.js'
import type { SourceText } from '../text/document.js'

/** A document without what prints nothing: breaks within paragraphs, characters of no width. It maps every offset back to the printed text. */
export interface View {
  document: SourceText
  /** The span of the printed text that a span of what is read stands for. */
  printed: (span: Span) => Span
}

/** A view of what another view shows. */
export function through(outer: View, inner: View): View {
  return { document: inner.document, printed: (span) => outer.printed(inner.printed(span)) }
}

/** The document without some spans of its text, in order. */
export function without(document: SourceText, removed: readonly Span[]): View {
  const kept: string[] = []
  /** Where a kept stretch begins in what is read, and in the printed text. */
  const starts: { read: number; printed: number }[] = []
  let from = 0
  let read = 0
  for (const { start, end } of [...removed, { start: document.text.length, end: document.text.length }]) {
    starts.push({ read, printed: from })
    kept.push(document.text.slice(from, start))
    read += start - from
    from = end
  }
  const text = kept.join('')
  const printedAt = (offset: number): number => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle]?.read ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    const stretch = starts[low - 1]
    return stretch === undefined ? offset : stretch.printed + offset - stretch.read
  }
  return {
    document: { ...document, text, folded: fold(text), lineOf: lineCounter(text) },
    printed: ({ start, end }) => ({ start: printedAt(start), end: end > start ? printedAt(end - 1) + 1 : printedAt(start) }),
  }
}
