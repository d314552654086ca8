#!/usr/bin/env node
// `npx zhengtu COMMAND`: installs and builds where needed, saying so on standard error, then runs the command.
import { needNode } from './setup/node.mjs'

needNode()
const { runSteps } = await import('./setup/run.mjs')
const { install } = await import('./setup/install.mjs')
const { buildServer } = await import('./setup/build.mjs')
const { prepareStart } = await import('./setup/start.mjs')

/** @param {string} line */
const say = (line) => console.error(line)

const [command, ...parameters] = process.argv.slice(2)
await runSteps(async () => {
  if (command === 'start') return prepareStart(parameters, say)
  await install(say)
  await buildServer(say)
})
process.env.NODE_ENV ??= 'production'
const { runCommand } = await import(new URL('../dist/src/cli/main.js', import.meta.url).href)
await runCommand(process.argv.slice(2))
// What a command left open must not keep it alive.
process.exit()
