import { quantile } from '../drill/ask.js'
import { cpuOf } from './cpu.js'
import type { LaneName, LaneProcess } from './laneProcess.js'
import type { Work } from './lanes/lane.js'
import type { Operation, Variables } from './operation.js'
import { verifyParity } from './parity.js'

/** What an operation took in one lane. */
export interface Figures extends Work {
  readonly operation: string
  readonly lane: LaneName
  readonly p50: number
  readonly p95: number
  /** Milliseconds of the processor a call, of the lane's own process. */
  readonly serviceCpu: number
  /** Of the database; null where the system does not tell. */
  readonly databaseCpu: number | null
}

export interface MeasureOptions {
  /** Calls that are timed in each lane, when time allows. */
  readonly calls: number
  readonly databasePid: number
}

/** A lane under way. */
interface Run {
  readonly lane: LaneProcess
  readonly body: string
  /** What it answers, each time. */
  readonly answer: string
  readonly times: number[]
  serviceCpu: number
  databaseCpu: number
}

/** Calls that one lane makes before the next has its turn: what else the machine does meanwhile falls on all of them. */
const TURN = 25

/** Milliseconds that a lane may take for one operation: a slow one is timed by fewer calls. */
const PATIENCE = 20_000

/** Calls that are not timed, while the database compiles what is run often. */
const WARM_UP = 4 * TURN

/** Measures an operation in all lanes, in turns, after they have answered the same. */
export async function measure(
  lanes: readonly LaneProcess[],
  operation: Operation,
  variables: Variables,
  { calls, databasePid }: MeasureOptions,
): Promise<Figures[]> {
  await verifyParity(lanes, operation, variables)
  const runs: Run[] = []
  for (const lane of lanes) {
    const body = lane.bodyOf(operation, variables)
    runs.push({ lane, body, answer: await lane.ask(body), times: [], serviceCpu: 0, databaseCpu: 0 })
  }
  for (const run of runs) await callFor(run, WARM_UP, PATIENCE / 4)

  const isTold = cpuOf(databasePid) !== null
  for (let turn = 0; turn * TURN < calls; turn += 1) {
    for (const run of runs) {
      const left = PATIENCE - run.times.reduce((sum, time) => sum + time, 0)
      if (left <= 0) continue
      const [service, database] = [await run.lane.cpu(), cpuOf(databasePid) ?? 0]
      run.times.push(...(await callFor(run, TURN, left)))
      run.databaseCpu += (cpuOf(databasePid) ?? 0) - database
      run.serviceCpu += (await run.lane.cpu()) - service
    }
  }
  const figures: Figures[] = []
  for (const { lane, body, times, serviceCpu, databaseCpu } of runs)
    figures.push({
      operation: operation.name,
      lane: lane.name,
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      serviceCpu: serviceCpu / times.length,
      databaseCpu: isTold ? databaseCpu / times.length : null,
      ...(await lane.workOf(body)),
    })
  return figures
}

/**
 * Calls one after the other, as many as are wanted and there is time for, one at least; the milliseconds that each took.
 * @throws where a call is answered otherwise than the first: an error that comes soon is no quick answer
 */
async function callFor({ lane, body, answer }: Run, most: number, patience: number): Promise<number[]> {
  const times: number[] = []
  const begun = performance.now()
  do {
    const started = performance.now()
    const found = await lane.ask(body)
    times.push(performance.now() - started)
    if (found !== answer) throw new Error(`lane ${lane.name} answers ${found.slice(0, 1_000)} to ${body}, and answered otherwise before`)
  } while (times.length < most && performance.now() - begun < patience)
  return times
}
