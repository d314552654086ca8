import type { Citation } from '../../model/facts.js'
import { normaliseName } from '../../model/ids.js'
import { evidenceAt, issueAt, nameAt } from '../text.js'
import type { Outline, PolicyHead, Report, SourceText } from '../types.js'
import { findDocumentNumbers, type DocumentNumber } from './documentNumbers.js'
import { citedJurisdiction } from './issuers.js'
import { citationKind } from './kinds.js'
import { isNoDocument, isShortName, titleCore, titleKey } from './names.js'
import { findTitles, type PrintedTitle } from './titles.js'

/** One place that names a document: a title, its number behind it, or a number alone. */
interface Mention {
  start: number
  end: number
  title: string | null
  number: DocumentNumber | null
  /** The short name that the text gives it (以下简称《纲要》). */
  shortName: string | null
}

/** How far behind a title its number may begin, and how long the bracket may be that holds it. */
const BRACKET_LENGTH = 90
const SHORT_NAME = /(?:以下|下文|下称|以下统)\s?(?:简称|称为?|统称)?[:为]?\s?[“"]?《([^《》]{1,30})》/u

/**
 * The other documents that a policy names in 《》 or by a document number, once each, in the order of first mention. The policy's
 * own title and number, and its short name for itself, are none.
 */
export function readCitations(document: SourceText, outline: Outline, head: PolicyHead, report: Report): Citation[] {
  const mentions = findMentions(document, outline.policy.start, outline.policy.end)
  const cited: Cited[] = []
  for (const [index, mention] of mentions.entries()) {
    if (isOwn(mention, head) || (mention.title !== null && isNoDocument(mention.title))) continue
    const known = cited.find((one) => one.covers(mention)) ?? shortFor(cited, mention)
    if (known !== undefined) known.add(mention)
    else if (mention.title === null || !isShortName(mention.title))
      cited.push(new Cited(document, mention, mentions[index - 1] ?? null, cited, head))
    else if (!ownShortName(mention.title, head))
      report(issueAt(document, 'CITATIONS', 'SHORT_NAME_UNKNOWN', 'a short name that the text does not define', mention.start, mention.end))
  }
  return cited.map((one) => one.fact(document))
}

/** Spans of what names documents, for the readers of numbers and zones: titles with their brackets, and numbers alone. */
export function citationSpans(folded: string, start: number, end: number): { titles: PrintedTitle[]; numbers: DocumentNumber[] } {
  return { titles: findTitles(folded, start, end), numbers: findDocumentNumbers(folded, start, end) }
}

function findMentions(document: SourceText, start: number, end: number): Mention[] {
  const { folded } = document
  const { titles, numbers } = citationSpans(folded, start, end)
  const used = new Set<DocumentNumber>()
  const mentions: Mention[] = []
  for (const title of titles) {
    const bracket = bracketBehind(folded, title.end, end)
    const inside = numbers.filter((number) => number.start >= bracket.start && number.end <= bracket.end)
    // 鲁政发〔2016〕25号《关于…的意见》: the number may stand directly before the title, too.
    const before = numbers.find(
      (number) => number.end <= title.start && /^(?:文件|文)?\s?$/u.test(folded.slice(number.end, title.start)) && !used.has(number),
    )
    const number = inside[0] ?? before ?? null
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
    const within = titles.some((title) => title.start < number.start && number.end < title.end)
    if (!used.has(number) && !within) mentions.push({ start: number.start, end: number.end, title: null, number, shortName: null })
  }
  return mentions.sort((a, b) => a.start - b.start)
}

/** The bracket that opens directly behind a title; any kind of bracket, and an unclosed one ends with its clause. */
function bracketBehind(folded: string, at: number, end: number): { start: number; end: number } {
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

/** The policy itself: its number, its title, or the notice that issues it. */
function isOwn(mention: Mention, head: PolicyHead): boolean {
  if (mention.number !== null && head.docNumber !== null && normaliseName(mention.number.printed) === normaliseName(head.docNumber))
    return true
  if (mention.title === null) return false
  if (titleKey(mention.title) === titleKey(head.title)) return true
  // The notice's title holds the plan's, and a plan's short form leaves the issuer out; another body's document has its number.
  return mention.number === null && titleCore(mention.title).length > 5 && titleCore(mention.title) === titleCore(head.title)
}

/** 《方案》 in a policy whose own title ends in 方案. */
function ownShortName(title: string, head: PolicyHead): boolean {
  const genre = normaliseName(title).replace(/^本/u, '')
  return normaliseName(head.title.replace(/\([^()]*\)$|（[^（）]*）$/u, '')).endsWith(genre)
}

function shortFor(cited: readonly Cited[], mention: Mention): Cited | undefined {
  if (mention.title === null || !isShortName(mention.title)) return undefined
  const name = normaliseName(mention.title)
  return cited.find((one) => one.shortNames.has(name)) ?? [...cited].reverse().find((one) => one.core.endsWith(name))
}

/** One cited document with its mentions. */
class Cited {
  readonly core: string
  readonly shortNames = new Set<string>()
  private readonly mentions: Mention[] = []
  private number: DocumentNumber | null = null
  private readonly jurisdiction: string | null
  readonly first: Mention

  constructor(document: SourceText, first: Mention, previous: Mention | null, cited: readonly Cited[], head: PolicyHead) {
    this.first = first
    this.core = first.title === null ? '' : titleCore(first.title)
    const { folded } = document
    const before = folded.slice(Math.max(0, first.start - 40), first.start).replace(/^.*[。;\n》]/su, '')
    const signs = {
      title: first.title === null ? '' : folded.slice(first.start + 1, first.end - 1),
      before,
      code: first.number?.code ?? null,
    }
    // 国务院《甲》、《乙》: the issuer before a list issues what follows without one.
    const joined = previous !== null && /^(?:\s{0,3}\([^()]*\))?\s{0,3}[、和及与]\s{0,3}$/u.test(folded.slice(previous.end, first.start))
    const inherited = joined ? (cited.find((one) => one.has(previous))?.jurisdiction ?? null) : null
    this.jurisdiction = citedJurisdiction(signs, head) ?? inherited
    this.add(first)
  }

  has(mention: Mention): boolean {
    return this.mentions.includes(mention)
  }

  add(mention: Mention): void {
    this.mentions.push(mention)
    this.number ??= mention.number
    if (mention.shortName !== null) this.shortNames.add(normaliseName(mention.shortName))
  }

  /** Whether a mention names this document: by the same number, or by a title with the same core and no other number. */
  covers(mention: Mention): boolean {
    if (mention.number !== null && this.number !== null) return normaliseName(mention.number.printed) === normaliseName(this.number.printed)
    if (mention.title === null || this.core === '') return false
    const core = titleCore(mention.title)
    return core.length > 0 && core === this.core
  }

  fact(document: SourceText): Citation {
    const { folded } = document
    const kinds = this.mentions.map(({ start, end }) => {
      const sentence = /[^。;\n]*$/u.exec(folded.slice(Math.max(0, start - 400), start))?.[0] ?? ''
      return citationKind(sentence, folded.slice(end, end + 200).split(/[。;\n]/u)[0] ?? '')
    })
    return {
      title: this.first.title ?? this.number?.printed ?? '',
      docNumber: this.number?.printed ?? null,
      kind: kinds.find((kind) => kind !== 'MENTIONS') ?? 'MENTIONS',
      jurisdiction: this.jurisdiction,
      evidence: this.mentions.flatMap(({ start, end, title, number }) => [
        evidenceAt(document, 'MENTION', start, end),
        ...(title !== null && number !== null ? [evidenceAt(document, 'CONTEXT', number.start, number.end)] : []),
      ]),
    }
  }
}
