import { z } from 'zod'
import { UsageError } from './failures.js'
import { visible } from './visible.mjs'

/** The whole earth's latest day begins so many milliseconds before that of Greenwich. */
const FURTHEST_AHEAD = 14 * 60 * 60 * 1000

/**
 * The day on which a document was taken, as an option gives it.
 * @throws UsageError for what is no day of the calendar, or one that has not come
 */
export function parseDate(text: string): string {
  const form = 'write year-month-day, for example --date 2024-05-31'
  if (!z.iso.date().safeParse(text).success) throw new UsageError(`--date ${visible(text) || '(empty)'} is no day of the calendar: ${form}`)
  const today = new Date(Date.now() + FURTHEST_AHEAD).toISOString().slice(0, 10)
  if (text > today) throw new UsageError(`--date ${text} has not come yet: it is the day when the document was taken; ${form}`)
  return text
}

/**
 * The page from which a document was taken, as an option gives it.
 * @throws UsageError for what is no address of a page
 */
export function parseAddress(text: string): string {
  if (z.url({ protocol: /^https?$/, hostname: /\S/ }).safeParse(text).success) return text
  throw new UsageError(
    `--address ${visible(text) || '(empty)'} is no address of a page: write it whole, for example --address https://www.example.org/policy.html`,
  )
}
