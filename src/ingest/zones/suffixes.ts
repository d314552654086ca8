import type { ZoneKind } from '../../model/enums.js'
import { PRESENTED_ZONE_WORDS, ZONE_WORDS } from '../../model/zoneWords.js'

interface Suffix {
  word: string
  kind: ZoneKind
  /** Whether the text must present it as a place of industry. */
  presented: boolean
}

const SUFFIXES: readonly Suffix[] = [
  ...ZONE_WORDS.flatMap(([kind, words]) => words.map((word) => ({ word, kind, presented: false }))),
  ...PRESENTED_ZONE_WORDS.flatMap(([kind, words]) => words.map((word) => ({ word, kind, presented: true }))),
].sort((a, b) => b.word.length - a.word.length)

/** Finds every suffix in a text; of those that end at one place the longest. */
export const SUFFIX = new RegExp(SUFFIXES.map(({ word }) => word).join('|'), 'gu')

/** Words that end like a zone and name none: 城区, 景区, 社区 are not listed; these hold a listed suffix. */
const NO_ZONE =
  /(?:实训|培训|教学|实践|人才|示范|试点|训练|旅游|红色|研学|教育|科普|储备|养殖|种植|战略|试验|度假|国家公园|风景)(?:产业)?(?:基地|园区|园|区)$|[创革更自]新区$|(?:大数据|数据|动物|植物|公|校|菜|果|茶|花|田|家|乐|幼儿|游乐|主题公|森林公|湿地公)园$/u

/** The suffix that a name ends in: the longest. Null where it ends in none, or in a word that names no place of industry. */
export function suffixOf(name: string): Suffix | null {
  if (NO_ZONE.test(name)) return null
  return SUFFIXES.find(({ word }) => name.endsWith(word)) ?? null
}

/** What sort of place a name says by its last word. */
export function zoneKindOf(name: string): ZoneKind {
  return SUFFIXES.find(({ word }) => name.endsWith(word))?.kind ?? 'OTHER'
}

const ABBREVIATED: readonly [RegExp, string][] = [
  [/高新技术产业(?:开发|园)区$|高新技术(?:产业)?(?:开发)?区$|高新园区$/u, '高新区'],
  [/经济技术开发区$|经济开发区$/u, '经开区'],
  [/综合保税区$/u, '综保区'],
  [/园区$/u, '园'],
  [/聚集区$/u, '集聚区'],
]

/** A name with its kind in the short form, so that 高新技术产业开发区 and 高新区 of one place agree. */
export function shortenKind(name: string): string {
  return ABBREVIATED.reduce((short, [long, word]) => short.replace(long, word), name)
}
