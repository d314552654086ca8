import { setTimeout as sleep } from 'node:timers/promises'
import { readmeQuestions } from '../../src/cli/questions.js'
import { ask, countCodes } from './ask.js'
import type { Outcome } from './ask.js'
import { startDrilled } from './service.js'
import type { DrilledService } from './service.js'

const RATE = 50
const TRIALS = 5
/** A service starts its Neo4j again so often in ten minutes. */
const TRIALS_OF_A_SERVICE = 3
const BEFORE_MS = 3_000
const PATIENCE_MS = 180_000

/**
 * Neo4j is killed while the questions of the README come in at 50 a second. It counts when the first good answer comes after Neo4j is
 * back (it says that it serves), and from when on nothing but good answers comes.
 */
export async function drillKill(): Promise<boolean> {
  console.log(
    '| trial | s until Neo4j is back | s from then to the first good answer | to nothing but good answers | answers |\n| --- | --- | --- | --- | --- |',
  )
  let isGood = true
  for (let trial = 1; trial <= TRIALS;) {
    const service = await startDrilled()
    try {
      for (const end = trial + TRIALS_OF_A_SERVICE; trial < end && trial <= TRIALS; trial += 1)
        isGood = (await killOnce(service, trial)) && isGood
    } finally {
      await service.close()
    }
  }
  return isGood
}

async function killOnce({ url, told, neo4jPid }: DrilledService, trial: number): Promise<boolean> {
  const questions = readmeQuestions()
  const outcomes: Promise<Outcome>[] = []
  const answered: Outcome[] = []
  let at = 0
  const timer = setInterval(() => {
    const question = questions[at++ % questions.length]
    if (question === undefined) return
    const outcome = ask(url, question)
    outcomes.push(outcome)
    void outcome.then((one) => answered.push(one))
  }, 1_000 / RATE)
  try {
    await sleep(BEFORE_MS)
    const killed = performance.now()
    const toldBefore = told.length
    process.kill(neo4jPid(), 'SIGKILL')
    const backAt = (): number | undefined => told.slice(toldBefore).find(({ line }) => line === 'Neo4j serves again.')?.at
    const settled = (): boolean => {
      const since = backAt()
      if (since === undefined) return false
      const last = answered.filter(({ answeredAt }) => answeredAt > Math.max(since, performance.now() - 3_000))
      return performance.now() - since > 4_000 && last.length > RATE && last.every(({ code }) => code === 'GOOD')
    }
    while (!settled() && performance.now() - killed < PATIENCE_MS) await sleep(100)
    clearInterval(timer)
    const all = (await Promise.all(outcomes)).filter(({ answeredAt }) => answeredAt > killed)
    const back = backAt() ?? Number.NaN
    const first = Math.min(
      ...all.filter(({ code, answeredAt }) => code === 'GOOD' && answeredAt > back).map(({ answeredAt }) => answeredAt),
    )
    const lastBad = Math.max(back, ...all.filter(({ code }) => code !== 'GOOD').map(({ answeredAt }) => answeredAt))
    const seconds = (from: number, to: number): string => ((to - from) / 1_000).toFixed(1)
    console.log(`| ${trial} | ${seconds(killed, back)} | ${seconds(back, first)} | ${seconds(back, lastBad)} | ${countCodes(all)} |`)
    return first - back <= 5_000 && !all.some(({ code }) => code === 'INTERNAL_SERVER_ERROR')
  } finally {
    clearInterval(timer)
  }
}
