import { labelUse, looseRole } from '../language/listLabels.js'
import { nameLists, nameOwners, type NameList } from '../language/nameLists.js'
import { beginsWithVerb } from '../language/verbs.js'
import type { Span } from '../text/spans.js'
import type { DutyList } from './clauses.js'

/**
 * The loose reading of owners, for a piece in which the strict shapes of lists.ts found none: a bracket, a line, or what stands behind a
 * short word and a colon, and holds nothing but names. Why: docs/decisions/0014.
 */

/** Parts that list who belongs to a body, and what they are called: names there are members. */
const OF_MEMBERS = /成员|组成|组织机构|机构设置|领导小组|指挥部|专班|名单|联席会议|组织体系/u
/** What stands before a bracket or a line of members, applicants or places. */
const ANNOUNCED = /(?:成员|组成|组长|主任|包括|如下|分别为|有关部门|相关部门|名单|单位)[^。;\n]{0,6}[:(]?$/u

/** Lists of owners that a region prints in no shape that the strict reading knows. `headings` are the words of the headings above it. */
export function readLooseDuties(folded: string, start: number, end: number, headings: readonly string[]): DutyList[] {
  if (headings.some((heading) => OF_MEMBERS.test(heading))) return []
  return nameLists(folded, start, end).flatMap((list) => dutyOf(folded, { start, end }, headings[0] ?? '', list) ?? [])
}

/** A heading of at least a verb and its object. */
const MAY_OWN = /[\u4e00-\u9fff]{4}/u
/** 检查对象, 实施范围: the names below are of what is done, and not of those who do it. */
const NAMES_BODIES = /(?:对象|范围|名单|单位|部门|地点|名录)$/u
/** A heading that is a name and no task is short: 实施范围, 试点单位. */
const LONGEST_NAME = 6

function dutyOf(folded: string, { start, end }: Span, heading: string, found: NameList): DutyList | null {
  if (!nameOwners(found.names)) return null
  const duty = (role: DutyList['role'], cue: Span): DutyList => ({ role, cue, list: found.list, form: 'LOOSE', verb: false })
  const before = folded.slice(Math.max(start, found.whole.start - 30), found.whole.start).trimEnd()
  if (found.label !== null) {
    const role = looseRole(folded.slice(found.label.start, found.label.end))
    return role === null ? null : duty(role, found.label)
  }
  if (ANNOUNCED.test(before)) return null
  if (found.shape === 'BRACKET') {
    const closes = folded.slice(found.whole.end, Math.min(end, found.whole.end + 3))
    const isAtEnd = /^ ?(?:[。;\n]|$)/u.test(closes) || /[。;]$/u.test(before)
    return isAtEnd ? duty('RESPONSIBLE', found.whole) : null
  }
  // A line of names stands under the words of its piece, as its owners; with nothing over it but a heading that names a place or a
  // list of bodies (实施范围), it is what that says.
  const isTask =
    MAY_OWN.test(heading) &&
    !NAMES_BODIES.test(heading) &&
    (beginsWithVerb(heading) || heading.length > LONGEST_NAME || labelUse(heading) === null)
  return before === '' && !isTask ? null : duty('RESPONSIBLE', found.list)
}
