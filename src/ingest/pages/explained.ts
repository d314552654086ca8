import { isDocNumberLine, isFurniture, isSalutation, isTitle } from '../language/lineKinds.js'
import { issuedTitle } from '../language/notice.js'
import { withoutSite } from '../language/titleMarks.js'
import type { Line } from '../text/lines.js'

/**
 * What writes about a policy and is none: interpretations (《政策解读》, required beside a policy by 《关于全面推进政务公开工作的意见》), questions and
 * answers, and news. They are told by what they say of themselves, not by words that a policy may hold, too.
 */
export type NoPolicy = 'EXPLANATION' | 'NEWS'

/** A title of an interpretation: 《…方案》政策解读 · 一图读懂《…》 · …答记者问 · 关于《…》的起草说明. */
const EXPLAINING =
  /(?:》|意见|方案|办法|规划|计划|措施|通知|条例|规定|政策|细则|决定)[^。;,]{0,12}(?:解读|图解|问答|答记者问|起草说明|编制说明|制定说明|政策说明)(?:[一二三四五六七八九十\d]|\([^()]{1,8}\))?$|^(?:一图读懂|图解|一图看懂|政策解读|政策问答|图文解读|专家解读|部门解读)[:|丨《 ].{4,80}$|^解读[:《|丨].{4,80}$|答记者问$/u
/** What the first sentences of one say: 现解读如下 · 现就有关问题解答如下. */
const SAYS_SO =
  /解读如下|答疑如下|解答如下|问答如下|(?:进行|作)(?:如下)?解读[。:]|现将[^。\n]{0,60}(?:起草|编制|制定|修订)(?:的)?(?:有关)?(?:情况|背景)[^。\n]{0,12}(?:说明|介绍)如下/u
const SIGNED = /^\(?解读(?:单位|机关|部门|机构|人|人员) ?:/u
/** Headings of interpretations: what was thought, not what is to be done. */
const HEADING =
  /^(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]{1,2}\)|\d{1,2}[.、]) ?(?:《[^《》]{2,60}》(?:的)?)?[^。;,]{0,30}(?:出台|制定|起草|编制|修订|政策|文件)(?:的)?(?:背景|依据|过程|意义|目的|必要性)|^(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]{1,2}\)|\d{1,2}[.、]) ?[^。;]{0,40}(?:为什么|为何|有哪些|是什么|哪些方面|如何|怎么|怎样|什么)[^。;]{0,30}\??$/u
const QUESTION = /^(?:\d{1,2}[.、] ?)?(?:问|记者问|记者) ?(?:[一二三四五六七八九十\d]{1,2})? ?[:|]/u
const ANSWER = /^(?:答|答复|负责人) ?[:|]/u
/** How a report of a policy begins: 近日,某市出台了《…》. */
const REPORTS =
  /^(?:[^。,《]{0,30},)?(?:近日|日前|近期|昨日|今日|今天|\d{1,2} ?月 ?\d{1,2} ?日|\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)[^。《]{0,50}(?:印发|出台|发布|制定|公布|下发|审议通过)(?:了|实施)?[^。《]{0,12}《/u
const BYLINE =
  /^[^。]{0,30}(?:本报讯|本网讯|讯 ?\(|新华社|中新网|央广网)|^\(?(?:本报|本网|通讯员|记者)[^。]{0,30}(?:记者|通讯员|报道)|\((?:本报|本网)?(?:记者|通讯员) ?[\u4e00-\u9fff 、]{2,20}\)|^(?:记者|通讯员) ?[\u4e00-\u9fff]{2,4}(?: |$)/u

/** A page's title without the site's name behind it. */
const titleOnly = (words: string): string =>
  words.slice(
    0,
    withoutSite(words, (title) => EXPLAINING.test(title)),
  )

/** Lines that are looked at from the beginning. */
const FIRST_LINES = 14

/** What a stretch of a page is, where it writes about a policy; null where nothing says so. `above` are the lines before it on the page. */
export function aboutPolicy(lines: readonly Line[], above: readonly Line[] = [], pageTitles: readonly string[] = []): NoPolicy | null {
  const first = lines.slice(0, FIRST_LINES).filter(({ words }) => !isFurniture(words))
  // 《…》政策解读 also names a page's links: beside the text it is its title.
  const heads = [...above.slice(-2), ...lines.slice(0, 4)]
  const isActed = first.some(({ words }) => isDocNumberLine(words) || (isSalutation(words) && !SAYS_SO.test(words)))
  const ownTitle = first.slice(0, 4).some(({ words }) => isTitle(words) && (issuedTitle(words) !== null || isActed))
  if (ownTitle) return null
  if (heads.some(({ words }) => words.length <= 100 && EXPLAINING.test(words))) return 'EXPLANATION'
  if (pageTitles.slice(0, 2).some((title) => EXPLAINING.test(titleOnly(title)))) return 'EXPLANATION'
  if (first.slice(0, 6).some(({ words }) => SAYS_SO.test(words))) return 'EXPLANATION'
  if (isActed) return null
  if (lines.slice(-5).some(({ words }) => SIGNED.test(words))) return 'EXPLANATION'
  const count = (pattern: RegExp): number => lines.filter(({ words }) => words.length <= 120 && pattern.test(words)).length
  if (count(HEADING) >= 2 && lines.some(({ words }) => words.includes('《'))) return 'EXPLANATION'
  if (lines.filter(({ words }) => QUESTION.test(words)).length >= 2 && lines.some(({ words }) => ANSWER.test(words))) return 'EXPLANATION'
  if (first.slice(0, 4).some(({ words }) => REPORTS.test(words) || BYLINE.test(words))) return 'NEWS'
  return null
}
