import { setTimeout as sleep } from 'node:timers/promises'
import { RETRY_AFTER_SECONDS } from '../../src/server/errors/http.js'
import { readmeQuestions } from '../../src/cli/questions.js'
import type { Question } from '../../src/server/warmUp.js'
import { ask, countCodes, quantile, times } from './ask.js'
import type { Outcome } from './ask.js'
import { startDrilled, untilWarm } from './service.js'

const CROWD = 64
const CROWD_FROM = '127.0.0.1'
const OTHERS_FROM = '127.0.0.2'
const LASTING_MS = 20_000
const EVERY_MS = 100

const all = (levels: readonly string[], inner: string): string => levels.reduceRight((text, relation) => `{ ${relation}: ${text} }`, inner)

/** Questions that ask much in few words, the dearest of which that is legal is put by the crowd. */
const DEAR: readonly string[] = [
  `{ policies(filter: ${all(['workItems', 'all', 'assignments', 'all', 'unit', 'assignments', 'all', 'workItem', 'assignments', 'all'], '{ role: { eq: LEAD } }')}) { totalCount } }`,
  `{ policies(filter: ${all(['workItems', 'all', 'assignments', 'all', 'unit', 'assignments', 'all'], '{ role: { eq: LEAD } }')}) { totalCount } }`,
  `{ policies(filter: ${all(['workItems', 'all', 'assignments', 'all'], '{ role: { eq: LEAD } }')}) { totalCount } }`,
  `{ units(filter: ${all(['assignments', 'none', 'workItem', 'assignments', 'none'], '{ mention: { contains: "局" } }')}) { totalCount } }`,
  `{ workItems(filter: ${all(['assignments', 'all', 'unit', 'assignments', 'none', 'workItem'], '{ title: { contains: "平台" } }')}, orderBy: [{ field: TITLE }], first: 100) { totalCount nodes { title } } }`,
]

/**
 * A crowd from one address asks the dearest question that is legal, 64 at once and again as soon as it is answered. Others, from another
 * address, ask the questions of the README meanwhile: nobody of them is to be turned away, and their answers are not to take three times
 * as long.
 */
export async function drillCrowd(): Promise<boolean> {
  const service = await startDrilled()
  try {
    const { url } = service
    const dearest = await findDearest(url)
    console.error('  Waiting until all that is planned behind the start is planned')
    await untilWarm(url)
    console.error(`  Others ask alone for ${LASTING_MS / 1_000} s`)
    const alone = await others(url, LASTING_MS)
    console.error(`  And beside the crowd for ${LASTING_MS / 1_000} s`)
    let isOn = true
    const crowd: Outcome[] = []
    const member = async (): Promise<void> => {
      while (isOn) {
        const outcome = await ask(url, dearest, CROWD_FROM)
        crowd.push(outcome)
        // Who is turned away comes again when the answer's Retry-After says so.
        if (outcome.code !== 'GOOD') await sleep(RETRY_AFTER_SECONDS * 1_000)
      }
    }
    const members = Array.from({ length: CROWD }, member)
    const beside = await others(url, LASTING_MS)
    isOn = false
    await Promise.all(members)

    const [before, after] = [quantile(times(alone), 0.95), quantile(times(beside.filter(({ code }) => code === 'GOOD')), 0.95)]
    console.log(`The crowd asks ${dearest.query}\n`)
    console.log('| who | answers | p95 ms |\n| --- | --- | --- |')
    console.log(`| others, alone | ${countCodes(alone)} | ${before.toFixed(0)} |`)
    console.log(`| others, beside the crowd | ${countCodes(beside)} | ${after.toFixed(0)} (${(after / before).toFixed(1)} times) |`)
    console.log(`| the crowd | ${countCodes(crowd)} | ${quantile(times(crowd), 0.95).toFixed(0)} |`)
    return beside.every(({ code }) => code === 'GOOD') && after <= 3 * before
  } finally {
    await service.close()
  }
}

async function findDearest(url: string): Promise<Question> {
  let dearest: { question: Question; milliseconds: number } | null = null
  for (const query of DEAR) {
    const question = { query, variables: {} }
    const first = await ask(url, question)
    if (first.code === 'GRAPHQL_VALIDATION_FAILED' || first.code === 'BAD_USER_INPUT')
      throw new Error(`the schema has no such question: ${query}`)
    if (first.code === 'LIMIT_EXCEEDED') continue
    const { sentAt, answeredAt } = await ask(url, question)
    const milliseconds = answeredAt - sentAt
    if (dearest === null || milliseconds > dearest.milliseconds) dearest = { question, milliseconds }
  }
  if (dearest === null) throw new Error('no dear question is legal')
  return dearest.question
}

/** Asks the questions of the README in turn, ten a second, from an address of its own. */
async function others(url: string, milliseconds: number): Promise<Outcome[]> {
  const questions = readmeQuestions()
  const outcomes: Promise<Outcome>[] = []
  for (let at = 0; at * EVERY_MS < milliseconds; at += 1) {
    const question = questions[at % questions.length]
    if (question !== undefined) outcomes.push(ask(url, question, OTHERS_FROM))
    await sleep(EVERY_MS)
  }
  return Promise.all(outcomes)
}
