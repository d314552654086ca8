import { pinyin } from 'pinyin-pro'
import { divisionNamed, divisionOf } from '../model/divisions/index.js'
import type { ItemFacts, PolicyFacts, SectionFacts, UnitFacts } from '../model/facts.js'
import { areaAtStart, type Area } from './jurisdiction.js'
import type { ReadItem } from './items.js'
import { walkPieces } from './pieces.js'
import { kindOfUnit, printedLevel } from './restore.js'
import { evidenceAt } from './text.js'
import type { Outline, PolicyHead, SourceText } from './types.js'

/** Sections: headed parts that are no items themselves, and items that have items or headings under them. */
export function sectionsOf(document: SourceText, outline: Outline, items: readonly ReadItem[]): SectionFacts[] {
  const isItem = new Set(items.map((item) => item.piece))
  return [...walkPieces(outline.pieces)]
    .filter((piece) => !isItem.has(piece) || piece.children.length > 0)
    .map((piece) => ({
      path: piece.path,
      label: piece.label,
      title: piece.title,
      start: piece.start,
      end: piece.end,
      evidence: [evidenceAt(document, 'MENTION', piece.titleStart, piece.titleEnd)],
    }))
}

/** The area whose body a unit is; null for a body of no single area. */
function areaOfUnit(name: string, kind: UnitFacts['kind'], area: Area | null): Area | null {
  const own = areaAtStart(name)
  if (own !== null && own.length > 0) {
    // A place of the document's own area tells which of several namesakes it is.
    const within = area?.code == null ? null : divisionNamed(name.slice(0, own.length), area.code)
    return within === null ? own.area : { name: within.name, code: within.code, level: within.level }
  }
  if (own !== null) return own.area
  if (kind === 'ENTERPRISE' && printedLevel(name) === null) return null
  const level = printedLevel(name)
  if (level === '国家' || level === '中央' || level === '全国' || level === '中国') return areaAtStart('国家')?.area ?? null
  if ((level === '省' || level === '自治区') && area !== null && area.level !== 'PROVINCE') {
    const province = area.code === null ? null : divisionOf(`${area.code.slice(0, 2)}0000`)
    return province === null ? null : { name: province.name, code: province.code, level: province.level }
  }
  return area
}

/** Units of a policy: everyone who owns, and the issuer; each name once. */
export function unitsOf(items: readonly ItemFacts[], head: PolicyHead, area: Area | null): UnitFacts[] {
  const units = new Map<string, UnitFacts>()
  const add = (name: string, collective: boolean): void => {
    if (units.has(name)) return
    const kind = kindOfUnit(name, collective)
    const of = areaOfUnit(name, kind, area)
    units.set(name, { name, kind, collective, jurisdiction: of?.name ?? null, jurisdictionCode: of?.code ?? null })
  }
  if (head.issuer !== null) add(head.issuer, false)
  for (const item of items) for (const { unit, collective } of item.assignments) add(unit, collective)
  return [...units.values()]
}

const MAX_SLUG = 60

/** A readable name for files: the area and the title in pinyin, and the year where the policy names one. */
export function slugOf(head: PolicyHead): string {
  const words = pinyin(head.title.replace(/[^\u4e00-\u9fffA-Za-z0-9]/gu, ''), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
  const year = head.issuedOn?.slice(0, 4) ?? head.period.from ?? head.period.to
  const parts = words.map((word) => word.toLowerCase().replace(/[^a-z0-9]/gu, '')).filter((word) => word !== '')
  let slug = ''
  for (const part of parts) {
    if (slug.length + part.length + 1 > MAX_SLUG) break
    slug += slug === '' ? part : `-${part}`
  }
  return [slug === '' ? 'policy' : slug, ...(year == null ? [] : [String(year)])].join('-')
}

/** Policies of one document do not share a slug. */
export function uniqueSlugs(delivery: PolicyFacts[]): void {
  const seen = new Map<string, number>()
  for (const facts of delivery) {
    const count = (seen.get(facts.slug) ?? 0) + 1
    seen.set(facts.slug, count)
    if (count > 1) facts.slug = `${facts.slug}-${count}`
  }
}
