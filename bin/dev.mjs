#!/usr/bin/env node
// `npm run dev`: serves from the sources, anew at each change, while Neo4j keeps running.
import { needNode } from './setup/node.mjs'

needNode()
const { runSteps } = await import('./setup/run.mjs')
const { checkStart } = await import('./setup/start.mjs')
const { install } = await import('./setup/install.mjs')

/** @param {string} line */
const say = (line) => console.log(line)

const HELP = `npm run dev [-- --port PORT]: serves from the sources, anew at each change of src, loaders, schema, seeds, web or .env.
Neo4j keeps running until Ctrl-C. What a server of npm start takes from the environment holds here too (docs/configuration.md).`

const parameters = process.argv.slice(2)
await runSteps(async () => {
  const { port, asksForHelp } = await checkStart(parameters, say)
  if (asksForHelp) {
    say(HELP)
    return
  }
  await install(say)
  const { develop } = await import('./setup/develop.mjs')
  await develop(port, say)
})
process.exit()
