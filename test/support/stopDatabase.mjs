/** After the last layer that needs Neo4j, also when tests failed. */
export default async function stopDatabase() {
  const shared = /** @type {{ zhengtuTestNeo4j?: { stop(): Promise<void> } }} */ (/** @type {unknown} */ (globalThis))
  await shared.zhengtuTestNeo4j?.stop()
}
