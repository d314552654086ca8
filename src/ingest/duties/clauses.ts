import { verbsOf } from '../language/roleWords.js'
import type { Role } from '../../model/enums.js'
import type { Span } from '../text/spans.js'

/** A list of owners in one role. */
export interface DutyList {
  role: Role
  /** The words that give the role. */
  cue: Span
  list: Span
  /** LABEL 责任单位:…, CLAUSE (X牵头，Y配合), BARE (X、Y), PROSE 由X负责, FOUNDED 设立X，负责…, ACT 经X核实, LOOSE a shape of names alone. */
  form: 'LABEL' | 'CLAUSE' | 'BARE' | 'PROSE' | 'FOUNDED' | 'ACT' | 'LOOSE'
  /** Whether a verb of duty stands with this very list. */
  verb: boolean
  /** The label names two roles (牵头及责任单位): the first unit leads, the others are responsible. */
  firstLeads?: boolean
  /** The label is of the offices of one department (责任科室): they stand as printed. */
  offices?: boolean
}

/** What may stand between the names and the verb of duty. */
const BETWEEN =
  /(?:等(?:有关|相关|职能|责任){0,2}(?:部门|单位|机构|企业){0,2})?(?:要|应)?(?:结合(?:本地区?|各自|工作)?实际)?(?:按照?|根据|依据?|依照)?(?:各自)?(?:职责|职能|责任|任务|分工){0,3}(?:范围)?内?(?:分别|共同|具体|统筹|联合|总体|主要)?$/u
const LEADS = verbsOf('LEAD')
const HELPS = verbsOf('COOPERATING')
const DOES = verbsOf('IMPLEMENTING')
const VERB = new RegExp(
  `((?:${LEADS})(?:负责|落实|组织|实施|推进|办理|抓好|抓落实){0,3}|(?:负责|抓好)(?:落实|组织|实施|推进|抓落实){0,3}|负总责|(?:密切|积极|协同|协助|协调)?(?:${HELPS})(?:落实|实施|推进|做好)?|${DOES}|推进落实|推进)$`,
  'u',
)
/** 指导 and 督导 assign nothing. */
const NO_DUTY = /(?:指导|督导|督促|监督|督办|检查|考核)(?:落实|实施|推进)?$/u

const BEGINS_AS_LEAD = new RegExp(`^(?:${LEADS})`, 'u')
const HELPS_IN = new RegExp(HELPS, 'u')
const BEGINS_AS_DONE = new RegExp(`^(?:${DOES}|推进)`, 'u')

function roleOfVerb(verb: string): Role {
  if (BEGINS_AS_LEAD.test(verb)) return 'LEAD'
  if (HELPS_IN.test(verb)) return 'COOPERATING'
  return BEGINS_AS_DONE.test(verb) ? 'IMPLEMENTING' : 'RESPONSIBLE'
}

/** What a list says of itself or of others is no name in it: 列第一位的为牵头单位, 其余为配合单位, 以下各条均须各区落实. */
const LIST_NOTE = new RegExp(
  `^[^、]{0,20}(?:首位|第一|首个|最前)[^、]{0,12}(?:${LEADS}|负总责)|^(?:其余|其他|其它)(?:单位|部门)?(?:均)?为|^排名不分先后|^(?:以)?下同$|^(?:以下|下列|以上|上述|其余|其他|各)[^、]{0,8}(?:任务|事项|工作|条|项|款|措施|内容)[^、]{0,4}(?:均|都|还|亦)[须需应由要]`,
  'u',
)

type Clause = Span

/** Clauses of a list: parted by , and ; outside brackets. */
function clausesOf(folded: string, start: number, end: number): Clause[] {
  const clauses: Clause[] = []
  let depth = 0
  let from = start
  for (let at = start; at <= end; at++) {
    const character = at === end ? ',' : (folded[at] ?? '')
    if ('(【[〔“'.includes(character)) depth++
    else if (')】]〕”'.includes(character)) depth = Math.max(0, depth - 1)
    else if (at === end || (depth === 0 && ',;。'.includes(character))) {
      if (folded.slice(from, at).trim() !== '') clauses.push({ start: from, end: at })
      from = at + 1
    }
  }
  return clauses
}

/**
 * Reads the clauses of a list. Names before a verb take its role, with the clauses before them that have none of their own; what has
 * no verb at all takes the role of `given`. `X会同Y负责` makes X lead and Y cooperate.
 */
export function readClauses(folded: string, start: number, end: number, given: Pick<DutyList, 'role' | 'cue' | 'form'>): DutyList[] {
  const lists: DutyList[] = []
  let waiting: Clause[] = []
  const flush = (role: Role, cue: Span, verb: boolean): void => {
    for (const clause of waiting) lists.push({ role, cue, list: clause, form: given.form, verb })
    waiting = []
  }
  for (const clause of clausesOf(folded, start, end)) {
    const words = folded.slice(clause.start, clause.end).trimEnd()
    if (NO_DUTY.test(words) || LIST_NOTE.test(words.trim())) continue
    const verb = VERB.exec(words)
    if (verb?.[1] === undefined) {
      waiting.push(clause)
      continue
    }
    const at = clause.start + verb.index
    const cue = { start: at, end: at + verb[1].length }
    const names = words.slice(0, verb.index)
    const bare = names.replace(BETWEEN, '')
    const role = roleOfVerb(verb[1])
    // Under a label the clauses before a verb keep the label's role: 责任单位:X、Y，Z等配合.
    if (given.form === 'LABEL') flush(given.role, given.cue, false)
    const together = /^([^会]*)会同(.+)$/u.exec(bare)
    if (together?.[1] !== undefined && together[1].trim() !== '') {
      const split = clause.start + together[1].length
      lists.push({ role: 'LEAD', cue, list: { start: clause.start, end: split }, form: given.form, verb: true })
      lists.push({
        role: 'COOPERATING',
        cue: { start: split, end: split + 2 },
        list: { start: split + 2, end: clause.start + bare.length },
        form: given.form,
        verb: true,
      })
    } else if (bare.trim() !== '') {
      waiting.push({ start: clause.start, end: clause.start + bare.length })
      flush(role, cue, true)
    } else flush(role, cue, true)
  }
  flush(given.role, given.cue, false)
  return lists
}
