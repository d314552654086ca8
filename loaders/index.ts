import { listSignature, signatureOf, type ListAsked, type ThingAsked } from '../src/graph/cypher/asked.js'
import { COMPOSED, cutList, cutThing, type Composed } from '../src/graph/cypher/cut.js'
import type { Entities, EntityRow } from '../src/graph/cypher/entities/index.js'
import type { EntityName } from '../src/graph/cypher/entity.js'
import type { Found, ListFound } from '../src/graph/cypher/found.js'
import { listReading } from '../src/graph/cypher/list.js'
import { byIdReading, namedByReading, toOneReading } from '../src/graph/cypher/lookup.js'
import type { Identified, Question, RowOfFound } from '../src/graph/cypher/questions.js'
import { NO_KEY, type Reading } from '../src/graph/cypher/reading.js'
import { RecentCache } from '../src/graph/recentCache.js'
import { keyedLoader, type KeyedLoader, type Source } from './keyedLoader.js'

export type { Source } from './keyedLoader.js'
export { limitOf, pageOf, type Page } from './page.js'

/**
 * Everything that one request reads. What look-ahead saw came with the row of its parent and is handed out from there. Each other question
 * — a field with its arguments and what is asked for — has one loader, made when it is first asked, so that a level of a query is
 * one statement whatever its number of rows.
 */
export interface Loaders {
  /** The thing with one of its ids, null where there is none. */
  byId<N extends keyof Entities>(name: N, id: string, asked: ThingAsked): Promise<EntityRow<N> | null>
  /** What the relation `field` of `row` leads to. */
  toOne<T extends keyof Entities>(name: EntityName, field: string, row: Identified, asked: () => ThingAsked): Promise<EntityRow<T> | null>
  /** What came with a row, or with what a relationship says, of a relation to one thing; undefined where it did not come. */
  cameWith<T extends keyof Entities>(row: object, relation: string): EntityRow<T> | null | undefined
  /** What is asked of the list whose question has this key; `parent` is null for a list of the whole graph. */
  list(key: string, parent: Identified | null, asked: () => ListAsked): Promise<ListFound>
  /** The relationships that name a thing, and so carry its evidence, as rows. */
  namedBy<Row>(name: EntityName, row: Identified, asked: () => ThingAsked): Promise<readonly Row[]>
  /** Any of the questions that stand in `questions.ts`. */
  ask<Key, Answered, Answer>(question: Question<Key, Answered, Answer>, key: Key): Promise<Answer>
  /** The row of a thing, or of a relationship. What came with it is remembered for who asks for it next. */
  readonly rowOf: RowOfFound
}

/** Readings that are kept across requests: a question that is asked again is not composed again. */
const readings = new RecentCache<Reading<unknown>>(500)

const NOTHING_FOUND: ListFound = { scanned: { rows: [], beforeAfter: false, behindBefore: false }, total: 0, hidden: 0 }

/** New loaders for a request. */
export function createLoaders(source: Source, most: Composed = COMPOSED): Loaders {
  /** By the question: all that its reading depends on. */
  const loaders = new Map<string, KeyedLoader<unknown>>()
  /** What came with a row, by the row itself. */
  const came = new WeakMap<object, Found>()

  function loader<T>(question: readonly unknown[], compose: () => Reading<T>): KeyedLoader<T> {
    const key = JSON.stringify(question)
    // A question has one type of answer: it begins with the name of what composes it.
    const known = loaders.get(key) as KeyedLoader<T> | undefined
    if (known !== undefined) return known
    const made = keyedLoader(source, readings.get(key, compose) as Reading<T>)
    loaders.set(key, made)
    return made
  }

  const rowOf: RowOfFound = <N extends keyof Entities>(found: Found) => {
    came.set(found.row, found)
    return found.row as EntityRow<N>
  }
  const rowOrNull = <N extends keyof Entities>(found: Found | null) => (found === null ? null : rowOf<N>(found))

  return {
    rowOf,

    async byId<N extends keyof Entities>(name: N, id: string, whole: ThingAsked) {
      const asked = cutThing(whole, most)
      return rowOrNull<N>(await loader(['byId', name, signatureOf(asked)], () => byIdReading(name, asked)).load(id))
    },

    async toOne<T extends keyof Entities>(name: EntityName, field: string, row: Identified, whole: () => ThingAsked) {
      const known = came.get(row)?.ones[field]
      if (known !== undefined) return rowOrNull<T>(known)
      const asked = cutThing(whole(), most)
      const question = ['toOne', name, field, signatureOf(asked)]
      return rowOrNull<T>(await loader(question, () => toOneReading(name, field, asked)).load(row.id))
    },

    cameWith<T extends keyof Entities>(row: object, relation: string) {
      const known = came.get(row)?.ones[relation]
      return known === undefined ? undefined : rowOrNull<T>(known)
    },

    async list(key, parent, whole) {
      const known = parent === null ? undefined : came.get(parent)?.lists.get(key)
      if (known !== undefined) return known
      const asked = cutList(whole(), most)
      const found = await loader(['list', listSignature(asked)], () => listReading(asked)).load(parent?.id ?? NO_KEY)
      return found ?? NOTHING_FOUND
    },

    async namedBy<Row>(name: EntityName, row: Identified, whole: () => ThingAsked) {
      const known = came.get(row)?.namedBy
      const links = known ?? (await namedByLoader(name, cutThing(whole(), most)).load(row.id))?.namedBy ?? []
      return links.map((link) => rowOf(link) as Row)
    },

    async ask<Key, Answered, Answer>(question: Question<Key, Answered, Answer>, key: Key) {
      const compose = () => question.reading((asked) => cutThing(asked, most))
      const found = await loader(['ask', question.name, most], compose).load(question.keyOf(key))
      return question.answer(found, rowOf)
    },
  }

  function namedByLoader(name: EntityName, asked: ThingAsked): KeyedLoader<Found> {
    return loader(['namedBy', name, signatureOf(asked)], () => namedByReading(name, asked))
  }
}
