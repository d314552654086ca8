import type { Figure } from './clauses.js'
import type { Metric } from './metric.js'

/**
 * Days within which one must act: 自收到投诉之日起15日内作出答复, 竣工后3个月内报送资料. What is measured is the act, and what the days are
 * counted from; the day of the document itself (自本方案公布之日起) says nothing of it.
 */

/** 内 behind the number. */
const WITHIN = /^(?:以内|之内|内)/u
/** Words before the number that count the days from something. */
const FROM = /(?:之日起|之后|后|起)(?:的|,)?$/u
/** Words that say that one must. */
const MUST = /(?:应当?|必须|须|要|限|在|于|限于)$/u
/** Who must act, and how the event is introduced. */
const INTRODUCED = /^.{0,24}?(?:自|从|(?:应当?|必须|须|要|可|可以)?(?:在|于))(?=.{2,40}$)/u
/** Verbs by which what the act is about comes to the one who acts. */
const RECEIVED = /^(?:收到|接到|受理|接收|取得|递交|提交|提出|接受|签订|知道)(?=\p{Script=Han}{2})/u
/** The day of the document itself. */
const OF_DOCUMENT =
  /^(?:本|该)?(?:办法|方案|通知|意见|细则|规定|措施|政策|文件|计划)?(?:正式)?(?:公布|发布|印发|下发|施行|实施|颁布|出台)$/u
/** How long a grant runs: 3个月内免收租金. */
const GRANTED = /免|补|奖|享受|优惠|减/u

/** A verb that says no more than that the act is done, and what stands before the words that one must. */
const DONE = /^(?:完成|办结|完毕|结束|到位|作出|办理完毕)$/u
const SUBJECT = /^(.{2,30}?)(?:应当?|必须|须|要|可|可以)?(?:自|从|在|于).{2,40}$/u

/** Whether weeks or months say within which time one must act; those of a grant or a plan only run. */
export function isTimeLimit(folded: string, figure: Figure): boolean {
  const { quantity, clause } = figure
  if (!/^(?:个月|周|个?星期)$/u.test(quantity.unit ?? '') || !WITHIN.test(folded.slice(quantity.end, quantity.end + 2))) return false
  const left = folded.slice(clause.start, quantity.start).trim()
  const act = actOf(folded, figure)
  return (FROM.test(left) || /(?:应当?|必须|须|要|限)(?:在|于)?$/u.test(left)) && act.words.length >= 2 && !GRANTED.test(act.words)
}

/** What a time within which one must act measures; null where the figure is no such time, or its own clause says all. */
export function timeLimitMetric(folded: string, figure: Figure): Metric | null {
  const { quantity } = figure
  if (quantity.measure !== 'SHORT_TIME' && !isTimeLimit(folded, figure)) return null
  if (quantity.comparator !== 'LE' || !WITHIN.test(folded.slice(quantity.end, quantity.end + 2))) return null
  const left = folded.slice(figure.left.start, figure.left.end).replace(/\s+/gu, '')
  const counted = FROM.test(left)
  const act = actOf(folded, figure)
  if (act.words.length < 2 || (!counted && (figure.right.end > figure.right.start || !MUST.test(left)))) return null
  // 材料的初审应当自受理之日起10日内完成: the act says nothing, what it is done to stands first.
  if (counted && DONE.test(act.words)) {
    const thing = bare(SUBJECT.exec(left)?.[1] ?? '')
    if (thing.length >= 2) return { name: thing, start: figure.left.start, end: act.end }
  }
  const event = counted ? left.replace(FROM, '').replace(INTRODUCED, '') : ''
  const whole = !RECEIVED.test(event)
  const about = event === '' || OF_DOCUMENT.test(event) ? '' : whole ? `${event}后` : event.replace(RECEIVED, '')
  return { name: about + act.words, start: figure.left.start, end: act.end }
}

/** What is done within the time: the words behind it, or the next clause. */
function actOf(folded: string, { right, sentence }: Figure): { words: string; end: number } {
  const own = bare(folded.slice(right.start, right.end))
  if (own !== '') return { words: own, end: right.end }
  const next = /^[,\s]{1,4}([^,;。\n]{2,40})/u.exec(folded.slice(right.end, sentence.end))
  return next === null ? { words: '', end: right.end } : { words: bare(next[1] ?? ''), end: right.end + next[0].length }
}

const bare = (words: string): string =>
  words
    .replace(/\([^()]*\)/gu, '')
    .replace(/[\s“”]+/gu, '')
    .replace(/^(?:的|应当?|必须|须|要|由)/u, '')
