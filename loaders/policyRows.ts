import type { Duty, ItemOfPolicy, PolicyRows, Proof, SetBy, TargetOfPolicy } from '../src/analysis/index.js'
import { columnsAsked, listKey, NOTHING_ASKED, type ThingAsked } from '../src/graph/cypher/asked.js'
import { ENTITIES, type EntityRow, type PolicyRow, type WorkItemRow } from '../src/graph/cypher/entities/index.js'
import type { Entity, EntityName } from '../src/graph/cypher/entity.js'
import type { Filter } from '../src/graph/cypher/filterInput.js'
import type { Listed } from '../src/graph/cypher/found.js'
import type { OwnerName } from '../src/graph/cypher/lookup.js'
import { orderOf, type KeyValues } from '../src/graph/cypher/order.js'
import { targetOwner, type Identified } from '../src/graph/cypher/questions.js'
import type { List, Window } from '../src/graph/cypher/scan.js'
import { limitOf, pageOf, type Loaders } from './index.js'

/** Rows of a list that one statement answers for each parent. A list that is longer takes another. */
const AT_ONCE = 10_000

/** Columns of where something stands in its document. */
const PROOF = ['evidenceStarts', 'evidenceLines', 'evidenceWords'] as const

/** What is read of each policy: `policyRows` takes rows that have these. */
export const POLICY_COLUMNS = columnsAsked('title', 'docNumber', 'periodTo', 'ingested')
const ITEM = columnsAsked('title', 'path', 'ownership', 'due', 'start', 'end', ...PROOF)
const DUTY: ThingAsked = {
  ...columnsAsked('mention', 'role', ...PROOF),
  ones: { unit: NOTHING_ASKED, workItem: NOTHING_ASKED },
}
const TARGET: ThingAsked = { ...columnsAsked('kind', 'byYear', ...PROOF), ones: { metric: columnsAsked('name') } }
const OWNER = targetOwner({ Policy: [], Section: ['label', 'start', 'end'], WorkItem: ['ownership'] })

/** Everything in the policies that the analyses look at: five statements, however many policies and items there are. */
export async function policyRows(loaders: Loaders, policies: readonly PolicyRow[]): Promise<PolicyRows[]> {
  return Promise.all(policies.map((policy) => rowsOf(loaders, policy)))
}

/** Every policy that was read, in the order of titles, so many at a time. */
export async function* readPolicies(loaders: Loaders, atOnce: number): AsyncGenerator<PolicyRow[]> {
  const list: List = { name: 'Query.policies', entity: 'Policy', relation: null }
  for await (const rows of pagesOf(loaders, {
    list,
    parent: null,
    size: atOnce,
    filter: { ingested: { eq: true } },
    thing: POLICY_COLUMNS,
  }))
    yield rows.map(({ thing }) => thing.row as PolicyRow)
}

async function rowsOf(loaders: Loaders, policy: PolicyRow): Promise<PolicyRows> {
  const [items, duties, targets] = await Promise.all([
    all(loaders, listOf('Policy', 'workItems'), policy, ITEM),
    all(loaders, listOf('Policy', 'assignments'), policy, DUTY),
    all(loaders, listOf('Policy', 'targets'), policy, TARGET),
  ])
  return {
    policy: { id: policy.id, title: policy.title, periodTo: policy.periodTo },
    items: await Promise.all(items.map(({ thing }) => itemOf(loaders, thing.row as WorkItemRow))),
    duties: duties.map(dutyOf),
    targets: await Promise.all(targets.map((target) => targetOf(loaders, target))),
  }
}

async function itemOf(loaders: Loaders, row: WorkItemRow): Promise<ItemOfPolicy> {
  const { id, title, path, ownership, due, start, end } = row
  const inherited = await all(loaders, listOf('WorkItem', 'inheritedAssignments'), row, DUTY)
  return { id, title, path, ownership, due, start, end, evidence: proofsOf(row), inherited: inherited.map(dutyOf) }
}

function dutyOf({ thing: { row, ones } }: Listed): Duty {
  const duty = row as EntityRow<'Assignment'>
  const unit = present(ones['unit']).row as EntityRow<'Unit'>
  const item = present(ones['workItem']).row as WorkItemRow
  return { itemId: item.id, unitId: unit.id, unit: duty.mention, role: duty.role, evidence: proofsOf(duty) }
}

async function targetOf(loaders: Loaders, { thing: { row, ones } }: Listed): Promise<TargetOfPolicy> {
  const target = row as EntityRow<'Target'>
  const metric = present(ones['metric']).row as EntityRow<'Metric'>
  const { id, kind, byYear } = target
  const owner = await loaders.ask(OWNER, target)
  return { id, kind, byYear, metric: metric.name, setBy: owner === null ? null : setByOf(owner), evidence: proofsOf(target) }
}

function setByOf(owner: EntityRow<OwnerName>): SetBy {
  if ('ownership' in owner) return { itemId: owner.id }
  return 'label' in owner ? { start: owner.start, end: owner.end } : null
}

function proofsOf({ evidenceStarts, evidenceLines, evidenceWords }: Pick<WorkItemRow, `evidence${'Starts' | 'Lines' | 'Words'}`>): Proof[] {
  return evidenceStarts.map((start, at) => ({ start, line: evidenceLines[at] ?? 0, words: evidenceWords[at] ?? '' }))
}

function listOf(from: EntityName, field: string): List {
  const { toMany }: Entity = ENTITIES[from]
  const many = toMany[field]
  if (many === undefined) throw new Error(`${from} has no relation ${field}`)
  return { name: `${from}.${field}`, entity: many.entity, relation: { from, many } }
}

async function all(loaders: Loaders, list: List, parent: Identified, thing: ThingAsked): Promise<Listed[]> {
  const found: Listed[] = []
  for await (const rows of pagesOf(loaders, { list, parent, size: AT_ONCE, filter: {}, thing })) found.push(...rows)
  return found
}

interface Paged {
  readonly list: List
  readonly parent: Identified | null
  readonly size: number
  readonly filter: Filter
  readonly thing: ThingAsked
}

async function* pagesOf(loaders: Loaders, { list, parent, size, filter, thing }: Paged): AsyncGenerator<readonly Listed[]> {
  const order = orderOf(ENTITIES[list.entity], list.relation?.many ?? null, [])
  const counts = { total: false, hidden: null }
  let after: KeyValues | null = null
  for (;;) {
    const window: Window = { order, limit: limitOf(size), backward: false, after, before: null }
    const key = listKey(list, filter, null, window)
    const { scanned } = await loaders.list(key, parent, () => ({
      ...counts,
      key,
      list,
      filter,
      window,
      cursors: true,
      thing,
      link: NOTHING_ASKED,
    }))
    const page = pageOf(present(scanned), window)
    yield page.items
    after = page.items.at(-1)?.keys ?? null
    if (!page.hasNext || after === null) return
  }
}

function present<T>(value: T | null | undefined): T {
  if (value == null) throw new Error('a relation that every row has is missing')
  return value
}
