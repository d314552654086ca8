/** The first day of a date that may be a year (2020) or a month (2020-10). */
export function firstDay(date: string): string {
  return date + '-01'.repeat(3 - date.split('-').length)
}

/** The last day of a date that may be a year or a month. */
export function lastDay(date: string): string {
  const [year, month, day] = date.split('-')
  if (year === undefined || day !== undefined) return date
  if (month === undefined) return `${year}-12-31`
  return `${date}-${String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, '0')}`
}
