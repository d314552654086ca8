import { levelOfName } from '../../../model/divisions/levels.js'
import type { ZoneKind } from '../../../model/enums.js'
import { canonicalMetricName } from '../../../model/metrics/canonicalName.js'
import {
  idOf,
  jurisdictionKey,
  metricKey,
  naturalKey,
  normaliseDocNumber,
  normaliseName,
  normaliseTitle,
  policyNumberKey,
  policyTitleKey,
} from '../../../model/ids.js'
import { isNamedByPlace, zoneName } from '../../../model/zones/zoneName.js'
import { areaNamed, areaOfPolicy, divisionWithin, unlistedArea, type Area } from './areas.js'
import { claim, type CitedClaim, type Claim, type JurisdictionClaim, type MetricClaim, type OwnClaim, type ZoneClaim } from './claims.js'
import type { Capture } from './capture.js'
import type { BodyFacts } from './facts.js'
import { nameKeys } from './nameKeys.js'
import { statedUnit } from './statedUnit.js'
import type { PolicyText, Stated, StatedCitation, StatedTarget, StatedZone } from './policy.js'
import { withContemporaries } from './unitLinks.js'

/**
 * What a policy's facts state. The key of the title is the first of a policy's own keys: from it the ids of its parts are made.
 */
export function stated(facts: BodyFacts, capture: Capture): Stated {
  const policy = identified(facts, capture)
  const { area } = policy
  const year = yearOf(facts)
  const { citations, areas } = statedCitations(policy)
  const units = new Map(facts.units.map((unit) => [unit.name, statedUnit(unit, policy, year)]))
  const saidOfUnits = [...units.values()]
  const zones = facts.zones.map((zone) => statedZone(zone, policy))
  const targets = facts.targets.map((target): StatedTarget => ({ facts: target, metric: statedMetric(target.metric, target.unit) }))
  const claims: Claim[] = [
    ...statedAreas([area, ...areas, ...saidOfUnits.map((unit) => unit.area), ...zones.map((zone) => zone.area)]),
    ...withContemporaries(
      saidOfUnits.map((unit) => unit.claim),
      year,
    ),
    ...saidOfUnits.flatMap((unit) => unit.members),
    ...zones.flatMap((zone) => (zone.within === null ? [zone.claim] : [zone.within, zone.claim])),
    ...targets.map((target) => target.metric),
    ...citations.map((citation) => citation.claim),
  ]
  return { ...policy, units, zones, targets, citations, claims: [...new Map(claims.map((one) => [one.id, one])).values()] }
}

function identified(facts: BodyFacts, capture: Capture): PolicyText {
  const { policy, source } = facts
  const area = areaOfPolicy(policy)
  const content = {
    own: true,
    document: idOf('Document', source.sha256),
    start: source.start,
    textState: policy.textState,
    title: policy.title,
    docNumber: policy.docNumber,
    ...capture,
  } as const
  return { facts, area, own: claim<OwnClaim>('Policy', ownKeys(facts, area), content) }
}

/** The keys of a policy, under which another document may hold a copy of it. */
export function keysOfPolicy(facts: BodyFacts): string[] {
  return ownKeys(facts, areaOfPolicy(facts.policy))
}

/** A policy of an area that nobody knows shares a key with no other document's. */
function ownKeys({ policy, source }: BodyFacts, area: Area | null): string[] {
  if (area === null) return [naturalKey('unplaced', source.sha256, normaliseTitle(policy.title))]
  const title = policyTitleKey(area.key, policy.title)
  return policy.docNumber === null ? [title] : [title, policyNumberKey(area.key, policy.docNumber), reissueKey(title, policy.docNumber)]
}

/** Title and number together: the key of a policy whose title another policy had before (an act that was issued anew). */
function reissueKey(titleKey: string, docNumber: string): string {
  return naturalKey('title+number', titleKey, normaliseDocNumber(docNumber))
}

/** A policy that names itself, by its title or its number, cites nothing. */
function statedCitations({ facts, area, own }: PolicyText): { citations: StatedCitation[]; areas: Area[] } {
  const areas: Area[] = []
  const citations = facts.policy.cites.flatMap((citation, order) => {
    const whose = citation.jurisdiction === null ? null : areaNamed(citation.jurisdiction, null, area)
    if (whose !== null) areas.push(whose)
    const named = whose === null ? [citedKey(own, citation.title)] : citedKeys(whose, citation.title, citation.docNumber)
    // The own title with another number is the act before this one: the number tells them apart.
    const isEarlier =
      citation.docNumber !== null && facts.policy.docNumber !== null && named[1] === own.keys[0] && !own.keys.includes(named[2] ?? '')
    const keys = isEarlier ? named.filter((key) => !own.keys.includes(key)) : named
    if (keys.some((key) => own.keys.includes(key))) return []
    const content = { own: false, title: citation.title, docNumber: citation.docNumber, jurisdiction: whose?.id ?? null } as const
    return [{ claim: claim<CitedClaim>('Policy', keys, content), mention: citation.title, kind: citation.kind, order }]
  })
  return { citations, areas }
}

/** Title and number together come first. They identify one policy, even when another has the same title or the same number. */
function citedKeys(whose: Area, title: string, docNumber: string | null): string[] {
  const key = policyTitleKey(whose.key, title)
  return docNumber === null ? [key] : [reissueKey(key, docNumber), key, policyNumberKey(whose.key, docNumber)]
}

/** Whose it is, nobody says: it is one of its own. */
function citedKey(own: OwnClaim, title: string): string {
  return naturalKey('cited', own.keys[0] ?? '', normaliseTitle(title))
}

/** The zone's claim, those on the zones that it lies in, and the areas that it names. */
function statedZone(zone: BodyFacts['zones'][number], { area, facts, own }: PolicyText): StatedZone {
  const city = zone.in === null ? cityOfZone(zone.name, area) : null
  const policyArea = city ?? area
  const areaKey = policyArea?.key ?? own.keys[0] ?? ''
  const claimed = (name: string, kind: ZoneKind | null, where: ZoneClaim['content']['in']): ZoneClaim => {
    const { identity, aliases, rule, placed } = zoneName(name, policyArea)
    const { keys, rules } = nameKeys('zone', areaKey, name, identity, rule)
    return claim<ZoneClaim>('Zone', keys, { name, aliases, rules, placed, kind, in: where })
  }
  const place = zone.in === null ? null : normaliseName(zone.in)
  const isZone = facts.zones.some((other) => normaliseName(other.name) === place)
  const district = zone.in === null ? policyArea : placeArea(zone.in, isZone, policyArea)
  const outer = zone.in === null || district !== null ? null : claimed(zone.in, null, lies(policyArea, false))
  const same = outer !== null && zoneName(zone.in ?? '', policyArea).identity === zoneName(zone.name, policyArea).identity
  const within = same ? null : outer
  const where =
    within === null
      ? lies(district ?? policyArea, zone.in !== null && district !== null)
      : ({ label: 'Zone', id: idOf('Zone', within.keys[0] ?? ''), printed: true } as const)
  return { facts: zone, claim: claimed(zone.name, zone.kind, where), within, area: district }
}

/** The city that a zone is named by in a document of its province or of the nation: 日照经开区 is the 经济技术开发区 of 日照市 there, too. */
function cityOfZone(name: string, area: Area | null): Area | null {
  if (area === null || (area.level !== 'PROVINCE' && area.level !== 'NATION')) return null
  for (let length = Math.min(10, name.length - 2); length >= 2; length--) {
    const city = divisionWithin(name.slice(0, length), area)
    if (city?.level === 'CITY' && isNamedByPlace(zoneName(name, city), city)) return city
  }
  return null
}

function lies(area: Area | null, printed: boolean): ZoneClaim['content']['in'] {
  return area === null ? null : { label: 'Jurisdiction', id: area.id, printed }
}

/** Last words of places of industry. 高新区 ends in 区 and is no district. */
const ZONE_NAME =
  /(?:开发|经开|高新|新|园|保税|示范|产业|工业|风景|度假|试验|集聚|港|功能|合作|加工|片|校|街|社|城|景|贸)区$|[园城谷镇港基地湾岛带廊]$/u

/** The district that a zone is put in; null where the name is a zone's: one that the policy names as such, or by its last word. */
function placeArea(name: string, isZone: boolean, policyArea: Area | null): Area | null {
  const listed = divisionWithin(name, policyArea)
  if (listed !== null) return listed
  if (isZone || policyArea === null || ZONE_NAME.test(name) || levelOfName(name) === null) return null
  return name === policyArea.name ? policyArea : unlistedArea(name, policyArea, null)
}

/** The metric's claim: its name as printed, and the one under which equal metrics of other documents meet. */
function statedMetric(metric: string, unit: string | null): MetricClaim {
  const key = metricKey(metric)
  const canonical = canonicalMetricName(metric)
  const meets = metricKey(canonical.name)
  const isOne = meets === key
  return claim<MetricClaim>('Metric', isOne ? [key] : [key, meets], {
    name: metric,
    unit,
    rule: isOne ? null : (canonical.rules.at(-1) ?? null),
  })
}

/** Claims on the areas that no list has, the areas above them included. */
function statedAreas(areas: readonly (Area | null)[]): JurisdictionClaim[] {
  const claims: JurisdictionClaim[] = []
  for (const area of areas) {
    for (let at = area; at !== null && at.code === null && at.parent !== null; at = at.parent) {
      const { name, shortName, level, parent } = at
      const key = jurisdictionKey({ parentKey: parent.key, name })
      claims.push(claim<JurisdictionClaim>('Jurisdiction', [key], { name, shortName, level, parent: parent.id }))
    }
  }
  return claims
}

/** The year that a policy was issued in: by its date, its number, or the first year that it is for. Null where none is printed. */
function yearOf({ policy }: BodyFacts): number | null {
  const printed = policy.issuedOn?.slice(0, 4) ?? /[〔[(]((?:19|20)\d{2})[〕\])]/u.exec(policy.docNumber ?? '')?.[1]
  return printed === undefined ? policy.period.from : Number(printed)
}
