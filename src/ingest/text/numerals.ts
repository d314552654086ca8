/** Numbers in Chinese characters, as labels and dates write them. */

const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const TENS: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 百: 100, 千: 1000 }

/** The value of a whole number in Chinese or Arabic digits (十二, 二十, 一百零三, 二〇二四, 12); null where it is none. */
export function numeralValue(words: string): number | null {
  if (/^\d+$/u.test(words)) return Number(words)
  if (/^[零〇一二两三四五六七八九]{2,}$/u.test(words)) return Number([...words].map((digit) => DIGITS[digit]).join(''))
  let total = 0
  let digit = -1
  for (const character of words) {
    const value = DIGITS[character]
    if (value !== undefined) {
      digit = value
      continue
    }
    const unit = TENS[character]
    if (unit === undefined) return null
    total += (digit < 0 ? 1 : digit) * unit
    digit = -1
  }
  return words === '' ? null : total + Math.max(digit, 0)
}
