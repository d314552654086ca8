import type { Role } from '../../model/enums.js'
import { COMPOSED_ROLE, DIVISION_LABEL, DUTY_VERBS, LABEL_WORDS, OFFICE_WORDS, OWNER_NOUN, OWNER_WORDS, ROLE_WORDS } from './roleWords.js'

/** What a label of owners says of the list behind it. */
export interface LabelledRole {
  role: Role
  /** The label names two roles (牵头及责任单位): the first unit leads, the others have the role. */
  firstLeads: boolean
  /** Its owners are the offices of one department (责任科室). */
  offices: boolean
}

/** A label of owners with a noun for them: 协同责任单位, 牵头科室. */
export const NOUN_LABEL = `(?:${COMPOSED_ROLE})(?:${OWNER_NOUN})`
/** A label of owners with or without such a noun: 牵头, 任务分工. */
export const ROLE_LABEL = `(?:${COMPOSED_ROLE}|${DIVISION_LABEL})(?:${OWNER_NOUN})?`
/** The label of a day by which work is done. */
export const DUE_LABEL = '(?:完成|整改|办理)(?:时限|时间|期限)'

/** Words that tell a bracket of owners by themselves; verbs of every use only with a noun for the owner (实施单位). */
export const OWNERS_SHOWN = `${DUTY_VERBS}|责任|(?:${LABEL_WORDS})(?:${OWNER_WORDS})`

/** From the most special role to the most general: the most special word of a label decides (协同责任单位 cooperates). */
const BY_RANK: readonly Role[] = ['LEAD', 'COOPERATING', 'IMPLEMENTING', 'RESPONSIBLE']
const WORD = new RegExp(LABEL_WORDS, 'gu')
const ROLE_OF: ReadonlyMap<string, Role> = new Map(ROLE_WORDS.map(({ word, role }) => [word, role]))
const DIVIDES = new RegExp(`^(?:${DIVISION_LABEL})$`, 'u')
const OFFICES = new RegExp(`(?:${OFFICE_WORDS})`, 'u')

/** The role of the most special word; null where there is none. */
function roleIn(words: string): Role | null {
  const roles = [...words.matchAll(WORD)].map(([word]) => ROLE_OF.get(word))
  return BY_RANK.find((role) => roles.includes(role)) ?? null
}

/** What a label says, by the words before its colon. */
export function labelledRole(label: string): LabelledRole {
  const offices = OFFICES.test(label)
  if (DIVIDES.test(label)) return { role: 'RESPONSIBLE', firstLeads: false, offices }
  const [first = null, second = null] = label
    .split(/[和及、/(]/u)
    .map(roleIn)
    .filter((role) => role !== null)
  // 牵头及责任单位:X、Y: X leads, Y is responsible. 责任单位和配合单位 tells neither from the other.
  if (first === 'LEAD' && second !== null && second !== 'LEAD') return { role: second, firstLeads: true, offices }
  return { role: first ?? 'RESPONSIBLE', firstLeads: false, offices }
}
