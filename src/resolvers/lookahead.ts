import {
  getArgumentValues,
  getNamedType,
  GraphQLError,
  isAbstractType,
  isCompositeType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql'
import {
  columnsAsked,
  EVIDENCE_DOCUMENT,
  joinedLists,
  joinedThings,
  NOTHING_ASKED,
  type ListAsked,
  type ThingAsked,
} from '../graph/cypher/asked.js'
import { ENTITIES } from '../graph/cypher/entities/index.js'
import type { Entity, EntityName } from '../graph/cypher/entity.js'
import type { List } from '../graph/cypher/scan.js'
import { columnsAlways, columnsOfField, EVIDENCE_COLUMNS } from './columns.js'
import type { ListArguments } from './listArguments.js'
import { questionOf, type ListQuestion } from './listQuestion.js'
import { relationList } from './lists.js'
import { rememberedBelow, rememberedList, rememberedThing } from './rememberedAhead.js'
import { innerSelections, selectedFields, type SelectedField, type SelectionScope } from './selection.js'

/**
 * Look-ahead: what a GraphQL selection asks of things and of lists, so that it comes with their rows in one statement. It goes down through
 * relations to one thing and through lists, and merges what several fields, aliases and fragments ask. What it cannot see — what sets a
 * target, which is of one of several types, the office that a reform made — is asked when it is there.
 */

/** What is needed beside the selection to know what it asks. */
interface Scope extends SelectionScope {
  readonly maxPageSize: number
}

/** What a field asks of the thing that it answers. */
export function thingAhead(name: EntityName, info: GraphQLResolveInfo, maxPageSize: number): ThingAsked {
  return rememberedThing(name, info, () =>
    inThing(scopeOf(info, maxPageSize), name, getNamedType(info.returnType), innerSelections(info.fieldNodes)),
  )
}

/** The same of things that the field `inner` answers, of those that this field answers. */
export function thingsAheadIn(inner: string, name: EntityName, info: GraphQLResolveInfo, maxPageSize: number): ThingAsked {
  return rememberedBelow(inner, info, () => {
    const scope = scopeOf(info, maxPageSize)
    const fields = fieldsNamed(scope, getNamedType(info.returnType), innerSelections(info.fieldNodes), inner)
    return joinedThings(fields.map(inOne(scope, name)))
  })
}

/** What a field of evidence asks of the relationships on which that is stored. */
export function evidenceAhead(info: GraphQLResolveInfo, maxPageSize: number): ThingAsked {
  return rememberedBelow('evidence', info, () =>
    inEvidence(scopeOf(info, maxPageSize), getNamedType(info.returnType), innerSelections(info.fieldNodes)),
  )
}

/** What a connection asks of its list; of the whole graph, what others that ask the same question of `Query` ask, too. */
export function listAhead(question: ListQuestion, info: GraphQLResolveInfo, maxPageSize: number): ListAsked {
  return rememberedList(question.key, info, () => inOperation(question, info, scopeOf(info, maxPageSize)))
}

function inOperation(question: ListQuestion, info: GraphQLResolveInfo, scope: Scope): ListAsked {
  const all = info.path.prev === undefined ? fieldsNamed(scope, info.parentType, [info.operation.selectionSet], info.fieldName) : []
  const same = all.flatMap((met) => inConnection(scope, question.list, met)).filter(({ key }) => key === question.key)
  return joinedLists(same)[0] ?? inList(scope, question, getNamedType(info.returnType), innerSelections(info.fieldNodes))
}

function scopeOf({ schema, fragments, variableValues }: GraphQLResolveInfo, maxPageSize: number): Scope {
  return { schema, fragments, variables: variableValues, maxPageSize }
}

/** A field that was selected, with its definition. */
interface Met {
  readonly field: GraphQLField<unknown, unknown>
  readonly answer: GraphQLNamedType
  readonly on: GraphQLCompositeType
  readonly nodes: SelectedField['nodes']
  readonly inner: readonly SelectionSetNode[]
}

/** The fields that are selected of a type, introspection left out. */
function fieldsIn(scope: Scope, type: GraphQLNamedType, selections: readonly SelectionSetNode[]): Met[] {
  if (!isCompositeType(type)) return []
  return selectedFields(scope, type, selections).flatMap(({ type: on, nodes }) => {
    const field = 'getFields' in on ? on.getFields()[nodes[0].name.value] : undefined
    return field === undefined ? [] : [{ field, answer: getNamedType(field.type), on, nodes, inner: innerSelections(nodes) }]
  })
}

function fieldsNamed(scope: Scope, type: GraphQLNamedType, selections: readonly SelectionSetNode[], name: string): Met[] {
  return fieldsIn(scope, type, selections).filter(({ field }) => field.name === name)
}

const inOne =
  (scope: Scope, name: EntityName) =>
  ({ answer, inner }: Met): ThingAsked =>
    inThing(scope, name, answer, inner)

function inThing(scope: Scope, name: EntityName, type: GraphQLNamedType, selections: readonly SelectionSetNode[]): ThingAsked {
  const asked = fieldsIn(scope, type, selections)
    .filter(({ on }) => canBe(scope, on, name))
    .map((met) => inField(scope, name, met))
  return joinedThings([columnsAsked(...columnsAlways(name)), ...asked])
}

/** Whether a thing of an entity may be of a type: of the entity's own, of one of several that it has, or of an interface of these. */
function canBe({ schema }: Scope, type: GraphQLCompositeType, name: EntityName): boolean {
  const own = schema.getType(name)
  if (type === own || own === undefined) return true
  const types = isAbstractType(own) ? schema.getPossibleTypes(own) : [own]
  return types.some((one) => one === type || (isAbstractType(type) && 'getInterfaces' in one && schema.isSubType(type, one)))
}

function inField(scope: Scope, name: EntityName, met: Met): ThingAsked {
  const { field, answer, inner } = met
  const { toOne, namedBy }: Entity = ENTITIES[name]
  const one = toOne[field.name]
  if (one !== undefined) return { ...NOTHING_ASKED, ones: { [field.name]: inThing(scope, one.entity, answer, inner) } }
  const list = relationList(name, field.name)
  if (list !== null) return { ...NOTHING_ASKED, lists: inConnection(scope, list, met) }
  if (field.name !== 'evidence') return columnsAsked(...columnsOfField(name, field.name))
  const evidence = inEvidence(scope, answer, inner)
  return namedBy === undefined ? evidence : { ...NOTHING_ASKED, namedBy: evidence }
}

/** What evidence asks of the row on which it is stored. */
function inEvidence(scope: Scope, type: GraphQLNamedType, selections: readonly SelectionSetNode[]): ThingAsked {
  const documents = fieldsNamed(scope, type, selections, 'document').map(inOne(scope, 'Document'))
  const ones = documents.length === 0 ? {} : { [EVIDENCE_DOCUMENT]: joinedThings(documents) }
  return { ...columnsAsked(...EVIDENCE_COLUMNS), ones }
}

/** A list that is asked for something; none where its arguments are at fault, which is told at its own place. */
function inConnection(scope: Scope, list: List, { field, answer, nodes, inner }: Met): ListAsked[] {
  try {
    const args: ListArguments = getArgumentValues(field, nodes[0], scope.variables)
    const asked = inList(scope, questionOf(list, args, scope.maxPageSize), answer, inner)
    return asked.window === null && !asked.total && asked.hidden === null ? [] : [asked]
  } catch (error) {
    if (error instanceof GraphQLError) return []
    throw error
  }
}

function inList(scope: Scope, question: ListQuestion, type: GraphQLNamedType, selections: readonly SelectionSetNode[]): ListAsked {
  const { key, list, filter, hidden, window } = question
  const fields = fieldsIn(scope, type, selections)
  const asksFor = (...names: string[]) => fields.some(({ field }) => names.includes(field.name))
  const below = (name: string) =>
    fields.filter(({ field }) => field.name === name).flatMap(({ answer, inner }) => fieldsIn(scope, answer, inner))
  const edges = below('edges')
  const nodes = [...fields.filter(({ field }) => field.name === 'nodes'), ...edges.filter(({ field }) => field.name === 'node')]
  const cursors = [...edges, ...below('pageInfo')].some(({ field }) => CURSORS.has(field.name))
  return {
    ...{ key, list, filter, cursors },
    window: asksFor('nodes', 'edges', 'pageInfo') ? window : null,
    total: asksFor('totalCount'),
    hidden: asksFor('hidden') ? hidden : null,
    thing: joinedThings(nodes.map(inOne(scope, list.entity))),
    link: joinedThings(edges.flatMap((met) => inEdge(scope, met))),
  }
}

const CURSORS: ReadonlySet<string> = new Set(['cursor', 'startCursor', 'endCursor'])

/** What a field of an edge asks of the relationship. */
function inEdge(scope: Scope, met: Met): ThingAsked[] {
  const { name } = met.field
  if (name === 'node' || name === 'cursor') return []
  return [name === 'evidence' ? inEvidence(scope, met.answer, met.inner) : columnsAsked(name)]
}
