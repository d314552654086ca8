import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { workSchema, type LaneAccess, type Wish, type Work } from './lanes/lane.js'
import type { Operation, Variables } from './operation.js'

/** The lanes, by the letters that they have in tables: hand-written, peer, ours. */
export const LANES = { F: 'byHand', P: 'peer', O: 'ours' } as const
export type LaneName = keyof typeof LANES

/** A lane that runs beside us. */
export interface LaneProcess {
  readonly name: LaneName
  readonly url: string
  /** The body of an operation, as this lane takes it. */
  bodyOf(operation: Operation, variables: Variables): string
  /** Asks over a connection that is kept, and answers the body. @throws where the status is not 200 */
  ask(body: string): Promise<string>
  /** Milliseconds of the processor that the process has had so far. */
  cpu(): Promise<number>
  /** What of the database an operation took. */
  workOf(body: string): Promise<Work>
  stop(): Promise<void>
}

const replySchema = z.object({ id: z.number(), found: z.unknown().optional(), failure: z.string().optional() })

/** Starts a lane over the Neo4j that `access` leads to. */
export async function startLane(name: LaneName, access: LaneAccess): Promise<LaneProcess> {
  const child = fork(fileURLToPath(new URL(`./lanes/${LANES[name]}.ts`, import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const waiting = new Map<number, { resolve: (found: unknown) => void; reject: (error: Error) => void }>()
  let last = 0
  child.on('message', (message) => {
    const { id, found, failure } = replySchema.parse(message)
    const one = waiting.get(id)
    waiting.delete(id)
    if (failure === undefined) one?.resolve(found)
    else one?.reject(new Error(`lane ${name}: ${failure}`))
  })
  child.once('exit', (code, signal) => {
    for (const { reject } of waiting.values()) reject(new Error(`lane ${name} ended with ${signal ?? `exit code ${code}`}`))
  })
  const tell = (wish: Wish): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = (last += 1)
      waiting.set(id, { resolve, reject })
      child.send({ id, wish }, (error) => {
        if (error !== null) reject(error)
      })
    })

  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const stop = async (): Promise<void> => {
    agent.destroy()
    if (child.exitCode !== null || child.signalCode !== null) return
    child.disconnect()
    await once(child, 'exit')
  }
  try {
    const url = z.string().parse(await tell({ what: 'OPEN', access }))
    const ask = (body: string): Promise<string> => post(url, agent, body)
    return {
      name,
      url,
      bodyOf: (operation, variables) => JSON.stringify(questionOf(name, operation, variables)),
      ask,
      cpu: async () => z.number().parse(await tell({ what: 'CPU' })),
      workOf: async (body) => {
        await tell({ what: 'WATCH' })
        await ask(body)
        return workSchema.parse(await tell({ what: 'WORK' }))
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function questionOf(lane: LaneName, operation: Operation, variables: Variables): object {
  if (lane === 'F') return { name: operation.name, variables }
  return { query: lane === 'O' ? operation.ours : operation.peer.query, variables }
}

function post(url: string, agent: Agent, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let answer = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (answer += chunk))
      response.on('end', () => {
        if (response.statusCode === 200) resolve(answer)
        else reject(new Error(`${url} answered ${String(response.statusCode)} to ${body}: ${answer.slice(0, 1_000)}`))
      })
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
