import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql'

/**
 * Lists are declared in `schema/` by two directives (`schema/lists.graphql`). Here they become what the API has: `@paged` on a field
 * its six arguments, `@listed` on a type its connection and its edge. Neither the directives nor their enum stay.
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

function listed(definition: DefinitionNode, orders: EnumTypeDefinitionNode | undefined): DefinitionNode[] {
  if (definition.kind === Kind.OBJECT_TYPE_EXTENSION) return [{ ...definition, fields: paged(definition.fields, orders) }]
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [definition]
  const { directive, others } = taken('listed', definition.directives)
  const type = { ...definition, directives: others, fields: paged(definition.fields, orders) }
  return directive === null ? [type] : [type, ...pages(definition, argument(directive, 'as') ?? '', argument(directive, 'inEnglish') ?? '')]
}

/** The types of a page of a list, and of one thing in it. */
function pages(
  { name }: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
  things: string,
  inEnglish: string,
): readonly DefinitionNode[] {
  const type = name.value
  return parse(
    `
    """
    ${things}的分页列表。
    A page of a list of ${inEnglish}.
    """
    type ${type}Connection {
      """
      本页的各条，带游标；按所求次序。
      What the page holds, with cursors, in the order asked for.
      """
      edges: [${type}Edge!]!
      """
      本页的各条，不带游标；次序与 edges 相同。
      What the page holds, without cursors; the order is that of edges.
      """
      nodes: [${type}!]!
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

    """
    分页列表中的一条${things}。
    One of a list of ${inEnglish}.
    """
    type ${type}Edge {
      """
      本条的游标，供 after 与 before 使用；只对同一次序有效。
      Its cursor, for after and before; good for the same order only.
      """
      cursor: String!
      """
      这一条。
      The thing itself.
      """
      node: ${type}!
    }
    `,
    { noLocation: true },
  ).definitions
}

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
  const [field] = parse(
    `type List { of(
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
    ): Int }`,
    { noLocation: true },
  ).definitions.flatMap((definition) => (definition.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.fields ?? []) : []))
  return field?.arguments ?? []
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
  const type = field.type.kind === Kind.NON_NULL_TYPE ? field.type.type : field.type
  const name = type.kind === Kind.NAMED_TYPE ? type.name.value : ''
  if (name.endsWith('Connection')) return name.slice(0, -'Connection'.length)
  throw new Error(`@paged of the field ${field.name.value}: its type is to be a …Connection, not ${name}`)
}

function taken(name: string, directives: readonly ConstDirectiveNode[] = []) {
  const directive = directives.find((one) => one.name.value === name) ?? null
  return { directive, others: directives.filter((one) => one !== directive) }
}

/** An argument that is a text or a value of an enum; null where it is not given. */
function argument(directive: ConstDirectiveNode, name: string): string | null {
  const value = directive.arguments?.find((one) => one.name.value === name)?.value
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : null
}
