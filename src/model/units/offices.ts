import type { UnitFunction } from '../enums.js'

/**
 * The controlled vocabulary of offices: how the departments of governments and the organs of the Party are called, in full and in
 * short. Sources: 《国务院机构设置》 and 《国务院机构简称》 for the words and their short forms, the reforms of 2008, 2013, 2018 and
 * 2023 (《国务院机构改革方案》, 《深化党和国家机构改革方案》, 《党和国家机构改革方案》) for what they were before, and the habit of
 * lists of duties for abbreviations of two and three characters. Names of offices, never of one place's: the same words serve
 * every province, city and county.
 */

/** What stands between place and last word: 发展和改革 of 市发展和改革委员会. */
export interface Office {
  /** None where the list of functions lacks its field. */
  functions: readonly UnitFunction[]
  /** The words in full, with the 和 that they are set up with. */
  stem: string
  /** Abbreviations, the usual one first. The stem without 和 is understood by itself and need not be here. */
  short: readonly string[]
}

/** What a line of the vocabulary is for: one field, several, or none of the list. */
type Fields = UnitFunction | readonly UnitFunction[] | null

const listed = (fields: Fields): readonly UnitFunction[] => (fields === null ? [] : typeof fields === 'string' ? [fields] : fields)

/** One office a line: its full words, then its abbreviations. */
const STEMS: readonly (readonly [Fields, string])[] = [
  ['DEVELOPMENT_AND_REFORM', '发展和改革 发改'],
  ['DEVELOPMENT_AND_REFORM', '物价'],
  ['EDUCATION', '教育'],
  ['SCIENCE_AND_TECHNOLOGY', '科学技术 科技'],
  ['SCIENCE_AND_TECHNOLOGY', '科技创新 科创'],
  ['INDUSTRY_AND_INFORMATION', '工业和信息化 工信'],
  ['INDUSTRY_AND_INFORMATION', '经济和信息化 经信'],
  ['INDUSTRY_AND_INFORMATION', '信息产业'],
  ['INDUSTRY_AND_INFORMATION', '信息化工作'],
  [['INDUSTRY_AND_INFORMATION', 'COMMERCE'], '经济贸易和信息化 经贸信息'],
  [['INDUSTRY_AND_INFORMATION', 'COMMERCE'], '经济贸易 经贸'],
  [['SCIENCE_AND_TECHNOLOGY', 'INDUSTRY_AND_INFORMATION', 'COMMERCE'], '科技工贸和信息化 科工贸信 科工贸信息'],
  ['ETHNIC_AND_RELIGIOUS_AFFAIRS', '民族宗教事务 民宗 民族宗教'],
  ['ETHNIC_AND_RELIGIOUS_AFFAIRS', '民族事务'],
  ['ETHNIC_AND_RELIGIOUS_AFFAIRS', '宗教事务'],
  ['PUBLIC_SECURITY', '公安'],
  ['STATE_SECURITY', '国家安全 国安'],
  ['CIVIL_AFFAIRS', '民政'],
  ['JUSTICE', '司法'],
  ['JUSTICE', '法制'],
  ['PUBLIC_FINANCE', '财政'],
  ['HUMAN_RESOURCES', '人力资源和社会保障 人社 人力社保'],
  ['HUMAN_RESOURCES', '人力资源'],
  ['HUMAN_RESOURCES', '社会保障 社保'],
  ['NATURAL_RESOURCES', '自然资源'],
  ['NATURAL_RESOURCES', '自然资源和规划 资规 自规'],
  ['NATURAL_RESOURCES', '规划和自然资源 规自 规划资源'],
  ['NATURAL_RESOURCES', '国土资源 国土'],
  ['NATURAL_RESOURCES', '城乡规划'],
  ['NATURAL_RESOURCES', '规划和国土资源 规划国土 规土'],
  [['NATURAL_RESOURCES', 'HOUSING_AND_CONSTRUCTION'], '国土资源和房屋管理 国土房管'],
  [['NATURAL_RESOURCES', 'HOUSING_AND_CONSTRUCTION'], '国土资源和房产管理 国土房产'],
  ['ECOLOGY_AND_ENVIRONMENT', '生态环境'],
  ['ECOLOGY_AND_ENVIRONMENT', '环境保护 环保'],
  ['ECOLOGY_AND_ENVIRONMENT', '人居环境'],
  ['HOUSING_AND_CONSTRUCTION', '住房和城乡建设 住建'],
  ['HOUSING_AND_CONSTRUCTION', '住房和建设'],
  [['NATURAL_RESOURCES', 'HOUSING_AND_CONSTRUCTION'], '住房和城乡规划建设 住房规划建设'],
  ['HOUSING_AND_CONSTRUCTION', '城乡建设'],
  ['HOUSING_AND_CONSTRUCTION', '建设'],
  ['HOUSING_AND_CONSTRUCTION', '房产管理 房管'],
  ['HOUSING_AND_CONSTRUCTION', '住房保障和房产管理'],
  ['HOUSING_AND_CONSTRUCTION', '住房保障和房屋管理'],
  ['HOUSING_AND_CONSTRUCTION', '房屋管理'],
  ['HOUSING_AND_CONSTRUCTION', '建筑工务'],
  ['URBAN_MANAGEMENT', '城市管理 城管'],
  ['URBAN_MANAGEMENT', '城市管理行政执法'],
  ['URBAN_MANAGEMENT', '城市管理综合执法 城管综合执法'],
  ['URBAN_MANAGEMENT', '综合行政执法'],
  ['URBAN_MANAGEMENT', '市政园林'],
  ['URBAN_MANAGEMENT', '公用事业'],
  ['URBAN_MANAGEMENT', '市容环境卫生管理'],
  ['TRANSPORT', '交通运输 交通'],
  ['TRANSPORT', '公路管理 公路'],
  ['TRANSPORT', '港口管理 港口'],
  ['TRANSPORT', '海事'],
  ['CUSTOMS', '出入境检验检疫 检验检疫'],
  ['WATER', '水利'],
  ['WATER', '水务'],
  ['AGRICULTURE', '农业农村'],
  ['AGRICULTURE', '农业'],
  ['AGRICULTURE', '农村工作'],
  ['AGRICULTURE', '畜牧兽医'],
  ['AGRICULTURE', '农业机械管理 农机'],
  ['RURAL_REVITALISATION', '乡村振兴'],
  ['RURAL_REVITALISATION', '扶贫开发 扶贫'],
  ['FORESTRY', '林业'],
  ['FORESTRY', '林业和草原 林草'],
  ['OCEAN_AND_FISHERY', '海洋和渔业'],
  ['OCEAN_AND_FISHERY', '海洋发展'],
  ['OCEAN_AND_FISHERY', '海洋'],
  ['OCEAN_AND_FISHERY', '渔业'],
  ['COMMERCE', '商务'],
  ['COMMERCE', '对外贸易经济合作 外经贸'],
  ['INVESTMENT_PROMOTION', '投资促进 投促'],
  ['INVESTMENT_PROMOTION', '招商'],
  ['CULTURE_AND_TOURISM', '文化和旅游'],
  ['CULTURE_AND_TOURISM', '文化'],
  ['CULTURE_AND_TOURISM', '旅游'],
  ['CULTURE_AND_TOURISM', '旅游发展 旅发'],
  ['CULTURE_AND_TOURISM', '文物'],
  [['CULTURE_AND_TOURISM', 'RADIO_AND_TELEVISION'], '文化广电和旅游 文广旅'],
  [['CULTURE_AND_TOURISM', 'RADIO_AND_TELEVISION', 'PUBLICITY'], '文化广电新闻出版 文广新'],
  ['RADIO_AND_TELEVISION', '广播电视 广电'],
  ['RADIO_AND_TELEVISION', '广播电影电视'],
  [['RADIO_AND_TELEVISION', 'PUBLICITY'], '新闻出版广电'],
  ['PUBLICITY', '新闻出版'],
  ['SPORT', '体育'],
  ['HEALTH', '卫生健康 卫健'],
  ['HEALTH', '卫生和计划生育 卫计 卫生计生'],
  ['HEALTH', '卫生'],
  ['HEALTH', '人口和计划生育 人口计生 计生'],
  ['HEALTH', '中医药管理'],
  ['HEALTH', '疾病预防控制 疾控'],
  ['VETERANS_AFFAIRS', '退役军人事务 退役军人'],
  ['EMERGENCY_MANAGEMENT', '应急管理 应急'],
  ['EMERGENCY_MANAGEMENT', '安全生产监督管理 安监 安全监管 安全生产监管'],
  ['AUDIT', '审计'],
  ['STATE_ASSETS', '国有资产监督管理 国资 国资监管 国有资产监管'],
  ['TAXATION', '税务'],
  ['TAXATION', '国家税务 国税'],
  ['TAXATION', '地方税务 地税'],
  ['MARKET_REGULATION', '市场监督管理 市场监管 市监 市场监督'],
  ['MARKET_REGULATION', '工商行政管理 工商'],
  ['MARKET_REGULATION', '质量技术监督 质监'],
  ['MARKET_REGULATION', '食品药品监督管理 食药监 食品药品监管 食药'],
  ['MARKET_REGULATION', '药品监督管理 药品监管'],
  ['MARKET_REGULATION', '市场和质量监督管理 市场质量监管 市场质监'],
  ['INTELLECTUAL_PROPERTY', '知识产权'],
  ['FINANCIAL_AFFAIRS', '金融工作'],
  ['FINANCIAL_AFFAIRS', '金融服务'],
  ['FINANCIAL_AFFAIRS', '地方金融监督管理 地方金融监管'],
  ['FINANCIAL_AFFAIRS', '地方金融管理'],
  ['STATISTICS', '统计'],
  ['MEDICAL_SECURITY', '医疗保障 医保'],
  ['DATA', '数据'],
  ['DATA', '数据管理'],
  ['DATA', '大数据管理'],
  ['DATA', '大数据发展'],
  ['DATA', '大数据发展管理'],
  ['DATA', '数据资源管理'],
  [['DATA', 'GOVERNMENT_SERVICES'], '政务服务和数据管理 政数 政务服务数据'],
  ['GOVERNMENT_SERVICES', '政务服务'],
  ['GOVERNMENT_SERVICES', '政务服务管理'],
  ['GOVERNMENT_SERVICES', '行政审批'],
  ['GOVERNMENT_SERVICES', '行政审批服务 审批服务'],
  ['FOREIGN_AFFAIRS', '外事'],
  ['FOREIGN_AFFAIRS', '外事侨务 外侨'],
  ['PUBLIC_COMPLAINTS', '信访'],
  ['GRAIN_AND_RESERVES', '粮食和物资储备 粮储 粮食和储备'],
  ['GRAIN_AND_RESERVES', '粮食'],
  ['ENERGY', '能源'],
  ['CIVIL_AIR_DEFENCE', '人民防空 人防'],
  ['METEOROLOGY', '气象'],
  ['EARTHQUAKES', '地震'],
  ['COMMUNICATIONS', '通信管理 通管'],
  ['POST', '邮政管理'],
  ['ARCHIVES', '档案'],
  ['SECRECY', '保密'],
  ['DISCIPLINE_INSPECTION', '监察'],
  ['ORGANISATION', '组织'],
  ['PUBLICITY', '宣传'],
  ['UNITED_FRONT', '统一战线工作 统战'],
  [null, '机关事务管理 机关事务'],
  ['GOVERNMENT_SERVICES', '公共资源交易'],
  ['GOVERNMENT_SERVICES', '公共资源交易管理'],
  ['URBAN_MANAGEMENT', '园林'],
  [null, '烟草专卖'],
  [null, '盐务'],
]

export const OFFICES: readonly Office[] = STEMS.map(([fields, words]) => {
  const [stem = '', ...short] = words.split(' ')
  return { functions: listed(fields), stem, short }
})

/** A body whose short name takes its last word in (网信办, 国务院) or that has no stem. */
export interface WholeName {
  functions: readonly UnitFunction[]
  name: string
  short: readonly string[]
}

const WHOLE: readonly (readonly [Fields, string])[] = [
  [null, '人民政府 政府'],
  ['GENERAL_OFFICE', '人民政府办公室 政府办 政府办公室 府办 府办公室 人民政府办'],
  ['GENERAL_OFFICE', '人民政府办公厅 政府办公厅 府办公厅'],
  ['PUBLIC_COMPLAINTS', '人民政府信访局 政府信访局'],
  ['FOREIGN_AFFAIRS', '外事办公室 外办 政府外办'],
  ['FOREIGN_AFFAIRS', '外事工作委员会办公室 外事工委办'],
  ['CYBERSPACE', '网络安全和信息化委员会办公室 网信办 网信委办公室 网信委办'],
  ['CYBERSPACE', '互联网信息办公室'],
  ['CYBERSPACE', '中央网络安全和信息化委员会办公室 中央网信办'],
  ['GENERAL_OFFICE', '国务院办公厅'],
  ['EDUCATION', '教育委员会 教委'],
  ['SCIENCE_AND_TECHNOLOGY', '科学技术委员会 科委 科技委'],
  ['ETHNIC_AND_RELIGIOUS_AFFAIRS', '民族事务委员会 民委'],
  ['POLITICAL_AND_LEGAL_AFFAIRS', '政法委员会 政法委'],
  ['INSTITUTIONAL_ORGANISATION', '机构编制委员会办公室 编办 编委办 编委办公室 机构编制办'],
  ['DISCIPLINE_INSPECTION', '纪律检查委员会 纪委'],
  ['DISCIPLINE_INSPECTION', '监察委员会 监委'],
  ['DISCIPLINE_INSPECTION', '纪律检查委员会监察委员会 纪委监委'],
  ['POLITICAL_AND_LEGAL_AFFAIRS', '社会治安综合治理委员会办公室 综治办 综治委办 综治委办公室'],
  ['EMERGENCY_MANAGEMENT', '安全生产委员会办公室 安委办 安委会办公室'],
  ['PUBLIC_SECURITY', '公安局交通警察支队 公安局交警支队 公安交警支队 交警支队'],
  ['PUBLIC_SECURITY', '公安局交通警察局 公安局交警局 公安交警局 交警局'],
  [null, '老龄工作委员会办公室 老龄办 老龄委办公室 老龄委办'],
  [null, '社会工作委员会 社工委'],
  [null, '科学技术协会 科协'],
  [null, '妇女联合会 妇联'],
  [null, '残疾人联合会 残联'],
  [null, '工商业联合会 工商联'],
  [null, '归国华侨联合会 侨联'],
  [null, '文学艺术界联合会 文联'],
  [null, '社会科学界联合会 社科联'],
  [null, '供销合作社 供销社'],
]

export const WHOLE_NAMES: readonly WholeName[] = WHOLE.map(([fields, words]) => {
  const [name = '', ...short] = words.split(' ')
  return { functions: listed(fields), name, short }
})

/**
 * What an office was called before a reform gave it another full name under the same short one. `short` are those that it had then.
 * 2018: 《深化党和国家机构改革方案》 made committees of leading groups.
 */
export interface FormerName {
  /** As in `WholeName`. */
  name: string
  former: string
  /** The year of the reform. */
  until: number
  short: readonly string[]
}

export const FORMER_NAMES: readonly FormerName[] = [
  {
    name: '网络安全和信息化委员会办公室',
    former: '网络安全和信息化领导小组办公室',
    until: 2018,
    short: ['网信办'],
  },
  {
    name: '中央网络安全和信息化委员会办公室',
    former: '中央网络安全和信息化领导小组办公室',
    until: 2018,
    short: ['中央网信办'],
  },
]

/** A stem that is short for several offices, or of which nobody can tell whether it is short or whole. */
export interface DoubtfulStem {
  function: UnitFunction | null
  stem: string
  /** Stems of the offices that it can be, as `OfficeName.build` has them. */
  readings: readonly string[]
  /** Last words under which it has but one reading: 文旅部 is the 文化和旅游部. */
  certain?: Readonly<Record<string, string>>
  /** The only reading in a document from before that year. */
  before?: { year: number; reading: string }
}

export const DOUBTFUL_STEMS: readonly DoubtfulStem[] = [
  {
    function: 'CULTURE_AND_TOURISM',
    stem: '文旅',
    readings: ['文化和旅游', '文化广电和旅游', '文化体育旅游', '文化广播电视体育旅游'],
    certain: { 部: '文化和旅游' },
  },
  // Before the reform of 2018 规划局 was short for 城乡规划局 or a name of its own, after it for 自然资源和规划局.
  { function: 'NATURAL_RESOURCES', stem: '规划', readings: ['城乡规划', '自然资源和规划', '规划和自然资源'] },
  { function: 'NATURAL_RESOURCES', stem: '资源规划', readings: ['自然资源和规划', '规划和自然资源'] },
  { function: 'MARKET_REGULATION', stem: '药监', readings: ['药品监督管理', '食品药品监督管理'] },
  { function: 'FINANCIAL_AFFAIRS', stem: '金融', readings: ['金融工作', '金融服务', '地方金融监督管理', '地方金融管理'] },
  { function: 'FINANCIAL_AFFAIRS', stem: '金融监管', readings: ['地方金融监督管理'] },
  { function: 'DATA', stem: '大数据', readings: ['大数据管理', '大数据发展', '大数据发展管理', '数据', '数据管理'] },
  {
    function: 'GOVERNMENT_SERVICES',
    stem: '政务',
    readings: ['政务服务', '政务服务管理', '政务服务和数据管理'],
    certain: { 办公室: '政务服务' },
  },
  // 综合执法 is of the reform of 2018; before it there was 城市管理行政执法 alone.
  {
    function: 'URBAN_MANAGEMENT',
    stem: '城管执法',
    readings: ['城市管理行政执法', '城市管理综合执法'],
    before: { year: 2018, reading: '城市管理行政执法' },
  },
  {
    function: 'URBAN_MANAGEMENT',
    stem: '行政执法',
    readings: ['城市管理行政执法', '综合行政执法'],
    before: { year: 2018, reading: '城市管理行政执法' },
  },
  { function: 'URBAN_MANAGEMENT', stem: '综合执法', readings: ['综合行政执法', '城市管理综合执法'] },
  { function: 'HUMAN_RESOURCES', stem: '人力资源保障', readings: ['人力资源和社会保障'] },
  { function: 'HOUSING_AND_CONSTRUCTION', stem: '房产', readings: ['房产管理', '住房保障和房产管理'] },
  { function: 'OCEAN_AND_FISHERY', stem: '海渔', readings: ['海洋和渔业'] },
]

/** Offices whose full names differ by little: documents write one for the other, and some places have the one, some the other. */
export const SIMILAR_STEMS: readonly (readonly [string, string])[] = [
  // 社保局 stands beside 人力资源局 in some places, and is short for 人力资源和社会保障局 in others.
  ['社会保障', '人力资源和社会保障'],
  ['住房和建设', '住房和城乡建设'],
  ['城乡建设', '住房和城乡建设'],
  ['政务服务', '政务服务管理'],
  ['行政审批', '行政审批服务'],
  ['公共资源交易', '公共资源交易管理'],
  ['数据', '数据管理'],
  ['海洋', '海洋发展'],
  ['自然资源', '自然资源和规划'],
]
