import { ENTITIES, type Entities, type EntityRow } from '../src/graph/cypher/entities/index.js'
import type { Entity, EntityName } from '../src/graph/cypher/entity.js'
import type { Filter } from '../src/graph/cypher/filter.js'
import { countReading, NO_PARENT, pageReading, type Counted, type List, type Scanned } from '../src/graph/cypher/list.js'
import { byIdReading, toOneReading } from '../src/graph/cypher/lookup.js'
import type { Include, Loaded } from '../src/graph/cypher/projection.js'
import type { Identified, Question, RowOfLoaded } from '../src/graph/cypher/questions.js'
import { keyedLoader, type KeyedLoader, type Source } from './keyedLoader.js'
import { pageOf, type Page, type Wanted } from './page.js'

export type { Source } from './keyedLoader.js'
export type { Page, Wanted } from './page.js'

/**
 * Everything that one request reads. Each question — a field with its arguments — has one loader, made when it is first asked,
 * so that a level of a query is one statement whatever its number of rows.
 */
export interface Loaders {
  /** The thing with one of its ids, null where there is none. */
  byId<N extends keyof Entities>(name: N, id: string, include: Include): Promise<EntityRow<N> | null>
  /** What the relation `field` of `row` leads to. */
  toOne<T extends keyof Entities>(name: EntityName, field: string, row: Identified, include: Include): Promise<EntityRow<T> | null>
  /** One page of a list; `parent` is null for a list of the whole graph. */
  page(list: List, parent: string | null, filter: Filter, wanted: Wanted, include: Include): Promise<Page>
  /** How many things a list has under a filter, whatever the page; `of` is the field of the connection that asks. */
  count(list: List, parent: string | null, filter: Filter, of?: Counted): Promise<number>
  /** Any of the questions that stand in `questions.ts`. */
  ask<Key, Found, Answer>(question: Question<Key, Found, Answer>, key: Key): Promise<Answer>
}

/** New loaders for a request. */
export function createLoaders(source: Source): Loaders {
  const byIds = new Map<string, KeyedLoader<Loaded>>()
  const toOnes = new Map<string, KeyedLoader<Loaded>>()
  const pages = new Map<string, KeyedLoader<Scanned>>()
  const counts = new Map<string, KeyedLoader<number>>()
  /** By the question's name, and so each of what that question finds. */
  const questions = new Map<string, KeyedLoader<unknown>>()
  /** What came with a row, by the row itself. */
  const related = new WeakMap<object, Readonly<Record<string, Loaded | null>>>()

  const byIdLoader = (name: EntityName, include: Include) =>
    once(byIds, JSON.stringify([name, include]), () => keyedLoader(source, (keys) => byIdReading(name, keys, include)))

  const remember = (name: EntityName, loaded: Loaded): void => {
    if (related.has(loaded.row)) return
    related.set(loaded.row, loaded.related)
    byIdLoader(name, {}).prime(String(loaded.row['id']), loaded)
    for (const [field, inner] of Object.entries(loaded.related)) {
      const relation = toOneOf(name, field)
      if (inner !== null && relation !== undefined) remember(relation.entity, inner)
    }
  }

  /** The row alone; what came with it, and it itself, are remembered. */
  const rowOf: RowOfLoaded = <N extends keyof Entities>(name: N, loaded: Loaded) => {
    remember(name, loaded)
    return loaded.row as EntityRow<N>
  }

  return {
    async byId(name, id, include) {
      const loaded = await byIdLoader(name, include).load(id)
      return loaded === null ? null : rowOf(name, loaded)
    },

    async toOne<T extends keyof Entities>(name: EntityName, field: string, row: Identified, include: Include) {
      const came = related.get(row)?.[field]
      const relation = toOneOf(name, field)
      if (relation === undefined) throw new Error(`${name} has no relation ${field}`)
      const loader = () =>
        once(toOnes, JSON.stringify([name, field, include]), () =>
          keyedLoader(source, (keys) => toOneReading(name, field, relation, keys, include)),
        )
      const loaded = came === undefined ? await loader().load(row.id) : came
      if (loaded === null) return null
      remember(relation.entity, loaded)
      return loaded.row as EntityRow<T>
    },

    async page(list, parent, filter, wanted, include) {
      const window = { ...wanted, limit: wanted.size + 1 }
      const loader = once(pages, JSON.stringify([list.name, filter, keyOf(wanted), include]), () =>
        keyedLoader(source, (keys) => pageReading(list, parent === null ? null : keys, filter, window, include)),
      )
      const page = pageOf(await loader.load(parent ?? NO_PARENT), wanted)
      for (const { loaded } of page.items) remember(list.entity, loaded)
      return page
    },

    async count(list, parent, filter, of = 'totalCount') {
      const loader = once(counts, JSON.stringify([list.name, filter]), () =>
        keyedLoader(source, (keys) => countReading(list, parent === null ? null : keys, filter, of)),
      )
      return (await loader.load(parent ?? NO_PARENT)) ?? 0
    },

    async ask<Key, Found, Answer>(question: Question<Key, Found, Answer>, key: Key) {
      const loader = once(questions, question.name, () => keyedLoader<unknown>(source, question.reading)) as KeyedLoader<Found>
      return question.answer(await loader.load(question.keyOf(key)), rowOf)
    },
  }
}

function toOneOf(name: EntityName, field: string) {
  const entity: Entity = ENTITIES[name]
  return entity.toOne[field]
}

/** What tells one window from another. */
function keyOf({ order, after, before, backward, size }: Wanted): unknown[] {
  return [order.signature, after, before, backward, size]
}

function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  const known = made.get(key)
  if (known !== undefined) return known
  const fresh = make()
  made.set(key, fresh)
  return fresh
}
