import type { Span } from '../text/spans.js'

/** Verbs and nouns of giving, and where they stand. */
/** 可获得最高30万元的贷款, 可申请不超过50万元的授信: getting is a grant told by the one who gets it. */
const VERB =
  /(?:可|均可|可以|能够|能)(?:依法|按规定|优先|分别|一次性)?(?:获得|获|享受|申请|申领|申报|领取|得到)(?=(?:最高|最多|一次性|总额|额度|不超过|每年|分别|给予){0,3}(?:为|达)?\s?[\d一二两三四五六七八九十百][^,;。]{0,40}(?:贷款|授信|信贷|担保|贴息|补[贴助]|奖[励补金]|资助|资金|津贴|支持))|给予|予以|给与|奖励|奖补|补贴|补助|资助|减免|免除|免征|免收|免缴|减征|返还|贴息|补偿|发放|兑现|奖金/gu
/** A verb that only gives, and cannot be the name of what is given. */
const PURE = /^(?:[可均能].*|给予|予以|给与|减免|免除|免征|免收|免缴|减征|返还)$/u
/** Words that show a name to be that of something given. */
export const NOUN = /奖励|奖补|补贴|补助|资助|贴息|补偿|奖金|资金|扶持|支持|优惠|津贴|租金|减免|贷款|授信|担保/u

/** A verb that gives. */
export interface Verb extends Span {
  pure: boolean
}

/** 补贴 and 奖励 give only where a sum stands by them: 23项惠民补贴 is a noun. */
const SUM_BEHIND = /^[^,;。]{0,14}[\d一二两三四五六七八九十百千]/u
const SUM_BEFORE = /(?:[元%万亿]|按|一次性|分别|可|最高|再|另)的?[^,;。\d]{0,6}$/u

/** 予以保障, 给予表彰: acts that give no money. */
const OTHER_ACT =
  /^(?:保障|安排|解决|公示|公告|通报|处罚|处分|警告|表彰|表扬|撤销|取消|追回|废止|退出|清退|办理|答复|受理|审批|配合|协助|指导|重点|优先|倾斜|批评|认可|认定|确认)/u
/** 风险补偿资金池, 奖励机制: what grants are paid from or ruled by. */
const INSTITUTION = /^(?:率|规模|总量|总额|额度?不|量|计划|资金池|基金|机制|制度|政策|办法|项目|对象|范围|程序|类)/u

/** The verbs that give between two offsets. */
export function verbsOf(folded: string, start: number, end: number): Verb[] {
  const verbs: Verb[] = []
  for (const match of folded.slice(start, end).matchAll(VERB)) {
    const at = start + match.index
    const verb = { start: at, end: at + match[0].length, pure: PURE.test(match[0]) }
    const next = folded.slice(verb.end, verb.end + 4)
    if (verb.pure ? OTHER_ACT.test(next) : INSTITUTION.test(next)) continue
    if (verb.pure || SUM_BEHIND.test(folded.slice(verb.end, verb.end + 16)) || SUM_BEFORE.test(folded.slice(Math.max(start, at - 12), at)))
      verbs.push(verb)
  }
  return verbs
}
