import type { Figure } from './clauses.js'

/** The verbs of a change, before what it leads to: 提高到, 下降至. Source of a pattern. */
export const CHANGE_TO = '(?:提高|提升|增加|上升|增长|扩大|发展|下降|降低?|减少|压缩|缩短|调整|提)(?:到|至)'

const CHANGES = new RegExp(`^(?:以上|左右)?${CHANGE_TO}`, 'u')

/** 从10.3年提高到11.3年, 由2020年的15%提升至20%: whether a figure is where a change begins; it says what is, not what shall be. */
export function isStartingPoint(folded: string, figure: Figure): boolean {
  const { quantity } = figure
  return (
    /(?:从|由)(?:(?:19|20)\d{2}年(?:底|末)?的?|目前的?|现在的?|原来的?|当前的?)?$/u.test(
      folded.slice(Math.max(0, quantity.start - 10), quantity.start),
    ) && CHANGES.test(folded.slice(quantity.end, quantity.end + 8))
  )
}

/** A circle to be built is a target even in quotation marks: 15分钟健身圈, 500米生活圈. */
export function isCircle(folded: string, figure: Figure): boolean {
  const { measure } = figure.quantity
  if (measure !== 'SHORT_TIME' && measure !== 'LENGTH') return false
  return /^\p{Script=Han}{0,8}圈/u.test(folded.slice(figure.quantity.end, figure.quantity.end + 10))
}

/** 百兆到户, 万兆到市: a rate that is brought to somewhere. */
export function isDelivered(folded: string, figure: Figure): boolean {
  return figure.quantity.measure === 'DATA' && /^[到进入][\p{Script=Han}]/u.test(folded.slice(figure.quantity.end, figure.quantity.end + 2))
}
