import { idOf, normaliseDocNumber, smallest } from '../../../model/ids.js'
import { isOwn, type CitedClaim, type CitedPolicy, type Claim, type OwnClaim } from '../stated/claims.js'
import { groupBy } from '../groupBy.js'
import { compareText, contentHash } from '../hash.js'
import { ownPolicies, type OwnPolicyGroup } from './ownership.js'
import { MISSING, sortKey } from '../sortKey.js'
import { UnionFind } from './unionFind.js'
import type { Thing, ThingKey } from './thing.js'
import type { Dispute } from '../stated/dispute.js'

/**
 * Returns the policies of the claims: first those with a text, then those that are only cited. Cited policies with a common key are one.
 * A citation can join a cited policy to a policy with a text. It never joins two policies with a text.
 */
export function policyThings(claims: readonly Claim[]): { things: Thing[]; disputes: Dispute[] } {
  const own = claims.filter(isOwn)
  const cited = claims.filter((one): one is CitedClaim => one.of === 'Policy' && !one.content.own)
  const groups = ownPolicies(own)
  const disputes = reissues(groups)

  const contested = contestedNumbers(groups)
  for (const [, holders] of contested) disputes.push(dispute('NUMBER_OF_TWO', holders))

  const sets = new UnionFind()
  const rules = new Map<string, string>()
  for (const group of groups) {
    sets.own(group.base, group.policyId)
    for (const { value, rule } of group.keys.filter((key) => !contested.has(key.value))) {
      sets.join(group.base, value)
      rules.set(value, rule)
    }
  }
  disputes.push(...joinCitations(cited, sets, rules, contested, groups))

  const groupById = new Map(groups.map((group) => [group.policyId, group]))
  const contents = groupBy(cited, (one) => sets.find(one.keys[0] ?? ''))
  const things = sets.sets().map((keys) => {
    const named = keys.sort(compareText).map((value): ThingKey => ({ id: idOf('Policy', value), value, rule: rules.get(value) ?? 'TITLE' }))
    const root = sets.find(keys[0] ?? '')
    const group = groupById.get(sets.ownerOf(root) ?? '')
    return group === undefined ? citedThing(named, contents.get(root) ?? []) : ownThing(named, group)
  })
  return { things, disputes: disputes.sort((left, right) => compareText(contentHash(left), contentHash(right))) }
}

/** Numbers that policies of different keys print: a misprint, or a wrong reading. */
function contestedNumbers(groups: readonly OwnPolicyGroup[]): Map<string, OwnPolicyGroup[]> {
  const numbers = new Map<string, OwnPolicyGroup[]>()
  for (const group of groups) {
    for (const { value } of group.keys.filter((key) => key.rule === 'NUMBER')) numbers.set(value, [...(numbers.get(value) ?? []), group])
  }
  return new Map([...numbers].filter(([, holders]) => holders.length > 1))
}

/** Titles first, then numbers, each in order of keys, so that the outcome is one whatever the order of the claims. */
function joinCitations(
  cited: readonly CitedClaim[],
  sets: UnionFind,
  rules: Map<string, string>,
  contested: ReadonlyMap<string, unknown>,
  groups: readonly OwnPolicyGroup[],
): Dispute[] {
  const disputes: Dispute[] = []
  const ordered = [...cited].sort(
    (left, right) => compareText(left.keys.join('\n'), right.keys.join('\n')) || compareText(left.id, right.id),
  )
  const note = (key: string, rule: string) => {
    sets.add(key)
    if (!rules.has(key)) rules.set(key, rule)
  }
  for (const { keys } of ordered) {
    const [first, title] = keys
    if (first === undefined) continue
    note(first, title === undefined ? 'CITED_TITLE' : 'CITED_TITLE_AND_NUMBER')
    if (title === undefined) continue
    note(title, 'CITED_TITLE')
    sets.join(first, title)
  }
  for (const one of ordered) {
    const [first, , number] = one.keys
    if (first === undefined || number === undefined || contested.has(number)) continue
    note(number, 'CITED_NUMBER')
    if (sets.join(first, number)) continue
    const holders = [sets.ownerOf(first), sets.ownerOf(number)]
    disputes.push(
      dispute(
        'CITATION_OF_TWO',
        groups.filter((group) => holders.includes(group.policyId)),
        [one.content.title, ...(one.content.docNumber === null ? [] : [one.content.docNumber])],
      ),
    )
  }
  return disputes
}

function ownThing(keys: readonly ThingKey[], group: OwnPolicyGroup): Thing {
  const { policyId } = group
  return { of: 'Policy', id: idOfKeys(keys), keys, policyId, properties: null, links: [], hash: contentHash([policyId]) }
}

/** Returns what citations say of a policy without a text: its longest title (without 关于印发…的通知), its number, its jurisdiction. */
function citedThing(keys: readonly ThingKey[], claims: readonly CitedClaim[]): Thing {
  const contents = claims.map((one) => one.content)
  const numbers = contents.flatMap((one) => one.docNumber ?? []).sort(compareText)
  const docNumber = numbers[0] ?? null
  const title = titleOf(contents)
  const jurisdiction = contents.flatMap((one) => one.jurisdiction ?? []).sort(compareText)[0]
  const properties = {
    policyId: null,
    title,
    docNumber,
    docNumberName: docNumber === null ? null : normaliseDocNumber(docNumber),
    textState: 'CITED_ONLY',
    ingested: false,
    issueStages: [],
    issueCodes: [],
    issueMessages: [],
    issueStarts: [],
    issueEnds: [],
    issueWords: [],
    coverageOf: [],
    coverageOutcomes: [],
    coverageNames: [],
    coverageCounts: [],
    evidenceRoles: [],
    evidenceStarts: [],
    evidenceEnds: [],
    evidenceLines: [],
    evidenceWords: [],
    titleKey: sortKey(title),
    docNumberKey: sortKey(docNumber),
    issuedOnKey: MISSING,
  }
  const links = jurisdiction === undefined ? [] : [{ kind: 'citedAppliesTo' as const, other: jurisdiction }]
  return { of: 'Policy', id: idOfKeys(keys), keys, policyId: null, properties, links, hash: contentHash([properties, links]) }
}

function titleOf(contents: readonly CitedPolicy[]): string {
  const words = contents.filter((one) => one.title !== one.docNumber)
  const titles = (words.length > 0 ? words : contents).map(
    (one) => /关于(?:印发|公布|发布)(.{1,300})的通知$/u.exec(one.title)?.[1] ?? one.title,
  )
  const [longest] = titles.sort((left, right) => right.length - left.length || compareText(left, right))
  if (longest === undefined) throw new Error('a policy that nobody holds is cited by somebody')
  return longest
}

function idOfKeys(keys: readonly ThingKey[]): string {
  return idOf('Policy', smallest(keys.map((key) => key.value)))
}

function reissues(groups: readonly OwnPolicyGroup[]): Dispute[] {
  const titles = groupBy(groups, (group) => group.owner.keys[0] ?? '')
  return [...titles.values()].filter((sameTitle) => sameTitle.length > 1).map((sameTitle) => dispute('TITLE_ISSUED_ANEW', sameTitle))
}

function dispute(code: Dispute['code'], groups: readonly OwnPolicyGroup[], printed: readonly string[] = []): Dispute {
  const claims: OwnClaim[] = groups.flatMap((group) => [group.owner, ...group.copies])
  const words = claims.flatMap(({ content }) => (content.docNumber === null ? [content.title] : [content.title, content.docNumber]))
  return {
    code,
    words: [...new Set([...words, ...printed])].sort(compareText),
    documents: [...new Set(claims.map((one) => one.content.document))].sort(compareText),
  }
}
