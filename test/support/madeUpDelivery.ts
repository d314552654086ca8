import { createHash } from 'node:crypto'
import type { CitationKind, EvidenceRole, Role, TextState, UnitKind } from '../../src/model/enums.js'
import { divisionNamed } from '../../src/model/divisions/index.js'
import type { ThemeCode } from '../../src/model/themes.js'
import { readBy } from '../../src/model/readingRules.js'
import { FACTS_FORMAT, MAX_WORDS, type Evidence, type PolicyFacts } from '../../src/model/facts.js'

/**
 * Deliveries of made-up documents: their facts and the text that they were "read" from, so that every piece of evidence stands at its
 * span. A test says only what it is about; the rest is an ordinary policy of 日照市 with two sections, two tasks and three assignments.
 */

export interface MadeUpAssignment {
  role: Role
  unit: string
  kind?: UnitKind
  collective?: boolean
}

export interface MadeUpItem {
  title: string
  kind?: 'TASK' | 'PROJECT'
  assignments?: readonly MadeUpAssignment[]
  targets?: readonly { metric: string; value: number; unit: string; by?: number }[]
  /** Zones that it names, each with the place that it is put in. */
  zones?: readonly { name: string; in?: string }[]
  /** Themes that the words of its title give. */
  themes?: readonly ThemeCode[]
}

export interface MadeUpSection {
  title: string
  items: readonly MadeUpItem[]
  /** What the heading gives to the whole section, which makes it an item too. */
  assignments?: readonly MadeUpAssignment[]
}

export interface MadeUpPolicy {
  title?: string
  docNumber?: string | null
  jurisdiction?: string | null
  issuer?: string | null
  textState?: TextState
  issuedOn?: string
  sections?: readonly MadeUpSection[]
  cites?: readonly { title: string; docNumber?: string; jurisdiction?: string | null; kind?: CitationKind }[]
  /** Zones that the policy itself names. */
  units?: readonly { name: string; kind?: UnitKind; jurisdiction?: string }[]
}

export interface MadeUpDocument {
  file?: string
  address?: string | null
  /** The date of the capture. */
  date?: string | null
  /** Whether its text is to be attached, where a test loads several documents in several orders. */
  isAttached?: boolean
  /** Words of no meaning, to make another document of the same facts. */
  noise?: string
  policies?: readonly MadeUpPolicy[]
}

export interface MadeUp {
  delivery: PolicyFacts[]
  text: string
  sha256: string
  isAttached: boolean
}

export const TASKS: readonly MadeUpSection[] = [
  {
    title: '主要任务',
    items: [
      {
        title: '建设雨水花园',
        assignments: [
          { role: 'LEAD', unit: '市住房城乡建设局' },
          { role: 'COOPERATING', unit: '市财政局' },
        ],
        targets: [{ metric: '雨水花园面积', value: 30, unit: '公顷', by: 2023 }],
        zones: [{ name: '河畔花木产业园', in: '东港区' }],
      },
      { title: '培育园艺人才', assignments: [{ role: 'RESPONSIBLE', unit: '各区县政府', collective: true }] },
    ],
  },
]

/** The facts and the text of a made-up document. */
export function madeUpDelivery(document: MadeUpDocument = {}): MadeUp {
  const text = new Text()
  text.put(`${document.noise ?? ''}\n`)
  const parts = (document.policies ?? [{}]).map((policy) => policyOf(policy, text))
  const sha256 = createHash('sha256').update(text.all).digest('hex')
  const file = document.file ?? 'made-up.txt'
  const delivery = parts.map((part) => ({
    ...part,
    source: { ...part.source, file, sha256, address: document.address ?? null, date: document.date ?? null, length: text.all.length },
  }))
  return { delivery, text: text.all, sha256, isAttached: document.isAttached ?? false }
}

/** A text that grows, and says where its words stand. */
class Text {
  all = ''

  put(words: string): { start: number; end: number } {
    const start = this.all.length
    this.all += words
    return { start, end: this.all.length }
  }

  /** Puts words that are evidence, and what follows them. */
  evidence(role: EvidenceRole, words: string, after = ''): Evidence {
    const span = this.put(words)
    this.put(after)
    const line = this.all.slice(0, span.start).split('\n').length
    return { role, ...span, line, words: words.slice(0, MAX_WORDS) }
  }
}

const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

function policyOf(policy: MadeUpPolicy, text: Text): PolicyFacts {
  const { jurisdiction = '日照市', docNumber = null, textState = 'FULL', issuedOn = '2021-03-05' } = policy
  const title = policy.title ?? '日照市人民政府关于推进河畔花园建设的意见'
  const issuer = policy.issuer === undefined ? (jurisdiction === null ? null : `${jurisdiction}人民政府`) : policy.issuer
  const division = jurisdiction === null ? null : divisionNamed(jurisdiction)
  const units = new Map<string, PolicyFacts['units'][number]>()
  const area = { jurisdiction, jurisdictionCode: division?.code ?? null }
  const addUnit = (name: string, kind: UnitKind, collective: boolean, where = area) => units.set(name, { name, kind, collective, ...where })
  if (issuer !== null) addUnit(issuer, 'GOVERNMENT', false)
  for (const unit of policy.units ?? []) {
    const where =
      unit.jurisdiction === undefined
        ? area
        : { jurisdiction: unit.jurisdiction, jurisdictionCode: divisionNamed(unit.jurisdiction)?.code ?? null }
    addUnit(unit.name, unit.kind ?? 'DEPARTMENT', false, where)
  }

  const start = text.all.length
  const evidence = [text.evidence('MENTION', title, '\n')]
  if (docNumber !== null) evidence.push(text.evidence('MENTION', docNumber, '\n'))
  const cites = (policy.cites ?? []).map(
    ({ title: cited, docNumber: number = null, jurisdiction: whose = '全国', kind = 'IMPLEMENTS' }) => ({
      title: cited,
      docNumber: number,
      kind,
      jurisdiction: whose,
      evidence: [text.evidence('MENTION', cited, '。\n')],
    }),
  )
  const sections: PolicyFacts['sections'] = []
  const items: PolicyFacts['items'] = []
  const targets: PolicyFacts['targets'] = []
  const zones = new Map<string, PolicyFacts['zones'][number]>()
  const outline = policy.sections ?? TASKS
  outline.forEach((section, nth) => {
    const label = DIGITS[nth] ?? String(nth + 1)
    const from = text.put(`${label}、`).start
    const heading = text.evidence('MENTION', section.title, '\n')
    const own = section.assignments === undefined ? null : itemOf({ ...section, kind: 'TASK' }, [label], null, { from, heading })
    section.items.forEach((item, place) => itemOf(item, [label, `(${DIGITS[place] ?? String(place + 1)})`], section.title))
    if (own !== null) own.end = text.all.length
    sections.push({ path: [label], label, title: section.title, start: from, end: text.all.length, evidence: [heading] })
  })
  const end = text.all.length
  return {
    format: FACTS_FORMAT,
    slug: 'made-up',
    source: { file: '', sha256: '', address: null, publisher: null, date: null, length: 0, firstLine: 1, lastLine: 1, start, end },
    policy: {
      ...readBy('TITLE_PRINTED'),
      title,
      docNumber,
      issuer,
      ...area,
      level: division?.level ?? null,
      issuedOn,
      period: { from: 2021, to: 2025 },
      status: null,
      textState,
      evidence,
      cites,
    },
    sections,
    items,
    targets,
    zones: [...zones.values()],
    units: [...units.values()],
    coverage: {
      items: items.length,
      itemsWithOwners: items.filter((item) => item.assignments.length > 0).length,
      headings: { read: sections.length + items.length, excluded: {}, notUnderstood: {} },
      cues: { read: 0, excluded: {}, notUnderstood: {} },
      numbers: { read: targets.length, excluded: { DATE: 2 }, notUnderstood: {} },
      bodies: { read: 0, excluded: {}, notUnderstood: {} },
    },
    issues: [],
  }

  /** `printed` is where its heading stands already. */
  function itemOf(
    item: MadeUpItem,
    path: string[],
    heading: string | null,
    printed?: { from: number; heading: Evidence },
  ): PolicyFacts['items'][number] {
    const from = printed?.from ?? text.put(path.at(-1) ?? '').start
    const titleEvidence = printed?.heading ?? text.evidence('MENTION', item.title, '。')
    const ranks = new Map<Role, number>()
    const assignments = (item.assignments ?? []).map(({ role, unit, kind = 'DEPARTMENT', collective = false }) => {
      const rank = (ranks.get(role) ?? 0) + 1
      ranks.set(role, rank)
      if (!units.has(unit)) addUnit(unit, collective ? 'COLLECTIVE' : kind, collective)
      const cue = text.evidence('CUE', '分工：')
      const mention = text.evidence('MENTION', unit, '。')
      return { ...readBy('ROLE_LABEL'), role, unit, collective, rank, mention: unit, supplied: null, evidence: [mention, cue] }
    })
    for (const target of item.targets ?? []) {
      text.put(target.metric)
      const mention = text.evidence('MENTION', `${String(target.value)}${target.unit}`, '。')
      targets.push({
        ...readBy('NUMBER_IN_SENTENCE'),
        path,
        metric: target.metric,
        comparator: 'EQ',
        value: target.value,
        unit: target.unit,
        by: target.by ?? null,
        byMonth: null,
        byPrinted: null,
        kind: 'TARGET',
        recurrence: null,
        evidence: [mention],
      })
    }
    for (const zone of item.zones ?? []) {
      const mention = { path, evidence: [text.evidence('MENTION', zone.name, '。')] }
      const known = zones.get(zone.name)
      if (known === undefined) zones.set(zone.name, { name: zone.name, in: zone.in ?? null, kind: 'PARK', namedBy: [mention] })
      else known.namedBy.push(mention)
    }
    text.put('\n')
    const made: PolicyFacts['items'][number] = {
      ...readBy('HEADING_NUMBERED'),
      kind: item.kind ?? 'TASK',
      path,
      title: item.title,
      due: null,
      ownership: assignments.length === 0 ? 'NONE_STATED' : assignments.every((one) => one.collective) ? 'CLASS_ONLY' : 'NAMED',
      headings: heading === null ? [] : [heading],
      start: from,
      end: text.all.length,
      evidence: [titleEvidence],
      assignments,
      themes: (item.themes ?? []).map((theme) => ({ theme, rule: 'TITLE', evidence: [titleEvidence] })),
    }
    items.push(made)
    return made
  }
}
