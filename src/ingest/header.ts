import type { Evidence } from '../model/facts.js'
import { signatureBehind } from './closing.js'
import { firstHeading, docNumberIn, headTokens, type HeadToken } from './head.js'
import { areaAtStart, unlistedAreaOf, type Area } from './jurisdiction.js'
import { numeralValue } from './numerals.js'
import { BODY_END, DATE, isBodyName, isColophon, isDateLine, isSameTitle, META, titleEndingAt, titleWithin } from './page.js'
import { readPeriod } from './period.js'
import type { PolicyPart } from './split.js'
import { evidenceAt, issueAt, nameAt, trimmed } from './text.js'
import { inTable } from './tables/index.js'
import type { PolicyHead, PolicySpan, Report, SourceText } from './types.js'

/** The head of a policy, and where its body stands. */
export interface ReadHead {
  head: PolicyHead
  span: PolicySpan
  area: Area | null
}

interface Span {
  start: number
  end: number
}

/** Most characters of a text that stand for the title that its page has dropped. */
const LONGEST_STAND_IN = 30

/** 关于印发…的通知: a notice that does nothing but issue another document. */
const ISSUES = /(?:印发|转发|批转|公布|发布|下发|颁发)/u
const NOTICE_END = /的(?:通知|函|公告|通告)$/u
const MARKS: Readonly<Record<string, string>> = { '《': '》', '〈': '〉', '“': '”' }

/** The title of what a notice issues, without the marks around it; null where the title is no such notice's. */
function issuedTitle(notice: string): string | null {
  const verb = ISSUES.exec(notice)
  const end = NOTICE_END.exec(notice)
  if (verb === null || end === null || end.index <= verb.index + verb[0].length) return null
  const words = notice.slice(verb.index + verb[0].length, end.index).trim()
  const close = MARKS[words[0] ?? '']
  return close !== undefined && words.indexOf(close) === words.length - 1 ? words.slice(1, -1) : words
}

interface TitleBlock extends Span {
  words: string
  first: number
  last: number
}

/** (试行), (征求意见稿) and (2024—2026年) may stand on a line of their own behind a title; a note of adoption or openness is no part of it. */
function isTitleTail(words: string): boolean {
  return /^[(〔【][^()〔〕【】]{2,16}[)〕】]$/u.test(words) && !/[月日]|通过|发布|公布|印发|公开/u.test(words)
}

/** Titles printed in the head; one in several lines is joined. */
function titleBlocks(document: SourceText, tokens: readonly HeadToken[]): TitleBlock[] {
  const blocks: TitleBlock[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || (token.kind !== 'TITLE' && token.kind !== 'TEXT')) continue
    const found = titleEndingAt(tokens, at)
    if (found === null) continue
    // A longer title may end with one of the next lines.
    const longer = [1, 2].some((more) => titleEndingAt(tokens, at + more)?.first === found.first)
    if (longer) continue
    const last = isTitleTail(tokens[at + 1]?.words ?? '') ? at + 1 : at
    const from = tokens[found.first]?.start ?? token.start
    const own = titleWithin(document.folded.slice(from, token.end))
    const end = last === at ? from + own.end : (tokens[last]?.end ?? token.end)
    blocks.push({
      start: from + own.start,
      end,
      words: document.folded.slice(from + own.start, end).replace(/\n\s*/gu, ''),
      first: found.first,
      last,
    })
  }
  return blocks
}

/** Reads the head of one policy. */
export function readHead(document: SourceText, part: PolicyPart, report: Report): ReadHead | null {
  const tokens = headTokens(document, part)
  const blocks = titleBlocks(document, tokens)
  const notice = blocks.find((block) => issuedTitle(block.words) !== null) ?? null
  const title = titleOf(document, tokens, blocks, notice)
  if (title === null) return null
  if (blocks.length === 0 && !tokens.some(({ kind }) => kind === 'SALUTATION' || kind === 'META'))
    report(issueAt(document, 'HEADER', 'TITLE_NOT_FOUND', 'the page prints no title; the first words stand for it', title.start, title.end))
  const bodyEnd = endOfBody(document, part)
  const bodyStart = Math.min(bodyEnd, startOfBody(document, part, tokens, blocks, notice, title))
  const span: PolicySpan = { start: part.start, end: part.end, bodyStart, bodyEnd }
  const evidence: Evidence[] = [evidenceAt(document, 'MENTION', title.start, title.end)]
  const context = (place: Span | null): void => {
    if (place !== null && !evidence.some((known) => known.start === place.start && known.end === place.end))
      evidence.push(evidenceAt(document, 'CONTEXT', place.start, place.end))
  }
  const number = numberOf(document, tokens, blocks)
  const signature = signatureOf(document, part, tokens, bodyEnd)
  const issuer = issuerOf(document, tokens, blocks, notice, title, signature)
  const issuedOn = signature?.date ?? metaDate(document, tokens)
  const printedTitle = nameAt(document, title.start, title.end)
  const issuerName = issuer === null ? null : nameAt(document, issuer.start, issuer.end)
  const area = areaFor(document, part, issuer, title, notice)
  if (area === null)
    report(issueAt(document, 'HEADER', 'JURISDICTION_UNKNOWN', 'neither issuer nor title names an area', title.start, title.end))
  else if (area.code === null)
    report(issueAt(document, 'HEADER', 'JURISDICTION_NOT_LISTED', `no list of divisions has ${area.name}`, title.start, title.end))
  context(number)
  context(issuer)
  context(issuedOn)
  const breaksOff = isBrokenOff(document, span)
  const textState =
    firstHeading(document, part) >= part.end && part.end - bodyStart < 500 && notice !== null
      ? 'METADATA_ONLY'
      : breaksOff
        ? 'TRUNCATED'
        : 'FULL'
  if (breaksOff)
    report(
      issueAt(
        document,
        'SPLIT',
        'TEXT_BREAKS_OFF',
        'the text ends in the middle of a sentence',
        Math.max(part.start, bodyEnd - 20),
        bodyEnd,
      ),
    )
  const head: PolicyHead = {
    title: printedTitle,
    docNumber: number?.number ?? null,
    issuer: issuerName,
    jurisdiction: area?.name ?? null,
    jurisdictionCode: area?.code ?? null,
    level: area?.level ?? null,
    issuedOn: issuedOn?.iso ?? null,
    period: readPeriod(document, span, document.folded.slice(title.start, title.end), issuedOn?.iso ?? null),
    status: statusOf(document, tokens, title),
    textState,
    evidence,
  }
  return { head, span, area }
}

/** The title of what is issued: printed over its own text, else named in the notice, else the first that the page prints. */
function titleOf(
  document: SourceText,
  tokens: readonly HeadToken[],
  blocks: readonly TitleBlock[],
  notice: TitleBlock | null,
): Span | null {
  const own = blocks.filter((block) => issuedTitle(block.words) === null)
  if (notice !== null) {
    const issued = issuedTitle(notice.words) ?? ''
    const printed = own.filter((block) => isSameTitle(block.words, issued)).at(-1)
    if (printed !== undefined) return printed
    return spanWithin(document, notice, issued)
  }
  const [firstOwn] = own
  if (firstOwn !== undefined) {
    const salutation = tokens.findIndex((token) => token.kind === 'SALUTATION')
    // A notice whose own title the page has dropped: 《…》已经…现印发给你们, and the plan's title behind it.
    const text = salutation < 0 ? undefined : tokens.slice(salutation).find((token) => token.kind === 'TEXT')
    const issued = /《([^《》]{4,80})》[^。\n]{0,80}印发/u.exec(text?.words ?? '')?.[1]
    const named = issued === undefined ? undefined : own.filter((block) => isSameTitle(block.words, issued)).at(-1)
    return named ?? own.filter((block) => isSameTitle(block.words, firstOwn.words)).at(-1) ?? firstOwn
  }
  const named = tokens.find((token) => /《[^《》]{4,80}》[^。\n]{0,80}印发/u.test(token.words))
  if (named !== undefined) return spanWithin(document, named, /《([^《》]{4,80})》/u.exec(named.words)?.[1] ?? '')
  const [first] = tokens.filter((token) => token.kind === 'TITLE' && token.words.length >= 6)
  if (first !== undefined) return first
  // The page has dropped every title: the first words stand for it.
  const any = tokens.find(({ words }) => words.length > 4)
  return any === undefined ? null : { start: any.start, end: Math.min(any.end, any.start + LONGEST_STAND_IN) }
}

/** The span of words within a block, whose line breaks the words have lost. */
function spanWithin(document: SourceText, within: Span, words: string): Span | null {
  const printed = document.folded.slice(within.start, within.end)
  const places: number[] = []
  let squeezed = ''
  for (let at = 0; at < printed.length; at++) {
    if (/[\s]/u.test(printed[at] ?? '')) continue
    places.push(at)
    squeezed += printed[at] ?? ''
  }
  const wanted = words.replace(/\s/gu, '')
  const at = squeezed.lastIndexOf(wanted)
  if (at < 0 || wanted === '') return null
  return { start: within.start + (places[at] ?? 0), end: within.start + (places[at + wanted.length - 1] ?? 0) + 1 }
}

function startOfBody(
  document: SourceText,
  part: PolicyPart,
  tokens: readonly HeadToken[],
  blocks: readonly TitleBlock[],
  notice: TitleBlock | null,
  title: Span,
): number {
  const limit = firstHeading(document, part)
  let last = -1
  tokens.forEach((token, index) => {
    if (token.kind === 'META' || token.kind === 'RED_HEAD' || token.kind === 'NUMBER' || token.kind === 'SALUTATION')
      last = Math.max(last, index)
    if (token.start >= title.start && token.end <= title.end) last = Math.max(last, index)
    if (/^\([^()]{2,60}\)$/u.test(token.words) && /年|通过|公布|施行|修订|发布/u.test(token.words) && index === last + 1) last = index
  })
  // Where the plan has no title of its own its text begins behind the notice's signature.
  const issuing = tokens.findIndex(({ kind, words }, index) => index > last && kind === 'TEXT' && /印发|公布|发布/u.test(words))
  if (notice !== null && title.start >= notice.start && title.end <= notice.end && issuing === last + 1) {
    last = issuing
    while (/^(?:BODY_NAME|DATE|OPENNESS)$/u.test(tokens[last + 1]?.kind ?? '')) last++
  }
  for (const block of blocks)
    if (isSameTitle(block.words, document.folded.slice(title.start, title.end)) || block === notice) last = Math.max(last, block.last)
  const behind = tokens[last]
  return Math.min(limit, behind?.end ?? part.start)
}

/** The body ends before signature, date, notes and distribution lines. */
function endOfBody(document: SourceText, part: PolicyPart): number {
  let last = part.lines.length - 1
  while (last > 0) {
    const words = part.lines[last]?.words ?? ''
    const before = part.lines[last - 1]?.words ?? ''
    // 抄送 may go on over several lines.
    const goesOn = before.startsWith('抄送') && words.length < 80
    if (
      inTable(document, part.lines[last]?.start ?? 0) ||
      (!isColophon(words) &&
        !isDateLine(words) &&
        !goesOn &&
        !(isBodyName(words) && last > part.lines.length - 8) &&
        !/^附 ?(?:件|表)[ :]/u.test(words))
    )
      break
    last--
  }
  const line = part.lines[last]
  if (line === undefined) return part.end
  const words = document.folded.slice(line.start, line.end)
  // Where line breaks are lost, the page's source and the list of attachments stand on the last line of the text.
  const inline = /(?:\(?(?:本文|信息|文章)?来源:\s?\S{0,200}|(?<=[。)] {0,4})附 ?件 ?\d? ?:[^。]{2,120})$/u.exec(words.slice(-260))
  return inline === null ? line.end : trimmed(document.folded, line.start, line.end - inline[0].length).end
}

function isBrokenOff(document: SourceText, span: PolicySpan): boolean {
  const last = document.folded.slice(span.bodyStart, span.bodyEnd).trimEnd()
  if (last.length < 200 || inTable(document, span.bodyStart + last.length - 1)) return false
  const line = last.slice(last.lastIndexOf('\n') + 1)
  return (
    line.length >= 24 &&
    /[\u4e00-\u9fff,、]$/u.test(line) &&
    !/附 ?(?:件|表)[:\d一二三]/u.test(line.slice(-60)) &&
    !(line.length < 80 && /[:|]/u.test(line.slice(0, 16))) &&
    !(line.length < 60 && BODY_END.test(line))
  )
}

function numberOf(
  document: SourceText,
  tokens: readonly HeadToken[],
  blocks: readonly TitleBlock[],
): { number: string; start: number; end: number } | null {
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

interface Signature {
  issuer: Span | null
  date: (Span & { iso: string }) | null
}

function isoOf(document: SourceText, start: number, end: number): (Span & { iso: string }) | null {
  const found = DATE.exec(document.folded.slice(start, end))
  if (found === null) return null
  const [year, month, day] = [found[1], found[2], found[3]].map((part) => numeralValue((part ?? '').replace(/○/gu, '〇')))
  if (year == null || month == null || day == null || month < 1 || month > 12 || day < 1 || day > 31) return null
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return { iso, start: start + found.index, end: start + found.index + found[0].length }
}

/** Issuer and date as the signature prints them: below the notice, else below the policy. */
function signatureOf(document: SourceText, part: PolicyPart, tokens: readonly HeadToken[], bodyEnd: number): Signature | null {
  const dated = tokens.findIndex((token, index) => token.kind === 'DATE' && index > 0)
  if (dated > 0) {
    let first = dated
    while (first > 0 && tokens[first - 1]?.kind === 'BODY_NAME') first--
    const issuer = first < dated ? (tokens[first] ?? null) : null
    const token = tokens[dated]
    return { issuer, date: token === undefined ? null : isoOf(document, token.start, token.end) }
  }
  // Attachments may stand behind the signature.
  const signed = signatureBehind(document, Math.min(bodyEnd, tokens.at(-1)?.end ?? part.start), part.end) ?? bodyEnd
  const tail = part.lines.filter((line) => line.start >= signed)
  const date = tail.find((line) => isDateLine(line.words))
  const issuer = tail.find((line) => isBodyName(line.words))
  if (date === undefined && issuer === undefined) return null
  return { issuer: issuer ?? null, date: date === undefined ? null : isoOf(document, date.start, date.end) }
}

function metaDate(document: SourceText, tokens: readonly HeadToken[]): (Span & { iso: string }) | null {
  for (const name of ['成文日期', '发文日期', '印发日期']) {
    for (const token of tokens) {
      const at = token.kind === 'META' ? token.words.indexOf(name) : -1
      if (at < 0) continue
      // The value may stand on the line below its name.
      const words = document.folded.slice(token.start + at, token.start + at + 40)
      const found = /(\d{4})[-./年 ]{1,2}(\d{1,2})[-./月 ]{1,2}(\d{1,2})/u.exec(words)
      if (found === null) continue
      const start = token.start + at + found.index
      return {
        iso: `${found[1] ?? ''}-${(found[2] ?? '').padStart(2, '0')}-${(found[3] ?? '').padStart(2, '0')}`,
        start,
        end: start + found[0].length,
      }
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

function issuerOf(
  document: SourceText,
  tokens: readonly HeadToken[],
  blocks: readonly TitleBlock[],
  notice: TitleBlock | null,
  title: Span,
  signature: Signature | null,
): Span | null {
  if (signature?.issuer != null) return firstBody(document, signature.issuer)
  for (const block of [notice, { ...title, words: document.folded.slice(title.start, title.end) }, ...blocks]) {
    if (block === null) continue
    const words = document.folded.slice(block.start, block.end)
    const at = words.indexOf('关于')
    const body = trimmed(document.folded, block.start, block.start + Math.max(at, 0))
    if (at > 2 && BODY_END.test(document.folded.slice(body.start, body.end))) return firstBody(document, body)
  }
  const red = tokens.find((token) => token.kind === 'RED_HEAD')
  if (red !== undefined) return { start: red.start, end: red.end - 2 }
  const meta = tokens.find((token) => META.test(token.words) && /^(?:发布机构|发文机关|发文单位)/u.test(token.words))
  const value = meta === undefined ? null : /^[^ :|]{2,6} {0,4}[:|]? {0,4}([^ |][^|]{0,60})/u.exec(meta.words)
  if (meta === undefined || value?.[1] === undefined) return null
  const start = meta.start + value[0].length - value[1].length
  return trimmed(document.folded, start, start + value[1].length)
}

function areaFor(document: SourceText, part: PolicyPart, issuer: Span | null, title: Span, notice: Span | null): Area | null {
  for (const place of [issuer, title, notice]) {
    if (place === null) continue
    const found = areaAtStart(document.folded.slice(place.start, place.end).replace(/\s/gu, ''))
    if (found !== null) return found.area
  }
  return unlistedAreaOf(document.folded.slice(title.start, title.end), document.folded.slice(part.start, part.end))
}

function statusOf(document: SourceText, tokens: readonly HeadToken[], title: Span): string | null {
  for (const token of tokens) {
    const found =
      token.kind === 'META'
        ? /(?:有 ?效 ?性|时 ?效 ?性|效力状态)[:| ]{1,6}(已失效|失效|已废止|废止|已修改|部分失效)/u.exec(token.words)
        : null
    if (found?.[1] !== undefined) return found[1]
  }
  const words = document.folded.slice(title.start, title.end)
  return /[(〔【](试行|征求意见稿|公开征求意见稿|送审稿|草案|暂行|讨论稿)[)〕】]/u.exec(words)?.[1] ?? null
}
