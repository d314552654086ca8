import autocannon from 'autocannon'
import type { LaneName, LaneProcess } from './laneProcess.js'
import type { Operation, Variables } from './operation.js'

export interface Throughput {
  readonly operation: string
  readonly lane: LaneName
  /** Requests that were answered in a second, on average. */
  readonly perSecond: number
  /** Requests that were answered by a fault, or not at all. */
  readonly failed: number
}

const CONNECTIONS = 16
const SECONDS = 6

/** How many requests a lane answers where 16 connections ask the same again and again. */
export async function throughputOf(lane: LaneProcess, operation: Operation, variables: Variables): Promise<Throughput> {
  const { requests, non2xx, errors } = await autocannon({
    url: lane.url,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: lane.bodyOf(operation, variables),
    connections: CONNECTIONS,
    duration: SECONDS,
  })
  return { operation: operation.name, lane: lane.name, perSecond: requests.average, failed: non2xx + errors }
}
