import {
  getArgumentValues,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { ENTITY_NAMES, type EntityName } from '../graph/cypher/entity.js'
import type { Filter } from '../graph/cypher/filter.js'
import type { OrderInput } from '../graph/cypher/order.js'
import { relatedThings, thingsOf, workOfList } from '../graph/cypher/work.js'
import { pageTooLarge } from './errors.js'
import { DEFAULT_PAGE_SIZE } from './listArguments.js'
import { innerSelections, selectedFields, type SelectedField, type SelectionScope } from './selection.js'

/** An operation that was validated, with its variables as the schema coerces them. */
export interface Operation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
}

/** What an operation can cost at worst, counted before it runs. */
export interface Cost {
  /** Fields and fragments, fragments written out wherever they are spread. Where there are more than allowed, the count ends there. */
  readonly fields: number
  /** Rows of connections: each connection brings a full page for each row of the one above it. `nodes` brings its ids. */
  readonly rows: number
  /** Tests that the filters and orders of its lists take (`src/graph/cypher/work.ts`). */
  readonly work: number
}

/** How far the count goes. */
export interface CostBounds {
  readonly fields: number
  readonly pageSize: number
}

/**
 * Counts what an operation can cost. To-one fields, evidence and counts are no rows.
 * @throws BAD_USER_INPUT for a page that is larger than allowed
 */
export function estimateCost({ schema, document, operation, variables }: Operation, bounds: CostBounds): Cost {
  const walk = new Walk(bounds, schema, document, variables)
  const root = schema.getRootType(operation.operation)
  if (root != null) walk.below(root, [operation.selectionSet], 1)
  return { fields: walk.fields, rows: walk.rows, work: walk.work }
}

/** The most offices that reforms are expected to have made of one unit: the only list of things that is no connection. */
const MOST_EXPECTED = 4

class Walk {
  fields = 0
  rows = 0
  work = 0
  private readonly bounds: CostBounds
  private readonly scope: SelectionScope
  /** Arguments of fields that were met already: a fragment that is spread often is coerced once. */
  private readonly known = new Map<FieldNode, Arguments>()

  constructor(bounds: CostBounds, schema: GraphQLSchema, document: DocumentNode, variables: Operation['variables']) {
    this.bounds = bounds
    const fragments = Object.fromEntries(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    )
    this.scope = { schema, fragments, variables, step: () => (this.fields += 1) <= bounds.fields }
  }

  /** Counts what is asked for of that many things. */
  below(type: GraphQLCompositeType, selections: readonly SelectionSetNode[], parents: number): void {
    for (const { type: owner, nodes } of selectedFields(this.scope, type, selections)) {
      if (this.fields > this.bounds.fields) return
      const field = fieldOf(owner, nodes[0].name.value)
      const answer = field === undefined ? undefined : getNamedType(field.type)
      if (field === undefined || !isCompositeType(answer)) continue
      const size = this.sizeOf(field, nodes[0])
      if (size !== null) {
        this.rows += parents * size
        this.work += this.workOf(owner, field, nodes, parents)
      }
      this.below(answer, innerSelections(nodes), parents * (size ?? 1))
    }
  }

  private argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Arguments {
    const found = this.known.get(node) ?? getArgumentValues(field, node, this.scope.variables)
    this.known.set(node, found)
    return found
  }

  /** Rows that a field brings for each parent: a page of a connection, the ids of `nodes`, the offices expected of a reform; null for a field that is no list of things. */
  private sizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number | null {
    if (field.name === 'expectedSuccessors') return MOST_EXPECTED
    const takesIds = field.args.some(({ name }) => name === 'ids')
    if (!takesIds && !isConnection(getNamedType(field.type))) return null
    const { first, last, ids } = this.argumentsOf(field, node)
    if (Array.isArray(ids)) return ids.length
    const { pageSize } = this.bounds
    if (typeof first === 'number' && first > pageSize) throw pageTooLarge('first', first, pageSize)
    if (typeof last === 'number' && last > pageSize) throw pageTooLarge('last', last, pageSize)
    const size = typeof last === 'number' ? last : typeof first === 'number' ? first : DEFAULT_PAGE_SIZE
    return Math.max(0, size)
  }

  /** Tests for a list: once for its page, once for its count, and once for each cursor, beside which it looks for one row more. */
  private workOf(
    owner: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    nodes: SelectedField['nodes'],
    parents: number,
  ): number {
    const entity = entityListedBy(field)
    if (entity === null) return 0
    const { filter, orderBy, after, before } = this.argumentsOf(field, nodes[0])
    const count = relatedFrom(owner, field.name, parents)
    const page = workOfList({
      entity,
      count: count ?? thingsOf(entity),
      filter: (filter ?? {}) as Filter,
      orderBy: (orderBy ?? []) as readonly OrderInput[],
      whole: count === null,
    })
    const counted = nodes.some(({ selectionSet }) => selectionSet?.selections.some(isOrMayHoldCount) ?? false)
    return page * (1 + [counted, after != null, before != null].filter(Boolean).length)
  }
}

type Arguments = Readonly<Record<string, unknown>>

/** Whether a selection asks for a count; a fragment may. */
function isOrMayHoldCount(selection: SelectionNode): boolean {
  return selection.kind !== Kind.FIELD || selection.name.value === 'totalCount'
}

/** The entity that a list is of: its filter's type is named after it. */
function entityListedBy(field: GraphQLField<unknown, unknown>): EntityName | null {
  const filter = field.args.find(({ name }) => name === 'filter')
  const name = filter === undefined ? undefined : getNamedType(filter.type).name.replace(/Filter$/, '')
  return ENTITY_NAMES.find((entity) => entity === name) ?? null
}

/** How many things a list has under that many parents; null for a list of the whole graph. */
function relatedFrom(owner: GraphQLCompositeType, field: string, parents: number): number | null {
  const names = [owner.name, ...('getInterfaces' in owner ? owner.getInterfaces().map(({ name }) => name) : [])]
  const entity = ENTITY_NAMES.find((name) => names.includes(name))
  return entity === undefined ? null : relatedThings(entity, field, parents)
}

function isConnection(type: unknown): boolean {
  return isObjectType(type) && type.getFields()['pageInfo'] !== undefined && type.getFields()['edges'] !== undefined
}

function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
}
