import type { Figure } from './clauses.js'

/** 从10.3年提高到11.3年, 由2020年的15%提升至20%: whether a figure is where a change begins; it says what is, not what shall be. */
export function isStartingPoint(folded: string, figure: Figure): boolean {
  const { quantity } = figure
  return (
    /(?:从|由)(?:(?:19|20)\d{2}年(?:底|末)?的?|目前的?|现在的?|原来的?|当前的?)?$/u.test(
      folded.slice(Math.max(0, quantity.start - 10), quantity.start),
    ) &&
    /^(?:以上|左右)?(?:提高|提升|增加|上升|增长|扩大|发展|下降|降低?|减少|压缩|缩短|调整|提)(?:到|至)/u.test(
      folded.slice(quantity.end, quantity.end + 8),
    )
  )
}
