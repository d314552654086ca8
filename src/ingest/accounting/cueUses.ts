import { LEADER } from '../language/bodyWords.js'
import { LABEL_WORDS, LIST_VERBS, OWNER_WORDS, PROSE_VERBS } from '../language/roleWords.js'
import { wordsWithin } from '../../model/lastWords.js'
import type { CueExclusion } from './cueReasons.js'
import { onlyNames } from '../language/nameLists.js'
import { clauseStart, namesBefore, type Cue } from './findCues.js'

/** Where a cue stands: in which piece, and whether the part of that sets work. */
export interface CuePlace {
  /** Where its piece begins, or the body. */
  from: number
  inPiece: boolean
  /** Its piece is an article of a 办法, in which the act of a body is a duty. */
  inArticle: boolean
  setsWork: boolean
}

/** A cue in its sentence, for the rules that say what it is used for. */
interface Use extends CuePlace {
  cue: Cue
  /** The sentence up to the cue. */
  before: string
  /** The clause up to the cue. */
  clause: string
  /** What stands behind the cue, up to a few words. */
  after: string
  /** Whether the words before the cue are names and nothing else. */
  subject: 'NAMED' | 'CLASS' | 'NONE'
  inBracket: boolean
}

/** How far back a sentence is looked at. */
const LONGEST_BEFORE = 160

/** What introduces a subject. */
const INTRODUCED = /^(?:由|并由|同时|其中|统一由|具体由|以及|(?:本[节章项条]|以下|上述|各项)?(?:任务|工作)?由)/u
/** A body that a sentence names: last words of 《国务院机构设置》 and of the titles of bodies that coordinate. */
const BODY = new RegExp(
  `(?:${wordsWithin('SENTENCE')}|[市省县区]政府|发改委|经信委|卫计委|网信办|(?:财政|科技|教育|信息化)部|[市省县区]委|[市省县区]大数据办)(?!长|面)`,
  'u',
)

/** Who the clause before a cue names: somebody, only classes, or nobody. */
function subjectOf(folded: string, from: number, at: number): Use['subject'] {
  const start = clauseStart(folded, from, at)
  const words = folded.slice(start, at)
  const lead = INTRODUCED.exec(words.trimStart())?.[0].length ?? 0
  const offset = start + (words.length - words.trimStart().length) + lead
  const names = namesBefore(folded, offset, at)
  if (names.length === 0) return 'NONE'
  // 配合单位要积极配合 names nobody: they are the owners whom the lists name.
  if (names.every((name) => OWNER_NOUN.test(name.words))) return 'CLASS'
  return names.some((name) => !name.collective) || lead > 0 ? 'NAMED' : 'CLASS'
}

const OWNER_NOUN = new RegExp(`^各?(?:${LABEL_WORDS}|成员)(?:${OWNER_WORDS})$`, 'u')

const isNoun = (use: Use): boolean => use.cue.form === 'OWNER' || use.cue.form === 'LABEL'
/** The last characters of the sentence before the cue. */
const near = (use: Use, length: number): string => use.before.slice(-length)
/** Behind a noun of duty its owners are named: a list, 牵头单位为X. */
const namesOwners = (use: Use): boolean =>
  /^(?:为|是|由|(?:\([^()\n]{1,40}\))? ?(?:[:|]|(?: {2,}|\n *)(?=[\u4e00-\u9fff])))/u.test(use.after)

const MANNER = /(?:亲自|具体|总|直接|全面|牵头|专门|专职|主要)$/u
const ENCOURAGES = /鼓励|支持|引导|推动|动员|吸引|发挥|调动|培育|扶持/u
const TO_NAME = /明确|落实|确定|压实|细化|厘清|划分|界定|强化|夯实|指定|明晰|规定|分解|设立|确立|列出|落细/u

function isPerson({ cue, before, after }: Use): boolean {
  if (cue.form === 'PERSON') return true
  if (cue.form !== 'VERB') return false
  if (/^(?:人(?![民才力事社])|同志|领导(?!小组)|者|的?(?:负责人|领导|同志|副?[市县区省]长))/u.test(after)) return true
  let subject = before
  while (MANNER.test(subject)) subject = subject.replace(MANNER, '')
  return (cue.words === '负责' || cue.words === '牵头') && LEADER.test(subject)
}

function isPrinciple({ cue, before, after }: Use): boolean {
  if (cue.words !== '负责') return false
  if (/谁[\u4e00-\u9fff]{1,4}[、,]?谁$/u.test(before) || /^(?:制|到底|的?(?:原则|机制|体制|精神))/u.test(after)) return true
  const isSlogan = /(?:分级|分工|归口|属地|条块|层层|政府|党政|企业|部门)$/u.test(before) && /^[、,。;”]/u.test(after)
  return (
    isSlogan &&
    /党委领导|政府主导|统一领导|统筹协调|分级|分工|归口|属地|条块|社会协同|公众参与/u.test(before.slice(-20) + after.slice(0, 20))
  )
}

/** Words between the first place of a list and what the unit there is: 列在首位的责任单位为牵头单位. */
const RULE_BETWEEN = new RegExp(`(?:的|者|单位|部门|责任|${PROSE_VERBS}|均|为|是|作为|系|总|主要|该|项|工作|任务|“)$`, 'u')
const FIRST_PLACE = /(?:首位|首个|第一位?|第一个|最前面?|靠前)$/u

function isListRule(use: Use): boolean {
  let before = use.before
  while (RULE_BETWEEN.test(before)) before = before.replace(RULE_BETWEEN, '')
  if (before !== use.before && FIRST_PLACE.test(before)) return true
  if (/其[余他它](?:单位|部门)?均?(?:为|是|作为)$/u.test(use.before)) return true
  return isNoun(use) && /^[均排列居位在放于]{1,4}(?:首位|第一|最前)/u.test(use.after)
}

/** Whether a noun of duty in a sentence speaks of owners without naming them: no names stand beside it. */
function speaksOfOwners(use: Use): boolean {
  if (!isNoun(use) || namesOwners(use) || use.inBracket || use.clause.trim() + use.after.trim() === '') return false
  const behind = /^[^,。;:\n)】]*/u.exec(use.after)?.[0].trim() ?? ''
  if (use.clause.trim() === '' && behind === '') return false
  return behind === '' || onlyNames(behind, 0, behind.length).length === 0
}

/** 市发展改革委为牵头单位: whose duty it is stands before the noun; the words before them say that it is settled. */
function isPredicate({ clause }: Use): 'NAMED' | 'CLASS' | 'NONE' {
  const verb = /(?:为|是|作为|系|担任)(?:[^,。;]{0,20}的)?(?:主要|第一|总|具体){0,4}$/u.exec(clause)
  if (verb === null) return 'NONE'
  const lead = /^ *(?:(?:明确|确定|指定|由|以|将|把|其中|具体)+)?/u.exec(clause)?.[0].length ?? 0
  const names = onlyNames(clause, lead, verb.index)
  if (names.some((name) => !name.collective)) return 'NAMED'
  return 'CLASS'
}

/** Each use of a word of duty that gives nobody a duty, tried in the order of the closed list. */
const USES: readonly [CueExclusion, (use: Use) => boolean][] = [
  [
    'PART_OF_WORD',
    ({ cue, before, after }) =>
      (cue.words === '会办' && (/(?:委|理事|董事|监事|协|大)$/u.test(before) || /^(?:公|事)/u.test(after))) ||
      (cue.words === '协办' && after.startsWith('公')) ||
      (cue.words === '配合' && /^(?:比|饲料|物|剂|力|度)/u.test(after)) ||
      (cue.words === '负责' && /^(?:任(?![务何命])|态度)/u.test(after)) ||
      (cue.words === '会同' && /^[县村]/u.test(after)),
  ],
  ['PERSON', isPerson],
  ['DEFINITION', (use) => near(use, 20).includes('所称') || /^[”"]?[)]?,?(?:是指|指的是)/u.test(use.after)],
  ['LIST_RULE', isListRule],
  ['PRINCIPLE', isPrinciple],
  [
    'NOBODY',
    (use) => isNoun(use) && /^ ?[:|] ?(?:无|空|[/—-])? *(?:[|\n]|$)/u.test(use.after) && !/^ ?: *\n *[\u4e00-\u9fff]/u.test(use.after),
  ],
  ['TO_BE_NAMED', (use) => isNoun(use) && !namesOwners(use) && TO_NAME.test(near(use, 44))],
  ['OWNERS_ELSEWHERE', speaksOfOwners],
  ['DIVISION_ELSEWHERE', (use) => use.cue.form === 'DIVISION' && use.subject === 'NONE' && !namesOwners(use)],
  ['EXPLAINED_BY', ({ after, inPiece }) => !inPiece && /^(?:本[\u4e00-\u9fff]{1,8}的?)?(?:具体)?(?:解释|说明)/u.test(after)],
  [
    'ANSWERABLE',
    ({ cue, clause, after }) =>
      (cue.words === '负责' || cue.words === '负总责') &&
      /[对向](?![口应接])/u.test(clause.slice(-40, -1)) &&
      /^(?:[,。;、)\n]|的|并|$)/u.test(after),
  ],
  ['SEATED', (use) => use.cue.words === '负责' && use.subject !== 'NAMED' && /设在|设于|挂靠/u.test(near(use, 72))],
]

/** Whether a verb of duty is an ordinary verb. It then has an object (配合做好工作), or no body stands before it. */
function saysHow({ cue, subject, after, inArticle }: Use): boolean {
  if (!LIST_VERBS.has(cue.words)) return false
  if (subject === 'NONE') return true
  const clause = /^[^,。;\n)】\]]*/u.exec(after)?.[0] ?? ''
  return clause.trim() !== '' && !inArticle && !/负责|牵头/u.test(clause)
}

/** Whether a sentence addresses enterprises and society, and no body since it began to. */
function encourages(use: Use): boolean {
  const at = near(use, 66).search(ENCOURAGES)
  return use.subject !== 'NAMED' && at >= 0 && !BODY.test(near(use, 66).slice(at))
}

/** Uses of words in running sentences, tried last. */
const PROSE_USES: readonly [CueExclusion, (use: Use) => boolean][] = [
  ['HOW', saysHow],
  ['ENCOURAGED', encourages],
  ['CLASS_AS_SUBJECT', (use) => use.subject === 'CLASS'],
  ['NO_SUBJECT', (use) => use.subject === 'NONE' && !BODY.test(use.before)],
]

function isInBracket(before: string): boolean {
  const bracket = Math.max(before.lastIndexOf('('), before.lastIndexOf('【'))
  return bracket >= 0 && !/[)】]/u.test(before.slice(bracket))
}

/** Returns the exclusion that a cue falls under. Null when it does assign a duty and should have been read. Matches folded text. */
export function useOf(folded: string, cue: Cue, place: CuePlace): CueExclusion | null {
  if (cue.form === 'BRACKET') return place.setsWork ? null : 'NO_WORK_SET'
  let start = cue.start
  const least = Math.max(place.from, cue.start - LONGEST_BEFORE)
  while (start > least && !/[。;!?\n]/u.test(folded[start - 1] ?? '')) start--
  let subject: Use['subject'] | null = null
  const use: Use = {
    ...place,
    cue,
    before: folded.slice(start, cue.start),
    clause: folded.slice(clauseStart(folded, start, cue.start), cue.start),
    after: folded.slice(cue.end, cue.end + 40),
    // Most uses are known without it.
    get subject() {
      subject ??= subjectOf(folded, start, cue.start)
      return subject
    },
    inBracket: isInBracket(folded.slice(start, cue.start)),
  }
  const predicate = isNoun(use) ? isPredicate(use) : 'NONE'
  if (predicate !== 'NONE' && !isListRule(use)) return predicate === 'NAMED' ? null : 'CLASS_AS_SUBJECT'
  const plain = USES.find(([, is]) => is(use))
  if (plain !== undefined) return plain[0]
  if (isNoun(use) || use.inBracket) return null
  if (!place.setsWork) return 'NO_WORK_SET'
  return PROSE_USES.find(([, is]) => is(use))?.[0] ?? null
}
