import { wordsFor } from '../../model/lastWords.js'
import { ROLE_LABEL } from '../language/roleLabels.js'
import { CLOSING_VERBS, DIVISION_OF_WORK, DUTY_PERSONS, DUTY_VERBS, NOUN_WORDS, OWNER_WORDS } from '../language/roleWords.js'
import { onlyNames } from '../language/nameLists.js'
import type { ListEntry } from '../language/unitList.js'
import { overlapLookup, type Span } from '../text/spans.js'

/** How words of duty stand. */
export type CueForm =
  | 'LABEL' // 责任单位: before a list
  | 'OWNER' // 责任单位, 牵头部门 as a noun
  | 'VERB' // 牵头, 负责, 配合
  | 'CLOSING' // a verb of every use that closes a clause of names: 各金融机构参与
  | 'DIVISION' // 按职责分工, 任务分工
  | 'PERSON' // 责任人, 分管领导
  | 'BRACKET' // (X、Y) at the end of a sentence: names and nothing else

/** Words of duty at a place of the text. */
export interface Cue extends Span {
  form: CueForm
  words: string
}

const LABEL = `(?:${ROLE_LABEL})(?:\\([^()\\n]{1,40}\\))? ?[:|]`
/** Stems that make a noun of 单位 and 部门 wherever it stands; 参与单位 and 支持单位 are nouns only before a colon. */
const OWNER = `(?:${NOUN_WORDS}|负总责)(?:${OWNER_WORDS})`
const CUE = new RegExp(
  `(?<label>${LABEL})|(?<person>${DUTY_PERSONS})|(?<owner>${OWNER})|(?<division>${DIVISION_OF_WORK})|(?<verb>${DUTY_VERBS})|(?<closing>(?:${CLOSING_VERBS})(?= ?[,;。)】\\]\\n]))`,
  'gu',
)

/** Longest bracket within a name: 各县(市、区)人民政府. */
const LONGEST_GLOSS = 24

/** Returns the start of the clause around an offset. A mark such as ， or ； ends a clause; a bracket within a name does not. */
export function clauseStart(folded: string, from: number, at: number): number {
  let start = at
  while (start > from) {
    const before = folded[start - 1] ?? ''
    const open = before === ')' ? folded.lastIndexOf('(', start - 1) : -1
    if (open > from && start - open <= LONGEST_GLOSS && /[\u4e00-\u9fff]/u.test(folded[open - 1] ?? '')) start = open
    else if (/[,;。:!?\n()【】[\]|]/u.test(before)) return start
    else start--
  }
  return start
}

/** One word between a subject and its verb, at the end of what stands before the verb. */
const ADVERB =
  /(?:等|有关部门|相关部门|部门|单位|机构|地区|要|应当?|须|必须|将|也|均|都|可|按照?|根据|依据?|依照|各自|职责|职能|职权|责任|任务|权限|分工|范围|内|分别|共同|具体|统筹|联合|总体|主要|统一|全面|直接|日常|密切|积极|协同|协调|主动)$/u
const MOST_ADVERBS = 12

/** Returns the names in a stretch of names and of words between a subject and its verb (市商务局要). Empty when it holds anything else. */
export function namesBefore(folded: string, start: number, at: number): ListEntry[] {
  let end = at
  for (let turn = 0; turn < MOST_ADVERBS; turn++) {
    const names = onlyNames(folded, start, end)
    const adverb = names.length > 0 ? null : ADVERB.exec(folded.slice(Math.max(start, end - 6), end))
    if (adverb === null) return names
    end -= adverb[0].length
  }
  return []
}

/** A bracket without another in it. */
const BRACKET = /[(【[]([^()【】[\]\n]{2,240})[)】\]]/gu
/** Last words of departments: a bracket that names one at the end of a sentence names owners; (街道), (园区) are glosses. */
const DEPARTMENT = new RegExp(`(?:${wordsFor('BRACKET')})$`, 'u')

/** Brackets of names at the end of a sentence or paragraph, as lists of owners stand. */
function bracketsOfNames(folded: string, start: number, end: number, cues: readonly Span[]): Cue[] {
  const holdsCue = overlapLookup(cues)
  const found: Cue[] = []
  for (const match of folded.slice(start, end).matchAll(BRACKET)) {
    const span = { start: start + match.index, end: start + match.index + match[0].length }
    const isAtEnd =
      /[。;]\s*$/u.test(folded.slice(Math.max(start, span.start - 4), span.start)) ||
      /^ *(?:[。;]|\n|$)/u.test(folded.slice(span.end, span.end + 4))
    if (!isAtEnd || holdsCue(span)) continue
    const names = onlyNames(folded, span.start + 1, span.end - 1)
    if (names.some(({ words }) => DEPARTMENT.test(words))) found.push({ form: 'BRACKET', words: match[0], ...span })
  }
  return found
}

function formOf(groups: Readonly<Record<string, string | undefined>>): CueForm {
  if (groups['label'] !== undefined) return 'LABEL'
  if (groups['person'] !== undefined) return 'PERSON'
  if (groups['owner'] !== undefined) return 'OWNER'
  if (groups['division'] !== undefined) return 'DIVISION'
  return groups['closing'] === undefined ? 'VERB' : 'CLOSING'
}

/** Every cue of duty between two offsets, in order. Reads folded text. */
export function findCues(folded: string, start: number, end: number): Cue[] {
  const cues: Cue[] = []
  for (const found of folded.slice(start, end).matchAll(CUE)) {
    const form = formOf(found.groups ?? {})
    const at = start + found.index
    const words = found[0].replace(/ ?[:|]$/u, '')
    if (form === 'CLOSING' && namesBefore(folded, clauseStart(folded, start, at), at).length === 0) continue
    cues.push({ form, words, start: at, end: at + words.length })
  }
  return [...cues, ...bracketsOfNames(folded, start, end, cues)].sort((a, b) => a.start - b.start)
}
