import { textOf, textsOf } from '../../src/graph/columns.js'
import type { Graph, Row, Value } from '../../src/graph/run.js'

/**
 * The whole graph as lines that do not depend on how it came about: every node by its labels and properties, every relationship by
 * its ends, type and properties, sorted. Two graphs are the same if and only if their dumps are. What the fixed lists hold is left
 * out, and so is the node of the model's version.
 */
export async function graphDump(graph: Graph): Promise<string[]> {
  const nodes = await graph.read(
    {
      name: 'test.dumpNodes',
      text: `MATCH (n) WHERE NOT (n:Jurisdiction AND n.code IS NOT NULL) AND NOT n:Theme AND NOT n:Meta
RETURN labels(n) AS labels, n.id AS id, properties(n{.*, issuedOn: toString(n.issuedOn)}) AS properties`,
      parameters: {},
    },
    { timeout: 60_000 },
  )
  const relationships = await graph.read(
    {
      name: 'test.dumpRelationships',
      text: `MATCH (a)-[r]->(b) WHERE NOT type(r) = 'PART_OF' OR a.code IS NULL
RETURN labels(a)[0] + ' ' + a.id AS from, type(r) AS type, properties(r) AS properties, labels(b)[0] + ' ' + b.id AS to`,
      parameters: {},
    },
    { timeout: 60_000 },
  )
  return [...nodes.map(nodeLine), ...relationships.map(relationshipLine)].sort()
}

/** The lines that only one of two dumps has, each with its side; empty for two dumps of one graph. */
export function graphDifference(left: readonly string[], right: readonly string[]): string[] {
  const [inLeft, inRight] = [new Set(left), new Set(right)]
  return [
    ...left.filter((line) => !inRight.has(line)).map((line) => `- ${line}`),
    ...right.filter((line) => !inLeft.has(line)).map((line) => `+ ${line}`),
  ]
}

function nodeLine(row: Row): string {
  return `(${textsOf(row, 'labels').sort().join(':')} ${textOf(row, 'id')}) ${sorted(row['properties'])}`
}

function relationshipLine(row: Row): string {
  return `(${textOf(row, 'from')})-[${textOf(row, 'type')}]->(${textOf(row, 'to')}) ${sorted(row['properties'])}`
}

function sorted(properties: Value | undefined): string {
  const entries = Object.entries(properties ?? {}).filter(([, value]) => value !== null)
  return JSON.stringify(Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1))))
}
