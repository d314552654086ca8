import { divisionOf, divisionsUnder } from '../../model/divisions/index.js'
import { suffixOf } from './suffixes.js'
import type { PolicyHead } from '../head/policy.js'

/** A district, county or city below the policy's own area, by the names that a text may print. */
export interface Place {
  name: string
  shortName: string
}

export interface Places {
  /** Divisions below the policy's area. */
  below: readonly Place[]
  /** The policy's own area, whose name before a zone's is no more than its address; null for a national policy. */
  own: Place | null
  /** Finds printed names of these divisions, long names first; null where the area is in no list. */
  pattern: RegExp | null
}

/** The divisions that a policy's places may lie in. */
export function placesOf(head: PolicyHead): Places {
  const code = head.jurisdictionCode
  const division = code === null ? null : divisionOf(code)
  if (division === null || division.level === 'NATION') {
    const name = head.level === 'NATION' ? null : head.jurisdiction
    // 某某开发区 is the name of a zone: without its last word it is none.
    const shortName = name !== null && suffixOf(name) !== null ? name : (name?.replace(/(?:自治区|[省市县区州盟旗])$/u, '') ?? '')
    return { below: [], own: name === null ? null : { name, shortName }, pattern: null }
  }
  const below: Place[] = []
  for (const child of divisionsUnder(division.code)) {
    below.push(child, ...divisionsUnder(child.code))
  }
  const names = [division, ...below].flatMap(({ name, shortName }) => (shortName.length > 1 ? [name, shortName] : [name]))
  const sorted = [...new Set(names)].sort((a, b) => b.length - a.length)
  return { below, own: division, pattern: sorted.length === 0 ? null : new RegExp(sorted.join('|'), 'gu') }
}

/** The division whose full name stands at the beginning, behind the policy's own area's name. */
export function placeAtStart(words: string, places: Places): Place | null {
  const rest = withoutOwn(words, places)
  const known = longest(places.below.filter(({ name }) => rest.startsWith(name)))
  if (known !== null || places.pattern !== null) return known
  // An area in no list: the form of the name must do. 高新区 and 园区 are zones, not districts.
  const form =
    /^(\p{Script=Han}{1,4}?(?:[县旗]|(?<!高新|经开|开发|园|新|港|集聚|保税|活力|工业|加工|小|城|社|景|街|片|商务)区|市(?!场|级|区)))(?=\p{Script=Han}{2})/u.exec(
      rest,
    )?.[1]
  return form === undefined || form.length < 2 ? null : { name: form, shortName: form.slice(0, -1) }
}

function longest(places: readonly Place[]): Place | null {
  return places.reduce<Place | null>((best, place) => (best === null || place.name.length > best.name.length ? place : best), null)
}

/** A name without the policy's own area before it: 日照中央活力区 is 中央活力区 of 日照. */
export function withoutOwn(words: string, places: Places): string {
  const { own } = places
  if (own === null) return words
  // 邵阳县 lies in 邵阳市: its name begins with the city's short name, and is no address.
  const isBelow = places.below.some(({ name }) => name.startsWith(own.shortName) && words.startsWith(name))
  for (const name of isBelow ? [own.name] : [own.name, own.shortName]) {
    if (words.startsWith(name) && words.length > name.length) return words.slice(name.length)
  }
  return words
}
