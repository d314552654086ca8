import { createHash } from 'node:crypto'

/**
 * Ids are made here and nowhere else, from natural keys, so that the same documents give the same ids on every
 * machine and in every order of loading. An id is a short prefix for the kind of thing and 22 characters of a
 * SHA-256 in base64url: opaque to clients, and safe in an address.
 */

const PREFIXES = {
  Jurisdiction: 'jur',
  Policy: 'pol',
  Section: 'sec',
  WorkItem: 'itm',
  Unit: 'uni',
  Assignment: 'asg',
  Zone: 'zon',
  Metric: 'met',
  Target: 'tgt',
  Theme: 'thm',
  Document: 'doc',
  Passage: 'psg',
} as const

/** Kinds of things that have an id. */
export type IdKind = keyof typeof PREFIXES

const KIND_OF_PREFIX = new Map<string, IdKind>(Object.entries(PREFIXES).map(([kind, prefix]) => [prefix, kind as IdKind]))

/** Stands between the parts of a natural key: a character that no name holds. */
const SEPARATOR = '\u001f'

/** The text of a natural key: its parts in order. */
export function naturalKey(...parts: readonly (string | number)[]): string {
  return parts.join(SEPARATOR)
}

/** The id of the thing of `kind` that `key` names. */
export function idOf(kind: IdKind, key: string): string {
  const digest = createHash('sha256').update(naturalKey(kind, key)).digest('base64url')
  return `${PREFIXES[kind]}_${digest.slice(0, 22)}`
}

/** The kind that an id speaks of, null where the text is no id of ours. */
export function kindOfId(id: string): IdKind | null {
  const match = /^([a-z]{3})_[A-Za-z0-9_-]{22}$/.exec(id)
  return match?.[1] === undefined ? null : (KIND_OF_PREFIX.get(match[1]) ?? null)
}

/**
 * A name as keys hold it: NFKC, lower case, without blanks and punctuation. Widths and brackets never part two names.
 * A name of nothing but signs stays what it is, for a key must not be empty.
 */
export function normaliseName(printed: string): string {
  const folded = printed.normalize('NFKC').toLowerCase()
  return folded.replace(/[\s\p{P}\p{S}]+/gu, '') || folded
}

/** The key of a jurisdiction: its code, or parent and name where no list has it. */
export function jurisdictionKey(area: { code: string } | { parentKey: string; name: string }): string {
  return 'code' in area ? naturalKey('code', area.code) : naturalKey('name', area.parentKey, normaliseName(area.name))
}

/** (jurisdiction, normalised title): what a policy is called, and where the ids of its parts begin. */
export function policyTitleKey(jurisdictionKey: string, title: string): string {
  return naturalKey('title', jurisdictionKey, normaliseTitle(title))
}

/** (issuer's jurisdiction, document number). */
export function policyNumberKey(jurisdictionKey: string, docNumber: string): string {
  return naturalKey('number', jurisdictionKey, normaliseDocNumber(docNumber))
}

/**
 * The keys of a policy. A number or a title alone is no key: 泰政发 is 泰州's and 泰安's.
 */
export function policyKeys(policy: { jurisdictionKey: string; title: string | null; docNumber: string | null }): string[] {
  const keys: string[] = []
  if (policy.docNumber !== null) keys.push(policyNumberKey(policy.jurisdictionKey, policy.docNumber))
  if (policy.title !== null) keys.push(policyTitleKey(policy.jurisdictionKey, policy.title))
  return keys
}

/** A document number as keys hold it: 闽政〔2016〕27 号 and 闽政[2016]27号 are one. */
export function normaliseDocNumber(printed: string): string {
  return normaliseName(printed)
}

/**
 * What a key calls a policy: the title and the number in it, as keys hold them. Both are null in the key of anything else. The parts
 * before them say whose it is: the area, the document where nobody knows the area, the citing policy where a citation does not tell.
 */
export function policyNamesOf(key: string): { title: string | null; number: string | null } {
  const parts = key.split(SEPARATOR)
  const [beforeLast = null, last = null] = parts.slice(-2)
  switch (parts[0]) {
    case 'title':
    case 'cited':
    case 'unplaced':
      return { title: last, number: null }
    case 'number':
      return { title: null, number: last }
    case 'title+number':
      return { title: beforeLast, number: last }
    default:
      return { title: null, number: null }
  }
}

/** A metric is called the same everywhere: its normalised name alone. */
export function metricKey(name: string): string {
  return naturalKey('metric', normaliseName(name))
}

/** How the name of a body that issues documents ends: what stands before 关于 in a title names it (GB/T 9704: 发文机关 + 关于 + 事由 + 文种). */
const ISSUER = /(?:国务院|中共中央|人民政府|政府|办公厅|办公室|委员会|党委|[省市区县州盟旗]委|[部委局厅署院会社处])$/u

/**
 * A title as keys hold it: a notice that issues a plan and the plan are one document; a title is the same with its issuer and 关于
 * before it and without (国务院关于…的意见, 关于…的意见, …的意见), for the jurisdiction beside it in the key says whose it is; and so is
 * a range of years with 年 and without. A blank before 关于 is the page's.
 */
export function normaliseTitle(printed: string): string {
  const folded = printed.normalize('NFKC').trim()
  const issued = /^.{0,100}?关于(?:印发|转发|公布|发布)(.{1,300})的通知$/u.exec(folded)?.[1] ?? folded
  const about = issued.indexOf('关于')
  const subject = about === 0 || (about > 0 && ISSUER.test(issued.slice(0, about).trimEnd())) ? issued.slice(about + 2) : issued
  return normaliseName(subject.replace(/(\d{4}\s?[-–—―~至]+\s?\d{4})\s?年/gu, '$1'))
}

/** The smallest of a thing's keys, by code unit, names it. */
export function smallest(keys: readonly string[]): string {
  const [first, ...rest] = keys
  if (first === undefined) throw new Error('a thing needs at least one key')
  return rest.reduce((least, key) => (key < least ? key : least), first)
}

/** The id of a section: policy, path of normalised titles (the label where there is no title), and which of equal ones from 0. */
export function sectionId(policyId: string, titles: readonly string[], nth: number): string {
  return idOf('Section', naturalKey(policyId, ...titles.map(normaliseName), nth))
}

/** The id of a work item: policy, normalised title (the label where there is none), and which of equal ones from 0. */
export function workItemId(policyId: string, titleOrLabel: string, nth: number): string {
  return idOf('WorkItem', naturalKey(policyId, normaliseName(titleOrLabel), nth))
}

/** The id of an assignment: work item, role, restored name. */
export function assignmentId(workItem: string, role: string, unit: string): string {
  return idOf('Assignment', naturalKey(workItem, role, normaliseName(unit)))
}

/** The id of a target: its owner, the number's words as printed, and which of equal ones from 0. */
export function targetId(owner: string, words: string, nth: number): string {
  return idOf('Target', naturalKey(owner, normaliseName(words), nth))
}

/** The id of a passage: its document and where it begins. */
export function passageId(documentId: string, start: number): string {
  return idOf('Passage', naturalKey(documentId, start))
}
