#!/usr/bin/env node
// `npm test`: the same set-up as `npm start`, then every layer of tests, against a Neo4j that the run starts and ends itself.
// It works in a clean clone and needs nothing beside it.
import { needNode } from './setup/node.mjs'

needNode()
const { npm, runSteps } = await import('./setup/run.mjs')
const { needJavaAndMaven } = await import('./setup/prerequisites.mjs')
const { install } = await import('./setup/install.mjs')
const { buildPage, buildServer } = await import('./setup/build.mjs')
const { needBrowser } = await import('./setup/browser.mjs')
const { runLayers } = await import('./setup/jest.mjs')

/** @param {string} line */
const say = (line) => console.log(line)

await runSteps(async () => {
  await needJavaAndMaven(say)
  const browser = await needBrowser(say)
  await install(say)
  await buildServer(say)
  await buildPage(say)
  say('Checking style and types')
  await npm(['run', '--silent', 'check'])
  say('Running the tests')
  await runLayers('tests', ['pieces', 'statements', 'answers', 'server', 'page'], {
    env: { CHROME_PATH: browser },
    parameters: process.argv.slice(2),
  })
})
