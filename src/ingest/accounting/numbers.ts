import type { Evidence } from '../../model/facts.js'
import { scanNumbers, type Exclusion } from '../numbers/index.js'
import type { NumberAccount } from '../targets/index.js'
import type { SourceText } from '../text/document.js'
import { emptyLedger, type Ledger } from './ledger.js'
import { overlapLookup, type Span } from '../text/spans.js'
import type { PolicyHead } from '../head/policy.js'
import type { Outline } from '../outline/piece.js'
import { issueAt } from '../text/evidence.js'

/** Reasons of numbers that may say when a target is due. */
const DATES: ReadonlySet<Exclusion> = new Set(['DATE', 'PERIOD'])

/**
 * Says of every number of a policy where it went. The reading of targets says so of its own numbers; here the text is gone through
 * once more, so that one which it never met comes out as an issue. Read are the numbers of targets, the dates by which they are due,
 * and those of the policy's own title, number and date.
 */
export function accountNumerals(document: SourceText, outline: Outline, head: PolicyHead, account: NumberAccount): Ledger<Exclusion> {
  const { folded } = document
  const { start, end } = outline.policy
  const evidence = (role: Evidence['role']): Span[] =>
    account.targets.flatMap((target) => target.evidence.filter((one) => one.role === role))
  const isOfTarget = overlapLookup(evidence('MENTION'))
  const isOfDeadline = overlapLookup(evidence('CONTEXT'))
  const isOfHead = overlapLookup(head.evidence)
  const isIssue = overlapLookup(account.issues)
  const reasonAt = reasonLookup(account)
  const ledger = emptyLedger<Exclusion>()
  ledger.notUnderstood.push(...account.issues)
  for (const token of scanNumbers(folded, start, end)) {
    const span = { start: token.start, end: token.end }
    const reason = reasonAt(span)
    if (isOfTarget(span) || isOfHead(span) || (reason !== null && DATES.has(reason) && isOfDeadline(span))) ledger.read.push(span)
    else if (reason !== null) ledger.excluded.push({ name: reason, ...span })
    else if (isIssue(span)) continue
    // 百 of 个百分点 is part of the unit before it.
    else if (folded.startsWith('百分点', token.start)) ledger.excluded.push({ name: 'WORD', ...span })
    else ledger.notUnderstood.push(issueAt(document, 'TARGETS', 'NUMBER_NOT_READ', 'the number was never met', span.start, span.end))
  }
  return ledger
}

/** Answers the reason of an exclusion that holds a span; null where none does. */
function reasonLookup({ excluded }: NumberAccount): (span: Span) => Exclusion | null {
  const byStart = new Map(excluded.map((one) => [one.start, one.reason]))
  const sorted = [...excluded].sort((a, b) => a.start - b.start)
  return ({ start, end }) => {
    const exact = byStart.get(start)
    if (exact !== undefined) return exact
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1
      else high = middle
    }
    const last = sorted[low - 1]
    return last !== undefined && last.end > start ? last.reason : null
  }
}
