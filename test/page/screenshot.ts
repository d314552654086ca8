import { join } from 'node:path'
import { projectRoot } from '../../src/config/root.js'
import { createDriver } from '../../src/graph/driver.js'
import { createGraph } from '../../src/graph/run.js'
import { openPage } from '../support/browser.js'
import { openSeededServer } from '../support/seededServer.js'
import { startTestNeo4j } from '../support/testNeo4j.js'

/**
 * Takes the picture of the README, `docs/images/playground.png`: the playground with its first question answered over the seeds.
 * `npm run screenshot`, after `npm run build`.
 */
const PICTURE = join(projectRoot, 'docs', 'images', 'playground.png')

const neo4j = await startTestNeo4j({ onLine: console.log })
try {
  const graph = createGraph(createDriver(neo4j), { database: 'neo4j' })
  const server = await openSeededServer({ graph, landing: 'built' })
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  const watched = await openPage(url, { viewport: { width: 1360, height: 850 }, colorScheme: 'light' })
  const { page } = watched
  await page.goto(url)
  await page.locator('.graphiql-query-editor .view-line').first().waitFor()
  await page.locator('.graphiql-execute-button').click()
  await page.locator('.result-window .view-line').nth(5).waitFor()
  // The cursor's line and the button's hover are no part of the picture.
  await page.mouse.move(1350, 840)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
  await page.screenshot({ path: PICTURE })
  console.log(`Wrote ${PICTURE}`)
  await watched.close()
  await server.close()
} finally {
  await neo4j.stop()
}
