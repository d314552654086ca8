import { readBy } from '../../model/readingRules.js'
import type { Comparator } from '../../model/enums.js'
import type { TargetFacts } from '../../model/facts.js'
import { walkPieces } from '../outline/pieces.js'
import { evidenceAt } from '../text/evidence.js'
import { nameAt } from '../text/lines.js'
import type { Outline } from '../outline/piece.js'
import type { Span } from '../text/spans.js'
import type { SourceText } from '../text/document.js'
import type { PolicyHead } from '../head/policy.js'
import { FIGURE } from '../tables/figures.js'

/** A figure of a column whose header names its unit, with the fact that it sets. */
export interface ColumnFigure {
  start: number
  end: number
  fact: TargetFacts
}

function comparatorOf(before: string, after: string): Comparator {
  if (/^(?:>|≥|不低于|不少于|至少|超过)/u.test(before) || after === '以上') return 'GE'
  if (/^(?:<|≤|不超过)/u.test(before) || after === '以下' || after === '以内') return 'LE'
  return before === '约' || after === '左右' ? 'APPROX' : 'EQ'
}

/** 年度投资, 当年投资: what is spent within the year of the table, whenever the whole is done. */
const isOfYear = (header: Span, { folded }: SourceText): boolean => /年度|当年|本年|今年/u.test(folded.slice(header.start, header.end))

/**
 * The figures in the columns of a table of work (年度投资(万元) over 360): a number for each row, in the unit of the header, by the header's
 * year, else that of the row's deadline, else the single one of the policy's title.
 */
export function columnFigures(document: SourceText, outline: Outline, head: PolicyHead): ColumnFigure[] {
  const found: ColumnFigure[] = []
  const ofTitle = new Set(head.title.match(/20\d{2}(?=年)/gu) ?? [])
  const [only] = ofTitle
  const year = ofTitle.size === 1 && only !== undefined ? Number(only) : null
  for (const piece of walkPieces(outline.pieces)) {
    const due = piece.row?.due?.value?.slice(0, 4)
    const dueYear = due === undefined ? null : Number(due)
    for (const { start, end, measured, header } of piece.row?.figures ?? []) {
      const groups = FIGURE.exec(document.folded.slice(start, end))?.groups
      const printed = groups?.['number']
      if (printed === undefined) continue
      const isNamed = measured.name !== ''
      const context = isNamed ? header : { start: piece.titleStart, end: piece.titleEnd }
      found.push({
        start,
        end,
        fact: {
          ...readBy('TABLE_FIGURE'),
          path: piece.path,
          metric: isNamed ? measured.name : nameAt(document, context.start, context.end),
          comparator: comparatorOf(groups?.['before'] ?? '', groups?.['after'] ?? ''),
          value: Number(printed.replaceAll(',', '')),
          unit: measured.unit,
          by: measured.isPast ? measured.year : (measured.year ?? (isOfYear(header, document) ? null : dueYear) ?? year),
          byMonth: null,
          byPrinted: null,
          kind: measured.isPast ? 'BASELINE' : 'TARGET',
          recurrence: null,
          evidence: [
            evidenceAt(document, 'MENTION', start, end),
            evidenceAt(document, 'CONTEXT', header.start, header.end),
            ...(isNamed ? [] : [evidenceAt(document, 'CONTEXT', context.start, context.end)]),
          ],
        },
      })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
