import { textOf, textsOf } from './columns.js'
import { GraphError } from './errors.js'
import type { Graph } from './run.js'

/** The oldest server that works: statements use scoped subqueries (`CALL (k) { … }`), and 5.26 is the line with long support. */
const OLDEST_SERVER = '5.26'

/** What `dbms.components()` says of the kernel. */
export interface ServerComponent {
  name: string
  versions: readonly string[]
  edition: string
}

/**
 * Whether statements of ours run there. Any edition will do; versions by year (2025.01) are newer than 5.
 * @throws GraphError SERVER_TOO_OLD, with what was found and what is needed
 */
export function verifyServer(components: readonly ServerComponent[]): { version: string; edition: string } {
  const kernel = components.find((component) => component.name === 'Neo4j Kernel')
  const version = kernel?.versions[0]
  if (kernel === undefined || version === undefined) throw new GraphError('SERVER_TOO_OLD', 'The server does not say which Neo4j it is.')
  if (compareVersions(version, OLDEST_SERVER) < 0) {
    throw new GraphError('SERVER_TOO_OLD', `The server is Neo4j ${version}; ${OLDEST_SERVER} is the oldest that works.`)
  }
  return { version, edition: kernel.edition }
}

/** Milliseconds for what is asked once at a start: a server that has just come up plans and answers its first statements slowly. */
export const START_TIMEOUT = 60_000

/** Asks the server and checks the answer. */
export async function checkServer(graph: Graph): Promise<{ version: string; edition: string }> {
  const rows = await graph.read(
    {
      name: 'server.components',
      text: 'CALL dbms.components() YIELD name, versions, edition RETURN name, versions, edition',
      parameters: {},
    },
    { timeout: START_TIMEOUT },
  )
  return verifyServer(
    rows.map((row) => ({
      name: textOf(row, 'name'),
      versions: textsOf(row, 'versions'),
      edition: textOf(row, 'edition'),
    })),
  )
}

/** Compares the leading numbers: 5.26.30 is after 5.26, `5.27-aura` after 5.26.30. */
function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((version) => (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '0').split('.').map(Number))
  for (let at = 0; at < Math.max(a?.length ?? 0, b?.length ?? 0); at += 1) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
