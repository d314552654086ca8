import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, root } from './run.mjs'

/** What each part of the build is made from, and where it goes. A change of the packages makes both anew. */
const SERVER = {
  name: 'server',
  from: ['src', 'loaders', 'neo4j', 'schema', 'codegen.ts', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
}
const PAGES = { name: 'page', from: ['web', 'schema', 'codegen.ts', 'package-lock.json'] }

/** Made by the build itself, inside folders that it is made from. */
const MADE = ['src/generated', 'web/src/generated']

/**
 * Builds the server, where its sources changed.
 * @param {import('./run.mjs').Say} say
 */
export async function buildServer(say) {
  await buildWhereChanged(SERVER, async () => {
    say('Building the server')
    for (const folder of ['src', 'loaders', 'neo4j']) rmSync(join(root, 'dist', folder), { recursive: true, force: true })
    await npm(['run', '--silent', 'codegen'], { quiet: true })
    await npm(['run', '--silent', 'build:server'], { quiet: true })
  })
}

/**
 * Builds the pages, where their sources changed.
 * @param {import('./run.mjs').Say} say
 */
export async function buildPage(say) {
  await buildWhereChanged(PAGES, async () => {
    say('Building the pages')
    await npm(['run', '--silent', 'codegen'], { quiet: true })
    await npm(['run', '--silent', 'build:page'], { quiet: true })
  })
}

/**
 * A stamp says from which sources the last whole build was made; it is taken away before a build begins.
 * @param {{ name: string, from: readonly string[] }} part
 * @param {() => Promise<void>} build
 */
async function buildWhereChanged(part, build) {
  const stamp = join(root, 'dist', `.${part.name}.stamp`)
  const now = fingerprint(part.from)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  rmSync(stamp, { force: true })
  await build()
  writeFileSync(stamp, now)
}

/**
 * A digest of the names and the contents of files and folders.
 * @param {readonly string[]} paths
 */
function fingerprint(paths) {
  const digest = createHash('sha256')
  /** @param {string} path */
  const add = (path) => {
    const full = join(root, path)
    if (MADE.includes(path) || !existsSync(full)) return
    const entries = readdirIfFolder(full)
    if (entries === null) digest.update(`${path}\0`).update(readFileSync(full)).update('\0')
    else for (const entry of entries) add(`${path}/${entry}`)
  }
  for (const path of paths) add(path)
  return digest.digest('hex')
}

/** @param {string} path */
function readdirIfFolder(path) {
  try {
    return readdirSync(path).sort()
  } catch {
    return null
  }
}
