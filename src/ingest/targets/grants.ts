import type { Figure } from './clauses.js'
import { clausesOf } from './clauses.js'
import type { Metric } from './metric.js'

/**
 * The language of grants (奖补办法, 若干措施): 对〈conditions〉的,给予〈sum〉的奖励,最高不超过〈sum〉. What stands before the verb that
 * gives is a condition, unless 按 makes it the measure of the grant; what stands behind it is given, up to the next condition.
 */

const VERB = /给予|予以|给与|奖励|奖补|补贴|补助|资助|减免|免除|免征|免收|免缴|减征|返还|贴息|补偿|发放|兑现|奖金/gu
/** A verb that only gives, and cannot be the name of what is given. */
const PURE = /^(?:给予|予以|给与|减免|免除|免征|免收|免缴|减征|返还)$/u
const NOUN = /奖励|奖补|补贴|补助|资助|贴息|补偿|奖金|资金|扶持|支持|优惠|津贴|租金|减免/u
/** Names of grants. */
const AWARD = /奖励|奖补|补贴|补助|资助|贴息|补偿|奖金|津贴|资金支持|扶持资金/u
/** A clause that bounds the grant before it: 最高不超过…, 单个企业累计不超过…. */
const BOUND_CLAUSE =
  /^\s*(?:且|但|并)?(?:最高|最多|最低|单[个家项户场次件台辆艘笔]|每[户家个人项年月次]|免[租费]|同一|累计|合计|总额|总计|年度|上限|限额|不超过|以\S{0,8}为限|补[贴助]|奖励|奖补|资助|标准|期限|面积|额度|金额)/u

/** What a figure is in its sentence: given, a condition, or neither where nothing is given. */
export type GrantRole = 'GIVEN' | 'CONDITION' | null

interface Verb {
  start: number
  end: number
  pure: boolean
}

/** 补贴 and 奖励 give only where a sum stands by them: 23项惠民补贴 is a noun. */
const SUM_BEHIND = /^[^,;。]{0,14}[\d一二两三四五六七八九十百千]/u
const SUM_BEFORE = /(?:[元%万亿]|按|一次性|分别|可|最高|再|另)的?[^,;。\d]{0,6}$/u

function verbsOf(folded: string, start: number, end: number): Verb[] {
  const verbs: Verb[] = []
  for (const match of folded.slice(start, end).matchAll(VERB)) {
    const at = start + match.index
    const verb = { start: at, end: at + match[0].length, pure: PURE.test(match[0]) }
    if (verb.pure || SUM_BEHIND.test(folded.slice(verb.end, verb.end + 16)) || SUM_BEFORE.test(folded.slice(Math.max(start, at - 12), at)))
      verbs.push(verb)
  }
  return verbs
}

/** The part of a grant that a figure has. */
export function grantRole(folded: string, figure: Figure): GrantRole {
  const { sentence, clause, quantity } = figure
  const verbs = verbsOf(folded, sentence.start, sentence.end)
  const clauseText = folded.slice(clause.start, clause.end)
  if (verbs.length === 0) {
    // 最高不超过100万元。 as a sentence of its own bounds the grant of the sentence before.
    const earlier = folded.slice(sentence.paragraph.start, sentence.start)
    if (!isSum(figure)) return null
    if (isByHead(folded, figure)) return 'GIVEN'
    if (BOUND_CLAUSE.test(clauseText) && verbsOf(earlier, 0, earlier.length).length > 0) return 'GIVEN'
    // …一次性奖励20万元;省级50万元;国家级100万元: the grant goes on without its verb.
    const last = earlier.slice(0, -1).split(/[。;]/u).at(-1) ?? ''
    if (
      figure.quantity.measure === 'MONEY' &&
      /^\s*\p{Script=Han}{1,10}$/u.test(folded.slice(sentence.start, quantity.start)) &&
      GRANTED.test(earlier) &&
      /\d/u.test(last)
    )
      return 'GIVEN'
    // 企业每年申领额度不超过…, 抵扣比例不超过…: vouchers are grants, too.
    return /(?:申领|抵扣|抵用|兑付|兑换|资助|补[贴助]|奖[励补]|贴息)\p{Script=Han}{0,8}(?:额度?|比例|标准|金额|上限)/u.test(clauseText)
      ? 'GIVEN'
      : null
  }
  const inClause = verbs.filter((verb) => verb.start >= clause.start && verb.end <= clause.end)
  const before = inClause.filter((verb) => verb.end <= quantity.start)
  const behind = inClause.filter((verb) => verb.start >= quantity.end)
  if (before.length > 0) return isSum(figure) && !conditionBehind(folded, figure) ? 'GIVEN' : null
  if (behind.length > 0) {
    const words = folded.slice(clause.start, quantity.start)
    // 每年安排2亿元资助企业: what the government spends.
    if (SPENT.test(words)) return null
    const to = folded.slice(quantity.outerEnd, behind[0]?.start ?? clause.end)
    // 按投资额的10%给予补助; 500万元奖励; 80%的补贴: the figure goes with the noun behind it.
    if (
      /按照?|参照|根据|以/u.test(words) ||
      /^(?:的)?(?:一次性)?(?:资金|财政|专项|落户|租金|贷款|经费|生活|购房|安家|最高)?\p{Script=Han}{0,4}$/u.test(to)
    ) {
      const pure = behind[0]?.pure === true
      if (!pure || /按照?|参照|以/u.test(words)) return isSum(figure) ? 'GIVEN' : 'CONDITION'
    }
    return 'CONDITION'
  }
  const later = verbs.some((verb) => verb.start >= clause.end)
  const earlier = verbs.some((verb) => verb.end <= clause.start)
  if (figure.bracketed) return isSum(figure) && !/的\s*$/u.test(clauseText) ? (NOUN.test(clauseText) || earlier ? 'GIVEN' : null) : null
  if (earlier && isSum(figure) && BOUND_CLAUSE.test(clauseText) && !/的\s*$/u.test(clauseText)) return 'GIVEN'
  if (later) return isCondition(folded, figure, verbs) ? 'CONDITION' : null
  if (isByHead(folded, figure)) return 'GIVEN'
  const given = AWARD.test(clauseText) || figure.quantity.measure === 'AREA'
  return earlier && isSum(figure) && !/的\s*$/u.test(clauseText) && given && !SPENT.test(clauseText) ? 'GIVEN' : null
}

/** 高龄津贴…每人每月50元; 奖励标准:每项50万元: a sum by head, behind the name of the grant. */
function isByHead(folded: string, figure: Figure): boolean {
  const { quantity, clause, sentence } = figure
  const words = folded.slice(clause.start, clause.end)
  return (
    quantity.measure === 'MONEY' &&
    /每[人户项个家床生月亩头吨台辆场件只]/u.test(words) &&
    !SPENT.test(words) &&
    AWARD.test(folded.slice(sentence.start, quantity.start))
  )
}

const GRANTED = /给予|予以|奖励|奖补|补贴|补助|资助/u

/** 每年安排2亿元: what the government spends, not what it gives to someone. */
const SPENT =
  /(?:安排|拨付|设立|筹[集措]|统筹|拿出|出资|(?<!研发|装修|设备|实际|资金|资产)投入(?!的|额|总|强))\S{0,8}$|(?:安排|设立)\S{0,12}(?:资金|基金)/u

/** Conditions are written 对…的…, 凡…, or end in 的: what stands before a grant without them sets something itself. */
function isCondition(folded: string, figure: Figure, verbs: readonly Verb[]): boolean {
  const { sentence, clause } = figure
  const granting = verbs.find((verb) => verb.start >= clause.end)
  const earlier = verbs.filter((verb) => verb.end <= clause.start).at(-1)
  const from = earlier?.end ?? sentence.start
  const zone = folded.slice(clause.start, granting?.start ?? clause.end)
  if (/的\p{Script=Han}{0,20}$/u.test(folded.slice(figure.quantity.end, clause.end).replace(/\([^()]*\)/gu, ''))) return true
  if (/(?:^|[,;。])\s*(?:对|凡|属于|符合|其中)/u.test(folded.slice(from, figure.quantity.start))) return true
  return /的\s*[,;]|的\p{Script=Han}{1,20}[,;]\s*\p{Script=Han}{0,12}$/u.test(zone)
}

/** Sums, shares and areas are what a policy gives; counts are not. */
function isSum(figure: Figure): boolean {
  const { measure } = figure.quantity
  return (
    measure === 'MONEY' ||
    measure === 'SHARE' ||
    measure === 'AREA' ||
    measure === 'MULTIPLE' ||
    (measure === 'COUNT' && /^(?:万|亿|千万|百万)$/u.test(figure.quantity.unit ?? ''))
  )
}

/** 给予年收入1000万元以上企业奖励: a figure behind the verb that still says whom. */
function conditionBehind(folded: string, figure: Figure): boolean {
  const words = folded.slice(figure.quantity.outerEnd, figure.right.end)
  return (
    figure.quantity.bounded &&
    /^的?(?:\p{Script=Han}{0,6})(?:企业|项目|单位|机构|个人|人员|团队|平台|园区)/u.test(words) &&
    !/^的?(?:一次性)?(?:奖|补|资)/u.test(words)
  )
}

/** 不超过合同金额的50%: the bound and what the share is of are no part of the metric's name. */
const BOUND_OF = /(?:不超过|不低于|不高于|不少于)\p{Script=Han}{2,12}的$/u

/** What is granted to whom: 世界500强企业落户奖励. */
export function grantMetric(folded: string, figure: Figure): Metric | null {
  const { clause, quantity, sentence } = figure
  const left = plain(folded.slice(figure.left.start, figure.left.end)).replace(BOUND_OF, '')
  const right = plain(folded.slice(figure.right.start, figure.right.end)).replace(/^的/u, '')
  const verbs = verbsOf(folded, sentence.start, sentence.end)
  const verb = verbs.filter((one) => one.end <= quantity.start && one.start >= clause.start).at(0)
  // 单个企业补贴面积不超过…, 补贴标准为…: the words before the sum name it.
  const named = left.replace(/(?:不?超过|达到|提高[到至]|提升[到至]|为|是|按|累计)$/u, (word) => (word === '累计' ? word : ''))
  if (/(?:面积|标准|额度|总?额|比例|金额|上限|累计|租金|价格)$/u.test(named) && NOUN.test(named) && !/给予|予以/u.test(named))
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
  const given = award ?? '奖励'
  const whom = subject.length >= 2 ? subject : subjectBefore(folded, figure)
  // 每家门店补贴…: the sum is counted by something that the condition names.
  const counted = /^每/u.test(subject) ? subjectBefore(folded, figure) : ''
  const name =
    subject.length >= 2
      ? counted + subject + given
      : inside.length >= 3 && !/^每/u.test(inside)
        ? (whom.length + inside.length <= 16 && !inside.startsWith(whom) ? whom : '') + inside + given
        : whom + inside + given
  return metric(name, { start: whom === '' ? figure.left.start : sentence.start, end: clause.end })
}

function metric(name: string, span: { start: number; end: number }): Metric | null {
  return name.length === 0 || span.end <= span.start ? null : { name, start: span.start, end: span.end }
}

/** The words of what is given: those behind the sum (落户奖励), else the verb before it. */
function awardOf(right: string, folded: string, figure: Figure, verbs: readonly Verb[]): string | null {
  const behind =
    /^(\p{Script=Han}{0,12}?(?:奖励|奖补|补贴|补助|资助|贴息|补偿|奖金|支持|资金|扶持|津贴|经费|优惠|减免|减征|免征|返还))/u.exec(
      right,
    )?.[1]
  // 本科生2万元、硕士生5万元购房补贴: what is given stands behind the last of the list.
  const tail =
    figure.next === null || right !== ''
      ? null
      : /\p{Script=Han}{0,6}(?:奖励|补贴|补助|资助|津贴)(?=[^\p{Script=Han}]*$)/u.exec(
          plain(folded.slice(figure.quantity.end, figure.clause.end)),
        )
  if (tail !== null) return tail[0].replace(/^(?:元|万元|的)+/u, '')
  if (behind !== undefined) return behind.replace(/^(?:予以|给予|一次性)+/u, '')
  const before = verbs.filter((verb) => verb.end <= figure.quantity.start && verb.start >= figure.clause.start).at(-1)
  if (before === undefined) return null
  const word = folded.slice(before.start, before.end)
  return /^(?:给予|予以|给与)$/u.test(word) ? null : word
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
    const noun = /奖励|奖补|补贴|补助|资助/u.exec(folded.slice(sentence.paragraph.start, sentence.start))?.[0] ?? ''
    return left.length >= 2 ? metric(NOUN.test(left) ? left : left + noun, figure.left) : null
  }
  const granting = clausesOf(folded, sentence).find((one) => one.start <= first.start && first.end <= one.end) ?? sentence
  const words = plain(folded.slice(granting.start, granting.end))
  const verbAt = words.search(/给予|予以|奖励|补贴|补助|资助|减免/u)
  const subject = stripTerms(verbAt > 0 ? words.slice(0, verbAt) : '')
  const noun = /(奖励|奖补|补贴|补助|资助|贴息|补偿)(?!标准)/u.exec(words)?.[1] ?? '奖励'
  const base = (subject.length >= 2 ? subject : subjectBefore(folded, { ...figure, clause: granting })) + noun
  const limited = left.replace(/(?:最高|最多|分别|累计)+$/u, '')
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
    conditions.unshift(words)
  }
  const real = conditions.filter((words) => !/^(?:经|由|在)\p{Script=Han}{0,30}(?:后|认定|审核|核实|批准|同意|基础上|上)$/u.test(words))
  const last = real.at(-1)
  if (last === undefined) return ''
  const previous = real.at(-2)
  // 带动就业…,并签订合同的企业: two conditions of one subject.
  if (previous !== undefined && /^(?:并且?|且|同时)/u.test(last)) {
    const head = /的(\p{Script=Han}{2,12})$/u.exec(last)?.[1] ?? ''
    return shortSubject(previous) + head
  }
  return shortSubject(last)
}

const VERB_IN = /给予|予以|一次性奖励|分别奖励/u

function shortSubject(words: string): string {
  const bare = words
    .replace(/^(?:或者?|和|及|以及|其中|凡|凡是|对于?|对在|属于|由|为|将|给|向)+/u, '')
    .replace(/^(?:在|为)?(?:我|本|全)(?:市|省|区|县)(?:的)?/u, '')
    .replace(/^(?:纳入|列入|符合|入选|获评|通过)\p{Script=Han}{0,14}的(?=\p{Script=Han}{2})/u, '')
    .replace(
      /(?:达到?|超过|不低于|不少于)?\d[\d.,]*\s?(?:万|亿|千)?(?:元|人|个|家|平方米|名|年|%)(?:以上|以下|以内|内)?(?:\(含[^()]*\))?/gu,
      '',
    )
    .replace(/的$/u, '')
  const members = bare.split('、')
  return members.length > 3 ? `${members[0] ?? ''}、${members[1] ?? ''}等` : bare
}

/** Words that say how, not what: 一次性, 第二年起三年内, 由市财政. */
function stripTerms(words: string): string {
  return words
    .replace(
      /^(?:经\p{Script=Han}{0,20}后|(?:由)?\p{Script=Han}{0,8}(?:财政|专项资金|中央资金|省级资金|市级资金|资金))(?=按|给|予|每|再)/u,
      '',
    )
    .replace(/^(?:对|给)?符合\p{Script=Han}{0,6}条件的/u, '')
    .replace(/按照?(?:不超过|不低于|不高于)/u, '')
    .replace(/^按照?/u, '')
    .replace(/的[\d.]+%$/u, '')
    .replace(
      /(?:第[一二三四五]年起)?(?:前?(?<!第)[一二三两四五\d]{1,2}年内?|每年)?(?:分别|一次性|可|再|另|按规定|按照?规定|连续|最高|优先|额外|适当|相应|予以|给予|直接|统一)*$/u,
      '',
    )
    .replace(/^(?:对于?|凡|并|再|另|则|可|且|同时|其中|一次性|最高)+/u, '')
    .replace(/的$/u, '')
}

function plain(words: string): string {
  return words
    .replace(/\([^()]*\)/gu, '')
    .replace(/^[^()]*\)|\([^()]*$/gu, '')
    .replace(/[\s“”]+/gu, '')
}
