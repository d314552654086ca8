import { idOf } from '../../../model/ids.js'
import type { Stored } from '../../../model/properties/index.js'
import { doubtsOf } from '../../../model/units/doubts.js'
import { predecessorsOf, successorsOf } from '../../../model/units/successions.js'
import { claim, type ClaimedUnit, type UnitClaim } from './claims.js'
import { canonicalJson } from '../hash.js'
import { nameKey } from './nameKeys.js'

/**
 * The links of a unit to other units of its area. Both ends state the link, so the unit that is loaded second writes it. The order of
 * loading does not matter.
 */
export type UnitLink = Succession | Doubt | { kind: 'unitHasMember'; other: string }

/** `other` is the id of a key of the other unit; there may be no such unit. */
interface Succession {
  kind: 'unitSucceededBy' | 'unitSucceeds'
  other: string
  value: Stored<'SUCCEEDED_BY'>['year']
}

interface Doubt {
  kind: 'unitMaybeSame' | 'unitMaybeSameOf'
  other: string
  value: Stored<'MAYBE_SAME'>['reason']
}

/** The relationships that all claims on a unit together say, each once, in a fixed order. */
export function unitLinks(contents: readonly ClaimedUnit[]): UnitLink[] {
  const beside = new Set(contents.flatMap((content) => content.beside ?? []))
  const links = contents.flatMap(linksOf).filter((link) => !(isSuccession(link) && beside.has(link.other)))
  return [...new Map(links.map((link) => [canonicalJson(link), link])).entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, link]) => link)
}

/**
 * The claims that a document of a year makes on units, each with those beside which it names it although a later reform would have made one of
 * the other. Nothing is known from a document without a year.
 */
export function withContemporaries(claims: readonly UnitClaim[], year: number | null): UnitClaim[] {
  if (year === null) return [...claims]
  const named = new Set(claims.flatMap(({ keys }) => keys.map((key) => idOf('Unit', key))))
  return claims.map((one) => {
    const beside = linksOf(one.content)
      .filter((link) => isSuccession(link) && link.value > year && named.has(link.other))
      .map(({ other }) => other)
    return beside.length === 0 ? one : claim<UnitClaim>('Unit', one.keys, { ...one.content, beside: [...new Set(beside)].sort() })
  })
}

const isSuccession = (link: UnitLink): link is Succession => link.kind === 'unitSucceededBy' || link.kind === 'unitSucceeds'

function linksOf({ build, areaKey, members }: ClaimedUnit): UnitLink[] {
  const office = { build }
  const keyOf = (identity: string) => nameKey('unit', areaKey, identity)
  const own = build === null ? '' : keyOf(build.stem + build.last)
  const other = (identity: string) => idOf('Unit', keyOf(identity))
  return [
    ...successorsOf(office).map(({ identity, year }) => ({ kind: 'unitSucceededBy', other: other(identity), value: year }) as const),
    ...predecessorsOf(office).map(({ identity, year }) => ({ kind: 'unitSucceeds', other: other(identity), value: year }) as const),
    // A doubt has no direction; its relationship goes from the smaller key to the greater.
    ...doubtsOf(office).map(
      ({ identity, reason }) =>
        ({ kind: own < keyOf(identity) ? 'unitMaybeSame' : 'unitMaybeSameOf', other: other(identity), value: reason }) as const,
    ),
    ...members.map((member) => ({ kind: 'unitHasMember', other: idOf('Unit', member) }) as const),
  ]
}
