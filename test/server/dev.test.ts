import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readRecord } from '../../neo4j/record.js'
import { projectRoot } from '../../src/config/root.js'
import { startProject } from '../support/startedProject.js'
import type { StartedProject } from '../support/startedProject.js'

/** Neo4j, the seeds, and a slow machine. */
const A_START = 300_000

const data = mkdtempSync(join(tmpdir(), 'zhengtu-test-dev-'))
let project: StartedProject

beforeAll(async () => {
  project = await startProject(data, {}, ['run', 'dev'])
  await project.up
}, A_START)

afterAll(async () => {
  if (project.child.exitCode === null) project.child.kill('SIGTERM')
  await project.ended
  rmSync(data, { recursive: true, force: true, maxRetries: 3 })
}, 60_000)

const timesUp = (): number => project.printed().split('open the playground at').length - 1
const neo4jPid = (): number | undefined => readRecord(join(data, 'neo4j', 'process.json'))?.server.pid

describe('npm run dev', () => {
  it(
    'serves anew after a change of a file, over the Neo4j that runs already',
    async () => {
      const before = neo4jPid()
      const now = new Date()
      utimesSync(join(projectRoot, 'schema', 'common.graphql'), now, now)
      while (timesUp() < 2) await sleep(200)

      expect(before).toBeGreaterThan(0)
      expect(neo4jPid()).toBe(before)
      const response = await fetch(`http://127.0.0.1:${project.port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ policies(first: 1) { totalCount } }' }),
      })
      expect(await response.json()).toEqual({ data: { policies: { totalCount: 12 } } })
    },
    A_START,
  )

  it('ends Neo4j too when it is told to end', async () => {
    project.child.kill('SIGTERM')
    await project.ended

    expect(project.printed()).toContain('Neo4j stopped.')
    expect(neo4jPid()).toBeUndefined()
  }, 60_000)
})
