import type { AssignmentFacts, Issue } from '../model/facts.js'
import { issueAt } from './text.js'
import type { Piece, SourceText } from './types.js'

/** Words of duty: each lies in an assignment, in an exclusion that is named here, or in an issue. */
const CUE = /牵头|责任(?:单位|部门|主体)|实施单位|落实单位|配合(?:单位|部门)|协办|主办(?:单位|部门)|承办(?:单位|部门)?|会同|负责/gu

/** Uses of words of duty that assign nothing, by name; each rests on a usage of official prose. */
export const DUTY_EXCLUSIONS: readonly { name: string; before?: RegExp; after?: RegExp }[] = [
  // 负责人, 负责任, 牵头人, 牵头领导: persons and qualities.
  { name: 'PERSON', after: /^(?:负责(?:人|任|同志|的态度)|牵头(?:人|领导|负责人))/u },
  // 明确牵头单位, 落实责任部门, 压实责任主体: to name an owner is the task itself.
  { name: 'TO_BE_NAMED', before: /(?:明确|落实|确定|压实|细化|厘清|划分|界定|强化|夯实|指定|明晰|明确了|各环节|安排)[^。;]{0,30}$/u },
  // 鼓励企业牵头, 支持高校牵头组建: what others are encouraged to do.
  { name: 'ENCOURAGED', before: /(?:鼓励|支持|引导|推动|依托|发挥|参与)[^。;]{0,60}$/u },
  // 对…负责: to answer for, not to be in charge of.
  { name: 'ANSWERABLE', before: /(?:对|向)[^。;,]{1,30}$/u },
  // 办公室设在X,负责…: where an office sits; it owns nothing of its own (annotation guide).
  { name: 'OFFICE_SEATED', before: /(?:设在|设于|挂靠|依托)[^。;]{0,40}$/u },
  // 列在首位的为牵头单位 is the rule itself.
  { name: 'FIRST_LEADS', before: /(?:首位|第一|首个)[^。;]{0,16}$/u },
  // 指导, 督导 and 考核 of those in charge.
  { name: 'OF_THE_OWNERS', before: /(?:责任追究|追究|考核|约谈|通报|督促|由各)[^。;]{0,30}$/u },
]

function exclusionOf(before: string, after: string): string | null {
  return (
    DUTY_EXCLUSIONS.find((exclusion) => (exclusion.before?.test(before) ?? false) || (exclusion.after?.test(after) ?? false))?.name ?? null
  )
}

/** Words of duty in a piece's own text that stand in no assignment and in no exclusion. */
export function unreadDuties(document: SourceText, piece: Piece, assignments: readonly AssignmentFacts[]): Issue[] {
  const { folded } = document
  const known = assignments.flatMap(({ evidence }) => evidence)
  const issues: Issue[] = []
  for (const found of folded.slice(piece.start, piece.textEnd).matchAll(CUE)) {
    const at = piece.start + found.index
    const end = at + found[0].length
    // A cue within a list that was read (各部门按职责分工负责), or next to its mention, belongs to it.
    if (known.some((evidence) => evidence.start < end && at < evidence.end)) continue
    const sentence = folded.slice(Math.max(piece.start, at - 80), at)
    const before = sentence.slice(Math.max(sentence.lastIndexOf('。'), sentence.lastIndexOf('\n')) + 1)
    if (exclusionOf(before, folded.slice(at, at + 12)) !== null) continue
    issues.push(issueAt(document, 'ASSIGNMENTS', 'DUTY_NOT_READ', `the words ${found[0]} give no unit a duty`, at, end))
  }
  return issues
}
