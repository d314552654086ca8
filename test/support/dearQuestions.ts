/**
 * Questions that are written in a few words and can make the database look at very much: relations to many inside each other, of which
 * each must be gone through to its end, because what is asked for is nowhere (or everywhere); texts that no index finds; orders that no
 * index gives. `times` says how often one level of it is written.
 */
export interface DearQuestion {
  readonly title: string
  readonly query: string
}

/** A filter through relations to many, one inside the other, `innermost` inside the last. */
function through(quantifier: 'some' | 'all' | 'none', relations: readonly string[], innermost: string): string {
  return relations.reduceRight((inner, relation) => `{ ${relation}: { ${quantifier}: ${inner} } }`, innermost)
}

const NOWHERE = '{ title: { contains: "无何有" } }'
const EVERYWHERE = `{ NOT: ${NOWHERE} }`

/** Relations that lead from a policy to policies and back, over all that they share. */
const CIRCLE = ['workItems', 'themes', 'workItems', 'zones', 'policies', 'workItems', 'themes', 'workItems']

/** A question with that many relations to many inside each other. */
function chained(levels: number, quantifier: 'some' | 'all' | 'none' = 'all'): string {
  const relations = CIRCLE.slice(0, levels)
  const innermost = /workItems|policies/.test(relations.at(-1) ?? '') ? EVERYWHERE : '{ NOT: { name: { contains: "无何有" } } }'
  const nothing = innermost.replace(/^\{ NOT: (.*) \}$/, '$1')
  return `{ policies(first: 100, filter: ${through(quantifier, relations, quantifier === 'all' ? innermost : nothing)}) { totalCount nodes { id } } }`
}

const any = (...filters: readonly string[]): string => `{ OR: [${filters.join(', ')}] }`

export const DEAR_QUESTIONS: readonly DearQuestion[] = [
  { title: 'all of all of all', query: chained(3) },
  { title: 'all, four deep', query: chained(4) },
  { title: 'none, three deep', query: chained(3, 'some') },
  { title: 'some that are nowhere, six deep', query: chained(6, 'some') },
  {
    title: 'themes through work items through themes through work items',
    query: `{ themes(filter: ${through('some', ['workItems'], `{ themes: { some: { workItems: { some: ${NOWHERE} } } } }`)}) { totalCount nodes { id } } }`,
  },
  {
    title: 'work items of the same theme and zone, any of six',
    query: `{ workItems(first: 100, filter: ${any(
      ...Array.from({ length: 6 }, () => through('some', ['themes', 'workItems', 'themes'], '{ name: { contains: "无何有" } }')),
    )}) { totalCount nodes { id } } }`,
  },
  {
    title: 'policies none of whose assignments leads to a unit with other assignments of policies without',
    query:
      '{ policies(first: 100, filter: { assignments: { all: { unit: { assignments: { all: { unit: { assignments: { all: { NOT: { mention: { contains: "无何有" } } } } } } } } } } }) { totalCount nodes { id } } }',
  },
  {
    title: 'assignments by way of unit and work item, under NOT',
    query:
      '{ assignments(first: 100, filter: { NOT: { policy: { assignments: { some: { unit: { assignments: { some: { policy: { title: { contains: "无何有" } } } } } } } } } }) { totalCount nodes { id } } }',
  },
  {
    title: 'the assignments of each policy of each assignment of each policy',
    query:
      '{ assignments(first: 100, filter: { policy: { assignments: { all: { policy: { assignments: { all: { NOT: { mention: { contains: "无何有" } } } } } } } } }) { totalCount nodes { id } } }',
  },
  {
    title: 'the same one level deeper',
    query:
      '{ assignments(first: 100, filter: { policy: { assignments: { all: { policy: { assignments: { all: { policy: { assignments: { all: { NOT: { mention: { contains: "无何有" } } } } } } } } } } } }) { totalCount nodes { id } } }',
  },
  {
    title: 'sections of the policies of sections',
    query: `{ sections: policies(first: 100, filter: { sections: { all: { policy: { sections: { all: { policy: { workItems: { all: ${EVERYWHERE} } } } } } } } }) { totalCount nodes { id } } }`,
  },
  {
    title: 'places with zones, units and targets, any of',
    query: `{ jurisdictions(first: 100, filter: ${any(
      through('some', ['zones', 'workItems'], NOWHERE),
      through('some', ['units', 'assignments'], '{ mention: { contains: "无何有" } }'),
      through('some', ['policies', 'targets'], '{ unit: { contains: "无何有" } }'),
      through('some', ['children', 'zones'], '{ name: { contains: "无何有" } }'),
    )}) { totalCount nodes { id } } }`,
  },
  {
    title: 'places none of whose children has a child with zones',
    query: `{ jurisdictions(first: 100, filter: ${through('none', ['children', 'children', 'zones'], '{ name: { contains: "无何有" } }')}) { totalCount nodes { id } } }`,
  },
  {
    title: 'targets by value, of everything that is not so in ten ways',
    query: `{ targets(first: 100, orderBy: [{ field: VALUE }], filter: { AND: [${Array.from(
      { length: 10 },
      (_, i) => `{ NOT: { metric: { name: { contains: "无何有${i}" } } } }`,
    ).join(' ')}] }) { totalCount nodes { id } } }`,
  },
  {
    title: 'pages of pages, each under a filter through three relations',
    query: `{ policies(first: 100) { nodes { workItems(first: 100, filter: ${through('some', ['themes', 'workItems', 'themes'], '{ name: { contains: "无何有" } }')}) { totalCount nodes { id } } } } }`,
  },
]
