import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { LaneProcess } from './laneProcess.js'
import type { Data, Operation, Variables } from './operation.js'

const answerSchema = z.object({ data: z.record(z.string(), z.unknown()).nullish(), errors: z.array(z.unknown()).optional() })

/** The values of an answer in one form: names in order, whatever lane gave it. */
function normalised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalised)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, normalised(inner)]))
}

export function digestOf(data: Data): string {
  return createHash('sha256')
    .update(JSON.stringify(normalised(data)))
    .digest('hex')
}

/**
 * That all lanes answer the same values: what is timed is the same work.
 * @throws with both answers where two differ, or where one answers an error or nothing
 */
export async function verifyParity(lanes: readonly LaneProcess[], operation: Operation, variables: Variables): Promise<void> {
  const answers = await Promise.all(lanes.map((lane) => answerOf(lane, operation, variables)))
  const [first, ...others] = answers
  if (first === undefined) return
  for (const other of others) {
    if (digestOf(first.data) === digestOf(other.data)) continue
    const shown = [first, other].map(({ lane, data }) => `${lane}: ${JSON.stringify(normalised(data)).slice(0, 2_000)}`)
    throw new Error(`${operation.name}: the lanes do not answer the same.\n${shown.join('\n')}`)
  }
}

async function answerOf(lane: LaneProcess, operation: Operation, variables: Variables): Promise<{ lane: string; data: Data }> {
  const { data, errors } = answerSchema.parse(JSON.parse(await lane.ask(lane.bodyOf(operation, variables))))
  if (data == null || errors !== undefined) throw new Error(`${operation.name}: lane ${lane.name} answers ${JSON.stringify(errors)}`)
  return { lane: lane.name, data: lane.name === 'P' ? operation.peer.data(data) : data }
}
