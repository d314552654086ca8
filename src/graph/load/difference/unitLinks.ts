import { idOf } from '../../../model/ids.js'
import type { DoubtReason } from '../../../model/enums.js'
import { doubtsOf } from '../../../model/units/doubts.js'
import { predecessorsOf, successorsOf } from '../../../model/units/successions.js'
import type { ClaimedUnit } from '../stated/claims.js'
import { canonicalJson } from '../hash.js'
import { nameKey } from '../stated/nameKeys.js'

/**
 * What relates a unit to others of its area. Each says it of both ends, so that whichever unit comes into the graph second binds the
 * two, and the order of loading leaves no trace.
 */
export interface UnitLink {
  kind: 'unitSucceededBy' | 'unitSucceeds' | 'unitMaybeSame' | 'unitMaybeSameOf' | 'unitHasMember'
  /** Id of a key of the other; there may be no such unit. */
  other: string
  /** Year of a succession, reason of a doubt. */
  value?: number | DoubtReason
}

/** The relationships that all claims on a unit together say, each once, in a fixed order. */
export function unitLinks(contents: readonly ClaimedUnit[]): UnitLink[] {
  const links = contents.flatMap(linksOf)
  return [...new Map(links.map((link) => [canonicalJson(link), link])).entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, link]) => link)
}

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
