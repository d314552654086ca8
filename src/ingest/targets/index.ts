import type { Evidence, Issue, TargetFacts } from '../../model/facts.js'
import { readBy, type RuleFor } from '../../model/readingRules.js'
import { readQuantity, scanNumbers, type Excluded, type Exclusion, type NumberToken, type Quantity } from '../numbers/index.js'
import { overlapping, type Span } from '../text/spans.js'
import { findMasks, maskLookup } from './masks.js'
import { pathAt } from '../outline/pieces.js'
import { nameAt } from '../text/lines.js'
import type { SourceText } from '../text/document.js'
import { figuresOf, type Figure } from './clauses.js'
import { columnFigures } from './columnFigures.js'
import { exclusionOf } from './exclusions.js'
import { isCircle, isDelivered } from './forms.js'
import { grantMetric } from './grantMetrics.js'
import { findIndicatorTables, type IndicatorValue } from './indicatorTables.js'
import { kindOf } from './kinds.js'
import { metricOf, shapeOf, type Metric } from './metric.js'
import { pairUp, shareBounds } from './pairs.js'
import { paragraphsOf, sentencesOf, type Sentence } from './sentences.js'
import { timeLimitMetric } from './timeLimits.js'
import { metricOfList, yearLists } from './yearLists.js'
import { recurrenceOf } from './recurrence.js'
import { REACH } from './words.js'
import { baselineYear, targetYear, type By } from './years.js'
import type { PolicyHead } from '../head/policy.js'
import type { Outline } from '../outline/piece.js'
import { evidenceAt, issueAt } from '../text/evidence.js'

/** Where every number of a policy went: into a target, into an exclusion with a name, or into an issue. */
export interface NumberAccount {
  targets: TargetFacts[]
  excluded: Excluded[]
  issues: Issue[]
}

/** Reads every number of a policy and says of each what it is: nothing passes unseen. */
export function accountNumbers(document: SourceText, outline: Outline, head: PolicyHead): NumberAccount {
  const folded = withCells(document)
  const read: SourceText = folded === document.folded ? document : { ...document, folded }
  const { start, end } = outline.policy
  const account: NumberAccount = { targets: [], excluded: [], issues: [] }
  const masked = maskLookup(findMasks(folded, outline), end)
  const tables = findIndicatorTables(folded, outline.policy.bodyStart, outline.policy.bodyEnd, head)
  const indicators = tables.flatMap(({ values }) => values)
  const figures = columnFigures(document, outline, head).filter(({ start, end }) => overlapping(indicators, start, end) === null)
  const cells = [...indicators, ...figures].sort((a, b) => a.start - b.start)
  for (const cell of cells) account.targets.push('fact' in cell ? cell.fact : cellFact(document, outline, cell))
  const open: NumberToken[] = []
  for (const token of scanNumbers(folded, start, end)) {
    if (overlapping(cells, token.start, token.end) !== null) continue
    const reason = masked(token.start, token.end) ?? (overlapping(tables, token.start, token.end) === null ? null : 'LABEL')
    if (reason === null) open.push(token)
    else account.excluded.push({ reason, start: token.start, end: token.end })
  }
  let next = 0
  for (const paragraph of paragraphsOf(folded, outline)) {
    for (const sentence of sentencesOf(folded, paragraph)) {
      const from = firstBehind(open, sentence.start, next)
      for (const token of open.slice(next, from)) account.issues.push(notRead(document, token))
      next = firstBehind(open, sentence.end, from)
      const tokens = open.slice(from, next)
      if (tokens.length > 0) readSentence(read, head, sentence, tokens, account)
    }
  }
  for (const token of open.slice(next)) account.issues.push(notRead(document, token))
  account.excluded.sort((a, b) => a.start - b.start)
  account.targets.sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
  return account
}

/** Index of the first token at or behind an offset, looked for from `from` on. */
function firstBehind(tokens: readonly NumberToken[], offset: number, from: number): number {
  let index = from
  while (index < tokens.length && (tokens[index]?.start ?? offset) < offset) index += 1
  return index
}

/** A row of a table whose cells are parted by ideographic spaces, one or more: at least two of them within the line. */
const SPACED_ROW = /^[\u3000 ]*[^\u3000\n]{1,60}(?:\u3000{1,8}[^\u3000\n]{1,60}){2,20}$/gmu

/** The folded text with the marks between a table's cells kept: folding makes a blank of a tab and of an ideographic space. */
function withCells({ text, folded }: SourceText): string {
  const marks: number[] = []
  for (let at = text.indexOf('\t'); at !== -1; at = text.indexOf('\t', at + 1)) marks.push(at)
  for (const { index, 0: row } of text.matchAll(SPACED_ROW)) {
    const indent = row.length - row.trimStart().length
    for (const gap of row.slice(indent).matchAll(/\u3000+/gu)) marks.push(index + indent + gap.index)
  }
  if (marks.length === 0) return folded
  let cells = ''
  let from = 0
  for (const at of marks.sort((a, b) => a - b)) {
    cells += `${folded.slice(from, at)}|`
    from = at + 1
  }
  return cells + folded.slice(from)
}

function notRead(document: SourceText, { start, end }: NumberToken): Issue {
  return issueAt(document, 'TARGETS', 'NUMBER_NOT_READ', 'a number that is neither a target nor excluded', start, end)
}

function readSentence(document: SourceText, head: PolicyHead, sentence: Sentence, tokens: NumberToken[], account: NumberAccount): void {
  const { folded } = document
  const exclude = (reason: Exclusion, span: Span): void => {
    account.excluded.push({ reason, start: span.start, end: span.end })
  }
  const quantities: Quantity[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) continue
    // 百 of 个百分点 is part of the unit before it.
    if (token.start < (quantities.at(-1)?.end ?? 0)) continue
    const quantity = readQuantity(folded, tokens, index)
    const word = quantity === null ? 'WORD' : withoutMeasure(folded, token, quantity)
    if (quantity === null || word !== null) exclude(word ?? 'WORD', token)
    else {
      quantities.push(quantity)
      index += quantity.tokens.length - 1
    }
  }
  const targets: Quantity[] = []
  for (const figure of figuresOf(folded, sentence, quantities)) {
    const special = isCircle(folded, figure) || isDelivered(folded, figure)
    const reason = figure.quoted && !special ? 'QUOTED' : exclusionOf(folded, figure)
    if (reason === null) targets.push(figure.quantity)
    else for (const token of figure.quantity.tokens) exclude(reason, token)
  }
  // What is excluded parts no words any longer: 产值超1亿元的企业 is one metric.
  const kept = figuresOf(folded, sentence, targets)
  shareBounds(folded, kept)
  const byYear = yearLists(folded, kept)
  const pairs = pairUp(
    folded,
    kept.filter((figure) => !byYear.has(figure)),
  )
  let earlier: Metric | null = null
  let earlierUnit: string | null = null
  for (const figure of kept) {
    const kind = kindOf(folded, figure, head)
    const shape = shapeOf(folded, figure)
    const ofList = byYear.get(figure)
    const measured: Measured | null =
      measuredBy(
        'PAIRED_NUMBERS',
        pairs.get(figure) ??
          (ofList === undefined
            ? null
            : metricOfList(folded, figure, ofList, earlier === null ? null : { metric: earlier, unit: earlierUnit })),
      ) ??
      measuredBy('TIME_LIMIT', timeLimitMetric(folded, figure)) ??
      (kind === 'INCENTIVE'
        ? measuredBy('GRANT', grantMetric(folded, figure))
        : measuredBy('NUMBER_IN_SENTENCE', metricOf(folded, figure, shape, earlier)))
    if (measured === null) {
      account.issues.push(
        issueAt(
          document,
          'TARGETS',
          'METRIC_NOT_FOUND',
          'what the number measures was not found',
          figure.quantity.start,
          figure.quantity.end,
        ),
      )
      continue
    }
    earlier = measured.metric
    earlierUnit = figure.quantity.unit
    const by =
      ofList?.by ??
      (kind === 'BASELINE'
        ? baselineYear(folded, figure.quantity.start, sentence)
        : targetYear(folded, figure.quantity.start, sentence, head))
    account.targets.push(factOf(document, figure, measured, kind, by))
  }
}

const measuredBy = (rule: RuleFor<'TARGET'>, metric: Metric | null | undefined): Measured | null =>
  metric == null ? null : { rule, metric }

/** A number without a unit is a quantity only where something reaches it (指数达到61); else it is part of a word or a name. */
function withoutMeasure(folded: string, token: NumberToken, quantity: Quantity): Exclusion | null {
  if (token.form === 'FRACTION') return 'FRACTION'
  if (quantity.measure !== null) return null
  // 六大数据库, 9大工程: so many aspects.
  if (/^大(?!于|概|约|型|中|量)/u.test(folded.slice(token.end, token.end + 2))) return 'ASPECTS'
  if (token.form === 'CHINESE') return 'WORD'
  const before = folded.slice(Math.max(0, quantity.outerStart - 10), quantity.outerStart).trimEnd()
  const behind = folded.slice(quantity.outerEnd, quantity.outerEnd + 2)
  const ends = behind === '' || /^[\s,;。、:)”]/u.test(behind) || quantity.outerEnd > quantity.end
  return ends &&
    (REACH.test(before) ||
      (quantity.bounded && /[\p{Script=Han})]$/u.test(before)) ||
      /(?:值|指数|系数|比|评分|得分|分数|PUE|前)$/u.test(before))
    ? null
    : 'NAME'
}

/** The fact of a cell in a table of indicators. */
function cellFact(document: SourceText, outline: Outline, cell: IndicatorValue): TargetFacts {
  const { metric, by } = cell
  const evidence: Evidence[] = [
    evidenceAt(document, 'MENTION', cell.start, cell.end),
    evidenceAt(document, 'CONTEXT', metric.start, metric.end),
  ]
  if (by !== null) evidence.push(evidenceAt(document, 'CONTEXT', by.start, by.end))
  return {
    ...readBy('INDICATOR_TABLE'),
    path: pathAt(outline, cell.start),
    metric: metric.name,
    comparator: cell.comparator,
    value: cell.value,
    unit: cell.unit,
    by: by?.year ?? null,
    byMonth: null,
    byPrinted: by === null ? null : nameAt(document, by.start, by.end),
    kind: cell.kind,
    recurrence: null,
    evidence,
  }
}

/** The rule that tells what a number measures, and that. */
interface Measured {
  rule: RuleFor<'TARGET'>
  metric: Metric
}

function factOf(document: SourceText, figure: Figure, { rule, metric }: Measured, kind: TargetFacts['kind'], by: By | null): TargetFacts {
  const { quantity } = figure
  const evidence: Evidence[] = [evidenceAt(document, 'MENTION', quantity.start, quantity.end)]
  if (metric.start < quantity.start || metric.end > quantity.end) evidence.push(evidenceAt(document, 'CONTEXT', metric.start, metric.end))
  if (by?.span != null) evidence.push(evidenceAt(document, 'CONTEXT', by.span.start, by.span.end))
  const recurrence = recurrenceOf(document.folded, figure)
  if (recurrence?.span != null) evidence.push(evidenceAt(document, 'CONTEXT', recurrence.span.start, recurrence.span.end))
  return {
    ...readBy(rule),
    path: figure.sentence.paragraph.piece?.path ?? [],
    metric: metric.name,
    comparator: quantity.comparator,
    value: quantity.value,
    ...(quantity.valueTo === null ? {} : { valueTo: quantity.valueTo }),
    unit: quantity.unit,
    by: by?.year ?? null,
    byMonth: by?.month ?? null,
    byPrinted: by?.span == null ? null : nameAt(document, by.span.start, by.span.end),
    kind,
    recurrence: recurrence?.every ?? null,
    evidence,
  }
}
