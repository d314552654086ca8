import type { Stating } from '../../../model/properties/index.js'
import {
  CLASS_MEMBERSHIPS,
  JURISDICTION_LEVELS,
  NAME_RULES,
  UNIT_FUNCTIONS,
  UNIT_KINDS,
  ZONE_KINDS,
  type NameRule,
} from '../../../model/enums.js'
import { idOf, metricKey, smallest } from '../../../model/ids.js'
import { baseQuantity } from '../../../model/measures/base.js'
import { measureOf } from '../../../model/measures/measure.js'
import { canonicalMetricName } from '../../../model/metrics/canonicalName.js'
import type {
  Claim,
  ClaimedJurisdiction,
  ClaimedMetric,
  ClaimedSuccessor,
  ClaimedUnit,
  ClaimedZone,
  UnitClaim,
  ZoneClaim,
} from '../stated/claims.js'
import { groupBy } from '../groupBy.js'
import { compareText, contentHash } from '../hash.js'
import { policyThings } from './policyThings.js'
import { sortKey } from '../sortKey.js'
import { UnionFind } from './unionFind.js'
import { unitLinks } from '../stated/unitLinks.js'
import type { Thing, ThingLink } from './thing.js'
import type { Dispute } from '../stated/dispute.js'

/**
 * The things that `claims` speak of. The claims must be whole: with every claim on a key, all claims on its other keys too.
 * The answer is in order of ids and does not depend on the order of the claims.
 */
export function thingsOf(claims: readonly Claim[]): { things: Thing[]; disputes: Dispute[] } {
  const policies = policyThings(claims.filter((one) => one.of === 'Policy'))
  const things = [
    ...policies.things,
    ...joined(claims.filter((one) => one.of === 'Unit')).map(({ keys, claims: of }) =>
      thing('Unit', keys, ...unit(contentsOf(of)), rulesOf(of)),
    ),
    ...joined(claims.filter((one) => one.of === 'Zone')).map(({ keys, claims: of }) =>
      thing('Zone', keys, ...zone(contentsOf(of)), rulesOf(of)),
    ),
    ...joined(claims.filter((one) => one.of === 'Metric')).map(({ keys, claims: of }) =>
      thing('Metric', keys, ...metric(contentsOf(of)), metricRules(contentsOf(of))),
    ),
    ...joined(claims.filter((one) => one.of === 'Jurisdiction')).map(({ keys, claims: of }) =>
      thing('Jurisdiction', keys, ...jurisdiction(contentsOf(of))),
    ),
  ]
  return { things: things.sort((left, right) => compareText(left.id, right.id)), disputes: policies.disputes }
}

/** Claims that share a key, together, in a fixed order. */
function joined<C extends Claim>(claims: readonly C[]): { keys: string[]; claims: C[] }[] {
  const sets = new UnionFind()
  for (const { keys } of claims) for (const key of keys) sets.join(keys[0] ?? key, key)
  const together = groupBy([...claims].sort(byId), (one) => sets.find(one.keys[0] ?? ''))
  return sets.sets().map((keys) => ({ keys, claims: together.get(sets.find(keys[0] ?? '')) ?? [] }))
}

function contentsOf<C extends Claim>(claims: readonly C[]): C['content'][] {
  return claims.map((one) => one.content)
}

/** Returns the rule by which the thing has each key. When claims differ, a printed name comes before every other rule. */
function rulesOf(claims: readonly (UnitClaim | ZoneClaim)[]): ReadonlyMap<string, NameRule> {
  const rules = new Map<string, NameRule>()
  for (const { keys, content } of claims) {
    for (const [at, key] of keys.entries()) {
      const [rule = 'NAME', known] = [content.rules[at], rules.get(key)]
      if (known === undefined || NAME_RULES.indexOf(rule) < NAME_RULES.indexOf(known)) rules.set(key, rule)
    }
  }
  return rules
}

/** `rules` say of a key why it is the thing's; without one it is its name. */
function thing(
  of: Thing['of'],
  keys: readonly string[],
  properties: Record<string, unknown>,
  links: ThingLink[],
  rules: ReadonlyMap<string, string> = new Map(),
): Thing {
  const named = [...keys].sort(compareText).map((value) => ({ id: idOf(of, value), value, rule: rules.get(value) ?? 'NAME' }))
  return {
    of,
    id: idOf(of, smallest(keys)),
    keys: named,
    policyId: null,
    properties,
    links,
    // What other things find by its keys is bound anew where those change.
    hash: contentHash([properties, links, named]),
  }
}

const FORMS: readonly ClaimedUnit['form'][] = ['LEVEL', 'PLACE', 'BARE']

/** Returns the name of a unit: with its level when a document prints it so (市工商局), else with its place (泰州市工商局), else as printed. */
function unit(contents: readonly ClaimedUnit[]): [Record<string, unknown>, ThingLink[]] {
  const named = best(contents, (one) => [FORMS.indexOf(one.form), one.name.length, one.name])
  const fullName = best(contents, (one) => [one.former === true ? 1 : 0, -one.fullName.length, one.fullName]).fullName
  const shortName = best(contents, (one) => [one.shortName.length, one.shortName]).shortName
  const aliases = new Set(contents.flatMap((one) => [one.name, one.fullName, one.shortName, ...one.aliases]))
  const kind = best(contents, (one) => [UNIT_KINDS.indexOf(one.kind), '']).kind
  const said = new Set(contents.flatMap((one) => one.functions))
  const functions = UNIT_FUNCTIONS.filter((one) => said.has(one))
  const expected = expectedOf(contents)
  const properties = {
    name: named.name,
    fullName,
    shortName,
    aliases: [...aliases].sort(compareText),
    kind,
    function: functions.length === 1 ? (functions[0] ?? null) : null,
    functions,
    collective: contents.some((one) => one.collective),
    membership: firstOf(CLASS_MEMBERSHIPS, contents, (one) => one.membership),
    named: contents.some((one) => one.named),
    expectedNames: expected.map((one) => one.name),
    expectedYears: expected.map((one) => one.year),
    expectedKeys: expected.map((one) => one.keys.join(' ')),
    nameKey: sortKey(named.name),
  } satisfies Stating<'Unit'>
  const of: ThingLink[] = contents[0]?.jurisdiction == null ? [] : [{ kind: 'unitOf', other: contents[0].jurisdiction }]
  return [properties, [...of, ...unitLinks(contents)]]
}

/** What reforms are expected to have made of a unit, each once, by year; none of a reform that some document says it outlived. */
function expectedOf(contents: readonly ClaimedUnit[]): ClaimedSuccessor[] {
  const outlived = new Set(contents.flatMap((one) => one.outlived ?? []))
  const expected = contents.flatMap((one) => one.expected ?? []).filter(({ year }) => !outlived.has(year))
  const once = [...new Map(expected.map((one) => [`${one.year} ${one.name}`, one])).values()]
  return once.sort((left, right) => left.year - right.year || compareText(left.name, right.name))
}

/** The first of a closed list that some content says, null where none says any. */
function firstOf<T extends string, C>(values: readonly T[], contents: readonly C[], said: (content: C) => T | null): T | null {
  const all = new Set(contents.map(said))
  return values.find((value) => all.has(value)) ?? null
}

/** A zone lies where a document puts it; a place inside the policy's area goes before the area itself. */
function zone(contents: readonly ClaimedZone[]): [Record<string, unknown>, ThingLink[]] {
  // 日照高新区 says more than 高新区, and as much as 日照高新技术产业开发区.
  const { name } = best(contents, (one) => [one.placed ? 0 : 1, one.name.length, one.name])
  const kinds = contents.flatMap((one) => one.kind ?? [])
  const kind = ZONE_KINDS.find((candidate) => kinds.includes(candidate)) ?? 'OTHER'
  const places = contents.flatMap((one) => one.in ?? [])
  const place = places.length === 0 ? null : best(places, (one) => [one.printed ? 0 : 1, one.id])
  const link = place === null ? [] : [{ kind: place.label === 'Zone' ? 'zoneInZone' : 'zoneInJurisdiction', other: place.id } as const]
  const aliases = new Set(contents.flatMap((one) => [one.name, ...one.aliases]))
  return [{ name, aliases: [...aliases].sort(compareText), kind, nameKey: sortKey(name) } satisfies Stating<'Zone'>, link]
}

/** A metric has a unit where all documents count it in one, and a unit of comparison where all can be compared. */
function metric(contents: readonly ClaimedMetric[]): [Record<string, unknown>, ThingLink[]] {
  const { name } = best(contents, (one) => [one.name.length, one.name])
  const aliases = [...new Set(contents.map((one) => one.name))].sort(compareText)
  const properties = {
    name,
    aliases,
    unit: theOnly(contents.flatMap((one) => one.unit ?? [])),
    baseUnit: theOnly(contents.map((one) => baseQuantity(0, null, one.unit).unit)),
    measure: theOnly(contents.map((one) => measureOf(one.name, one.unit))),
    nameKey: sortKey(name),
  } satisfies Stating<'Metric'>
  return [properties, []]
}

/** Why each key that no document prints is the metric's. A name that is printed is one by itself. */
function metricRules(contents: readonly ClaimedMetric[]): Map<string, string> {
  const printed = new Set(contents.map((one) => metricKey(one.name)))
  const rules = contents.flatMap(({ name, rule }) => {
    const key = metricKey(canonicalMetricName(name).name)
    return rule === null || printed.has(key) ? [] : [[key, rule] as const]
  })
  return new Map(rules.sort(([, left], [, right]) => compareText(left, right)))
}

/** What all agree on; null where they differ. */
function theOnly<T>(values: readonly T[]): T | null {
  const [only, another] = new Set(values)
  return only === undefined || another !== undefined ? null : only
}

function jurisdiction(contents: readonly ClaimedJurisdiction[]): [Record<string, unknown>, ThingLink[]] {
  const { name, shortName, level, parent } = best(contents, (one) => [JURISDICTION_LEVELS.indexOf(one.level), one.name])
  return [{ code: null, name, shortName, level, nameKey: sortKey(name) }, [{ kind: 'jurisdictionPartOf', other: parent }]]
}

/** The first by rank: numbers by size, texts by code unit. */
function best<T>(all: readonly T[], rank: (one: T) => readonly (number | string)[]): T {
  const [first, ...rest] = all
  if (first === undefined) throw new Error('a thing has at least one claim')
  return rest.reduce((least, one) => (compareRanks(rank(one), rank(least)) < 0 ? one : least), first)
}

function compareRanks(left: readonly (number | string)[], right: readonly (number | string)[]): number {
  for (const [at, a] of left.entries()) {
    const b = right[at]
    const difference = typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b))
    if (difference !== 0) return difference
  }
  return 0
}

function byId(left: Claim, right: Claim): number {
  return compareText(left.id, right.id)
}
