import {
  Kind,
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql'
import { argument, definitionOf, taken } from './directives.js'

/**
 * Lists are declared in `schema/` by three directives (`schema/directives.graphql`). Here they become what the API has: `@paged` on a field
 * its six arguments, `@listed` on a type its connection and its edge, `@linked` on an edge its cursor and its connection. Neither the
 * directives nor their enum stay.
 */
export function withPagedLists(source: DocumentNode): DocumentNode {
  const orders = source.definitions.find(isDefaultOrder)
  const definitions = source.definitions
    .filter((definition) => definition.kind !== Kind.DIRECTIVE_DEFINITION && definition !== orders)
    .flatMap((definition) => ('fields' in definition ? listed(definition, orders) : [definition]))
  return { kind: Kind.DOCUMENT, definitions }
}

function isDefaultOrder(definition: DefinitionNode): definition is EnumTypeDefinitionNode {
  return definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'DefaultOrder'
}

function listed(definition: DefinitionNode, orders: EnumTypeDefinitionNode | undefined): readonly DefinitionNode[] {
  if (definition.kind === Kind.OBJECT_TYPE_EXTENSION) return [{ ...definition, fields: paged(definition.fields, orders) }]
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [definition]
  const fields = paged(definition.fields, orders)
  for (const name of ['listed', 'linked'] as const) {
    const { directive, others } = taken(name, definition.directives)
    if (directive === null) continue
    const list = { name: definition.name.value, things: argument(directive, 'as') ?? '', inEnglish: argument(directive, 'inEnglish') ?? '' }
    return MADE[name](list, { ...definition, directives: others, fields })
  }
  return [{ ...definition, fields }]
}

/** A list by the name of the type that declares it, and by what its things are called. */
interface DeclaredList {
  readonly name: string
  readonly things: string
  readonly inEnglish: string
}

/** A description: its line in Chinese, and its line in English. */
type Described = readonly [chinese: string, english: string]

type Declaring = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode

/** What a declaration becomes. */
const MADE = {
  /** The type as it is, its connection, and an edge that says nothing but the thing and its cursor. */
  listed({ name, things, inEnglish }: DeclaredList, type: Declaring): readonly DefinitionNode[] {
    const edge = typeOf(`
      """
      分页列表中的一条${things}。
      One of a list of ${inEnglish}.
      """
      type ${name}Edge {
        """
        这一条。
        The thing itself.
        """
        node: ${name}!
      }
      `)
    const nodes = [
      '本页的各条，不带游标；次序与 edges 相同。',
      'What the page holds, without cursors; the order is that of edges.',
    ] as const
    return [type, connection({ name, things, inEnglish }, name, nodes), withCursor(edge)]
  },

  /** The edge with its cursor, and the connection of such edges. */
  linked({ name, things, inEnglish }: DeclaredList, edge: Declaring): readonly DefinitionNode[] {
    const node = edge.fields?.find((field) => field.name.value === 'node')
    if (node === undefined || !name.endsWith('Edge')) throw new Error(`@linked of the type ${name}: it is to be an …Edge with a field node`)
    const nodes = ['本页各条的 node，次序与 edges 相同。', 'The node of each of the edges, in their order.'] as const
    const list = { name: name.slice(0, -'Edge'.length), things, inEnglish }
    return [withCursor(edge), connection(list, namedType(node), nodes)]
  },
}

/** The type of a page of a list. */
function connection({ name, things, inEnglish }: DeclaredList, node: string, nodes: Described): DefinitionNode {
  return typeOf(`
    """
    ${things}的分页列表。
    A page of a list of ${inEnglish}.
    """
    type ${name}Connection {
      """
      本页的各条，带游标；按所求次序。
      What the page holds, with cursors, in the order asked for.
      """
      edges: [${name}Edge!]!
      """
      ${nodes[0]}
      ${nodes[1]}
      """
      nodes: [${node}!]!
      """
      本页之前、之后是否还有。
      Whether there is more before and behind the page.
      """
      pageInfo: PageInfo!
      """
      符合筛选条件的总数，与分页无关。
      How many there are in all under the filter, whatever the page.
      """
      totalCount: Int!
    }
    `)
}

/** An edge with what every edge has. */
function withCursor(edge: Declaring): Declaring {
  const { fields } = typeOf(`
    type Edge {
      """
      本条的游标，供 after 与 before 使用；只对同一次序有效。
      Its cursor, for after and before; good for the same order only.
      """
      cursor: String!
    }
    `)
  return { ...edge, fields: [...(fields ?? []), ...(edge.fields ?? [])] }
}

const typeOf = (sdl: string): ObjectTypeDefinitionNode => definitionOf(Kind.OBJECT_TYPE_DEFINITION, sdl)

function paged(fields: readonly FieldDefinitionNode[] | undefined, orders: EnumTypeDefinitionNode | undefined): FieldDefinitionNode[] {
  return (fields ?? []).map((field) => {
    const { directive, others } = taken('paged', field.directives)
    if (directive === null) return field
    const of = argument(directive, 'of') ?? thingsOf(field)
    const order = defaultOrder(orders, argument(directive, 'by'), field)
    return { ...field, directives: others, arguments: [...(field.arguments ?? []), ...pagingArguments(of, order)] }
  })
}

/** The arguments that every list has, behind those of its own. */
function pagingArguments(of: string, order: { readonly chinese: string; readonly english: string }): readonly InputValueDefinitionNode[] {
  const { fields } = typeOf(`
    type List { of(
      "取前几条，1 到 100；first 与 last 都未给时取 20 条。 How many from the start, 1 to 100; 20 where neither first nor last is given."
      first: Int
      "取此游标之后的；未给则从头开始。 Only what stands behind this cursor; from the start where it is not given."
      after: String
      "取后几条，1 到 100；不可与 first 同用。 How many from the end, 1 to 100; not together with first."
      last: Int
      "取此游标之前的；未给则到末尾为止。 Only what stands before this cursor; to the end where it is not given."
      before: String
      "筛选条件；未给则不筛选。 What must hold of each; everything where it is not given."
      filter: ${of}Filter
      "排序，先列的优先；未给则${order.chinese}。 By what to sort, the first first; where it is not given, ${order.english}."
      orderBy: [${of}Order!]
    ): Int }
    `)
  return fields?.[0]?.arguments ?? []
}

/** What a value of `DefaultOrder` is described by: a line in Chinese, and one in English. */
function defaultOrder(orders: EnumTypeDefinitionNode | undefined, value: string | null, field: FieldDefinitionNode) {
  const described = orders?.values?.find(({ name }) => name.value === value)?.description?.value
  const [chinese, english] = described?.split('\n') ?? []
  if (chinese !== undefined && english !== undefined) return { chinese, english }
  throw new Error(`@paged of the field ${field.name.value}: DefaultOrder has no value ${value ?? ''} with a description of two lines`)
}

/** WorkItem of a field whose type is WorkItemConnection. */
function thingsOf(field: FieldDefinitionNode): string {
  const name = namedType(field)
  if (name.endsWith('Connection')) return name.slice(0, -'Connection'.length)
  throw new Error(`@paged of the field ${field.name.value}: its type is to be a …Connection, not ${name}`)
}

/** Policy of a field whose type is Policy or Policy!; empty where it is a list. */
function namedType({ type }: FieldDefinitionNode): string {
  const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type
  return named.kind === Kind.NAMED_TYPE ? named.name.value : ''
}
