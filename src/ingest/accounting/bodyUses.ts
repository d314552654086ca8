import { DUTY_VERBS, NOUN_WORDS, OWNER_WORDS, verbsOf } from '../language/roleWords.js'
import { labelUse } from '../language/listLabels.js'
import type { NameList } from '../language/nameLists.js'
import type { BodyUse } from './bodyReasons.js'
import type { Span } from '../text/spans.js'

/** A row of names and the words around it in its sentence. */
export interface Row extends Span {
  list: NameList | null
  /** The sentence before it. */
  before: string
  /** The clause before it. */
  clause: string
  /** What stands behind it in its sentence, up to a few words. */
  after: string
}

const LONGEST_BEFORE = 100
const LONGEST_AFTER = 40
/** 等, 等有关部门 and brackets behind a row of names belong to it. */
const REST =
  /^(?:\([^()\n]{1,24}\))?(?:等(?:(?:有关|相关|各有关|职能|责任|成员|\d{1,2}个){0,2}(?:部门|单位|地区|地方|机构)(?:和单位|\(单位\))?)?)?/u

/** The words around a row of names. Reads folded text between two offsets. */
export function rowOf(folded: string, span: Span, list: NameList | null, from: number, to: number): Row {
  let start = span.start
  const least = Math.max(from, span.start - LONGEST_BEFORE)
  while (start > least && !/[。;!?\n]/u.test(folded[start - 1] ?? '')) start--
  const before = folded.slice(start, span.start)
  const rest = REST.exec(folded.slice(span.end, span.end + LONGEST_AFTER))?.[0].length ?? 0
  const after = /^[^。;!?\n]*/u.exec(folded.slice(span.end + rest, Math.min(to, span.end + rest + LONGEST_AFTER)))?.[0] ?? ''
  return { ...span, list, before, clause: before.slice(clauseOf(before)), after }
}

/** Where the last clause of words begins. */
function clauseOf(words: string): number {
  let at = words.length
  while (at > 0 && !',:()|“”'.includes(words[at - 1] ?? '')) at--
  return at
}

const PERSON =
  /^的?(?:党组|党委|党工委|班子|有关|相关|主要|分管|各|副|常务|\d名){0,2}(?:负责人|负责同志|同志|领导(?!小组)|局长|主任|书记|主席|部长|厅长|市长|县长|区长|镇长|乡长|省长|院长|处长|科长|组长|秘书长|副职|委员(?!会)|常委|办?副主任|领导班子|成员(?![单部])|干部|人员|专家|工作者|一把手|联系人|联络员)/u
const MEMBERS_BEFORE =
  /(?:成员(?:单位)?(?:由|包括|有|为|是)?|组成(?:单位|人员)|(?:副?组长|副?主任|召集人|副?指挥长|委员)(?:由|为)?|吸收)[:, ]?$/u
const MEMBERS_AFTER =
  /^(?:为|作为|是|任|担任|组成|参加|参与组成|共同组成|派员|列席|分管|主要)[^,。;]{0,8}?(?:成员|组成|组长|主任|召集人|指挥|委员|参加|列席|联络员)|^(?:组成|参加|列席)|^为(?:副)?(?:组长|主任)/u
const SEAT_BEFORE = /(?:设在|设于|挂靠|设立在|依托|下设|内设)(?:在|于)?$/u
const SEAT_AFTER = /^[,]?(?:设在|设于|挂靠|下设|内设|设立在)/u
const ESTABLISHED = /(?:成立|组建|设立|设置|建立|新建|筹建|重组|调整(?:充实)?|建好|组成)(?:了|由)?(?:[\u4e00-\u9fff]{0,24})$/u
const RECEIVES =
  /(?:报|报请|报送|上报|报经|报告|提请|呈报|抄送|抄报|报至|报到|提交|移送|移交|告知|通报|反馈|送|汇总|汇报|转|交|交由|向|对|给|至|提供给|上交|聘请|授权|委托|交办|赋予|下放)(?:至|给|到|于|由)?$/u
const CONSENT = /(?:经|由|受|被)(?:[^,。;]{0,6})$/u
const SOURCE = /(?:以|根据|依据|按照?|据|遵照|贯彻|落实|执行|依照|参照|符合|凭|围绕|结合)(?:好|了)?$/u
const PARTNER = new RegExp(`(?:${verbsOf('COOPERATING')}|会同|联合|协调|商|与|同|和|及|跟|征求|听取|对接|衔接|争取|加强)$`, 'u')
const PARTNER_AFTER = /^(?:联合|会同|与|同|共同|之间|协同|联动|合作)/u
const PLACE = /(?:在|到|于|进|驻|入驻|进驻|从|至|由|沿|覆盖|延伸到|分布在|位于|前往|面向|比如|如|包括|含|其中)$/u
const MODAL =
  /^(?:都|均|也|还|必须|务必|须|要|应当?|将|需|可以?|不得|严禁|负有|各司其职|各负其责|按照?|根据|结合|依法|依照|认真|切实|积极|加强|加大|高度|严格|进一步|主动|密切|定期|及时|每|在|对|把|共同|分别|协同|参照|围绕|立足|充分|建立|制定|务求)/u
/** 各镇、街道要…: the row goes on with names that are found in no list. */
const GOES_ON = /^[、和及与][\u4e00-\u9fff()、]{1,14}?(?:要|应当?|须|必须|将|原则上|不得)/u
/** Words that make owners of the names behind them: 责任落实到市教育局. */
const OWNS = new RegExp(`(?:责任|分工|落实到|由|${DUTY_VERBS}|实施)[\\u4e00-\\u9fff]{0,6}$`, 'u')
/** 县水利局是河道的主管部门: its duties follow, and should have been read. */
const IS_OWNER = new RegExp(`^(?:是|为)[^,。;]{0,20}(?:主管|监管|${NOUN_WORDS})(?:${OWNER_WORDS})`, 'u')
const PREDICATE = /(?:是|为|作为)[^,。;]{0,20}的?$/u
/** What introduces a subject in its clause. */
const OPENING =
  /^[^\u4e00-\u9fff]{0,12}(?:(?:第[一二三四五六七八九十百\d]{1,4}条|[一二三四五六七八九十]是|同时|此外|另外|其中|并|原则上|今后|目前|对此|如|若|凡|即|而|且|同步|由|以及|今年|年) ?(?:以来|起|前|底|上半年|下半年)?){0,3}$/u
/** Verbs between a body and the end of its clause by which it is the object: 督促, 组织, 引导. */
const OBJECT =
  /(?:督促|督导|指导|组织|引导|鼓励|支持|推动|促进|协调|统筹|发挥|明确|压实|落实|强化|健全|完善|优化|加快|推进|整合|服务|帮助|邀请|动员|依靠|依托|要求|通知|确定|涉及|包括|作为|成为|打通|连接|覆盖|汇集|归集|突破|打破|纳入|选择|培育|引进|引入|利用|接受|成立|考核|评价|约谈|通报|检查|监督|保障|争取|建设|打造|规范|扩大|提高|提升|调动|激发|建成|配齐|配备|扶持|发动|责成|责令|委托|聘请|派驻|入驻|带领|调度|整顿|撤销|合并|是|为|有|使|让|请|或)(?:好|了|各|全市|全省|全县|全区|所有|其他|相关|一批|\d{1,2}家|\d{1,2}个)?$/u

/** A word of duty directly behind or before the names: they should have been read. */
const DUTY_BEHIND = new RegExp(`^[^,。;:]{0,12}?(?:${DUTY_VERBS}|承担|落实(?!情况))`, 'u')

/** What a stretch of nothing but names does; null where it stands as owners do. */
function useOfList(list: NameList, row: Row, label: string): BodyUse | null {
  if (list.shape === 'LABELLED') return labelUse(label)
  if (list.shape !== 'BRACKET') return null
  // 有关部门(市公安局): in the midst of a sentence a bracket explains the word before it.
  return row.after !== '' && !/^[)】\]]?[,]?$/u.test(row.after) && list.names.length === 1 ? 'SHORT_NAME' : null
}

/** Uses in running sentences, tried in the order of the closed list. */
const USES: readonly [BodyUse, (row: Row) => boolean][] = [
  ['SHORT_NAME', ({ before }) => /(?:以下|下文)?(?:简称|统称|称)[:为]?“?$|[(](?:含|原|即|包括|不含|如)$/u.test(before)],
  ['PERSON', ({ after }) => PERSON.test(after)],
  ['ESTABLISHED', ({ clause }) => ESTABLISHED.test(clause)],
  ['MEMBER', ({ before, after }) => MEMBERS_BEFORE.test(before) || MEMBERS_AFTER.test(after)],
  ['SEAT', ({ clause, after }) => SEAT_BEFORE.test(clause) || SEAT_AFTER.test(after)],
]
const SENTENCE_USES: readonly [BodyUse, (row: Row) => boolean][] = [
  ['PREDICATE', ({ clause, after }) => PREDICATE.test(clause) && !/^[\u4e00-\u9fff]/u.test(after)],
  ['SUPERVISES', ({ after }) => /^(?:要|应|负责)?(?:加强)?(?:指导|督导|督促|督查|监督)/u.test(after)],
  ['RECEIVES', ({ clause }) => RECEIVES.test(clause)],
  ['ACTS', ({ clause, after }) => CONSENT.test(clause) && after !== ''],
  ['SOURCE', ({ clause }) => SOURCE.test(clause)],
  ['PARTNER', ({ clause, after }) => PARTNER.test(clause) || PARTNER_AFTER.test(after)],
  ['EXHORTED', ({ clause, after }) => OPENING.test(clause) && (MODAL.test(after) || GOES_ON.test(after))],
  ['SUBJECT', ({ clause, after }) => OPENING.test(clause) && /^[\u4e00-\u9fff“《\d]/u.test(after) && !after.startsWith('的')],
  ['PLACE', ({ clause }) => PLACE.test(clause)],
  ['ATTRIBUTE', ({ after }) => /^[\u4e00-\u9fffA-Za-z\d“”"'(]/u.test(after)],
  ['OBJECT', ({ clause }) => OBJECT.test(clause) || (!OWNS.test(clause) && /[\u4e00-\u9fff]{2}$/u.test(clause))],
  ['ENUMERATED', ({ before, after }) => (/[、,]$/u.test(before) && /^[、,]/u.test(after)) || /[“”]$/u.test(before)],
]

/** What a row of names does where it owns nothing; null where it stands as owners do, or nobody can say. `spared` is what became of the word of duty beside it. */
export function useOfBodies(row: Row, label: string, spared: boolean): BodyUse | null {
  if (row.list !== null) {
    const first = USES.find(([, is]) => is(row))
    return first !== undefined ? first[0] : useOfList(row.list, row, label)
  }
  const plain = USES.find(([, is]) => is(row))
  if (plain !== undefined) return plain[0]
  if (spared) return 'GIVES_NO_DUTY'
  if (IS_OWNER.test(row.after)) return null
  if (DUTY_BEHIND.test(row.after) && /(?:由|^)$/u.test(row.clause.trim())) return null
  return SENTENCE_USES.find(([, is]) => is(row))?.[0] ?? null
}
