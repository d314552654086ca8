import { deliverySchema, FACTS_FORMAT, type Issue, type PolicyFacts } from '../model/facts.js'
import { account, coverageOf, issuesOf, markUnreadOwners } from './accounting/index.js'
import { readCitations } from './citations/index.js'
import { DocumentError } from './errors.js'
import { readHead, type ReadHead } from './head/index.js'
import { isPage, readPage } from './source/html/index.js'
import type { Origin } from './source/html/origin.js'
import { readItems } from './items/index.js'
import { lostCharacters } from './source/mojibake.js'
import { readOutline } from './outline/index.js'
import { placeBack } from './source/placeBack.js'
import { readSource } from './source/read.js'
import { sectionsOf } from './items/sections.js'
import { splitPolicies, type PolicyPart } from './pages/index.js'
import { aboutPolicy, type NoPolicy } from './pages/explained.js'
import { pageOf, type Page } from './pages/page.js'
import { withoutRepeated } from './pages/twice.js'
import { whyNone } from './pages/whyNone.js'
import { accountNumbers } from './targets/index.js'
import type { SourceText } from './text/document.js'
import { readable } from './source/readable.js'
import { readZones } from './zones/index.js'
import { issueAt } from './text/evidence.js'
import { unitsOf } from './items/units.js'
import { slugOf, uniqueSlugs } from './slug.js'

export { admitSize, MAX_BYTES } from './source/binary.js'
export { DocumentError } from './errors.js'

/** A file to be read. */
export interface DocumentInput {
  /** Its name; folders before it do not matter. */
  file: string
  bytes: Uint8Array
  /** Where it was taken from, and the date of that (ISO); null or left out where not known. */
  address?: string | null
  publisher?: string | null
  date?: string | null
}

/** What reading gives: the facts of each policy, all issues of the document, and its canonical text. */
export interface ReadDocument {
  delivery: PolicyFacts[]
  issues: Issue[]
  text: string
}

/**
 * Reads a document: bytes in, facts and issues out. Async, because readers of formats such as PDF and Word are.
 * Rejects with a DocumentError where the file is no text or holds no policy.
 */
export async function readDocument(input: DocumentInput): Promise<ReadDocument> {
  return readText(input)
}

/**
 * Reads a document that is plain text or a web page. Pure: the same bytes give the same facts everywhere.
 * Throws a DocumentError where the file is no text or holds no policy.
 */
export function readText(input: DocumentInput): ReadDocument {
  const page = isPage(input.file, input.bytes) ? readPage(input.file, input.bytes) : null
  const printed = page ?? readSource(input.file, input.bytes)
  const view = page === null ? readable(printed) : null
  const document = view?.document ?? printed
  const lineOf = document.rawLine ?? document.lineOf
  const origin = {
    address: input.address ?? page?.origin.address ?? null,
    publisher: input.publisher ?? null,
    date: input.date ?? page?.origin.date ?? null,
  }
  const stages = pageOf(document)
  const { policies, others } = policiesOf(stages)
  const parts = withoutRepeated(policies)
  const delivery: PolicyFacts[] = []
  for (const [at, { kept, again }] of parts.entries()) {
    const facts = readPolicy(stages, kept, { origin, lineOf, again, isCut: document.isCut === true && at === parts.length - 1 })
    if (facts !== null) delivery.push(view === null ? facts : placeBack(facts, printed, view.printed))
  }
  if (delivery.length === 0) throw new DocumentError('NO_POLICY', `no policy was found in the text: ${whyNone(others, stages.lines)}`)
  uniqueSlugs(delivery)
  return { delivery: deliverySchema.parse(delivery), issues: delivery.flatMap((facts) => facts.issues), text: printed.text }
}

/** The policies of a page, and what else it holds that only writes about one. */
function policiesOf(page: Page): { policies: PolicyPart[]; others: NoPolicy[] } {
  const { lines } = page
  const others: NoPolicy[] = []
  const policies = splitPolicies(page).filter((part, index, all) => {
    const from = index === 0 ? 0 : (all[index - 1]?.end ?? 0)
    const about = aboutPolicy(
      part.lines,
      lines.filter(({ start }) => start >= from && start < part.start),
      page.document.pageTitles,
    )
    if (about !== null) others.push(about)
    return about === null
  })
  if (policies.length === 0 && others.length === 0) {
    const about = aboutPolicy(lines, [], page.document.pageTitles)
    if (about !== null) others.push(about)
  }
  return { policies, others }
}

/** What a policy of a document needs to know beside its own text. */
interface Around {
  origin: Origin & { publisher: string | null }
  lineOf: (offset: number) => number
  /** Where the document prints the same text again. */
  again: readonly PolicyPart[]
  /** It is the last one of a file that ends within a character. */
  isCut: boolean
}

function readPolicy(page: Page, part: PolicyPart, { origin, lineOf, again, isCut }: Around): PolicyFacts | null {
  const { document } = page
  const issues: Issue[] = []
  const report = (issue: Issue): void => void issues.push(issue)
  const read = readHead(page, part, report)
  if (read === null) return null
  const { head, span, area, ownNames } = isCut ? brokenOff(document, part, read, report) : read
  for (const at of lostCharacters(document.text.slice(part.start, part.end)).map((offset) => part.start + offset))
    report(issueAt(document, 'READ', 'CHARACTERS_LOST', 'characters are lost here: take the document from its source again', at, at + 1))
  for (const { start, lines } of again)
    report(
      issueAt(
        document,
        'SPLIT',
        'PRINTED_AGAIN',
        'the same text is printed again from here; it is read once',
        start,
        lines[0]?.end ?? start,
      ),
    )
  const outline = readOutline(page, span, report)
  const items = readItems(document, outline, head, area)
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
    policy: { ...head, cites: readCitations(document, outline, { ...head, ownNames }, report) },
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

/** The head of a policy that the end of its file cuts in the middle of a character, whatever stands before that. */
function brokenOff(document: SourceText, part: PolicyPart, read: ReadHead, report: (issue: Issue) => void): ReadHead {
  const { head } = read
  if (head.textState === 'TRUNCATED') return read
  const end = document.folded.trimEnd().length
  report(issueAt(document, 'SPLIT', 'TEXT_BREAKS_OFF', 'the file ends in the middle of a character', Math.max(part.start, end - 20), end))
  return { ...read, head: { ...head, textState: 'TRUNCATED' } }
}
