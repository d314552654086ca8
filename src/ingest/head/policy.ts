import type { PolicyHeader } from '../../model/facts.js'
import type { Span } from '../text/spans.js'

/** A policy's part of a document. */
export interface PolicySpan extends Span {
  /** Where its body begins: behind title, number, addressees and the notice that issues it. */
  bodyStart: number
  /** Where its body ends: before the signature and the distribution lines. */
  bodyEnd: number
}

/** What is known of a policy before its body is read: every field of the facts' policy but what it cites. */
export type PolicyHead = Omit<PolicyHeader, 'cites'>
