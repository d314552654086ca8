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
  const graph = createGraph(createDriver(neo4j), { database: 'neo4j', readTimeout: 60_000 })
  const server = await openSeededServer({ graph, pages: 'built' })
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  const watched = await openPage(url, { viewport: { width: 1400, height: 1000 }, colorScheme: 'light' })
  const { page } = watched
  await page.goto(`${url}playground`)
  await page.locator('.graphiql-query-editor .view-line').first().waitFor()
  // The first question takes no variables.
  await page.locator('.graphiql-toggle-editor-tools, [aria-label="Hide editor tools"]').first().click()
  await page.locator('.graphiql-execute-button').click()
  const result = page.locator('.result-window')
  await result.getByText('"evidence"').first().waitFor()
  // From the count on (line 4), so that the first finding is seen whole with its evidence. Monaco is where GraphiQL leaves it.
  await page.evaluate(`for (const editor of __MONACO.editor.getEditors()) {
    if (editor.getRawOptions().readOnly) editor.setScrollTop(editor.getTopForLineNumber(4))
  }`)
  await page.mouse.move(1395, 30)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
  await page.screenshot({ path: PICTURE })
  console.log(`Wrote ${PICTURE}`)
  await watched.close()
  await server.close()
} finally {
  await neo4j.stop()
}
