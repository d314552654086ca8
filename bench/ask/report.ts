import type { LaneName } from './laneProcess.js'
import type { Figures } from './measure.js'
import type { Operation } from './operation.js'

/** All that was measured on a graph of one size. */
export interface Measured {
  readonly policies: number
  readonly figures: readonly Figures[]
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const ms = (value: number | null): string => (value === null ? '–' : value.toFixed(2))
const times = (value: number): string => (Number.isFinite(value) ? value.toFixed(2) : '–')

function figuresOf(figures: readonly Figures[], operation: string, lane: LaneName): Figures | undefined {
  return figures.find((one) => one.operation === operation && one.lane === lane)
}

/** Each operation in each lane, and how it compares with hand-written Cypher. */
export function describeSize({ policies, figures }: Measured, operations: readonly Operation[]): string {
  const head = ['operation', 'lane', 'p50 ms', 'p95 ms', 'CPU service ms', 'CPU database ms', 'statements', 'hits']
  const ratios = ['p50 over F', 'hits over F', 'CPU over P']
  const rows = operations.flatMap(({ name, title }) =>
    figures
      .filter(({ operation }) => operation === name)
      .map((one) => {
        const [byHand, peer] = [figuresOf(figures, name, 'F'), figuresOf(figures, name, 'P')]
        return [
          one.lane === 'F' ? `${name}: ${title}` : '',
          one.lane,
          ...[one.p50, one.p95, one.serviceCpu, one.databaseCpu].map(ms),
          ...[one.statements, one.hits].map(String),
          ...(one.lane === 'F' || byHand === undefined ? ['', ''] : [times(one.p50 / byHand.p50), times(one.hits / byHand.hits)]),
          one.lane === 'O' && peer !== undefined ? times(cpuOf(one) / cpuOf(peer)) : '',
        ]
      }),
  )
  return `${policies} policies\n\n${table([...head, ...ratios], rows)}`
}

/** Service and database together. */
const cpuOf = ({ serviceCpu, databaseCpu }: Figures): number => serviceCpu + (databaseCpu ?? Number.NaN)

/** How p50 and hits grow from the smallest graph to the largest. */
export function describeGrowth(measured: readonly Measured[], operations: readonly Operation[]): string | null {
  const [smallest, largest] = [measured[0], measured.at(-1)]
  if (smallest === undefined || largest === undefined || smallest === largest) return null
  const lanes = [...new Set(largest.figures.map(({ lane }) => lane))]
  const rows = operations.map(({ name }) => [
    name,
    ...lanes.map((lane) => {
      const [before, after] = [figuresOf(smallest.figures, name, lane), figuresOf(largest.figures, name, lane)]
      return before === undefined || after === undefined ? '–' : `${times(after.p50 / before.p50)} · ${times(after.hits / before.hits)}`
    }),
  ])
  const head = ['operation', ...lanes.map((lane) => `${lane}: p50 · hits`)]
  return `Growth from ${smallest.policies} to ${largest.policies} policies, in times\n\n${table(head, rows)}`
}

/** Requests a second that each lane answers, and over those by hand. */
export function describeThroughput(found: readonly { operation: string; lane: LaneName; perSecond: number; failed: number }[]): string {
  const rows = found.map(({ operation, lane, perSecond, failed }) => {
    const byHand = found.find((one) => one.operation === operation && one.lane === 'F')
    return [operation, lane, perSecond.toFixed(0), byHand === undefined ? '–' : times(perSecond / byHand.perSecond), String(failed)]
  })
  return `16 connections\n\n${table(['operation', 'lane', 'requests a second', 'over F', 'failed'], rows)}`
}
