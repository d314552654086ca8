/** The words that generated policies are made of. They are our own; places are real, plans and figures are not. */

export const OFFICES = [
  '发展改革委',
  '教育局',
  '科技局',
  '工业和信息化局',
  '民政局',
  '财政局',
  '人力资源社会保障局',
  '自然资源和规划局',
  '生态环境局',
  '住房城乡建设局',
  '交通运输局',
  '水务局',
  '农业农村局',
  '商务局',
  '文化和旅游局',
  '卫生健康委',
  '应急管理局',
  '市场监管局',
  '医疗保障局',
  '大数据局',
] as const

export const SUBJECTS = [
  '智慧交通',
  '数字教育',
  '健康数据',
  '智慧养老',
  '数字乡村',
  '政务服务',
  '工业互联网',
  '城市安全',
  '绿色物流',
  '文化旅游',
  '河湖治理',
  '公共体育',
  '托育服务',
  '农产品冷链',
  '社区食堂',
  '历史街区',
] as const

export const VERBS = ['推进', '完善', '发展', '建设', '实施', '提升'] as const

export const WORKS = ['应用示范', '标准体系', '服务平台', '设施改造', '人才培养', '数据目录', '便民站点', '试点工程'] as const

export const METRICS = ['覆盖率', '普及率', '达标率', '满意率'] as const

export const COUNTED = ['示范点', '服务站', '培训基地', '示范企业'] as const

export const ZONES = ['高新技术产业园', '现代物流园', '文化创意产业园', '绿色食品产业园'] as const
