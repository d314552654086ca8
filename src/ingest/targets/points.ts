import type { Figure } from './clauses.js'

/** What a sheet of marks does with points: 扣2分, 得3分, 满分100分, 每项5分, 最高不超过10分. */
const GIVES =
  /(?:扣|倒扣|得(?!分)|加|减|计|记|占|赋|给|奖|共|合计|满分|总分|分值|权重|标准分|基础分|基准分|起评分|封顶|最高|最多|每[项个次条件例篇处类起人][^,。;]{0,8})(?:除|[扣加计为得是]|不超过|:|共)?\s?$/u
/** Behind a count that points are given for: 1篇得3分, 每少1次扣2分, 完成投资500万元得10分. */
const GIVEN_FOR = /^[^,。;、\n]{0,12}?(?:得|扣|加|减|计|记|赋)(?:除)?\s?\d{1,3}(?:\.\d)?\s?分/u
/** A mark that is reached: 满意度达到90分. */
const REACHED = /(?:满意度|评价|测评|评估|指数)[^,;]{0,12}$/u
/** A bracket of nothing but points: (10分), (共10分), (5+10分). */
const BRACKET = /^[\s\d+至-]{0,6}(?:共|计|满分|分值:?|最高|最多|权重)?\s?$/u

/**
 * Whether a number is one of a sheet of marks, which sets none: points given or taken, a bracket of nothing but points (10分), and the
 * count that they are given for. 满意度达到90分以上 is a mark to reach.
 */
export function isPoints(folded: string, { quantity, clause, bracketed }: Figure): boolean {
  const before = folded.slice(Math.max(0, quantity.start - 14), quantity.start)
  const behind = folded.slice(quantity.end, quantity.end + 24)
  if (!/^个?分$/u.test(quantity.unit ?? ''))
    return GIVEN_FOR.test(behind) && !(quantity.bounded && !/^(?:的|者|,)/u.test(behind)) && !/(?:达到|不少于|不低于|至少)$/u.test(before)
  const left = folded.slice(clause.start, quantity.start)
  if (GIVES.test(before)) return !REACHED.test(left)
  if (bracketed && BRACKET.test(left)) return true
  return /[((]\s?$/u.test(before) && /^\s?[))]/u.test(behind)
}
