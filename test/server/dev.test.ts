import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, markOf } from '../../neo4j/processes.js'
import type { ProcessMark } from '../../neo4j/processes.js'
import { readRecord } from '../../neo4j/record.js'
import { projectRoot } from '../../src/config/root.js'
import { startProject } from '../support/startedProject.js'
import type { StartedProject } from '../support/startedProject.js'

/** The types, the pages, Neo4j and a seed. */
const A_START = 300_000

/** What `npm run dev` reads or makes, but for the packages. */
const COPIED = [
  'bin',
  'docs',
  'loaders',
  'neo4j',
  'schema',
  'src',
  'web',
  'codegen.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]
const SEEDS = ['sources.json', '001_ab2e6b1c974a7444.json']

/** A clone that may be changed: a copy of the sources, which shares the packages. */
const clone = mkdtempSync(join(tmpdir(), 'zhengtu-test-dev-'))
const data = join(clone, '.zhengtu')
let project: StartedProject | null = null

beforeAll(async () => {
  for (const name of COPIED) cpSync(join(projectRoot, name), join(clone, name), { recursive: true })
  mkdirSync(join(clone, 'seeds'))
  for (const name of SEEDS) cpSync(join(projectRoot, 'seeds', name), join(clone, 'seeds', name))
  symlinkSync(join(projectRoot, 'node_modules'), join(clone, 'node_modules'))
  project = await startProject(data, {}, { script: 'dev', clone })
  await project.up
}, A_START)

afterAll(async () => {
  if (project !== null) {
    const { child, ended } = project
    const family = marksOf(familyOf(child.pid))
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
    for (const one of family) if (isAlive(one)) process.kill(one.pid, 'SIGKILL')
  }
  rmSync(clone, { recursive: true, force: true, maxRetries: 3 })
}, 60_000)

/** The process and all that it started, and those started. */
function familyOf(pid: number | undefined): number[] {
  if (pid === undefined) return []
  const pairs = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const childrenOf = (parent: number): number[] => pairs.flatMap(([child = 0, of]) => (of === parent ? [child, ...childrenOf(child)] : []))
  return [pid, ...childrenOf(pid)]
}

const marksOf = (pids: readonly number[]): ProcessMark[] => pids.flatMap((pid) => markOf(pid) ?? [])

function running(): StartedProject {
  if (project === null) throw new Error('it did not start')
  return project
}

const neo4jPid = (): number => readRecord(join(data, 'neo4j', 'process.json'))?.server.pid ?? 0

/** What the service answers to a query; null while it does not answer. */
async function ask(query: string): Promise<string | null> {
  const headers = { 'content-type': 'application/json' }
  const url = `http://127.0.0.1:${String(running().port)}/graphql`
  return fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) }).then(
    (response) => response.text(),
    () => null,
  )
}

/** Asks until the answer holds the words; the test's own time is the limit. */
async function untilItSays(words: string, query: string): Promise<void> {
  while ((await ask(query))?.includes(words) !== true) await sleep(250)
}

function rewrite(file: string, from: string, to: string): void {
  const path = join(clone, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

describe('npm run dev', () => {
  it(
    'serves what a changed source says, and the same Neo4j keeps running',
    async () => {
      const pid = neo4jPid()
      const mark = markOf(pid)
      expect(mark).not.toBeNull()
      await untilItSays('Give exactly one of', '{ policy { title } }')
      const policies = await ask('{ policies { nodes { title } } }')
      expect(policies).toContain('"title":')

      rewrite('src/resolvers/single.ts', 'Give exactly one of', 'Choose exactly one of')
      await untilItSays('Choose exactly one of', '{ policy { title } }')
      expect(await ask('{ policies { nodes { title } } }')).toBe(policies)
      expect([neo4jPid(), markOf(pid)]).toEqual([pid, mark])
    },
    A_START,
  )

  it(
    'serves a changed schema, which no module imports',
    async () => {
      const mark = markOf(neo4jPid())
      const field = '  """\n  试验字段。\n  A field that was added.\n  """\n  added: Boolean\n'
      rewrite('schema/Query.graphql', 'type Query {\n', `type Query {\n${field}`)
      await untilItSays('"added"', '{ __type(name: "Query") { fields { name } } }')
      expect(mark).not.toBeNull()
      expect(markOf(neo4jPid())).toEqual(mark)
    },
    A_START,
  )

  it('leaves no process behind at a SIGTERM', async () => {
    const { child, ended, printed } = running()
    const family = marksOf([...new Set([...familyOf(child.pid), neo4jPid()])])
    // npm, the launcher, the server and its watcher, the two that follow pages and types, and Neo4j.
    expect(family.length).toBeGreaterThanOrEqual(7)
    child.kill('SIGTERM')
    await ended

    expect(printed()).toContain('Neo4j stopped.')
    expect(family.filter(isAlive)).toEqual([])
  }, 60_000)
})
