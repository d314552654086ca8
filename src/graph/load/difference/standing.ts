import type { WriteTransaction } from '../../run.js'
import type { OwnClaim } from '../stated/claims.js'
import { compareCopies, compareDates, whyFirst, type CopyReason } from '../stated/copies.js'
import { compareText } from '../hash.js'
import { ownPolicies, titleKeyOf } from './ownership.js'
import { readDocumentNotes, readOwnClaims, type DocumentNote } from './state.js'

/** A policy of which several documents hold a copy: which is shown, and why. */
export interface Copies {
  title: string
  docNumber: string | null
  shown: DocumentNote
  /** The best of the others first. */
  others: readonly DocumentNote[]
  /** Why the one that is shown comes before the best of the others; null where nothing but their ids tells them apart. */
  why: CopyReason | null
}

/** How a document that is loaded stands to others that hold copies of its policies. */
export interface Standing {
  /** A newer capture of the same page that holds every policy of this one: this one is not to be in the graph. */
  supersededBy: DocumentNote | null
  /** Older captures of the same page, or those that it was told to replace. */
  takesOut: readonly DocumentNote[]
  /** Whether a copy of one of its policies was taken in later. */
  hasLaterCopy: boolean
  copies: readonly Copies[]
}

export const ALONE: Standing = { supersededBy: null, takesOut: [], hasLaterCopy: false, copies: [] }

/** A document with the policies that it holds. */
interface Holder {
  note: DocumentNote
  claims: readonly OwnClaim[]
}

/**
 * Compares the document `note` and its claims `ours` with the documents that claim `theirs`. With `replace` it takes their place because a
 * person asked for it.
 */
export async function standingOf(
  transaction: WriteTransaction,
  { note, ours, replace }: { note: DocumentNote; ours: readonly OwnClaim[]; replace: boolean },
  theirs: readonly OwnClaim[],
): Promise<Standing> {
  const titles = new Set(ours.map(titleKeyOf))
  const rivals = theirs.filter((claim) => titles.has(titleKeyOf(claim)))
  if (rivals.length === 0) return ALONE
  const ids = [...new Set(rivals.map((claim) => claim.content.document))].sort(compareText)
  const notes = await readDocumentNotes(transaction, ids)
  const held = await readOwnClaims(transaction, ids)
  const self: Holder = { note, claims: ours }
  const others = notes.map((other): Holder => ({ note: other, claims: held.get(other.id) ?? [] }))

  const newer = others.filter((other) => supersedes(other, self) && !(replace && replaces(self, other)))
  const older = others.filter((other) => (replace ? replaces(self, other) : supersedes(self, other)))
  const gone = new Set(older.map((other) => other.note.id))
  const byId = new Map([self, ...others].map((holder) => [holder.note.id, holder.note]))
  return {
    supersededBy: newer[0]?.note ?? null,
    takesOut: older.map((other) => other.note),
    hasLaterCopy: others.some((other) => other.note.sequence > note.sequence),
    copies: copiesOf([...ours, ...rivals.filter((claim) => !gone.has(claim.content.document))], byId, note.id),
  }
}

/**
 * Whether `newer` replaces `older` by itself. Both have one address, `newer` was captured later, and its copy of every policy of `older`
 * ranks first and has the same number. Only these two documents count, so the order of loading does not matter.
 */
function supersedes(newer: Holder, older: Holder): boolean {
  if (newer.note.address === null || older.note.address === null || pageOf(newer.note.address) !== pageOf(older.note.address)) return false
  const later =
    compareDates(newer.note.date, older.note.date) || newer.note.sequence - older.note.sequence || compareText(newer.note.id, older.note.id)
  if (later <= 0) return false
  return older.claims.every((theirs) =>
    newer.claims.some(
      (own) => isCopyOf(own, theirs) && (numberOf(theirs) === null || numberOf(own) !== null) && compareCopies(own, theirs) < 0,
    ),
  )
}

/** Whether `newer` takes the place of `older` because a person says so: never against their dates, and never where a policy would be lost. */
function replaces(newer: Holder, older: Holder): boolean {
  const isOlder = newer.note.date !== null && older.note.date !== null && newer.note.date < older.note.date
  return !isOlder && older.claims.every((theirs) => newer.claims.some((own) => isCopyOf(own, theirs)))
}

/** One title, and no two numbers. */
function isCopyOf(left: OwnClaim, right: OwnClaim): boolean {
  const [leftNumber, rightNumber] = [numberOf(left), numberOf(right)]
  return titleKeyOf(left) === titleKeyOf(right) && (leftNumber === null || rightNumber === null || leftNumber === rightNumber)
}

function numberOf(claim: OwnClaim): string | null {
  return claim.keys[1] ?? null
}

/** An address without the place in the page that it may point to. */
function pageOf(address: string): string {
  return address.replace(/#.*$/su, '')
}

/** The policies that the document `id` and others hold together. */
function copiesOf(claims: readonly OwnClaim[], notes: ReadonlyMap<string, DocumentNote>, id: string): Copies[] {
  return ownPolicies(claims).flatMap(({ owner, copies }) => {
    const [shown, ...others] = [...new Set([owner, ...copies].map((claim) => claim.content.document))].map((document) =>
      notes.get(document),
    )
    const second = copies.find((copy) => copy.content.document !== owner.content.document)
    const isOurs = [owner, ...copies].some((claim) => claim.content.document === id)
    if (!isOurs || shown === undefined || second === undefined) return []
    const { title, docNumber } = owner.content
    return [{ title, docNumber, shown, others: others.filter((other) => other !== undefined), why: whyFirst(owner, second) }]
  })
}
