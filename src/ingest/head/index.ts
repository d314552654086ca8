import { readBy } from '../../model/readingRules.js'
import type { Evidence } from '../../model/facts.js'
import { endOfBody, isBrokenOff, startOfBody } from './body.js'
import { firstHeading, headTokens, type HeadToken } from './tokens.js'
import { areaFor, issuerOf, metaDate, numberOf, publicationOf, signatureOf } from './issuer.js'
import { namedInText, titleBlocks, titleOf } from './title.js'
import type { Span } from '../text/spans.js'
import { issuedTitle } from '../language/notice.js'
import type { Area } from '../language/areas.js'
import { readPeriod } from './period.js'
import type { PolicyPart } from '../pages/index.js'
import type { Page } from '../pages/page.js'
import { nameAt } from '../text/lines.js'
import type { Report } from '../text/document.js'
import type { PolicyHead, PolicySpan } from './policy.js'
import { evidenceAt, issueAt } from '../text/evidence.js'

/** The head of a policy, and where its body stands. */
export interface ReadHead {
  head: PolicyHead
  span: PolicySpan
  area: Area | null
  /** Names by which the notice names the policy in its text. */
  ownNames: readonly string[]
}

/** Reads the head of one policy. */
export function readHead(page: Page, part: PolicyPart, report: Report): ReadHead | null {
  const { document } = page
  const tokens = headTokens(page, part)
  const blocks = titleBlocks(document, tokens)
  const notice = blocks.find((block) => issuedTitle(block.words) !== null) ?? null
  const title = titleOf(document, tokens, blocks, notice, part.lines[0] ?? part)
  if (title === null) return null
  if (!title.isPrinted)
    report(
      issueAt(
        document,
        'HEADER',
        'TITLE_NOT_PRINTED',
        `the text prints no title; its page or file is called ${title.words}`,
        title.start,
        title.end,
      ),
    )
  const isFirstWords = title.isPrinted && blocks.length === 0 && !tokens.some(({ kind }) => kind === 'SALUTATION' || kind === 'META')
  if (isFirstWords)
    report(issueAt(document, 'HEADER', 'TITLE_NOT_FOUND', 'the page prints no title; the first words stand for it', title.start, title.end))
  const bodyEnd = endOfBody(page, part)
  const bodyStart = Math.min(bodyEnd, startOfBody(page, part, tokens, blocks, notice, title))
  const span: PolicySpan = { start: part.start, end: part.end, bodyStart, bodyEnd }
  const evidence: Evidence[] = [evidenceAt(document, title.isPrinted ? 'MENTION' : 'CONTEXT', title.start, title.end)]
  const context = (place: Span | null): void => {
    if (place !== null && !evidence.some((known) => known.start === place.start && known.end === place.end))
      evidence.push(evidenceAt(document, 'CONTEXT', place.start, place.end))
  }
  const number = numberOf(document, tokens, blocks)
  const signature = signatureOf(page, part, tokens, bodyEnd)
  const publication = publicationOf(document, tokens)
  const issuer = issuerOf(document, tokens, blocks, notice, title, signature) ?? publication?.issuer ?? null
  const issuedOn = signature?.date ?? metaDate(document, tokens) ?? publication?.date ?? null
  const titleWords = title.isPrinted ? nameAt(document, title.start, title.end) : title.words
  const issuerName = issuer === null ? null : nameAt(document, issuer.start, issuer.end)
  const area = areaFor(document, part, tokens, { issuer, title, notice, number: number?.number ?? null })
  if (area === null)
    report(issueAt(document, 'HEADER', 'JURISDICTION_UNKNOWN', 'neither issuer nor title names an area', title.start, title.end))
  else if (area.code === null)
    report(issueAt(document, 'HEADER', 'JURISDICTION_NOT_LISTED', `no list of divisions has ${area.name}`, title.start, title.end))
  context(number)
  context(issuer)
  context(issuedOn)
  const breaksOff = isBrokenOff(page, span)
  const textState =
    firstHeading(page, part) >= part.end && part.end - bodyStart < 500 && notice !== null
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
    ...readBy(!title.isPrinted ? 'TITLE_OF_PAGE' : isFirstWords ? 'FIRST_WORDS' : 'TITLE_PRINTED'),
    title: titleWords,
    docNumber: number?.number ?? null,
    issuer: issuerName,
    jurisdiction: area?.name ?? null,
    jurisdictionCode: area?.code ?? null,
    level: area?.level ?? null,
    issuedOn: issuedOn?.iso ?? null,
    period: readPeriod(document, span, title.words, issuedOn?.iso ?? null),
    status: statusOf(tokens, title.words),
    textState,
    evidence,
  }
  return { head, span, area, ownNames: namedInText(tokens) }
}

function statusOf(tokens: readonly HeadToken[], title: string): string | null {
  for (const token of tokens) {
    const found =
      token.kind === 'META'
        ? /(?:有 ?效 ?性|时 ?效 ?性|效力状态)[:| ]{1,6}(已失效|失效|已废止|废止|已修改|部分失效)/u.exec(token.words)
        : null
    if (found?.[1] !== undefined) return found[1]
  }
  return /[(〔【](试行|征求意见稿|公开征求意见稿|送审稿|草案|暂行|讨论稿)[)〕】]/u.exec(title)?.[1] ?? null
}
