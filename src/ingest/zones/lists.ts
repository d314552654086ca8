import { nameAt } from '../text/lines.js'
import type { SourceText } from '../text/document.js'
import type { Span } from '../text/spans.js'
import type { Places } from './places.js'
import { suffixOf } from './suffixes.js'
import { BOUNDARY, fieldsOf, properPart } from './words.js'
import type { PolicyHead } from '../head/policy.js'

/** A name that a list prints in two parts. */
export interface Completed extends Span {
  name: string
  context: Span | null
}

/**
 * Names that a list leaves short. 靖江、海陵、高港…基地: bare place words share the end of the last; each is a zone of its own.
 * 健康医疗大数据中心和产业园: the park shares the beginning of the centre.
 */
export function completedNames(document: SourceText, start: number, end: number, head: PolicyHead, places: Places): Completed[] {
  return sharedEnd(document, start, end, places) ?? sharedBeginning(document, start, end, head) ?? []
}

function sharedEnd(document: SourceText, start: number, end: number, places: Places): Completed[] | null {
  const { folded } = document
  const name = folded.slice(start, end)
  const own = places.below.find(({ name: full, shortName }) => shortName.length > 1 && name.startsWith(shortName) && !name.startsWith(full))
  if (own === undefined) return null
  const tail = { start: start + own.shortName.length, end }
  const found: Completed[] = []
  let at = start
  while (folded.charAt(at - 1) === '、') {
    const stop = at - 1
    const place = places.below.find(({ shortName }) => shortName.length > 1 && folded.startsWith(shortName, stop - shortName.length))
    if (
      place === undefined ||
      !/[,:;。、(在\s将]|支持|依托|建设/u.test(folded.slice(stop - place.shortName.length - 2, stop - place.shortName.length))
    )
      break
    const from = stop - place.shortName.length
    found.unshift({ name: nameAt(document, from, stop) + nameAt(document, tail.start, tail.end), start: from, end: stop, context: tail })
    at = from
  }
  if (found.length === 0) return null
  return [...found, { name: nameAt(document, start, end), start, end, context: null }]
}

function sharedBeginning(document: SourceText, start: number, end: number, head: PolicyHead): Completed[] | null {
  const { folded } = document
  const name = folded.slice(start, end)
  if (suffixOf(name)?.word !== name || !/^产业园区?$/u.test(name)) return null
  const before = folded.slice(Math.max(0, start - 24), start)
  const match = /(\p{Script=Han}{2,14})中心(?:和|及|与|、)$/u.exec(before)
  if (match?.[1] === undefined) return null
  let cut = 0
  for (const boundary of match[1].matchAll(BOUNDARY)) cut = Math.max(cut, boundary.index + boundary[0].length)
  const field = match[1].slice(cut)
  // 国家…中心和产业园 is the nation's, not the policy's area's.
  if (
    field.length < 2 ||
    /^(?:国家|全国|全省|省级?)/u.test(field) ||
    (fieldsOf(field, head.title).length === 0 && properPart(field).length < 2)
  )
    return null
  const from = start - match[0].length + cut
  return [
    {
      name: nameAt(document, from, from + field.length) + nameAt(document, start, end),
      start,
      end,
      context: { start: from, end: from + field.length },
    },
  ]
}
