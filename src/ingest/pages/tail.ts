import { labelAt } from '../language/labels.js'
import { labelUse } from '../language/listLabels.js'
import { onlyNames } from '../language/nameLists.js'
import { countsOn, isOwnerLine, SITE_WORDS, TASK_LABEL } from '../language/ownerLines.js'
import { DUE_LABEL, NOUN_LABEL, ROLE_LABEL } from '../language/roleLabels.js'
import { DUTY_PERSONS } from '../language/roleWords.js'
import type { TypedLine } from '../language/typedLines.js'
import { inTable } from '../tables/index.js'
import { DATE } from '../text/dates.js'
import type { SourceText } from '../text/document.js'
import type { Span } from '../text/spans.js'
import type { Page } from './page.js'

/**
 * Where a policy ends on its page: at the last line that a policy can end with. What follows is the page's own, but for lines that go on
 * with the policy by what they say: the next heading, a field of a task, a row of cells.
 */

/** A line of owners or of a deadline: lists of tasks (工作要点, 任务清单) end with such a line, and none has a final mark. */
const FIELD_LINE = new RegExp(
  `^(?:(?:${NOUN_LABEL})|督导(?:单位|部门)|${DUTY_PERSONS}|${DUE_LABEL}) ?: ?[^:]{1,200}(?: {1,8}(?:${TASK_LABEL}|${DUTY_PERSONS}) ?: ?[^:]{1,200})?$`,
  'u',
)

/** Kinds of lines that stand below a policy's text. */
export const ENDS = ['COLOPHON', 'DATE', 'BODY_NAME'] as const

/** 【图解】…, 【问答】…怎么办?: what a page says of a link behind its kind. */
const LINK = /^【(?:图解|图文|问答|解读|视频|音频|动漫|一图读懂|[^】]{0,4}解读)】[^。;]{2,80}$/u

/** Words of a line that a policy can end with. */
function endsPolicy({ words, kinds }: TypedLine): boolean {
  if (kinds.has('FURNITURE') || LINK.test(words)) return false
  if (FIELD_LINE.test(words) || isOwnerLine(words)) return true
  if (/[。;:；!！?？)）】\]〕|”]$/u.test(words)) return words.length > 3
  return (
    ENDS.some((kind) => kinds.has(kind)) || DATE.test(words) || /^附(?:件|表)/u.test(words) || words.length >= 40 || /[,、]/u.test(words)
  )
}

/** A short word and what it names: 牵头:市司法局, 时间:2023年11月, 名称:智慧农机. */
const FIELD_OF_TASK = /^([\u4e00-\u9fff]{2,8}) ?: ?([^:]{2,200})$/u
const IS_ROLE = new RegExp(`^(?:${ROLE_LABEL})$`, 'u')
/** What a page says of itself below a text. */
const OF_A_PAGE = new RegExp(
  `${SITE_WORDS}|维护|来源|编辑|作者|发布|责编|浏览|电话|地址|邮编|邮箱|版权|备案|标识|技术|上一|下一|分享|扫|网站|审核|签发|点击|字号|字体`,
  'u',
)
const WHEN = /^(?:20\d{2} ?年|\d{1,2} ?月|[本今当]?年|长期|持续|[上下]半年|第?[一二三四] ?季度)/u

/** Whether a line is a field of a piece of work: owners under a role, names of bodies, or a deadline. */
function isField(words: string): boolean {
  const [, label = '', value = ''] = FIELD_OF_TASK.exec(words) ?? []
  if (label === '' || OF_A_PAGE.test(label)) return false
  return IS_ROLE.test(label) || WHEN.test(value) || (labelUse(label) !== 'RECEIVES' && onlyNames(value, 0, value.length).length > 0)
}

/** Whether a line goes on with the policy above it: it counts on, is a field, or is a point with a sentence of its own. */
function goesOn({ words, kinds }: TypedLine, above: readonly TypedLine[]): boolean {
  if (kinds.has('ENTRY')) return false
  if (countsOn(words, above) || isField(words)) return true
  const label = labelAt(words, 0, true)
  return label !== null && words.slice(label.end).includes('。')
}

/** Lines that say nothing of the kind may stand between those that go on: a heading over fields, a line of text without a stop. */
const MOST_BETWEEN = 3

/** Lines above that a heading is held to, to see whether it counts on from them. */
const MOST_ABOVE = 200

/** Whether a line is a row of marked cells of which one names bodies, as tables that nobody could read have. */
function isRow({ text, folded }: SourceText, { start, end }: Span): boolean {
  const cells = text.slice(start, end).split(/[\t|]/u)
  if (cells.length < 3) return false
  let at = start
  return cells.some((cell) => {
    const names = onlyNames(folded, at, at + cell.trimEnd().length)
    at += cell.length + 1
    return names.length > 0
  })
}

/** The index of a policy's last line, between its first and the first of the next. */
export function lastOf({ document, lines, tables }: Page, first: number, next: number): number {
  let last = next - 1
  const endsAt = (line: TypedLine | undefined): boolean => line !== undefined && (endsPolicy(line) || inTable(tables, line.start))
  while (last > first && !endsAt(lines[last])) last--
  for (let at = last + 1; at < next && at - last <= MOST_BETWEEN + 1; at++) {
    const line = lines[at]
    if (line === undefined || line.kinds.has('FURNITURE')) break
    if (goesOn(line, lines.slice(Math.max(first + 1, at - MOST_ABOVE), at)) || isRow(document, line)) last = at
  }
  return last
}
