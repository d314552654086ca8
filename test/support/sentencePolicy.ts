import { accountedPolicies, type AccountedPolicy } from './accountOf.js'
import type { Covered } from '../../src/ingest/accounting/summary.js'

/** Where sentences stand in a made-up plan of a city. */
export interface Sentences {
  /** Under a task. */
  task?: string
  /** Under 基本原则. */
  principle?: string
  /** Behind the last heading. */
  closing?: string
  /** Above the first heading. */
  preamble?: string
}

/** A small plan of ours with the sentences in their places. */
export function planWith({ task = '', principle = '', closing = '', preamble = '' }: Sentences): AccountedPolicy {
  const text = [
    '泰州市促进民宿发展实施方案',
    `为促进民宿发展，制定本方案。${preamble}`,
    '一、基本原则',
    `坚持因地制宜，突出乡土特色。${principle}`,
    '二、主要任务',
    `（一）提升服务水平。完善民宿标准，改善住宿条件。${task}`,
    '（二）加强宣传推介。组织民宿主人交流经验，讲好乡村故事。',
    '（责任单位：市文化广电和旅游局）',
    closing,
    '',
  ].join('\n')
  const [policy] = accountedPolicies('plan.txt', new TextEncoder().encode(text))
  if (policy === undefined) throw new Error('the plan is no policy')
  return policy
}

/** What became of everything of one kind in a policy: `负责 PERSON`, `牵头 read`, in the order of the text. */
export function fates({ folded, account }: AccountedPolicy, kind: Covered): string[] {
  const { read, excluded, notUnderstood } = account[kind]
  return [
    ...read.map((span) => ({ ...span, fate: 'read' })),
    ...excluded.map((span) => ({ ...span, fate: span.name })),
    ...notUnderstood.map((span) => ({ ...span, fate: span.code })),
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, fate }) => `${folded.slice(start, end).trim()} ${fate}`)
}
