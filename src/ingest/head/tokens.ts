import { DOC_NUMBER, isBodyName, isColophon, isDateLine, isDocNumberLine, isRunOnTitle, isSalutation } from '../language/lineKinds.js'
import { isOrderCount, orderHead } from '../language/orders.js'
import { isPageField } from '../language/pageFields.js'
import type { PolicyPart } from '../pages/index.js'
import { DATE } from '../text/dates.js'
import { trimmed } from '../text/lines.js'
import type { SourceText } from '../text/document.js'
import type { Span } from '../text/spans.js'
import type { Page } from '../pages/page.js'

/** What a piece of a policy's head is. */
export type HeadKind =
  | 'META'
  | 'ORDER'
  | 'ORDER_COUNT'
  | 'RED_HEAD'
  | 'NUMBER'
  | 'SALUTATION'
  | 'BODY_NAME'
  | 'DATE'
  | 'OPENNESS'
  | 'ATTACHMENTS'
  | 'TITLE'
  | 'TEXT'

/** A line of the head, or a part of it where the line breaks are lost. */
export interface HeadToken extends Span {
  kind: HeadKind
  words: string
}

/** Lines longer than this are taken apart: a title, a number and an address do not fill more. */
const LONG_LINE = 120
/** A notice whose signature stands behind its last sentence, on the same line, has lost its line breaks however short it is. */
const SIGNED_WITHIN = new RegExp(`。[^。\\n]{3,40}?(?:${DATE.source})`, 'u')

/**
 * The first label of a body. Where all line breaks are lost, the first chapter or article stands right behind the title (…管理办法第一章
 * 总 则第一条 为…): 总则 and the blank that 《立法技术规范》 puts behind an article's number tell it from a mention.
 */
const FIRST_HEADING =
  /(?:^|[\n。)）】”\s])(?:一 ?[、.]|第一章|第一条|第一部分|\(一\))|(?<=[\u4e00-\u9fff])(?:第一章 {0,8}总 {0,12}则|第一条 {1,8}(?=[\u4e00-\u9fff]))/u

/** Where the first heading of the body or its first table stands; the end of the policy where it has none. */
export function firstHeading({ document, tables }: Page, part: PolicyPart): number {
  const table = tables.read.find((one) => one.start >= part.textFrom && one.start < part.end)
  return Math.min(headingIn(document, part), table?.start ?? part.end)
}

function headingIn(document: SourceText, part: PolicyPart): number {
  const words = document.folded.slice(part.textFrom, part.end)
  const found = FIRST_HEADING.exec(words)
  if (found !== null) return part.textFrom + found.index + (/^[\n。)）】”\s]/u.test(found[0]) ? 1 : 0)
  // Numbering that does not begin with 一 has lost its first heading: any label at the beginning of a line.
  const other =
    /\n[ \r]{0,8}(?:[二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|1[.、]|(?:重点)?(?:任务|行动|工程|项目|举措|措施|专项|事项)(?:一|1)(?:[、:. ]|(?=\n))|第一(?:步|阶段))/u.exec(
      words,
    )
  return other === null ? part.end : part.textFrom + other.index + 1
}

const KIND_OF: readonly [HeadKind, (words: string) => boolean][] = [
  ['META', isPageField],
  ['ORDER', (words) => orderHead(words) !== null],
  ['ORDER_COUNT', isOrderCount],
  ['RED_HEAD', (words) => words.endsWith('文件') && isBodyName(words.replace(/文件$/u, ''))],
  ['NUMBER', isDocNumberLine],
  ['OPENNESS', (words) => isColophon(words)],
  ['DATE', isDateLine],
  ['ATTACHMENTS', (words) => /^附 ?(?:件|表|录)/u.test(words)],
  ['SALUTATION', isSalutation],
  ['BODY_NAME', isBodyName],
  ['TEXT', (words) => /[。;]/u.test(words) || words.length > 100],
]

function kindOf(words: string): HeadKind {
  return KIND_OF.find(([, is]) => is(words))?.[0] ?? 'TITLE'
}

const DATES = new RegExp(DATE.source, 'gu')

/** Places at which a long line of a head is taken apart: behind a sentence, an address and a title, around dates, at blanks. */
function seams(words: string): number[] {
  const places: number[] = []
  const add = (pattern: RegExp): void => {
    for (const found of words.matchAll(pattern)) places.push(found.index, found.index + found[0].length)
  }
  const behind = (pattern: RegExp): void => {
    for (const found of words.matchAll(pattern)) places.push(found.index + found[0].length)
  }
  behind(/[。:]/gu)
  behind(/的通知(?![》”。,])/gu)
  add(DATES)
  behind(/(?<![\d—~-]) +(?!\d)/gu)
  return [...new Set(places)].filter((at) => at > 0 && at < words.length).sort((a, b) => a - b)
}

/** The head of a policy, from its first line to the first heading of its body, token by token. */
export function headTokens(page: Page, part: PolicyPart): HeadToken[] {
  const { document } = page
  const limit = firstHeading(page, part)
  const tokens: HeadToken[] = []
  for (const line of part.lines) {
    if (line.start >= limit) break
    const end = Math.min(line.end, limit)
    const words = document.folded.slice(line.start, end)
    const cuts =
      // The line counts as a whole: its first heading may stand on it.
      (line.end - line.start > LONG_LINE || SIGNED_WITHIN.test(words)) && !isPageField(words)
        ? [0, ...seams(words.slice(0, 1500)), words.length]
        : [0, words.length]
    for (let at = 0; at + 1 < cuts.length; at++) {
      const span = trimmed(document.folded, line.start + (cuts[at] ?? 0), line.start + (cuts[at + 1] ?? 0))
      if (span.start >= span.end) continue
      // A title that is run together with its text may end like a sentence.
      if (cuts.length > 2 && isSentenceTitle(document.folded.slice(span.start, span.end))) span.end--
      const own = document.folded.slice(span.start, span.end)
      tokens.push({ kind: isFieldOfTable(own, tokens.at(-1)) ? 'META' : kindOf(own), ...span, words: own })
    }
  }
  return tokens
}

function isSentenceTitle(words: string): boolean {
  return words.endsWith('。') && isRunOnTitle(words.slice(0, -1))
}

/** A table about the document that is printed as a list goes on with every bulleted field behind its first. */
function isFieldOfTable(words: string, before: HeadToken | undefined): boolean {
  return before?.kind === 'META' && /^[•·●]/u.test(before.words) && /^[•·●] *[\u4e00-\u9fff]{2,6} ?:/u.test(words)
}

/** A document number with its span, brackets as 〔〕. */
export function docNumberIn(document: SourceText, start: number, end: number): (Span & { number: string }) | null {
  const found = DOC_NUMBER.exec(document.folded.slice(start, end))
  if (found === null) return null
  const printed = document.folded.slice(start + found.index, start + found.index + found[0].length)
  const number = printed.replace(/[[(【]/u, '〔').replace(/[\])】]/u, '〕')
  return { number, start: start + found.index, end: start + found.index + found[0].length }
}
