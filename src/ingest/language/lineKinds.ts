import { wordsFor } from '../../model/lastWords.js'
import { areaAtStart, zoneAtStart } from './areas.js'
import { labelAt } from './labels.js'
import { DATE } from '../text/dates.js'
import { orderHead } from './orders.js'
import { awaitsOwner, isOwnerLine } from './ownerLines.js'
import { isPageField } from './pageFields.js'
import { headlineIn, withoutSite } from './titleMarks.js'
import type { Span } from '../text/spans.js'

/**
 * What the lines of a page are, by the habits of official documents (GB/T 9704: 发文字号, 标题, 主送机关, 成文日期, 抄送机关, 印发机关)
 * and of the web pages that carry them. All read folded words without blanks at their ends.
 */

/** Kinds of official documents (《党政机关公文处理工作条例》, article 8) and of the plans that they issue: the last word of a title. */
const KIND =
  /(?:规划|计划|方案|意见|办法|通知|决定|决议|条例|规定|细则|纲要|措施|政策|要点|工作安排|重点工作|任务清单|指引|指南|清单|通告|公告|批复|规则|章程|制度|专案|工程|行动|任务分工|(?:分工|分解|任务|责任|项目|进度|安排)表|台账|(?:任务|责任|目标)分解(?:方案|表)?|(?:职责|责任)分工|分工方案|任务书|实施意见|通报|议案|函|令)$/u
/** What may stand in brackets behind the last word: years, 试行, 征求意见稿. */
const TAIL = /(?: ?(?:\([^()]{1,30}\)|[〔【][^()〔〕【】]{1,24}[〕】])){1,6}$/u
/** What a page puts before a title: its class in brackets, the province of its place, the number, a bullet. */
const BEFORE_TITLE = /^(?:[•·●] *)?(?:[【[][^】\]]{1,12}[】\]] *|\([\u4e00-\u9fff]{2,12}(?:省|自治区|市)\) *)?/u

/** A document number: 代字, year in brackets of any sort, running number. */
export const DOC_NUMBER = /[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z]{0,11} ?[〔[(【]\d{4}[〕\])】] ?(?:第 ?)?\d{1,5} ?号/u
/** Names of bodies that issue: their last word. */
export const BODY_END = new RegExp(`(?:${wordsFor('ISSUER')})$`, 'u')

/** Words that only a page around a document has. */
const FURNITURE =
  /(?:次查看|次下载|浏览(?:量|次数)?[ :]|点击(?:量|数|率)|阅读(?:量|次数)|访问量|收藏[ :]|分享到|扫一扫|二维码|上一篇|下一篇|上一条|下一条|责任编辑|编辑:|标签:|字体:|(?<!文)字号:|打印(?:本页|此页)|打印 |关闭(?:窗口|本页)?$|返回(?:顶部|首页|列表)|网站标识码|备案号|ICP|版权所有|联系我们|网站地图|主办:|承办:|当前位置|您的位置|^首页 ?[>|]|用户名|^密码$|^登录|^注册$|在线客服|相关(?:阅读|文档|链接|附件|解读)|附件下载|来源:|作者:|发布时间:|信息来源|加盟|检索|没有更多|顶部$|政策解读$|@[a-z0-9]{1,60}\.|^https?:|^\+ |无障碍|繁體|微信|微博)/u

export function isFurniture(words: string): boolean {
  if (words.length >= 120 || /[。;]$/u.test(words) || !FURNITURE.test(words)) return false
  // A heading may speak of 微信 and 无障碍, too.
  const label = labelAt(words, 0, true)
  return label === null || label.form === 'DASHED'
}

/** An entry of a list page: a bullet with a word, a date of upload with counters. */
export function isEntry(words: string): boolean {
  return /^[•·●]\s*\S{0,8}$/u.test(words) || /^\d{4}-\d{2}-\d{2}(?: |$)/u.test(words)
}

/** Where the title itself stands in a line: without its class, the number before or behind it, and the marks 《》 around it. */
export function titleWithin(line: string): Span {
  let start = BEFORE_TITLE.exec(line)?.[0].length ?? 0
  let end = withoutSite(line, isBareTitle)
  const number = DOC_NUMBER.exec(line.slice(start))
  if (number !== null && number.index === 0)
    start += number[0].length + (/^ */u.exec(line.slice(start + number[0].length))?.[0].length ?? 0)
  const bracket = /[( ]([^() ]{5,24})\)? ?$/u.exec(line.slice(start))
  if (bracket?.[1] !== undefined && DOC_NUMBER.exec(bracket[1])?.[0] === bracket[1]) end = start + bracket.index
  if (line[start] === '《' && line[end - 1] === '》' && !line.slice(start, end - 1).includes('》')) {
    start++
    end--
  }
  return { start, end }
}

/** A title: it ends with the name of a kind of document and is no sentence, no heading and no link. */
export function isTitle(line: string): boolean {
  if (line.length > 160) return false
  const span = titleWithin(line)
  const words = line.slice(span.start, span.end)
  if (words.length < 6 || words.length > 120) return false
  return isBareTitle(words) || isHeadline(words)
}

/** A headline over what is issued, where that is a title. */
function isHeadline(words: string): boolean {
  const found = headlineIn(words)
  return found !== null && isBareTitle(words.slice(found.start, found.end))
}

/** A title without anything around it. */
function isBareTitle(words: string): boolean {
  // 通 知 is spread over its line.
  const core = words.replace(TAIL, '').replace(/(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff]$)/u, '')
  if (words.length < 6 || !KIND.test(core) || orderHead(core) !== null || /[。;!?！？|]/u.test(core) || words.endsWith(':')) return false
  if (/^(?:附件|附 *[:]|上一|下一|来源|抄送|解读|图解|相关|首页|见)|解读|图解|问答|一图读懂/u.test(words)) return false
  const label = labelAt(words, 0, true)
  return label === null
}

/** A title that is the first sentence of a text without line breaks: who issues it, 关于, and no clause before. */
export function isRunOnTitle(sentence: string): boolean {
  return /^[^,《》:]{0,40}关于/u.test(sentence) && !/^(?:为|根据|按照|依据)/u.test(sentence) && isTitle(sentence)
}

/** Most lines that one title is printed in. */
const MOST_LINES = 5
/** A line of nothing but what kind of document it is ends the title of the lines above: 任务分解方案, 重点工作责任清单. */
const KIND_ONLY =
  /^(?:(?:任务|责任|工作|重点|分工|分解|实施|行动|专项|管理|暂行|若干|指导|目标|考核|评价|整治|三年|年度|的){1,4})(?:方案|计划|意见|办法|清单|表|要点|措施|规定|细则|规划|安排|分工|分解)$/u
/** A title begins with its place. */
const PLACE_FIRST = /^[\u4e00-\u9fff]{2,8}?(?:省|市|县|区|州|盟|旗|镇|乡|街道)[\u4e00-\u9fff\d]/u
/** A line of a title in several lines is short. */
const LONGEST_PART = 60
/** How a line begins that goes on with a title. */
const GOES_ON = /^(?:关于|印发|转发|公布|《|的|和|及|与|、|实施方案|行动计划|行动方案|工作方案|实施意见|指导意见|若干|管理办法|暂行办法)/u

/**
 * The title that ends with a line, with the lines above that begin it: 某市人民政府办公室 / 关于印发…的通知. Null where no title ends there.
 */
export function titleEndingAt(lines: readonly { words: string }[], at: number): { first: number; words: string } | null {
  const last = lines[at]?.words ?? ''
  let found = isTitle(last) ? { first: at, words: last } : null
  let words = last
  for (let first = at - 1; first >= 0 && at - first < MOST_LINES; first--) {
    const part = lines[first]?.words ?? ''
    const below = lines[first + 1]?.words ?? ''
    const isOpen =
      GOES_ON.test(below) ||
      (KIND_ONLY.test(below) && PLACE_FIRST.test(part)) ||
      (beginsTitle(part) && areaAtStart(below) === null) ||
      below.length < 6 ||
      part.includes('关于') ||
      unbalanced(words)
    if (!isOpen || part.length > LONGEST_PART || !isTitlePart(part)) break
    words = part + words
    if (
      isTitle(words) &&
      (areaAtStart(words) !== null ||
        zoneAtStart(words) !== null ||
        words.includes('关于') ||
        (KIND_ONLY.test(last) && PLACE_FIRST.test(words)))
    )
      found = { first, words }
  }
  return found
}

/** The first line of a title in several lines names the area: 某区某某工程 / 加快建设…三年行动计划. A body's or a site's name is none. */
function beginsTitle(part: string): boolean {
  return (
    (areaAtStart(part) !== null || zoneAtStart(part) !== null) &&
    part.length >= 4 &&
    !isBodyName(part) &&
    !/(?:网站?|平台|门户|频道|专栏|首页|信息公开|日报|晚报|电)$/u.test(part)
  )
}

function unbalanced(words: string): boolean {
  return (words.match(/》/gu) ?? []).length > (words.match(/《/gu) ?? []).length
}

function isTitlePart(words: string): boolean {
  if (
    /[。;:!?|]/u.test(words) ||
    isPageField(words) ||
    isFurniture(words) ||
    isDateLine(words) ||
    isDocNumberLine(words) ||
    isColophon(words)
  )
    return false
  return !isTitle(words) && labelAt(words, 0, true) === null
}

/** A title without brackets, quotation marks and the notice around it, for comparison. */
export function titleKey(words: string): string {
  const span = titleWithin(words)
  const own = words.slice(span.start, span.end)
  const bare = /关于(?:印发|转发|批转|公布|发布|下发)(.{1,100}?)的通知/u.exec(own)?.[1] ?? own
  return bare
    .replace(TAIL, '')
    .replace(/^.{0,12}:/u, '')
    .replace(/[\s《》“”"'()〔〕·、,—~-]/gu, '')
}

/** Whether two lines print the title of one document: equal, or one holds the other. */
export function isSameTitle(a: string, b: string): boolean {
  const x = titleKey(a)
  const y = titleKey(b)
  return x.length >= 4 && y.length >= 4 && (x.includes(y) || y.includes(x))
}

/** The line of those who are addressed (主送机关). */
export function isSalutation(words: string): boolean {
  return (
    words.length <= 400 &&
    words.endsWith(':') &&
    /^(?:各|市|省|区|县|国务院|有关|自治区)|[、,][^:]{0,200}(?:人民政府|委员会|单位|部门|机构|局)/u.test(words) &&
    !/[。;]/u.test(words)
  )
}

/** A line that is a document number and no more. */
export function isDocNumberLine(words: string): boolean {
  const found = DOC_NUMBER.exec(words)
  return (
    found !== null && words.length <= found[0].length + 16 && !/[《》。]/u.test(words) && /^[( ]{0,2}$/u.test(words.slice(0, found.index))
  )
}

/** A line that is a date and no more, as below a signature. */
export function isDateLine(words: string): boolean {
  const found = DATE.exec(words)
  return found !== null && words.replace(found[0], '').replace(/[\s()]/gu, '') === ''
}

/** Who printed the document, and the day. */
const PRINTED = new RegExp(`(?:${wordsFor('PRINTER')}) *\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日 ?印发$`, 'u')

/** Lines behind the signature (GB/T 9704: 附注, 抄送机关, 印发机关和印发日期). */
export function isColophon(words: string): boolean {
  return (
    /^(?:抄送|主送|分送|\(?此件|\(?公开方式|\(?信息公开|主动公开|依申请公开)/u.test(words) ||
    // A long line is the text, with the colophon at its end where the line breaks are lost.
    (words.length <= 80 && PRINTED.test(words)) ||
    /^\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日 ?印发$/u.test(words)
  )
}

/** The name of a body alone on its line, as a signature or the first line of a title. */
export function isBodyName(words: string): boolean {
  return (
    words.length >= 3 &&
    words.length <= 60 &&
    BODY_END.test(words.replace(/ /gu, '')) &&
    !/[。;:,!?()《》|\d]/u.test(words) &&
    labelAt(words, 0, true) === null &&
    !isOwnerLine(words)
  )
}

/** A line of a signature: a body's name or a date alone on it, and no label of owners or of a deadline above that it is the value of. */
export function isSignatureLine(words: string, above: string): boolean {
  return (isBodyName(words) || isDateLine(words)) && !awaitsOwner(above)
}
