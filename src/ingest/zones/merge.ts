import { normaliseName } from '../../model/ids.js'
import { placeAtStart, withoutOwn, type Places } from './places.js'
import { shortenKind } from './suffixes.js'
import { properPart } from './words.js'
import type { Span } from '../text/spans.js'

/** One place of the text that names a zone. */
export interface Mention extends Span {
  name: string
  /** Words elsewhere that complete the name: the shared end of a list. */
  context: Span | null
  within: string | null
}

/** The mentions of one zone, and the name that it goes by. */
export interface Zone {
  name: string
  within: string | null
  mentions: Mention[]
}

const key = (name: string, places: Places): string => normaliseName(shortenKind(withoutOwn(name, places)))

/**
 * Joins the mentions of one zone: by the name without the policy's own area and with its kind in the short form; a bare 高新区 with the
 * only one that has a name; a name behind its district with the name alone.
 */
export function mergeMentions(mentions: readonly Mention[], bodyStart: number, places: Places): Zone[] {
  const groups = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const name = key(mention.name, places)
    const known = groups.get(name)
    if (known === undefined) groups.set(name, [mention])
    else known.push(mention)
  }
  for (const [name, group] of [...groups]) {
    const other = sameAs(name, group, groups, places)
    if (other === null) continue
    const into = groups.get(other.key)
    if (into === undefined || into === group) continue
    for (const mention of group) into.push({ ...mention, name: other.name ?? mention.name, within: mention.within ?? other.within })
    groups.delete(name)
  }
  return [...groups.values()]
    .map((group) => {
      const sorted = [...group].sort((a, b) => a.start - b.start)
      return {
        name: fullest(sorted, bodyStart, places),
        within: sorted.find(({ within }) => within !== null)?.within ?? null,
        mentions: sorted,
      }
    })
    .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
}

function sameAs(
  name: string,
  group: readonly Mention[],
  groups: ReadonlyMap<string, Mention[]>,
  places: Places,
): { key: string; name: string | null; within: string | null } | null {
  // 高新区 alone is the one that the text names.
  if (/^(?:高新区|经开区|综保区)$/u.test(name) && group.every((mention) => withoutOwn(mention.name, places) === mention.name)) {
    const named = [...groups.keys()].filter((other) => other !== name && other.endsWith(name))
    const [only] = named
    if (only !== undefined && named.length === 1) return { key: only, name: groups.get(only)?.[0]?.name ?? null, within: null }
  }
  // 医药高新区中国医药城 is 中国医药城, in 医药高新区.
  for (let cut = 2; cut <= name.length - 3; cut += 1) {
    const other = name.slice(cut)
    const mentions = groups.get(other)
    if (mentions === undefined || properPart(other).length < 2) continue
    const prefix = name.slice(0, cut)
    if (groups.has(prefix) || placeAtStart(`${prefix}产业`, places)?.name === prefix)
      return { key: other, name: mentions[0]?.name ?? null, within: groups.get(prefix)?.[0]?.name ?? prefix }
  }
  return null
}

/** The fuller name: the longer kind, whatever stands before it of the policy's own area; of equal ones the first in the body. */
function fullest(mentions: readonly Mention[], bodyStart: number, places: Places): string {
  const inBody = mentions.filter(({ start }) => start >= bodyStart)
  const among = inBody.length > 0 ? inBody : mentions
  let best = among[0]?.name ?? ''
  for (const { name } of mentions) {
    const longer = kindLength(name, places) - kindLength(best, places)
    if (longer > 1) best = name
  }
  return best
}

/** Length of a name without the own area; 园 and 园区 count alike. */
function kindLength(name: string, places: Places): number {
  return withoutOwn(name, places).replace(/园区$/u, '园').length
}
