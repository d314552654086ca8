import type { Exclusion } from '../numbers/index.js'
import type { Figure } from './clauses.js'
import { isCircle, isDelivered, isStartingPoint } from './forms.js'
import { grantRole } from './grants.js'
import { isPoints } from './points.js'
import { isStructure } from './structure.js'
import { isTimeLimit } from './timeLimits.js'
import { ASPECT, BUILD, CHANGE, REACH } from './words.js'

/**
 * Why a quantity sets nothing. Each rule rests on a habit of official writing that its comment names; the order is from the most
 * certain to the least.
 */
export function exclusionOf(folded: string, figure: Figure): Exclusion | null {
  const { quantity } = figure
  const [token] = quantity.tokens
  if (token === undefined) return 'WORD'
  if (isStartingPoint(folded, figure)) return null
  const before = folded.slice(Math.max(0, quantity.start - 12), quantity.start)
  const behind = folded.slice(quantity.end, quantity.end + 14)
  const left = folded.slice(figure.left.start, figure.left.end).replace(/\s+/gu, '')
  const right = folded.slice(figure.right.start, figure.right.end).replace(/^\s+/u, '')
  return (
    classOfName(folded, figure, before, behind) ??
    (isStructure(folded, figure) ? 'STRUCTURE' : null) ??
    restated(folded, figure) ??
    aspects(figure, right) ??
    (isPoints(folded, figure) ? 'POINTS' : null) ??
    timeOf(folded, figure, left, right, behind) ??
    (grantRole(folded, figure) === 'CONDITION' && !isKeptTo(folded, figure) ? 'ELIGIBILITY' : null) ??
    eligible(folded, figure) ??
    perUnit(figure, before, right) ??
    attributive(folded, figure, left, right) ??
    smallCount(folded, figure, left, right) ??
    slogan(figure, right)
  )
}

/** 作出决定后30个工作日内,由某部门发放奖励: a time within which a body acts is kept to; 在30日内申请的 says who is given something. */
function isKeptTo(folded: string, { quantity, clause }: Figure): boolean {
  return (
    quantity.measure === 'SHORT_TIME' &&
    quantity.comparator === 'LE' &&
    /^(?:工作日)?(?:以内|之内|内)?$/u.test(folded.slice(quantity.end, clause.end).trim()) &&
    /^,\s?(?:由|经)/u.test(folded.slice(clause.end, clause.end + 3))
  )
}

/** 万元 and 亿元 before an amount of money, 人口 before what people have: the denominator of a rate. */
const COUNTED_BY =
  /^(?:(?:[万亿]元)(?:GDP|\p{Script=Han}{0,8}?(?:生产总值|产值|增加值|收入|投资|税收|销售|产品))|(?:万|千)?(?:常住|户籍)?人口\p{Script=Han}{2})/u

/** 5G, 千亿级, 4A级, 3.0版, 三级医院, 千兆网络: a class in a name is no amount. */
function classOfName(folded: string, figure: Figure, before: string, behind: string): Exclusion | null {
  const { quantity } = figure
  const [token] = quantity.tokens
  if (/^(?:级(?!别)|型(?!企)|档|版|代(?!表|码|理|替|办)|强(?!化|度|制|市|企)|寸|码|族)/u.test(behind)) return 'NAME'
  if (quantity.unit === 'G' && /^[2-6]$/u.test(folded.slice(quantity.start, quantity.end - 1))) return 'NAME'
  if (quantity.measure === 'DATA' && /^[\s-]{0,2}[A-Za-z]/u.test(behind)) return 'NAME'
  // 千兆网络, 100Mbps光纤, 2.1GHz基站: a rate directly before a thing is its class; an amount of data (10TB数据) is not.
  const rate = /(?:兆|bps|b\/s|M|Hz)$/iu.test(quantity.unit ?? '') && quantity.measure === 'DATA'
  if (rate && !quantity.bounded && !isDelivered(folded, figure) && /^\p{Script=Han}/u.test(behind)) return 'NAME'
  // 110千伏变电站, 500kV线路: the voltage directly before a thing is its class (GB/T 156).
  if (/^(?:千伏|伏|[kK]V)$/u.test(quantity.unit ?? '') && /^(?:以上|及以上|以下)?的?\p{Script=Han}{2}/u.test(behind)) return 'NAME'
  // 人机物三元: 元 behind a small numeral in characters is money only where its phrase ends.
  if (token?.form === 'CHINESE' && quantity.unit === '元' && quantity.value < 10 && !/^(?:[,;。、)]|左右|以|的?[补奖津标])/u.test(behind))
    return 'WORD'
  // 万元国内生产总值能耗, 千人口医师数: what a rate is counted by, its 每 left out.
  if (token?.round === true && !quantity.bounded && COUNTED_BY.test(`${quantity.unit ?? ''}${behind}`)) return 'METRIC_NAME'
  // 12层以上住宅: how tall a house is; 改造楼房12层 counts.
  if (quantity.unit === '层' && /^(?:及?以[上下])?的?\p{Script=Han}/u.test(behind)) return 'NAME'
  if (/[A-Za-z-]$/u.test(before) && quantity.measure !== 'SHARE') return /(?:GDP|PUE|CPI|PPI)$/u.test(before) ? null : 'NAME'
  // 应用水平达到3级及以上 is a grade that is reached; 3级医院, 4A级景区 are classes.
  const graded = token?.form === 'ARABIC' && REACH.test(before) && !/[是为]$/u.test(before)
  if (
    quantity.measure === 'GRADE' &&
    !(graded && /^(?:$|[,;。、:)]|水平|标准)/u.test(folded.slice(quantity.outerEnd, quantity.outerEnd + 2)))
  )
    return 'NAME'
  // 1.2米×1米标准托盘: the measures of a thing.
  if (/×\s?$/u.test(before) || /^\s?×/u.test(behind)) return 'NAME'
  // 7×24小时, 24小时自助: hours that a service is open; 提前24小时 is a time that is kept to.
  if (quantity.unit === '小时' && quantity.value === 24 && !behind.slice(0, 2).includes('内') && !AHEAD.test(before)) return 'NAME'
  if (quantity.measure === 'AGE' && !REACH.test(before) && !/^(?:左右|以上)?[,。;)]?$/u.test(behind.slice(0, 2))) return 'METRIC_NAME'
  return null
}

/** 提前24小时公告, 提前3日通知: how long before an act one must tell. */
const AHEAD = /提前(?:至少|不少于)?$/u

/** 1000万元以上(含1000万元): the same number again. */
function restated(folded: string, figure: Figure): Exclusion | null {
  return figure.bracketed && /^(?:含|不含|包括|包含)\s?$/u.test(folded.slice(figure.clause.start, figure.quantity.start))
    ? 'RESTATED'
    : null
}

/** 六大数据库, 三个方面, 四类群体: how many aspects there are, not how many shall be. */
function aspects(figure: Figure, right: string): Exclusion | null {
  const [token] = figure.quantity.tokens
  if (
    /^[类种]$/u.test(figure.quantity.unit ?? '') &&
    !figure.quantity.bounded &&
    /^[^,;。、]{0,4}(?:群体|人群|人员|对象|情形|类型|领域|方面|环节|主体)/u.test(right)
  )
    return 'ASPECTS'
  if (token?.form === 'CHINESE' && figure.quantity.measure === 'COUNT' && !figure.quantity.bounded && ASPECT.test(right)) return 'ASPECTS'
  return null
}

/** How long something runs is no target; how long something may take is (15个工作日内, 压缩至3天). */
function timeOf(folded: string, figure: Figure, left: string, right: string, behind: string): Exclusion | null {
  const { quantity } = figure
  if (isCircle(folded, figure) || isTimeLimit(folded, figure)) return null
  const reached =
    /(?:年限|寿命|年龄|工期|时限|时间|周期|时长|期限|用时|天数|日数)(?:平均)?(?:达到?|为|提高到?|压缩[到至]?|缩短[到至]?|控制在|不超过|不低于|不少于)?$/u
  if (quantity.measure === 'LONG_TIME' || quantity.measure === 'AGE') {
    const bare = folded.slice(figure.clause.start, quantity.start).replace(/(?:不超过|不少于|不低于|超过|约)$/u, '')
    // 平均受教育年限从10.3年提高到11.3年, 人均预期寿命…达到79.5岁
    if (/寿命|年限|年龄/u.test(bare) && REACH.test(bare) && !/(?:服务|工作|使用)年限/u.test(bare)) return null
    if (quantity.measure === 'AGE' && /(?:达到?|提高到?|提升至)$/u.test(bare)) return null
    if (quantity.unit?.startsWith('年') === true && /(?:有效期|试行期|期限|为期|任期|服务期|合同期)/u.test(left)) return 'DURATION'
    return reached.test(bare) && /(?:寿命|年限|年龄|压缩|缩短|控制|周期)/u.test(bare) ? null : 'DURATION'
  }
  if (quantity.measure !== 'SHORT_TIME') return null
  if (AHEAD.test(left) && /^\p{Script=Han}{2}/u.test(right)) return null
  if (/^(?:内|以内|之内)/u.test(behind) || quantity.comparator === 'LE' || quantity.comparator === 'GE') return null
  if (reached.test(left) || /(?:压[缩减]|缩短|缩减|减少|降低?|控制)[到至在为]?$/u.test(left)) return null
  if (/^(?:\p{Script=Han}{0,6})(?:时延|半径|可达|通达|响应|到达|直达|办结|交通)/u.test(right)) return null
  return TAIL_TIME.test(right) && /(?:时间|天数|日数|达到?|时延|时长)/u.test(left) ? null : 'DURATION'
}
const TAIL_TIME = /^(?:左右|以上|以内)?$/u

/** Words that open a list of conditions or a definition. */
const CONDITIONS =
  /(?:申请|申报|享受|参评|参选|认定|评选|入驻)[^,;。]{0,20}(?:应当|应|须|需|必须)|(?:申请|申报|报名|应聘|推荐)(?:人|单位|企业|对象|者)|(?:符合|具备|满足)(?:下列|以下|相应)[^,;。]{0,6}条件|所称[^。;]{0,30}是指|,是指/u

/** 申请…的企业应当…营业收入在500万元以上; 符合下列条件:(一)…: conditions stated for those who apply. */
function eligible(folded: string, figure: Figure): Exclusion | null {
  const { quantity, sentence } = figure
  if (quantity.measure === 'SHORT_TIME') return null
  // 90分以上为优秀: a mark that a grade begins at.
  if (
    (quantity.unit ?? '').endsWith('分') &&
    /^(?:的)?(?:为|评为|定为|确定为)/u.test(folded.slice(quantity.outerEnd, quantity.outerEnd + 4))
  )
    return 'ELIGIBILITY'
  const { start, piece } = sentence.paragraph
  const words = folded.slice(Math.max(start, quantity.start - 600), quantity.start)
  if (CONDITIONS.test(words.slice(words.lastIndexOf('。') + 1))) return 'ELIGIBILITY'
  // (一)…;(二)…: the numbered conditions of an article are paragraphs of its text.
  if (
    piece?.form === 'ARTICLE' &&
    /^\s*\([一二三四五六七八九十\d]{1,3}\)/u.test(folded.slice(start, start + 8)) &&
    /(?:下列|以下|相应)[^,;。\n]{0,6}条件[^。\n]{0,8}:\s{0,8}(?:\n\s{0,8}\([一二三四五六七八九十\d]{1,3}\)[^\n]{0,200}){0,30}\s{0,8}$/u.test(
      folded.slice(Math.max(piece.textStart, start - 900), start),
    )
  )
    return 'ELIGIBILITY'
  // A list whose heading or first line says that conditions follow.
  const above = piece?.parent ?? null
  const opening = above === null ? '' : folded.slice(above.titleStart, above.textEnd).trimEnd().slice(-30)
  return /(?:下列|以下|相应)[^,;。]{0,6}条件[^。]{0,8}[:。]?$/u.test(opening) ? 'ELIGIBILITY' : null
}

/** 每新增1家, 每千人口, 每10万元: what a rate is counted by. */
function perUnit(figure: Figure, before: string, right: string): Exclusion | null {
  const { quantity } = figure
  if (
    /每(?:新增|增加|引进|培育|超过?|满|成功|新建|提高|完成|增长)?(?:[^\P{Script=Han}十百千万]{0,4})?$/u.test(before) &&
    quantity.measure !== 'MONEY' &&
    quantity.measure !== 'SHARE'
  ) {
    if (
      /每(?:[一两三五\d]?年|月|季|周|天|日|半年|户|家|个|人|次|项|所|县|市|镇|村|届|学期|亩|名|处|台|套|吨|平方米)\p{Script=Han}{0,6}$/u.test(
        before,
      )
    )
      return null
    return quantity.tokens[0]?.form === 'CHINESE' || /^人口|^常住|^居民/u.test(right) ? 'METRIC_NAME' : 'PER_UNIT'
  }
  return /每(?:新增|增加|增长|满|超过?|降低|减少|提高|下降|上升|少|多|缺|逾期|延迟)$/u.test(before) ||
    (before.endsWith('每') && quantity.measure === 'MONEY')
    ? 'PER_UNIT'
    : null
}

const MEASURED =
  /(?:规模|产值|收入|投资|投资额|营收|销售额|销售收入|产能|面积|注册资本|资产|税收|纳税|税额|人数|床位|职工|员工|从业人员|利润|交易额|成交额|产量|装机|容量|长度|高度|人口|能耗|带宽|速率|频率|能力|额|量|值|年限|时间|比例|占比|比重|费用|成本|金额|资本|就业)(?:达到?|超过?|过|为|在|不低于|不少于|突破|总额)?$/u

/** 产值超1亿元的企业10家, 65岁以上老年人健康管理率: a quantity that says which ones another number counts. */
function attributive(folded: string, figure: Figure, left: string, right: string): Exclusion | null {
  const { quantity, next } = figure
  if (right === '' || isDelivered(folded, figure)) return null
  // 30万人口以上的县: how large a place is, not how many people shall be.
  if ((quantity.unit ?? '').endsWith('人口') && quantity.bounded && right.startsWith('的')) return 'METRIC_NAME'
  const reason: Exclusion =
    /给予|予以|奖励|补贴|补助|资助|扶持|享受|支持|鼓励|符合|条件|申报|认定|申请/u.test(
      folded.slice(figure.sentence.start, figure.sentence.end),
    ) && next === null
      ? 'ELIGIBILITY'
      : 'METRIC_NAME'
  // 日处理能力20吨以上的设施一律安装…: which ones, where a rule is told of them.
  if (
    quantity.outerEnd > quantity.end &&
    MEASURED.test(left) &&
    /^的\p{Script=Han}{2,12}(?:一律|均|都|全部|必须|应当?|须|不得)/u.test(right)
  )
    return reason
  // 6亩以下(不含6亩)的土地: a size with its bound behind it says which ones, where nothing is built or reached.
  if (
    quantity.measure === 'AREA' &&
    quantity.outerEnd > quantity.end &&
    /^(?:\([^()]{0,20}\))?的\p{Script=Han}{2}/u.test(right) &&
    !REACH.test(left) &&
    !BUILD.test(left)
  )
    return reason
  const measured = MEASURED.test(left)
  const of = /^的(?!目标|水平|大关|规模|要求|任务|标准|增速|比例|速度|幅度)\p{Script=Han}{2}/u.test(right)
  // 设立规模50亿元的基金, 建成占地200亩的产业园: what is set up or built has the size.
  const made =
    /^的\p{Script=Han}{0,12}(?:基金|资金池|专项资金)/u.test(right) ||
    (/^(?:AREA|LENGTH|MASS|ENERGY)$/u.test(quantity.measure ?? '') && /建设|建成|新建|打造|规划/u.test(left))
  if (measured && of && quantity.measure !== 'SHARE' && !isBound(right) && !made) return reason
  if (measured && of && quantity.measure === 'SHARE' && /的(?:企业|项目|单位|机构|地区|村|县|园区)/u.test(right)) return reason
  // 亿元以上项目45个, 5000万元以上企业: a sum with its bound directly before a thing says which.
  const suffixed = quantity.outerEnd > quantity.end
  if (
    quantity.measure === 'MONEY' &&
    suffixed &&
    /^\p{Script=Han}{0,8}(?:项目|企业|工程|产业|产品|单位|集群|园区|大户|品牌|商场|主体)/u.test(right)
  )
    return reason
  // …超10亿元企业3家、超5亿元企业6家: the second of a list of classes leaves out what is measured.
  if (
    quantity.measure === 'MONEY' &&
    quantity.bounded &&
    next?.quantity.measure === 'COUNT' &&
    /^(?:的)?\p{Script=Han}{0,6}(?:企业|项目|园区|集群|产业链|产业|品牌)$/u.test(
      folded.slice(quantity.outerEnd, next.quantity.outerStart).trim(),
    )
  )
    return 'METRIC_NAME'
  // 建成5000亩以上示范片不少于2个: how large each of the counted ones is; 产值超10亿元的8—10家 likewise.
  if (
    quantity.measure !== 'SHARE' &&
    quantity.measure !== 'COUNT' &&
    quantity.bounded &&
    next?.quantity.measure === 'COUNT' &&
    (suffixed && next.quantity.bounded ? /^的?\p{Script=Han}{2,10}$/u : /^的$/u).test(
      folded.slice(quantity.outerEnd, next.quantity.outerStart).trim(),
    )
  )
    return 'METRIC_NAME'
  if (
    quantity.measure !== 'SHARE' &&
    quantity.measure !== 'COUNT' &&
    quantity.bounded &&
    measured &&
    /^\p{Script=Han}{0,8}(?:企业|项目|单位|机构|园区|集群|医院|学校|大户)/u.test(right)
  )
    return reason
  if (
    quantity.measure === 'COUNT' &&
    quantity.bounded &&
    /^(?:的)?(?:\p{Script=Han}{0,8})(?:企业|单位|机构|用人单位)/u.test(right) &&
    measured
  )
    return reason
  if (next === null || BUILD.test(stripBounds(left)) || (quantity.measure === 'COUNT' && !quantity.bounded)) return null
  // …以上接入速率用户达到1.63亿户: no separator, and the next number is reached by a verb or is a share.
  const between = folded.slice(quantity.outerEnd, next.quantity.outerStart)
  if (/[、,;:]|以及|和|与/u.test(between)) return null
  const reaches =
    REACH.test(between.trim()) || next.quantity.measure === 'SHARE' || /[率数量值比]$/u.test(between.trim()) || next.quantity.bounded
  return between.trim().length >= 2 && reaches && quantity.measure !== 'SHARE' && !CHANGE.test(left) ? 'METRIC_NAME' : null
}

const stripBounds = (left: string): string => left.replace(/(?:不少于|不低于|至少|超过|约|近|超)$/u, '')
const isBound = (right: string): boolean => /^的(?:接入|传输|办公|奖|补|资助|专项|基金|租金)/u.test(right)

/** Verbs that make things one by one, and things that are made so: 新建三所学校 is a count, 形成三个高地 a figure of speech. */
const MAKES =
  /(?:建成|新建|改建|扩建|建设|培育|引进|新增|创建|认定|扶持|组建|设立|举办|改造|开工|竣工|投产|建立|完成)(?:和|及|并)?(?:建成|新建|培育|引进|认定)?$/u
const MADE =
  /(?:园区?|基地|中心|平台|项目|企业|学校|医院|机场|港口?|码头|车站|场站|电站|站|厂|村|镇|社区|线路?|桥|馆|库|院|楼|公园|集群|示范点|示范区|试点|实验室|品牌|机构|公司|工厂|车间|景区|街区|小区|公寓|床位|校区)/u

/** 各 before the verb, or 每 with a class of places or bodies. */
const FOR_EACH =
  /(?:(?:^|[^\p{Script=Han}]|[\u4e00-\u9fff])各|每个?(?:省|市|县|区|乡镇|镇街|镇|乡|街道|村|社区|园区|学校|部门|单位|企业))(?:至少|都|均)?(?:举办|建成|建设|建立|新建|设立|设置|打造|培育|组建|成立|开展|召开|配备|建|设|办)$/u

/** Small counts in characters: 一个 is an article, 两个方面 an aspect; a count has a bound, a frequency, or a thing that is made. */
function smallCount(folded: string, figure: Figure, left: string, right: string): Exclusion | null {
  const { quantity } = figure
  const [token] = quantity.tokens
  if (token?.form !== 'CHINESE' || quantity.measure !== 'COUNT') return null
  // 平台(二期), 金税三期, 一期工程: which phase it is, in the order of building; 举办两期 counts.
  if (quantity.unit === '期' && !folded.slice(quantity.start).startsWith('两') && !BUILD.test(stripBounds(left)) && !left.includes('每'))
    return 'ORDINAL'
  if (/^[数几]$|[数几]$/u.test(folded.slice(quantity.start - 1, quantity.start))) return 'VAGUE'
  if (folded.slice(quantity.start - 1, quantity.start).endsWith('上') && token.round) return 'VAGUE'
  if (quantity.bounded && !(token.more && quantity.value <= 10)) return null
  const clause = folded.slice(figure.clause.start, quantity.start)
  if (
    /每(?:年|季度?|半年|月|周|学期|学年|届|两年|旬|日|天)(?:\p{Script=Han}{0,10})$/u.test(clause) &&
    /^(?:次|场|期|轮|届|批|回|遍|天|个|件|篇|项|家)/u.test(quantity.unit ?? '')
  )
    return null
  if (quantity.unit === '次' && /至少|不少于/u.test(left)) return null
  // 在甲、乙各举办一场…, 每个乡镇建成一处…: one for each of several is a count.
  if (quantity.value === 1 && /^[场处所家座个条项次支]$/u.test(quantity.unit ?? '') && FOR_EACH.test(clause)) return null
  if (token.scale !== '' && !token.round) return null
  if (quantity.value === 1) return token.round ? null : 'ONE'
  if (quantity.value < 10 || (quantity.value === 10 && !token.round)) {
    const verb = listVerb(folded, figure)
    if (/^(?:家|所|座|户|名|亩|辆|台|套|栋|条|位|人|次|场)$/u.test(quantity.unit ?? '') && BUILD.test(verb)) return null
    return MAKES.test(verb) && MADE.test(right) ? null : 'ASPECTS'
  }
  return token.round ? null : ASPECT.test(right) ? 'ASPECTS' : null
}

/** 新建五所学校、三座污水厂: the verb before the first of a list stands for all. */
function listVerb(folded: string, figure: Figure): string {
  let first = figure
  while (first.previous !== null && folded.slice(first.left.start, first.left.end).trim() === '') first = first.previous
  return folded.slice(first.left.start, first.left.end).replace(/\s+/gu, '')
}

/** 千项技改、千家企业: a round number word with a plain count is a slogan. */
function slogan(figure: Figure, right: string): Exclusion | null {
  const { quantity } = figure
  const [token] = quantity.tokens
  if (token?.round !== true || quantity.bounded || quantity.measure !== 'COUNT') return null
  return /^[个家项名人村镇企户]$/u.test((quantity.unit ?? '').replace(/^[万亿]/u, '')) || right === '' ? 'SLOGAN' : null
}
