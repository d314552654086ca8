/**
 * Units of measure that stand in a fixed relation to one another, each with the unit that it is compared in and its factor. Sources:
 * 《中华人民共和国法定计量单位》 and GB 3100 (SI and its prefixes), GB 3101; 1 公顷 = 15 亩 (《关于改革全国土地面积计量单位的通知》, 1990).
 * A unit that is not here is compared in itself: households, beds and projects are no parts of one another.
 */
const RELATED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // A share. 个百分点 is a difference of shares and stands alone.
  '%': { '%': 1, '‰': 0.1, 成: 10 },
  元: { 元: 1, 人民币: 1 },
  米: { 米: 1, 公里: 1_000, 千米: 1_000, km: 1_000, 厘米: 0.01, 毫米: 0.001 },
  平方米: { 平方米: 1, 平米: 1, '㎡': 1, 平方公里: 1_000_000, 平方千米: 1_000_000, 公顷: 10_000, 亩: 10_000 / 15 },
  立方米: { 立方米: 1, 立方: 1, 方: 1, 升: 0.001 },
  吨: { 吨: 1, 公斤: 0.001, 千克: 0.001, 斤: 0.000_5, 克: 0.000_001 },
  吨标准煤: { 吨标准煤: 1, 吨标煤: 1 },
  千瓦: { 千瓦: 1, kw: 1, 瓦: 0.001, 兆瓦: 1_000, mw: 1_000, 吉瓦: 1_000_000, gw: 1_000_000 },
  千瓦时: { 千瓦时: 1, 度: 1, kwh: 1, 兆瓦时: 1_000, mwh: 1_000, 吉瓦时: 1_000_000, gwh: 1_000_000 },
  秒: { 毫秒: 0.001, ms: 0.001, 秒: 1, 秒钟: 1, 分钟: 60, 小时: 3_600, 个小时: 3_600, 天: 86_400, 日: 86_400 },
  工作日: { 工作日: 1, 个工作日: 1 },
  月: { 月: 1, 个月: 1, 季度: 3, 个季度: 3, 年: 12 },
  Mbps: { kbps: 0.001, mbps: 1, gbps: 1_000, tbps: 1_000_000 },
  TB: { mb: 0.000_001, gb: 0.001, tb: 1, t: 1, pb: 1_000, eb: 1_000_000, zb: 1_000_000_000 },
  PFLOPS: { tflops: 0.001, pflops: 1, eflops: 1_000 },
  标准箱: { 标准箱: 1, 标箱: 1, teu: 1 },
}

/** A unit's place in its family. */
export interface RelatedUnit {
  base: string
  factor: number
}

const BY_NAME = new Map<string, RelatedUnit>(
  Object.entries(RELATED).flatMap(([base, units]) => Object.entries(units).map(([unit, factor]) => [unit, { base, factor }] as const)),
)

/** The family of a unit without a multiplier before it; null where it is compared in itself alone. */
export function relatedUnit(unit: string): RelatedUnit | null {
  return BY_NAME.get(unit) ?? BY_NAME.get(unit.toLowerCase()) ?? null
}
