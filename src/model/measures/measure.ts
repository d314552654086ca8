import type { TargetMeasure } from '../enums.js'

/** What a metric is called that tells a change: by its last words, or the verb that it begins with (降低…能耗). */
const CHANGE =
  /(?:增长|增速|增幅|增加|增|提高|提升|上升|下降|降低|降幅|降|减少|压减|压缩|缩减|缩短|减免|节约|节省|精简)(?:率|幅度?|比例|速度)?$|年均(?:增长|增速|递增)|同比/u
const CHANGE_FIRST = /^(?:提高|提升|降低|减少|压减|压缩|缩短|精简)(?!率)/u

/** Units of a part of a whole, and of a difference of two such. */
const SHARES = new Set(['%', '‰', '成'])
const POINTS = /百分点$|千分点$/u

/**
 * What a target's number is of, by the words of its metric and its unit, so that a growth is never compared with a level:
 * 产值 2,100 亿元 is a level, 占比 40 % a share, 年均增长 12 % a growth, 提高 5 个百分点 a difference of shares.
 * Source of the distinction: 国家统计局《统计指标解释》 (总量指标, 结构相对指标, 动态相对指标).
 */
export function measureOf(metric: string, unit: string | null): TargetMeasure {
  const words = metric.normalize('NFKC').replace(/\([^()]*\)/gu, '')
  if (unit !== null && POINTS.test(unit)) return 'POINTS'
  const changes = CHANGE.test(words) || CHANGE_FIRST.test(words)
  if (unit !== null && SHARES.has(unit)) return changes ? 'GROWTH' : 'SHARE'
  return unit === '倍' ? 'GROWTH' : 'LEVEL'
}
