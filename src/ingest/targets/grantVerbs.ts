/** Verbs and nouns of giving, and where they stand. */
const VERB = /给予|予以|给与|奖励|奖补|补贴|补助|资助|减免|免除|免征|免收|免缴|减征|返还|贴息|补偿|发放|兑现|奖金/gu
/** A verb that only gives, and cannot be the name of what is given. */
const PURE = /^(?:给予|予以|给与|减免|免除|免征|免收|免缴|减征|返还)$/u
/** Words that show a name to be that of something given. */
export const NOUN = /奖励|奖补|补贴|补助|资助|贴息|补偿|奖金|资金|扶持|支持|优惠|津贴|租金|减免/u

/** A verb that gives. */
export interface Verb {
  start: number
  end: number
  pure: boolean
}

/** 补贴 and 奖励 give only where a sum stands by them: 23项惠民补贴 is a noun. */
const SUM_BEHIND = /^[^,;。]{0,14}[\d一二两三四五六七八九十百千]/u
const SUM_BEFORE = /(?:[元%万亿]|按|一次性|分别|可|最高|再|另)的?[^,;。\d]{0,6}$/u

/** The verbs that give between two offsets. */
export function verbsOf(folded: string, start: number, end: number): Verb[] {
  const verbs: Verb[] = []
  for (const match of folded.slice(start, end).matchAll(VERB)) {
    const at = start + match.index
    const verb = { start: at, end: at + match[0].length, pure: PURE.test(match[0]) }
    if (verb.pure || SUM_BEHIND.test(folded.slice(verb.end, verb.end + 16)) || SUM_BEFORE.test(folded.slice(Math.max(start, at - 12), at)))
      verbs.push(verb)
  }
  return verbs
}
