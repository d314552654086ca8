import type { CitationKind } from '../../model/enums.js'

/**
 * In what way a sentence names a document. The verb that governs a title stands before it (根据《…》, 修订《…》) or, for a
 * repeal, a replacement and an amendment, behind it (《…》同时废止, 原《…》由本办法代替, 对《…》作如下修改). A list of titles shares the verb before its first.
 */
const VERBS =
  /(?<implements>根据|依据|按照|依照|遵照|贯彻|落实|执行|实施|推进|推动|遵循|遵守|符合)|(?<amends>修订|修改|修正|调整)|(?<repeals>废止|废除|停止执行)|(?<replaces>取代|替代|代替)|(?<other>制定|制订|编制|出台|印发|发布|起草|拟订|拟定|签订|填写|提交|报送|颁布|公布|编写|形成|提出|参加|学习|宣传|解读|要求)/gu

/** 《甲》(…)、《乙》: other titles with their brackets, which hold verbs of their own. */
const TITLES = /《[^《》]{0,120}》(?:\s{0,3}\([^()]{0,60}\))?/gu

/** The kind of the title at a span, from the words of its sentence before and behind it (folded). */
export function citationKind(before: string, behind: string): CitationKind {
  // 原《…》由本办法代替: the document stands in its place.
  if (/^[^,;。《]{0,24}由?本[^,;。《]{2,8}(?:取代|替代|代替)/u.test(behind.replace(TITLES, ''))) return 'REPLACES'
  if (/^[^,;。《]{0,24}(?:同时|即行|予以|自行|一并|相应)?(?:废止|失效|停止执行)/u.test(behind.replace(TITLES, ''))) return 'REPEALS'
  if (/^(?:等)?(?:\p{Script=Han}{0,6})?(?:作|做|进行)(?:出|了)?(?:如下|以下|部分|相应)?(?:修改|修订|修正|调整)/u.test(behind))
    return 'AMENDS'
  let kind: CitationKind = 'MENTIONS'
  for (const match of before.replace(TITLES, '').matchAll(VERBS)) {
    if (match.groups?.['implements'] !== undefined) kind = 'IMPLEMENTS'
    else if (match.groups?.['amends'] !== undefined) kind = 'AMENDS'
    else if (match.groups?.['repeals'] !== undefined) kind = 'REPEALS'
    else if (match.groups?.['replaces'] !== undefined) kind = 'REPLACES'
    else kind = 'MENTIONS'
  }
  return kind
}
