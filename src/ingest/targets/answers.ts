import type { Figure } from './clauses.js'
import { LEADING } from './words.js'

/**
 * Lists of shares that answer the clause before them: 接入车位120个、充电桩30个,接入率60%、45% gives each counted thing its rate, in
 * order; 出货量2亿台,分别占国内和全球出货量的40%和10% gives the thing its share of each whole.
 */

const RATE = /^\p{Script=Han}{1,6}(?:率|占比|比例)$/u

/** Names of a list of rates that answers as many counts in the clause before; null where it does not. */
export function ratesOfCounted(folded: string, figures: readonly Figure[], list: readonly Figure[]): string[] | null {
  const [first] = list
  if (first === undefined) return null
  const rate = bare(folded.slice(first.clause.start, first.quantity.outerStart))
  if (!RATE.test(rate)) return null
  const at = figures.indexOf(first)
  const counted = figures.slice(Math.max(0, at - list.length), at)
  const [earliest] = counted
  if (earliest === undefined || counted.length < list.length || earliest.previous !== null) return null
  if (counted.some(({ clause, quantity }) => clause.start !== earliest.clause.start || quantity.measure === 'SHARE')) return null
  // The clause directly before, and nothing but the counted things in it.
  if (earliest.clause.end !== first.clause.start - 1 || figures[at - 1]?.next !== null) return null
  const verb = rate.replace(/(?:率|占比|比例)$/u, '')
  const things = counted.map(({ left, right }) => {
    const before = bare(folded.slice(left.start, left.end))
    const thing = before.length >= 2 && !before.endsWith(verb) ? before : bare(folded.slice(right.start, right.end))
    return thing.startsWith(verb) ? thing.slice(verb.length) : thing
  })
  return things.every((thing) => thing.length >= 2) ? things.map((thing) => thing + rate) : null
}

/** Names of a list of shares of several wholes (分别占甲和乙的…); null where the words before the list are no such wholes. */
export function sharesOfWholes(folded: string, list: readonly Figure[]): string[] | null {
  const [first] = list
  if (first === undefined) return null
  const words = folded.slice(first.clause.start, first.quantity.outerStart).replace(/\s+/gu, '')
  const match = /^(.{0,24}?)(?:分别|各)约?占(.{2,40})的$/u.exec(words)
  if (match === null) return null
  const [, said = '', wholes = ''] = match
  const members = wholes.split(/、|以及|和|与|及/u)
  const last = members.at(-1) ?? ''
  if (members.length !== list.length || members.some((member) => member.length === 0)) return null
  const subject = bare(said) === '' ? subjectBefore(folded, first) : bare(said)
  // 国内和全球出货量: the last member ends with what all are the whole of.
  return members.map((member) => `${subject}占${member.length < last.length ? member + last.slice(member.length) : member}`)
}

/** The thing that the clause before counts, without its number. */
function subjectBefore(folded: string, figure: Figure): string {
  const before = folded.slice(figure.sentence.start, Math.max(figure.sentence.start, figure.clause.start - 1))
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1)
  return bare(/^[^\d]{2,30}/u.exec(clause)?.[0] ?? '').replace(/(?:达到?|超过?|突破|约|近|为){1,6}$/u, '')
}

const bare = (words: string): string =>
  words
    .replace(/\([^()]*\)/gu, '')
    .replace(/\s+/gu, '')
    .replace(/^[、和与及]/u, '')
    .replace(LEADING, '')
    .replace(/(?:达到?|分别|约|超过?|近|为){1,6}$/u, '')
