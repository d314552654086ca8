import type { ItemFacts } from '../../model/facts.js'
import { titleSpans } from '../citations/index.js'
import { isSalutation } from '../language/lineKinds.js'
import type { PolicyHead } from '../head/policy.js'
import type { Outline } from '../outline/piece.js'
import { issueAt } from '../text/evidence.js'
import type { SourceText } from '../text/document.js'
import { overlapLookup } from '../text/spans.js'
import type { BodyUse } from './bodyReasons.js'
import { rowOf, useOfBodies } from './bodyUses.js'
import type { CueExclusion } from './cueReasons.js'
import { findBodies, type BodyMention } from './findBodies.js'
import { emptyLedger, type Ledger } from './ledger.js'

/** What joins two names of one row. */
const JOIN = /^(?:[、,/ ]|和|及|与|以及|或|或者|并|\([^()\n]{0,16}\)){0,3}$/u
const LONGEST_JOIN = 20
/** Behind a citation's issuer its title follows: 国务院《…》, 市政府关于…. */
const BEFORE_TITLE =
  /^(?:办公[厅室])?(?:[、和及]?[\u4e00-\u9fff]{0,24})?(?:关于)?(?:印发|发布|下发|转发|出台|制定)?(?:的)?[《〔]|^令 ?第|^第\d{1,4}号令/u

/** Mentions that stand in one row: X、Y和Z. A list is a row of its own. */
function rowsOf(folded: string, mentions: readonly BodyMention[]): BodyMention[][] {
  const rows: BodyMention[][] = []
  for (const mention of mentions) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    const joined =
      last?.list === mention.list &&
      (mention.list !== null || (mention.start - last.end <= LONGEST_JOIN && JOIN.test(folded.slice(last.end, mention.start))))
    if (joined) row?.push(mention)
    else rows.push([mention])
  }
  return rows
}

/** What was read of a policy that names bodies. */
export interface NamedBodies {
  head: PolicyHead
  items: readonly ItemFacts[]
  /** What became of the words of duty. */
  cues: Ledger<CueExclusion>
}

/** Says of every name of a body in a policy what it does. */
export function accountBodies(document: SourceText, outline: Outline, { head, items, cues }: NamedBodies): Ledger<BodyUse> {
  const { folded } = document
  const { start, end, bodyStart, bodyEnd } = outline.policy
  const assigned = items.flatMap(({ assignments }) =>
    assignments.flatMap(({ evidence }) => evidence.filter(({ role }) => role === 'MENTION')),
  )
  const isAssigned = overlapLookup(assigned)
  const isOfHead = overlapLookup(head.evidence)
  const isCited = overlapLookup(titleSpans(folded, start, end))
  const isHeader = overlapLookup(outline.headers)
  const isAttachment = overlapLookup(outline.attachments)
  const isContents = overlapLookup(outline.contents)
  // A word of duty that was found to have no subject does not answer for a body that stands right before it.
  const isSpared = overlapLookup(cues.excluded.filter(({ name }) => name !== 'NO_SUBJECT'))
  const ledger = emptyLedger<BodyUse>()
  const isCue = overlapLookup([...cues.read, ...cues.excluded, ...cues.notUnderstood])
  // 市级牵头单位 is a word of duty, and accounted for as one.
  const found = findBodies(folded, start, end).filter(
    (mention) => isAssigned(mention) || !/(?:单位|部门|机构|主体)$/u.test(folded.slice(mention.start, mention.end)) || !isCue(mention),
  )
  // Each place once: the owners of a merged cell are those of several rows.
  const isFound = overlapLookup(found)
  const places = new Map(assigned.filter((span) => !isFound(span)).map((span) => [span.start, span]))
  ledger.read.push(...[...places.values()].map((span) => ({ start: span.start, end: span.end })))
  for (const row of rowsOf(folded, found)) {
    // A unit that one list prints twice counts once: the second is read with the first.
    const named = new Set(row.filter(isAssigned).map((mention) => folded.slice(mention.start, mention.end)))
    const isRead = (mention: BodyMention): boolean => isAssigned(mention) || named.has(folded.slice(mention.start, mention.end))
    const unread = row.filter((mention) => !isRead(mention))
    ledger.read.push(...row.filter(isRead).map((span) => ({ start: span.start, end: span.end })))
    const [first] = unread
    if (first === undefined) continue
    const use = useOf(row, first)
    for (const mention of unread) {
      const span = { start: mention.start, end: mention.end }
      if (use !== null) ledger.excluded.push({ name: use, ...span })
      else
        ledger.notUnderstood.push(
          issueAt(document, 'ASSIGNMENTS', 'BODY_NOT_READ', 'a body stands here as owners do, and is given no duty', span.start, span.end),
        )
    }
  }
  return ledger

  function useOf(row: readonly BodyMention[], first: BodyMention): BodyUse | null {
    const span = { start: row[0]?.start ?? first.start, end: row.at(-1)?.end ?? first.end }
    if (isOfHead(first) || first.start < bodyStart) return isAddressee(first) ? 'ADDRESSEE' : 'HEAD'
    if (isAddressee(first) && first.start < (outline.pieces[0]?.start ?? bodyEnd)) return 'ADDRESSEE'
    if (first.start >= bodyEnd) return 'SIGNATURE'
    if (isCited(first) || isAttachment(first)) return 'CITED'
    if (isHeader(first) || isContents(first)) return 'NAME_OF_COLUMN'
    const words = rowOf(folded, span, first.list, bodyStart, bodyEnd)
    if (BEFORE_TITLE.test(folded.slice(span.end, span.end + 40))) return 'CITED'
    const label = first.list?.label ?? null
    const spared = isSpared({ start: Math.max(start, span.start - 2), end: span.end + clauseLength(words.after) })
    return useOfBodies(words, label === null ? '' : folded.slice(label.start, label.end), spared)
  }

  /** 各镇街,区直各部门:现将…: the text may go on behind the addressees. */
  function isAddressee({ start: at }: BodyMention): boolean {
    const from = folded.lastIndexOf('\n', at - 1) + 1
    const colon = folded.indexOf(':', at)
    const next = folded.indexOf('\n', at)
    return colon >= 0 && (next < 0 || colon < next) && isSalutation(folded.slice(from, colon + 1).trim())
  }
}

/** The length of the clause that words begin with. */
const clauseLength = (words: string): number => /^[^,:()]*/u.exec(words)?.[0].length ?? 0
