import type { Body, BodyNode, BodyRelation } from '../stated/bodyRows.js'
import type { StoredBody } from './state.js'

/** How many facts a load added, changed, removed, and found as they were. */
export interface Counts {
  added: number
  changed: number
  removed: number
  unchanged: number
}

/** What has to be done so that the graph has the bodies that are wanted. */
export interface BodyChanges {
  createNodes: readonly BodyNode[]
  updateNodes: readonly BodyNode[]
  /** Ids by label. */
  removeNodes: ReadonlyMap<string, readonly string[]>
  createRelations: readonly BodyRelation[]
  updateRelations: readonly BodyRelation[]
  /** Ids by type. */
  removeRelations: ReadonlyMap<string, readonly string[]>
  counts: Counts
}

/** The difference by id and hash. Pure. */
export function bodyChanges(wanted: readonly Body[], stored: StoredBody): BodyChanges {
  const nodes = wanted.flatMap((body) => body.nodes)
  const relations = wanted.flatMap((body) => body.relations)
  const hashOf = (what: string, id: string) => stored.get(what)?.get(id)
  const isNew = (what: string, id: string) => hashOf(what, id) === undefined
  const isOther = (what: string, id: string, hash: string) => !isNew(what, id) && hashOf(what, id) !== hash

  const present = new Set([...nodes.map((node) => `${node.label} ${node.id}`), ...relations.map((one) => `${one.type} ${one.id}`)])
  const gone = new Map([...stored].map(([what, ids]) => [what, [...ids.keys()].filter((id) => !present.has(`${what} ${id}`))]))
  const pick = (isRelation: boolean) =>
    new Map([...gone].filter(([what, ids]) => (what === what.toUpperCase()) === isRelation && ids.length > 0))

  const changes = {
    createNodes: nodes.filter((node) => isNew(node.label, node.id)),
    updateNodes: nodes.filter((node) => isOther(node.label, node.id, node.hash)),
    removeNodes: pick(false),
    createRelations: relations.filter((one) => isNew(one.type, one.id)),
    updateRelations: relations.filter((one) => isOther(one.type, one.id, one.hash)),
    removeRelations: pick(true),
  }
  const added = changes.createNodes.length + changes.createRelations.length
  const changed = changes.updateNodes.length + changes.updateRelations.length
  const removed = [...gone.values()].reduce((sum, ids) => sum + ids.length, 0)
  return { ...changes, counts: { added, changed, removed, unchanged: nodes.length + relations.length - added - changed } }
}

/** Two facts of one id cannot both be written; ids are made so that it does not happen. */
export function repeatedId(wanted: readonly Body[]): string | null {
  const seen = new Set<string>()
  for (const { label, id } of wanted.flatMap((body) => body.nodes)) {
    const name = `${label} ${id}`
    if (seen.has(name)) return name
    seen.add(name)
  }
  return null
}
