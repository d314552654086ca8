import type { Role } from '../../model/enums.js'

/**
 * The words that say who owns a piece of work: one table, from which lists of owners are read and by which it is made sure that none
 * is passed over.
 *
 * Sources: the plans by which the State Council divides the work of its documents (…重点工作分工方案: X牵头，Y按职责分工负责; 牵头单位,
 * 责任单位, 配合单位); 《党政机关公文处理工作条例》 for 主办, 承办, 协办 and 会办 of a matter that several bodies handle; 《国务院工作规则》 for
 * 会同; lists of responsibility (责任清单) for 主责, 第一责任 and 共同责任; plans that mend what an inspection found (整改方案) for owners
 * named by what they do (整改责任单位, 整改牵头单位); yearly work of mayors and bureaus for 主抓 and 领办.
 */

/** How a word names an owner before 单位, 部门 and their like, or before a colon. */
type LabelUse =
  | 'NOUN' // 责任单位 is an owner wherever it stands.
  | 'COLON' // 参与单位 and 支持单位 are owners only before a colon.
  | 'NONE'

/** How a word says what a body does that stands before it. */
type VerbUse =
  | 'SENTENCE' // It gives a duty in running sentences too: X负责….
  | 'LIST' // It gives one in lists and brackets; in a sentence it says how work is done.
  | 'CLOSING' // A verb of every use: a duty only where a clause holds nothing but names before it (各金融机构参与).
  | 'NONE'

const ROWS: readonly (readonly [Role, LabelUse, VerbUse, string])[] = [
  ['LEAD', 'NOUN', 'SENTENCE', '牵头 主责'],
  ['LEAD', 'NOUN', 'LIST', '主办 主抓 领办'],
  ['COOPERATING', 'NOUN', 'LIST', '配合 协办 会办 会同'],
  ['COOPERATING', 'NOUN', 'CLOSING', '协同'],
  ['COOPERATING', 'NOUN', 'NONE', '协作'],
  ['COOPERATING', 'COLON', 'CLOSING', '参与 参加 协助'],
  ['COOPERATING', 'COLON', 'NONE', '支持'],
  ['IMPLEMENTING', 'NOUN', 'LIST', '承办'],
  ['IMPLEMENTING', 'NOUN', 'CLOSING', '实施 落实'],
  ['IMPLEMENTING', 'COLON', 'CLOSING', '组织实施'],
  ['IMPLEMENTING', 'NOUN', 'NONE', '承担 执行'],
  ['RESPONSIBLE', 'NOUN', 'SENTENCE', '负责'],
  ['RESPONSIBLE', 'NONE', 'SENTENCE', '负总责'],
  ['RESPONSIBLE', 'NOUN', 'NONE', '责任'],
]

/** A word that names a role. */
export interface RoleWord {
  word: string
  role: Role
  label: LabelUse
  verb: VerbUse
}

/** Every word of a role, the longer first. */
export const ROLE_WORDS: readonly RoleWord[] = ROWS.flatMap(([role, label, verb, words]) =>
  words.split(' ').map((word) => ({ word, role, label, verb })),
).sort((a, b) => b.word.length - a.word.length)

/** The words that a test picks, as the alternatives of a pattern. */
function roleWords(is: (word: RoleWord) => boolean): string {
  return ROLE_WORDS.filter(is)
    .map(({ word }) => word)
    .join('|')
}

/** Words that name an owner in a label. */
export const LABEL_WORDS = roleWords(({ label }) => label !== 'NONE')
/** Words that name an owner in a label wherever it stands. */
export const NOUN_WORDS = roleWords(({ label }) => label === 'NOUN')
/** Words that are a duty wherever they stand with a body. */
export const DUTY_VERBS = roleWords(({ verb }) => verb === 'SENTENCE' || verb === 'LIST')
/** Words that give a duty in running sentences too. */
export const PROSE_VERBS = roleWords(({ verb }) => verb === 'SENTENCE')
/** Verbs of every use that are a duty only where a clause holds nothing but names before them: (各金融机构参与). */
export const CLOSING_VERBS = roleWords(({ verb }) => verb === 'CLOSING')
/** Verbs that give a duty in lists and brackets and say in a sentence how work is done. */
export const LIST_VERBS: ReadonlySet<string> = new Set(
  ROLE_WORDS.filter(({ verb }) => verb === 'LIST' || verb === 'CLOSING').map(({ word }) => word),
)
/** Every verb of duty. */
export const ALL_VERBS = roleWords(({ verb }) => verb !== 'NONE')

/** The verbs of a role. 会同 stands between two bodies and behind none. */
export function verbsOf(role: Role): string {
  return roleWords((one) => one.role === role && one.verb !== 'NONE' && one.word !== '会同')
}

/** The words of a role in labels. */
export function labelsOf(role: Role): string {
  return roleWords((one) => one.role === role && one.label !== 'NONE')
}

/** What a role is of: the owner as such. */
export const OWNER_WORDS = '单位|部门|主体|机构|处室|科室|股室|站所|地区'
/** Offices within one department: they stand as printed, without its level. */
export const OFFICE_WORDS = '处室|科室|股室'

/** What stands before the word of a role and changes nothing of it: whose owner it is, of what, and in which rank among its like. */
const MODIFIERS = '[省市区县镇州]级|[省市区县镇]直|直接|主要|第一|共同|联合|具体|总|整改|任务|工作|项目|建设|事项|措施'

/** Words that divide work without a role of their own: 任务分工:X牵头,Y配合; 责任落实:X. */
export const DIVISION_LABEL = '(?:任务|职责|责任|部门|单位|工作)?分工|责任落实'
/** Such words within a sentence: X、Y按职责分工负责. */
export const DIVISION_OF_WORK = '(?:按照?|根据|依据?|依照)?(?:各自)?(?:职责|职能|责任|任务)(?:范围)?分工|分工负责'

/** A role as labels put it together: 协同责任, 市级牵头, 任务承担, 牵头及责任, 责任单位和配合. */
export const COMPOSED_ROLE = `(?:${MODIFIERS})?(?:${MODIFIERS})?(?:${LABEL_WORDS})(?:(?:${OWNER_WORDS})?[和及、/(]?(?:${MODIFIERS})?(?:${LABEL_WORDS})\\)?)?`
/** What the role is of, once or twice: 单位, 部门(单位), 单位和部门. */
export const OWNER_NOUN = `(?:${OWNER_WORDS})(?:[和及、/](?:${OWNER_WORDS}))?`

/** Persons who answer for a piece of work: printed beside units, and none. */
export const DUTY_PERSONS = '(?:责任|牵头|配合|分管|包联|包保|联系|主管|挂点|挂钩|督办)领导|责任人|包保人'
