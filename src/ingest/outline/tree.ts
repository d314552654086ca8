import type { Report, SourceText } from '../text/document.js'
import { issueAt } from '../text/evidence.js'
import type { Candidate } from './candidate.js'

/** A heading that was accepted, before its title is cut. */
export interface Heading {
  candidate: Candidate
  parent: Heading | null
  /** Which run of this key under its parent, from 1: numbering that starts again opens the next. */
  run: number
}

/** Words that name a field of a 专栏 or a template (内容: 目标: 责任单位:), which is no heading of its own. */
const FIELD = /^[\u4e00-\u9fff()、]{2,8} ?:/u

/** 整改措施: on a line of its own names a field of a list of rectifications (整改清单): each number below it is a piece of work. */
const FIELD_OF_WORK = /\n *[\u4e00-\u9fff]{0,4}(?:措施|举措|任务|内容|要求) ?: *\n\s*$/u

interface OpenBox {
  heading: Heading
  /** Key of the labels that its entries have; null before the first. */
  entries: string | null
  last: Heading | null
}

/**
 * Puts headings into their tree. A label goes on counting at the depth where its key is open; a key that is not open goes below
 * the innermost open heading of a form further out (GB/T 9704: 一、 then (一) then 1. then (1)). What counts on in no way is no heading.
 */
export function buildTree(document: SourceText, candidates: readonly Candidate[], runOn: boolean, report: Report): Heading[] {
  const headings: Heading[] = []
  const runs = new Map<Heading | null, Map<string, number>>()
  const lastOfKey = new Map<string, number>()
  let open: Heading[] = []
  let box: OpenBox | null = null

  const enter = (candidate: Candidate, parent: Heading | null, isNewRun: boolean): Heading => {
    const ofParent = runs.get(parent) ?? new Map<string, number>()
    runs.set(parent, ofParent)
    const run = (ofParent.get(candidate.key) ?? 0) + (isNewRun ? 1 : 0)
    ofParent.set(candidate.key, run)
    const heading = { candidate, parent, run }
    headings.push(heading)
    lastOfKey.set(candidate.key, candidate.number)
    return heading
  }
  const openOf = (key: string): Heading | undefined => open.find((heading) => heading.candidate.key === key)
  const goesOn = (candidate: Candidate): boolean => openOf(candidate.key)?.candidate.number === candidate.number - 1

  let enumeration: Candidate | null = null
  candidates.forEach((candidate, index) => {
    if (enumeration !== null && candidate.key === enumeration.key && candidate.number === enumeration.number + 1) {
      enumeration = candidate
      return
    }
    enumeration = isEnumeration(candidate) ? candidate : null
    if (enumeration !== null) return
    if (box !== null && intoBox(box, candidate, index)) return
    if (candidate.form === 'BOX') {
      openBox(candidate)
      return
    }
    if (candidate.form === 'BOX_ENTRY') return
    if (intoTree(candidate)) box = null
  })
  return headings

  /** `…包括:` and below it a numbered line for each part of the sentence, ended by ;: an enumeration, no headings. */
  function isEnumeration(candidate: Candidate): boolean {
    if (candidate.boundary !== 'LINE' || candidate.number !== 1 || candidate.rank < 5) return false
    const before = document.folded.slice(Math.max(0, candidate.start - 24), candidate.start)
    return candidate.line.words.endsWith(';') && /:\s*$/u.test(before) && !FIELD_OF_WORK.test(before)
  }

  /** 专栏: hangs from the enclosing 一、 or (一) part; the numbered headings beside it go on counting behind it. */
  function openBox(candidate: Candidate): void {
    const last = lastOfKey.get('BOX') ?? 0
    if (candidate.boundary !== 'LINE' && candidate.number !== last + 1) return
    if (candidate.boundary === 'NONE' && !runOn) return
    const parent = [...open].reverse().find((heading) => heading.candidate.rank <= 5) ?? null
    box = { heading: enter(candidate, parent, runs.get(parent)?.get('BOX') === undefined), entries: null, last: null }
  }

  function intoBox(current: OpenBox, candidate: Candidate, index: number): boolean {
    const { form, key, number } = candidate
    if (form === 'BOX') return false
    if (form === 'DASHED') {
      const words = document.folded.slice(candidate.end, candidate.end + 12)
      if (FIELD.test(words) || candidate.boundary !== 'LINE') return true
      if (current.entries !== null && current.entries !== key) return true
    } else if (form !== 'BOX_ENTRY') {
      if (current.entries === null ? number !== 1 || candidate.rank < 6 : current.entries !== key)
        return current.entries !== null && candidate.rank > 6 && current.last !== null && candidate.rank > current.last.candidate.rank
      if (current.last !== null && number !== current.last.candidate.number + 1) return false
      if (current.last !== null && goesOn(candidate) && !comesAgain(candidate, index)) return false
    }
    current.last = enter(candidate, current.heading, current.entries === null)
    current.entries = key
    return true
  }

  /** Whether the same number stands once more before the part ends: then this one is the entry's and that one the heading's. */
  function comesAgain(candidate: Candidate, index: number): boolean {
    for (const later of candidates.slice(index + 1)) {
      if (later.rank <= 5 || later.form === 'BOX') return false
      if (later.key === candidate.key && later.number === candidate.number) return true
    }
    return false
  }

  function intoTree(candidate: Candidate): boolean {
    const { form, key, number, boundary, rank } = candidate
    const article = openOf('ARTICLE')
    // The numbered clauses of an article (款、项) are its text.
    if (article !== undefined && rank > 3) return false
    const sibling = openOf(key)
    if (sibling !== undefined) {
      const last = sibling.candidate.number
      if (form === 'DASHED' ? boundary === 'NONE' || (boundary === 'BLANK' && !runOn) : !isNext(candidate, last)) return false
      open = open.slice(0, open.indexOf(sibling))
      if (form !== 'DASHED' && number !== last + 1 && number !== 1)
        report(
          issueAt(
            document,
            'OUTLINE',
            'NUMBERING_JUMPS',
            `the heading ${candidate.label} follows number ${last}`,
            candidate.start,
            candidate.end,
          ),
        )
      open.push(enter(candidate, sibling.parent, number === 1 && form !== 'DASHED'))
      return true
    }
    const depth = open.findIndex((heading) => heading.candidate.rank > rank)
    const above = depth < 0 ? open : open.slice(0, depth)
    if (!mayOpen(candidate, above.at(-1))) return false
    open = [...above]
    const parent = open.at(-1) ?? null
    open.push(enter(candidate, parent, true))
    return true
  }

  function isNext({ boundary, number, form, rank }: Candidate, last: number): boolean {
    if (number === last + 1) return boundary !== 'NONE' || (runOn && rank >= 5 && form !== 'STEP')
    if (form === 'ARTICLE' || form === 'CHAPTER') return boundary === 'LINE' && number > last
    if (number === 1) return boundary === 'LINE' || boundary === 'SENTENCE' || (boundary === 'BLANK' && runOn)
    // A number may be skipped or printed twice, but a line of running text may begin with any number.
    return boundary === 'LINE' && Math.abs(number - last) <= 3
  }

  function mayOpen(candidate: Candidate, parent: Heading | undefined): boolean {
    const { form, number, boundary, key } = candidate
    if (form === 'DASHED') return boundary === 'LINE' || (runOn && (boundary === 'SENTENCE' || opensRow(candidate, parent)))
    if (boundary === 'LINE') return form !== 'ARTICLE' || number === 1 || parent !== undefined
    if (number === 1 || number === (lastOfKey.get(key) ?? 0) + 1) {
      if (boundary !== 'NONE') return true
      // Run together with the words of the heading above: 总体要求(一)指导思想.
      return runOn && parent !== undefined && isTitleOnly(parent, candidate)
    }
    return false
  }

  /** The first of a row of dashes, run together with the heading that it stands under: …目标——…。——…。 */
  function opensRow(candidate: Candidate, parent: Heading | undefined): boolean {
    if (parent === undefined || !isTitleOnly(parent, candidate)) return false
    const next = candidates[candidates.indexOf(candidate) + 1]
    return next?.form === 'DASHED' && next.boundary === 'SENTENCE'
  }

  /** Whether nothing but a title can stand between a heading's label and the candidate. */
  function isTitleOnly(parent: Heading, candidate: Candidate): boolean {
    const between = document.folded.slice(parent.candidate.end, candidate.start)
    return between.length > 0 && between.length <= 45 && !/[。;]/u.test(between)
  }
}
