import type { ZoneKind } from '../../model/enums.js'

/**
 * Last words of names of places of industry. Sources: the catalogue of development zones (《中国开发区审核公告目录》: 经济技术开发区,
 * 高新技术产业开发区, 海关特殊监管区), and the words that plans use for parks, clusters, bases, towns and ports.
 * 度假区, 示范区 and 试验区 are policies' honours for an area, not places of industry.
 */
const KINDS: readonly [ZoneKind, readonly string[]][] = [
  [
    'HIGH_TECH_ZONE',
    ['高新技术产业开发区', '高新技术产业园区', '高新技术产业园', '高新技术开发区', '高新技术产业区', '高新园区', '高新区'],
  ],
  ['BONDED_ZONE', ['综合保税区', '保税物流园区', '保税港区', '保税区', '综保区']],
  ['FREE_TRADE_ZONE', ['自由贸易片区', '自贸片区', '自贸港']],
  [
    'DEVELOPMENT_ZONE',
    [
      '经济技术开发区',
      '经济开发区',
      '产业开发区',
      '工业开发区',
      '开发区',
      '经开区',
      '工业集中区',
      '产业集中区',
      '集控区',
      '产业聚集发展区',
      '出口加工区',
      '化工区',
      '加工区',
      '工业区',
      '合作区',
      '经济区',
    ],
  ],
  ['NEW_AREA', ['新区']],
  ['LOGISTICS_PARK', ['物流园区', '物流园', '物流港', '物流基地', '物流城']],
  ['CLUSTER', ['产业集聚区', '产业聚集区', '产业集群区', '集聚区', '聚集区']],
  [
    'BASE',
    '产业化基地 产业基地 生产基地 加工基地 制造基地 孵化基地 双创基地 创业基地 创新基地 创业创新基地 研发基地 产业发展基地 发展基地 电商基地 健康基地 装备基地 化工基地 能源基地 材料基地 智造基地'.split(
      ' ',
    ),
  ],
  ['TOWN', ['小镇']],
  ['PORT_AREA', ['港区']],
  [
    'PARK',
    '产业转移园 化工园 石化园 产业园区 产业园 工业园区 工业园 科技园区 科技园 软件园区 软件园 创业园 创新园 创意园 孵化园 文创园 电商园 双创园 加工园区 加工园 农业园区 农业园 生态园 智造园 信息园 科创园 商贸园 中小企业园 科技城 创业城 医药城 健康城 数码城 软件城 科学城 科创城 云谷 硅谷 光谷 声谷 智谷 药谷 芯谷 氢谷 车谷 智造谷 健康谷 科技谷 创新谷 数谷 园区'.split(
      ' ',
    ),
  ],
  ['OTHER', ['活力区', '商务区']],
]

/** Last words that name a place of industry only where the text presents it as one (发展载体, 依托…等园区, 入驻…). */
const PRESENTED: readonly [ZoneKind, readonly string[]][] = [
  ['LOGISTICS_PARK', ['物流中心']],
  [
    'OTHER',
    '功能区 新城 医谷 服务区 智慧区 科创中心 创业中心 创新中心 孵化中心 孵化器 众创空间 创新港 陆港 无水港 内陆港 产业城 创新城 商贸城 五金城 家具城 灯饰城 皮革城 建材城 纺织城 服装城 汽车城 电子城 食品城 陶瓷城 鞋城 加速器 智慧城 大厦 广场'.split(
      ' ',
    ),
  ],
]

interface Suffix {
  word: string
  kind: ZoneKind
  /** Whether the text must present it as a place of industry. */
  presented: boolean
}

const SUFFIXES: readonly Suffix[] = [
  ...KINDS.flatMap(([kind, words]) => words.map((word) => ({ word, kind, presented: false }))),
  ...PRESENTED.flatMap(([kind, words]) => words.map((word) => ({ word, kind, presented: true }))),
].sort((a, b) => b.word.length - a.word.length)

/** Finds every suffix in a text; of those that end at one place the longest. */
export const SUFFIX = new RegExp(SUFFIXES.map(({ word }) => word).join('|'), 'gu')

/** Words that end like a zone and name none: 城区, 景区, 社区 are not listed; these hold a listed suffix. */
const NO_ZONE =
  /(?:实训|培训|教学|实践|人才|示范|试点|训练|旅游|红色|研学|教育|科普|储备|养殖|种植|战略|试验|度假|国家公园|风景)(?:产业)?(?:基地|园区|园|区)$|[创革更自]新区$|(?:大数据|数据|动物|植物|公|校|菜|果|茶|花|田|家|乐|幼儿|游乐|主题公|森林公|湿地公)园$/u

/** The suffix that a name ends in: the longest. Null where it ends in none, or in a word that names no place of industry. */
export function suffixOf(name: string): Suffix | null {
  if (NO_ZONE.test(name)) return null
  return SUFFIXES.find(({ word }) => name.endsWith(word)) ?? null
}

/** What sort of place a name says by its last word. */
export function zoneKindOf(name: string): ZoneKind {
  return SUFFIXES.find(({ word }) => name.endsWith(word))?.kind ?? 'OTHER'
}

const ABBREVIATED: readonly [RegExp, string][] = [
  [/高新技术产业(?:开发|园)区$|高新技术(?:产业)?(?:开发)?区$|高新园区$/u, '高新区'],
  [/经济技术开发区$|经济开发区$/u, '经开区'],
  [/综合保税区$/u, '综保区'],
  [/园区$/u, '园'],
  [/聚集区$/u, '集聚区'],
]

/** A name with its kind in the short form, so that 高新技术产业开发区 and 高新区 of one place agree. */
export function shortenKind(name: string): string {
  return ABBREVIATED.reduce((short, [long, word]) => short.replace(long, word), name)
}
