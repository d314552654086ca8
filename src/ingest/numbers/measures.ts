import { isWrap } from './wraps.js'

/**
 * Measure words and units: what may stand behind a number and makes it a quantity.
 *
 * Sources: the legal units of GB 3100–3102, the money, share and count words of the National Bureau of Statistics' reports,
 * and the classifiers of 《现代汉语八百词》 that official writing uses. Classes of words, never a metric.
 */

export type MeasureClass =
  | 'SHARE' // %, ‰, 个百分点
  | 'MULTIPLE' // 倍, 番
  | 'MONEY'
  | 'COUNT'
  | 'AREA'
  | 'LENGTH'
  | 'MASS'
  | 'ENERGY'
  | 'DATA' // transfer rates and amounts of data
  | 'SHORT_TIME' // from seconds to days: what a service keeps to
  | 'LONG_TIME' // weeks to years: how long something runs
  | 'AGE'
  | 'GRADE' // 3级, 二等: a class, no amount

interface Measure {
  word: string
  class: MeasureClass
  /** Characters that, next behind it, make another word of it: 个 before 人 is 个人. */
  not?: string
}

function words(kind: MeasureClass, list: string): Measure[] {
  return list.split(' ').map((entry) => {
    const [word = '', not] = entry.split('!')
    return not === undefined ? { word, class: kind } : { word, class: kind, not }
  })
}

const MEASURES: readonly Measure[] = [
  ...words('SHARE', '% ‰ 个百分点 百分点 个基点 基点'),
  ...words('MULTIPLE', '倍 番'),
  ...words('MONEY', '元!宇旦素 美元 欧元 港元 元人民币 块钱'),
  ...words(
    'COUNT',
    '个!人体性别税 家!庭长具政电居乡 项!目 种!子植养业质苗 类!型别似 次!序要数性方 场!所景地馆景 所!有在属得需 座!谈 条!件例款文块 名!称单录义牌 人!才口大民力均工文员类群 人口 人次 位!于置移一 ' +
      '户!籍外口用型 套!餐件路用 张!贴 台!账湾风 台套 辆 道!路理德 架!构 艘 列!入为车 组!织建团合成 支!持撑付部出行农 处!理置于级罚室方 门!户类槛诊店票 件!套 份!额 篇!章 部!门分署队级件位 本!级地市省土科 册 轮!换岗 间!接隔距 栋 幢 宗!旨教 起!来步 例!如会行外 笔 单!位个一独元项 ' +
      '款!项待 只 头!部雁 羽 株 棵 盏 颗 枚 根!据本 块!链 片!区 眼 口!岸径子碑 床!位旁 张床位 个床位 席!位 机架 标准机架 路!径线段网灯面 组!织 标箱 标准箱 车次 班次 对!接 分!制别类布析级工配享担解为析批步阶散区层支部局行公数管 期!间限望货刊 届 节!能约点水 学时 课时 班!子级车 车位 车皮 人天 户次 件次 家次 场次 批次 辆次 台次 艘次 架次 头次 项次 例次 所次 处次 点次 站!点式 师!资 团!队体 ' +
      '具!有备体 尾!气水矿款部随数 幅!度员 面!积向对临貌料粉板试条包 孔!子 副!省市主总局书县区镇部职厅院所处会组 顶!层级端尖部多 匹!配 桩!基 井!冈盖道口下 粒!度子 袋 桶 瓶!颈 泊位 个泊位 页!岩 层!次面级叠出 排!放污水查名序行涝洪列除练 ' +
      '盆!地 筐 罐 束!缚 朵 卷!烟宗 帧 剂!型量次 剂次 针!对灸织 针次 杆!菌秆 标台 人份 峰!会值 窝!点 捆 枪 格口 遍!及布地野',
  ),
  ...words('AREA', '平方米 平方公里 平方千米 平米 亩 公顷 ㎡ m² m2 km² km2 hm2 hm²'),
  ...words('LENGTH', '公里 千米 米!字粉面 厘米 毫米 微米 纳米 海里 km cm mm'),
  ...words(
    'MASS',
    '吨标准煤 吨标煤 t标准煤 克标准煤 tce 吨 公斤 千克 克!服隆 斤 微克 毫克 立方米 标准立方米 标方 升!级学任华 毫升 箱!涵 t kg mg μg m³ m3 nm³ ppm ℃ 摄氏度 分贝 度!假过量日',
  ),
  ...words('ENERGY', '千瓦时 兆瓦时 千瓦 兆瓦 吉瓦 瓦!斯 千伏安 兆伏安 千伏 伏 千伏特 马力 kWh kwh MWh GWh MW GW kW kw KW kV kVA MVA KV'),
  ...words(
    'DATA',
    'Gbps Mbps Kbps Tbps gbps mbps Gb/s Mb/s GBPS MBPS PFlops PFLOPS EFlops EFLOPS TFlops Pflops Eflops GHz MHz THz Ghz Mhz GB MB TB PB EB KB GPU核时 兆 比特 字节 T P E G M',
  ),
  ...words('SHORT_TIME', '个工作日 工作日 个自然日 自然日 个小时 小时 分钟 秒!杀 毫秒 微秒 天!然津网气空地际水河 日!常前益报均 ms'),
  ...words('LONG_TIME', '个月 个季度 季度 个年度 年度 周年 个学年 学年 学期 个学期 年!会级轻均度份鉴龄 周!边期转岁密到 月!度份均'),
  ...words('AGE', '周岁 岁!月'),
  ...words('GRADE', '星级 A级 级!别 等级 星 等!级 档 楼 号 类区'),
]

const BY_LENGTH = [...MEASURES].sort((a, b) => b.word.length - a.word.length)
const BY_FIRST = new Map<string, Measure[]>()
for (const measure of BY_LENGTH) {
  const first = measure.word.charAt(0)
  const list = BY_FIRST.get(first)
  if (list === undefined) BY_FIRST.set(first, [measure])
  else list.push(measure)
}

/** Powers of ten that stay in the unit. Longest first. */
const SCALES = ['万亿', '千亿', '百亿', '十亿', '千万', '百万', '十万', '万', '亿']

export interface Unit {
  class: MeasureClass
  /** Length in the text, from where it was looked for. */
  length: number
}

const isLatin = (one: string): boolean => /^[A-Za-z]$/.test(one)

function baseAt(text: string, at: number): Measure | null {
  for (const measure of BY_FIRST.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(measure.word, at)) continue
    const next = text.charAt(at + measure.word.length)
    if (measure.not?.includes(next) === true && next !== '') continue
    if (isLatin(measure.word.slice(-1)) && (isLatin(next) || /^\d$/.test(next))) continue
    return measure
  }
  return null
}

/** Length of the scale (万, 亿, 千万 …) at an offset, 0 where there is none. */
export function scaleAt(text: string, at: number): number {
  return SCALES.find((scale) => text.startsWith(scale, at))?.length ?? 0
}

const BRACKETED = /\((?:套|台|件|次|只|头|羽|个|所|处|家|人|名|户|条|张|种|组|间|位|座|辆|项|站|门|支|架)\)/y
const COUNTED_BY =
  '(?:万|千|百|亿)?(?:[年月日时天人次亩户度]|平方米|平方公里|立方米|公里|公顷|千米|小时|分钟|万元|元|吨|升|千克|公斤|千瓦时|千瓦|辆|台|家|个|张|件|套|床|名|生|座|项|米|s|h|d|a|㎡|m3|m³|m2|L|kW|kWh|mu)(?:人口)?'
const PER = new RegExp(`/${COUNTED_BY}`, 'y')
/** 吨/平方公里·月: what it is counted by beside (GB 3101 joins units with a raised dot). */
const AND_PER = new RegExp(`[/·・]${COUNTED_BY}`, 'y')
/** 微克每立方米, 元每人每月: 每 is the stroke in words; 每 before more words begins a clause (2个每个投资1亿元). */
const EACH = new RegExp(`(?:每${COUNTED_BY}(?:次|工作日)?){1,2}(?=$|[\\s,;。、:)|]|以上|以下|以内|左右|及以|的)`, 'y')

/** The unit at an offset: scale, measure word, and what it is counted by (万元, 台(套), 微克/立方米). Null where there is none. */
export function unitAt(text: string, at: number): Unit | null {
  const plain = baseAt(text, at)
  const scale = plain === null ? scaleAt(text, at) : 0
  // 50 万 / 元: the line may break between the two.
  const wrap = scale > 0 && isWrap(text, at + scale) ? 1 : 0
  const base = plain ?? (scale === 0 ? null : baseAt(text, at + scale + wrap))
  if (base === null) return null
  let end = at + scale + wrap + base.word.length
  BRACKETED.lastIndex = end
  if (BRACKETED.test(text)) end = BRACKETED.lastIndex
  PER.lastIndex = end
  if (PER.test(text)) {
    end = PER.lastIndex
    AND_PER.lastIndex = end
    if (AND_PER.test(text)) end = AND_PER.lastIndex
  } else {
    EACH.lastIndex = end
    if (EACH.test(text)) end = EACH.lastIndex
  }
  return { class: base.class, length: end - at }
}
