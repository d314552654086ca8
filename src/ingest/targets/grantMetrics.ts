import { clausesOf, type Figure } from './clauses.js'
import { NOUN, verbsOf, type Verb } from './grantVerbs.js'
import { LOOK_BACK } from './grants.js'
import type { Metric } from './metric.js'
import type { Span } from '../text/spans.js'

/** 不超过合同金额的50%: the bound and what the share is of are no part of the metric's name. */
const BOUND_OF = /(?:不超过|不低于|不高于|不少于)\p{Script=Han}{2,12}的$/u

/** What is granted to whom: 世界500强企业落户奖励. */
export function grantMetric(folded: string, figure: Figure): Metric | null {
  const { clause, quantity, sentence } = figure
  const left = plain(folded.slice(figure.left.start, figure.left.end)).replace(BOUND_OF, '')
  const right = plain(folded.slice(figure.right.start, figure.right.end)).replace(/^的/u, '')
  const verbs = verbsOf(folded, sentence.start, sentence.end)
  const verb = verbs.find((one) => one.end <= quantity.start && one.start >= clause.start)
  // 单个企业补贴面积不超过…, 补贴标准为…: the words before the sum name it.
  const named = left.replace(/(?:不?超过|达到|提高[到至]|提升[到至]|为|是|按|累计)$/u, (word) => (word === '累计' ? word : ''))
  if (/(?:面积|标准|额度|总?额|比例|金额|上限|累计|租金|价格|[息贴助]率)$/u.test(named) && NOUN.test(named) && !/给予|予以/u.test(named))
    return metric(named, figure.left)
  if (/(?:面积)$/u.test(named)) return metric(named.replace(/^.*(?:免除|减免|给予|予以)/u, ''), figure.left)
  const award = awardOf(right, folded, figure, verbs)
  if (verb === undefined && award === null) return boundOfEarlier(folded, figure, verbs)
  const before = plain(folded.slice(clause.start, verb?.start ?? figure.left.end))
  const subject = stripTerms(before)
  const inside =
    verb === undefined
      ? ''
      : stripTerms(plain(folded.slice(Math.max(verb.end, figure.previous === null ? 0 : figure.left.start), figure.left.end)))
  const noun = award ?? '奖励'
  // 可领取一次性创业补贴5000元: what is given stands before the sum already.
  const given = inside.endsWith(noun) ? '' : noun
  const whom = subject.length >= 2 ? subject : subjectBefore(folded, figure)
  // 每家门店补贴…: the sum is counted by something that the condition names.
  const counted = subject.startsWith('每') ? subjectBefore(folded, figure) : ''
  const name =
    subject.length >= 2
      ? counted + subject + given
      : inside.length >= 3 && !inside.startsWith('每')
        ? (whom.length + inside.length <= 16 && !inside.startsWith(whom) ? whom : '') + inside + given
        : whom + inside + given
  return metric(name, { start: whom === '' ? figure.left.start : sentence.start, end: clause.end })
}

/** Where a whole sentence is the heading, its label stands before the condition: 一、批发企业…的,给予…. */
const LABEL = /^\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)、.](?=\p{Script=Han})/u

function metric(name: string, span: Span): Metric | null {
  const bare = name.replace(LABEL, '')
  return bare.length === 0 || span.end <= span.start ? null : { name: bare, start: span.start, end: span.end }
}

/** The words of what is given: those behind the sum (落户奖励), else the verb before it. */
function awardOf(right: string, folded: string, figure: Figure, verbs: readonly Verb[]): string | null {
  const behind =
    /^(?:的?(?:标准|比例)(?:给予|予以|发放)?(?:企业|个人|单位)?)?(?:一次性)?(\p{Script=Han}{0,12}?(?:担保贷款|贴息贷款|奖励|奖补|补贴|补助|资助|贴息|补偿|奖金|支持|资金|扶持|津贴|经费|优惠|减免|减征|免征|返还|贷款|授信额度|授信|担保额度|担保))/u.exec(
      right,
    )?.[1]
  // 本科生2万元、硕士生5万元购房补贴: what is given stands behind the last of the list.
  const tail =
    figure.next === null || right !== ''
      ? null
      : /\p{Script=Han}{0,6}(?:奖励|补贴|补助|资助|津贴)(?=[^\p{Script=Han}]{0,40}$)/u.exec(
          plain(folded.slice(figure.quantity.end, figure.clause.end)),
        )
  if (tail !== null) return tail[0].replace(/^(?:元|万元|的)+/u, '')
  if (behind !== undefined) return behind.replace(/^(?:予以|给予|一次性)+/u, '')
  const before = verbs.filter((verb) => verb.end <= figure.quantity.start && verb.start >= figure.clause.start).at(-1)
  if (before === undefined) return null
  const word = folded.slice(before.start, before.end)
  return /^(?:给予|予以|给与|[可均能].*)$/u.test(word) ? null : word
}

/** 最高不超过100万元 behind a grant: its bound. */
function boundOfEarlier(folded: string, figure: Figure, verbs: readonly Verb[]): Metric | null {
  const { sentence, clause } = figure
  const left = plain(folded.slice(figure.left.start, figure.left.end))
    .replace(BOUND_OF, '')
    .replace(/(?:不?超过|达到|为)$/u, '')
  const earlier = verbs.filter((verb) => verb.end <= clause.start)
  const first = earlier.at(-1)
  if (first === undefined) {
    const noun =
      /奖励|奖补|补贴|补助|资助/u.exec(folded.slice(Math.max(sentence.paragraph.start, sentence.start - LOOK_BACK), sentence.start))?.[0] ??
      /奖励|奖补|补贴|补助|资助/u.exec(folded.slice(clause.end, sentence.end))?.[0] ??
      ''
    return left.length >= 2 ? metric(NOUN.test(left) ? left : left.replace(/^按照?其?|的$/gu, '') + noun, figure.left) : null
  }
  const granting = clausesOf(folded, sentence).find((one) => one.start <= first.start && first.end <= one.end) ?? sentence
  const words = plain(folded.slice(granting.start, granting.end))
  const verbAt = words.search(/给予|予以|奖励|补贴|补助|资助|减免/u)
  const subject = stripTerms(verbAt > 0 ? words.slice(0, verbAt) : '')
  const noun =
    /(?:给予|予以)(?:一次性|全额)?([^\P{Script=Han}的]{0,4}?(?:奖励|奖补|补贴|补助|资助|贴息|补偿))/u.exec(words)?.[1] ??
    /(奖励|奖补|补贴|补助|资助|贴息|补偿)(?!标准)/u.exec(words)?.[1] ??
    '奖励'
  // 按每吨200元给予奖励: the rate of the grant does not say whom it bounds.
  const named = subject.length >= 2 && !/\d/u.test(subject)
  const base = (named ? subject : subjectBefore(folded, { ...figure, clause: granting })) + noun
  const limited = left.replace(/(?:最高|最多|分别|累计){1,4}$/u, '')
  // 每户最高不超过…: by head only; what is granted says more.
  const whom = /^每.{1,2}$/u.test(limited) ? subjectBefore(folded, { ...figure, clause: granting }) : ''
  if (whom !== '' && whom.length <= 12) return metric(whom + limited + noun, { start: granting.start, end: figure.quantity.end })
  return metric(limited.length >= 2 ? limited + noun : `${base}最高额`, { start: granting.start, end: figure.quantity.end })
}

/** Whom the conditions before a granting clause describe, shortened to what tells them apart. */
function subjectBefore(folded: string, figure: Figure): string {
  const { sentence, clause } = figure
  const before = clausesOf(folded, sentence).filter((one) => one.end <= clause.start && one.bracketed !== true)
  const conditions: string[] = []
  for (const one of [...before].reverse()) {
    const words = plain(folded.slice(one.start, one.end))
    if (VERB_IN.test(words)) break
    // 符合前款规定条件的: whom it means is said elsewhere.
    if (!/^(?:对|凡)?(?:符合|满足|具备)\p{Script=Han}{0,8}(?:条件|规定|要求)的$/u.test(words)) conditions.unshift(words)
  }
  const real = conditions.filter((words) => !/^(?:经|由|在)\p{Script=Han}{0,30}(?:后|认定|审核|核实|批准|同意|基础上|上)$/u.test(words))
  // 对…的企业, 属于…的, 经认定的机构: what a condition looks like; another clause says nothing of whom.
  const last = real.filter((words) => /的\p{Script=Han}{0,20}$|^(?:对|凡|属于|为|给|经|符合)/u.test(words) || words.includes('、')).at(-1)
  if (last === undefined) return ''
  const previous = real[real.indexOf(last) - 1]
  // 带动就业…,并签订合同的企业: two conditions of one subject.
  if (previous !== undefined && /^(?:并且?|且|同时)/u.test(last)) {
    const head = /的(\p{Script=Han}{2,12})$/u.exec(last)?.[1] ?? ''
    return shortSubject(previous) + head
  }
  return shortSubject(last)
}

const VERB_IN = /给予|予以|一次性奖励|分别奖励/u

/** Words that are only measured: what their bound leaves out says of no one who is meant. */
const STEP = /(?:金额|总?额|收入|产值|投资|新增量|增量|面积|人数|规模|得分)(?:在|为|达到?)?$/u

function shortSubject(words: string): string {
  const bare = words
    .replace(/^(?:或者?|和|及|以及|其中|凡|凡是|对于?|对在|属于|由|为|将|给|向)+/u, '')
    .replace(/^(?:在|为)?(?:我|本|全)(?:市|省|区|县)(?:的)?/u, '')
    .replace(/^(?:纳入|列入|符合|入选|获评|通过)\p{Script=Han}{0,14}的(?=\p{Script=Han}{2})/u, '')
    .replace(
      /(?:首次)?(?:达到?|超过|突破|不低于|不少于)?\d[\d.,]{0,20}\s?(?:万|亿|千)?(?:元|人次|人|个|家|平方米|名|年|%|\p{Script=Han}{1,4}(?=以上|以下|以内))(?:以上|以下|以内|内)?(?:\(含[^()]{0,60}\))?/gu,
      '',
    )
    // 新招用员工并签订劳动合同的: the first of two conditions says whom.
    .replace(/(?<=\p{Script=Han}{4})(?:并且?|且)\p{Script=Han}{3,24}(?=的?$)/u, '')
    // 甲园、乙园每新建厂房…: the list says to whom, what is behind 每 by what the grant is counted.
    .replace(/^[^每、]{2,30}、[^每]{2,60}(?=每\p{Script=Han}{2})/u, '')
    .replace(/的$/u, '')
  // 罚款金额在15万元以下的: where the condition is nothing but a measure, its bound says which of the steps it is.
  if (STEP.test(bare) && bare.length <= 6) return words.replace(/^(?:对于?|凡)/u, '').replace(/的$/u, '')
  const members = bare.split('、')
  return members.length > 3 ? `${members[0] ?? ''}、${members[1] ?? ''}等` : bare
}

/** Words that say how, not what: 一次性, 第二年起三年内, 由市财政. */
function stripTerms(words: string): string {
  return (
    words
      .replace(
        /^(?:经\p{Script=Han}{0,20}后|(?:由)?\p{Script=Han}{0,16}(?:财政|专项资金|中央资金|省级资金|市级资金|资金))(?=按|给|予|每|再|对)/u,
        '',
      )
      .replace(/^(?:对|给)?符合\p{Script=Han}{0,6}条件的/u, '')
      .replace(/(?<=\p{Script=Han}{2})(?:前?[一二两三四五六\d]{1,2}年内?|连续[一二两三四五六\d]{1,2}年)(?=按)/u, '')
      .replace(/按照?(?:不超过|不低于|不高于)/u, '')
      // 视增长幅度, 根据供餐规模: by what the sum is graded.
      .replace(
        /(?:^|(?<=\p{Script=Han}))(?:视|根据|依据)\p{Script=Han}{2,12}?(?:情况|规模|幅度|程度|大小|等级|等次|结果|绩效|数量|多少|高低|类别|档次)(?:的?不同)?(?=$|分[别档类级])/u,
        '',
      )
      .replace(/^按照?/u, '')
      .replace(/的(?:[\d.]+%|百分之[零一二三四五六七八九十百]{1,4})$/u, '')
      .replace(
        /(?:第[一二三四五]年起)?(?:前?(?<!第)[一二三两四五\d]{1,2}年内?|每年)?(?:分别|一次性|可|再|另|按照?规定|连续|最高|优先|额外|适当|相应|予以|给予|直接|统一){0,12}$/u,
        '',
      )
      .replace(/^(?:对于?|凡|并|再|另|则|可|且|同时|其中|一次性|最高)+/u, '')
      // 三年内租金减免70%: how long a grant runs is not what it is.
      .replace(/^(?:前?[一二两三四五六\d]{1,2}年内?|连续[一二两三四五六\d]{1,2}年)(?=\p{Script=Han}{2})/u, '')
      .replace(/的$/u, '')
  )
}

function plain(words: string): string {
  return words
    .replace(/\([^()]*\)/gu, '')
    .replace(/^[^()]*\)|\([^()]*$/gu, '')
    .replace(/[\s“”]+/gu, '')
}
