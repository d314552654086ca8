import { parseArgs } from 'node:util'
import { OPERATIONS } from './operations/index.js'

export interface BenchOptions {
  /** How many policies the graph has, in the order in which it grows. */
  readonly sizes: readonly number[]
  /** Calls that are timed for each operation and lane. */
  readonly calls: number
  /** Whether the peer has a lane. */
  readonly peer: boolean
  /** Names of the operations that are asked; all where none is given. */
  readonly only: readonly string[]
}

export const USAGE = `npm run bench:ask -- [--sizes 12,120] [--calls 300] [--only item,policy] [--peer]

  --sizes  how many policies the graph has, smallest first; above 120 they are bare copies
  --calls  calls that are timed for each operation and lane
  --only   some of the operations: ${OPERATIONS.map(({ name }) => name).join(', ')}
  --peer   measure @neo4j/graphql too; its package is installed in bench/peer when it is not there`

/** What the arguments of the command say. @throws Error with what is wrong and how it is meant */
export function optionsOf(given: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...given],
    options: {
      sizes: { type: 'string', default: '12,120' },
      calls: { type: 'string', default: '300' },
      only: { type: 'string', default: '' },
      peer: { type: 'boolean', default: false },
    },
  })
  const sizes = values.sizes.split(',').map((size) => whole('--sizes', size, 12, 20_000))
  if (sizes.some((size, at) => size <= (sizes[at - 1] ?? 0)))
    throw new Error(`--sizes ${values.sizes}: each is to be larger than the one before.`)
  const only = values.only.split(',').filter((name) => name !== '')
  const unknown = only.find((name) => !OPERATIONS.some((operation) => operation.name === name))
  if (unknown !== undefined) throw new Error(`--only: there is no operation ${unknown}.`)
  return { sizes, calls: whole('--calls', values.calls, 1, 100_000), peer: values.peer, only }
}

function whole(option: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (/^\d{1,9}$/.test(text) && value >= least && value <= most) return value
  throw new Error(`${option}: a whole number from ${least} to ${most} was expected, not ${JSON.stringify(text)}.`)
}
