import type { Filter } from '../graph/cypher/filter.js'
import { normaliseTitle } from '../model/ids.js'

/** How people write names, and how the graph keeps them. */

/** A title as keys hold it, with the 《》 around it or without. */
export function titleInKeys(title: string): string {
  return normaliseTitle(title.trim().replace(/^《(.*)》$/u, '$1'))
}

/** Units that are known by a name, with their level and place or without. */
export function unitNameFilter(name: string): Filter {
  const given = name.trim()
  return { OR: [{ aliases: { has: given } }, { name: { eq: given } }, { fullName: { eq: given } }, { shortName: { eq: given } }] }
}

/** Jurisdictions by code, or by a name with or without their level. */
export function areaFilter(nameOrCode: string): Filter {
  const given = nameOrCode.trim()
  return /^\d{6}$/.test(given) ? { code: { eq: given } } : { OR: [{ name: { eq: given } }, { shortName: { eq: given } }] }
}
