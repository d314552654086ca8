import type { Reason } from './ledger.js'

/**
 * The closed list of what a name of a body does where it owns nothing: 市财政局 in 报市财政局备案 receives a report. Every mention is in an
 * assignment, does one of these, or is an issue. The order is that in which they are tried.
 */
export const BODY_USES = {
  HEAD: {
    meaning: 'in the head: the title, who issues it, the notice',
    habit: 'GB/T 9704: 发文机关标志, 标题 and the notice stand over the text',
  },
  ADDRESSEE: {
    meaning: 'an addressee: 各县区人民政府,市政府各部门:',
    habit: 'GB/T 9704: 主送机关 stand over the text and end with a colon',
  },
  SIGNATURE: {
    meaning: 'in the signature, the distribution or the closing',
    habit: 'GB/T 9704: 发文机关署名, 抄送 and 印发机关 stand below the text; who explains the document stands there too',
  },
  CITED: {
    meaning: 'in the title of a cited document, or who made it: 《市政府关于…》, 国务院《…》',
    habit: 'titles stand in 《》, and the body that issued the document before them',
  },
  NAME_OF_COLUMN: { meaning: 'in the header of a table', habit: 'a header names columns: 牵头部门, 县区' },
  SHORT_NAME: {
    meaning: 'a name that a bracket defines or explains: (以下简称市局), (含各园区管委会)',
    habit: '《立法技术规范》: a short name is defined once in a bracket behind the full one',
  },
  PERSON: {
    meaning: 'the office of a person: 市教育局主要负责同志, 县财政局局长, 市政府分管领导',
    habit: 'lists of a leading group print its members by office (annotation guide: people are no units)',
  },
  MEMBER: {
    meaning: 'a member of a committee: 成员单位:…, 由市教育局、市财政局组成',
    habit: 'plans set up a leading group and list who belongs to it; membership gives no duty in a piece of work',
  },
  SEAT: {
    meaning: 'where an office sits, or the office that sits there: 办公室设在市水利局',
    habit: 'annotation guide: 设在 assigns nothing',
  },
  ESTABLISHED: {
    meaning: 'a body that is to be set up: 成立市桥梁养护领导小组',
    habit: '成立, 组建 and 设立 name what does not exist yet',
  },
  SUPERVISES: {
    meaning: 'who supervises or guides: 督导单位:市政府督查室',
    habit: 'annotation guide: 指导 and 督导 assign nothing',
  },
  FIELD: {
    meaning: 'the value of a field that is about no owner: 申报单位, 试点地区, 受理窗口',
    habit: 'templates name with a word and a colon who applies, where something is and whom to ask',
  },
  GIVES_NO_DUTY: {
    meaning: 'beside a word of duty that gives nobody a duty, for a reason of its own',
    habit: 'words of duty are accounted for one by one; the names in their clause share what became of them',
  },
  PREDICATE: {
    meaning: 'what another body is said to be: 县水利局是河道的主管部门',
    habit: 'a noun behind 是 or 为 names no body of its own',
  },
  RECEIVES: { meaning: 'who is told or asked: 报市政府备案, 向市住建局申请', habit: '报, 报送, 向…申请 and their kin name who receives' },
  ACTS: {
    meaning: 'whose consent or act a sentence speaks of: 经市政府同意, 由市财政局拨付',
    habit: 'outside of the articles of a 办法 only 负责 and 牵头 give a duty in a sentence (annotation guide)',
  },
  SOURCE: {
    meaning: 'the source of figures, rules or orders: 以市统计局数据为准, 按照省政府部署',
    habit: '以, 根据 and 按照 name what something rests on',
  },
  PARTNER: {
    meaning: 'with whom something is done: 联合市公安局, 加强与省发展改革委的沟通',
    habit: '与, 会同, 联合 name a partner of whoever acts',
  },
  EXHORTED: {
    meaning: 'the subject of an exhortation: 各部门要高度重视',
    habit: 'annotation guide: exhortations (要, 应当加强) assign nothing',
  },
  SUBJECT: {
    meaning: 'the subject of a sentence without a word of duty: 市财政局安排专项资金',
    habit: 'annotation guide: other verbs (认定, 审核, 组织) assign nothing in running sentences',
  },
  PLACE: { meaning: 'where something is or goes: 在各街道设立, 进驻市政务服务中心', habit: '在, 到, 入驻 and their kin name a place' },
  ATTRIBUTE: {
    meaning: 'what something belongs to: 市政府网站, 各部门的数据',
    habit: 'a name directly before a noun or 的 says whose it is',
  },
  OBJECT: {
    meaning: 'what a sentence does something with: 督促各县区, 统筹各部门',
    habit: 'the name ends its clause behind the verb that it is the object of',
  },
  ENUMERATED: {
    meaning: 'in the midst of things that a sentence enumerates: 学校、市福利中心、社区',
    habit: 'GB/T 15834: 、 parts members of one row, and the words around the row say what it does',
  },
} as const satisfies Readonly<Record<string, Reason>>

/** The name of what a body does where it owns nothing. */
export type BodyUse = keyof typeof BODY_USES
