import type { Label } from '../language/labels.js'
import type { Line } from '../text/lines.js'

/** What stands before a label: the beginning of a line, the end of a sentence, a blank, or running words. */
export type Boundary = 'LINE' | 'SENTENCE' | 'BLANK' | 'NONE'

/** A place where a heading may begin. */
export interface Candidate extends Label {
  boundary: Boundary
  line: Line
}
