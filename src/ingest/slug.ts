import { pinyin } from 'pinyin-pro'
import { shortNameOf } from '../model/divisions/index.js'
import type { PolicyFacts } from '../model/facts.js'
import type { PolicyHead } from './head/policy.js'

const MAX_SLUG = 60

function syllables(words: string): string[] {
  return pinyin(words.replace(/[^\u4e00-\u9fffA-Za-z0-9]/gu, ''), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((word) => word.toLowerCase().replace(/[^a-z0-9]/gu, ''))
    .filter((word) => word !== '')
}

/** A readable name for files: the area, the year, and the rest of the title in pinyin. */
export function slugOf(head: PolicyHead): string {
  const short = head.jurisdiction === null || head.level === 'NATION' ? 'national' : syllables(shortNameOf(head.jurisdiction)).join('')
  const year = head.issuedOn?.slice(0, 4) ?? head.period.from ?? head.period.to
  const area = head.jurisdiction ?? ''
  let slug = [short, ...(year == null ? [] : [String(year)])].join('-')
  for (const part of syllables(head.title.replace(/^.*人民政府(?:办公[厅室])?/u, '').replace(area, ''))) {
    if (slug.length + part.length + 1 > MAX_SLUG) break
    slug += `-${part}`
  }
  return slug
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
