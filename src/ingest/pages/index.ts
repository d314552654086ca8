import { DUTY_VERBS, PROSE_VERBS } from '../language/roleWords.js'
import { isBodyName, isRunOnTitle, isSameTitle, isTitle, titleEndingAt, titleKey } from '../language/lineKinds.js'
import { issuedInText, issuedTitle } from '../language/notice.js'
import { isOrderCount, orderHead } from '../language/orders.js'
import { isPageField } from '../language/pageFields.js'
import { aboutPolicy } from './explained.js'
import { onlyNames } from '../language/nameLists.js'
import { TASK_LABEL } from '../language/ownerLines.js'
import { partsEntries, type TypedLine } from '../language/typedLines.js'
import { inTable } from '../tables/index.js'
import type { Page } from './page.js'
import { ENDS, lastOf } from './tail.js'
import type { Span } from '../text/spans.js'

/** A policy's part of a page, from its first line to its last, without the furniture around it. */
export interface PolicyPart extends Span {
  lines: TypedLine[]
  /** Where the plan's own title stands, if the notice before it has headings of its own; else where the policy begins. */
  textFrom: number
}

/** Lines looked at behind a title for signs that a policy begins there. */
const LOOK_AHEAD = 8
/** Lines that may stand before a title and belong to it: 发文机关标志, 索引号 table, first line of a title in two. */
const LOOK_BACK = 12
/** A line that may end a title; told before the lines above it are looked at. */
const KIND_END = /[\u4e00-\u9fff)〕】》]$/u
const FIRST_HEADING = /^(?:一 ?[、.]|\(一\)|第一章|第一条|第一部分|1[.、]|(?:重点)?任务(?:一|1)(?:[、:. ]|$)|第一(?:步|阶段))/u

/** Whether what follows a line is the text of a policy, not of a list of links. */
function textFollows({ lines, tables }: Page, at: number, title: string): boolean {
  return lines.slice(at + 1, at + 1 + LOOK_AHEAD).some(({ words, start, kinds }, ahead, all) => {
    // Another title or entry of a list before any text: this one is a link.
    const isAnother = (line: TypedLine): boolean =>
      line.kinds.has('ENTRY') || (line.kinds.has('TITLE') && !isSameTitle(line.words, title) && !isPlanOf(line.words, title))
    if (all.slice(0, ahead).some(isAnother)) return false
    return (
      inTable(tables, start) ||
      words.length >= 60 ||
      issuedInText(words) !== null ||
      kinds.has('NUMBER') ||
      kinds.has('SALUTATION') ||
      FIRST_HEADING.test(words)
    )
  })
}

/** A plan under another kind's name than its notice gives it: …工作分解方案 in the notice, …工作分解表 over the text. */
function isPlanOf(words: string, notice: string): boolean {
  const issued = issuedTitle(notice)
  if (issued === null || issuedTitle(words) !== null) return false
  const [x, y] = [titleKey(issued), titleKey(words)]
  let same = 0
  while (same < Math.min(x.length, y.length) && x[same] === y[same]) same++
  return same >= 6 && same * 3 >= Math.max(x.length, y.length) * 2
}

/** A line with a title and its text on it: the line breaks are lost. */
const LONG_LINE = 200

/** The title that a long line begins with, up to a blank or the first sentence's end; null where it begins with none. */
function titleAtStart(words: string): string | null {
  const sentence = words.slice(0, Math.max(0, words.indexOf('。')))
  if (isRunOnTitle(sentence)) return sentence
  for (let at = words.indexOf(' '); at > 0 && at <= 140; at = words.indexOf(' ', at + 1)) {
    const head = words.slice(0, at)
    if (isTitle(head)) return head
  }
  return null
}

interface Open {
  first: number
  titles: string[]
  /** Line of the first heading of its body, -1 before it. */
  body: number
}

/**
 * Finds the policies of a page: each begins with its title, or, where a page has dropped that, with the table about it, its number or
 * its addressees. A title printed again, and the plan that a notice issues, belong to the policy that is open.
 */
export function splitPolicies(page: Page): PolicyPart[] {
  const { lines, tables } = page
  const starts: number[] = []
  /** Lines of the titles of plans, behind notices with headings of their own, by the policy's place in `starts`. */
  const plans = new Map<number, number>()
  let open: Open | null = null
  const begin = (at: number, titles: string[]): void => {
    const first = headAbove(at, titles)
    starts.push(first)
    open = { first, titles, body: -1 }
  }
  /** The first of the lines above a title that belong to it. */
  const headAbove = (at: number, titles: readonly string[]): number => {
    const least = (starts.at(-1) ?? -1) + 1
    let first = at
    for (let back = at - 1; back >= Math.max(least, at - LOOK_BACK); back--) {
      const line = lines[back]
      if (line === undefined) break
      const { words, kinds } = line
      const belongs =
        isPageField(words) ||
        kinds.has('NUMBER') ||
        isOrderCount(words) ||
        orderHead(words) !== null ||
        isBodyName(words.replace(/文件$/u, '')) ||
        // Who issues and when, over the first title of a page; over a later one they sign the policy before it.
        (starts.length === 0 && kinds.has('DATE') && lines[back - 1]?.kinds.has('BODY_NAME') === true) ||
        (titles.length > 0 && isSameTitle(words, titles[0] ?? ''))
      if (!belongs || partsEntries(line)) break
      first = back
    }
    return first
  }

  lines.forEach(({ words, start, kinds }, at) => {
    const current: Open | null = open
    // What stands in the cells of a table begins no policy.
    if (inTable(tables, start)) {
      if (current !== null && current.body < 0) current.body = at
      return
    }
    const joined = words.length > LONG_LINE ? titleAtStart(words) : null
    if (joined !== null && (current === null || (current.body >= 0 && !current.titles.some((title) => isSameTitle(title, joined)))))
      begin(at, [joined])
    const title = KIND_END.test(words) ? titleEndingAt(lines, at) : null
    if (title !== null && textFollows(page, at, title.words)) {
      if (current !== null && current.body >= 0 && issuesPlan(current, title.words, at)) {
        plans.set(starts.length - 1, title.first)
        current.body = -1
      } else if (current === null || startsAnother(current, title.first, title.words, at)) begin(title.first, [title.words])
      else current.titles.push(title.words)
    } else if (
      current === null &&
      (kinds.has('SALUTATION') || kinds.has('META') || kinds.has('NUMBER') || orderHead(words) !== null) &&
      textFollows(page, at, '')
    ) {
      begin(at, [])
    } else if (current !== null && current.body < 0 && (FIRST_HEADING.test(words) || words.length > 400)) {
      current.body = at
    } else if (current !== null && current.body >= 0 && /^索 ?引 ?号/u.test(words)) begin(at, [])
  })
  if (starts.length === 0 && isUntitledPolicy(lines)) starts.push(0)
  // An attachment alone on its page: a table of division of work under its own title.
  const [table] = starts.length === 0 ? tables.read : []
  if (table !== undefined) {
    const first = lines.findIndex((line) => line.end > table.titleStart)
    if (first >= 0) starts.push(headAbove(first, []))
  }
  return starts
    .map((first, index) => partOf(page, { first, plan: plans.get(index) ?? first, next: starts[index + 1] ?? lines.length }))
    .filter((part) => part !== null)

  /** The plan below the signature of the notice that issues it, where the notice says more under headings of its own. */
  function issuesPlan(current: Open, words: string, last: number): boolean {
    if (plans.has(starts.length - 1) || isAddressed(lines[last + 1])) return false
    // Its title stood below the signature already: what has its words further down is a link of the page.
    if (current.titles.some((title) => issuedTitle(title) === null && isSameTitle(title, words))) return false
    return current.titles.some((title) => issuedTitle(title) !== null && issuedTitle(words) === null && isSameTitle(title, words))
  }

  function startsAnother(current: Open, at: number, words: string, last: number): boolean {
    if (current.body < 0)
      return (
        current.titles.length > 0 &&
        !current.titles.some((title) => isSameTitle(title, words)) &&
        lines.slice(Math.max(0, at - 1), at).some(partsEntries)
      )
    const before = lines[at - 1]
    // A number or addressees behind a title are no attachment's.
    if (isAddressed(lines[last + 1])) return true
    if (/^附(?:件|表|录)/u.test(before?.words ?? '') || /^附(?:件|表|录)/u.test(lines[at - 2]?.words ?? '')) return false
    return before !== undefined && (partsEntries(before) || ENDS.some((kind) => before.kinds.has(kind)))
  }
}

/** A number or addressees, which stand below a policy's own title. */
function isAddressed(line: TypedLine | undefined): boolean {
  return line !== undefined && (line.kinds.has('NUMBER') || line.kinds.has('SALUTATION'))
}
/** Who is to do something: a label of owners before a name. Who runs a site is none of them. */
const OWNER_LABEL = new RegExp(`(?:${TASK_LABEL}) ?[:|] ?[^\\n。]{2}`, 'u')
/** A body before a word of duty: 由市水利局负责, 市城管局牵头. */
const BODY_ACTS = new RegExp(
  `(?:(?:^|[\\n。;,:])(?<subject>[^,。;:\\n由]{2,40}?)(?:${PROSE_VERBS})|由(?<names>[^。;:\\n由]{2,40}?)(?:${DUTY_VERBS}|落实|承担))(?<after>[^。\\n]{0,16})`,
  'gu',
)
const ADVERBS = /(?:等(?:部门|单位)?)?(?:按照?)?(?:各自)?(?:职责)?(?:分工)?(?:具体|主要|统一|共同|分别|统筹)?$/u
/** What a page says of itself, and a document of its reading: 本站由X负责维护, 由X负责解释. */
const OF_A_PAGE = /^(?:[\u4e00-\u9fff]{0,6})(?:维护|运维|运营|解释|答复|版权|技术支持|建设维护|更新|网站|本站|主办|供稿|编辑|审核发布)/u

/** A guide for applicants says where something is done, and sets nobody to do it: 申请人可到…办理, 窗口由…负责. */
const OF_A_SERVICE = /申请人|办事指南|办理(?:地点|时间|流程|窗口)|服务窗口|咨询电话/u

/** Whether a text says of a body that it is to do something. */
function saysDuty(text: string): boolean {
  if (OWNER_LABEL.test(text)) return true
  if (OF_A_SERVICE.test(text)) return false
  for (const { groups } of text.matchAll(BODY_ACTS)) {
    const { subject, names, after = '' } = groups ?? {}
    const bodies = (subject ?? names ?? '').replace(ADVERBS, '')
    if (!OF_A_PAGE.test(after) && onlyNames(bodies, 0, bodies.length).length > 0) return true
  }
  return false
}

/** A goal in numbers: 达到95%, 新建6所. */
const NUMBER_SET = /(?:达到|建成|新建|完成|改造|不低于|不少于|力争|确保|超过)[^。;\n\d]{0,24}\d/u

/** Numbers of what was, of a meeting or of an offer of posts set nothing: 比上年增长6%, 会上通报. */
const REPORTS = /同比|环比|[比较](?:上年|去年|上月|年初)|会上|与会|记者|招聘|报名|应聘/u

/**
 * Whether a page without any title is a policy all the same: it has headings that count on, says who is to do something, or sets a
 * number; and nothing says that it is news or an interpretation of one.
 */
function isUntitledPolicy(lines: readonly TypedLine[]): boolean {
  if (aboutPolicy(lines) !== null) return false
  const text = lines
    .filter(({ kinds }) => !kinds.has('FURNITURE'))
    .map(({ words }) => words)
    .join('\n')
  const counts = (pattern: RegExp): boolean => pattern.test(text)
  return (
    (counts(/(?:^|[\n。])一、/u) && counts(/(?:^|[\n。)])二、/u)) ||
    (counts(/(?:^|\n)\(一\)/u) && counts(/(?:^|[\n。)])\(二\)/u)) ||
    (counts(/(?:^|[\n\s])第一条/u) && counts(/(?:^|[\n\s])第二条/u)) ||
    saysDuty(text) ||
    (counts(NUMBER_SET) && !counts(REPORTS))
  )
}

function partOf(page: Page, { first, plan, next }: { first: number; plan: number; next: number }): PolicyPart | null {
  const { lines } = page
  const last = lastOf(page, first, next)
  const kept = lines.slice(first, last + 1)
  const [head] = kept
  const tail = kept.at(-1)
  return head === undefined || tail === undefined
    ? null
    : { start: head.start, end: tail.end, lines: kept, textFrom: lines[plan]?.start ?? head.start }
}
