import type { Figure } from './clauses.js'
import { BUILD } from './words.js'

/** Bodies that have or do what the number behind them counts. */
const HOLDER = /^\p{Script=Han}{0,6}(?:部门|单位|企业|机构|学校|医院|社区|乡镇|街道|镇|村|县|园区)的?$/u
const SCOPE = /(?:全[国省市县区域](?:各级)?|各级|[省市县区][直级])$/u

/**
 * 汇聚全市38个部门1400个数据项, 119个单位的493个系统上云: two counts without a mark between, of bodies and of what is theirs. The first
 * counts the bodies of which the clause says the rest: 汇聚数据项的全市部门. Null where the figure is not the first of such two.
 */
export function holderName(folded: string, figure: Figure, left: string): string | null {
  const { next } = figure
  if (next?.adjoining !== true || next.quantity.measure !== 'COUNT' || figure.quantity.measure !== 'COUNT') return null
  const holder = folded.slice(figure.right.start, figure.right.end).replace(/\s+/gu, '')
  if (!HOLDER.test(holder)) return null
  const theirs = folded
    .slice(next.right.start, next.right.end)
    .replace(/\([^()]*\)|\s+/gu, '')
    .replace(/[了等]{1,4}$/u, '')
  if (theirs.length < 2) return null
  const scope = SCOPE.exec(left)?.[0] ?? ''
  const verb = BUILD.exec(left.slice(0, left.length - scope.length))?.[0] ?? ''
  return `${verb}${theirs}的${scope}${holder.replace(/的$/u, '')}`
}
