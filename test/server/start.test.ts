import { afterAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { markOf } from '../../neo4j/processes.js'
import { readRecord } from '../../neo4j/record.js'
import { startProject } from '../support/startedProject.js'
import type { StartedProject } from '../support/startedProject.js'

/** Neo4j, the seeds and, where they are stale, the builds. */
const A_START = 300_000

const data = mkdtempSync(join(tmpdir(), 'zhengtu-test-start-'))
const started: StartedProject[] = []
afterAll(async () => {
  for (const project of started) {
    if (project.child.exitCode === null && project.child.signalCode === null) project.child.kill('SIGTERM')
    await project.ended
  }
  rmSync(data, { recursive: true, force: true, maxRetries: 3 })
}, 60_000)

async function start(variables: Record<string, string> = {}): Promise<StartedProject> {
  const project = await startProject(data, variables)
  started.push(project)
  await project.up
  return project
}

/** The process of the Neo4j that runs in the data folder. */
function neo4jPid(): number {
  return readRecord(join(data, 'neo4j', 'process.json'))?.server.pid ?? 0
}

const QUESTION = JSON.stringify({ query: '{ policies(first: 1) { totalCount nodes { title } } }' })

/** Sends all of a request but the end of its body, so that it is in flight until `finish`. */
async function beginRequest(port: number): Promise<{ finish(): Promise<string> }> {
  const socket: Socket = connect(port, '127.0.0.1')
  const head = ['POST /graphql HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', 'Connection: close']
  socket.write(`${head.join('\r\n')}\r\nContent-Length: ${Buffer.byteLength(QUESTION)}\r\n\r\n${QUESTION.slice(0, 20)}`)
  await sleep(300)
  return {
    async finish() {
      let answer = ''
      socket.write(QUESTION.slice(20))
      for await (const chunk of socket) answer += String(chunk)
      return answer
    },
  }
}

describe('npm start', () => {
  it(
    'serves the seeds, prints where, and gives a question to try',
    async () => {
      const project = await start()

      // The address stands last, where it stays in sight.
      expect(project.printed().trimEnd().split('\n').at(-1)).toContain(`open the playground at http://127.0.0.1:${project.port}/playground`)
      expect(project.printed()).toContain('query WhoLeads')
      const response = await fetch(`http://127.0.0.1:${project.port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: QUESTION,
      })
      const { data: answer } = (await response.json()) as { data: { policies: { totalCount: number } } }
      expect(answer.policies.totalCount).toBe(12)
      const page = await fetch(`http://127.0.0.1:${project.port}/`)
      expect(await page.text()).toContain('<title>')
    },
    A_START,
  )

  it('ends both processes at a SIGTERM to npm, and answers what is in flight', async () => {
    const [project] = started
    if (project === undefined) throw new Error('it did not start')
    const pid = neo4jPid()
    const request = await beginRequest(project.port)
    project.child.kill('SIGTERM')
    await sleep(500)
    const answer = await request.finish()
    await project.ended

    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(answer).toContain('"totalCount":12')
    expect(markOf(pid)).toBeNull()
    expect(project.printed()).toContain('Stopped.')
  }, 60_000)

  it(
    'a second time neither installs nor builds nor writes, and two Ctrl-C are one',
    async () => {
      const project = await start()
      const printed = project.printed()
      for (const done of ['Installing', 'Building']) expect(printed).not.toContain(done)
      expect(printed).toMatch(/Seeds: 12 policies .* Neo4j wrote nothing/)

      const pid = neo4jPid()
      // The pid of Node: npm passes a signal on, and a terminal sends it to both.
      const owner = readRecord(join(data, 'neo4j', 'process.json'))?.owner.pid ?? 0
      process.kill(owner, 'SIGINT')
      process.kill(owner, 'SIGINT')
      expect(await project.ended).toBe(0)
      expect(markOf(pid)).toBeNull()
      expect(project.printed()).toContain('Stopped.')
    },
    A_START,
  )

  it('says which settings can not be used, all at once, and starts nothing', async () => {
    const project = await startProject(data, { PORT: 'http', LIMIT_DEPTH: '-1' })
    await expect(project.up).rejects.toThrow(/PORT: found http[^]*LIMIT_DEPTH: found -1/)
    expect(await project.ended).toBe(1)
  }, 60_000)

  it('keeps the log of Neo4j in its data folder', () => {
    expect(readFileSync(join(data, 'neo4j', 'logs', 'neo4j.log'), 'utf8')).toContain('Stopped.')
  })
})
