import type { Duty, ItemOfPolicy, PolicyRows, Proof, SetBy, TargetOfPolicy } from '../src/analysis/index.js'
import { ENTITIES, type EntityRow, type PolicyRow, type WorkItemRow } from '../src/graph/cypher/entities/index.js'
import type { Entity, EntityName } from '../src/graph/cypher/entity.js'
import type { List, Listed } from '../src/graph/cypher/list.js'
import type { OwnerName } from '../src/graph/cypher/lookup.js'
import { orderOf } from '../src/graph/cypher/order.js'
import type { Include } from '../src/graph/cypher/projection.js'
import { targetOwner } from '../src/graph/cypher/questions.js'
import type { Loaders } from './index.js'

/** Rows of a list that one statement answers for each parent. A list that is longer takes another. */
const AT_ONCE = 10_000

/** Everything in the policies that the analyses look at: five statements, however many policies and items there are. */
export async function policyRows(loaders: Loaders, policies: readonly PolicyRow[]): Promise<PolicyRows[]> {
  return Promise.all(policies.map((policy) => rowsOf(loaders, policy)))
}

/** Every policy that was read, in the order of titles, so many at a time. */
export async function* readPolicies(loaders: Loaders, atOnce: number): AsyncGenerator<PolicyRow[]> {
  const list: List = { name: 'Query.policies', entity: 'Policy', relation: null }
  for await (const rows of pagesOf(loaders, list, null, { size: atOnce, filter: { ingested: { eq: true } } }))
    yield rows.map(({ loaded }) => loaded.row as PolicyRow)
}

async function rowsOf(loaders: Loaders, policy: PolicyRow): Promise<PolicyRows> {
  const [items, duties, targets] = await Promise.all([
    all(loaders, listOf('Policy', 'workItems'), policy.id),
    all(loaders, listOf('Policy', 'assignments'), policy.id, { unit: {}, workItem: {} }),
    all(loaders, listOf('Policy', 'targets'), policy.id, { metric: {} }),
  ])
  return {
    policy: { id: policy.id, title: policy.title, periodTo: policy.periodTo },
    items: await Promise.all(items.map(({ loaded }) => itemOf(loaders, loaded.row as WorkItemRow))),
    duties: duties.map(dutyOf),
    targets: await Promise.all(targets.map((target) => targetOf(loaders, target))),
  }
}

async function itemOf(loaders: Loaders, row: WorkItemRow): Promise<ItemOfPolicy> {
  const { id, title, path, ownership, due, start, end } = row
  const inherited = await all(loaders, listOf('WorkItem', 'inheritedAssignments'), id, { unit: {}, workItem: {} })
  return { id, title, path, ownership, due, start, end, evidence: proofsOf(row), inherited: inherited.map(dutyOf) }
}

function dutyOf({ loaded: { row, related } }: Listed): Duty {
  const duty = row as EntityRow<'Assignment'>
  const unit = present(related['unit']).row as EntityRow<'Unit'>
  const item = present(related['workItem']).row as WorkItemRow
  return { itemId: item.id, unitId: unit.id, unit: duty.mention, role: duty.role, evidence: proofsOf(duty) }
}

async function targetOf(loaders: Loaders, { loaded: { row, related } }: Listed): Promise<TargetOfPolicy> {
  const target = row as EntityRow<'Target'>
  const metric = present(related['metric']).row as EntityRow<'Metric'>
  const { id, kind, byYear } = target
  const owner = await loaders.ask(targetOwner, target)
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

async function all(loaders: Loaders, list: List, parent: string, include: Include = {}): Promise<Listed[]> {
  const found: Listed[] = []
  for await (const rows of pagesOf(loaders, list, parent, { size: AT_ONCE, include })) found.push(...rows)
  return found
}

async function* pagesOf(
  loaders: Loaders,
  list: List,
  parent: string | null,
  { size, filter = {}, include = {} }: { size: number; filter?: Parameters<Loaders['page']>[2]; include?: Include },
): AsyncGenerator<readonly Listed[]> {
  const order = orderOf(ENTITIES[list.entity], list.relation?.many ?? null, [])
  let after: Listed['keys'] | null = null
  for (;;) {
    const page = await loaders.page(list, parent, filter, { order, size, backward: false, after, before: null }, include)
    yield page.items
    after = page.items.at(-1)?.keys ?? null
    if (!page.hasNext || after === null) return
  }
}

function present<T>(value: T | null | undefined): T {
  if (value == null) throw new Error('a relation that every row has is missing')
  return value
}
