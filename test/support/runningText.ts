import { fold } from '../../src/ingest/text/fold.js'
import { lineCounter } from '../../src/ingest/text/lines.js'
import { readOutline } from '../../src/ingest/outline/index.js'
import { pageOf } from '../../src/ingest/pages/page.js'
import type { SourceText } from '../../src/ingest/text/document.js'
import type { Citation, Evidence, Issue, TargetFacts, ZoneFacts } from '../../src/model/facts.js'
import { readCitations } from '../../src/ingest/citations/index.js'
import { accountNumbers, type NumberAccount } from '../../src/ingest/targets/index.js'
import { readZones } from '../../src/ingest/zones/index.js'
import type { PolicyHead } from '../../src/ingest/head/policy.js'
import type { Outline } from '../../src/ingest/outline/piece.js'

/** A made-up text as the readers of running text get it: the document, its outline, and a head. */
export interface RunningText {
  document: SourceText
  outline: Outline
  head: PolicyHead
}

/** Head of a made-up plan of 赣州市; a test names what it needs otherwise. */
function madeUpHead(given: Partial<PolicyHead> = {}): PolicyHead {
  return {
    rule: 'TITLE_PRINTED',
    certainty: 'SURE',
    title: '赣州市促进果品产业发展实施方案',
    docNumber: null,
    issuer: null,
    jurisdiction: '赣州市',
    jurisdictionCode: '360700',
    level: 'CITY',
    issuedOn: null,
    period: { from: null, to: null },
    status: null,
    textState: 'FULL',
    evidence: [],
    ...given,
  }
}

/** The body of a made-up policy, with whatever headings it has. */
export function runningText(text: string, given: Partial<PolicyHead> = {}): RunningText {
  const document: SourceText = {
    file: 'made-up.txt',
    sha256: '0'.repeat(64),
    text,
    folded: fold(text),
    lineOf: lineCounter(text),
    traditional: false,
  }
  const outline = readOutline(pageOf(document), { start: 0, end: text.length, bodyStart: 0, bodyEnd: text.length }, () => undefined)
  return { document, outline, head: madeUpHead(given) }
}

/** The text with its full-width punctuation and digits in half width, as captures of web pages have them. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
}

/** Runs a reader over the text in full width and in half width, and answers what both agree on; a difference fails the test. */
export function inBothWidths<T>(text: string, read: (text: string) => T): T {
  const full = read(text)
  const half = read(halfWidth(text))
  if (JSON.stringify(half) !== JSON.stringify(full))
    throw new Error(`the widths are read differently:\n${JSON.stringify(full)}\n${JSON.stringify(half)}`)
  return full
}

/** Evidence that does not stand at its span. */
export function misplaced({ document }: RunningText, evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(({ start, end, words }) => document.text.slice(start, Math.min(end, start + 40)) !== words)
}

/** Targets of a text, one line each: metric | comparator value–valueTo unit | year | kind. */
export function targetLines(text: string, given: Partial<PolicyHead> = {}): string[] {
  return inBothWidths(text, (words) => numbersOf(words, given).targets.map(targetLine))
}

export function targetLine({ metric, comparator, value, valueTo, unit, by, kind }: TargetFacts): string {
  const range = valueTo === undefined ? String(value) : `${value}–${valueTo}`
  return `${metric} | ${comparator} ${range} ${unit ?? '-'} | ${by ?? '-'} | ${kind}`.normalize('NFKC')
}

/** Where the numbers of a text went. */
export function numbersOf(text: string, given: Partial<PolicyHead> = {}): NumberAccount {
  const { document, outline, head } = runningText(text, given)
  return accountNumbers(document, outline, head)
}

/** The numbers of a text that set nothing, with the reason: `第三批 ORDINAL`. Dates and characters of words are left out. */
export function excludedNumbers(text: string, given: Partial<PolicyHead> = {}): string[] {
  return inBothWidths(text, (words) =>
    numbersOf(words, given)
      .excluded.filter(({ reason }) => reason !== 'WORD')
      .map(({ reason, start, end }) => `${words.slice(start, end)} ${reason}`.normalize('NFKC')),
  )
}

/** Zones of a text, one line each: name @ place (kind). */
export function zoneLines(text: string, given: Partial<PolicyHead> = {}): string[] {
  return inBothWidths(text, (words) =>
    zonesOf(words, given).map(({ name, in: place, kind }) => `${name} @ ${place ?? '-'} (${kind})`.normalize('NFKC')),
  )
}

export function zonesOf(text: string, given: Partial<PolicyHead> = {}, issues: Issue[] = []): ZoneFacts[] {
  const { document, outline, head } = runningText(text, given)
  return readZones(document, outline, head, (issue) => issues.push(issue))
}

/** Citations of a text, one line each: title | number | kind | area. */
export function citationLines(text: string, given: Partial<PolicyHead> = {}): string[] {
  return inBothWidths(text, (words) =>
    citationsOf(words, given).map(({ title, docNumber, kind, jurisdiction }) =>
      `${title} | ${docNumber ?? '-'} | ${kind} | ${jurisdiction ?? '-'}`.normalize('NFKC'),
    ),
  )
}

export function citationsOf(text: string, given: Partial<PolicyHead> = {}, issues: Issue[] = []): Citation[] {
  const { document, outline, head } = runningText(text, given)
  return readCitations(document, outline, { ...head, ownNames: [] }, (issue) => issues.push(issue))
}
