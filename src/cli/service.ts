import { join } from 'node:path'
import { pino } from 'pino'
import { readRelease } from '../../neo4j/index.js'
import type { Crash } from '../../neo4j/index.js'
import type { Settings } from '../config/environment.js'
import { projectRoot } from '../config/root.js'
import { writesIn } from '../graph/counters.js'
import { GraphError } from '../graph/errors.js'
import { loadFixedLists, loadSeed } from '../graph/load/index.js'
import { replan } from '../graph/replan.js'
import { applySchema } from '../graph/schema.js'
import { createServer } from '../server/createServer.js'
import { createWarmth } from '../server/warmth.js'
import type { Warmth } from '../server/warmth.js'
import { warmUp } from '../server/warmUp.js'
import type { Question } from '../server/warmUp.js'
import { addCounts, describeCounts, describeWrites, NO_COUNTS } from './counts.js'
import { openDatabase } from './database.js'
import { checkAddress, listenFailure } from './listening.js'
import type { Progress } from './progress.js'
import { playgroundQuestions, readmeQuestions } from './questions.js'
import { readSeeds } from './readSeeds.js'

/** The running whole: database, facts, server. */
export interface Service {
  /** Address of the server, with a slash at its end. */
  url: string
  /** Rejects when the service can't go on: its Neo4j died too often. */
  failed: Promise<never>
  /** Answers what is in flight, then ends server and database. */
  close(): Promise<void>
}

export interface ServiceOptions {
  progress: Progress
  /** Something happened to the running service, in words for the terminal. */
  tell: (line: string) => void
  /** Gives up a start that is under way. */
  signal: AbortSignal
}

/** Starts everything in its order. What was started is ended again where a later step fails. */
export async function startService(settings: Settings, { progress, tell, signal }: ServiceOptions): Promise<Service> {
  const { host, port, neo4j } = settings
  await checkAddress(host, port)
  const logger = pino({ level: settings.logLevel })
  const opened: (() => Promise<void>)[] = []
  let warmth: Warmth | null = null
  let forgetPlans = (): void => undefined
  const close = once(async () => {
    // Each is ended whatever became of the one before: a server that hangs must not keep its database alive.
    const outcomes: PromiseSettledResult<void>[] = []
    for (const end of opened.toReversed()) outcomes.push(...(await Promise.allSettled([end()])))
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  })
  let fail: (error: Error) => void = () => undefined
  const failed = new Promise<never>((_, reject) => (fail = reject))
  failed.catch(() => undefined)

  try {
    const name = neo4j.kind === 'private' ? `Neo4j ${readRelease().version}` : `Neo4j at ${neo4j.uri}`
    const { graph } = await progress.step(name, async (say) => {
      const database = await openDatabase(neo4j, {
        asGuest: false,
        readTimeout: settings.limits.statementMilliseconds,
        onLine: say,
        onCrash: (crash) => {
          warmth?.away()
          tell(describeCrash(crash))
          if (!crash.willRestart) fail(new Error('Neo4j died too often'))
        },
        onRestart: () => {
          forgetPlans()
          tell('Neo4j serves again.')
          void warmth?.begin({ first: readmeQuestions(), rest: playgroundQuestions() })
        },
        signal,
      })
      forgetPlans = () => {
        database.graph.forgetPlans()
      }
      opened.push(() => database.close())
      return { result: database, done: database.name }
    })
    signal.throwIfAborted()

    await progress.step('Graph', async () => {
      const { server, made } = await applySchema(graph)
      return {
        result: null,
        done: `Graph: Neo4j ${server.version} ${server.edition}, ${made.length === 0 ? 'ready' : `${made.length} constraints and indexes made`}`,
      }
    })
    signal.throwIfAborted()

    await progress.step('Seeds', async (say) => {
      const lists = await loadFixedLists(graph)
      const seeds = readSeeds(join(projectRoot, 'seeds'))
      let facts = NO_COUNTS
      for (const { file, delivery } of seeds) {
        signal.throwIfAborted()
        say(file)
        facts = addCounts(facts, await loadSeed(graph, delivery))
      }
      const all = addCounts(facts, lists)
      // A database of your own may not let its user do this; then its plans grow better by themselves, later.
      if (writesIn(all.counters) > 0) await replan(graph).catch(unlessAway)
      const policies = seeds.reduce((sum, { delivery }) => sum + delivery.length, 0)
      const parts = [
        `${policies} policies of ${seeds.length} documents`,
        `facts: ${describeCounts(facts)}`,
        `fixed lists: ${describeCounts(lists)}`,
        describeWrites(all),
      ]
      return { result: null, done: `Seeds: ${parts.join('; ')}` }
    })

    const url = await progress.step('Server', async (say) => {
      say('Letting Neo4j plan the first question')
      const ask = (questions: readonly Question[], ended: AbortSignal): Promise<void> =>
        warmUp(questions, { graph, limits: settings.limits, logger, signal: AbortSignal.any([signal, ended]) })
      const kept = createWarmth({ graph, ask })
      warmth = kept
      opened.push(async () => kept.stop())
      const [first, ...others] = playgroundQuestions()
      await kept.begin({ first: first === undefined ? [] : [first], rest: [...readmeQuestions(), ...others] })
      signal.throwIfAborted()
      const server = await createServer({ graph, warmth: kept, settings, logger })
      opened.push(() => server.close())
      try {
        const address = await server.listen({ host, port })
        return { result: address, done: `Server: ${address}` }
      } catch (error) {
        throw listenFailure(error, host, port)
      }
    })
    return { url, failed, close }
  } catch (error) {
    await close()
    throw error
  }
}

function describeCrash({ how, lastLines, willRestart, diskFull }: Crash): string {
  const next = willRestart ? 'It is started again.' : 'It died too often and is not started again.'
  if (diskFull !== null && willRestart) return `Neo4j ended (${how}). ${diskFull} It is started again as soon as there is room.`
  return [
    `Neo4j died (${how}). ${next}`,
    ...(lastLines.length === 0 ? [] : ['Its last lines:', ...lastLines.map((line) => `  ${line}`)]),
  ].join('\n')
}

/** Passes over a fault, but for a database that is away: what comes next needs it. */
function unlessAway(error: unknown): void {
  if (error instanceof GraphError && (error.code === 'UNAVAILABLE' || error.code === 'PANICKED')) throw error
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null
  return () => (done ??= work())
}

/** What a person reads when all is up: one question to try, and last, where it stays in sight, the address of the playground. */
export function welcome(url: string): string {
  return [
    '',
    `A question to try, as the playground opens it; the API is at ${url}graphql`,
    '',
    playgroundQuestions()[0]?.query ?? '',
    '',
    'Ctrl-C stops it.',
    `Zhengtu 政图 serves: open the playground at ${url}playground`,
  ].join('\n')
}
