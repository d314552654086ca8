import { BODY_END } from './lineKinds.js'

/** 关于印发…的通知: a notice that does nothing but issue another document. */
const ISSUES = /(?:印发|转发|批转|公布|发布|下发|颁发)/u
const NOTICE_END = /的(?:通 {0,4}知|函|公 {0,4}告|通 {0,4}告)$/u
const MARKS: Readonly<Record<string, string>> = { '《': '》', '〈': '〉', '“': '”' }

/** The title of what a notice issues, without the marks around it; null where the title is no such notice's. */
export function issuedTitle(notice: string): string | null {
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
