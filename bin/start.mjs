#!/usr/bin/env node
// `npm start`: works before anything is installed. Checks, installs, builds, then hands over to the built server.
import { needNode } from './setup/node.mjs'

needNode()
const { runSteps } = await import('./setup/run.mjs')
const { hasOwnNeo4j, needJavaAndMaven, readEnvFile } = await import('./setup/prerequisites.mjs')
const { install } = await import('./setup/install.mjs')
const { buildPage, buildServer } = await import('./setup/build.mjs')

/** @param {string} line */
const say = (line) => console.log(line)

await runSteps(async () => {
  readEnvFile()
  if (!hasOwnNeo4j()) await needJavaAndMaven(say)
  await install(say)
  await buildServer(say)
  await buildPage(say)
})
// Without it stack traces would reach clients.
process.env.NODE_ENV ??= 'production'
const { runCommand } = await import(new URL('../dist/src/cli/main.js', import.meta.url).href)
await runCommand(['start', ...process.argv.slice(2)])
// What a command left open must not keep it alive.
process.exit()
