import { playgroundQuestions, readmeQuestions } from '../../src/cli/questions.js'
import { ask, countCodes, quantile, times } from '../drill/ask.js'
import type { Outcome } from '../drill/ask.js'
import { startDrilled, untilWarm } from '../drill/service.js'

/** The first call of each question of the README and the playground, to the whole service over the seeds, as soon as it says that it is warm. */
export async function askFirstCalls(): Promise<string> {
  const service = await startDrilled()
  try {
    await untilWarm(service.url)
    const outcomes: Outcome[] = []
    for (const question of [...readmeQuestions(), ...playgroundQuestions()]) outcomes.push(await ask(service.url, question))
    const [half, slowest] = [0.5, 1].map((share) => quantile(times(outcomes), share).toFixed(0))
    return `First calls of ${outcomes.length} documented questions once warm: ${countCodes(outcomes)}; p50 ${half} ms, the slowest ${slowest} ms`
  } finally {
    await service.close()
  }
}
