import { wordsFor } from '../../model/lastWords.js'
import type { ZoneFacts } from '../../model/facts.js'
import { titleSpans } from '../citations/index.js'
import { overlapping, type Span } from '../text/spans.js'
import { pathAt, pieceAt } from '../outline/pieces.js'
import { nameAt } from '../text/lines.js'
import type { Report, SourceText } from '../text/document.js'
import { isDoubtful, isZoneName } from './accept.js'
import { findCandidates } from './candidates.js'
import { findRegions, presentedSpans, statedPlace, subjectBefore, type Region } from './context.js'
import { completedNames } from './lists.js'
import { mergeMentions, type Mention, type Zone } from './merge.js'
import { placeAtStart, placesOf, withoutOwn, type Places } from './places.js'
import { zoneKindOf } from './suffixes.js'
import type { PolicyHead } from '../head/policy.js'
import type { Outline, Piece } from '../outline/piece.js'
import { evidenceAt, issueAt } from '../text/evidence.js'

/** More zones than these stand in no sentence. */
const MOST_IN_SENTENCE = 40

interface Reading {
  document: SourceText
  outline: Outline
  head: PolicyHead
  places: Places
  regions: Region[]
  presented: Span[]
  /** Names found so far, without the policy's own area. */
  names: Set<string>
}

/**
 * The named places of industry of a policy, once each, by the fuller name, with the district or zone that the text puts them in.
 * A run of words that ends like a name and holds words of a sentence is left out and told as an issue.
 */
export function readZones(document: SourceText, outline: Outline, head: PolicyHead, report: Report): ZoneFacts[] {
  const { folded } = document
  const { start, end, bodyStart } = outline.policy
  const reading: Reading = {
    document,
    outline,
    head,
    places: placesOf(head),
    regions: findRegions(folded, outline),
    presented: presentedSpans(folded, bodyStart, end),
    names: new Set(),
  }
  const titles = titleSpans(folded, start, end)
  const mentions: Mention[] = []
  for (const candidate of findCandidates(folded, start, end, reading.places)) {
    if (overlapping(titles, candidate.start, candidate.end) !== null) continue
    // Before the body only the addressees name zones, by their committees: often by the fuller name of one that the body names.
    if (candidate.end <= bodyStart && !isAddressed(folded, candidate.end)) continue
    const found = mentionsAt(reading, candidate.start, candidate.end, mentions)
    for (const mention of found) reading.names.add(withoutOwn(mention.name, reading.places))
    mentions.push(...found)
    if (found.length === 0 && isDoubtful(folded.slice(candidate.start, candidate.end)))
      report(issueAt(document, 'ZONES', 'ZONE_IN_DOUBT', 'words that may name a place of industry', candidate.start, candidate.end))
  }
  // 雄安新区 in the plan of 河北雄安新区 is the area itself and no place in it.
  const { jurisdiction } = head
  return mergeMentions(mentions, bodyStart, reading.places)
    .filter((zone) => zone.mentions.some((mention) => mention.end > bodyStart))
    .filter(({ name }) => jurisdiction === null || name === jurisdiction || name.length < 4 || !jurisdiction.endsWith(name))
    .map((zone) => factOf(reading, zone))
}

/** 某某经开区管委会, 某某新区经济运行局, 某某园、某某区管委会: the committee or a department of a zone is addressed, or that of a list. */
const ADDRESSED = new RegExp(
  `^(?:管理?委|[\\u4e00-\\u9fff]{2,10}?(?:${wordsFor('LEVELLED')})(?=[、,;:]|$)|[、和](?:[\\u4e00-\\u9fff]{2,12}[、和]){0,4}[\\u4e00-\\u9fff]{2,12}?(?:区|园|城)管理?委)`,
  'u',
)

function isAddressed(folded: string, at: number): boolean {
  return ADDRESSED.test(folded.slice(at, at + 70))
}

/** The zones that a run of words names: none, one, or with a list's shared end several. */
function mentionsAt(reading: Reading, start: number, end: number, earlier: readonly Mention[]): Mention[] {
  const { document, head, places } = reading
  const { folded } = document
  const completed = completedNames(document, start, end, head, places)
  if (completed.length > 0) {
    const named = completed.map((one) => ({ ...one, within: null }))
    return named.map((one) => ({ ...one, within: placeOf(reading, one, earlier) }))
  }
  const name = nameAt(document, start, end)
  const sentence = sentenceStart(folded, start)
  const mention: Mention = { name, start, end, context: null, within: null }
  const within = placeOf(reading, mention, earlier)
  const around = {
    before: folded.slice(Math.max(0, start - 20), start),
    behind: folded.slice(end, end + 8),
    // What a committee manages is a place: …产业功能区管委会.
    presented: reading.presented.some((span) => span.start <= start && end <= span.end) || /^管(?:理)?委/u.test(folded.slice(end, end + 3)),
    subject: within !== null && regionAt(reading, start) === null,
    inRegion: regionAt(reading, start) !== null,
    beside: isBeside(reading, start, end, earlier, sentence),
    piece: pieceAt(reading.outline, start),
  }
  if (describesHeading(reading, around.piece, name, start)) return []
  return isZoneName(name, around, head, places) ? [{ ...mention, within }] : []
}

/**
 * 某某产业园。…打造…加工园区: what the text under a zone's own heading says that it shall become is the zone again, by its kind. It shares
 * a word with the heading's name.
 */
function describesHeading({ document, names, places }: Reading, piece: Piece | null, name: string, start: number): boolean {
  if (piece?.title == null || start < piece.titleEnd || !names.has(withoutOwn(piece.title, places))) return false
  return (
    piece.title.includes(name.slice(0, 2)) &&
    !piece.title.includes(name) &&
    /(?:打造|建成|建设|成为|形成)(?:\p{Script=Han}{0,4}的)?$/u.test(document.folded.slice(Math.max(0, start - 8), start))
  )
}

function sentenceStart(folded: string, at: number): number {
  const text = folded.slice(Math.max(0, at - 400), at)
  return at - text.length + Math.max(text.lastIndexOf('。'), text.lastIndexOf('\n'), text.lastIndexOf(';')) + 1
}

/** Whether a zone or a district stands directly beside a run of words in a list. */
function isBeside(reading: Reading, start: number, end: number, earlier: readonly Mention[], sentence: number): boolean {
  const { folded } = reading.document
  const before = folded.slice(Math.max(sentence, start - 16), start)
  const behind = folded.slice(end, end + 14)
  const last = earlier.at(-1)
  if (last !== undefined && last.end >= sentence && /^(?:\([^()]*\)|\))?[、和及与]$/u.test(folded.slice(last.end, start))) return true
  const { below } = reading.places
  return (
    below.some(({ name }) => before.endsWith(`${name}、`) || before.endsWith(`${name}和`)) ||
    below.some(({ name }) => behind.startsWith(`、${name}`) || behind.startsWith(`和${name}`))
  )
}

function regionAt(reading: Reading, at: number): Region | null {
  return reading.regions.find((region) => region.start <= at && at < region.end) ?? null
}

/** The district, county or zone that the text puts a zone in: by its own name, by a stated region, or by its sentence's subject. */
function placeOf(reading: Reading, mention: Mention, earlier: readonly Mention[]): string | null {
  const { document, outline, places } = reading
  const { folded } = document
  const bare = withoutOwn(mention.name, places)
  const region = regionAt(reading, mention.start)
  // A zone that is itself a stated region lies in none of the others.
  const stated = region === null || region.places.includes(mention.name) ? [] : region.places
  // In a block with stated regions a bare place word is enough: 靖江经济开发区 where 靖江市 is a region.
  const matched = stated.find((place) => bare.startsWith(place) || bare.startsWith(shortOf(place)))
  if (matched !== undefined) return matched
  // 赣州高新区梅林科技园 lies in 赣州高新区: a bare kind is named by the area before it.
  const asPrinted = (zone: string): string =>
    /^(?:高新区|经开区|保税区)$/u.test(zone) ? mention.name.slice(0, mention.name.length - bare.length) + zone : zone
  const own = placeAtStart(bare, places)
  if (own !== null && own.name.length < bare.length) return own.name
  for (let length = bare.length - 3; length >= 2; length -= 1) {
    if (reading.names.has(bare.slice(0, length))) return asPrinted(bare.slice(0, length))
  }
  const prefix =
    /^(\p{Script=Han}{0,8}?(?:高新技术产业开发区|经济技术开发区|经济开发区|高新区|开发区|经开区|保税区))(?=\p{Script=Han}{3})/u.exec(
      bare,
    )?.[1]
  if (prefix !== undefined && (/^(?:高新区|经开区|保税区)$/u.test(prefix) || !/^(?:国家|省)?级?(?:高新|经济|经开)/u.test(prefix)))
    return asPrinted(prefix)
  if (stated.length === 1) return stated[0] ?? null
  const piece = pieceAt(outline, mention.start)
  if (piece !== null && piece.title !== null && mention.start < piece.titleEnd) {
    const place = statedPlace(folded, piece, places)
    if (place !== null) return place.name
  }
  // 位于甲县的乙园.
  const located = /(?:位于|坐落于?|地处|设在)(\p{Script=Han}{2,12})的$/u.exec(folded.slice(Math.max(0, mention.start - 16), mention.start))
  const place = located?.[1] === undefined ? null : placeAtStart(`${located[1]}产业`, places)
  if (place !== null) return place.name
  // The city's own zones lie in none of its districts, a committee in a list of units in none of the units beside it, and a name
  // with another place's word is not the subject's.
  if (bare !== mention.name || /^管(?:理)?委/u.test(folded.slice(mention.end, mention.end + 3)) || mention.end <= outline.policy.bodyStart)
    return null
  const subject = subjectBefore(folded, sentenceStart(folded, mention.start), mention.start, places, earlier.slice(-MOST_IN_SENTENCE))
  if (subject === null || subject.name === mention.name) return null
  const other = places.below.find(({ name, shortName }) => shortName.length > 1 && bare.startsWith(shortName) && name !== subject.name)
  return other === undefined ? subject.name : null
}

const shortOf = (place: string): string => (place.length > 2 ? place.replace(/[市县区旗]$/u, '') : place)

function factOf(reading: Reading, zone: Zone): ZoneFacts {
  const { document, outline } = reading
  const namedBy: ZoneFacts['namedBy'] = []
  for (const { start, end, context } of zone.mentions) {
    const path = pathAt(outline, start)
    const evidence = [evidenceAt(document, 'MENTION', start, end)]
    if (context !== null) evidence.push(evidenceAt(document, 'CONTEXT', context.start, context.end))
    const known = namedBy.find((one) => one.path.join('/') === path.join('/'))
    if (known === undefined) namedBy.push({ path, evidence })
    else known.evidence.push(...evidence)
  }
  return { name: zone.name, in: zone.within, kind: zoneKindOf(zone.name), namedBy }
}
