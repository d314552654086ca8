import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { markOf } from '../../neo4j/processes.js'
import { readRecord } from '../../neo4j/record.js'
import { openDatabase } from '../../src/cli/database.js'
import type { Database } from '../../src/cli/database.js'
import { findDocuments } from '../../src/cli/documents.js'
import { ingestFiles } from '../../src/cli/ingestFiles.js'
import { createRecovery } from '../../src/cli/recovery.js'
import { readSettings } from '../../src/config/environment.js'
import { GraphError } from '../../src/graph/errors.js'
import { loadFixedLists } from '../../src/graph/load/index.js'
import { applySchema } from '../../src/graph/schema.js'
import { BAD_FILES, makeFolderOfPolicies } from '../support/folderOfPolicies.js'

/** Starts of Neo4j, on a busy machine. */
const PATIENCE = 300_000
const FILES = BAD_FILES.length + 12

const data = mkdtempSync(join(tmpdir(), 'zhengtu-test-faults-'))
const documents = makeFolderOfPolicies(FILES)
const lines: string[] = []
const still = new AbortController().signal
let owner: Database

function open(): Promise<Database> {
  const { XDG_CACHE_HOME, JAVA_HOME } = process.env
  const { neo4j } = readSettings({ XDG_CACHE_HOME, JAVA_HOME, DATA_DIR: data })
  return openDatabase(neo4j, {
    asGuest: true,
    readTimeout: 60_000,
    onLine: (line) => lines.push(line),
    onCrash: ({ how }) => lines.push(`died: ${how}`),
    onRestart: () => lines.push('serves again'),
  })
}

const serverPid = (): number => readRecord(join(data, 'neo4j', 'process.json'))?.server.pid ?? 0
const one = { name: 'test.one', text: 'RETURN 1 AS one', parameters: {} }

beforeAll(async () => {
  owner = await open()
  await applySchema(owner.graph)
  await loadFixedLists(owner.graph)
}, PATIENCE)
afterAll(async () => {
  await owner.close()
  for (const made of [data, documents]) rmSync(made, { recursive: true, force: true, maxRetries: 3 })
}, PATIENCE)

describe('two commands without a server', () => {
  it(
    'share one Neo4j: its owner is through first, waits for the other, and nothing of that fails',
    async () => {
      const guest = await open()
      expect(lines).toContain(`Using the Neo4j that process ${process.pid} runs`)
      const pid = serverPid()
      let hasEnded = false
      const told: string[] = []
      const ended = owner.close({ onLine: (line) => told.push(line), signal: still }).then(() => (hasEnded = true))
      const { files } = findDocuments([documents])
      const { loaded } = await ingestFiles(guest.graph, files.slice(0, 6), { say: () => undefined, signal: still })

      expect(loaded).toBeGreaterThan(0)
      expect([hasEnded, told]).toEqual([false, [expect.stringContaining('Waiting for another command')]])
      await guest.close()
      await ended
      expect(markOf(pid)).toBeNull()
      // Who comes now finds no owner, and is one.
      owner = await open()
      expect(serverPid()).not.toBe(pid)
    },
    PATIENCE,
  )
})

describe('Neo4j is killed under an ingest', () => {
  it(
    'the ingest waits for it and goes on: every document is loaded, none is named as failed',
    async () => {
      const recovery = createRecovery(owner, { reopen: open, say: (line) => lines.push(line), signal: still })
      const { files } = findDocuments([documents])
      let said = 0
      const { loaded, failures } = await ingestFiles(owner.graph, files, {
        signal: still,
        run: (work) => recovery.run(work),
        say: () => {
          said += 1
          if (said === 4) process.kill(serverPid(), 'SIGKILL')
        },
      })

      expect([loaded, failures.length]).toEqual([FILES - BAD_FILES.length, BAD_FILES.length])
      expect(lines).toEqual(expect.arrayContaining(['died: SIGKILL', 'serves again']))
      const count = { name: 'test.count', text: 'MATCH (d:Document) RETURN count(d) AS documents', parameters: {} }
      expect(await owner.graph.read(count)).toEqual([{ documents: FILES - BAD_FILES.length }])
    },
    PATIENCE,
  )

  it('the ingest ends with the fault where it does not come back, and where nothing more can be written', async () => {
    const fault = new GraphError('UNAVAILABLE', 'gone')
    const away: Database = {
      ...owner,
      graph: { ...owner.graph, read: () => Promise.reject(fault), write: () => Promise.reject(fault) },
    }
    const told: string[] = []
    const recovery = createRecovery(away, { reopen: open, say: (line) => told.push(line), signal: still, patience: 1 })
    await expect(recovery.run((graph) => graph.read(one))).rejects.toBe(fault)
    expect(told).toEqual(['Neo4j is away: waiting until it is back'])

    const { files } = findDocuments([documents])
    let tried = 0
    const full = {
      ...owner.graph,
      write: () => {
        tried += 1
        return Promise.reject(new GraphError('PANICKED', 'full'))
      },
    }
    const ingest = ingestFiles(full, files, { say: () => undefined, signal: still, run: (work) => recovery.run(() => work(full)) })
    await expect(ingest).rejects.toMatchObject({ code: 'PANICKED' })
    expect(tried).toBe(1)
  })
})
