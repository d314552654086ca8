import type { Citation, Issue, PolicyHeader, ZoneFacts } from '../../model/facts.js'
import type { Grid, RowCells } from '../tables/types.js'

/**
 * What the stages of reading hand to each other. Reading is pure: bytes in, facts and issues out; no clock, no network,
 * no database, and nothing that differs from one machine or folder to another.
 *
 * All offsets are UTF-16 units into the document's canonical text.
 */

/** A document after it was decoded. */
export interface SourceText {
  /** The file's own name, without folders. */
  file: string
  sha256: string
  /** Canonical text: for `.txt` the decoded file without its byte-order mark, untouched. */
  text: string
  /**
   * The same text folded for matching, unit by unit and so of the same length: full-width forms to half-width, every kind of
   * blank to a space (line ends stay), traditional script to simplified, look-alike radicals to the characters they look like.
   * An offset in one is the same offset in the other.
   */
  folded: string
  /** Whether it is written in traditional script: names and titles are then given in simplified characters. */
  traditional: boolean
  /** Tables whose cells the document's own markup tells (html), in order. Tables of plain text are found by their form. */
  grids?: readonly Grid[]
  /** The line of the raw file, from 1, that an offset stands on; absent where the canonical text has the raw file's lines. */
  rawLine?: (offset: number) => number
  /** The file ends within a character: it is the beginning of another one. */
  isCut?: boolean
}

/** A policy's part of a document. */
export interface PolicySpan {
  start: number
  end: number
  /** Where its body begins: behind title, number, addressees and the notice that issues it. */
  bodyStart: number
  /** Where its body ends: before the signature and the distribution lines. */
  bodyEnd: number
}

/** How a heading is written, from the outermost habit of GB/T 9704 to the innermost. */
export type HeadingForm =
  | 'CHAPTER' // 第一编, 第一章, 第一部分
  | 'SECTION' // 第一节
  | 'ARTICLE' // 第一条
  | 'CHINESE' // 一、
  | 'CHINESE_BRACKETED' // (一)
  | 'ARABIC' // 1.
  | 'ARABIC_BRACKETED' // (1)
  | 'CIRCLED' // ①
  | 'STEP' // 第一步, 第一阶段
  | 'WORDED' // 任务一, 行动2
  | 'DASHED' // ——
  | 'RUN_IN' // the short first sentence of a paragraph
  | 'BOX' // 专栏1
  | 'BOX_ENTRY' // an entry of a 专栏
  | 'TABLE_ROW'

/** A headed piece of a policy: a node of its outline. */
export interface Piece {
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
  start: number
  end: number
  /** Span of its own text: behind the heading, before the first child. Where its title is the first clause of a sentence, the text begins with it. */
  textStart: number
  textEnd: number
  parent: Piece | null
  children: Piece[]
  /** What the cells of a table's row say of it: units with the roles of their columns, people, the deadline. Only for rows of tables. */
  row?: RowCells
}

/** The outline of one policy: its top pieces, and the text that stands before the first. */
export interface Outline {
  policy: PolicySpan
  pieces: Piece[]
  /** Headers of the tables in it: names of columns, which say nothing by themselves. */
  headers?: readonly { start: number; end: number }[]
}

/** Collects issues; every stage gets one and nothing is dropped silently. */
export type Report = (issue: Issue) => void

/** What is known of a policy before its body is read: every field of the facts' policy but what it cites. */
export type PolicyHead = Omit<PolicyHeader, 'cites'>

/**
 * The readers of what stands in the running text. Each gets the whole document, the outline of one policy (whose `policy`
 * bounds what may be read) and its head, and answers facts whose offsets are the document's.
 */
export type ReadCitations = (document: SourceText, outline: Outline, head: PolicyHead, report: Report) => Citation[]
export type ReadZones = (document: SourceText, outline: Outline, head: PolicyHead, report: Report) => ZoneFacts[]
