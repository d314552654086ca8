import { verbsOf } from '../language/roleWords.js'
import { wordsFor } from '../../model/lastWords.js'
import { readClauses, type DutyList } from './clauses.js'
import { isUnitName, readUnitList } from '../language/unitList.js'
import { PERSON } from '../language/bodyWords.js'
import type { Span } from '../text/spans.js'

/** What makes sure that a subject is a body of the administration and not a class of market or society. */
const NAMED = new RegExp(`(?:${wordsFor('SUBJECT')})(?:\\([^()]*\\))?$`, 'u')
/** 各县(市、区)人民政府, 县(区)水行政主管部门: the bracket of a class stands within its name. */
const CLASS_BEFORE = '(?:(?:[^。;:,!?\\n()]{0,30}各[^。;:,!?\\n()]{0,6}|[县乡镇])\\([^()\\n]{1,12}\\))?'
const SUBJECT_END = `(?<names>${CLASS_BEFORE}[^。;:,!?\\n()]{2,60}?(?:\\([^()]{1,40}\\))?)`
const SENTENCE_OPENS = '(?:^|[。;,:!?\\n)）”])[ ]{0,8}'
/** 主要负责同志, 负责人: persons. 由甲负责的事项, 甲牵头、乙参与的专班: whose another matter is. Neither says who owns this one. */
const OF_ANOTHER = `同志|领导(?!小组)|的|、[^。;,\\n]{2,30}(?:${verbsOf('COOPERATING')})的`
/** 负责人 is a person; 负责人才引进 is a duty. */
const PERSON_IN_CHARGE = '任|人(?![才口民事力居造])'
const NO_DUTY = `(?!${PERSON_IN_CHARGE}|${OF_ANOTHER})`
/** How a body does what it is in charge of. */
const MANNER = '(?:依法|依照?(?:法定)?职责|在(?:各自)?职责范围内|(?:按照?|根据)?(?:各自)?(?:职责|职能)?(?:权限|分工)?)'
/** A subject or a row of them, directly before 负责 or 牵头. */
const SUBJECT = new RegExp(
  `${SENTENCE_OPENS}${SUBJECT_END}(?:等(?:部门|单位)?)?${MANNER}(?:具体|主要|统一|共同|分别|统筹|总|会同(?<others>[^。;:,\\n]{2,50}?))?(?<verb>负责|牵头)${NO_DUTY}`,
  'gu',
)
/** 某局是某事的主管部门,负责…: what introduces a body stands between it and its duty. 某局为牵头单位 says the same of the lead. */
const INTRODUCED = new RegExp(
  `${SENTENCE_OPENS}${SUBJECT_END}(?:是|为|作为)(?:[^。;:,\\n]{0,40}(?:部门|机关|单位|机构|主体),(?:具体|依法|统一|统筹|主要)?(?<verb>负责)${NO_DUTY}|(?:[^。;:,\\n]{0,20})(?<lead>牵头)(?:单位|部门)(?=[。;,\\n]|$))`,
  'gu',
)
/** In an article: 某局(应当)会同某局制定某规划. Acts that only look or go (开展检查) have no result. */
const JOINT_ACT = new RegExp(
  `${SENTENCE_OPENS}${SUBJECT_END}(?:应当?|依法|定期|每年|及时|负责)?会同(?<others>[^。;:,\\n]{2,50}?)(?:依法|共同|联合|定期|及时|负责|研究|组织|统一)?(?<verb>编制|制定|制订|建立|拟订|拟定|起草|修订|划定|确定|提出|公布|发布|核定|认定|审核|审定|下达|设立|编写|出台)`,
  'gu',
)
/** A heading that is a body's name, with its duties behind it: 市发展改革委:负责…. */
const HEADED = new RegExp(
  `^(?<names>[^。;:\\n]{2,60}?) ?[:。\\n] {0,8}(?:具体|主要|统筹|共同)?(?<verb>负责|牵头)(?!${PERSON_IN_CHARGE})`,
  'gu',
)
/** 由X负责, 由X牵头, 由X会同Y…. */
const BY = new RegExp(
  `由(?<names>[^。;:\\n由]{2,100}?)(?:会同(?<others>[^。;:,\\n]{2,50}?))?(?:按照?职责(?:分工)?)?(?:具体|主要|统一|共同|分别|统筹)?(?<verb>负责|牵头)${NO_DUTY}`,
  'gu',
)
/** 设立X,负责…. Between the body and its duty nothing is said but who heads or calls it and who belongs to it: 办公室设在Y,负责… assigns nothing. */
const FOUNDED = new RegExp(
  `(?:设立|成立|组建|建立|设置)(?<names>[^。;:,\\n]{2,40}?(?:${wordsFor('FOUNDED')}))(?:制度)?(?:\\((?:以下)?简称[^()]{0,30}\\))?(?:,由[^,;。]{2,30}任[^,;。]{0,4}(?:组长|主任|指挥长?|召集人|会长|理事长)|,(?:联席会议)?由[^,;。]{2,30}召集)?(?:,[^,;。]{2,40}为成员)?,(?:具体|统筹|主要|统一)?(?<verb>负责|承担)(?!${PERSON_IN_CHARGE})`,
  'gu',
)
/**
 * Acts that a provision of a 办法 needs from a body: 由X认定, 经X核实. 以X认定的数据为准 names a source only; in 由A报B审定 the act is B's.
 */
const ACT =
  /(?:由|经)(?:[^。;:,\n由]{2,24}(?<![举申填汇通])报(?![社业告名纸])(?:请|送|经)?)?(?<names>[^。;:,\n由]{2,50}?)(?:会同(?<others>[^。;:,\n]{2,50}?))?(?:统一|依法|共同|联合|分别|负责)?(?<verb>认定|审核|核实|核准|公布|给予(?:表彰|奖励|补助|补贴|处[罚分理])|查处|追缴|追回|收回|抽查|检查|推荐|汇总|指定|复核|复审|会审|研究(?=后|同意|决定|确定|并)|核定|审定|审批|批准|审查|确认|备案|同意|评审|验收|登记造册|责令|建立(?=并|[,。;]|$)|研究制定|制定|编制|组织|核发|发放|拨付|兑付|统筹|解释|受理|公布|另行制定|初审|考核|评估|评定|审议|确定|办理|启动|召集|安排|下达)/gu

/** 经X初审、Y复核后: the next body in the order of a procedure. */
const NEXT_ACT =
  /^[、,](?:再|并|然后)?(?:经|由)?(?<names>[^。;:,、\n]{2,30}?)(?<verb>认定|审核|核实|复核|复审|会审|核定|审定|审批|批准|确认|评审|验收|初审|公示)(?=后|合格|通过|同意|[、,。;]|$)/u

interface Rule {
  pattern: RegExp
  form: DutyList['form']
  /** Only units that are named, no classes. */
  named: boolean
}

const PROSE_RULES: readonly Rule[] = [
  { pattern: FOUNDED, form: 'FOUNDED', named: false },
  { pattern: BY, form: 'PROSE', named: false },
  { pattern: INTRODUCED, form: 'PROSE', named: true },
  { pattern: SUBJECT, form: 'PROSE', named: true },
  { pattern: HEADED, form: 'PROSE', named: false },
]

/** 政府要成立某局, 本节任务由某局: what orders or tells is a sentence and no name. */
const IN_SENTENCE = /(?<!自)由|(?<![机重主需])要(?![素闻])|应当|必须|成立|组建|设立|设在|任(?:组长|主任|召集人|指挥长)/u
/** 各有关部门, 各级林业主管部门, 各乡镇人民政府、街道办事处: a class of authorities. 有关部门密切配合 and 各部门 name nobody. */
const DEPARTMENTS =
  /各[\u4e00-\u9fff]{2,12}部门$|^[县乡镇]\([^()]{1,6}\)[\u4e00-\u9fff]{2,16}(?:部门|机关|中心|局|所|站)$|^各[^,;]{0,20}政府、[^,;]{0,12}办事处$/u
const AFTER_CLASS = /(?:各|有关|相关|所有)[\u4e00-\u9fff]{0,6}\([^()\n]{1,12}\)$/u

function unitsOnly(folded: string, start: number, end: number, named: boolean): boolean {
  const words = folded.slice(start, end)
  if (PERSON.test(words.replace(/\([^()]*\)$/u, '')) || IN_SENTENCE.test(words.replace(/^ {0,4}由/u, ''))) return false
  // 各县(市)、区人民政府: what follows the bracket of a class is no name by itself.
  if (folded[start - 1] === ')' && AFTER_CLASS.test(folded.slice(Math.max(0, start - 24), start))) return false
  let strays = 0
  const entries = readUnitList(folded, start, end, () => strays++)
  if (strays > 0 || entries.length === 0) return false
  // 由区级负责审批 names a level and no body.
  if (entries.every((entry) => /^[省市区县镇乡]级$/u.test(entry.words))) return false
  return entries.every((entry) =>
    named
      ? NAMED.test(entry.words) || (entry.collective && DEPARTMENTS.test(entry.words))
      : entry.collective || NAMED.test(entry.words) || isUnitName(entry.words),
  )
}

const ARTICLE_RULES: readonly Rule[] = [{ pattern: JOINT_ACT, form: 'ACT', named: true }]
const ACT_RULES: readonly Rule[] = [{ pattern: ACT, form: 'ACT', named: false }]

/** Whether those that a body acts together with are bodies. */
function joins(folded: string, at: number, others: string): boolean {
  return unitsOnly(folded, at, at + others.length, false)
}

/** A sentence of nothing but names and verbs of duty divides the work: 由某局承办,某局、某局协办。 */
const SENTENCE = /(?<=^|[。:\n] {0,4})[^。:\n]{4,200}(?=[。\n]|$)/gu

function divided(folded: string, start: number, end: number): DutyList[] {
  const found: DutyList[] = []
  for (const sentence of folded.slice(start, end).matchAll(SENTENCE)) {
    const from = start + sentence.index
    const whole = { start: from, end: from + sentence[0].length }
    const lists = readClauses(folded, whole.start, whole.end, { role: 'RESPONSIBLE', cue: whole, form: 'PROSE' })
    const isDivided = lists.length > 1 || sentence[0].trimStart().startsWith('由')
    if (isDivided && lists.every(({ verb, list }) => verb && unitsOnly(folded, list.start, list.end, false))) found.push(...lists)
  }
  return found
}

/** Duties in running sentences of a region. */
export function readProse(folded: string, start: number, end: number, isArticle: boolean): DutyList[] {
  const region = folded.slice(start, end)
  const found: DutyList[] = []
  const isTaken = (span: Span): boolean => found.some(({ list }) => list.start < span.end && span.start < list.end)
  const rules = isArticle ? [...ARTICLE_RULES, ...PROSE_RULES, ...ACT_RULES] : PROSE_RULES
  for (const duties of divided(folded, start, end)) if (!isTaken(duties.list)) found.push(duties)
  for (const { pattern, form, named } of rules) {
    for (const match of region.matchAll(pattern)) {
      const { names = '', others, lead: leads, verb = leads ?? '' } = match.groups ?? {}
      const from = start + match.index + match[0].indexOf(names)
      const list = { start: from, end: from + names.length }
      if (isTaken(list) || !unitsOnly(folded, list.start, list.end, named)) continue
      const at = start + match.index + match[0].lastIndexOf(verb)
      const cue = { start: at, end: at + verb.length }
      const lead = verb === '牵头' || others !== undefined
      if (pattern === JOINT_ACT && !joins(folded, start + match.index + match[0].lastIndexOf(others ?? ''), others ?? '')) continue
      found.push({ role: lead ? 'LEAD' : 'RESPONSIBLE', cue, list, form, verb: true })
      if (form === 'ACT') found.push(...nextActs(folded, cue.end, end))
      if (others === undefined) continue
      const also = start + match.index + match[0].lastIndexOf(others)
      if (!unitsOnly(folded, also, also + others.length, false)) continue
      found.push({
        role: 'COOPERATING',
        cue: { start: also - 2, end: also },
        list: { start: also, end: also + others.length },
        form,
        verb: true,
      })
    }
  }
  return [...found, ...helpers(folded, found, end)]
}

/** The acts that follow one in its sentence. */
function nextActs(folded: string, from: number, end: number): DutyList[] {
  const lists: DutyList[] = []
  let at = from
  for (;;) {
    const match = NEXT_ACT.exec(folded.slice(at, Math.min(end, at + 60)))
    const { names = '', verb = '' } = match?.groups ?? {}
    if (match === null) return lists
    const start = at + match[0].indexOf(names)
    at += match[0].length
    if (!unitsOnly(folded, start, start + names.length, false)) return lists
    lists.push({
      role: 'RESPONSIBLE',
      cue: { start: at - verb.length, end: at },
      list: { start, end: start + names.length },
      form: 'ACT',
      verb: true,
    })
  }
}

/** 其他有关单位, 各相关部门: those whom a matter concerns. */
const OF_CONCERN = /^(?:其他|其它|各)(?:有关|相关)?(?:部门|单位)$/u

/** Authorities of all places below: 各区县政府, 各乡镇人民政府 help; 企业 and 社会各界 are no owners of work in a sentence. */
function isAuthorities(folded: string, start: number, end: number): boolean {
  const entries = readUnitList(folded, start, end, () => undefined)
  return entries.length > 0 && entries.every(({ words }) => NAMED.test(words) || OF_CONCERN.test(words))
}

/** Those who help, in the clause behind the one that says who leads: 由X牵头,Y配合. */
const HELPERS = new RegExp(
  `^[^。;:,\\n]{0,12},(?<names>[^。;:\\n]{2,80}?)(?:等(?:单位|部门)?)?(?:密切|积极|协同|共同)?(?<verb>${verbsOf('COOPERATING')})(?=[。;,\\n]|$)`,
  'u',
)
/** 由X牵头,会同Y负责. */
const TOGETHER =
  /^[^。;:,\n]{0,8},(?<verb>会同)(?<names>[^。;:\n]{2,80}?)(?:等(?:单位|部门)?)?(?=负责|推进|落实|组织|开展|制定|研究|[。;,\n]|$)/u

function helpers(folded: string, found: readonly DutyList[], end: number): DutyList[] {
  const lists: DutyList[] = []
  for (const duty of found) {
    if (duty.role === 'COOPERATING' || duty.form !== 'PROSE') continue
    const behind = folded.slice(duty.cue.end, Math.min(end, duty.cue.end + 120))
    const match = HELPERS.exec(behind) ?? (duty.role === 'LEAD' ? TOGETHER.exec(behind) : null)
    if (match === null) continue
    const { names = '', verb = '' } = match.groups ?? {}
    const start = duty.cue.end + match[0].indexOf(names)
    const at = duty.cue.end + match[0].lastIndexOf(verb)
    if (!unitsOnly(folded, start, start + names.length, true) && !isAuthorities(folded, start, start + names.length)) continue
    const cue = { start: at, end: at + verb.length }
    lists.push({ role: 'COOPERATING', cue, list: { start, end: start + names.length }, form: 'PROSE', verb: true })
  }
  return lists
}
