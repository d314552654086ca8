import type { RowCells } from '../tables/types.js'
import type { HeadingForm } from '../language/labels.js'
import type { PolicySpan } from '../head/policy.js'
import type { Span } from '../text/spans.js'

/** A headed piece of a policy: a node of its outline. */
export interface Piece extends Span {
  form: HeadingForm
  /** The label as paths write it: 一, (一), 1, -2, 专栏1, 第十条. */
  label: string
  /** Labels from the top down to this piece, with the marks of restarted numbering (~2). */
  path: string[]
  /** The heading's words without number and final punctuation; null where it has none. */
  title: string | null
  /** Span of the words of the title (of the label where there is no title). */
  titleStart: number
  titleEnd: number
  /** Span of the whole piece, label and children included. */
  /** Span of its own text: behind the heading, before the first child. Where its title is the first clause of a sentence, the text begins with it. */
  textStart: number
  textEnd: number
  parent: Piece | null
  children: Piece[]
  /** It is a heading within a table of division of work: its last rows are work like the first (完善工作机制). Set when the outline is whole. */
  isOverRows?: boolean
  /** Nothing stands under it but a table with a title of its own, whose rows are at the top. */
  isTableAlone?: boolean
  /** The body behind whose name and a colon its duty stands. */
  owner?: Span
  /** A line of owners behind the last of its points, which is of the whole. */
  closing?: Span
  /** What the cells of a table's row say of it: units with the roles of their columns, people, the deadline. Only for rows of tables. */
  row?: RowCells
}

/** The outline of one policy: its top pieces, and the text that stands before the first. */
export interface Outline {
  policy: PolicySpan
  pieces: Piece[]
  /** Headers of the tables in it: names of columns, which say nothing by themselves. */
  headers: readonly Span[]
  /** Its lists of attachments: titles of other parts of the document. */
  attachments: readonly Span[]
  /** Its contents pages: each entry is a heading that comes again over its text. */
  contents: readonly Span[]
}
