import { compareText } from '../hash.js'
import type { StoredThing } from './state.js'
import type { Thing } from './thing.js'

/** A thing that is in the graph already. */
export interface ThingUpdate {
  thing: Thing
  stored: StoredThing
  /** False where only its id is another, for another key names it now. */
  content: boolean
}

/** A key that moves to another thing. What points to a thing by this key moves too. */
export interface KeyMove {
  of: Thing['of']
  key: string
  /** Where it was; by its id before the change. */
  from: StoredThing
  to: Thing
}

export interface KeyChange {
  of: Thing['of']
  thing: Thing
  value: string
  id: string
  rule: string
}

/** What has to be done so that the graph has `wanted` where it has `stored`. */
export interface ThingChanges {
  create: readonly Thing[]
  update: readonly ThingUpdate[]
  remove: readonly StoredThing[]
  /** Values of keys that no longer identify what they did. */
  unidentify: readonly string[]
  identify: readonly KeyChange[]
  move: readonly KeyMove[]
}

/** Pure. A stored node becomes the wanted thing with the same policy text, else with the same id, else with a common key. */
export function thingChanges(wanted: readonly Thing[], stored: readonly StoredThing[]): ThingChanges {
  const byKey = new Map(stored.flatMap((one) => [...one.keys.keys()].map((key) => [key, one] as const)))
  const nodes = matchNodes(wanted, stored, byKey)
  const kept = new Set(nodes.values())

  const update = [...nodes].flatMap(([thing, node]) => {
    const content = node.hash !== thing.hash
    return content || node.id !== thing.id ? [{ thing, stored: node, content }] : []
  })
  const identify: KeyChange[] = []
  const move: KeyMove[] = []
  const stays = new Set<string>()
  for (const thing of wanted) {
    const node = nodes.get(thing)
    for (const { value, id, rule } of thing.keys) {
      const before = byKey.get(value)
      if (before !== undefined && before === node && before.keys.get(value) === rule) {
        stays.add(value)
        continue
      }
      identify.push({ of: thing.of, thing, value, id, rule })
      if (before !== undefined && before !== node) move.push({ of: thing.of, key: id, from: before, to: thing })
    }
  }
  return {
    create: wanted.filter((thing) => !nodes.has(thing)),
    update,
    remove: stored.filter((node) => !kept.has(node)),
    unidentify: [...byKey.keys()].filter((key) => !stays.has(key)),
    identify,
    move,
  }
}

function matchNodes(
  wanted: readonly Thing[],
  stored: readonly StoredThing[],
  byKey: ReadonlyMap<string, StoredThing>,
): Map<Thing, StoredThing> {
  const nodes = new Map<Thing, StoredThing>()
  const taken = new Set<StoredThing>()
  const give = (thing: Thing, node: StoredThing | undefined) => {
    if (node === undefined || taken.has(node) || nodes.has(thing)) return
    nodes.set(thing, node)
    taken.add(node)
  }
  const candidates = (thing: Thing) => thing.keys.flatMap(({ value }) => byKey.get(value) ?? [])
  for (const thing of wanted) {
    if (thing.policyId !== null)
      give(
        thing,
        stored.find((node) => node.policyId === thing.policyId),
      )
  }
  for (const thing of wanted)
    give(
      thing,
      candidates(thing).find((node) => node.id === thing.id),
    )
  for (const thing of wanted) {
    give(
      thing,
      candidates(thing)
        .filter((node) => !taken.has(node))
        .sort((left, right) => compareText(left.id, right.id))[0],
    )
  }
  return nodes
}
