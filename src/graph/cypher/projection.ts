import { GraphError } from '../errors.js'
import { EVIDENCE_DOCUMENT, type ListAsked, type ThingAsked } from './asked.js'
import { ENTITIES } from './entities/index.js'
import { from, path, to, type Columns, type Entity, type ToOne } from './entity.js'
import { rowsIn, textIn, type Cells, type Found, type Listed, type ListFound, type Scanned } from './found.js'
import { keyLines, orderedBy, type Ordered } from './order.js'
import { newAnswer, newColumn, newNode, type AnswerVariable, type Line, type NodeVariable } from './part.js'
import { beforeLines, behindLines, countLines, windowLines, type Filtered, type Window } from './scan.js'
import * as words from './words.js'

/** Reads from the cells of a row what was added to its projection. */
export type Read<T> = (cells: Cells) => T

const NO_ONES = {}
const NO_LISTS: Found['lists'] = new Map()

/** From whatever has the policy's id to the document that the policy was read from, in which its evidence stands. */
const evidenceDocument: ToOne = {
  entity: 'Document',
  path: path`(:Policy {policyId: ${from}.policyId})-[:READ_FROM]->(${to}:Document)`,
}

/**
 * What a statement answers: scalars and lists of scalars, never maps or nodes, which cost twice the decoding. What relations to one thing
 * lead to is a further path. Each list is a subquery of its own, which answers one value: its rows as a list, each a list of columns, in
 * which those of its own things and lists stand. Each `add…` answers how to read what it added.
 */
export class Projection {
  private readonly paths: Line[] = []
  private readonly expressions: Line[] = []

  /** Adds one column; the answer is its place. */
  add(expression: Line): number {
    return this.expressions.push(expression) - 1
  }

  /** The lines behind the last `MATCH`: paths, subqueries and `RETURN`; a row for each that was met. */
  rows(): Line[] {
    return [...this.paths, words.RETURN(), ...this.listed((line) => [line, words.AS(newColumn())])]
  }

  /** The same for a subquery: all that was met, as one value. */
  private collected(answer: AnswerVariable): Line[] {
    return [...this.paths, words.RETURN_COLLECTED(), ...this.listed((line) => [line]), words.CLOSE_COLLECTED(answer)]
  }

  private listed(written: (line: Line) => Line[]): Line[] {
    return this.expressions.flatMap((line, at) => [...(at === 0 ? [] : [words.COMMA()]), ...written(line)])
  }

  /** Adds what is asked of the thing `on`, which may be missing. */
  addThing(entity: Entity, on: NodeVariable, asked: ThingAsked): Read<Found | null> {
    const id = this.add(words.ID_OF(on))
    const row = this.addColumns(entity.name, entity.columns, asked.columns, on)
    const ones = this.addOnes(entity.toOne, on, asked.ones)
    const lists = asked.lists.map((list) => [list.key, this.addList(on, list)] as const)
    const namedBy = asked.namedBy === null ? null : this.addNamedBy(entity, on, asked.namedBy)
    return (cells) => {
      if (cells[id] === null) return null
      return {
        row: Object.freeze({ id: textIn(cells, id), ...row(cells) }),
        ones: ones(cells),
        lists: lists.length === 0 ? NO_LISTS : new Map(lists.map(([key, read]) => [key, read(cells)])),
        namedBy: namedBy?.(cells) ?? null,
      }
    }
  }

  /** Adds what is asked of a relationship. */
  private addLink(what: string, columns: Columns, on: NodeVariable, asked: ThingAsked): Read<Found> {
    const row = this.addColumns(what, columns, asked.columns, on)
    const ones = this.addOnes({}, on, asked.ones)
    return (cells) => ({ row: Object.freeze(row(cells)), ones: ones(cells), lists: NO_LISTS, namedBy: null })
  }

  private addColumns(what: string, columns: Columns, names: readonly string[], on: NodeVariable) {
    const added = names.flatMap((name) => {
      const column = columns[name]
      if (column === undefined) throw new Error(`${what} has no column ${name}`)
      return name === 'id' ? [] : [{ name, decode: column.decode, at: this.add(column.property(on)) }]
    })
    return (cells: Cells): Record<string, unknown> => {
      const row: Record<string, unknown> = {}
      for (const { name, decode, at } of added) row[name] = decoded(decode(cells[at]), cells[at], `${what}.${name}`)
      return row
    }
  }

  private addOnes(toOne: Entity['toOne'], on: NodeVariable, asked: ThingAsked['ones']): Read<Found['ones']> {
    const readers = Object.entries(asked).map(([name, inner]) => {
      const relation = name === EVIDENCE_DOCUMENT ? evidenceDocument : toOne[name]
      if (relation === undefined) throw new Error(`there is no relation ${name}`)
      const there = newNode()
      const { pattern, test } = relation.path(on, there, newNode())
      this.paths.push(words.OPTIONAL_MATCH(), pattern, ...(test === null ? [] : [words.WHERE(), test]))
      return [name, this.addThing(ENTITIES[relation.entity], there, inner)] as const
    })
    if (readers.length === 0) return () => NO_ONES
    return (cells) => Object.fromEntries(readers.map(([name, read]) => [name, read(cells)]))
  }

  /** Adds a list of `parent`, a thing in scope; null for one of the whole graph. */
  addList(parent: NodeVariable | null, asked: ListAsked): Read<ListFound> {
    const { list, filter, window, hidden } = asked
    const of: Filtered = { list, parent, filter }
    const page = window === null ? null : this.addPage(of, window, asked)
    const total = asked.total ? this.addCount(of) : null
    const concealed = hidden === null ? null : this.addCount({ ...of, filter: hidden })
    return (cells) => ({
      scanned: page?.(cells) ?? null,
      total: total?.(cells) ?? null,
      hidden: concealed?.(cells) ?? null,
    })
  }

  private addPage(of: Filtered, window: Window, asked: ListAsked): Read<Scanned> {
    const on: Ordered = { node: newNode(), link: newNode() }
    const inner = new Projection()
    const listed = inner.addListed(of, window, asked, on)
    const rows = this.addSubquery(of.parent, (answer) => [...windowLines(of, window, on), ...inner.collected(answer)])
    const { order, after, before } = window
    const beforeAfter = this.addProbe(of.parent, after === null ? null : (found) => beforeLines(of, order, after, found))
    const behindBefore = this.addProbe(of.parent, before === null ? null : (found) => behindLines(of, order, before, found))
    return (cells) => ({
      rows: rowsIn(cells, rows).map(listed),
      beforeAfter: beforeAfter(cells),
      behindBefore: behindBefore(cells),
    })
  }

  /** Adds what is asked of each row of a page. */
  private addListed({ list }: Filtered, { order }: Window, asked: ListAsked, on: Ordered): Read<Listed> {
    const thing = this.addThing(ENTITIES[list.entity], on.node, asked.thing)
    const says = list.relation?.many.link
    const link = says === undefined ? null : this.addLink(list.name, says.columns, on.link, asked.link)
    const keys = asked.cursors ? keyLines(order, on).map((line) => this.add(line)) : []
    return (cells) => {
      const found = thing(cells)
      if (found === null) throw new GraphError('DECODE', `${list.name} has a row without an id`)
      return { thing: found, link: link?.(cells) ?? null, keys: keys.map((at) => cells[at] as string | number) }
    }
  }

  private addProbe(parent: NodeVariable | null, lines: ((found: AnswerVariable) => Line[]) | null): Read<boolean> {
    if (lines === null) return () => false
    const at = this.addSubquery(parent, lines)
    return (cells) => cells[at] === true
  }

  private addCount(of: Filtered): Read<number> {
    const at = this.addSubquery(of.parent, (total) => countLines(of, total))
    return (cells) => Number(cells[at])
  }

  /** Adds the relationships that name a thing, and so carry its evidence. */
  private addNamedBy({ name, namedBy }: Entity, thing: NodeVariable, asked: ThingAsked): Read<Found[]> {
    if (namedBy === undefined) throw new Error(`no relationship names a ${name}`)
    const on = newNode()
    const inner = new Projection()
    const link = inner.addLink(`${name}.evidence`, namedBy.columns, on, asked)
    const { pattern } = namedBy.path(thing, newNode(), on)
    const ordered = [words.WITH(), words.NAME(on), ...orderedBy(namedBy.order, on)]
    const at = this.addSubquery(thing, (answer) => [words.MATCH(), pattern, ...ordered, ...inner.collected(answer)])
    return (cells) => rowsIn(cells, at).map(link)
  }

  /** A subquery that answers one value, whatever it meets. */
  private addSubquery(parent: NodeVariable | null, lines: (answer: AnswerVariable) => Line[]): number {
    const answer = newAnswer()
    const open = parent === null ? words.CALL_ALONE() : words.CALL_WITH(parent)
    this.paths.push(open, ...lines(answer), words.CLOSE_BLOCK())
    return this.add(words.ANSWER(answer))
  }
}

function decoded(value: unknown, raw: Cells[number], what: string): unknown {
  if (value === undefined) throw new GraphError('DECODE', `${what} cannot be ${raw === undefined ? 'missing' : JSON.stringify(raw)}`)
  return value
}
