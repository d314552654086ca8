import { isDelivered, isStartingPoint } from './forms.js'
import type { Figure } from './clauses.js'
import { holderName } from './holders.js'
import { scoped } from './scope.js'
import { BUILD, CHANGE, LEADING, REACH } from './words.js'
import type { Span } from '../text/spans.js'

/** What a number measures, in the document's words, and where the words stand. */
export interface Metric extends Span {
  name: string
  /** Span that holds the words; they may leave out brackets and the number itself. */
}

/** The longest metric: longer runs of words are shortened at their lists. */
const LONGEST = 30

/** How a figure stands to its metric: behind it (…率达到90%) or before it (建成10个…). */
export type Shape = 'BEHIND' | 'BEFORE' | 'SHARE_OF' | 'BETWEEN'

const text = (folded: string, span: Span): string => folded.slice(span.start, span.end)

/** Tails behind a number that name no thing: 90%以上的水平, 目标, 大关. */
const TAIL =
  /^(?:的|以上)?(?:(?:的?标准)?(?:确定|执行|计算|核定|掌握|控制|发放)|目标|水平|大关|关口|规模|要求|任务|标准|速度|增速|比例|幅度|左右|等|以上|以内|的)?$/u
/** Verbs that say of the counted share that it is done: 100%共享, 100%覆盖. */
const DONE =
  /^(?:全?覆盖|共享|开放|接入|达标|办结|办理|网办|上云|入网|入库|落实|完成|到位|建成|普及|合格|通过|安装|实名|回收|处理|处置|利用|联网|公开|整改|兑现|持证|销号|响应|上线|归集|贯通|可办|参保|签约|建档|予以|给予|用于|作为|计入)/u

/** Where a figure's metric stands. */
export function shapeOf(folded: string, figure: Figure): Shape {
  const right = text(folded, figure.right)
    .replace(/\([^()]*\)/gu, '')
    .trim()
  if (isStartingPoint(folded, figure)) return 'BEHIND'
  if (TAIL.test(right) || /^[)”、,]/u.test(right)) return 'BEHIND'
  const left = cleaned(text(folded, figure.left))
  if (figure.quantity.measure === 'SHARE') {
    if (right.startsWith('的')) return 'SHARE_OF'
    if (DONE.test(right) && left.replace(REACH, '').length >= 2) return 'BETWEEN'
    return REACH.test(left) && left.replace(REACH, '').length >= 2 && !BUILD.test(left) ? 'BEHIND' : 'SHARE_OF'
  }
  return 'BEFORE'
}

/** 从1000次上升到现在5000次: where a change began is no part of what is measured. */
const RISE =
  /(?:从|由)[^,;。\d]{0,12}\d[^,;。]{0,8}?(?:上升|提高|提升|增加|增长|扩大|发展|下降|降低?|减少|压缩|缩短|提)(?:到|至)了?(?:现在|目前|如今|当前)?的?/u

/** Words without brackets and blanks, without the words that begin a clause. */
function cleaned(words: string): string {
  return dropTimes(dropBrackets(words).replace(RISE, '')).replace(/\s+/gu, '').replace(LEADING, '')
}

function dropBrackets(words: string): string {
  return words
    .replace(/\([^()]*(?:\([^()]*\)[^()]*)?\)/gu, '')
    .replace(/^[^()]*\)/u, '')
    .replace(/\([^()]*$/u, '')
}

/** 到2025年, 2025年底前: the time is no part of what is measured. */
function dropTimes(words: string): string {
  return words
    .replace(/(?:到|至)?“?十[一二三四五六七八九]五”?(?:期?末|时期|期间)/gu, '')
    .replace(/^\s*(?:今明两年|今后[一二三四五\d]年|未来[一二三四五\d]年|[一二三四五\d]年内)/u, '')
    .replace(
      /(?:力争|确保|争取)?(?:到|至|截至|在|于)?(?:(?:19|20)\d{2}\s?年?(?:[-—~至、])?)?(?:19|20)\d{2}\s?年(?:度)?(?:\s?\d{1,2}\s?月)?(?:底|末|初|上半年|下半年)?(?:之?前|以前)?/gu,
      '',
    )
}

/** The metric of a figure; null where no words of its clause or of the clause before name one. */
export function metricOf(folded: string, figure: Figure, shape: Shape, earlier: Metric | null): Metric | null {
  // What stands between two adjoining figures is the first's: 119个单位的493个业务系统.
  const left = figure.adjoining && shape === 'BEFORE' ? '' : cleaned(text(folded, figure.left))
  const right = dropBrackets(text(folded, figure.right)).replace(/\s+/gu, '')
  const span = (from: number, to: number): Span => trimSpan(folded, from, to)
  if (shape === 'BEHIND') {
    const named = measuredBy(left)
    if (
      figure.bracketed &&
      (named === '' || OF_BRACKET.test(named)) &&
      !/\d[^,;()]{0,40}\([^()]*$/u.test(folded.slice(figure.sentence.start, figure.quantity.start))
    )
      return clauseBefore(folded, figure, '')
    if (named.length >= 2 && !VAGUE.test(named)) return finish(joinSubject(named, earlier), span(figure.left.start, figure.left.end))
    // 增长7.5%,达到4500亿元: the level has the name without the change.
    if (earlier !== null && named === '')
      return { ...earlier, name: figure.quantity.measure === 'SHARE' ? earlier.name : baseOf(earlier.name) }
    if (earlier !== null)
      return { ...earlier, name: shorten(earlier.name.includes(named) ? baseOf(earlier.name) : baseOf(earlier.name) + named) }
    return clauseBefore(folded, figure, named)
  }
  if (shape === 'SHARE_OF') {
    // 按不少于20%的比例进行抽查: the share of what is done.
    const done = /^的?比例(?:进行|开展|实施|组织)?(?=\p{Script=Han}{2})(.{2,8})$/u.exec(right)?.[1]
    if (done !== undefined) return finish(`${done}比例`, span(figure.right.start, figure.right.end))
    const of = right.replace(/^的/u, '')
    if (of.length >= 2) return finish(scoped(left, of), span(figure.right.start, figure.right.end))
    return null
  }
  // 百兆到户, 万兆到市: what the rate is brought to.
  if (isDelivered(folded, figure)) {
    // 接入带宽万兆到市、千兆到镇: the second is brought to its place like the first.
    const rate =
      left === '' && figure.previous !== null && isDelivered(folded, figure.previous)
        ? (earlier?.name.replace(/[到进入][^到进入]{1,7}$/u, '') ?? '')
        : left.replace(REACH, '')
    return finish(rate + (/^[^、,和]{2,8}/u.exec(right)?.[0] ?? right), span(figure.right.start, figure.right.end))
  }
  if (shape === 'BETWEEN') return finish(measuredBy(left) + right, span(figure.left.start, figure.right.end))
  const described = DESCRIBED.exec(right.replace(/^(?:以上|左右)/u, '').replace(/[等了]$/u, ''))?.[1]
  if (described !== undefined) return finish(verbOf(left) + described, span(figure.right.start, figure.right.end))
  // 万台机架规模的数据中心 is 数据中心机架规模.
  const sized = /^(\p{Script=Han}{1,6}(?:规模|能力|容量|面积))的(.{2,})$/u.exec(right)
  const thing =
    sized === null
      ? right
          .replace(/^(?:的|以上|左右)/u, '')
          .replace(/、N个.{0,200}$/u, '')
          .replace(/(?:等|的|了)$/u, '')
      : `${sized[2] ?? ''}${sized[1] ?? ''}`
  if (thing.length === 0) return null
  const held = holderName(folded, figure, left)
  if (held !== null) return finish(held, span(figure.right.start, figure.right.end))
  // 下辖30个镇的…: what an area is made of ends with its kind.
  if (left.endsWith('辖')) return finish(left + (/^[^的,、]+/u.exec(thing)?.[0] ?? thing), span(figure.right.start, figure.right.end))
  const lead = left === '' && GENERIC.test(thing) ? listLead(folded, figure) : verbOf(left)
  return finish(lead + thing, span(figure.right.start, figure.right.end))
}

/** 12家能够独立设计产品、拥有自主商标的制衣企业, 10家带动能力强的合作社: what the counted ones are like stands before their name. */
const DESCRIBED =
  /^(?:(?:能够|能|具备|具有|拥有|符合|从事|掌握|熟悉|精通|懂得?|善于|擅长|热爱|愿意)[^的]{2,60}|[^的]{2,40}(?:强|高|好|优|足|广|明显|突出|显著|过硬|完善|齐全|规范))的([^的、,]{2,16})$/u

/** 每天, 其中: words that name nothing; the thing stands in the clause before. */
const VAGUE = /^(?:每[年月日天季周]|其中|平均|合计|总计|总数|总量|总额|全年|人均|累计|数量|规模|投资|每人每[月年天次])$/u

/** 事项目录(首批150项以上), 调解员(年内不少于60名): words of a bracket that leave the thing to what stands before it. */
const OF_BRACKET =
  /^(?:首批|首期|[一二三四]期|第[一二三]批|年内|全年|当年|今年|本年度?|每[年月季]|年度|其中|计划|力争|目标|近期|预计|不|共|总计|合计|累计|数量|总数|规模)$/u

/** …产业规模不断壮大,达到100亿元: the thing that the clause before is about. */
function clauseBefore(folded: string, figure: Figure, named: string): Metric | null {
  const { sentence, clause } = figure
  const words = folded.slice(sentence.start, Math.max(sentence.start, clause.start - 1))
  const from = sentence.start + Math.max(words.lastIndexOf(','), words.lastIndexOf(';'), words.lastIndexOf(':')) + 1
  if (figure.bracketed) {
    // 覆盖率(90%): what stands before the bracket.
    const before = cleaned(folded.slice(Math.max(sentence.start, from), Math.max(sentence.start, clause.start - 1)))
    return finish(before + named, trimSpan(folded, from, clause.start))
  }
  return finish(
    cleaned(folded.slice(from, Math.max(from, clause.start - 1))) + named,
    trimSpan(folded, from, Math.max(from, clause.start - 1)),
  )
}

/** 3.改造管网…: where a whole sentence is the heading, its label stands before the metric. */
const LABEL = /^\(?\d{1,2}[.、)](?=\p{Script=Han})/u

/** The measured thing of the words before a number: without the verb that reaches it, with one that tells a change. */
function measuredBy(left: string): string {
  let words = left
  for (let turn = 0; turn < 3; turn += 1) {
    const next = CHANGE.test(words)
      ? words
      : words
          .replace(/(?:不超过|不低于|不高于|不少于)\p{Script=Han}{2,12}的$/u, '')
          .replace(REACH, '')
          .replace(/(?:分别|均|都|总体|全部|各|约|比重?分别|将|已|可|应当|必须|应|须|再|力争|基本|至少|处于|在|的|按|常年)$/u, '')
          .replace(/(?<=\p{Script=Han}{2})[由从](?:目前|现在|原来|当前)?的?$/u, '')
          // 分出量6月达到25吨、12月达到60吨: by when, and no part of the name.
          .replace(/(?:至|到)?(?:1[0-2]|[1-9])月(?:份|底|末)?(?:之?前)?$/u, '')
          .replace(/^分别/u, '')
    if (next === words) break
    words = next
  }
  // 标准提高到每人每月800元: what the sum is counted by belongs to the metric, the verb does not.
  return words
    .replace(/(?:提高|提升|增加|调整|降低)[到至](?=每)/u, '')
    .replace(/(?:较|比|同比)(?=(?:下降|降低|提高|增长|减少|提升|增加|压减|压缩)$)/u, '')
    .replace(/已(?=\p{Script=Han}{2})/u, '')
    .replace(/(每[年月日天周])(.{1,20})\1$/u, '$1$2')
    .replace(/约(?=占)/u, '')
    .replace(LABEL, '')
    .replace(LEADING, '')
}

const PLACE_WORD = /^(?:城区|市区|城市|城镇|县城|农村|乡村|行政村|自然村|乡镇|街道|社区|中心城区|国家级|省级|市级|县级|男性|女性){1,2}$/u

/** 占地区生产总值比重, 年均增速: a measure that needs the subject of the clause before it. */
function joinSubject(named: string, earlier: Metric | null): string {
  // 急救反应时间城区…、乡村…: the second says only where.
  if (earlier !== null && PLACE_WORD.test(named))
    return named + earlier.name.replace(/(?:城区|市区|城市|城镇|县城|农村|乡村|国家级|省级|市级|县级|男性|女性)/u, '')
  if (earlier === null || !/^(?:占(?!地)|年均|同比|平均增|比重|增速|增长|增幅|较|比|年增)/u.test(named)) return named
  return baseOf(earlier.name) + named
}

/** The metric without what is said of it: 增加值年均增速 is about 增加值. */
function baseOf(name: string): string {
  const base = name.replace(/(?:年均|同比|平均|年)?(?:增长|增速|增幅|提高|下降)(?:率|速度)?$/u, '').replace(/(?:总量|规模)$/u, '')
  return base.length >= 2 ? base : name
}

/** Words that name nothing without the verb of their list: 平台涉及60个部门、500类资源、2万条数据. */
const GENERIC = /^(?:数据|资源|部门|单位|企业|项目|人员|信息|系统|事项|人|户)$/u

/** The words before the first of a list of counts, which hold for all of it; empty where the figure is in no list. */
function listLead(folded: string, figure: Figure): string {
  let first = figure
  while (first.previous !== null && text(folded, first.left).trim() === '') first = first.previous
  return first === figure ? '' : verbOf(cleaned(text(folded, first.left)))
}

/** The verb before a count goes into the metric (引进和培育…人才); a long lead-in is left out but for its last verb. */
function verbOf(left: string): string {
  const words = left
    .replace(/(?:全[国省市县区域]|不少于|至少|约|近|超过|共|累计|再|各|达到|达|为|超){1,8}$/u, '')
    .replace(/已经?|了$|至少|不少于/gu, '')
    .replace(/(?:应当|必须|应|须)?[在于]?$/u, '')
  if (words.length <= 18) return words.replace(/(?:达到|达|为|是|^有)$/u, '')
  const verb = BUILD.exec(words)
  // …等5条铁路: the list stands between the verb and the number.
  if (verb === null) return /^(?:加快|全面|重点|积极|大力)?(建设|推进|实施|改造|新建|完成|打造|培育|支持|建成)/u.exec(words)?.[1] ?? ''
  const before = words.slice(0, verb.index)
  const pair = /\p{Script=Han}{2}(?:和|、|与|并)$/u.exec(before)
  // 在…等领域每年形成20个: how often is part of what is counted.
  const often = /每(?:年|半年|季度?|月|周|天|日)$/u.exec(before)?.[0] ?? ''
  return often + (pair !== null && BUILD.test(pair[0].slice(0, 2)) ? pair[0] : '') + verb[0]
}

function finish(name: string, span: Span): Metric | null {
  const bare = name.replace(/^[”、,。:;]{1,20}|[“、,。:;]{1,20}$/gu, '')
  const balanced = (bare.match(/“/gu)?.length ?? 0) === (bare.match(/”/gu)?.length ?? 0)
  const short = shorten(balanced ? bare : bare.replace(/[“”]/gu, ''))
  return short.length === 0 || span.end <= span.start ? null : { name: short, ...span }
}

/** A list of more than three is shortened to its first two and what follows its 等. */
function shorten(name: string): string {
  if (name.length <= LONGEST) return name
  const members = name.split('、')
  if (members.length >= 4) {
    const tail = /等(.{0,200})$/u.exec(members.at(-1) ?? '')?.[1] ?? ''
    return `${members[0] ?? ''}、${members[1] ?? ''}等${tail}`
  }
  return name.length > LONGEST * 2 ? name.slice(-LONGEST * 2) : name
}

function trimSpan(folded: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && /[\s,、;:。]/u.test(folded.charAt(from))) from += 1
  while (to > from && /[\s,、;:。]/u.test(folded.charAt(to - 1))) to -= 1
  return { start: from, end: to }
}
