import { DUE_LABEL, NOUN_LABEL } from '../language/roleLabels.js'
import { DIVISION_LABEL, DUTY_PERSONS, LABEL_WORDS } from '../language/roleWords.js'
import { walkPieces } from './pieces.js'
import type { Outline, Piece } from './piece.js'

/**
 * Headings that are no headings: the fields of a template that every task of a plan is written in (1.目标 2.措施 3.责任单位 4.完成时限), and
 * owners or deadlines that carry a number or a dash of their own. What they say belongs to the heading above them.
 */

/** Names of owners and deadlines: a field wherever they stand. */
const OWNER_OR_DEADLINE = new RegExp(
  `^(?:${NOUN_LABEL}|(?:${LABEL_WORDS})人|${DIVISION_LABEL}|${DUTY_PERSONS}|${DUE_LABEL}|时限要求|时间(?:要求|节点|安排)|工作时限)$`,
  'u',
)
const DIVIDES = new RegExp(`^(?:${DIVISION_LABEL})$`, 'u')
/** Names of what a template asks of each task: a field where it recurs. */
const OF_A_TEMPLATE =
  /^(?:工作|行动|建设|主要|具体|重点|整治|任务|实施|改造|年度|总体|推进|项目)?(?:目标|内容|任务|措施|举措|要求|标准|范围|步骤|安排|指标|成效|对象|地点|规模|投资|工作|思路|目标任务|工作措施|任务措施|建设内容)$/u

/** Pieces that are fields of the heading above them. */
export function fieldPieces(outline: Outline): Set<Piece> {
  const fields = new Set<Piece>()
  const parentsOf = new Map<string, Set<Piece | null>>()
  const template: Piece[] = []
  for (const piece of walkPieces(outline.pieces)) {
    // 第三条(职责分工): the name of an article is no field.
    if (piece.form === 'ARTICLE') continue
    const title = piece.title?.replace(/\s/gu, '') ?? ''
    // 二、职责分工 at the top is a part of the plan: units with what each of them does.
    if (OWNER_OR_DEADLINE.test(title) && !(piece.parent === null && DIVIDES.test(title))) fields.add(piece)
    if (piece.parent === null || piece.form === 'CHAPTER' || !OF_A_TEMPLATE.test(title)) continue
    template.push(piece)
    const key = `${piece.form} ${title}`
    parentsOf.set(key, (parentsOf.get(key) ?? new Set()).add(piece.parent))
  }
  // One 工作目标 is a part of the plan; one under each of several tasks is a field of theirs.
  for (const piece of template)
    if ((parentsOf.get(`${piece.form} ${piece.title?.replace(/\s/gu, '') ?? ''}`)?.size ?? 0) > 1) fields.add(piece)
  return fields
}

/** Whether a piece has no headed pieces below it but fields and boxes. */
export function isLeaf(piece: Piece, fields: ReadonlySet<Piece>): boolean {
  return piece.children.every((child) => child.form === 'BOX' || fields.has(child))
}
