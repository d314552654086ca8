import type { Row } from '../../src/graph/rows.js'

/** What an operation is asked about: variables of GraphQL, and parameters of Cypher by the same names. */
export type Variables = Readonly<Record<string, string | number>>

/** An answer as GraphQL has it under `data`. Every lane gives the same for one operation. */
export type Data = Readonly<Record<string, unknown>>

/** Reads the graph, to find what is to be asked about. */
export type Find = (text: string) => Promise<readonly Row[]>

/**
 * Cypher that is written for one question, and nothing else. It names each property that it reads: what a map projection (`w { .title }`)
 * reads PROFILE does not count.
 */
export interface ByHand {
  readonly text: string
  /** The answer that its rows are. */
  readonly data: (rows: readonly Row[]) => Data
}

/** The same question to a server that makes its Cypher out of type definitions. */
export interface OfPeer {
  readonly query: string
  /** Its answer in our shape: there what is one is a list of one, and what is counted has another name. */
  readonly data: (answer: unknown) => Data
}

/** A question, as each lane asks it. */
export interface Operation {
  /** A short name, for options and tests. */
  readonly name: string
  /** What it asks, for tables. */
  readonly title: string
  readonly about: (find: Find) => Promise<Variables>
  readonly ours: string
  readonly byHand: ByHand
  readonly peer: OfPeer
}

/** The first row, for what an operation is about. @throws where the graph has nothing of the kind */
export async function firstOf(find: Find, text: string): Promise<Row> {
  const [row] = await find(text)
  if (row === undefined) throw new Error(`the graph is too small to ask about: nothing is found by ${text}`)
  return row
}

/** The rows of a list, each of which is its node. */
export const nodesOf = (rows: readonly Row[]) => ({ nodes: rows.map((row) => row['node']) })
