import { NUMERAL_CHARACTERS, readNumeral } from './numerals.js'
import { scaleAt, unitAt } from './measures.js'
import type { Span } from '../text/spans.js'
import { behindBlanks } from './wraps.js'

/** A number as it stands in the text, without its unit. */
export interface NumberToken extends Span {
  /** Behind the digits and the words that belong to them (余, 多), before the scale and the unit. */
  end: number
  value: number
  /** 万, 亿, 千万: the power of ten that stays in the unit, where the numeral itself holds it (三千五百万). */
  scale: string
  form: 'ARABIC' | 'CHINESE' | 'FRACTION'
  /** 余, 多, 几 behind it: more than the number. */
  more: boolean
  /** A numeral that is nothing but 百, 千, 万 or 亿. */
  round: boolean
  /** 百分之五 is five with the unit %. */
  unit: string | null
}

const TOKEN = new RegExp(
  '(?<fraction>(?:百|千|万|[一二两三四五六七八九十]{1,3})分之[' +
    NUMERAL_CHARACTERS +
    ']{1,8}(?:点[零〇一二三四五六七八九]{1,4})?)' +
    '|(?<arabic>\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)' +
    '|(?<chinese>[' +
    NUMERAL_CHARACTERS +
    ']+(?:点[零〇一二三四五六七八九]{1,4})?)',
  'gu',
)

/** Every number of the folded text between two offsets, in order. */
export function scanNumbers(folded: string, start: number, end: number): NumberToken[] {
  const tokens: NumberToken[] = []
  TOKEN.lastIndex = start
  for (let match = TOKEN.exec(folded); match !== null && match.index < end; match = TOKEN.exec(folded)) {
    const words = match[0]
    const at = match.index
    if (match.groups?.['arabic'] !== undefined) {
      const token = arabic(folded, at, words)
      tokens.push(token)
      // 10亿元: the scale belongs to this number and is none of its own.
      const blank = Math.min(1, behindBlanks(folded, token.end) - token.end)
      TOKEN.lastIndex = Math.max(
        TOKEN.lastIndex,
        token.end + (scaleAt(folded, token.end + blank) > 0 ? blank + scaleAt(folded, token.end + blank) : 0),
      )
    } else if (match.groups?.['fraction'] !== undefined) tokens.push(fraction(at, words))
    else tokens.push(...chinese(folded, at, words))
  }
  return tokens
}

function arabic(folded: string, start: number, words: string): NumberToken {
  let value = Number(words.replaceAll(',', ''))
  let end = start + words.length
  let more = false
  // 3千余家: 百 and 千 alone multiply, but 千 of 千瓦 and 千米 belongs to the unit, and 千万 stays in it.
  const power = /^\s?([百千])(?![万亿])/.exec(folded.slice(end, end + 3))
  if (power !== null && unitAt(folded, end + power[0].length - 1) === null) {
    value *= power[1] === '百' ? 100 : 1000
    end += power[0].length
  }
  if (/^[余多]/.test(folded.slice(end, end + 1)) && (unitAt(folded, end + 1) !== null || scaleAt(folded, end + 1) > 0)) {
    more = true
    end += 1
  }
  return { start, end, value, scale: '', form: 'ARABIC', more, round: false, unit: null }
}

function fraction(start: number, words: string): NumberToken {
  const [of = '', part = ''] = words.split('分之')
  const [whole = '', rest] = part.split('点')
  const value = (readNumeral(whole)?.value ?? NaN) + (rest === undefined ? 0 : decimals(rest))
  const unit = of === '百' ? '%' : of === '千' ? '‰' : null
  return {
    start,
    end: start + words.length,
    value,
    scale: '',
    form: unit === null ? 'FRACTION' : 'CHINESE',
    more: false,
    round: false,
    unit,
  }
}

const decimals = (digits: string): number =>
  Number(`0.${[...digits].map((one) => '零一二三四五六七八九'.indexOf(one === '〇' ? '零' : one)).join('')}`)

function chinese(folded: string, start: number, words: string): NumberToken[] {
  const [whole = '', rest] = words.split('点')
  const numeral = readNumeral(whole)
  let end = start + words.length
  const token = { start, form: 'CHINESE' as const, unit: null }
  if (numeral === null) return [{ ...token, end, value: NaN, scale: '', more: false, round: false }]
  const more = /^[余多几]/.test(folded.slice(end, end + 1)) && (unitAt(folded, end + 1) !== null || scaleAt(folded, end + 1) > 0)
  if (more) end += 1
  const value = numeral.value + (rest === undefined ? 0 : decimals(rest))
  return [{ ...token, end, value, scale: numeral.scale, more, round: /^[百千万亿]+$/.test(whole) }]
}
