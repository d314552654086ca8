import { isMonth, isoDate, isoDay, NUMERIC_DAY, partOfDate, TO_YEAR } from '../text/dates.js'

/**
 * The deadline that a cell of a table states (完成时限, 时间要求). Cells are terse: the year may stand only in the title of the table,
 * and 月底, 季度 and 年中 stand for a month. Where a cell names several dates, the last is that of the item as a whole.
 */

/** Work that goes on has no deadline: 持续推进, 长期坚持, 常态化, 即时. */
const GOES_ON = /持续|长期|常态|经常|全年|每年|每月|每季|定期|适时|立即|即时|随时|按.{0,8}(?:要求|进度|时限|计划)/u

const DATE =
  /(?:(?<year>20\d{2}) ?(?:年|[-./]) ?|(?<this>本年度?|今年|当年) ?)?(?:(?<month>\d{1,2}) ?(?:月(?:份)?|[-./](?=\d)) ?(?:(?<day>\d{1,2}) ?日|[底末初]|[上中下]旬)?|(?<isoMonth>(?<=20\d{2}[-./] ?)\d{1,2})(?![\d月])|第?(?<quarter>[一二三四1-4]) ?季度[底末]?|(?<half>[上下]半年)|(?<end>年?[底末]|年内|年终|全年))|(?<alone>20\d{2}) ?年/gu
const LAST_MONTH: Readonly<Record<string, string>> = {
  ...{ 一: '03', 二: '06', 三: '09', 四: '12' },
  ...{ '1': '03', '2': '06', '3': '09', '4': '12' },
}
const DAYS = new RegExp(NUMERIC_DAY, 'gu')
const YEARS = new RegExp(`(20\\d{2}) ?年?${TO_YEAR} ?(20\\d{2}) ?年?(?!\\d)`, 'gu')

/**
 * The deadline in the words of a cell: `2024`, `2024-11` or a full date; null where none is stated. `year` is the single year of the
 * table's or the policy's title, for a cell that prints none. Reads folded words.
 */
export function dueInCell(words: string, year: number | null): string | null {
  const found: { at: number; iso: string }[] = []
  const numeric: [number, number][] = []
  for (const match of words.matchAll(DAYS)) {
    numeric.push([match.index, match.index + match[0].length])
    const iso = isoDay(...match.slice(1))
    if (iso !== null) found.push({ at: match.index, iso })
  }
  for (const match of words.matchAll(YEARS)) {
    numeric.push([match.index, match.index + match[0].length])
    found.push({ at: match.index, iso: match[2] ?? '' })
  }
  let last = year === null ? null : String(year)
  for (const match of words.matchAll(DATE)) {
    if (numeric.some(([start, end]) => match.index < end && start < match.index + match[0].length)) continue
    const groups = match.groups ?? {}
    const ofYear = groups['year'] ?? groups['alone'] ?? last
    if (ofYear === null) continue
    last = ofYear
    const iso = dateOf(ofYear, groups)
    if (iso !== null) found.push({ at: match.index, iso })
  }
  const end = found.sort((a, b) => a.at - b.at).at(-1)?.iso ?? null
  if (/每[年月季]/u.test(words)) return null
  // 全年推进 sets no deadline, 2024年 does.
  return GOES_ON.test(words) && !/\d{1,2} ?月|[底末]前?|20\d{2} ?年(?!度?(?:全年|持续|长期))/u.test(words) ? null : end
}

function dateOf(year: string, groups: Readonly<Record<string, string | undefined>>): string | null {
  const month = groups['month'] ?? groups['isoMonth']
  if (month !== undefined) {
    return isMonth(Number(month)) ? isoDate(year, partOfDate(month), partOfDate(groups['day'])) : null
  }
  const quarter = groups['quarter']
  if (quarter !== undefined) return `${year}-${LAST_MONTH[quarter] ?? '12'}`
  if (groups['half'] !== undefined) return groups['half'] === '上半年' ? `${year}-06` : `${year}-12`
  return year
}
