import type { SourceText } from '../text/document.js'
import { without, type View } from './view.js'

/**
 * Characters that print nothing: Unicode's Default_Ignorable_Code_Point. Soft hyphens, zero-width blanks and byte-order marks, the marks
 * that turn the direction of writing, variation selectors. Copying from pages and editors leaves them within words: 牵\u200b头.
 */
const UNSEEN = /\p{Default_Ignorable_Code_Point}+/gu

/** Ends of lines beside LF: CRs, which belong to the LF behind them where there is one, NEL, and Unicode's line and paragraph separators. */
const LINE_END = /\r+\n?|[\u0085\u2028\u2029]/gu

/** The document with LF at the ends of its lines and without characters that print nothing; null where it is so already. */
export function seen(document: SourceText): View | null {
  const text = document.text.replace(LINE_END, (end) => (end.endsWith('\n') ? end : '\n'.repeat(end.length)))
  const unseen = [...text.matchAll(UNSEEN)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
  return text === document.text && unseen.length === 0 ? null : without({ ...document, text }, unseen)
}
