import { TO_YEAR } from '../text/dates.js'
import { numeralValue } from '../text/numerals.js'
import type { SourceText } from '../text/document.js'
import type { PolicySpan } from './policy.js'

/** Years that a policy says it is for; null where it says none. */
export interface Period {
  from: number | null
  to: number | null
}

const NUMBERS_OF_PLANS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** The years of a five-year plan: the first began in 1953, the sixth in 1981, and from then on every five years. */
function fiveYears(words: string): Period | null {
  const found = /[“"]?(十[一二三四五六七]?)五[”"]?(?:规划|计划|时期|期间|专项|重点|发展|数字|建设|[”"])/u.exec(words)
  if (found?.[1] === undefined) return null
  const nth = found[1] === '十' ? 10 : 10 + NUMBERS_OF_PLANS.indexOf(found[1].slice(1)) + 1
  const from = 1981 + (nth - 6) * 5
  return { from, to: from + 4 }
}

const YEARS = `(\\d{4}) ?年? ?${TO_YEAR} ?(\\d{4}) ?年`
const RANGE = new RegExp(`${YEARS}?`, 'u')
/** 规划期限为2021—2025年. */
const TERM = new RegExp(`(?:规划|实施|方案|计划)(?:期限|年限|期)(?:为|:)? ?${YEARS}`, 'u')

/** The single year that a title prints; null where it prints none, several or a range. */
export function singleYear(title: string): number | null {
  const words = title.normalize('NFKC')
  if (/(?:19|20)\d{2}\s?年?\s?[-—–~至]{1,2}\s?(?:19|20)\d{2}/u.test(words)) return null
  const years = new Set([...words.matchAll(/(?<!\d)(?:19|20)\d{2}(?=\s?年)/gu)].map((match) => Number(match[0])))
  const [year] = years
  return year !== undefined && years.size === 1 ? year : null
}

/** Years of the title, of 规划期限, of the time of validity, else the furthest year that the goals name. */
export function readPeriod(document: SourceText, policy: PolicySpan, title: string, issuedOn: string | null): Period {
  const { from, to } = statedPeriod(document, policy, title, issuedOn)
  return { from: yearOrNull(from), to: yearOrNull(to) }
}

/** Four figures that are no year of a policy (第0012年, 5000年) come of damaged text. */
const yearOrNull = (year: number | null): number | null => (year !== null && year >= 1900 && year <= 2200 ? year : null)

function statedPeriod(document: SourceText, policy: PolicySpan, title: string, issuedOn: string | null): Period {
  const range = RANGE.exec(title)
  if (range !== null) return { from: Number(range[1]), to: Number(range[2]) }
  const body = document.folded.slice(policy.bodyStart, policy.bodyEnd)
  const plan = fiveYears(title)
  if (plan !== null) return plan
  const single = /(\d{4}) ?年(?!度?修订)/u.exec(title)
  if (single !== null) return { from: Number(single[1]), to: Number(single[1]) }
  const term = TERM.exec(body)
  if (term !== null) return { from: Number(term[1]), to: Number(term[2]) }
  const validity = validityOf(body, issuedOn)
  if (validity !== null) return validity
  const goals = goalYears(body)
  return { from: null, to: goals.length === 0 ? null : Math.max(...goals) }
}

/** 自…起施行, 有效期/试行期…年 or 有效期至…. */
function validityOf(body: string, issuedOn: string | null): Period | null {
  const issued = issuedOn === null ? null : Number(issuedOn.slice(0, 4))
  const start = /自 ?(\d{4}) ?年[^。]{0,12}起/u.exec(body)
  const from = start === null ? (/自(?:印发|发布|公布|颁布)之日起/u.test(body) ? issued : null) : Number(start[1])
  const until = /(?:有效期|施行|执行|实施)(?:限)?(?:暂定)?(?:至|到)(?:为)? ?(\d{4}) ?年/u.exec(body)
  if (until !== null) return { from, to: Number(until[1]) }
  const years = /(?:有效期|试行期|暂行期|执行期)(?:限)?(?:为|暂定|:)? ?(\d{1,2}|[一二三四五六七八九十两]{1,2}) ?年/u.exec(body)
  if (years === null) return null
  const length = numeralValue(years[1] ?? '')
  return length === null || from === null ? null : { from, to: from + length }
}

/** 到2025年 sets a goal; 截至 counts what is, 至2025年12月31日 ends a window, and a year in a bracket of owners is a task's deadline. */
const GOAL_YEAR = /(?:到|(?<!截)至|力争) ?(20\d{2}) ?年(?! ?\d{1,2} ?月 ?\d{1,2} ?日)/gu
/** Among goals, the end of a year is one, too. */
const GOAL_YEAR_OR_END = /(?:到|(?<!截)至|力争) ?(20\d{2}) ?年(?! ?\d{1,2} ?月 ?\d{1,2} ?日)|(20\d{2}) ?年(?:底|末)前?/gu

/** Years of sentences that set a goal: 到2020年. */
function goalYears(body: string): number[] {
  const zone = /(?:发展目标|工作目标|总体目标|主要目标|行动目标|目标任务|具体目标|战略目标|建设目标|总体要求|目标)/u.exec(
    body.slice(0, 6000),
  )
  const text = zone === null ? body.slice(0, 3000) : body.slice(zone.index, zone.index + 4000)
  return [...text.matchAll(zone === null ? GOAL_YEAR : GOAL_YEAR_OR_END)].map((found) => Number(found[1] ?? found[2]))
}
