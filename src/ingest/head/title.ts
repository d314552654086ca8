import type { HeadToken } from './tokens.js'
import { issuedInText, issuedTitle } from '../language/notice.js'
import { isSameTitle, isTitle, titleEndingAt, titleKey, titleWithin } from '../language/lineKinds.js'
import { fieldsOn } from '../language/pageFields.js'
import { fold } from '../text/fold.js'
import type { SourceText } from '../text/document.js'
import type { Span } from '../text/spans.js'

/** Most characters of a text that stand for the title that its page has dropped. */
const LONGEST_STAND_IN = 30

export interface TitleBlock extends Span {
  words: string
  first: number
  last: number
}

/** (试行), (征求意见稿) and (2024—2026年) may stand on a line of their own behind a title; a note of adoption or openness is no part of it. */
function isTitleTail(words: string): boolean {
  return /^[(〔【][^()〔〕【】]{2,16}[)〕】]$/u.test(words) && !/[月日]|通过|发布|公布|印发|公开/u.test(words)
}

/** Titles printed in the head; one in several lines is joined. */
export function titleBlocks(document: SourceText, tokens: readonly HeadToken[]): TitleBlock[] {
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

/** The title of a policy: printed in its text, or where that has none, by the page or the file that holds it. */
export interface PolicyTitle extends Span {
  /** Its words, folded. */
  words: string
  /** Whether its span is where the text prints it. */
  isPrinted: boolean
}

/** The title of what is issued: printed over its own text, else named in the notice, else the first that the page prints. */
export function titleOf(
  document: SourceText,
  tokens: readonly HeadToken[],
  blocks: readonly TitleBlock[],
  notice: TitleBlock | null,
  firstLine: Span,
): PolicyTitle | null {
  const span = printedTitle(document, tokens, blocks, notice)
  if (span !== null) return { ...span, words: document.folded.slice(span.start, span.end), isPrinted: true }
  const stated = statedTitle(document)
  if (stated !== null) return { start: firstLine.start, end: firstLine.end, words: stated, isPrinted: false }
  // The page has dropped every title: the first words stand for it.
  const [any] = [
    ...tokens.filter(({ kind, words }) => kind === 'TITLE' && words.length >= 6),
    ...tokens.filter(({ words }) => words.length > 4),
  ]
  const { start } = any ?? firstLine
  const end = any?.kind === 'TITLE' ? any.end : Math.min((any ?? firstLine).end, start + LONGEST_STAND_IN)
  return start >= end ? null : { start, end, words: document.folded.slice(start, end), isPrinted: true }
}

/** The title that the page's own markup or the name of the file states, where it reads like one. */
function statedTitle(document: SourceText): string | null {
  const names = [...(document.pageTitles ?? []), document.file.replace(/\.[a-z]{1,5}$/iu, '')]
  for (const name of names) {
    const folded = fold(name).replace(/\s+/gu, ' ').trim()
    if (!isTitle(folded)) continue
    const own = titleWithin(folded)
    const words = folded.slice(own.start, own.end)
    return issuedTitle(words) ?? words
  }
  return null
}

function printedTitle(
  document: SourceText,
  tokens: readonly HeadToken[],
  blocks: readonly TitleBlock[],
  notice: TitleBlock | null,
): Span | null {
  const own = blocks.filter((block) => issuedTitle(block.words) === null)
  const named = namedInText(tokens)
  if (notice !== null) {
    const issued = issuedTitle(notice.words) ?? ''
    const names = [issued, ...named.filter((name) => isSameName(name, issued))]
    const joined = names.map((name) => joinedLines(document, tokens, notice.last + 1, name)).find((span) => span !== null)
    if (joined !== undefined) return joined
    const printed = own.filter((block) => names.some((name) => isSameName(block.words, name))).at(-1)
    if (printed !== undefined) return withLinesAbove(document, tokens, printed, issued)
    return spanWithin(document, notice, issued)
  }
  const [firstOwn] = own
  if (firstOwn !== undefined) {
    // A notice whose own title the page has dropped: 《…》已经…现印发给你们, and the plan's title behind it.
    const plan = named.map((name) => own.filter((block) => isSameTitle(block.words, name)).at(-1)).find((block) => block !== undefined)
    const dropped = tokens.some(({ kind }) => kind === 'SALUTATION' || kind === 'ORDER')
    return (dropped ? plan : undefined) ?? own.filter((block) => isSameTitle(block.words, firstOwn.words)).at(-1) ?? firstOwn
  }
  const field = titleField(tokens)
  if (field !== null) return field
  const [name] = named
  const place = name === undefined ? undefined : tokens.find(({ words }) => words.includes(`《${name}》`))
  return place === undefined || name === undefined ? null : spanWithin(document, place, name)
}

/** The names by which the notice's text names what it issues. */
export function namedInText(tokens: readonly HeadToken[]): string[] {
  return tokens.flatMap(({ kind, words }) => {
    const name = kind === 'META' ? null : issuedInText(words)
    return name === null || name.length < 4 ? [] : [name]
  })
}

/** Whether a plan's title and its name in the notice are one but for 的 and what one of them leaves out. */
const isSameName = (one: string, other: string): boolean => isSameTitle(one.replace(/的/gu, ''), other.replace(/的/gu, ''))

/** Fields of the table about the document that give its title: 标题, 文件名称. */
const TITLE_FIELD = /^(?:标题|名称|(?:文件|信息|公文)(?:名称|标题))$/u

function titleField(tokens: readonly HeadToken[]): Span | null {
  for (const token of tokens) {
    const field = token.kind === 'META' ? fieldsOn(token.words).find(({ name }) => TITLE_FIELD.test(name)) : undefined
    if (field === undefined || field.end - field.start < 6) continue
    const words = token.words.slice(field.start, field.end)
    const issued = issuedTitle(words) ?? words
    const at = field.start + Math.max(0, words.lastIndexOf(issued))
    const own = titleWithin(issued)
    return { start: token.start + at + own.start, end: token.start + at + own.end }
  }
  return null
}

/** Most lines that a plan's title is printed in over its own text. */
const MOST_LINES = 4

/** The lines behind the notice that together print a title: 某市降低企业成本 / 优化服务的若干措施. */
function joinedLines(document: SourceText, tokens: readonly HeadToken[], from: number, name: string): Span | null {
  const wanted = titleKey(name)
  for (let last = tokens.length - 1; wanted !== '' && last >= from; last--) {
    for (let first = last; first >= from && last - first < MOST_LINES && tokens[first]?.kind === 'TITLE'; first--) {
      // The notice's own title, printed once more, is none of the plan's lines.
      if (issuedTitle(tokens[first]?.words ?? '') !== null) break
      const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0]
      if (titleKey(document.folded.slice(start, end)) === wanted) return { start, end: withoutFinalMarks(document, start, end) }
    }
  }
  return null
}

function withoutFinalMarks(document: SourceText, start: number, end: number): number {
  const own = titleWithin(document.folded.slice(start, end))
  return start + own.end
}

/** A title printed in several lines of which the last alone reads like one: the notice says where it begins. */
function withLinesAbove(document: SourceText, tokens: readonly HeadToken[], printed: TitleBlock, issued: string): Span {
  const squeeze = (words: string): string => words.replace(/\s/gu, '')
  const whole = squeeze(issued)
  for (let first = printed.first - 1; first >= 0 && printed.first - first < 4 && tokens[first]?.kind === 'TITLE'; first--) {
    const start = tokens[first]?.start ?? printed.start
    if (squeeze(document.folded.slice(start, printed.end)) === whole) return { start, end: printed.end }
  }
  return printed
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
