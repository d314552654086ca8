import { ENTITIES } from './entities/index.js'
import type { Entity } from './entity.js'
import { FilterError } from './filterError.js'
import type { Filter } from './filterInput.js'
import { operatorsOf, type FilterField } from './operators.js'

/** Lists of values longer than this are refused. */
const MAX_VALUES = 100

/** Objects within objects — AND, OR, NOT, relations and their quantifiers, operators — deeper than this are refused. */
const MAX_DEPTH = 20

/** Objects in a filter, empty ones too: more are refused, for each becomes part of the statement. */
const MAX_OBJECTS = 100

/** Checks what the SDL cannot say of a filter: how large it may be, and where a null has a meaning. @throws FilterError */
export function checkFilter(entity: Entity, filter: Filter): void {
  checkSize(filter)
  checkNames(entity, filter)
}

/** Walks a filter level by level: one that is too deep must not become a deep call. */
function checkSize(filter: Filter): void {
  let level: unknown[] = [filter]
  let objects = 0
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw new FilterError(`it nests deeper than ${String(MAX_DEPTH)} levels`)
    objects += level.length
    if (objects > MAX_OBJECTS) throw new FilterError(`it has more than ${String(MAX_OBJECTS)} parts`)
    level = level.flatMap((value) => Object.values(value as Filter).flat()).filter((value) => typeof value === 'object' && value !== null)
  }
}

/** Checks what stands under each name: operators, another filter, a list of filters, or the quantifiers of a relation. */
function checkNames(entity: Entity, filter: Filter): void {
  for (const [name, value] of Object.entries(filter)) {
    const field = entity.filters[name]
    const one = entity.toOne[name]
    const many = entity.toMany[name]
    if (value === undefined) continue
    if (name === 'AND' || name === 'OR') for (const inner of listOf(value, name)) checkNames(entity, inner)
    else if (name === 'NOT') checkNames(entity, given(value, name))
    else if (field !== undefined) checkOperators(name, field, given(value, name))
    else if (one !== undefined) checkNames(ENTITIES[one.entity], given(value, name))
    else if (many !== undefined) checkQuantifiers(name, ENTITIES[many.entity], given(value, name))
  }
}

function checkQuantifiers(name: string, entity: Entity, quantifiers: Filter): void {
  for (const [quantifier, inner] of Object.entries(quantifiers)) {
    if (inner !== undefined) checkNames(entity, given(inner, `${name}.${quantifier}`))
  }
}

function checkOperators(name: string, field: FilterField, operators: Filter): void {
  for (const [operator] of operatorsOf(field.kind)) {
    const value = operators[operator]
    if (value === null && !(operator === 'eq' && field.optional)) throw new FilterError(`${name}.${operator} cannot be null`)
    if (Array.isArray(value) && value.length > MAX_VALUES) {
      throw new FilterError(`${name}.${operator} takes at most ${String(MAX_VALUES)} values`)
    }
  }
}

/** What stands under a name, as a filter. @throws FilterError where it is null */
export function given(value: unknown, name: string): Filter {
  if (typeof value !== 'object' || value === null) throw new FilterError(`${name} cannot be null`)
  return value as Filter
}

/** The filters of AND or OR, none where it is not given. @throws FilterError where it is null, or one of them */
export function listOf(value: unknown, name: string): readonly Filter[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new FilterError(`${name} cannot be null`)
  return value.map((inner) => given(inner, name))
}
