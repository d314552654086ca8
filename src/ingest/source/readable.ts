import type { SourceText } from '../text/document.js'
import { seen } from './unseen.js'
import { unwrap } from './unwrap.js'
import { through, type View } from './view.js'

/** The document as the stages of reading get it: only what is seen, in whole paragraphs. Null where they get it as it is printed. */
export function readable(printed: SourceText): View | null {
  const clean = seen(printed)
  const whole = unwrap(clean?.document ?? printed)
  return clean === null || whole === null ? (whole ?? clean) : through(clean, whole)
}
