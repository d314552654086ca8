import { GraphError } from '../errors.js'
import type { Row, Value } from '../rows.js'
import { ENTITIES } from './entities/index.js'
import type { Columns, Entity } from './entity.js'
import { newColumn, newNode, type Line, type NodeVariable } from './part.js'
import { AS, COMMA, OPTIONAL_MATCH, RETURN, WHERE } from './words.js'

/** Which to-one relations come with a row, and which with theirs. */
export interface Include {
  readonly [relation: string]: Include
}

/** A row, frozen, with the rows of the relations that came with it. */
export interface Loaded {
  readonly row: Readonly<Record<string, unknown>>
  readonly related: Readonly<Record<string, Loaded | null>>
}

/** The columns that a statement answers: scalars and lists of scalars, never maps or nodes, which cost twice the decoding. */
export interface Projection {
  /** The lines behind the last `MATCH`: optional paths, and `RETURN`. */
  lines: () => Line[]
  /** Adds one column; the answer is its name in the rows. */
  add: (expression: Line) => string
  /** Adds an entity's columns and those of its included relations. */
  addEntity: (entity: Entity, on: NodeVariable, include: Include) => (row: Row) => Loaded | null
}

export function projection(): Projection {
  const paths: Line[] = []
  const columns: Line[] = []
  let count = 0

  const add = (expression: Line): string => {
    if (count > 0) columns.push(COMMA())
    columns.push(expression, AS(newColumn()))
    count += 1
    return `c${String(count - 1)}`
  }

  const addEntity: Projection['addEntity'] = (entity, on, include) => {
    const readRow = addColumns(entity.name, entity.columns, on, add)
    const related = Object.entries(entity.toOne).flatMap(([name, relation]) => {
      const inner = include[name]
      if (inner === undefined) return []
      const there = newNode()
      const { pattern, test } = relation.path(on, there, newNode())
      paths.push(OPTIONAL_MATCH(), pattern, ...(test === null ? [] : [WHERE(), test]))
      return [[name, addEntity(ENTITIES[relation.entity], there, inner)] as const]
    })
    return (row) => {
      const own = readRow(row)
      if (own === null) return null
      return { row: own, related: Object.fromEntries(related.map(([name, read]) => [name, read(row)])) }
    }
  }

  return { lines: () => [...paths, RETURN(), ...columns], add, addEntity }
}

/** Adds columns of one thing. The reader answers null where the thing is not there: its first column is never missing otherwise. */
export function addColumns(what: string, columns: Columns, on: NodeVariable, add: (expression: Line) => string) {
  const named = Object.entries(columns).map(([name, column]) => ({ name, decode: column.decode, at: add(column.property(on)) }))
  const first = named[0]?.at ?? ''
  return (row: Row): Readonly<Record<string, unknown>> | null => {
    if (row[first] === null) return null
    const own: Record<string, unknown> = {}
    for (const { name, decode, at } of named) own[name] = decoded(decode(row[at]), row[at], `${what}.${name}`)
    return Object.freeze(own)
  }
}

function decoded(value: unknown, raw: Value | undefined, what: string): unknown {
  if (value === undefined) throw new GraphError('DECODE', `${what} cannot be ${raw === undefined ? 'missing' : JSON.stringify(raw)}`)
  return value
}

/** A column that holds a text. */
export function textIn(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new GraphError('DECODE', `column ${column} holds no text`)
  return value
}
