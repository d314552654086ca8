import { OWNERS_SHOWN } from '../language/roleLabels.js'
import { labelAt } from '../language/labels.js'
import { nameAt } from '../text/lines.js'
import { serialAsLabel } from '../tables/groupRows.js'
import { firstClause } from './titles.js'
import type { SourceText } from '../text/document.js'
import type { Span } from '../text/spans.js'

/** The words of a cell behind a label of its own, and that label; an empty label where it has none. */
export interface LabelledWords extends Span {
  label: string
  form: NonNullable<ReturnType<typeof labelAt>>['form'] | null
  /** Depth of the label by the habit of its form; what has none stands below 一、 and (一). */
  rank: number
}

const NO_LABEL_RANK = 5.9

/** Takes a label off the beginning of a cell: 一、政务服务 is 一 and 政务服务. */
export function labelled(document: SourceText, cell: Span): LabelledWords {
  const label = labelAt(document.folded, cell.start, true)
  if (label === null || label.label === '' || label.end >= cell.end) return { ...cell, label: '', form: null, rank: NO_LABEL_RANK }
  return { start: label.end, end: cell.end, label: label.label, form: label.form, rank: label.rank }
}

/** The words of a heading whose number has a cell of its own. */
export function numberedBy(document: SourceText, cell: Span, serial: Span): LabelledWords {
  const label = serialAsLabel(document.folded.slice(serial.start, serial.end))
  return { ...cell, label: label?.label ?? serialLabel(document, serial), form: label?.form ?? null, rank: label?.rank ?? NO_LABEL_RANK }
}

/** A name before a colon that says what the rest of the cell explains. */
const NAME_BEFORE_COLON = /^[^,;。:]{4,24}(?=:)/u
const MARKS_BEHIND = /[\s。;:,、.]{1,40}$/u
/** A bracket of owners behind a task is no part of its name. */
const OWNERS = new RegExp(`[([【][^()[\\]【】]{0,200}?(?:${OWNERS_SHOWN})[^()[\\]【】]{0,400}[)\\]】] ?[。;]?$`, 'u')

/** The title of an item whose heading is a cell: its first clause that leaves a task whole. */
export function titleSpan(document: SourceText, words: Span): Span {
  const whole = document.folded.slice(words.start, words.end).replace(OWNERS, '')
  const named = NAME_BEFORE_COLON.exec(whole)
  const length = named?.[0].length ?? firstClause(whole.replace(/\n/gu, ' '))
  const kept = whole.slice(0, length).replace(MARKS_BEHIND, '')
  return { start: words.start, end: words.start + (kept === '' ? whole.length : kept.length) }
}

/** A name as facts give it, without the blanks that a line break within a cell leaves between ideographs. */
export function cellName(document: SourceText, span: Span): string {
  return nameAt(document, span.start, span.end).replace(/(?<=[\u3400-\u9fff、，；“”]) +(?=[\u3400-\u9fff“”])/gu, '')
}

/** A number as paths write it: 1 for `1.`, (1) for `（1）`. */
export function serialLabel(document: SourceText, cell: Span): string {
  return document.folded
    .slice(cell.start, cell.end)
    .replace(/\s+/gu, '')
    .replace(/[.、,:]{1,20}$/u, '')
}
