/** After the last layer that needs Neo4j, also when tests failed. */
export default async function stopDatabase() {
  await globalThis.zhengtuTestNeo4j?.stop()
}
