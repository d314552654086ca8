import type { Figure } from './clauses.js'
import { BUILD } from './words.js'
import { NOUN, verbsOf, type Verb } from './grantVerbs.js'

/**
 * The language of grants (奖补办法, 若干措施): 对〈conditions〉的,给予〈sum〉的奖励,最高不超过〈sum〉. What stands before the verb that
 * gives is a condition, unless 按 makes it the measure of the grant; what stands behind it is given, up to the next condition.
 */

/** Names of grants. */
const AWARD = /奖励|奖补|补贴|补助|资助|贴息|补偿|奖金|津贴|资金支持|扶持资金/u
/** A clause that bounds the grant before it: 最高不超过…, 单个企业累计不超过…. */
const BOUND_CLAUSE =
  /^\s{0,20}(?:且|但|并)?(?:最高|最多|最低|单[个家项户场次件台辆艘笔]|每[户家个人项年月次]|全年|当年|免[租费]|同一|累计|合计|总额|总计|年度|上限|限额|不超过|以\S{0,8}为限|贴息|补[贴助]|奖励|奖补|资助|标准|期限|面积|额度|金额)/u

/** How far before its sentence the grant that a figure bounds may stand. */
export const LOOK_BACK = 400

/** What a figure is in its sentence: given, a condition, or neither where nothing is given. */
export type GrantRole = 'GIVEN' | 'CONDITION' | null

/** The part of a grant that a figure has. */
export function grantRole(folded: string, figure: Figure): GrantRole {
  const { sentence, clause, quantity } = figure
  const verbs = verbsOf(folded, sentence.start, sentence.end)
  const clauseText = folded.slice(clause.start, clause.end)
  if (verbs.length === 0) {
    // 最高不超过100万元。 as a sentence of its own bounds the grant of the sentence before.
    const earlier = folded.slice(Math.max(sentence.paragraph.start, sentence.start - LOOK_BACK), sentence.start)
    if (!isSum(figure)) return null
    if (isByHead(folded, figure)) return 'GIVEN'
    // 其中,对低保户每户再增加5000元; 对不合格的,扣减20%: the grant of the sentence before is changed.
    if (CHANGED.test(folded.slice(clause.start, quantity.start)) && verbsOf(earlier, 0, earlier.length).length > 0) return 'GIVEN'
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
    return /(?:申领|抵扣|抵用|兑付|兑换|资助|补[贴助]|奖[励补]|贴息)\p{Script=Han}{0,8}(?:额度?|比例|标准|金额|上限|资金)/u.test(
      clauseText,
    ) && !SPENT.test(clauseText)
      ? 'GIVEN'
      : null
  }
  const inClause = verbs.filter((verb) => verb.start >= clause.start && verb.end <= clause.end)
  const before = inClause.filter((verb) => verb.end <= quantity.start)
  const behind = inClause.filter((verb) => verb.start >= quantity.end)
  // 每家企业最多补助4个展位: how many things a grant covers.
  if (before.length > 0 && COVERS.test(folded.slice(clause.start, quantity.start)) && quantity.measure === 'COUNT') return 'GIVEN'
  // 市财政安排奖补资金600万元: what the government sets aside is no grant to anybody, whatever the money is called.
  if (SET_ASIDE.test(folded.slice(clause.start, quantity.start))) return null
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
  // 社员达到20%(山区达到10%)并签订合同的,可获得…: a bracket within a condition is one, too.
  if (figure.bracketed && later && !earlier && /^[^,;。]{0,40}的\p{Script=Han}{0,12}\s?,/u.test(folded.slice(clause.end + 1, sentence.end)))
    return 'CONDITION'
  if (figure.bracketed) return isSum(figure) && !/的\s*$/u.test(clauseText) ? (NOUN.test(clauseText) || earlier ? 'GIVEN' : null) : null
  if (earlier && isSum(figure) && BOUND_CLAUSE.test(clauseText) && !/的\s*$/u.test(clauseText)) return 'GIVEN'
  // 按照上年度收入的20%,给予…补助: the measure of the grant stands in a clause of its own.
  if (later && isSum(figure) && /^\s*(?:按照?|参照)/u.test(clauseText)) return 'GIVEN'
  // 每年统筹资金1500万元…,对…的,每亩补助…: what the government spends comes first.
  if (later && SPENT.test(folded.slice(clause.start, quantity.start))) return null
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

const CHANGED = /(?:(?:再|另)(?:增加|追加|上浮|增发)|扣减|扣减补[助贴]|可以?上浮|上浮|下浮)\s*$/u
const COVERS = /(?:最多|至多|最高)(?:可|只|不超过)?(?:补[贴助]|奖[励补]|资助|支持)(?:不超过)?\s*$/u

const GRANTED = /给予|予以|奖励|奖补|补贴|补助|资助/u

/** 每年安排2亿元: what the government spends, not what it gives to someone. */
const SPENT =
  /(?:安排|拨付|设立|筹[集措]|统筹|拿出|出资|(?<!研发|装修|设备|实际|资金|资产)投入(?!的|额|总|强))\S{0,8}$|(?:安排|设立)\S{0,12}(?:资金|基金)/u

/** 安排奖补资金, 设立专项资金不少于. */
const SET_ASIDE = /(?:安排|设立|筹[集措]|统筹|拿出)\p{Script=Han}{0,10}(?:资金|经费|基金)(?:不少于|不低于|约|超过|共)?\s*$/u

/** Conditions are written 对…的…, 凡…, or end in 的: what stands before a grant without them sets something itself. */
function isCondition(folded: string, figure: Figure, verbs: readonly Verb[]): boolean {
  const { sentence, clause } = figure
  const granting = verbs.find((verb) => verb.start >= clause.end)
  const earlier = verbs.filter((verb) => verb.end <= clause.start).at(-1)
  // 每年遴选40家工坊,在租金上给予补助: what is made or chosen is a goal of its own, and no condition of the grant.
  if (isMade(folded, figure)) return false
  const from = earlier?.end ?? sentence.start
  // 淘汰冷藏车400辆,对更新的,每辆补助…: with 对 the condition begins, and what stands before it is none.
  const whole = folded.slice(clause.start, granting?.start ?? clause.end)
  const next = /[,;]\s*(?:对|凡)/u.exec(whole)?.index ?? whole.length
  const zone = whole.slice(0, next)
  if (/的\p{Script=Han}{0,20}$/u.test(folded.slice(figure.quantity.end, clause.end).replace(/\([^()]*\)/gu, ''))) return true
  if (/(?:^|[,;。])\s*(?:对|凡|属于|符合|其中)/u.test(folded.slice(from, figure.quantity.start))) return true
  return /的\s*[,;]|的\p{Script=Han}{1,20}[,;]\s*\p{Script=Han}{0,12}$/u.test(zone)
}

function isMade(folded: string, { quantity, clause }: Figure): boolean {
  const left = folded.slice(clause.start, quantity.outerStart).trim()
  return (
    quantity.measure === 'COUNT' &&
    BUILD.test(left) &&
    !/^(?:对|凡|属于|符合)/u.test(left) &&
    !/(?:的|后|且)\s*$/u.test(folded.slice(quantity.end, clause.end))
  )
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
