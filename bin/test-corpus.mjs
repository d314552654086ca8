#!/usr/bin/env node
// `npm run test:corpus -- FOLDER`: the checks that need the real documents, which are not in the repository.
import { needNode } from './setup/node.mjs'

needNode()
const { readdirSync } = await import('node:fs')
const { resolve } = await import('node:path')
const { runSteps, StepFailed } = await import('./setup/run.mjs')
const { install } = await import('./setup/install.mjs')
const { runLayers } = await import('./setup/jest.mjs')

const [folder, ...parameters] = process.argv.slice(2)

await runSteps(async () => {
  if (folder === undefined) throw new StepFailed('Which documents? npm run test:corpus -- FOLDER')
  const path = resolve(folder)
  needDocuments(path)
  await install((line) => console.log(line))
  await runLayers('corpus', ['corpus'], { env: { ZHENGTU_CORPUS: path }, parameters })
})

/** @param {string} path */
function needDocuments(path) {
  let names
  try {
    names = readdirSync(path)
  } catch {
    throw new StepFailed(`The folder of documents is missing: ${path}`)
  }
  if (!names.some((name) => name.endsWith('.txt'))) throw new StepFailed(`The folder holds no document (.txt): ${path}`)
}
