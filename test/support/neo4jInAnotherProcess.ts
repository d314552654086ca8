import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A Neo4j that another Node process started and watches, as another `npm start` would. */
export interface ForeignNeo4j {
  /** The Node process. */
  owner: ChildProcess
  /** The server's own process. */
  pid: number
}

const SCRIPT = fileURLToPath(new URL('runNeo4j.ts', import.meta.url))

/** Starts a Neo4j in `home` from another process, which the test ends. Rejects with what that process said where it could not. */
export function startInAnotherProcess(home: string): Promise<ForeignNeo4j> {
  const owner = spawn(process.execPath, ['--import', 'tsx', SCRIPT, home], { stdio: ['ignore', 'pipe', 'pipe'] })
  return new Promise((resolve, reject) => {
    let said = ''
    owner.stderr.on('data', (data: Buffer) => (said += data.toString('utf8')))
    createInterface({ input: owner.stdout }).once('line', (line) => {
      resolve({ owner, pid: Number(line) })
    })
    owner.once('close', () => {
      reject(new Error(said))
    })
  })
}
