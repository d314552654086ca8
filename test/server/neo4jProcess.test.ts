import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { joinNeo4j, startNeo4j } from '../../neo4j/index.js'
import type { Crash, PrivateNeo4j } from '../../neo4j/index.js'
import { markOf } from '../../neo4j/processes.js'
import { createDriver } from '../../src/graph/driver.js'
import { createGraph } from '../../src/graph/run.js'
import { startInAnotherProcess } from '../support/neo4jInAnotherProcess.js'

/** A start takes 6 to 10 seconds, on a busy machine many more. */
const A_START = 180_000

const home = mkdtempSync(join(tmpdir(), 'zhengtu-test-process-'))
const ended: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end()
})
afterAll(() => {
  rmSync(home, { recursive: true, force: true, maxRetries: 3 })
})

/** The one row that the server answers, by a connection of its own. */
async function ask(access: { uri: string; username: string; password: string }, text: string): Promise<unknown> {
  const graph = createGraph(createDriver(access), { database: 'neo4j' })
  try {
    return await graph.read({ name: 'test.ask', text, parameters: {} }, { timeout: 15_000 })
  } finally {
    await graph.close()
  }
}

describe('a private Neo4j', () => {
  let neo4j: PrivateNeo4j
  const crashes: Crash[] = []
  let restarted: Promise<void>
  let tellRestart: () => void = () => undefined

  beforeAll(async () => {
    neo4j = await startNeo4j({ shortLived: true, home, onCrash: (crash) => crashes.push(crash), onRestart: () => tellRestart() })
  }, A_START)
  afterAll(() => neo4j.stop())

  it('serves on loopback with a password of its own, which only this user can read', async () => {
    expect(neo4j.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/)
    expect(await ask(neo4j, 'RETURN 1 AS one')).toEqual([{ one: 1 }])
    expect(statSync(join(home, 'password')).mode & 0o777).toBe(0o600)
    expect(statSync(home).mode & 0o077).toBe(0)
    await expect(ask({ ...neo4j, password: 'not the one' }, 'RETURN 1 AS one')).rejects.toMatchObject({ code: 'UNAUTHORISED' })
  })

  it('keeps its password out of the arguments of its process and out of its settings', () => {
    expect(readFileSync(join(home, 'conf', 'neo4j.conf'), 'utf8')).not.toContain(neo4j.password)
    expect(readFileSync(join(home, 'process.json'), 'utf8')).not.toContain(neo4j.password)
  })

  it('reports nothing to anybody and opens no other door', async () => {
    const settings = `SHOW SETTINGS YIELD name, value WHERE name IN ['dbms.usage_report.enabled', 'server.http.enabled', 'server.https.enabled']
      RETURN name, value ORDER BY name`

    expect(await ask(neo4j, settings)).toEqual([
      { name: 'dbms.usage_report.enabled', value: 'false' },
      { name: 'server.http.enabled', value: 'false' },
      { name: 'server.https.enabled', value: 'false' },
    ])
  })

  it('is found by a second command of the same clone', async () => {
    const guest = await joinNeo4j(home)
    expect(guest).toMatchObject({ uri: neo4j.uri, password: neo4j.password, owner: process.pid })
    expect(guest?.isKept()).toBe(true)
    guest?.leave()
  })

  it('keeps its folder for itself while it runs', async () => {
    await expect(startNeo4j({ shortLived: true, home })).rejects.toMatchObject({
      code: 'FOLDER_IN_USE',
      message: expect.stringContaining(String(neo4j.pid)) as unknown,
    })
  })

  it(
    'is started again at the same address when it dies, and says how it died',
    async () => {
      const before = neo4j.pid
      restarted = new Promise((resolve) => (tellRestart = resolve))
      process.kill(before, 'SIGKILL')
      await restarted

      expect(crashes).toMatchObject([{ how: 'SIGKILL', willRestart: true, diskFull: null }])
      expect(crashes[0]?.lastLines.join('\n')).toContain('Started.')
      expect(neo4j.pid).not.toBe(before)
      expect(await ask(neo4j, 'RETURN 1 AS one')).toEqual([{ one: 1 }])
    },
    A_START,
  )

  it('ends when it is told to, and takes its record away', async () => {
    const { pid } = neo4j
    await neo4j.stop()

    expect(markOf(pid)).toBeNull()
    expect(existsSync(join(home, 'process.json'))).toBe(false)
    expect(await joinNeo4j(home)).toBeNull()
  })
})

describe('a start', () => {
  it(
    'ends the Neo4j that a killed run left, and opens its data',
    async () => {
      const killed = await startInAnotherProcess(home)
      killed.owner.kill('SIGKILL')
      await once(killed.owner, 'close')
      expect(markOf(killed.pid)).not.toBeNull()
      expect(await joinNeo4j(home)).toBeNull()

      const lines: string[] = []
      const neo4j = await startNeo4j({ shortLived: true, home, onLine: (line) => lines.push(line) })
      ended.push(() => neo4j.stop())

      expect(lines).toContain(`Ending the Neo4j that a killed run left (process ${killed.pid})`)
      expect(markOf(killed.pid)).toBeNull()
      expect(await ask(neo4j, 'RETURN 1 AS one')).toEqual([{ one: 1 }])
    },
    2 * A_START,
  )

  it(
    'is not tried for ever: a server that dies too often stays down, and that is said',
    async () => {
      const crash = new Promise<Crash>((resolve, reject) => {
        startNeo4j({ shortLived: true, home, restarts: 0, onCrash: resolve }).then((neo4j) => {
          ended.push(() => neo4j.stop())
          process.kill(neo4j.pid, 'SIGKILL')
        }, reject)
      })

      expect(await crash).toMatchObject({ how: 'SIGKILL', willRestart: false })
    },
    A_START,
  )

  it(
    'takes out a transaction that a full disk cut off, and keeps what was committed; other damage it tells',
    async () => {
      const before = await startNeo4j({ shortLived: true, home })
      ended.push(() => before.stop())
      const graph = createGraph(createDriver(before), { database: 'neo4j' })
      ended.push(() => graph.close())
      await graph.write('test.keep', (transaction) => transaction.run({ name: 'test.keep', text: 'CREATE (:Kept)', parameters: {} }))
      const gone = markOf(before.pid)
      process.kill(before.pid, 'SIGKILL')
      await before.stop()
      expect(gone === null ? null : markOf(gone.pid)).toBeNull()
      const logs = join(home, 'data', 'transactions', 'neo4j')
      const [log = ''] = readdirSync(logs).filter((name) => name.startsWith('neostore.transaction.db'))
      appendFileSync(join(logs, log), Buffer.alloc(90, 7))

      const damaged = await startNeo4j({ shortLived: true, home }).catch((error: unknown) => error)
      expect(damaged).toMatchObject({ code: 'LOG_DAMAGED', message: expect.stringContaining('remove') })

      // The line that Java writes, whoever met the full disk.
      appendFileSync(join(home, 'logs', 'debug.log'), 'java.io.IOException: No space left on device\n')
      const lines: string[] = []
      const after = await startNeo4j({ shortLived: true, home, onLine: (line) => lines.push(line) })
      ended.push(() => after.stop())
      expect(lines).toContain('Taking out the transaction that the full disk cut off; it was never committed')
      expect(await ask(after, 'MATCH (n:Kept) RETURN count(n) AS kept')).toEqual([{ kept: 1 }])
    },
    4 * A_START,
  )

  it(
    'can be given up while it is under way, and leaves no process',
    async () => {
      const stop = new AbortController()
      const start = startNeo4j({ shortLived: true, home, signal: stop.signal }).catch((error: unknown) => error)
      while (!existsSync(join(home, 'process.json'))) await new Promise((resolve) => setTimeout(resolve, 20))
      const { server } = JSON.parse(readFileSync(join(home, 'process.json'), 'utf8')) as { server: { pid: number } }
      stop.abort(new Error('enough'))

      expect(await start).toEqual(new Error('enough'))
      expect(markOf(server.pid)).toBeNull()
    },
    A_START,
  )

  it('says which port is taken, at once and not after Neo4j gave up', async () => {
    const other: Server = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    ended.push(() => new Promise((resolve) => other.close(resolve)))
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0

    await expect(startNeo4j({ shortLived: true, home, port })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringContaining(String(port)) as unknown,
    })
    expect(existsSync(join(home, 'process.json'))).toBe(false)
  })

  it('says what to do where the password was removed from beside its data', async () => {
    rmSync(join(home, 'password'))

    await expect(startNeo4j({ shortLived: true, home })).rejects.toMatchObject({
      code: 'PASSWORD_LOST',
      message: expect.stringContaining(home) as unknown,
    })
  })

  it('says that Java is missing', async () => {
    await expect(startNeo4j({ shortLived: true, home, javaHome: '/nowhere' })).rejects.toMatchObject({
      code: 'JAVA_MISSING',
      message: expect.stringContaining('NEO4J_URI') as unknown,
    })
  })

  it('says that it may not write, before anything is fetched', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'zhengtu-test-closed-'))
    ended.push(async () => {
      rmSync(closed, { recursive: true })
    })
    // Root may write everywhere: it becomes nobody for this moment. Anybody else finds a folder that is root's.
    const isRoot = process.getuid?.() === 0
    const closedHome = isRoot ? closed : '/usr/zhengtu'
    if (isRoot) process.seteuid?.(65_534)
    try {
      await expect(startNeo4j({ shortLived: true, home: closedHome })).rejects.toMatchObject({
        code: 'FOLDER_NOT_WRITABLE',
        message: expect.stringContaining(`The data folder ${closedHome} can't be written (EACCES)`) as unknown,
      })
    } finally {
      if (isRoot) process.seteuid?.(0)
    }
  })
})
