import type { ZoneKind } from './enums.js'

/**
 * Last words of names of places of industry. Sources: the catalogue of development zones (《中国开发区审核公告目录》: 经济技术开发区,
 * 高新技术产业开发区, 海关特殊监管区), and the words that plans use for parks, clusters, bases, towns and ports.
 * 度假区, 示范区 and 试验区 are policies' honours for an area, not places of industry.
 */
export const ZONE_WORDS: readonly [ZoneKind, readonly string[]][] = [
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
export const PRESENTED_ZONE_WORDS: readonly [ZoneKind, readonly string[]][] = [
  ['LOGISTICS_PARK', ['物流中心']],
  [
    'OTHER',
    '功能区 新城 医谷 服务区 智慧区 科创中心 创业中心 创新中心 孵化中心 孵化器 众创空间 创新港 陆港 无水港 内陆港 产业城 创新城 商贸城 五金城 家具城 灯饰城 皮革城 建材城 纺织城 服装城 汽车城 电子城 食品城 陶瓷城 鞋城 加速器 智慧城 大厦 广场'.split(
      ' ',
    ),
  ],
]
