/**
 * The controlled vocabulary of subjects, by which the work of cities is compared: what work is *about*, whoever does it.
 *
 * Most come from the 主题分类 by which the State Council's documents are catalogued for open government (国务院政府信息公开目录). Its classes
 * join several subjects (工业、交通; 科技、教育); where plans set them apart a class is parted, and `source` names the class. That list
 * knows nothing of digital work, which plans set apart finely: those themes, and a few more that plans set apart and the list does
 * not, are this project's own, and say so by having no source.
 */
export interface ThemeEntry {
  /** 中文名. */
  readonly name: string
  readonly nameEn: string
  /** What belongs to it. */
  readonly description: string
  /** Class of the 主题分类; null where the theme is this project's own. */
  readonly source: string | null
}

/** Every theme by its code, which is the natural key of its id. A code never changes its meaning. */
export const THEMES = {
  GOVERNMENT_SERVICE: {
    name: '政务服务',
    nameEn: 'government services',
    description: '行政审批、便民服务、电子政务、政务公开',
    source: '综合政务',
  },
  ECONOMY: {
    name: '经济运行',
    nameEn: 'economic management',
    description: '宏观调控、经济监测、统计、价格、国有资产',
    source: '国民经济管理、国有资产监管',
  },
  BUSINESS_ENVIRONMENT: {
    name: '招商与营商环境',
    nameEn: 'investment and business environment',
    description: '招商引资、企业服务、营商环境',
    source: '国民经济管理、国有资产监管',
  },
  PUBLIC_FINANCE: {
    name: '财政税收',
    nameEn: 'public finance',
    description: '财政、资金、税务、审计、政府采购',
    source: '财政、金融、审计',
  },
  FINANCE: { name: '金融', nameEn: 'finance', description: '银行、保险、证券、融资', source: '财政、金融、审计' },
  NATURAL_RESOURCES: {
    name: '自然资源',
    nameEn: 'natural resources',
    description: '土地、不动产、测绘地理信息、矿产、林草',
    source: '国土资源、能源',
  },
  MARINE: { name: '海洋', nameEn: 'marine affairs', description: '海洋、渔业', source: '国土资源、能源' },
  ENERGY: { name: '能源', nameEn: 'energy', description: '电力、油气、新能源、节能', source: '国土资源、能源' },
  AGRICULTURE: {
    name: '农业农村',
    nameEn: 'agriculture and rural affairs',
    description: '农业、农村、农产品、粮食',
    source: '农业、林业、水利',
  },
  WATER: { name: '水利', nameEn: 'water', description: '水利、水务、水资源', source: '农业、林业、水利' },
  INDUSTRY: { name: '工业制造', nameEn: 'industry and manufacturing', description: '工业、制造业、工业互联网', source: '工业、交通' },
  TRANSPORT: { name: '交通', nameEn: 'transport', description: '公路、铁路、港口、航空、公共交通、停车', source: '工业、交通' },
  LOGISTICS: { name: '物流', nameEn: 'logistics', description: '物流、快递、仓储、冷链', source: '工业、交通' },
  TRADE: { name: '商贸服务', nameEn: 'trade and services', description: '商贸、电子商务、外贸、口岸、服务业', source: '商贸、海关、旅游' },
  CULTURE_TOURISM: {
    name: '文化旅游',
    nameEn: 'culture and tourism',
    description: '文化、广电、出版、文物、旅游',
    source: '文化、广电、新闻出版；商贸、海关、旅游',
  },
  MARKET_REGULATION: {
    name: '市场监管',
    nameEn: 'market regulation',
    description: '商事登记、食品药品、质量、知识产权',
    source: '市场监管、安全生产',
  },
  CREDIT: { name: '社会信用', nameEn: 'social credit', description: '信用体系、征信', source: '市场监管、安全生产' },
  EMERGENCY: {
    name: '应急管理',
    nameEn: 'emergency management',
    description: '安全生产、防灾减灾、消防、应急',
    source: '市场监管、安全生产；民政、扶贫、救灾',
  },
  METEOROLOGY: { name: '气象', nameEn: 'meteorology', description: '气象观测与服务', source: null },
  HOUSING: { name: '住房建设', nameEn: 'housing and construction', description: '住房、房地产、建筑业', source: '城乡建设、环境保护' },
  URBAN_MANAGEMENT: {
    name: '城市治理',
    nameEn: 'urban planning and management',
    description: '城市规划、市政、城市管理',
    source: '城乡建设、环境保护',
  },
  ENVIRONMENT: { name: '生态环境', nameEn: 'environment', description: '环境保护、污染防治、低碳', source: '城乡建设、环境保护' },
  SCIENCE: { name: '科技创新', nameEn: 'science and technology', description: '研究、技术攻关、创新平台、科普', source: '科技、教育' },
  EDUCATION: { name: '教育', nameEn: 'education', description: '各级各类教育', source: '科技、教育' },
  HEALTH: { name: '医疗健康', nameEn: 'health', description: '医疗、公共卫生、健康服务', source: '卫生、体育' },
  SPORT: { name: '体育', nameEn: 'sport', description: '体育、健身', source: '卫生、体育' },
  EMPLOYMENT: {
    name: '就业社保',
    nameEn: 'employment and social security',
    description: '就业、社会保险、劳动',
    source: '劳动、人事、监察',
  },
  TALENT: { name: '人才', nameEn: 'talent', description: '人才引进、培养', source: '劳动、人事、监察' },
  PUBLIC_SECURITY: { name: '公共安全', nameEn: 'public security', description: '公安、治安、社会面防控', source: '公安、安全、司法' },
  JUSTICE: { name: '法治', nameEn: 'law and justice', description: '立法、执法、司法、法律服务', source: '公安、安全、司法' },
  WELFARE: {
    name: '民政救助',
    nameEn: 'civil affairs and relief',
    description: '民政、扶贫、救助、残疾人、妇女儿童、退役军人',
    source: '民政、扶贫、救灾',
  },
  ELDERLY_CARE: { name: '养老', nameEn: 'elderly care', description: '养老、老龄', source: '民政、扶贫、救灾' },
  COMMUNITY: { name: '基层治理', nameEn: 'community governance', description: '社区、网格、社会治理', source: '民政、扶贫、救灾' },
  EXTERNAL_COOPERATION: { name: '对外合作', nameEn: 'external cooperation', description: '国际与区域合作、开放', source: '对外事务' },
  ENTREPRENEURSHIP: { name: '创新创业', nameEn: 'entrepreneurship', description: '双创、孵化', source: null },
  DATA_CENTRE: { name: '数据中心', nameEn: 'data centres and computing', description: '数据中心、云平台、算力', source: null },
  DATA_SHARING: {
    name: '数据共享开放',
    nameEn: 'data sharing and opening',
    description: '数据资源的采集、汇聚、治理、共享、开放',
    source: null,
  },
  DATA_MARKET: { name: '数据要素市场', nameEn: 'data market', description: '数据交易、流通、资产、运营', source: null },
  NETWORK: { name: '网络基础设施', nameEn: 'network infrastructure', description: '宽带、5G、物联网', source: null },
  INFORMATION_SECURITY: { name: '信息安全', nameEn: 'information security', description: '网络安全、数据安全', source: null },
  DIGITAL_INDUSTRY: { name: '数字产业', nameEn: 'digital industry', description: '大数据、软件、电子信息等产业', source: null },
  ARTIFICIAL_INTELLIGENCE: { name: '人工智能', nameEn: 'artificial intelligence', description: '人工智能的技术与产业', source: null },
  SMART_CITY: { name: '智慧城市', nameEn: 'smart city', description: '智慧城市、城市大脑', source: null },
} as const satisfies Readonly<Record<string, ThemeEntry>>

export type ThemeCode = keyof typeof THEMES

/** The codes, in the order of the vocabulary. */
export const THEME_CODES = Object.keys(THEMES) as ThemeCode[]

/** By what an item has a theme, the surest first: the words of its title, a heading above it, its text, its lead's function. */
export const THEME_RULES = ['TITLE', 'HEADING', 'TEXT', 'LEAD'] as const
export type ThemeRule = (typeof THEME_RULES)[number]
