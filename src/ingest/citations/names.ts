import { wordsFor } from '../../model/lastWords.js'
import { divisionAtStart } from '../../model/divisions/index.js'
import { normaliseName, normaliseTitle } from '../../model/ids.js'

/**
 * When two printed titles name one document. Official writing names a document in full once (国务院关于印发…的通知) and
 * then by the plan that it issues, without the issuer or by a short name that it has defined (以下简称《纲要》).
 */

/** Kinds of official documents (《党政机关公文处理工作条例》 and what such documents issue): a title of nothing else is a short name. */
const GENRE =
  /^(?:本)?(?:实施|行动|工作|总体|若干|指导|暂行|管理|发展|建设|试点|专项|三年)?(?:方案|意见|规划|办法|通知|纲要|条例|计划|决定|措施|细则|规定|政策|要点|目录|清单|指南|章程|规则|标准|公告|决议|报告|指引|导则|预案|行动)(?:\(试行\))?$/u

/** Whether a title is a document's short name and no title of its own. */
export function isShortName(title: string): boolean {
  return GENRE.test(title.trim())
}

/** What a document is not: newspapers, forms and papers that people hold. */
export function isNoDocument(title: string): boolean {
  return /(?:日报|晚报|时报|周刊|杂志|期刊|(?:申请|申报|登记|审批|汇总|审核|备案|推荐|统计|评分|调查|信息|明细|登记|一览|考核|验收)表|执照|许可证|证书|登记证|身份证|资格证|合格证|报到证|承诺书|告知书|协议书?|合同书?|申请书|责任书|花名册|台账)$/u.test(
    title.trim(),
  )
}

/** 国务院关于促进…, 广东省人民政府办公厅关于…: who issues, before what the document is about. */
const ISSUER = new RegExp(`^.{2,30}?(?:${wordsFor('TITLE')})(?:等\\p{Script=Han}{1,8})?(?:印发)?关于(?:印发)?`, 'u')
const EDITION = /\((?:试行|暂行|征求意见稿|送审稿|修订|修订稿|修订版|草案)\)$/u

/** The part of a title that every way of naming its document shares. */
export function titleCore(title: string): string {
  const plain = title.normalize('NFKC').trim().replace(EDITION, '')
  return normaliseTitle(plain.replace(ISSUER, '关于').replace(/^关于(?=印发|转发|公布|发布)/u, '关于'))
    .replace(/^关于(?:印发|转发)?/u, '')
    .replace(/的通知$/u, '')
}

/** What a title says before and behind its subject, which a later mention may leave out: the area, and the years in a bracket. */
export interface TitleParts {
  /** 中华人民共和国 or the area's name (赣州市); null where the title begins with its subject. */
  area: string | null
  /** (2021—2023年); null where none stands at the end. */
  years: string | null
  /** The core of what is left. */
  subject: string
}

const YEARS = /\((?<years>(?:19|20)\d{2}年?(?:[—~-](?:19|20)\d{2})?年?)\)$/u
const STATE = '中华人民共和国'

/** A title's subject without its area and its years: 赣州市果园提质行动方案(2021—2023年) is about 果园提质行动方案. */
export function titleParts(title: string): TitleParts {
  const plain = title.normalize('NFKC').trim().replace(EDITION, '')
  const years = YEARS.exec(plain)
  const named = years === null ? plain : plain.slice(0, years.index)
  const area = named.startsWith(STATE) ? STATE : divisionAtStart(named)
  const printed = area === null || typeof area === 'string' ? area : area.printed === area.division.name ? area.printed : null
  return { area: printed, years: years?.groups?.['years'] ?? null, subject: titleCore(named.slice(printed?.length ?? 0)) }
}

/** Whether two titles of one subject may be one document's: each says the same area and years, or one leaves them out. */
export function mayBeOne(a: TitleParts, b: TitleParts): boolean {
  const agree = (one: string | null, other: string | null): boolean => one === null || other === null || one === other
  return a.subject === b.subject && agree(a.area, b.area) && agree(a.years, b.years)
}

/** The title whole, as a key: no widths, no marks, no edition. */
export function titleKey(title: string): string {
  return normaliseName(title.normalize('NFKC').replace(EDITION, ''))
}
