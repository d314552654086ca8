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
  // A stock that is had, was built or is to be reached is one; 新建 counts what is added to it, and stays apart.
  { rule: 'FILLER', from: /^(?:累计|总共|共)?(?:建成|拥有|共有|现有|实现)(?=[\p{Script=Han}\dA-Za-z“]{3})(?!或|并|后|区|和)/u, to: '' },
  // How often is said by the target, not by its metric.
  { rule: 'FILLER', from: /^每年(?=\p{Script=Han}{4})(?!人均)/u, to: '' },
  { rule: 'JOINT', from: /^引进[和、]?培育/u, to: '引进和培育' },
  { rule: 'JOINT', from: /以及|与|(?<!普|涉|推)及(?![格时早])/gu, to: '和' },
  // 国家统计局《统计指标解释》: 地区生产总值 (GDP).
  { rule: 'STATISTICAL_SYNONYM', from: /(?:国内|地区|全市|全省)?生产总值(?:\(GDP\))?|GDP/giu, to: 'GDP' },
  { rule: 'STATISTICAL_SYNONYM', from: /规上(?=工业|企业|服务业|文化|数字)/gu, to: '规模以上' },
  { rule: 'STATISTICAL_SYNONYM', from: /(?:比率|占比重|所占比重|所占比例|比重|占比)$/u, to: '比例' },
  { rule: 'STATISTICAL_SYNONYM', from: /年均(?:增长(?:率|速度|幅度)?|增幅)$/u, to: '年均增速' },
  { rule: 'STATISTICAL_SYNONYM', from: /(?<!年均)(?:增长率|增长速度|增幅)$/u, to: '增速' },
  { rule: 'STATISTICAL_SYNONYM', from: /^每([万千百])名?(?:常住)?人口?(?=\p{Script=Han})/u, to: '每$1人口' },
  // 《国民经济和社会发展统计公报》 and 《统计指标解释》: one indicator under its full and its usual name.
  { rule: 'STATISTICAL_SYNONYM', from: /^(?:单位|万元)GDP(?:能耗|能源消耗|综合能耗)(?:量)?/u, to: '单位GDP能耗' },
  { rule: 'STATISTICAL_SYNONYM', from: /^(?:社零总额|社会消费品零售额)/u, to: '社会消费品零售总额' },
  { rule: 'STATISTICAL_SYNONYM', from: /^(?:地方|财政|地方财政)?一般公共(?:财政)?预算收入/u, to: '一般公共预算收入' },
  { rule: 'STATISTICAL_SYNONYM', from: /^(?:外贸|货物|对外贸易)?进出口(?:总额|总值|额)/u, to: '货物进出口总额' },
  { rule: 'STATISTICAL_SYNONYM', from: /^实际(?:利用|使用|到位)外资(?:金额|额)?/u, to: '实际使用外资' },
  { rule: 'STATISTICAL_SYNONYM', from: /^粮食(?:总产量|产量|总产)$/u, to: '粮食产量' },
  { rule: 'STATISTICAL_SYNONYM', from: /^(?:人均|平均)(?:预期|期望)寿命$/u, to: '人均预期寿命' },
  { rule: 'STATISTICAL_SYNONYM', from: /^技术合同(?:成交|交易)(?:总额|金额|额)$/u, to: '技术合同成交额' },
  { rule: 'STATISTICAL_SYNONYM', from: /^(?:网上|网络)零售(?:总额|额)$/u, to: '网上零售额' },
  { rule: 'STATISTICAL_SYNONYM', from: /基本医保参保率$/u, to: '基本医疗保险参保率' },
  // 《高新技术企业认定管理办法》 knows those of the State alone.
  { rule: 'STATISTICAL_SYNONYM', from: /^国家级?高新技术企业$/u, to: '高新技术企业' },
  // 工业和信息化部 publishes 两化融合发展水平指数, and counts 5G基站 that are built and open.
  { rule: 'STATISTICAL_SYNONYM', from: /^两化融合(?:发展)?(?:水平)?(?:总)?指数$/u, to: '两化融合发展水平指数' },
  { rule: 'STATISTICAL_SYNONYM', from: /^(?:开通|已开通|建成开通)?5G基站(?:总数|数量|数)?$/u, to: '5G基站' },
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
  { rule: 'STATISTICAL_SYNONYM', from: /^(?:城市)?(?:环境)?(?:空气质量)?优良(?:天数(?:比例|率)|率)$/u, to: '空气质量优良天数比例' },
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
