import { labelledRole } from '../language/roleLabels.js'
import { LABEL_WORDS, labelsOf, NOUN_WORDS } from '../language/roleWords.js'
import type { Role } from '../../model/enums.js'
import type { ColumnRole } from './types.js'

/**
 * What the header of a column says. The words are those of tables of 任务分工, 责任清单, 重点工作台账 and 项目表 as governments publish
 * them; roles are given as the words of duty in running text give them (牵头, 责任, 实施, 配合), and 指导, 督导, 监督 and 考核 assign nothing.
 * Read without blanks (序 号, 分 管 领导) and without a bracket behind (总投资（万元）; what 责任单位（列首位的为牵头单位） says besides is read with the text).
 */
export interface HeaderWord {
  role: ColumnRole
  duty: Role | null
  /** How surely a column of this name holds the task itself: 3 任务, 2 举措, 1 目标; 0 for no such column. */
  weight: 0 | 1 | 2 | 3
  /** The column is one of a table of construction projects: 建设内容, 总投资. */
  isProject: boolean
  /** Names bodies and says nothing of duty (成员单位): duty only beside a column of 职责. */
  isWeak: boolean
  /** A name over columns of duty that have names of their own: 责任分工 over 牵头单位 and 配合单位. */
  isSpan: boolean
}

/** Longest name of a column, without its bracket. */
export const LONGEST_NAME = 18
/** Longest name of one in a row whose cells are marked: 《…规划》确定的目标任务及年度工作安排. */
export const LONGEST_MARKED = 40

const SERIAL = /^(?:序号?|编号|项次|号|(?:任务|项目|工作|事项)(?:序号|编号|号)|no\.?|№)$/iu
/** Who owns, by its last word; 科室, 股室: the owners within one department. */
const BODY =
  '(?:单位|部门|主体|科室|处室|股室|处|机构|地区|县区|区县|县市区|县\\(市、区\\)|乡镇|镇街|镇办|街道|委办局|方|者|企业|业主|法人|单位\\(部门\\)|部门\\(单位\\)|单位和部门|部门和单位|部门及单位|部门、单位|单位、部门)'
const PEOPLE =
  /(?:领导|责任人|负责人|联系人|联络人|联络员|责任人员|负责同志|人员|省长|市长|县长|区长|主任|组长|秘书长|专员|包保人|挂点人|经办人|姓名|成员)$/u
const DUE =
  /^(?!.{0,60}(?:开工|启动|开始|立项|发布|印发|签订))(?:.{0,60}(?:时限|期限|完成时间|完成日期|时间节点|竣工时间|投产时间|建成时间|办结时间|交付时间|时间要求|进度要求|进度安排|时间安排|时间进度|进度时限|节点|完成年限|计划完成)(?:要求|安排|节点)?|时间|日期|进度)$/u
const GROUP =
  /^(?:.{0,4}(?:类别|分类|类型|领域|板块|大类|大项|方面|专题|环节|维度|层面|门类)|类|一级(?:任务|指标|目录|事项)|工作类|所属(?:领域|类别|板块))$/u
const TASK =
  /(?:任务|事项|项目|工程|行动|工作|实事|名称|职责|要点|课题|议题|问题|改革点|任务点|^(?:工作|任务|重点)安排|^任务清单|^责任清单|^问题清单)(?:分解)?$/u
const MEASURE = /(?:内容|举措|措施|做法|路径|办法|方式|任务内容|步骤)(?:及.{1,6})?$/u
const AIM =
  /(?:要求|标准|目标|成效|成果|指标|效果|产出|规模|形式|完成标志|考核标准|预期成果|目标值|及目标|任务书|工作量|进度目标|形象进度|描述)$/u
const NO_TASK =
  /^(?:主要|项目|工程|建设|开工|完成|工作)?(?:进展|进展情况|完成情况|落实情况|推进情况|存在问题|解决措施|下一步.{0,6}|备注|说明|总投资|投资|年度投资|投资额|资金|资金来源|金额|预算|地点|位置|性质|年限|起止年限|建设起止年限|阶段|依据|政策依据|文件依据|来源|任务来源|数量|属性|电话|联系电话|联系方式|计量单位|开工时间|启动时间|开始时间|得分|分值|权重|评分标准|完成率|现状|基期值|基准值|面积|占地面积|用地.{0,4})(?:\(.{0,80}\))?$/u
/** What a sheet of marks examines is what is to be done: 考核项目, 考核内容. */
const EXAMINED = /^(?:年度)?(?:考核|考评|测评|检查|评估|督查|验收)(?:项目|事项|内容|任务|工作|要点|指标)$/u
/** How marks are given: the cell says to what number the work is done. */
const SCORING = /^(?:考核|考评|评分|计分|评价|测评|赋分)(?:标准|办法|细则|方法|规则)(?:及.{1,6})?$/u
const PROJECT =
  /^(?:项目|工程)?(?:建设(?:内容|规模|地点|性质|年限|起止年限|单位|业主|周期|工期)|.{0,30}建设规模.{0,30}|总投资|计划总投资|估算投资|项目业主|业主|业主单位|项目法人|项目单位|实施地点|建设主体|工程名称)(?:\(.{0,80}\))?$/u
/** A column of bodies beside one of their duties: 成员单位 | 职责. */
const BODY_ALONE = /^(?:成员|有关|相关|各|工作)?(?:单位|部门|机构)(?:名称|全称)?$/u

const duty = (role: Role | null): Partial<HeaderWord> => ({ role: 'DUTY', duty: role })
const NO_DUTY = /(?:指导|督导|督办|督查|监督|监管|考核|验收|审核|审批|监测|评估|检查|报送|填报|来文|发文|印发|发布|联系)(?:责任)?/u
/** 牵头及配合单位: the header of owners of several roles. */
const LEAD_AND_OTHERS = new RegExp(`牵头[、和及与/](?:${LABEL_WORDS})`, 'u')
const HAS_BODY = new RegExp(`${BODY}$`, 'u')
const DUTY_STEMS: readonly [Role, RegExp][] = [
  ['LEAD', new RegExp(labelsOf('LEAD'), 'u')],
  ['COOPERATING', new RegExp(`${labelsOf('COOPERATING')}|共同`, 'u')],
  ['IMPLEMENTING', new RegExp(`${labelsOf('IMPLEMENTING')}|承建|建设|组织|业主|法人|项目单位|运营`, 'u')],
  ['RESPONSIBLE', new RegExp(`${labelsOf('RESPONSIBLE')}|主管|牵扯|分工`, 'u')],
]

/** 牵头, 谁负责, 谁来配合: the word of a role alone, or who it is asked for. */
const ASKED = new RegExp(`^(?:(?:${NOUN_WORDS})|由?谁来?(?<asked>${LABEL_WORDS}|[干做办抓管帮]))$`, 'u')
/** The questions of plain lists of tasks: 干什么, 怎么干, 何时完成. */
const QUESTIONS: readonly [RegExp, Partial<HeaderWord>][] = [
  [/^(?:要?[干做办])(?:什[么幺]|啥)事?$/u, { role: 'TASK', weight: 3 }],
  [/^(?:怎[么幺]|如何|怎样)(?:干|做|办|抓)$/u, { role: 'CONTENT', weight: 2 }],
  [/^(?:[什啥][么幺]?时候?|何时)(?:前?(?:完成|办结|干完|做完|干成))?$/u, { role: 'DUE' }],
]

function askedOf(words: string): Role | undefined {
  const found = ASKED.exec(words)
  if (found === null) return undefined
  const asked = found.groups?.['asked'] ?? words
  return asked === '帮' ? 'COOPERATING' : asked.length === 1 ? 'RESPONSIBLE' : labelledRole(asked).role
}

/** The role that a header gives; undefined where it is none of duty, null where it names several. */
function dutyOf(words: string): Role | null | undefined {
  if (/^(?:责任|任务|职责|工作|部门)*分工$|^(?:责任|职责)(?:落实|分解)$|^责任$/u.test(words)) return null
  const asked = askedOf(words)
  if (asked !== undefined) return asked
  if (!HAS_BODY.test(words.replace(/及?(?:责任人|负责人|联系人|联系电话|分管领导|领导)$/u, ''))) return undefined
  if (NO_DUTY.test(words) && !/牵头|配合|责任单位|负责单位/u.test(words)) return undefined
  const [lead, cooperating, implementing, responsible] = DUTY_STEMS.map(([, stem]) => stem.test(words))
  // 牵头责任单位, 牵头组织实施单位 lead; 牵头及配合单位 leaves it to the cell.
  if (lead === true) return cooperating === true || LEAD_AND_OTHERS.test(words) ? null : 'LEAD'
  if (cooperating === true) return /责任[、和及与/](?:配合|协)/u.test(words) ? null : 'COOPERATING'
  if (/^(?:主要)?责任/u.test(words) || (responsible === true && implementing !== true)) return 'RESPONSIBLE'
  if (implementing === true) return 'IMPLEMENTING'
  return responsible === true ? 'RESPONSIBLE' : undefined
}

/** 《行动计划》重点任务, “十四五”目标任务: the document that a column takes its words from is named before them. */
const QUOTED = /《[^《》]{1,60}》|“[^“”]{1,30}”|"[^"]{1,30}"/gu
const BEHIND_QUOTED = /^(?:中|内)?(?:所)?(?:明确|确定|提出|规定|部署|要求)?的(?=[\u4e00-\u9fff]{2})/u

/** What a header says, null where its words are no known name of a column. */
export function headerWord(printed: string, longest = LONGEST_NAME): HeaderWord | null {
  const whole = printed.replace(/\s+/gu, '')
  const unquoted = whole.replace(QUOTED, '')
  const squeezed = unquoted === whole ? whole : unquoted.replace(BEHIND_QUOTED, '')
  const bracket = /^(.[^([〔【]{0,80})[([〔【](.{0,80})[)\]〕】]$/u.exec(squeezed)
  const bare = (bracket?.[1] ?? squeezed).replace(/[:：*]{1,20}$/u, '')
  const words = HAS_BODY.test(squeezed) ? squeezed : bare
  // What is numbered is a heading or a task.
  if (/^(?:[一二三四五六七八九十]{1,3}[、.]|[(〔【]|\d{1,2}[.、])/u.test(words)) return null
  if (words === '' || words.length > longest || /[。;!?“”《》%]|\d{5}/u.test(words)) return null
  const make = (given: Partial<HeaderWord>): HeaderWord => ({
    role: 'OTHER',
    duty: null,
    weight: 0,
    isProject: PROJECT.test(words),
    isSpan: false,
    isWeak: false,
    ...given,
  })
  if (SERIAL.test(words)) return make({ role: 'SERIAL' })
  // 《行动方案》任务分工: the tasks of that document.
  if (unquoted !== whole && /^(?:任务|工作|重点工作)(?:分工|分解)$/u.test(words)) return make({ role: 'TASK', weight: 3 })
  const question = QUESTIONS.find(([pattern]) => pattern.test(words))
  if (question !== undefined) return make(question[1])
  const role = dutyOf(words)
  if (role !== undefined) return make({ ...duty(role), isSpan: !HAS_BODY.test(words) && askedOf(words) === undefined })
  if (PEOPLE.test(words)) return make({ role: 'PEOPLE' })
  if (BODY_ALONE.test(words)) return make({ ...duty('RESPONSIBLE'), isWeak: true })
  if (EXAMINED.test(words)) return make({ role: 'TASK', weight: 2 })
  if (SCORING.test(words)) return make({ role: 'CONTENT' })
  if (NO_TASK.test(words) || NO_DUTY.test(words)) return make({})
  if (DUE.test(words)) return make({ role: 'DUE' })
  if (GROUP.test(words)) return make({ role: 'GROUP' })
  if (TASK.test(words)) return make({ role: 'TASK', weight: 3 })
  if (MEASURE.test(words)) return make({ role: 'CONTENT', weight: 2 })
  if (AIM.test(words)) return make({ role: 'CONTENT', weight: 1 })
  if (PROJECT.test(words)) return make({})
  return null
}
