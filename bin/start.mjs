#!/usr/bin/env node
// `npm start`: works before anything is installed. Checks, installs, builds, then hands over to the built server.
import { needNode } from './setup/node.mjs'

needNode()
const { runSteps } = await import('./setup/run.mjs')
const { prepareStart } = await import('./setup/start.mjs')

const parameters = process.argv.slice(2)
await runSteps(() => prepareStart(parameters, (line) => console.log(line)))
// Without it stack traces would reach clients.
process.env.NODE_ENV ??= 'production'
const { runCommand } = await import(new URL('../dist/src/cli/main.js', import.meta.url).href)
await runCommand(['start', ...parameters])
// What a command left open must not keep it alive.
process.exit()
