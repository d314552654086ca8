import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { projectRoot } from '../../src/config/root.js'
import { partsOf } from '../../src/graph/cypher/part.js'
import type { Graph } from '../../src/graph/run.js'
import { namesOf, openTestApi, testApi, type TestApi } from '../support/api.js'
import { readQuestions } from '../support/questions.js'
import { loadSeeds, SEEDING } from '../support/seededServer.js'

let graph: Graph
/** As the API is: what look-ahead sees is one statement. */
let api: TestApi
/** Each list and each thing that a relation leads to is a statement of its own. */
let apart: TestApi

beforeAll(async () => {
  ;({ graph, api } = await openTestApi())
  apart = testApi(graph, { parts: 0, depth: 0 })
  await loadSeeds(graph)
}, SEEDING)

afterAll(() => graph.close())

/** Operations of many levels, and the statements that they are. */
const QUESTIONS: [what: string, names: string[], query: string][] = [
  [
    'policies with their items, who owns them and what they are to reach',
    ['Query.policies'],
    '{ policies(first: 3) { nodes { title workItems(first: 20) { nodes { id title assignments { nodes { role mention unit { name } } } targets { nodes { kind value metric { name } } } } } } } }',
  ],
  [
    'units with their assignments and all assignments of these items',
    ['Query.units'],
    '{ units(first: 4, orderBy: [{ field: NAME, direction: DESC }]) { nodes { name assignments(first: 50) { nodes { role workItem { title assignments { nodes { role unit { fullName jurisdiction { name } } } } } } } } } }',
  ],
  [
    'units of places, counted, with what each leads',
    ['Query.jurisdictions'],
    '{ jurisdictions(first: 5, filter: { hasPolicy: { eq: true } }) { nodes { name units(first: 50) { totalCount hidden nodes { name assignments(first: 5, filter: { role: { eq: LEAD } }) { totalCount nodes { workItem { title } } } } } } } }',
  ],
  [
    'fields that several types of one interface have, under fragments',
    ['Query.workItems'],
    'fragment Duties on WorkItem { assignments(first: 2) { nodes { role } } } { workItems(first: 30) { nodes { __typename id ...Duties ... on Task { assignments(first: 2) { nodes { unit { name } } } themes { edges { rule node { name } } } } ... on Project { zones { nodes { name } } } } } }',
  ],
  [
    'what relationships say: citations, successions, doubts, with their evidence',
    ['Query.policies'],
    '{ policies(first: 12, including: ALL) { nodes { title cites { edges { kind mention evidence { line words document { name } } node { title } } } citedBy { edges { kind node { title issuer { name successors { edges { year node { name } } } maybeSame { edges { reason node { name } } } } } } } } } }',
  ],
  [
    'pages inside a page, from both ends, with cursors',
    ['Query.policies'],
    '{ policies(last: 4) { pageInfo { hasNextPage hasPreviousPage startCursor } edges { cursor node { title first: workItems(first: 2) { pageInfo { hasNextPage endCursor } } last: workItems(last: 2, orderBy: [{ field: TITLE }]) { pageInfo { hasPreviousPage startCursor } edges { cursor node { title } } } } } } }',
  ],
  [
    'what is hidden, where a list hides something',
    ['Query.policies', 'Query.units.hidden'],
    '{ policies(first: 1) { totalCount hidden nodes { jurisdiction { name policies { hidden } units(including: ALL) { hidden totalCount } } } } units { hidden } }',
  ],
  [
    'one thing by its id, through what it leads to',
    ['Zone.byId'],
    '{ node(id: "ZONE") { __typename ... on Zone { name jurisdiction { name policies { nodes { title } } } evidence { line words document { name textAttached } } workItems { totalCount nodes { title } } } } }',
  ],
  [
    'what sets a target, which is seen only when it is there',
    ['Query.workItems', 'Target.setBy', 'WorkItem.assignments'],
    '{ workItems(first: 3, filter: { targets: { some: {} } }) { nodes { targets { nodes { value setBy { __typename ... on WorkItem { title assignments { nodes { mention } } } ... on Section { label } ... on Policy { ingested workItems(first: 1) { nodes { title } } } } } } } } }',
  ],
  [
    'lists deeper than a statement holds',
    ['Query.policies', 'WorkItem.assignments'],
    '{ policies(first: 1) { nodes { workItems(first: 2) { nodes { assignments(first: 2) { nodes { unit { workItems(first: 2) { nodes { assignments(first: 2) { nodes { unit { workItems(first: 2) { nodes { title assignments(first: 1) { nodes { mention } } } } } } } } } } } } } } } } }',
  ],
]

describe('an operation', () => {
  /** The same questions, over something that is there. */
  async function asked(query: string): Promise<string> {
    const { zones } = await api.answer<{ zones: { nodes: { id: string }[] } }>(
      '{ zones(first: 1, filter: { workItems: { some: {} } }) { nodes { id } } }',
    )
    return query.replace('ZONE', zones.nodes[0]?.id ?? '')
  }

  it.each(QUESTIONS)('for %s is answered by %j', async (_, names, query) => {
    const { statements } = await api.counted(await asked(query))
    expect(namesOf(statements)).toEqual(names)
    for (const { text } of statements) expect(() => partsOf(text)).not.toThrow()
  })

  it.each(QUESTIONS)('for %s answers what statements apart answer', async (_, __, query) => {
    const operation = await asked(query)
    const composed = await api.answer(operation)
    const { data, statements } = await apart.counted(operation)
    expect(JSON.stringify(composed).length).toBeGreaterThan(100)
    expect(composed).toEqual(data)
    for (const { text } of statements) expect(() => partsOf(text)).not.toThrow()
  })
})

/** Operations of the README. */
const ofReadme = readFileSync(join(projectRoot, 'README.md'), 'utf8')
  .split('```graphql\n')
  .slice(1)
  .map((behind, at) => ({ name: `README ${String(at + 1)}`, query: behind.slice(0, behind.indexOf('```')), variables: {} }))

describe('a question of the playground or the README', () => {
  it.each([...readQuestions(), ...ofReadme])(
    'is one statement for each answer, and has the values of statements apart: $name',
    async ({ query, variables }) => {
      const { data, statements } = await api.counted<Record<string, unknown>>(query, variables)
      expect(namesOf(statements)).toHaveLength(Object.keys(data).length)
      expect(data).toEqual(await apart.answer(query, variables))
      for (const { text } of statements) expect(() => partsOf(text)).not.toThrow()
    },
  )
})
