import { relatedUnit } from './units.js'

/** A value in a unit in which it can be compared with others. */
export interface BaseQuantity {
  value: number
  /** The upper end of a range. */
  valueTo: number | null
  /** Null where the value is printed without a unit. */
  unit: string | null
}

/** Numerals that official writing leaves in the unit (GB/T 15835: 500 万元, 1.2 亿吨), longer ones first. */
const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
]

/** Figures that a sum of powers of ten cannot have lost; behind them is the noise of binary fractions. */
const SIGNIFICANT = 12

/**
 * A printed value in its base unit: 500 万元 is 5,000,000 元, 3 公顷 are 30,000 平方米, 20 ‰ are 2 %. Of 万元/亩 and 万元每亩 the
 * numerator is converted and the denominator kept. What has no relation to other units keeps its unit, without 万 and 亿.
 */
export function baseQuantity(value: number, valueTo: number | null, unit: string | null): BaseQuantity {
  if (unit === null) return { value, valueTo, unit }
  const [printed = '', ...per] = unit.normalize('NFKC').split(/[/每]/u)
  const { base, factor } = conversionOf(printed.trim())
  const convert = (given: number): number => Number((given * factor).toPrecision(SIGNIFICANT))
  const denominators = per.map((one) => `/${one.trim()}`).join('')
  return {
    value: convert(value),
    valueTo: valueTo === null ? null : convert(valueTo),
    unit: base === '' && denominators === '' ? null : base + denominators,
  }
}

/** A unit of its own before its first character is taken for a multiplier: 千瓦, 百分点. */
function conversionOf(unit: string): { base: string; factor: number } {
  const whole = relatedUnit(unit)
  if (whole !== null) return whole
  const multiplier = MULTIPLIERS.find(([word]) => unit.startsWith(word) && !unit.startsWith('百分'))
  if (multiplier === undefined) return { base: unit, factor: 1 }
  const [word, factor] = multiplier
  const rest = unit.slice(word.length)
  const related = relatedUnit(rest)
  return related === null ? { base: rest, factor } : { base: related.base, factor: factor * related.factor }
}
