import { linesOf } from '../text/lines.js'
import type { SourceText } from '../text/document.js'
import type { Span } from '../text/spans.js'
import { NOUN_LABEL } from './roleLabels.js'
import { LABEL_WORDS } from './roleWords.js'

/** A line of owners or of a deadline belongs to the paragraph above it. */
const DUTY_LINE = new RegExp(`^[([【]?(?:${NOUN_LABEL}|(?:${LABEL_WORDS})(?:领导|人|及|:)|完成时|时限|\\()`, 'u')

/** Whether a paragraph ends with a list of owners, which needs no stop: …。责任单位:市林草局. */
export function endsWithOwners(folded: string, { start, end }: Span): boolean {
  const words = folded.slice(Math.max(start, end - 160), end)
  return /(?:单位|部门|主体|时限|时间) ?:[^。\n]{0,150}$/u.test(words)
}

/** Paragraphs of a span: its lines, those of owners joined to what they stand under, broken ones mended. */
export function paragraphsOf(document: SourceText, start: number, end: number): Span[] {
  const paragraphs: Span[] = []
  for (const line of linesOf(document, start, end)) {
    const last = paragraphs.at(-1)
    const before = last === undefined ? '' : (document.folded[last.end - 1] ?? '')
    // A line that was broken in the middle of a sentence goes on.
    const isBroken = last !== undefined && !/[。!?;:)】|”]/u.test(before) && !endsWithOwners(document.folded, last)
    if (last !== undefined && (DUTY_LINE.test(line.words) || isBroken)) last.end = line.end
    else paragraphs.push({ start: line.start, end: line.end })
  }
  return paragraphs
}
