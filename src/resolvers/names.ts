import type { Filter } from '../graph/cypher/filter.js'

/** How people write names, and how the graph keeps them. */

/** A title without the 《》 around it. */
export function titleAsStored(title: string): string {
  return title.trim().replace(/^《(.*)》$/u, '$1')
}

/** A document number with its year in 〔〕, whatever brackets it was written with: 国发[2015]50号. */
export function docNumberAsStored(docNumber: string): string {
  return docNumber
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[[(【〔](\d{4})[\])】〕]/u, '〔$1〕')
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
