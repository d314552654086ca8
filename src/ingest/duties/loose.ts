import { wordsFor } from '../../model/lastWords.js'
import { labelUse } from '../language/listLabels.js'
import { nameLists, type NameList } from '../language/nameLists.js'
import { labelledRole } from '../language/roleLabels.js'
import { LABEL_WORDS } from '../language/roleWords.js'
import type { Span } from '../text/spans.js'
import type { DutyList } from './clauses.js'

/**
 * The loose reading of owners, for a piece in which the strict shapes of lists.ts found none: a bracket, a line, or what stands behind a
 * short word and a colon, and holds nothing but names. Why: docs/decisions/0014.
 */

/** Last words of departments: one in the list makes owners of its names; (街道), (园区) are glosses. */
const DEPARTMENT = new RegExp(`(?:${wordsFor('BRACKET')})$`, 'u')
/** Parts that list who belongs to a body, and what they are called: names there are members. */
const OF_MEMBERS = /成员|组成|组织机构|机构设置|领导小组|指挥部|专班|名单|联席会议|组织体系/u
/** What stands before a bracket or a line of members, applicants or places. */
const ANNOUNCED = /(?:成员|组成|组长|主任|包括|如下|分别为|有关部门|相关部门|名单|单位)[^。;\n]{0,6}[:(]?$/u
const ROLE = new RegExp(LABEL_WORDS, 'u')

/** Lists of owners that a region prints in no shape that the strict reading knows. `headings` are the words of the headings above it. */
export function readLooseDuties(folded: string, start: number, end: number, headings: readonly string[]): DutyList[] {
  if (headings.some((heading) => OF_MEMBERS.test(heading))) return []
  return nameLists(folded, start, end).flatMap((list) => dutyOf(folded, start, end, list) ?? [])
}

function dutyOf(folded: string, start: number, end: number, found: NameList): DutyList | null {
  if (!found.names.some(({ words, collective }) => !collective && DEPARTMENT.test(words.replace(/\([^()]*\)$/u, '')))) return null
  const duty = (role: DutyList['role'], cue: Span): DutyList => ({ role, cue, list: found.list, form: 'LOOSE', verb: false })
  const before = folded.slice(Math.max(start, found.whole.start - 30), found.whole.start).trimEnd()
  if (found.label !== null) {
    const words = folded.slice(found.label.start, found.label.end).replace(/[[\](【】)]/gu, '')
    if (labelUse(words) !== null) return null
    return duty(ROLE.test(words) ? labelledRole(words).role : 'RESPONSIBLE', found.label)
  }
  if (ANNOUNCED.test(before)) return null
  if (found.shape === 'BRACKET') {
    const closes = folded.slice(found.whole.end, Math.min(end, found.whole.end + 3))
    const isAtEnd = /^ ?(?:[。;\n]|$)/u.test(closes) || /[。;]$/u.test(before)
    return isAtEnd ? duty('RESPONSIBLE', found.whole) : null
  }
  // A line of names stands under the words of its piece, as its owners; with nothing over it, it is a heading or a signature.
  return before === '' ? null : duty('RESPONSIBLE', found.list)
}
