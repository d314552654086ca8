import type { Figure } from './clauses.js'

/** What a sheet of marks does with points: 扣2分, 得3分, 满分100分, 每项5分. */
const GIVES =
  /(?:扣|扣除|得|加|减|计|记|占|赋|共|合计|满分|总分|分值|权重|标准分|基础分|基准分|每[项个次条件例篇处类][^,。;]{0,8})[为是:]?\s?$/u
/** Behind a count that points are given for: 1篇得3分, 每少1次扣2分, 1例不合格的扣5分. */
const GIVEN_FOR = /^[^,。;、\n]{0,12}?(?:得|扣|加|减|计|记)(?:除)?\s?\d{1,3}(?:\.\d)?\s?分/u

/**
 * Whether a number is one of a sheet of marks, which sets none: points given or taken, a bracket of nothing but points (10分), and the
 * count that they are given for. 满意度达到90分以上 is a mark to reach.
 */
export function isPoints(folded: string, { quantity, bracketed }: Figure): boolean {
  const before = folded.slice(Math.max(0, quantity.start - 14), quantity.start)
  const behind = folded.slice(quantity.end, quantity.end + 24)
  if (!/^个?分$/u.test(quantity.unit ?? ''))
    return !quantity.bounded && GIVEN_FOR.test(behind) && !/(?:达到|不少于|不低于|至少)$/u.test(before)
  if (GIVES.test(before)) return true
  return (bracketed || /[((]\s?$/u.test(before)) && /[((]\s?$/u.test(before) && /^\s?[))]/u.test(behind)
}
