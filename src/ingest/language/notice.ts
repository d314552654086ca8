import { BODY_END } from './lineKinds.js'
import { headlineIn } from './titleMarks.js'

/** 关于印发…的通知: a notice that does nothing but issue another document. */
const ISSUES = /(?:印发|转发|批转|公布|发布|下发|颁发)/u
const NOTICE_END = /的(?:通 {0,4}知|函|公 {0,4}告|通 {0,4}告)$/u
const MARKS: Readonly<Record<string, string>> = { '《': '》', '〈': '〉', '“': '”' }

/** The title of what a notice issues, without the marks around it; null where the title is no such notice's. */
export function issuedTitle(notice: string): string | null {
  const headline = headlineIn(notice)
  if (headline !== null) return notice.slice(headline.start, headline.end)
  const verb = ISSUES.exec(notice)
  const end = NOTICE_END.exec(notice)
  if (verb === null || end === null || end.index <= verb.index + verb[0].length) return null
  const words = notice.slice(verb.index + verb[0].length, end.index).trim()
  // 转发市商务局《…方案》: who made it is no part of its title.
  const made = /^([^《》]{2,40})《([^《》]+)》$/u.exec(words)
  if (made?.[1] !== undefined && made[2] !== undefined && BODY_END.test(made[1].replace(/(?:关于|制定的|等\S{1,6})$/u, ''))) return made[2]
  const close = MARKS[words[0] ?? '']
  return close !== undefined && words.indexOf(close) === words.length - 1 ? words.slice(1, -1) : words
}

/** What the text of a notice or an order says of what it issues: 《…》已经市政府同意,现印发给你们 · 现将《…》予以公布. */
const ISSUED_BEHIND = /《([^《》]{2,80})》(?! ?\([^()]{0,20}\d{4}[^()]{0,20}号\))[^。\n《]{0,90}(?:印发|公布|发布|下发|发给|颁布|施行)/u

/** The name by which the text of a notice names what it issues; null where it issues nothing, or passes on another body's document. */
export function issuedInText(words: string): string | null {
  const found = ISSUED_BEHIND.exec(words)
  return found === null || /根据|按照|依据|落实|贯彻/u.test(words.slice(Math.max(0, found.index - 12), found.index))
    ? null
    : (found[1] ?? null)
}
