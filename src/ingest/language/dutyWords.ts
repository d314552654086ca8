/**
 * The words that say who owns a piece of work: one closed table, from which lists of owners are read and by which it is made sure
 * that none is passed over.
 *
 * Sources: the plans by which the State Council divides the work of its documents (…重点工作分工方案: X牵头，Y按职责分工负责; 牵头单位,
 * 责任单位, 配合单位); 《党政机关公文处理工作条例》 for 主办, 承办, 协办 and 会办 of a matter that several bodies handle; 《国务院工作规则》 for
 * 会同; lists of responsibility (责任清单) for 主责, 第一责任 and 共同责任; plans that mend what an inspection found (整改方案) for owners
 * named by what they do (整改责任单位, 整改牵头单位).
 */

/** Words that are a duty wherever they stand with a body. */
export const DUTY_VERBS = ['牵头', '主办', '主责', '负责', '承办', '协办', '会办', '会同', '配合', '负总责'] as const

/** What stands before 单位 or 部门, or before a colon, and names a role. */
export const ROLE_STEMS = [
  '牵头(?:单位|部门)?(?:和|及|、|/)(?:责任|配合|负责)',
  '责任(?:单位|部门)(?:和|及|、|/)配合',
  '(?:整改|任务|工作|项目)(?:牵头|责任|配合|实施|落实)',
  '牵头(?:\\(责任\\)|\\(主办\\)|及责任|和责任|责任|主办)?',
  '责任牵头',
  '总牵头',
  '主办',
  '主责',
  '主要负责',
  '负责',
  '主要责任',
  '第一责任',
  '共同责任',
  '责任',
  '组织实施',
  '实施',
  '承办',
  '落实',
  '承担',
  '执行',
  '主要配合',
  '协同配合',
  '配合',
  '协办',
  '协同',
  '参与',
  '参加',
  '协作',
  '协助',
  '会办',
  '支持',
  '任务分工',
  '职责分工',
  '责任分工',
  '分工',
] as const

/** What a role is of: the owner as such. */
export const OWNER_WORDS = ['单位', '部门', '主体', '机构', '处室', '地区'] as const

/** Verbs of every use that are a duty only where a clause holds nothing but names before them: (各金融机构参与). */
export const CLOSING_VERBS = ['参与', '参加', '协助', '协同', '组织实施', '实施', '落实'] as const

/** Words that divide work without naming a role of their own: X、Y按职责分工负责. */
export const DIVISION_OF_WORK = '(?:按照?|根据|依据?|依照)?(?:各自)?(?:职责|职能|责任|任务)(?:范围)?分工|分工负责'

/** Persons who answer for a piece of work: printed beside units, and none. */
export const DUTY_PERSONS = [
  '责任领导',
  '分管领导',
  '包联领导',
  '包保领导',
  '联系领导',
  '主管领导',
  '挂点领导',
  '责任人',
  '包保人',
] as const
