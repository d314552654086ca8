import type { Graph } from '../../src/graph/run.js'
import { playgroundQuestions, readmeQuestions } from '../../src/cli/questions.js'
import type { Question } from '../../src/server/warmUp.js'
import { ask, countCodes, quantile, times } from '../drill/ask.js'
import type { LaneAccess } from './lanes/lane.js'
import { startLane } from './laneProcess.js'
import type { Operation, Variables } from './operation.js'

const REQUESTS = 60

/** Two addresses, for one alone may not take all places of the server. */
const ADDRESSES = ['127.0.0.1', '127.0.0.2']

/**
 * Sixty requests at once to a server that has just started, over a database that has just lost all plans: the operations, and the
 * questions of the playground and the README, in turn.
 */
export async function askUnplanned(
  graph: Graph,
  access: LaneAccess,
  asked: readonly { operation: Operation; variables: Variables }[],
): Promise<string> {
  const questions: Question[] = [
    ...asked.map(({ operation, variables }) => ({ query: operation.ours, variables })),
    ...readmeQuestions(),
    ...playgroundQuestions(),
  ]
  const lane = await startLane('O', access)
  try {
    await graph.read({ name: 'bench.forgetPlans', text: 'CALL db.clearQueryCaches()', parameters: {} }, { planFirst: false })
    const outcomes = await Promise.all(
      Array.from({ length: REQUESTS }, (_, at) => {
        const question = questions[at % questions.length]
        if (question === undefined) throw new Error('there is nothing to ask')
        return ask(lane.url, question, ADDRESSES[at % ADDRESSES.length])
      }),
    )
    const [half, last] = [0.5, 1].map((share) => (quantile(times(outcomes), share) / 1_000).toFixed(1))
    return `${REQUESTS} requests of ${questions.length} shapes at once, no plan in the database: ${countCodes(outcomes)}; p50 ${half} s, the last ${last} s`
  } finally {
    await lane.stop()
  }
}
