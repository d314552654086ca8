import { GAP_KINDS, type GapKind, type Ownership, type Role, type TargetKind } from '../model/enums.js'

/** Words of a document that show a thing. */
export interface Proof {
  line: number
  start: number
  words: string
}

/** That a unit has a role in an item. */
export interface Duty {
  itemId: string
  unitId: string
  unit: string
  role: Role
  evidence: readonly Proof[]
}

/** An item, with what it says itself and what headings above it give. */
export interface ItemOfPolicy {
  id: string
  title: string | null
  path: readonly string[]
  ownership: Ownership
  due: string | null
  start: number
  end: number
  evidence: readonly Proof[]
  inherited: readonly Duty[]
}

/** What sets a target: an item, a heading by its place in the text, or the policy itself. */
export type SetBy = { itemId: string } | { start: number; end: number } | null

export interface TargetOfPolicy {
  id: string
  kind: TargetKind
  metric: string
  byYear: number | null
  setBy: SetBy
  evidence: readonly Proof[]
}

/** A policy as the graph answers it, in rows. */
export interface PolicyRows {
  policy: { id: string; title: string; periodTo: number | null }
  items: readonly ItemOfPolicy[]
  /** The duties that stand at the items themselves. */
  duties: readonly Duty[]
  targets: readonly TargetOfPolicy[]
}

/** Something that a policy leaves open. */
export interface Gap {
  kind: GapKind
  /** In words. */
  why: string
  item: { id: string; title: string | null; path: readonly string[] } | null
  target: { id: string; metric: string } | null
  evidence: readonly Proof[]
}

/** Everything that a policy leaves open of who does a thing and by when, in the order of its text. */
export function gapsOf({ policy, items, duties, targets }: PolicyRows): Gap[] {
  const standing = items.map((item) => ({ item, own: [] as Duty[] }))
  const byId = new Map(standing.map((one) => [one.item.id, one]))
  for (const duty of duties) byId.get(duty.itemId)?.own.push(duty)
  const dated = new Set(
    targets.flatMap(({ setBy, byYear }) => (byYear !== null && setBy !== null && 'itemId' in setBy ? [setBy.itemId] : [])),
  )

  const isOwned = (setBy: Exclude<SetBy, null>): boolean => {
    if (!('itemId' in setBy)) return standing.some(({ item, own }) => own.length > 0 && item.start <= setBy.start && setBy.end <= item.end)
    const one = byId.get(setBy.itemId)
    return one !== undefined && one.own.length + one.item.inherited.length > 0
  }

  const found = [
    ...standing.flatMap(({ item, own }) => {
      return itemGaps(item, own, policy.periodTo !== null || item.due !== null || dated.has(item.id))
    }),
    ...targets.flatMap(({ id, kind, metric, setBy, evidence }): Gap[] => {
      // A value of today (BASELINE) and a grant (INCENTIVE) are nothing that anybody is to reach.
      if (kind !== 'TARGET' || setBy === null || isOwned(setBy)) return []
      const item = 'itemId' in setBy ? (byId.get(setBy.itemId)?.item ?? null) : null
      const why = `nobody owns the ${'itemId' in setBy ? 'item' : 'section'} that sets ${metric}`
      return [{ kind: 'TARGET_WITHOUT_OWNER', why, item: item === null ? null : called(item), target: { id, metric }, evidence }]
    }),
  ]
  return found.sort((one, other) => startOf(one) - startOf(other) || GAP_KINDS.indexOf(one.kind) - GAP_KINDS.indexOf(other.kind))
}

/** How many gaps there are of each kind, in the order of the kinds; kinds without one are left out. */
export function countGaps(gaps: readonly Gap[]): { kind: GapKind; count: number }[] {
  const counts = GAP_KINDS.map((kind) => ({ kind, count: gaps.filter((gap) => gap.kind === kind).length }))
  return counts.filter(({ count }) => count > 0)
}

function itemGaps(item: ItemOfPolicy, own: readonly Duty[], hasYear: boolean): Gap[] {
  const gaps: Gap[] = []
  const gap = (kind: GapKind, why: string, evidence = item.evidence): void =>
    void gaps.push({ kind, why, item: called(item), target: null, evidence })

  if (item.ownership === 'NOT_READ') gap('NOT_READ', 'it states a duty that was not understood')
  // What a heading gives speaks where the item itself is silent.
  const owners = own.length > 0 ? own : item.inherited
  if (owners.length === 0) {
    if (item.ownership !== 'NOT_READ') gap('NO_OWNER', 'nobody is named, not even by a heading')
    return gaps
  }
  if (item.ownership === 'CLASS_ONLY') gap('CLASS_ONLY', `only classes of bodies are named: ${unitsIn(own)}`, proofOf(own, item))
  const leads = owners.filter(({ role }) => role === 'LEAD')
  const ledByHeading = item.inherited.some(({ role }) => role === 'LEAD')
  if (unitCount(owners) > 1 && leads.length === 0 && !ledByHeading)
    gap('NO_LEAD', `none of ${unitsIn(owners)} leads`, proofOf(owners, item))
  if (unitCount(leads) > 1) gap('TWO_LEADS', `${unitsIn(leads)} lead`, proofOf(leads, item))
  if (!hasYear) gap('OWNER_WITHOUT_DEADLINE', `no year is stated for ${unitsIn(owners)}`, proofOf(owners, item))
  return gaps
}

function called({ id, title, path }: ItemOfPolicy): NonNullable<Gap['item']> {
  return { id, title, path }
}

/** The words of the first of the duties; those of the item where a duty has none. */
function proofOf([first]: readonly Duty[], item: ItemOfPolicy): readonly Proof[] {
  return first === undefined || first.evidence.length === 0 ? item.evidence : first.evidence
}

function unitCount(duties: readonly Duty[]): number {
  return new Set(duties.map(({ unitId }) => unitId)).size
}

function unitsIn(duties: readonly Duty[]): string {
  return [...new Set(duties.map(({ unit }) => unit))].join('、')
}

function startOf({ evidence }: Gap): number {
  return evidence[0]?.start ?? 0
}
