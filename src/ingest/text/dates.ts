import { numeralValue } from './numerals.js'

/**
 * How dates are written (GB/T 9704 7.3.5.4, GB/T 15835): in figures with 年月日 or with marks (2024-3-1, 2024.03.01), in characters
 * (二〇二四年三月一日), and a period by its first year and its last (2021—2025年). The parts stand here for every pattern that needs them;
 * what words around a date make of it, each stage says itself. All read folded words.
 */

/** A year in figures that a policy can speak of. */
export const YEAR = '(?:19|20|21)\\d{2}'
/** A year in characters; ○ stands for 〇. */
export const YEAR_IN_WORDS = '[一二][〇零○一二三四五六七八九]{3}'
/** Between the first year of a period and its last. */
export const TO_YEAR = '(?:[-—~]{1,2}|至|到)'
/** 3月, 3月份. */
export const MONTH = '\\d{1,2}\\s?月(?:份)?'
/** 1日. */
export const DAY = '\\d{1,2}\\s?日'
/** A day with marks between its figures. */
export const NUMERIC_DAY = '(20\\d{2})[-./](\\d{1,2})[-./](\\d{1,2})'

/** A day as signatures print it, in figures or characters: year, month and day are its groups. */
export const DATE =
  /(\d{4}|[〇零一二三四五六七八九○0O]{4}) ?年 ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?日/u

/** The number of a year, month or day in figures or characters; null where it is none. In characters ○, O and 0 stand for 〇: 二0一0年. */
export const partOfDate = (words: string | undefined): number | null =>
  words === undefined ? null : numeralValue(/^\d+$/u.test(words) ? words : words.replace(/[○0O]/gu, '〇'))

export const isMonth = (month: number): boolean => month >= 1 && month <= 12
const isDay = (day: number): boolean => day >= 1 && day <= 31
const two = (part: number): string => String(part).padStart(2, '0')

/** `2024-03-01`; `2024-03` without a day or with one that no month has, `2024` without such a month. */
export function isoDate(year: string | number, month: number | null, day: number | null): string {
  if (month === null || !isMonth(month)) return String(year)
  return day === null || !isDay(day) ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
}

/** The ISO form of a whole day, from its parts as printed; null where one of them is none. */
export function isoDay(...parts: readonly (string | undefined)[]): string | null {
  const [year, month, day] = parts.map(partOfDate)
  if (year == null || month == null || day == null || !isMonth(month) || !isDay(day)) return null
  return isoDate(year, month, day)
}
