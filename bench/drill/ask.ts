import { request } from 'node:http'
import { z } from 'zod'
import type { Question } from '../../src/server/warmUp.js'

/** What came of one question. */
export interface Outcome {
  /** `GOOD`, a code of the API, or `NO_ANSWER` where the connection gave none. */
  code: string
  sentAt: number
  answeredAt: number
}

const answerSchema = z.object({ errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).default([]) })

/** Asks one question by HTTP, over a connection of its own that comes from `localAddress`. */
export function ask(url: string, question: Question, localAddress = '127.0.0.1'): Promise<Outcome> {
  const sentAt = performance.now()
  const outcome = (code: string): Outcome => ({ code, sentAt, answeredAt: performance.now() })
  return new Promise((resolve) => {
    const sent = request(
      url,
      { method: 'POST', agent: false, localAddress, headers: { 'content-type': 'application/json', accept: 'application/json' } },
      (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (body += chunk))
        response.on('end', () => resolve(outcome(codeOf(body))))
        response.on('error', () => resolve(outcome('NO_ANSWER')))
      },
    )
    sent.on('error', () => resolve(outcome('NO_ANSWER')))
    sent.end(JSON.stringify(question))
  })
}

function codeOf(body: string): string {
  try {
    return answerSchema.parse(JSON.parse(body)).errors[0]?.extensions.code ?? 'GOOD'
  } catch {
    return 'NO_ANSWER'
  }
}

/** `GOOD 950, TIMEOUT 3`. */
export function countCodes(outcomes: readonly Outcome[]): string {
  const counts = new Map<string, number>()
  for (const { code } of outcomes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => `${code} ${count}`).join(', ')
}

/** The value under which `share` of them lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Milliseconds that the answers took. */
export function times(outcomes: readonly Outcome[]): number[] {
  return outcomes.map(({ sentAt, answeredAt }) => answeredAt - sentAt)
}
