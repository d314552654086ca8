/**
 * Whole numbers in Chinese characters, as labels, dates and counts write them (GB/T 15835): 十二, 三千二百, 二〇二五, 两, 百. One grammar for
 * all of them; the scales of quantities (万, 亿) stand on it in `numbers/numerals.ts`.
 */

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...[...'零一二三四五六七八九'].map((digit, value): [string, number] => [digit, value]),
  ['〇', 0],
  ['两', 2],
])
const POWERS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
/** 廿 is twenty and takes no digit before it. */
const TWENTY = '廿'

/**
 * The value of a number in characters below 万; null where it is not well formed. A bare 百 or 千 is 100 or 1000, and 二〇二五 is read
 * digit by digit. No characters are nothing: 0.
 */
export function belowTenThousand(words: string): number | null {
  const characters = [...words]
  if (characters.length > 1 && characters.every((one) => DIGITS.has(one))) return Number(characters.map((one) => DIGITS.get(one)).join(''))
  let total = 0
  let digit: number | null = null
  for (const one of characters) {
    const power = POWERS.get(one)
    if (power !== undefined) {
      total += (digit ?? 1) * power
      digit = null
      continue
    }
    if (digit !== null && digit !== 0) return null
    if (one === TWENTY) {
      total += 20
      continue
    }
    const value = DIGITS.get(one)
    if (value === undefined) return null
    digit = value
  }
  return total + (digit ?? 0)
}

/** The value of a whole number in Chinese or Arabic digits (十二, 二十, 一百零三, 二〇二四, 12); null where it is none. */
export function numeralValue(words: string): number | null {
  if (/^\d+$/u.test(words)) return Number(words)
  return words === '' ? null : belowTenThousand(words)
}
