import type { MetricNameRule } from '../enums.js'

/** One habit in which names of one metric differ, and the form that is taken for all. */
interface Habit {
  rule: MetricNameRule
  from: RegExp
  to: string
}

/**
 * How names of one metric differ between documents. Only what the statistical usage makes equal is here: words that a reader would
 * have to guess at (总量 and 规模, 建成 and 新建) stay apart.
 */
const HABITS: readonly Habit[] = [
  // 全市, 全省: the area is the policy's own, and not what is counted.
  { rule: 'OWN_AREA', from: /^(?:全[省市区县州盟旗国]|[我本][省市区县州])(?:的)?(?=[\p{Script=Han}\dA-Za-z“]{2})/u, to: '' },
  { rule: 'FILLER', from: /(?<=\p{Script=Han}{2})(?:达到?|超过|突破|实现)$/u, to: '' },
  { rule: 'FILLER', from: /(?<!目|标)的(?!士)/gu, to: '' },
  { rule: 'FILLER', from: /(?<=企业|项目|平台|基地|园区|机构|单位|基站|专利|标准|景区|医院|学校|床位)(?:总数|数量|个数|数)$/u, to: '' },
  { rule: 'JOINT', from: /以及|与|(?<!普|涉|推)及(?![格时早])/gu, to: '和' },
  // 国家统计局《统计指标解释》: 地区生产总值 (GDP).
  { rule: 'STATISTICAL_SYNONYM', from: /(?:国内|地区|全市|全省)?生产总值(?:\(GDP\))?|GDP/giu, to: 'GDP' },
  { rule: 'STATISTICAL_SYNONYM', from: /规上(?=工业|企业|服务业|文化|数字)/gu, to: '规模以上' },
  { rule: 'STATISTICAL_SYNONYM', from: /(?:比率|占比重|所占比重|所占比例|比重|占比)$/u, to: '比例' },
  // 《全国科技经费投入统计公报》: R&D经费投入强度 is R&D经费 in relation to GDP.
  {
    rule: 'STATISTICAL_SYNONYM',
    from: /^(?:全社会)?(?:研究(?:和|与)试验发展(?:\(R&D\))?|R&D|研发)经费(?:内部)?(?:投入|支出)?(?:占(?:全[省市区县])?GDP(?:比例)|(?:投入)?强度)$/iu,
    to: 'R&D经费投入强度',
  },
  { rule: 'STATISTICAL_SYNONYM', from: /^全社会(?:研发|R&D)(?:投入)?强度$/iu, to: 'R&D经费投入强度' },
  // 《2020年国民经济和社会发展统计公报》 counts 城镇化率 by residents where nothing else is said.
  { rule: 'STATISTICAL_SYNONYM', from: /^城镇化率$/u, to: '常住人口城镇化率' },
  // GB 3095 and HJ 663: fine particles, days of good air.
  { rule: 'STATISTICAL_SYNONYM', from: /细颗粒物(?:\(PM2\.5\))?|PM2\.5/giu, to: 'PM2.5' },
  { rule: 'STATISTICAL_SYNONYM', from: /^PM2\.5(?:年均|平均|年平均)?浓度(?:均值)?$/iu, to: 'PM2.5平均浓度' },
  { rule: 'STATISTICAL_SYNONYM', from: /^(?:城市)?(?:环境)?(?:空气质量)?优良天数(?:比例|率)$/u, to: '空气质量优良天数比例' },
  // 国家知识产权局: 每万人口发明专利拥有量.
  { rule: 'STATISTICAL_SYNONYM', from: /^每万人口?(?:拥有)?(高价值)?发明专利(?:拥有量|数|量)?$/u, to: '每万人口$1发明专利拥有量' },
]

/** The name under which equal metrics meet, and by which habits it was reached; none where the name is printed so. */
export function canonicalMetricName(printed: string): { name: string; rules: readonly MetricNameRule[] } {
  let name = printed.normalize('NFKC').replace(/\s+/gu, '')
  const rules = new Set<MetricNameRule>()
  for (const { rule, from, to } of HABITS) {
    const next = name.replace(from, to)
    if (next === name || next.length < 2) continue
    name = next
    rules.add(rule)
  }
  return { name, rules: [...rules] }
}
