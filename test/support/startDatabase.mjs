import { tsImport } from 'tsx/esm/api'

/**
 * Before the first layer that needs Neo4j: starts one of its own for this run, in a folder that goes with it. The reader's
 * data is never touched. Jest loads this file without its transforms, so tsx reads the TypeScript behind it.
 */
export default async function startDatabase() {
  const { endLeftovers, startTestNeo4j } = await tsImport('./testNeo4j.ts', import.meta.url)
  const stop = new AbortController()
  /** @type {{ stop(): Promise<void> } | null} */
  let neo4j = null
  // An interrupted run must not leave a server behind, not even one that is still starting.
  for (const name of ['SIGINT', 'SIGTERM']) {
    process.once(name, () => {
      stop.abort(new Error(`stopped by ${name}`))
      void neo4j?.stop().finally(() => process.exit(130))
    })
  }
  await endLeftovers()
  const started = await startTestNeo4j({ onLine: (/** @type {string} */ line) => process.stderr.write(`${line}\n`), signal: stop.signal })
  neo4j = started
  Object.assign(globalThis, { zhengtuTestNeo4j: started })
  process.env.ZHENGTU_TEST_NEO4J = JSON.stringify({ uri: started.uri, username: started.username, password: started.password })
}
