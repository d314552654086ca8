import { belowTenThousand } from '../text/numerals.js'

/**
 * Quantities written in Chinese characters: a number (`text/numerals.ts`) and its scale.
 *
 * GB/T 15835 lets official texts write small counts and round figures in characters. 万, 亿 and 千万 stay in the unit
 * (500 万元, 2 千万条), as statistics print them; a bare 百 or 千 multiplies.
 */

/** A number and the power of ten that stays in its unit. */
export interface Numeral {
  value: number
  /** 万, 亿, 千万, 万亿 … or empty. */
  scale: string
}

/** Characters that a numeral in words may hold. */
export const NUMERAL_CHARACTERS = '零〇一二两三四五六七八九十百千万亿'

/** Reads a numeral in characters; null where the characters form no number (五一三 as a name still does, 万万 does not). */
export function readNumeral(words: string): Numeral | null {
  const scaleAt = words.search(/[万亿]/)
  if (scaleAt === -1) {
    const value = belowTenThousand(words)
    return value === null ? null : { value, scale: '' }
  }
  let head = words.slice(0, scaleAt)
  let scale = words.slice(scaleAt)
  if (!/^(?:万亿?|亿)$/.test(scale)) return readLongNumeral(words)
  if (head === '' || head === '千') return scale === '万' && head === '千' ? { value: 1, scale: '千万' } : bare(head, scale)
  if (scale === '万' && /^[一二两三四五六七八九]千$/.test(head)) {
    head = head.slice(0, 1)
    scale = '千万'
  }
  const value = belowTenThousand(head)
  return value === null ? null : { value, scale }
}

/** 万台 is one of 万台; 千亿元 is a thousand of 亿元. */
function bare(head: string, scale: string): Numeral {
  return { value: head === '' ? 1 : 1000, scale }
}

/** A numeral with digits behind its 万 or 亿 (三万五千) has no scale left to keep: its whole value is given. */
function readLongNumeral(words: string): Numeral | null {
  const match = /^(?:([^万亿]*)亿)?(?:([^万亿]*)万)?([^万亿]*)$/.exec(words)
  if (match === null) return null
  const parts = [match[1], match[2], match[3]].map((part) => (part === undefined || part === '' ? 0 : belowTenThousand(part)))
  const [high, middle, low] = parts
  if (high === null || middle === null || low === null || high === undefined || middle === undefined || low === undefined) return null
  return { value: high * 1e8 + middle * 1e4 + low, scale: '' }
}
