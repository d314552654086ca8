import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { projectRoot } from '../../src/config/root.js'
import { findFreePort } from '../../neo4j/ports.js'

/** The whole project as a person starts it, with a data folder and a port of its own. */
export interface StartedProject {
  /** The process that was started: npm itself. */
  child: ChildProcess
  port: number
  /** What it has printed so far. */
  printed(): string
  /** Resolves when it says that it serves; rejects with its output where it ends before. */
  up: Promise<void>
  /** Resolves when it has ended, with its exit code. */
  ended: Promise<number | null>
}

/** Runs `npm start` in the clone. */
export async function startProject(dataFolder: string, variables: Record<string, string> = {}): Promise<StartedProject> {
  const port = await findFreePort()
  const child = spawn('npm', ['start'], {
    cwd: projectRoot,
    // Without what the test run itself was started with: npm would take it for its own.
    env: { ...withoutNpm(process.env), DATA_DIR: dataFolder, PORT: String(port), ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const ended = once(child, 'close').then(([status]) => status as number | null)
  const up = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        printed += data.toString('utf8')
        if (/open the playground at \S+\n/.test(printed)) resolve()
      })
    }
    void ended.then((status) => {
      reject(new Error(`npm start ended with ${status}:\n${printed}`))
    })
  })
  return { child, port, printed: () => printed, up, ended }
}

function withoutNpm(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !/^(npm_|NODE_|JEST_)/.test(name)))
}
