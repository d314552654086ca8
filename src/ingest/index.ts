import { deliverySchema, FACTS_FORMAT, type Issue, type PolicyFacts } from '../model/facts.js'
import { account, coverageOf, issuesOf, markUnreadOwners } from './accounting/index.js'
import { readCitations } from './citations/index.js'
import { DocumentError } from './errors.js'
import { readHead } from './header.js'
import { isPage, readPage } from './html/index.js'
import type { Origin } from './html/origin.js'
import { readItems } from './items.js'
import { readOutline } from './outline.js'
import { readSource } from './read.js'
import { sectionsOf, slugOf, uniqueSlugs, unitsOf } from './resolve.js'
import { splitPolicies, type PolicyPart } from './split.js'
import { accountNumbers } from './targets/index.js'
import { lineCounter } from './text.js'
import type { SourceText } from './types.js'
import { readZones } from './zones/index.js'

export { DOCUMENT_ERROR_CODES, DocumentError, type DocumentErrorCode } from './errors.js'

/** A file to be read. */
export interface DocumentInput {
  /** Its name; folders before it do not matter. */
  file: string
  bytes: Uint8Array
  /** Where it was taken from, and the date of that (ISO); null or left out where not known. */
  address?: string | null
  date?: string | null
}

/** What reading gives: the facts of each policy, all issues of the document, and its canonical text. */
export interface ReadDocument {
  delivery: PolicyFacts[]
  issues: Issue[]
  text: string
}

/**
 * Reads a document: bytes in, facts and issues out. Pure: the same bytes give the same facts everywhere.
 * Throws a DocumentError where the file is no text or holds no policy.
 */
export function readDocument(input: DocumentInput): ReadDocument {
  const page = isPage(input.file, input.bytes) ? readPage(input.file, input.bytes) : null
  const document = page ?? readSource(input.file, input.bytes)
  const lineOf = document.rawLine ?? lineCounter(document.text)
  const origin = { address: input.address ?? page?.origin.address ?? null, date: input.date ?? page?.origin.date ?? null }
  const delivery: PolicyFacts[] = []
  for (const part of splitPolicies(document)) {
    const facts = readPolicy(document, part, origin, lineOf)
    if (facts !== null) delivery.push(facts)
  }
  if (delivery.length === 0) throw new DocumentError('NO_POLICY', 'no policy was found in the text')
  uniqueSlugs(delivery)
  return { delivery: deliverySchema.parse(delivery), issues: delivery.flatMap((facts) => facts.issues), text: document.text }
}

function readPolicy(document: SourceText, part: PolicyPart, origin: Origin, lineOf: (offset: number) => number): PolicyFacts | null {
  const issues: Issue[] = []
  const report = (issue: Issue): void => void issues.push(issue)
  const read = readHead(document, part, report)
  if (read === null) return null
  const { head, span, area } = read
  const outline = readOutline(document, span, report)
  const items = readItems(document, outline, area, head.textState === 'TRUNCATED')
  const numbers = accountNumbers(document, outline, head)
  const accounted = account(document, outline, { head, items, numbers })
  issuesOf(accounted).forEach(report)
  markUnreadOwners(outline, items, accounted)
  return {
    format: FACTS_FORMAT,
    slug: slugOf(head),
    source: {
      file: document.file,
      sha256: document.sha256,
      ...origin,
      length: document.text.length,
      firstLine: lineOf(part.start),
      lastLine: lineOf(part.end - 1),
      start: part.start,
      end: part.end,
    },
    policy: { ...head, cites: readCitations(document, outline, head, report) },
    sections: sectionsOf(document, outline, items),
    items: items.map((item) => item.facts),
    targets: numbers.targets,
    zones: readZones(document, outline, head, report),
    units: unitsOf(
      items.map((item) => item.facts),
      head,
      area,
    ),
    coverage: coverageOf(
      accounted,
      items.map((item) => item.facts),
    ),
    issues: issues.sort((a, b) => a.start - b.start || a.end - b.end),
  }
}
