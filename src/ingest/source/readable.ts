import type { SourceText } from '../text/document.js'
import { withoutPageMarks } from './pageMarks.js'
import { seen } from './unseen.js'
import { unwrap } from './unwrap.js'
import { through, type View } from './view.js'

/** Returns the document with visible characters only, in whole paragraphs. Null when that is the document as it is printed. */
export function readable(printed: SourceText): View | null {
  const clean = seen(printed)
  const whole = next(clean, unwrap(clean?.document ?? printed))
  return next(whole, withoutPageMarks(whole?.document ?? printed))
}

/** What one view shows through another, where there are both. */
const next = (outer: View | null, inner: View | null): View | null =>
  outer === null || inner === null ? (inner ?? outer) : through(outer, inner)
