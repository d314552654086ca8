import { wordsFor } from '../../model/lastWords.js'
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

/** The title whole, as a key: no widths, no marks, no edition. */
export function titleKey(title: string): string {
  return normaliseName(title.normalize('NFKC').replace(EDITION, ''))
}
