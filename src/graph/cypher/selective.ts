import { hasTextIndex } from '../indexes.js'
import { ENTITIES } from './entities/index.js'
import type { Entity } from './entity.js'
import type { Filter } from './filterInput.js'

/**
 * Where a filter finds little: an id, a key, a code or a name that it asks for, which the tables of entities declare. A statement begins
 * there. What stands under OR, NOT, `all` and `none` is no such place.
 */
export function isSelective(entity: Entity, filter: Filter): boolean {
  if (entity.selective.some((name) => namesFew(filter[name]))) return true
  return (
    goesThroughMany(entity, filter) ||
    Object.entries(entity.toOne).some(([name, one]) => isFilter(filter[name]) && isSelective(ENTITIES[one.entity], filter[name])) ||
    (Array.isArray(filter['AND']) && filter['AND'].some((inner) => isFilter(inner) && isSelective(entity, inner)))
  )
}

/** Whether the way to a selective end leads through a relation to many. */
export function goesThroughMany(entity: Entity, filter: Filter): boolean {
  return (
    Object.entries(entity.toMany).some(([name, many]) => {
      const { some } = isFilter(filter[name]) ? filter[name] : {}
      return isFilter(some) && isSelective(ENTITIES[many.entity], some)
    }) ||
    Object.entries(entity.toOne).some(([name, one]) => isFilter(filter[name]) && goesThroughMany(ENTITIES[one.entity], filter[name])) ||
    (Array.isArray(filter['AND']) && filter['AND'].some((inner) => isFilter(inner) && goesThroughMany(entity, inner)))
  )
}

/**
 * Whether things under this filter are met best by walking an index in the order of the list: it asks for nothing, or for what only a look
 * at each thing tells, and for nothing of other things.
 */
export function isWalked(entity: Entity, filter: Filter): boolean {
  return Object.entries(filter).every(([name, operators]) => {
    if (entity.filters[name] === undefined || !isFilter(operators)) return false
    if (entity.selective.includes(name) && namesFew(operators)) return false
    return !(hasTextIndex(entity.name, name) && ('contains' in operators || 'startsWith' in operators))
  })
}

/** Equality with one value, or with one of several. Null stands for all that have none. */
function namesFew(operators: unknown): boolean {
  return isFilter(operators) && (operators['eq'] != null || operators['in'] != null)
}

const isFilter = (value: unknown): value is Filter => typeof value === 'object' && value !== null && !Array.isArray(value)
