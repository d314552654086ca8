import type { Comparator } from '../../model/enums.js'
import type { MeasureClass } from './measures.js'
import { scaleAt, unitAt } from './measures.js'
import type { NumberToken } from './scan.js'
import { behindBlanks } from './wraps.js'
import type { Span } from '../text/spans.js'

/** A number with its unit and the words that bound it. */
export interface Quantity extends Span {
  /** The number (or range) with its unit, as printed. */
  /** With the words that bound it: 不少于…, …以上. */
  outerStart: number
  outerEnd: number
  value: number
  valueTo: number | null
  /** As printed, without blanks; null where the number has none. */
  unit: string | null
  measure: MeasureClass | null
  comparator: Comparator
  /** Whether words bound it (以上, 不少于, 约, 多). */
  bounded: boolean
  tokens: NumberToken[]
}

/** Words before a number that bound it. The negated forms come first: 不低于 is no 低于. */
const BEFORE: readonly [RegExp, Comparator][] = [
  [/(?:不(?:少|低|小)于|不得?(?:少|低)于|大于等于|至少|最低|最少|起码|不下于|≥)$/u, 'GE'],
  [/(?:不(?:超过|高于|多于|大于|得?超过|得高于|超)|最高不超过|最高|最多|至多|上限为?|封顶|低于|少于|小于|不到|≤|<)$/u, 'LE'],
  [/(?:超过|突破|超出|高于|大于|多于|超|逾|>)$/u, 'GE'],
  [/(?:大约|约[为占有]?|接近|将近|近)$/u, 'APPROX'],
]
/** What may stand between the bounding word and the number. */
/** 至少建成1处, 不超过合同金额的50%, 约占全省的10%: the bound stands before the verb, or before what the share is of. */
const APART: readonly [RegExp, Comparator][] = [
  [/至少\p{Script=Han}{1,10}$/u, 'GE'],
  [/(?:不低于|不少于)\p{Script=Han}{2,12}的?$/u, 'GE'],
  [/(?:不超过|不高于|不得?超过)\p{Script=Han}{2,12}的?$/u, 'LE'],
  [/约占\p{Script=Han}{1,10}的$/u, 'APPROX'],
]
const BETWEEN = /(?:人民币|了|年均|累计|达到?|可?给予|一次性|补助|奖励|资助|补贴|支持|可达|可获得?|额度为?|\s)$/u

const AFTER: readonly [RegExp, Comparator][] = [
  [/^(?:及其?以上|或以上|以上|之上|起步)/u, 'GE'],
  [/^(?:及其?以内|及其?以下|或以下|以内|以下|之内|内(?![容部外涵地在控置核蒙资需销贸陆河湖生心设河涝网]))/u, 'LE'],
  [/^(?:左右|上下)/u, 'APPROX'],
]

const RANGE = /\s{0,2}(?:[-—–―─~～－]{1,2}|至|到)\s{0,2}$/u

interface Measured {
  end: number
  unit: string | null
  measure: MeasureClass | null
}

/** The unit behind a number; the scale that stands in it or in the numeral goes with it. */
function measureAt(folded: string, token: NumberToken): Measured {
  if (token.unit !== null) return { end: token.end, unit: token.unit, measure: 'SHARE' }
  const at = token.form === 'ARABIC' ? behindBlanks(folded, token.end) : token.end
  const unit = unitAt(folded, at)
  if (unit === null) {
    const scale = scaleAt(folded, at)
    // 70万: the measure word is left out, the scale stands for it.
    if (scale > 0 && token.form === 'ARABIC') return moreBehind(folded, at, scale, token)
    // 万众, 亿万: a bare 万 without a measure word is part of a word; 五百万 stands for itself.
    const itself = token.scale !== '' && !token.round
    return { end: token.end, unit: itself ? token.scale : null, measure: itself ? 'COUNT' : null }
  }
  const printed = folded.slice(at, at + unit.length)
  return { end: at + unit.length, unit: token.scale + printed.replace(/\s/gu, ''), measure: unit.class }
}

/** 70万余个, 3万多: 余 or 多 between the scale and the measure word. */
function moreBehind(folded: string, at: number, scale: number, token: NumberToken): Measured {
  const end = at + scale
  if (/^[余多]$/u.test(folded.charAt(end))) {
    const unit = unitAt(folded, end + 1)
    if (unit !== null) {
      token.more = true
      return { end: end + 1 + unit.length, unit: folded.slice(at, end) + folded.slice(end + 1, end + 1 + unit.length), measure: unit.class }
    }
  }
  return { end, unit: folded.slice(at, end), measure: 'COUNT' }
}

/** Reads the quantity that begins with the first of `tokens`; takes the second too where the two are a range. */
export function readQuantity(folded: string, tokens: readonly NumberToken[], index: number): Quantity | null {
  const first = tokens[index]
  if (first === undefined || Number.isNaN(first.value)) return null
  const own = measureAt(folded, first)
  const range = rangeFrom(folded, first, own, tokens[index + 1])
  const { end, unit, measure, valueTo, used } = range ?? { ...own, valueTo: null, used: [first] }
  const before = boundBefore(folded, first.start)
  const after = boundAfter(folded, end)
  const more = used.some((token) => token.more)
  const comparator: Comparator =
    valueTo !== null
      ? 'RANGE'
      : after !== null && after.comparator !== 'APPROX'
        ? after.comparator
        : before !== null && before.comparator !== 'APPROX'
          ? before.comparator
          : more
            ? 'GE'
            : (after?.comparator ?? before?.comparator ?? 'EQ')
  return {
    start: first.start,
    end,
    outerStart: before?.start ?? first.start,
    outerEnd: after?.end ?? end,
    value: first.value,
    valueTo,
    unit,
    measure,
    comparator,
    bounded: before !== null || after !== null || more,
    tokens: [...used],
  }
}

interface Range extends Measured {
  valueTo: number
  used: NumberToken[]
}

function rangeFrom(folded: string, first: NumberToken, own: Measured, second: NumberToken | undefined): Range | null {
  if (second?.form !== first.form || Number.isNaN(second.value)) return null
  const gap = folded.slice(own.end, second.start)
  // 1万元以上3万元以下: the range of a grant or a fine.
  if (gap === '以上') {
    const last = measureAt(folded, second)
    const bounded = /^(?:以下|以内)/u.exec(folded.slice(last.end, last.end + 2))
    return bounded !== null && last.unit === own.unit && second.value > first.value
      ? { ...last, end: last.end, valueTo: second.value, used: [first, second] }
      : null
  }
  if (gap.length > 6 || !RANGE.test(gap) || gap.replace(RANGE, '') !== '') return null
  // 从5个到8个 is a rise, 5个至8个 a range; so is 5到8个.
  if (gap.includes('到') && own.measure !== null) return null
  const last = measureAt(folded, second)
  if (own.measure !== null && last.measure !== own.measure && own.measure !== 'COUNT') return null
  if (!(second.value > first.value) && own.unit === last.unit) return null
  return { ...last, valueTo: second.value, used: [first, second] }
}

function boundBefore(folded: string, at: number): { start: number; comparator: Comparator } | null {
  let text = folded.slice(Math.max(0, at - 14), at)
  const full = text.length
  for (let turn = 0; turn < 3; turn += 1) {
    const trimmed = text.trimEnd()
    for (const [pattern, comparator] of BEFORE) {
      const match = pattern.exec(trimmed)
      if (match === null) continue
      // 水平最高 and 附近 end in a bounding word and are none.
      if (/(?:附|最|邻|临|就|靠|贴|亲|新|远)近$/u.test(trimmed)) return null
      return { start: at - full + match.index, comparator }
    }
    const next = trimmed.replace(BETWEEN, '')
    if (next === trimmed) break
    text = next
  }
  const apart = APART.find(([pattern]) => pattern.test(folded.slice(Math.max(0, at - 16), at)))
  return apart === undefined ? null : { start: at, comparator: apart[1] }
}

function boundAfter(folded: string, at: number): { end: number; comparator: Comparator } | null {
  const from = behindBlanks(folded, at)
  const text = folded.slice(from, from + 6)
  for (const [pattern, comparator] of AFTER) {
    const match = pattern.exec(text)
    if (match !== null) return { end: from + match[0].length, comparator }
  }
  // 60%(含)以上, 3个(含3个)以上
  const included = /^\((?:含|不含)[^()]{0,8}\)(以上|以下|以内)?/u.exec(folded.slice(from, from + 14))
  if (included?.[1] !== undefined) return { end: from + included[0].length, comparator: included[1] === '以上' ? 'GE' : 'LE' }
  return null
}
