import { pieceAt } from '../outline/pieces.js'
import { placeAtStart, type Place, type Places } from './places.js'
import type { Outline, Piece } from '../outline/piece.js'
import type { Span } from '../text/spans.js'
import { wordsFor } from '../../model/lastWords.js'

/** 甲县人民政府, 乙区发改局: behind the name of a district its bodies. */
const IS_BODY = new RegExp(`^(?:人民)?政府|^(?:${wordsFor('LEVELLED')})|^管委`, 'u')

/**
 * 重点区域:甲区、乙县。 发展载体:…: plans of 空间布局 state a region and then what carries the work there. The statement holds up to
 * the next one, within its numbered heading.
 */
export interface Region extends Span {
  /** Names of the places as printed. */
  places: string[]
}

const STATEMENT =
  /(?:重点区域|区域范围|空间范围|布局区域|承载区域|实施区域|核心区域|建设区域|所在区域|建设地点|项目地点|选址)\s?[:为]\s?([^。;\n]{2,80})/gu

/** The regions that a policy states for what follows. */
export function findRegions(folded: string, outline: Outline): Region[] {
  const { bodyStart, bodyEnd } = outline.policy
  const regions: Region[] = []
  for (const match of folded.slice(bodyStart, bodyEnd).matchAll(STATEMENT)) {
    const start = bodyStart + match.index
    const around = numberedAround(outline, start)
    const places = (match[1] ?? '')
      .split(/[、,和及]/u)
      .map((part) => part.trim().replace(/等.{0,200}$/u, ''))
      .filter((part) => part.length >= 2)
    const previous = regions.at(-1)
    if (previous !== undefined) previous.end = Math.min(previous.end, start)
    regions.push({ start, end: around?.end ?? bodyEnd, places })
  }
  return regions
}

/** The smallest numbered heading around an offset: dashes and run-in headings hold no region together. */
function numberedAround(outline: Outline, offset: number): Piece | null {
  let piece = pieceAt(outline, offset)
  while (piece !== null && (piece.form === 'DASHED' || piece.form === 'RUN_IN' || piece.form === 'CIRCLED')) piece = piece.parent
  return piece
}

/** Spans in which the text presents what it lists as places of industry. */
const PRESENTING: readonly RegExp[] = [
  /(?:发展载体|主要载体|重点载体|承载平台|重点园区|主要园区|载体(?:包括|有|为))\s?[:为包括]{0,3}\s?[^。\n]{2,200}/gu,
  /以[^,;。\n]{2,120}?(?:等)?(?:为|作为)(?:主体|载体|核心|依托|重点|龙头|基础|主阵地|平台|中心|引领|支撑)/gu,
  /依托[^,;。\n]{2,100}?等(?:重点|各类|现有)?(?:产业)?(?:园区|载体|平台|基地|功能区)/gu,
  /(?:入驻|进驻|落户)[^,;。\n]{2,80}/gu,
  /(?:主要载体|载体)包括[^。\n]{2,160}/gu,
]

export function presentedSpans(folded: string, start: number, end: number): Span[] {
  const text = folded.slice(start, end)
  return PRESENTING.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: start + match.index, end: start + match.index + match[0].length })),
  )
}

const NEW_CLAUSE = /^\s?(?:加快|推进|支持|鼓励|引导|推动|加强|大力|积极|全面|同时|着力|持续)/u

/** Verbs by which a sentence makes a place its subject: 支持甲区建设…, 在甲县…, 甲区重点发展…. */
const SUBJECT = /(?:^|[,;:。]|支持|推动|推进|引导|鼓励|指导|督促|在|由|依托)\s?$/u

export interface Subject extends Span {
  name: string
}

/**
 * The place that a sentence is about before an offset: the last district or zone that stands as a subject, alone. A list of several
 * (支持甲区、乙县…) puts nothing anywhere.
 */
export function subjectBefore(
  folded: string,
  sentenceStart: number,
  at: number,
  places: Places,
  zones: readonly (Span & { name: string })[],
): Subject | null {
  const text = folded.slice(sentenceStart, at)
  const mentions: Subject[] = zones
    .filter((zone) => zone.start >= sentenceStart && zone.end <= at && /(?:高新区|开发区|经开区|新区|保税区|园区)$/u.test(zone.name))
    .map(({ name, start, end }) => ({ name, start, end }))
  if (places.below.length > 0 && places.pattern !== null) {
    for (const match of text.matchAll(places.pattern)) {
      const place = places.below.find(({ name }) => name === match[0])
      const start = sentenceStart + match.index
      if (place !== undefined && !zones.some((zone) => zone.start <= start && start < zone.end))
        mentions.push({ name: place.name, start, end: start + match[0].length })
    }
  } else {
    // An area in no list, or one whose towns no list has: the place must stand as a subject by its form.
    for (const match of text.matchAll(
      /(?<=^|[,;。]|支持|推动|引导|鼓励|指导|位于|在)(?!在)\p{Script=Han}{1,3}[县区市镇](?=建设|打造|发展|规划|依托|以|重点|加快|布局|设立|创建|培育)/gu,
    )) {
      const start = sentenceStart + match.index
      const place = match[0].length >= 2 && !/^(?:我|全|各|本|市|新|城|园|社|地|片|街|景)/u.test(match[0]) ? { name: match[0] } : null
      if (place !== null && !zones.some((zone) => zone.start <= start && start < zone.end))
        mentions.push({ name: place.name, start, end: start + match[0].length })
    }
  }
  mentions.sort((a, b) => a.start - b.start)
  let subject: Subject | null = null
  let relied: Subject | null = null
  for (const [index, mention] of mentions.entries()) {
    if (!SUBJECT.test(folded.slice(Math.max(sentenceStart, mention.start - 3), mention.start)) && mention.start > sentenceStart) continue
    const next = mentions[index + 1]
    const behind = folded.slice(mention.end, mention.end + 2)
    // 甲区政府, 甲县教体局: a body, not a place.
    if (IS_BODY.test(folded.slice(mention.end, mention.end + 4))) continue
    // 甲市乙区: the smaller of two that stand as one.
    if (next?.start === mention.end) {
      subject = next
      continue
    }
    const listed = next !== undefined && next.start - mention.end <= 2 && /^[、和及与]/u.test(behind)
    // 依托甲开发区建设…: the place where nothing else is the subject.
    const used = /依托\s?$/u.test(folded.slice(Math.max(sentenceStart, mention.start - 3), mention.start))
    if (listed || /^[、和及与]/u.test(behind)) subject = relied = null
    else if (used) relied = mention
    else subject = mention
  }
  const found = subject ?? relied
  // A clause with a verb of its own and no place (…,加快…建设) is about the whole area again.
  const clause = Math.max(text.lastIndexOf(','), text.lastIndexOf(':')) + 1 + sentenceStart
  return found !== null && found.start < clause && NEW_CLAUSE.test(folded.slice(clause, at)) ? null : found
}

/** 位于甲区, 选址乙县: where the piece that a zone heads says that it lies. */
export function statedPlace(folded: string, piece: Piece, places: Places): Place | null {
  const text = folded.slice(piece.titleEnd, Math.min(piece.textEnd, piece.titleEnd + 400))
  const match =
    /(?:位于|坐落于?|选址(?:于|在)?|地处|布局(?:在|于)|设在|落户于?|建设地点[:为]?|^[。\s:]{0,8}在)\s?(\p{Script=Han}{2,16})/u.exec(text) ??
    /[,;。]在(\p{Script=Han}{2,14}?)(?:规划|集中|高标准)?(?:建设|打造|新建|布局|兴建)/u.exec(text)
  return match?.[1] === undefined ? null : placeAtStart(`${match[1]}产业`, places)
}
