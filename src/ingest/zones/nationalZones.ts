/**
 * New areas of the nation (国家级新区) whose names say nothing of their place and that no other city uses, each with the division that it
 * lies in. Source: the approvals of the State Council, 1992 to 2017. A policy of another area that speaks of one speaks of a place elsewhere.
 */
const NEW_AREAS: Readonly<Record<string, string>> = {
  浦东新区: '310000',
  两江新区: '500000',
  舟山群岛新区: '330900',
  南沙新区: '440100',
  西咸新区: '610000',
  贵安新区: '520000',
  金普新区: '210200',
  天府新区: '510000',
  湘江新区: '430100',
  滇中新区: '530100',
  赣江新区: '360000',
  雄安新区: '130000',
}

/** The code of the division that a new area of the nation lies in; null for any other name. */
export function nationalZoneArea(name: string): string | null {
  return NEW_AREAS[name] ?? null
}
