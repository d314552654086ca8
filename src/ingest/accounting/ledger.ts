import type { Issue } from '../../model/facts.js'
import type { Span } from '../text/spans.js'

/** What was found of one kind, each in one of three places: in a fact, in an exclusion with a name, in an issue. */
export interface Ledger<Name extends string> {
  read: Span[]
  excluded: (Span & { name: Name })[]
  notUnderstood: Issue[]
}

/** Why something sets nothing: what the name means, and the habit of writing that the exclusion rests on. */
export interface Reason {
  meaning: string
  habit: string
}

export function emptyLedger<Name extends string>(): Ledger<Name> {
  return { read: [], excluded: [], notUnderstood: [] }
}
