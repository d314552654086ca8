import type { Citation } from '../../model/facts.js'
import { normaliseName } from '../../model/ids.js'
import { nameAt } from '../text/lines.js'
import type { Report, SourceText } from '../text/document.js'
import { firstEndingBehind, overlapping, type Span } from '../text/spans.js'
import { findDocumentNumbers, type DocumentNumber } from './documentNumbers.js'
import { citedJurisdiction } from './issuers.js'
import { citationKind } from './kinds.js'
import { CitedDocuments, type Cited, type Mention } from './merge.js'
import { isNoDocument, isShortName, titleCore, titleKey } from './names.js'
import { findTitles, type PrintedTitle } from './titles.js'
import type { PolicyHead } from '../head/policy.js'
import type { Outline } from '../outline/piece.js'
import { evidenceAt, issueAt } from '../text/evidence.js'

/** How far behind a title its number may begin, and how long the bracket may be that holds it. */
const BRACKET_LENGTH = 90
const SHORT_NAME = /(?:以下|下文|下称|以下统)\s?(?:简称|称为?|统称)?[:为]?\s?[“"]?《([^《》]{1,30})》/u

/** A policy's head, with the names that the notice's text gives the policy. */
export interface NamedHead extends PolicyHead {
  ownNames: readonly string[]
}

/**
 * The other documents that a policy names in 《》 or by a document number, once each, in the order of first mention. The policy's
 * own title and number, and its short name for itself, are none.
 */
export function readCitations(document: SourceText, outline: Outline, head: NamedHead, report: Report): Citation[] {
  const mentions = findMentions(document, outline.policy.start, outline.policy.end)
  const known = new CitedDocuments()
  for (const [index, mention] of mentions.entries()) {
    if (isOwn(mention, head) || (mention.title !== null && isNoDocument(mention.title))) continue
    const cited = known.find(mention)
    if (cited !== null) known.join(cited, mention)
    else if (mention.title === null || !isShortName(mention.title) || !ownShortName(mention.title, head)) {
      const previous = mentions[index - 1]
      known.add(mention, jurisdictionOf(document, mention, previous ?? null, previous === undefined ? null : known.of(previous), head))
      if (mention.title !== null && isShortName(mention.title))
        report(
          issueAt(document, 'CITATIONS', 'SHORT_NAME_UNKNOWN', 'a short name that the text does not define', mention.start, mention.end),
        )
    }
  }
  return known.all.map((cited) => factOf(document, cited))
}

/** Spans of what names documents, for the readers of numbers and zones: titles with their brackets, and numbers alone. */
export function citationSpans(folded: string, start: number, end: number): { titles: PrintedTitle[]; numbers: DocumentNumber[] } {
  return { titles: titleSpans(folded, start, end), numbers: findDocumentNumbers(folded, start, end) }
}

/** Spans of the titles alone. Numbers are dear to find, and many readers need none. */
export function titleSpans(folded: string, start: number, end: number): PrintedTitle[] {
  return findTitles(folded, start, end)
}

function findMentions(document: SourceText, start: number, end: number): Mention[] {
  const { folded } = document
  const { titles, numbers } = citationSpans(folded, start, end)
  const used = new Set<DocumentNumber>()
  const mentions: Mention[] = []
  for (const title of titles) {
    const bracket = bracketBehind(folded, title.end, end)
    const inside = bracket.end > bracket.start ? overlapping(numbers, bracket.start, bracket.end) : null
    // 鲁政发〔2016〕25号《关于…的意见》: the number may stand directly before the title, too.
    const before = numbers[firstEndingBehind(numbers, title.start) - 1]
    const directly = before !== undefined && !used.has(before) && /^(?:文件|文)?\s?$/u.test(folded.slice(before.end, title.start))
    const number = inside ?? (directly ? before : null)
    if (number !== null) used.add(number)
    const short = SHORT_NAME.exec(folded.slice(title.end, bracket.end))?.[1] ?? null
    // A short name that a bracket defines is no mention of its own.
    const defines = /(?:简称|下称|统称|称)[:为]?\s?[“"]?$/u.test(folded.slice(Math.max(start, title.start - 12), title.start))
    if (defines) {
      const last = mentions.at(-1)
      if (last !== undefined) last.shortName = nameAt(document, title.start + 1, title.end - 1)
      continue
    }
    mentions.push({ start: title.start, end: title.end, title: nameAt(document, title.start + 1, title.end - 1), number, shortName: short })
  }
  for (const number of numbers) {
    if (!used.has(number) && overlapping(titles, number.start, number.end) === null)
      mentions.push({ start: number.start, end: number.end, title: null, number, shortName: null })
  }
  return mentions.sort((a, b) => a.start - b.start)
}

/** The bracket that opens directly behind a title; any kind of bracket, and an unclosed one ends with its clause. */
function bracketBehind(folded: string, at: number, end: number): Span {
  const text = folded.slice(at, Math.min(end, at + BRACKET_LENGTH))
  const opened = /^\s{0,3}[([〔【{]/u.exec(text)
  if (opened === null) return { start: at, end: at }
  let depth = 0
  for (let index = opened[0].length - 1; index < text.length; index += 1) {
    const one = text.charAt(index)
    if ('([〔【{'.includes(one)) depth += 1
    else if (')]〕】}'.includes(one)) depth -= 1
    if (depth === 0) {
      // (国发)〔2015〕50号 and 〔2015〕50号 close early: the number goes on behind the bracket.
      const rest = /^\s?\d{1,5}\s?号|^\s?[〔[(]\d{4}[〕\])]\s?\d{1,5}\s?号/u.exec(text.slice(index + 1))
      return { start: at, end: at + index + 1 + (rest?.[0].length ?? 0) }
    }
    if ('。;\n'.includes(one)) break
  }
  return { start: at, end: at + text.length }
}

/** The policy itself: its number, its title, or the notice that issues it. Its title with another number is the act before it. */
function isOwn(mention: Mention, head: NamedHead): boolean {
  if (mention.number !== null && head.docNumber !== null)
    if (normaliseName(mention.number.printed) === normaliseName(head.docNumber)) return true
  if (mention.title === null || (mention.number !== null && head.docNumber !== null)) return false
  const key = titleKey(mention.title)
  if (key === titleKey(head.title) || head.ownNames.some((name) => titleKey(name) === key)) return true
  // The notice's title holds the plan's, and a plan's short form leaves the issuer out; another body's document has its number.
  return mention.number === null && titleCore(mention.title).length > 5 && titleCore(mention.title) === titleCore(head.title)
}

/** 《方案》 in a policy whose own title ends in 方案. */
function ownShortName(title: string, head: PolicyHead): boolean {
  const genre = normaliseName(title).replace(/^本/u, '')
  return normaliseName(head.title.replace(/\([^()]*\)$|（[^（）]*）$/u, '')).endsWith(genre)
}

/** Whose document a mention names, by itself or by the list that it stands in. */
function jurisdictionOf(
  document: SourceText,
  mention: Mention,
  previous: Mention | null,
  before: Cited | null,
  head: PolicyHead,
): string | null {
  const { folded } = document
  const words = folded.slice(Math.max(0, mention.start - 40), mention.start).replace(/^.*[。;\n》]/su, '')
  const title = mention.title === null ? '' : folded.slice(mention.start + 1, mention.end - 1)
  const own = citedJurisdiction({ title, before: words, code: mention.number?.code ?? null }, head)
  if (own !== null || previous === null) return own
  // 国务院《甲》、《乙》: the issuer before a list issues what follows without one.
  const joined = /^(?:\s{0,3}\([^()]{0,60}\))?\s{0,3}[、和及与]\s{0,3}$/u.test(folded.slice(previous.end, mention.start))
  return joined ? (before?.jurisdiction ?? null) : null
}

function factOf(document: SourceText, { mentions, number, jurisdiction }: Cited): Citation {
  const { folded } = document
  const kinds = mentions.map(({ start, end }) => {
    const before = folded.slice(Math.max(0, start - 400), start)
    const cut = Math.max(before.lastIndexOf('。'), before.lastIndexOf(';'), before.lastIndexOf('\n')) + 1
    return citationKind(before.slice(cut), folded.slice(end, end + 200).split(/[。;\n]/u)[0] ?? '')
  })
  return {
    title: mentions[0]?.title ?? number?.printed ?? '',
    docNumber: number?.printed ?? null,
    kind: kinds.find((kind) => kind !== 'MENTIONS') ?? 'MENTIONS',
    jurisdiction,
    evidence: mentions.flatMap((mention) => [
      evidenceAt(document, 'MENTION', mention.start, mention.end),
      ...(mention.title !== null && mention.number !== null
        ? [evidenceAt(document, 'CONTEXT', mention.number.start, mention.number.end)]
        : []),
    ]),
  }
}
