import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * From typing `npm start` to the first true answer, and the memory of all that then runs: `npm run bench:start`.
 *
 * It starts this clone twice with a data folder of its own: the first start makes what is missing and loads the seeds, the second is
 * the one of every day. Memory is the resident size of the whole tree of processes (npm, Node and Neo4j), read from /proc.
 */

const QUESTION = '{ assignments(first: 1, filter: { role: { eq: LEAD } }) { totalCount nodes { unit { name } workItem { title } } } }'
const PATIENCE_MS = 15 * 60_000

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  server.close()
  return address.port
}

async function answered(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUESTION }),
    })
    const body = (await response.json()) as { data?: { assignments?: { totalCount: number } } }
    return (body.data?.assignments?.totalCount ?? 0) > 0
  } catch {
    return false
  }
}

/** Resident megabytes of a process and all that descend from it. */
function residentMegabytes(root: number): { node: number; java: number } {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const status = readFileSync(`/proc/${name}/status`, 'utf8')
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
        return [
          {
            pid: Number(name),
            parent,
            java: /^Name:\s+java$/mu.test(status),
            kilobytes: Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0),
          },
        ]
      } catch {
        return [] // it ended while we looked
      }
    })
  const family = new Set([root])
  for (let size = 0; size !== family.size;) {
    size = family.size
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid)
  }
  const sum = (java: boolean): number =>
    processes.filter((one) => family.has(one.pid) && one.java === java).reduce((total, one) => total + one.kilobytes, 0) / 1024
  return { node: sum(false), java: sum(true) }
}

async function end(child: ChildProcess): Promise<number> {
  const started = performance.now()
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
  return performance.now() - started
}

async function startOnce(name: string): Promise<void> {
  const port = await freePort()
  const started = performance.now()
  // `env` becomes npm: the child is the one that gets the signal, with the settings of this start and all others as they are.
  const child = spawn('env', [`PORT=${port}`, 'DATA_DIR=.zhengtu/bench', 'npm', 'start'], { stdio: ['ignore', 'ignore', 'inherit'] })
  try {
    while (!(await answered(port))) {
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`)
      if (performance.now() - started > PATIENCE_MS) throw new Error('no answer in time')
      await sleep(50)
    }
    const seconds = (performance.now() - started) / 1000
    const memory = residentMegabytes(child.pid ?? 0)
    const ended = (await end(child)) / 1000
    console.log(`| ${name} | ${seconds.toFixed(1)} | ${memory.node.toFixed(0)} | ${memory.java.toFixed(0)} | ${ended.toFixed(1)} |`)
  } finally {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
  }
}

console.log('| start | s to the first answer | MB, Node and npm | MB, Neo4j | s to end |\n| --- | --- | --- | --- | --- |')
await startOnce('first with this data folder')
await startOnce('second')
