import { ratesOfCounted, sharesOfWholes } from './answers.js'
import type { Figure } from './clauses.js'
import type { Metric } from './metric.js'
import type { Span } from '../text/spans.js'
import { LEADING } from './words.js'

/**
 * Paired lists: 共享率、开放率分别达到15%、10%. Official writing puts 分别 between a list of metrics and a list of as many numbers;
 * the first pairs with the first. A part that the metrics share is printed once, before the first.
 */
export function pairUp(folded: string, figures: readonly Figure[]): Map<Figure, Metric> {
  const pairs = new Map<Figure, Metric>()
  for (let index = 0; index < figures.length; index += 1) {
    const first = figures[index]
    if (first === undefined || pairs.has(first)) continue
    const list = listFrom(folded, figures, index)
    if (list.length < 2) continue
    const words = folded.slice(first.clause.start, first.quantity.outerStart)
    const apart = words.lastIndexOf('分别')
    const reversed = apart === -1 ? reversedList(folded, list) : null
    if (reversed !== null) {
      for (const [place, figure] of list.entries())
        pairs.set(figure, { name: reversed.names[place] ?? '', start: reversed.start, end: reversed.end })
      continue
    }
    const answers = apart === -1 ? ratesOfCounted(folded, figures, list) : sharesOfWholes(folded, list)
    if (answers !== null) {
      for (const [place, figure] of list.entries())
        pairs.set(figure, { name: answers[place] ?? '', start: first.clause.start, end: first.quantity.outerStart })
      continue
    }
    // …达到80、90: one metric for a list of numbers without words between.
    if (apart === -1) continue
    let start = first.clause.start
    let subjects = words.slice(0, apart)
    const apartFrom = subjects
      .replace(LEADING, '')
      .replace(/一次性|可/gu, '')
      .trim()
    const granting = /给予|予以|奖励|补贴|补助|资助/u.test(folded.slice(first.clause.start, first.clause.end))
    if (apartFrom === '' && !granting) {
      start = previousClause(folded, first)
      subjects = folded.slice(start, first.clause.start - 1)
    }
    let names = apartFrom === '' && granting ? null : membersOf(subjects, list.length)
    if (names === null) {
      // 对国家级、省级企业技术中心,分别给予…、…: the conditions before the granting clause hold the list.
      const condition = conditionList(folded, first, list.length)
      if (condition === null) continue
      names = condition.names.map((name) => name + awardBehind(folded, first, subjects))
      start = condition.start
    }
    // 收入、产值分别增长6%、7%: without the change the level would be read.
    const change = CHANGED.exec(words.slice(apart + 2).trim())?.[0] ?? ''
    for (const [place, figure] of list.entries())
      pairs.set(figure, {
        name: (names[place] ?? subjects) + change,
        start,
        end: first.clause.start + apart > start ? Math.max(start + 1, first.clause.start + apart) : first.clause.start,
      })
  }
  return pairs
}

/** A verb of change alone behind 分别; 提高到 reaches a level. */
const CHANGED = /^(?:年均|同比)?(?:增长|提高|提升|上升|增加|下降|降低|减少|削减|消减|压减|压缩|缩短|缩减)$/u

/** 按1500元、1000元的标准分别给予博士、硕士生活补助: the numbers stand before what they are for. */
function reversedList(folded: string, list: readonly Figure[]): (Span & { names: string[] }) | null {
  const last = list.at(-1)
  if (last === undefined) return null
  const from = last.quantity.outerEnd
  const match = /^(?:的标准|标准|的比例)?,?分别(?:给予|予以|奖励|补贴|补助|用于|对|支持)?([^,;。]{4,60})/u.exec(
    folded.slice(from, Math.min(last.sentence.end, from + 90)),
  )
  const names = match?.[1] === undefined ? null : membersOf(match[1], list.length)
  if (match === null || names === null) return null
  const award = /奖励|补贴|补助|资助|津贴/u.exec(match[1] ?? '')?.[0] ?? ''
  return { names: names.map((name) => (name.includes(award) ? name : name + award)), start: from, end: from + match[0].length }
}

/** The last clause before a figure that lists so many members, with their shared end put back. */
function conditionList(folded: string, figure: Figure, count: number): { names: string[]; start: number } | null {
  const { sentence, clause } = figure
  let end = clause.start - 1
  while (end > sentence.start) {
    const text = folded.slice(sentence.start, end)
    const from = sentence.start + Math.max(text.lastIndexOf(','), text.lastIndexOf(';')) + 1
    const names = membersOf(
      folded
        .slice(from, end)
        .replace(/^\s*(?:对于?|凡)/u, '')
        .replace(/的\p{Script=Han}{1,6}$/u, ''),
      count,
    )
    if (names !== null) return { names, start: from }
    end = from - 1
  }
  return null
}

/** 奖励, 补助最高额: what the listed ones are given. */
function awardBehind(folded: string, figure: Figure, before: string): string {
  const sentence = folded.slice(figure.sentence.start, figure.sentence.end)
  const noun =
    /(?<=元)(?:的标准(?:给予|予以|发放)?|的|一次性){0,3}(\p{Script=Han}{0,4}?(?:奖励|奖补|补贴|补助|资助|贴息|津贴))/u.exec(
      sentence.slice(figure.quantity.end - figure.sentence.start),
    )?.[1] ??
    /奖励|奖补|补贴|补助|资助|贴息/u.exec(sentence.slice(figure.quantity.end - figure.sentence.start))?.[0] ??
    /奖励|奖补|补贴|补助|资助|贴息/u.exec(sentence)?.[0] ??
    ''
  return before.includes('最高') ? `${noun}最高额` : noun
}

/** 分别不超过100万元、60万元: a bound before a paired list holds for all of it. */
export function shareBounds(folded: string, figures: readonly Figure[]): void {
  for (let index = 0; index < figures.length; index += 1) {
    const first = figures[index]
    if (first === undefined || first.quantity.outerStart === first.quantity.start) continue
    if (!folded.slice(first.clause.start, first.quantity.start).includes('分别')) continue
    for (const figure of listFrom(folded, figures, index).slice(1)) {
      if (!figure.quantity.bounded) figure.quantity.comparator = first.quantity.comparator
    }
  }
}

/** Figures of one clause with nothing but separators between them. */
export function listFrom(folded: string, figures: readonly Figure[], index: number): Figure[] {
  const list: Figure[] = []
  for (let at = index; at < figures.length; at += 1) {
    const figure = figures[at]
    const last = list.at(-1)
    if (figure === undefined) break
    if (last !== undefined) {
      const between = folded.slice(last.quantity.outerEnd, figure.quantity.outerStart)
      if (figure.clause.start !== last.clause.start || !/^(?:以上|以下|左右)?(?:、|和|与|及|以及)(?:达到?|超过)?$/u.test(between.trim()))
        break
    }
    list.push(figure)
  }
  return list
}

function previousClause(folded: string, figure: Figure): number {
  const { start } = figure.sentence
  const before = folded.slice(start, Math.max(start, figure.clause.start - 1))
  const cut = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':'))
  return start + cut + 1
}

/** What joins the members of a list; 和 and 及 within a word (和谐, 普及率) join nothing. */
const JOINT = /、|以及|和(?!谐|睦)|与|(?<!普|涉|推|触|波|危|顾)及(?!格|时|早)/u

/** The last `count` members of a list of metrics, with the shared beginning put back; null where there are not so many. */
function membersOf(subjects: string, count: number): string[] | null {
  const bare = subjects.replace(/\([^()]*\)/gu, '').replace(/\s+/gu, '')
  // …比2020年分别削减: the year that is compared with is no part of the last name.
  const plain = bare.replace(
    /(?:比|较|与)(?:(?:19|20)\d{2}年(?:底|末)?(?:相比|的水平|水平)?|上年(?:同期)?|去年(?:同期)?|基期)(?:均|都)?$/u,
    '',
  )
  const classed = classedMembers(plain, count)
  if (classed !== null) return classed
  const parts = plain.split(JOINT)
  if (parts.length < count) return null
  const head = parts.slice(0, parts.length - count + 1)
  // What was split off before the first member belongs to it: 市、县两级…共享率.
  const firstLength = plain.length - parts.slice(parts.length - count + 1).reduce((sum, part) => sum + part.length, 0) - (count - 1)
  const first = plain
    .slice(0, Math.max(firstLength, head.at(-1)?.length ?? 0))
    .replace(LEADING, '')
    .replace(/[、和与及]{1,8}$/u, '')
  const rest = parts.slice(parts.length - count + 1)
  const acts = sharedAct([first, ...rest])
  return acts ?? sharedTail([first, ...rest.map((part) => shared(first, part))])
}

/** 硫化氢、氨气和苯等恶臭气体的年排放量: the class behind 等 says what the members are, and what is measured of it is measured of each. */
function classedMembers(subjects: string, count: number): string[] | null {
  const match = /^(.{2,80})等(?:[一二三四五六七八九十两\d]{1,2}[个类种项])?(\p{Script=Han}{1,10}的)?(\p{Script=Han}{2,16})$/u.exec(subjects)
  const names = match?.[1]?.replace(LEADING, '').split(JOINT) ?? []
  // 脐橙等主要果品普及率: without 的 nothing parts the class from what is measured.
  const tail = `${match?.[2] === undefined ? '等' : ''}${match?.[3] ?? ''}`
  if (names.length !== count || names.some((name) => name.length === 0) || !/(?:[量率额值数度比积产幅]|规模|收入|水平|能力)$/u.test(tail))
    return null
  return names.map((name) => name + tail)
}

/**
 * Acts that one rate is told of in turn: 播种、收获机械化率. They begin the last member and end the first, and what stands before the
 * first (苜蓿播种) is of which crop, good or person the rates are.
 */
const ACTS = new Set(
  '耕整 耕种 播种 插秧 移栽 种植 植保 灌溉 收获 采收 采摘 采茶 烘干 秸秆 养殖 捕捞 屠宰 开采 冶炼 生产 加工 销售 流通 收集 运输 转运 处理 处置 利用 回收 分类 储存 贮存 配送 建设 运营 管护 维护 检测 监测 检验 检疫 免疫 登记 发证 立案 结案 审理 执行 入学 毕业 升学 就业 创业 参保 续保 缴费 住院 门诊 出生 死亡 发病 治疗 治愈 筛查 随访 出租 入住 上线 接入 办结 网办 发放 兑付 供水 供气 供热 排水 进口 出口 新增 退出'.split(
    ' ',
  ),
)
/** Rates that such acts are told by. */
const RATE_OF_ACT =
  /(?:(?:综合|全程|平均|年均|规模)?(?:机械|自动|电气|信息|智能|数字|规范|标准|无害|资源|集约|产业|规模|良种|清洁)化|合格|达标|覆盖|完成|处理|利用|普及|增长|满意|成功|及时|准确|有效|使用|占用|损耗|故障|投诉|知晓|参与|补助|负担)?(?:率|比例|比重|量|水平)$/u

function sharedAct(names: readonly string[]): string[] | null {
  const last = names.at(-1) ?? ''
  const rate = RATE_OF_ACT.exec(last)?.[0]
  const act = last.slice(0, 2)
  if (rate === undefined || last !== act + rate || !ACTS.has(act)) return null
  const before = names.slice(0, -1)
  const first = before[0] ?? ''
  if (!ACTS.has(first.slice(-2)) || !before.slice(1).every((name) => ACTS.has(name))) return null
  const of = first.slice(0, -2)
  return [first + rate, ...names.slice(1, -1).map((name) => of + name + rate), of + last]
}

/** Nouns of measure at the end of a metric: 风电、光伏发电装机容量 gives 风电装机容量. */
const MEASURED_END =
  /(?:装机|产业|建设|种植|仓储|吞吐|处理|供给|营业|销售|经营)?(?:容量|规模|产值|增加值|投资|收入|产量|面积|比重|占比|增速|数量|总量|总额|人数|能力|比例|总产值|亩产|单产|指数|排放量|(?:\p{Script=Han}{1,2}化|\p{Script=Han}{2})率)$/u

/** Words by which statistics part one indicator: where people live or goods go, which sex, which school. */
const WHERE = /^(?:城镇|农村|城市|乡村|城区|县城|市区|牧区|男性|女性|小学|初中|高中|境内|境外|省内|省外)(?=$|\p{Script=Han}{2})/u

/** 大型矿山、中型矿山的建成比例; 国家级、省级企业技术中心: what stands behind the last member belongs to all. */
function sharedTail(names: string[]): string[] {
  const last = names.at(-1) ?? ''
  const bare = names.slice(1, -1)
  const [length] = bare.map((name) => name.length)
  const measured = MEASURED_END.exec(last)?.[0]
  // 国际、国家、行业标准: words of one length, and a noun behind the last.
  if (
    length !== undefined &&
    bare.every((name) => name.length === length) &&
    last.length >= length + 2 &&
    (measured === undefined || last.length - measured.length === length) &&
    names.every((name, index) => index === names.length - 1 || name.slice(-1) !== last.slice(-1))
  )
    return names.map((name, index) => (index === names.length - 1 ? name : name + last.slice(length)))
  // 城镇、农村居民人均可支配收入: bare words of where or of which school share all that stands behind the last.
  const where = WHERE.exec(last)?.[0]
  if (where !== undefined && names.slice(0, -1).every((name) => WHERE.exec(name)?.[0] === name))
    return names.map((name, index) => (index === names.length - 1 ? name : name + last.slice(where.length)))
  const of = last.indexOf('的')
  const level = /^\p{Script=Han}{1,3}级(?=\p{Script=Han}{2})/u.exec(last)?.[0]
  return names.map((name, index) => {
    if (index === names.length - 1) return name
    if (level !== undefined && name.endsWith('级')) return name + last.slice(level.length)
    if (of > 1 && !name.includes('的') && name.slice(-1) !== last.slice(-1)) return name + last.slice(of)
    return measured !== undefined && !MEASURED_END.test(name) && name.length >= 2 && !/^\d/u.test(name) ? name + measured : name
  })
}

/** 开放率 after 政务信息资源共享率 is 政务信息资源开放率: both end alike, and the second is shorter. */
function shared(first: string, part: string): string {
  // 突破1亿元、5亿元: the number changes, the words before it stay.
  if (/^\d/u.test(part)) return first.replace(/\d[\d.]{0,20}[^\d]{0,4}$/u, '') + part
  const tail = part.slice(-1)
  if (part.length >= first.length || !first.endsWith(tail) || part.length > 4) return part
  const cut = first.length - part.length
  return cut >= 2 ? first.slice(0, cut) + part : part
}
