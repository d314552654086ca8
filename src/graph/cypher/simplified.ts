import { ENTITIES } from './entities/index.js'
import type { Entity } from './entity.js'
import type { Filter } from './filterInput.js'
import { operatorsOf } from './operators.js'

/**
 * The same filter in fewer words. What several branches of OR say of one field by equality becomes one list, what they say of one relation
 * becomes one search, and so does what AND says of a relation to one thing; what is denied is denied together; a single branch is no choice.
 * Planning takes longer with each path and each subquery: twenty of them took eleven seconds.
 */
export function simplified(entity: Entity, filter: Filter): Filter {
  const plain: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(filter)) plain[name] = inner(entity, name, value)
  const branches = plain['OR']
  if (!isList(branches)) return conjoined(entity, plain)
  const joined = joinedBranches(entity, branches)
  const [only] = joined
  const { AND = [] } = plain
  if (joined.length !== 1 || only === undefined || !isList(AND)) return conjoined(entity, { ...plain, OR: joined })
  return conjoined(entity, { ...plain, OR: undefined, AND: [...AND, only] })
}

/** What AND says, as far as it goes together: relations to one thing, and what is denied. */
function conjoined(entity: Entity, filter: Filter): Filter {
  if (!isList(filter['AND'])) return filter
  const whole: Record<string, unknown> = {}
  const shared = new Map<string, Filter[]>()
  const rest: Filter[] = []
  for (const level of levelsOf(filter)) {
    const left: Record<string, unknown> = {}
    for (const [name, said] of Object.entries(level)) {
      if (said === undefined) continue
      if (isFilter(said) && (name === 'NOT' || entity.toOne[name] !== undefined)) shared.set(name, [...(shared.get(name) ?? []), said])
      else if (whole[name] === undefined) whole[name] = said
      else left[name] = said
    }
    if (Object.keys(left).length > 0) rest.push(left)
  }
  for (const [name, said] of shared) {
    whole[name] = said.length === 1 ? said[0] : inner(entity, name, name === 'NOT' ? { OR: said } : { AND: said })
  }
  return rest.length === 0 ? whole : { ...whole, AND: rest }
}

/** A filter without its AND, and so each filter that stands under it. */
function levelsOf({ AND, ...level }: Filter): Filter[] {
  return isList(AND) ? [level, ...AND.flatMap(levelsOf)] : [level]
}

/** Simplifies what stands under a name of a filter. */
function inner(entity: Entity, name: string, value: unknown): unknown {
  if ((name === 'AND' || name === 'OR') && isList(value)) return value.map((one) => simplified(entity, one))
  if (!isFilter(value)) return value
  if (name === 'NOT') return simplified(entity, value)
  const one = entity.toOne[name]
  if (one !== undefined) return simplified(ENTITIES[one.entity], value)
  const many = entity.toMany[name]
  if (many === undefined) return value
  const of = ENTITIES[many.entity]
  return Object.fromEntries(Object.entries(value).map(([quantifier, said]) => [quantifier, isFilter(said) ? simplified(of, said) : said]))
}

/** A branch that says one thing of one name. */
interface Single {
  readonly name: string
  readonly said: Filter
}

/** Branches of one name together, at the place of the first; the others as they are. */
function joinedBranches(entity: Entity, branches: readonly Filter[]): Filter[] {
  const groups = new Map<string, Filter[]>()
  branches.forEach((branch, at) => {
    const key = groupOf(entity, singleOf(branch)) ?? `#${String(at)}`
    groups.set(key, [...(groups.get(key) ?? []), branch])
  })
  return [...groups].flatMap(([key, group]) => (group.length === 1 ? group : [together(entity, key, group)]))
}

/** The group of a branch; null for one that stays alone. */
function groupOf(entity: Entity, single: Single | null): string | null {
  if (single === null) return null
  const { name, said } = single
  const [word, ...others] = Object.keys(said)
  if (others.length > 0 && entity.toOne[name] === undefined) return null
  const field = entity.filters[name]
  if (field !== undefined) {
    const takesList = operatorsOf(field.kind).some(([operator]) => operator === 'in')
    return word === 'eq' && said['eq'] != null && takesList ? `${name}.eq` : null
  }
  if (entity.toOne[name] !== undefined) return name
  return entity.toMany[name] !== undefined && word === 'some' && isFilter(said['some']) ? `${name}.some` : null
}

function together(entity: Entity, key: string, group: readonly Filter[]): Filter {
  const [name = '', word] = key.split('.')
  const said = group.map((branch) => branch[name] as Filter)
  if (word === 'eq') return { [name]: { in: [...new Set(said.map(({ eq }) => eq))] } }
  if (word === 'some') return simplified(entity, { [name]: { some: { OR: said.map(({ some }) => some) } } })
  return simplified(entity, { [name]: { OR: said } })
}

function singleOf(branch: Filter): Single | null {
  const [entry, ...others] = Object.entries(branch)
  if (entry === undefined || others.length > 0) return null
  const [name, said] = entry
  return isFilter(said) ? { name, said } : null
}

const isFilter = (value: unknown): value is Filter => typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: unknown): value is readonly Filter[] => Array.isArray(value) && value.every(isFilter)
