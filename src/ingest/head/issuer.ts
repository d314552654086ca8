import { signatureBehind } from './closing.js'
import { docNumberIn, type HeadToken } from './tokens.js'
import type { PolicyTitle, TitleBlock } from './title.js'
import type { Span } from '../text/spans.js'
import { areaAtStart, areaWithin, NATIONAL_AREA, unlistedAreaOf, zoneAtStart, type Area } from '../language/areas.js'
import { provinceOfAbbreviation } from '../../model/divisions/index.js'
import { DATE, isoDay } from '../text/dates.js'
import { BODY_END, isBodyName } from '../language/lineKinds.js'
import { orderHead, publicationIn } from '../language/orders.js'
import { fieldsOn } from '../language/pageFields.js'
import type { PolicyPart } from '../pages/index.js'
import { trimmed } from '../text/lines.js'
import type { SourceText } from '../text/document.js'
import type { Page } from '../pages/page.js'

/** The number of an order: in its head, 某市人民政府令 over 第46号, or in the note below the title of what it publishes. */
function orderNumber(document: SourceText, tokens: readonly HeadToken[]): (Span & { number: string }) | null {
  const printed = (start: number, end: number): string => document.folded.slice(start, end).replace(/[\s()〔〕]/gu, '')
  for (const [at, token] of tokens.entries()) {
    const head = token.kind === 'ORDER' ? orderHead(token.words) : null
    const count = tokens[at + 1]
    if (head?.hasCount === true) return { number: printed(token.start, token.end), start: token.start, end: token.end }
    if (head !== null && count?.kind === 'ORDER_COUNT')
      return { number: printed(token.start, token.end) + printed(count.start, count.end), start: token.start, end: count.end }
    const note = token.words.startsWith('(') ? publicationIn(token.words)?.order : null
    if (note != null) {
      const [start, end] = [token.start + note.start, token.start + note.end]
      return { number: printed(start, end), start, end }
    }
  }
  return null
}

/** Who publishes and when, by the note below a title: (2020年9月25日某市人民政府公布). */
export function publicationOf(document: SourceText, tokens: readonly HeadToken[]): Signature | null {
  for (const token of tokens) {
    const note = token.words.startsWith('(') ? publicationIn(token.words) : null
    if (note === null) continue
    const issuer = { start: token.start + note.body.start, end: token.start + note.body.end }
    return { issuer, date: isoOf(document, token.start + note.day.start, token.start + note.day.end) }
  }
  return null
}

/** The document's number: on a line of its own, in the table about it, or beside a title. */
export function numberOf(
  document: SourceText,
  tokens: readonly HeadToken[],
  blocks: readonly TitleBlock[],
): (Span & { number: string }) | null {
  const order = orderNumber(document, tokens)
  if (order !== null) return order
  for (const token of tokens) {
    if (token.kind === 'NUMBER' || (token.kind === 'META' && /^(?:发文字号|文 *号|文件编号)/u.test(token.words))) {
      const found = docNumberIn(document, token.start, token.end)
      if (found !== null) return found
    }
  }
  // Before or behind a title on its line.
  for (const block of blocks) {
    const line = document.folded.lastIndexOf('\n', block.start) + 1
    const before = docNumberIn(document, line, block.start)
    if (before !== null) return before
    const after = docNumberIn(document, block.end, Math.min(block.end + 30, document.folded.length))
    if (after !== null && /^[》( ]{0,4}$/u.test(document.folded.slice(block.end, after.start))) return after
  }
  // In a row of the table about the document.
  for (const token of tokens) {
    if (token.kind !== 'META' && token.kind !== 'TITLE') continue
    const found = docNumberIn(document, token.start, token.end)
    const before = found === null ? '' : document.folded.slice(token.start, found.start)
    if (found !== null && !/[《(]/u.test(before) && (token.kind === 'META' || /(?:通知|意见|办法|方案|规划|计划) ?$/u.test(before)))
      return found
  }
  return null
}

/** Issuer and date below a text. */
export interface Signature {
  issuer: Span | null
  date: (Span & { iso: string }) | null
}

function isoOf(document: SourceText, start: number, end: number): (Span & { iso: string }) | null {
  const found = DATE.exec(document.folded.slice(start, end))
  const iso = found === null ? null : isoDay(...found.slice(1))
  if (found === null || iso === null) return null
  return { iso, start: start + found.index, end: start + found.index + found[0].length }
}

/** Issuer and date as the signature prints them: below the notice, else below the policy. */
export function signatureOf({ document, lines }: Page, part: PolicyPart, tokens: readonly HeadToken[], bodyEnd: number): Signature | null {
  const dated = tokens.findIndex((token, index) => token.kind === 'DATE' && index > 0)
  if (dated > 0) {
    let first = dated
    while (first > 0 && tokens[first - 1]?.kind === 'BODY_NAME') first--
    const issuer = first < dated ? (tokens[first] ?? null) : null
    const token = tokens[dated]
    return { issuer, date: token === undefined ? null : isoOf(document, token.start, token.end) }
  }
  // Attachments may stand behind the signature.
  const signed = signatureBehind(lines, Math.min(bodyEnd, tokens.at(-1)?.end ?? part.start), part.end) ?? bodyEnd
  const tail = part.lines.filter((line) => line.start >= signed)
  const date = tail.find((line) => line.kinds.has('DATE'))
  const issuer = tail.find((line) => line.kinds.has('BODY_NAME'))
  if (date === undefined && issuer === undefined) return signatureOnLine(document, part.lines.at(-1))
  return { issuer: issuer ?? null, date: date === undefined ? null : isoOf(document, date.start, date.end) }
}

/** Who signs and when, behind the last sentence of a line that has lost its breaks: …落实到位。 某市人民政府 2024年5月16日. */
const SIGNED_AT_END = new RegExp(`(?<=[。;)】] {0,4})(?<body>[\\u4e00-\\u9fff]{3,30}) {0,4}(?<date>${DATE.source})$`, 'u')

function signatureOnLine(document: SourceText, line: Span | undefined): Signature | null {
  const from = line === undefined ? 0 : Math.max(line.start, line.end - 60)
  const found = line === undefined ? null : SIGNED_AT_END.exec(document.folded.slice(from, line.end))
  const { body = '', date = '' } = found?.groups ?? {}
  if (found === null || !isBodyName(body)) return null
  const issuer = { start: from + found.index, end: from + found.index + body.length }
  const end = from + found.index + found[0].length
  return { issuer, date: isoOf(document, end - date.length, end) }
}

const DAYS_OF_ISSUE = ['成文日期', '成文时间', '发文日期', '发文时间', '印发日期', '印发时间', '签发日期', '颁布时间', '颁布日期']

/** The day of issue that the table about the document gives. */
export function metaDate(document: SourceText, tokens: readonly HeadToken[]): (Span & { iso: string }) | null {
  for (const name of DAYS_OF_ISSUE) {
    for (const token of tokens) {
      const at = token.kind === 'META' ? token.words.indexOf(name) : -1
      if (at < 0) continue
      // The value may stand on the line below its name.
      const words = document.folded.slice(token.start + at, token.start + at + 40)
      const found = /(\d{4})[-./年 ]{1,2}(\d{1,2})[-./月 ]{1,2}(\d{1,2})/u.exec(words)
      const iso = found === null ? null : isoDay(...found.slice(1))
      if (found === null || iso === null) continue
      const start = token.start + at + found.index
      return { iso, start, end: start + found[0].length }
    }
  }
  return null
}

/** The first body of a row: 交通运输部 公安部 issue together. */
function firstBody(document: SourceText, span: Span): Span {
  const words = document.folded.slice(span.start, span.end)
  const stop = words.search(/[ 、\n]/u)
  return stop > 2 && BODY_END.test(words.slice(0, stop)) ? { start: span.start, end: span.start + stop } : span
}

/** A signature within an area may leave the area out (县人民政府办公室); the head of the page then prints the whole name. */
function fullName(document: SourceText, tokens: readonly HeadToken[], signed: Span): Span | null {
  const words = document.folded.slice(signed.start, signed.end)
  if (!/^[省市县区州盟旗](?:(?:人民)?政府|委)/u.test(words)) return null
  for (const token of tokens) {
    const at = token.kind === 'TEXT' ? -1 : token.words.indexOf(words)
    const before = at < 1 ? null : /[\u4e00-\u9fff]{1,11}$/u.exec(token.words.slice(0, at))
    if (before === null || areaAtStart(token.words.slice(before.index, at + words.length)) === null) continue
    return { start: token.start + before.index, end: token.start + at + words.length }
  }
  return null
}

/** Who issues: as signed, as the title begins, as the red head or the table about the document names it. */
export function issuerOf(
  document: SourceText,
  tokens: readonly HeadToken[],
  blocks: readonly TitleBlock[],
  notice: TitleBlock | null,
  title: PolicyTitle,
  signature: Signature | null,
): Span | null {
  if (signature?.issuer != null) {
    const signed = firstBody(document, signature.issuer)
    return fullName(document, tokens, signed) ?? signed
  }
  for (const block of [notice, title.isPrinted ? title : null, ...blocks]) {
    if (block === null) continue
    const words = document.folded.slice(block.start, block.end)
    const at = words.search(/(?:联合)?(?:印发|发布|出台|公布|下发|制发)《|关于/u)
    const body = trimmed(document.folded, block.start, block.start + Math.max(at, 0))
    if (at > 2 && BODY_END.test(document.folded.slice(body.start, body.end))) return firstBody(document, body)
  }
  const red = tokens.find((token) => token.kind === 'RED_HEAD')
  if (red !== undefined) return { start: red.start, end: red.end - 2 }
  const order = tokens.find((token) => token.kind === 'ORDER')
  if (order !== undefined) return { start: order.start, end: order.start + (orderHead(order.words)?.body ?? 0) }
  return issuerInFields(document, tokens) ?? (title.isPrinted ? bodyOver(tokens, title) : null)
}

/** A body's name alone on a line over the title. */
function bodyOver(tokens: readonly HeadToken[], title: PolicyTitle): Span | null {
  return tokens.find(({ kind, end }) => kind === 'BODY_NAME' && end <= title.start) ?? null
}

/** Names of the fields that say who issues, the plainest first. */
const ISSUER_FIELDS = [/^(?:发布|发文|制发|制定|印发|颁布)(?:机构|机关|单位|部门)$/u, /^公开(?:责任部门|责任单位|主体)$/u]

/** Who issues, by the table about the document. */
function issuerInFields(document: SourceText, tokens: readonly HeadToken[]): Span | null {
  const meta = tokens.filter(({ kind }) => kind === 'META')
  for (const name of ISSUER_FIELDS) {
    for (const token of meta) {
      const field = fieldsOn(token.words).find((one) => name.test(one.name))
      if (field === undefined) continue
      if (field.end > field.start) return { start: token.start + field.start, end: token.start + field.end }
      // A cell may stand on a line of its own.
      const below = tokens[tokens.indexOf(token) + 1]
      if (below?.kind === 'BODY_NAME') return below
    }
  }
  // Fields of one line that blanks alone part: 发布机构 某某局    主题分类 ….
  const blank = meta.find(({ words }) => /^(?:发布机构|发文机构|发文机关|发文单位) /u.test(words))
  const value = /^[^ :|]{2,6} {1,4}([^ |][^|]{0,60}?)(?= {1,8}[\u4e00-\u9fff]{2,6} ?:|\||$)/u.exec(blank?.words ?? '')
  if (blank === undefined || value?.[1] === undefined) return null
  const start = blank.start + value[0].length - value[1].length
  return trimmed(document.folded, start, start + value[1].length)
}

/** Who addresses the areas below a province: 各市, 各设区市, 各区县(自治县). */
const PROVINCES_ADDRESSEES = /^各(?:市|省辖市|设区|地级|区县|州|盟|自治州|行署|地区|区人民政府)/u

/** A number's 代字 begins with its province's short name (渝府发); cities use the same characters, so the addressees have to be a province's. */
function areaOfNumber(tokens: readonly HeadToken[], number: string | null): Area | null {
  const province = number === null || !/^.[政府委办人]/u.test(number) ? null : provinceOfAbbreviation(number[0] ?? '')
  if (province === null || !tokens.some(({ kind, words }) => kind === 'SALUTATION' && PROVINCES_ADDRESSEES.test(words))) return null
  return { name: province.name, code: province.code, level: province.level }
}

/** Whom only a body of the centre addresses. */
const NATION_ADDRESSEES = '各省、自治区、直辖市'

/** How far into a text its preamble may reach. */
const LONGEST_PREAMBLE = 1500

/** 结合某区实际,制定本措施: the preamble of a plan of a lower level says whose conditions it is adapted to. */
function adaptedTo(text: string): Area | null {
  const printed = /结合([\u4e00-\u9fff]{2,12}?)(?:的)?(?:发展|工作)?实际/u.exec(text.slice(0, LONGEST_PREAMBLE))?.[1]
  const found = printed === undefined ? null : areaAtStart(printed)
  return found !== null && found.length === printed?.length ? found.area : null
}

/** The area of a policy: its issuer's, else the one that its title begins with, else the one of its number. */
export function areaFor(
  document: SourceText,
  part: PolicyPart,
  tokens: readonly HeadToken[],
  named: { issuer: Span | null; title: PolicyTitle; notice: Span | null; number: string | null },
): Area | null {
  const { issuer, title, notice, number } = named
  const printed = (place: Span | null): string => (place === null ? '' : document.folded.slice(place.start, place.end).replace(/\s/gu, ''))
  for (const words of [printed(issuer), title.words.replace(/\s/gu, ''), printed(notice)]) {
    if (words === '') continue
    const found = areaAtStart(words)
    // 某市高新区支持…若干政策 is the zone's, of which the list of divisions has the first words only.
    const zone = zoneAtStart(words)
    if (zone !== null && (found === null || found.length < zone.name.length)) return zone
    if (found !== null) return found.area
  }
  const { words } = title
  return (
    unlistedAreaOf(words, document.folded.slice(part.start, part.end)) ??
    areaOfNumber(tokens, number) ??
    (tokens.some(({ kind, words: addressed }) => kind === 'SALUTATION' && addressed.startsWith(NATION_ADDRESSEES))
      ? NATIONAL_AREA
      : null) ??
    adaptedTo(document.folded.slice(title.end, part.end)) ??
    areaWithin(words)
  )
}
