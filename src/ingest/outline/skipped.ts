import { isOwnerLine, isOwnersBracket } from '../language/ownerLines.js'
import { endsWithOwners } from '../language/paragraphs.js'
import type { Line } from '../text/lines.js'
import type { Candidate } from './candidate.js'

/**
 * Numbers that a row of headings skips: 1. 2. ④ 5. or a line without a number between 2. and 4. Where a line between the two has the missing
 * number in another form, and no row of its own, it is the heading; so is a line without any that ends with its owners, as the heading before it
 * does. What is found in no such form stays skipped, and is told as a jump of the numbers.
 */
export function fillSkipped(headings: readonly Candidate[], lines: readonly Line[], folded: string): Candidate[] {
  const filled = [...headings]
  const last = new Map<string, number>()
  const places = new Map(lines.map(({ start }, at) => [start, at]))
  headings.forEach((heading, at) => {
    const before = last.get(heading.key)
    const first = before === undefined ? undefined : headings[before]
    // An outer heading closes the rows below it, if it does not have the number that one of them lacks, and none of its own.
    for (const [key, index] of last) {
      const row = headings[index]
      if (row !== undefined && row.rank > heading.rank && !(heading.number === row.number + 1 && !goesOn(heading, first))) last.delete(key)
    }
    last.set(heading.key, at)
    if (before === undefined || first === undefined || !skipsOne(first, heading)) return
    const between = headings.slice(before + 1, at)
    const other = between.filter((one) => one.number === first.number + 1 && isAlone(one, between))
    if (other.length === 1 && other[0] !== undefined) filled[headings.indexOf(other[0])] = inRow(other[0], first)
    else if (between.length === 0) {
      const bare = lineBetween({ all: lines, places }, folded, first, heading)
      if (bare !== null) filled.push(bare)
    }
  })
  return filled.sort((a, b) => a.start - b.start)
}

const COUNTED = new Set<Candidate['form']>(['CHINESE', 'CHINESE_BRACKETED', 'ARABIC', 'ARABIC_BRACKETED', 'CIRCLED'])

const goesOn = (heading: Candidate, before: Candidate | undefined): boolean => heading.number === 1 || before?.number === heading.number - 1

const skipsOne = (first: Candidate, next: Candidate): boolean =>
  COUNTED.has(first.form) && first.boundary === 'LINE' && next.boundary === 'LINE' && next.number === first.number + 2

/** A heading in another form that neither counts on from one of its kind nor is counted on from. */
const isAlone = (one: Candidate, between: readonly Candidate[]): boolean =>
  COUNTED.has(one.form) && one.boundary === 'LINE' && between.every((other) => other === one || other.key !== one.key)

const inRow = (one: Candidate, { form, key, rank }: Candidate): Candidate => ({ ...one, form, key, rank })

interface Lines {
  all: readonly Line[]
  /** Where each line stands among all, by its start. */
  places: ReadonlyMap<number, number>
}

/** The line between two headings, each on its line, that ends with owners as the first of them does; null where there is not one such line. */
function lineBetween(lines: Lines, folded: string, first: Candidate, next: Candidate): Candidate | null {
  const at = lines.places.get(first.line.start)
  if (at === undefined || lines.places.get(next.line.start) !== at + 2) return null
  const line = lines.all[at + 1]
  if (line === undefined || isOwnerLine(line.words) || isOwnersBracket(line.words)) return null
  if (!isOwned(folded, line) || !isOwned(folded, first.line)) return null
  const number = first.number + 1
  const { form, key, rank } = first
  // Its number is not printed: the row says it.
  return {
    form,
    key,
    rank,
    number,
    label: first.label.replace(/\d+|[一二三四五六七八九十]+/u, ordinalLike(first.label, number)),
    start: line.start,
    end: line.start,
    boundary: 'LINE',
    line,
  }
}

const CHINESE = '零一二三四五六七八九十'
const ordinalLike = (label: string, number: number): string => (/\d/u.test(label) ? String(number) : (CHINESE[number] ?? String(number)))

/** A bracket at the end of a line. */
const BRACKET_AT_END = /[([【〔][^()[\]【】〔〕\n]{2,200}[)\]】〕][。;]?$/u

function isOwned(folded: string, line: Line): boolean {
  const bracket = BRACKET_AT_END.exec(line.words)?.[0]
  return endsWithOwners(folded, line) || (bracket !== undefined && isOwnersBracket(bracket))
}
