import type { Reason } from './ledger.js'

/**
 * The closed list of reasons why a word of duty assigns nothing: 负责 in 负责人 names a person. Every cue is in an assignment, in one of these
 * exclusions, or in an issue.
 * The order is that in which they are tried.
 */
export const CUE_EXCLUSIONS = {
  OUTSIDE_BODY: {
    meaning: 'in the head, the signature or the distribution lines',
    habit:
      'GB/T 9704: title, addressees, signature and 抄送 set no work; a rule on all lists that stands there is evidence of the assignments it makes',
  },
  NAME_OF_DOCUMENT: {
    meaning: 'in the title of a document in 《》',
    habit: '《…任务分工表》 names the table, and the table says who owns what',
  },
  TABLE: {
    meaning: 'a name of a column that assigns nothing, or words of a cell that say what is done: 督导责任人, 组织实施 as a stage',
    habit: 'tables of division of work name owners in columns of their own; the other cells of a row say what its owners do',
  },
  PART_OF_WORD: {
    meaning: 'characters of another word: 常委会办公室, 政协办公室, 负责任, 配合比',
    habit: 'words are written without blanks between them',
  },
  PERSON: {
    meaning: 'a person: 负责人, 牵头领导, 责任人, 主要领导负责, 专人负责',
    habit: 'lists of division of work print leaders beside units (annotation guide: people are no units)',
  },
  DEFINITION: { meaning: 'a definition of the word: 本办法所称实施单位,是指…', habit: '《立法技术规范》: terms are defined by 所称…是指' },
  LIST_RULE: {
    meaning: 'the rule on all lists: 列在首位的为牵头单位, 其余为责任单位',
    habit: 'a plan says once how its lists are to be read; the first statement is evidence of the assignments that it makes',
  },
  PRINCIPLE: {
    meaning: 'a principle: 谁主管谁负责, 分级负责, 党委领导、政府负责, 负责制',
    habit: 'four-character principles of organisation name no owner of this work',
  },
  NOBODY: {
    meaning: 'a list that names nobody: 配合单位:无, an empty cell',
    habit: 'templates of 任务分工 keep the field and leave it empty',
  },
  TO_BE_NAMED: {
    meaning: 'that an owner shall be named: 明确责任单位, 压实责任主体',
    habit: 'to name the owner is the task itself, by fixed verbs (明确, 落实, 压实, 细化)',
  },
  OWNERS_ELSEWHERE: {
    meaning: 'the owners that are named elsewhere: 各责任单位要…, 牵头单位会同配合单位…, 责任部门的考核',
    habit: '责任单位 as the subject, attribute or object of a sentence speaks of those whom the lists name',
  },
  DIVISION_ELSEWHERE: {
    meaning: 'a division of work that is made elsewhere: 按照职责分工, 任务分工表, 细化责任分工',
    habit: '分工 as a noun of a sentence, without a list behind it',
  },
  EXPLAINED_BY: {
    meaning: 'who explains the document: 本方案由…负责解释, behind the last heading',
    habit: 'the closing of a policy without articles says from when it holds and who explains it; it belongs to no heading',
  },
  ANSWERABLE: { meaning: 'to answer for: 对材料的真实性负责', habit: '对…负责 at the end of a clause is liability, no work' },
  SEATED: {
    meaning: 'where an office sits: 办公室设在…,负责…',
    habit: 'the seat says whose rooms and staff it uses (annotation guide: 设在 assigns nothing)',
  },
  NO_WORK_SET: {
    meaning: 'in a part that sets no work: 发展现状, 指导思想, 基本原则',
    habit: 'every plan has these parts by custom; what they say of duties describes the present or the spirit',
  },
  HOW: {
    meaning: 'how the work is done: 密切配合, 加强协调配合, 配合做好, 会同有关方面',
    habit: 'in running sentences only 负责 and 牵头 give a duty (annotation guide); 配合, 会同, 承办 and their kin say how',
  },
  ENCOURAGED: {
    meaning: 'what others are encouraged to do: 支持企业牵头, 鼓励高校承办',
    habit: '鼓励, 支持, 引导 and their kin address enterprises and society, which a plan of government can give no duty',
  },
  CLASS_AS_SUBJECT: {
    meaning: 'a class as the subject of a sentence: 各部门负责本领域…',
    habit: 'in running sentences a duty counts only where a unit is named (annotation guide); 各…负责 exhorts all',
  },
  NO_SUBJECT: {
    meaning: 'a verb whose sentence names no body: 负责有序推进…, 牵头组织…',
    habit: 'functions of a body are listed as verbs; who it is stands elsewhere',
  },
} as const satisfies Readonly<Record<string, Reason>>

/** The name of a reason why words of duty give nobody a duty. */
export type CueExclusion = keyof typeof CUE_EXCLUSIONS
