import { ENTITIES } from './entities/index.js'
import type { Entity, Match, ToMany } from './entity.js'
import { given, listOf } from './filterCheck.js'
import type { Filter } from './filterInput.js'
import { operatorsOf, type FilterField } from './operators.js'
import { goesThroughMany, isSelective } from './selective.js'
import { simplified } from './simplified.js'
import { newNode, type Line, type NodeVariable } from './part.js'
import {
  AND,
  CLOSE,
  CLOSE_BLOCK,
  CLOSE_NOT,
  FALSE,
  IS_NULL,
  MATCH,
  NAME,
  OPEN,
  OPEN_EXISTS,
  OPEN_NOT,
  OPEN_NOT_EXISTS,
  OR,
  TRUE,
  WHERE,
  WITH_DISTINCT,
} from './words.js'

export type { Filter } from './filterInput.js'

/** What a list asks of its things: what to match first, further paths to match, and tests that must all hold. */
export interface Conditions {
  /** What is matched before the list's own things: ends of relations to many inside others, each once. */
  readonly before: Line[]
  readonly paths: Match[]
  readonly tests: Line[][]
  /** Whether the paths can meet the same thing twice: one of them leads to many. */
  repeats: boolean
}

/**
 * Compiles what must hold of `on`. A relation to one thing becomes a further path, so that the planner may begin there; so does one of many
 * things that is to be found (`some`), where little is found at its end. Under OR and NOT, in `all` and `none`, and in a `some` that leads
 * to much, a relation becomes a subquery of its own.
 *
 * A client's filter is held to `checkFilter` before it comes here, so that a fault is told before anything is compiled or read.
 */
export function conditionsOf(entity: Entity, filter: Filter, on: NodeVariable): Conditions {
  const conditions: Conditions = newConditions()
  collect(entity, simplified(entity, filter), on, conditions, false)
  return conditions
}

const newConditions = (): Conditions => ({ before: [], paths: [], tests: [], repeats: false })

function collect(entity: Entity, filter: Filter, on: NodeVariable, into: Conditions, isWithin: boolean): void {
  into.tests.push(...fieldTests(entity, filter, on))
  collectMany(entity, filter, on, into, isWithin)
  for (const [name, relation] of Object.entries(entity.toOne)) {
    const inner = filter[name]
    if (inner === undefined) continue
    const there = newNode()
    into.paths.push((relation.join ?? relation.path)(on, there, newNode()))
    collect(ENTITIES[relation.entity], given(inner, name), there, into, isWithin)
  }
  for (const inner of listOf(filter['AND'], 'AND')) collect(entity, inner, on, into, isWithin)
  into.tests.push(...joinedTests(entity, filter, on, true))
}

/**
 * A `some` that has a selective end is gone from there: looked for from each thing of the list, it costs a search a row. Where three and
 * more are within each other, what the inner ones lead to is found first, each thing once: such a path meets the same things again and
 * again, each time with all that follows. There can be one such beginning; a second is looked for from what the first has found.
 */
function collectMany(entity: Entity, filter: Filter, on: NodeVariable, into: Conditions, isWithin: boolean): void {
  for (const [name, relation] of Object.entries(entity.toMany)) {
    if (filter[name] === undefined) continue
    const { some, ...others } = given(filter[name], name)
    const other = ENTITIES[relation.entity]
    const isFirst = isWithin && some !== undefined && goesThroughMany(other, given(some, `${name}.some`))
    const isFree = !isFirst || into.before.length === 0
    const isJoined = isFree && some !== undefined && isSelective(other, given(some, `${name}.some`))
    if (isJoined) {
      const there = newNode()
      const inner = given(some, name)
      into.paths.push((relation.join ?? relation.path)(on, there, newNode()))
      if (isFirst) into.before.push(...foundFirst(other, inner, there))
      else collect(other, inner, there, into, true)
      into.repeats = true
    }
    into.tests.push(...quantifierTests(relation, name, isJoined ? others : given(filter[name], name), on, true))
  }
}

/** Everything that passes a filter, each thing once. */
function foundFirst(entity: Entity, filter: Filter, on: NodeVariable): Line[] {
  const conditions = newConditions()
  collect(entity, filter, on, conditions, true)
  const { before, paths, tests } = conditions
  return [...before, ...matchLines([{ pattern: entity.pattern(on), test: null }, ...paths], tests), WITH_DISTINCT(), NAME(on)]
}

/**
 * The whole filter as one test: that it holds, or that it does not. What does not hold is said down at the single conditions, by De Morgan,
 * and never around a subquery: the planner joins `EXISTS` and `NOT EXISTS` to the rest of the plan where they stand as they are, and runs a
 * plan of its own for each row where a negation stands around them.
 */
function testOf(entity: Entity, filter: Filter, on: NodeVariable, holds: boolean): Line[] {
  const tests = ownTests(entity, filter, on, holds)
  for (const [name, relation] of Object.entries(entity.toOne)) {
    if (filter[name] === undefined) continue
    const there = newNode()
    const inner = testOf(ENTITIES[relation.entity], given(filter[name], name), there, true)
    tests.push(subquery(holds, relation.path(on, there, newNode()), inner))
  }
  for (const inner of listOf(filter['AND'], 'AND')) tests.push([OPEN(), ...testOf(entity, inner, on, holds), CLOSE()])
  tests.push(...joinedTests(entity, filter, on, holds))
  return holds ? allOf(tests) : anyOf(tests)
}

/** What a filter says of the thing's own fields and of its relations to many. */
function ownTests(entity: Entity, filter: Filter, on: NodeVariable, holds: boolean): Line[][] {
  const fields = fieldTests(entity, filter, on).map((test) => (holds ? test : not(test)))
  return [...fields, ...toManyTests(entity, filter, on, holds)]
}

/** What a filter says by OR and NOT. */
function joinedTests(entity: Entity, filter: Filter, on: NodeVariable, holds: boolean): Line[][] {
  const tests: Line[][] = []
  if (filter['OR'] !== undefined) {
    const each = listOf(filter['OR'], 'OR').map((inner) => [OPEN(), ...testOf(entity, inner, on, holds), CLOSE()])
    tests.push(holds ? anyOf(each) : allOf(each))
  }
  if (filter['NOT'] !== undefined) tests.push(testOf(entity, given(filter['NOT'], 'NOT'), on, !holds))
  return tests
}

/** Tests joined by AND; none is true. */
function allOf(tests: readonly Line[][]): Line[] {
  return tests.length === 0 ? [TRUE()] : tests.flatMap((test, index) => (index === 0 ? test : [AND(), ...test]))
}

/** `MATCH` for each pattern, with its own test; `tests` stand behind the last. */
export function matchLines(matches: readonly Match[], tests: readonly Line[][]): Line[] {
  return matches.flatMap(({ pattern, test }, index) => {
    const here = [...(test === null ? [] : [[test]]), ...(index === matches.length - 1 ? tests : [])]
    return here.length === 0 ? [MATCH(), pattern] : [MATCH(), pattern, WHERE(), ...allOf(here)]
  })
}

/** One of several tests; none is false. AND binds closer, so that a test may be several joined by it. */
function anyOf(tests: readonly Line[][]): Line[] {
  if (tests.length === 0) return [FALSE()]
  if (tests.length === 1) return tests.flat()
  return [OPEN(), ...tests.flatMap((test, index) => (index === 0 ? test : [OR(), ...test])), CLOSE()]
}

/** That a single condition does not hold. It has two values: what is missing is not so. */
function not(test: Line[]): Line[] {
  return [OPEN_NOT(), ...test, CLOSE_NOT()]
}

/** That something on the path passes the inner test, or that nothing does. */
function subquery(some: boolean, { pattern, test }: Match, inner: Line[]): Line[] {
  const open = some ? OPEN_EXISTS() : OPEN_NOT_EXISTS()
  return [open, pattern, WHERE(), ...allOf([...(test === null ? [] : [[test]]), inner]), CLOSE_BLOCK()]
}

function fieldTests(entity: Entity, filter: Filter, on: NodeVariable): Line[][] {
  return Object.entries(entity.filters).flatMap(([name, field]) =>
    filter[name] === undefined ? [] : operatorTests(field, given(filter[name], name), on),
  )
}

function operatorTests(field: FilterField, operators: Filter, on: NodeVariable): Line[][] {
  const tests: Line[][] = []
  for (const [operator, test] of operatorsOf(field.kind)) {
    const value = operators[operator]
    if (value === undefined) continue
    tests.push(value === null ? [field.property(on), IS_NULL()] : test(field, on, value))
  }
  return tests
}

function toManyTests(entity: Entity, filter: Filter, on: NodeVariable, holds: boolean): Line[][] {
  return Object.entries(entity.toMany).flatMap(([name, relation]) =>
    filter[name] === undefined ? [] : quantifierTests(relation, name, given(filter[name], name), on, holds),
  )
}

/** Each quantifier as a search: for one that passes, or for one that does not; and whether there is to be such a one. */
const QUANTIFIERS = [
  ['some', { passes: true, exists: true }],
  ['all', { passes: false, exists: false }],
  ['none', { passes: true, exists: false }],
] as const

function quantifierTests(relation: ToMany, name: string, quantifiers: Filter, on: NodeVariable, holds: boolean): Line[][] {
  return QUANTIFIERS.flatMap(([quantifier, { passes, exists }]) => {
    if (quantifiers[quantifier] === undefined) return []
    const there = newNode()
    const inner = testOf(ENTITIES[relation.entity], given(quantifiers[quantifier], `${name}.${quantifier}`), there, passes)
    return [subquery(exists === holds, relation.path(on, there, newNode()), inner)]
  })
}
