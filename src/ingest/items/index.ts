import type { Ownership, WorkItemKind } from '../../model/enums.js'
import type { AssignmentFacts, ItemFacts } from '../../model/facts.js'
import { readBy, type RuleFor } from '../../model/readingRules.js'
import type { HeadingForm } from '../language/labels.js'
import { firstLeadsNotes } from '../duties/firstLeads.js'
import { readAssignments, type PieceDuties } from '../duties/index.js'
import { readDue } from './due.js'
import { loosePieces } from './loosePieces.js'
import { singleYear } from '../head/period.js'
import { fieldPieces, isLeaf } from '../outline/fields.js'
import type { Area } from '../language/areas.js'
import { walkPieces } from '../outline/pieces.js'
import { impliedLevel } from '../duties/levels.js'
import { sectionKindOf } from '../outline/sectionKinds.js'
import { themesOf } from './themes/index.js'
import type { SourceText } from '../text/document.js'
import { beginsWithVerb } from '../language/verbs.js'
import type { PolicyHead } from '../head/policy.js'
import type { Outline, Piece } from '../outline/piece.js'
import { evidenceAt } from '../text/evidence.js'
import type { Span } from '../text/spans.js'
import type { ReadItem } from './readItem.js'

/** Words that a layout uses of what is to be built; a carrier without them only exists. */
const TO_BE_BUILT = /建设|打造|建成|规划建设/u
/** Last words of carriers of a layout: places and facilities. */
const CARRIER =
  /(?:园|园区|区|中心|基地|平台|小镇|城|港|谷|集群|走廊|轴|核|极|圈|组团|廊道|枢纽|节点|高地|载体|街区|综合体|聚集区)(?:\([^()]*\))?$/u
/** A work that is named and not ordered: its name ends so and no verb begins it. */
const NAMED_WORK = /(?:工程|项目|专案)$/u

/** 实施如下重点项目: at the end of what stands under a heading makes named works of the pieces below it. */
const INTRODUCES_PROJECTS =
  /(?:实施|推进|建设|抓好)(?:以下|如下|下列)(?:\d{1,2}个|[一二三四五六七八九十]{1,2}个)?(?:重点|重大)?(?:项目|工程)[:。]?$/u

function ownText({ folded }: SourceText, { textStart, textEnd }: Piece): string {
  return folded.slice(Math.max(textStart, textEnd - 40), textEnd).trimEnd()
}

/** Which pieces of the outline are items, with what each says of itself. */
export function readItems(document: SourceText, outline: Outline, { title, textState }: PolicyHead, area: Area | null): ReadItem[] {
  const year = singleYear(title)
  // A heading and what introduces the pieces under it.
  const headings = [...walkPieces(outline.pieces)].map(({ start, titleEnd, textEnd, children }) => ({
    start,
    end: children.length > 0 ? textEnd : titleEnd,
  }))
  const firstLeads = firstLeadsNotes(document, outline.policy, [...headings, ...outline.headers])
  const lost = beforeLostHeadings(outline)
  const owner = area ?? impliedLevel(document.folded, outline.policy.start, outline.policy.end)
  const fields = fieldPieces(outline)
  const items: ReadItem[] = []
  for (const piece of loosePieces(document, outline)) {
    const { assignments } = readAssignments(document, piece, owner, firstLeads, fields)
    if (assignments.length === 0) continue
    const facts = factsOf(document, piece, 'TASK', assignments, owner, { fields, year })
    items.push({ piece, facts: { ...facts, ...readBy('FIRST_CLAUSE') } })
  }
  for (const piece of walkPieces(outline.pieces)) {
    if (fields.has(piece)) continue
    const duties = readAssignments(document, piece, owner, firstLeads, fields)
    const kind = lost.has(piece)
      ? duties.listed
        ? 'TASK'
        : null
      : kindOfItem(document, piece, outline.pieces, duties, isLeaf(piece, fields))
    if (kind === null) continue
    items.push({ piece, facts: factsOf(document, piece, kind, duties.assignments, owner, { fields, year }) })
  }
  // A paragraph behind the last of several pieces stands behind their items.
  if (items[0]?.piece.form === 'RUN_IN') items.sort((a, b) => a.piece.start - b.piece.start)
  // Owners stand at the end of a piece: where the text breaks off before them, nobody can say that there are none.
  const last = items.at(-1)
  if (textState === 'TRUNCATED' && last?.facts.ownership === 'NONE_STATED' && last.piece.end >= outline.policy.bodyEnd)
    last.facts.ownership = 'NOT_READ'
  return items
}

/** What kind of item a piece is; null where it is none. */
function kindOfItem(document: SourceText, piece: Piece, tops: readonly Piece[], duties: PieceDuties, leaf: boolean): WorkItemKind | null {
  if (piece.form === 'ARTICLE') return 'PROVISION'
  if (piece.form === 'CHAPTER' && piece.children.some((child) => child.form === 'ARTICLE' || child.form === 'SECTION')) return null
  const section = sectionKindOf(piece, tops)
  if (piece.row !== undefined && (section !== 'NONE' || duties.assignments.length > 0))
    return section === 'SAFEGUARD' ? 'SAFEGUARD' : piece.row.kind
  if (section === 'NONE') return duties.listed && duties.assignments.length > 0 ? 'TASK' : null
  const owned = duties.assignments.length > 0
  if (piece.isTableAlone === true && !owned) return null
  if (!leaf && !owned) return null
  if (piece.form === 'BOX' || piece.form === 'BOX_ENTRY') return 'PROJECT'
  if (section === 'SAFEGUARD') {
    // 保障措施 without headed pieces is no item unless somebody owns it.
    return piece.parent === null && !owned ? null : 'SAFEGUARD'
  }
  if (section === 'LAYOUT') {
    if (owned && duties.listed) return 'TASK'
    const words = document.folded.slice(piece.titleStart, piece.textEnd)
    return CARRIER.test(piece.title ?? '') && TO_BE_BUILT.test(words) ? 'PROJECT' : null
  }
  if (section === 'PROJECTS' || (piece.parent !== null && INTRODUCES_PROJECTS.test(ownText(document, piece.parent)))) return 'PROJECT'
  const title = piece.title ?? ''
  // 对…的市县,优先安排项目 is a sentence, and names no work.
  return NAMED_WORK.test(title) && !beginsWithVerb(title) && !/[,，;；]/u.test(title) ? 'PROJECT' : 'TASK'
}

/**
 * Where numbering of the top headings begins above 一, the first ones are lost: by custom those are 发展基础 and 总体要求. What stands
 * before the first heading that is left belongs to them and is no work.
 */
function beforeLostHeadings(outline: Outline): Set<Piece> {
  const first = outline.pieces.findIndex((piece) => piece.form === 'CHINESE')
  const isLost = first > 0 && outline.pieces[first]?.label !== '一'
  return new Set(isLost ? walkPieces(outline.pieces.slice(0, first)) : [])
}

/** The rule by which a piece became an item: how its heading is written. */
const ITEM_RULES: Readonly<Record<HeadingForm, RuleFor<'ITEM'>>> = {
  CHAPTER: 'HEADING_NUMBERED',
  SECTION: 'HEADING_NUMBERED',
  ARTICLE: 'HEADING_ARTICLE',
  CHINESE: 'HEADING_NUMBERED',
  CHINESE_BRACKETED: 'HEADING_NUMBERED',
  ARABIC: 'HEADING_NUMBERED',
  ARABIC_BRACKETED: 'HEADING_NUMBERED',
  CIRCLED: 'HEADING_NUMBERED',
  STEP: 'HEADING_WORDED',
  WORDED: 'HEADING_WORDED',
  DASHED: 'HEADING_DASHED',
  RUN_IN: 'HEADING_RUN_IN',
  BOX: 'BOX',
  BOX_ENTRY: 'BOX',
  TABLE_ROW: 'TABLE_ROW',
}

function factsOf(
  document: SourceText,
  piece: Piece,
  kind: WorkItemKind,
  assignments: AssignmentFacts[],
  area: Area | null,
  { fields, year }: { fields: ReadonlySet<Piece>; year: number | null },
): ItemFacts {
  const headings: string[] = []
  for (let above = piece.parent; above !== null; above = above.parent) headings.unshift(above.title ?? above.label)
  return {
    ...readBy(piece.row?.byLooks === true ? 'ROW_BY_LOOKS' : ITEM_RULES[piece.form]),
    kind,
    path: piece.path,
    title: piece.title,
    due: piece.row?.due == null ? dueOfParts(document, piece, fields, year) : piece.row.due.value,
    ownership: ownershipOf(assignments),
    headings,
    start: piece.start,
    end: piece.end,
    evidence: [evidenceAt(document, 'MENTION', piece.titleStart, piece.titleEnd)],
    assignments,
    themes: themesOf(document, piece, { kind, assignments, area }),
  }
}

/** A piece that says nothing but one line. */
function lineOf(piece: Piece, { start, end }: Span): Piece {
  return { ...piece, titleStart: start, titleEnd: start, textStart: start, textEnd: end }
}

/** The deadline that a piece or a field below it states. */
function dueOfParts(document: SourceText, piece: Piece, fields: ReadonlySet<Piece>, year: number | null): string | null {
  for (const part of [piece, ...piece.children.filter((child) => fields.has(child))]) {
    const due = readDue(document, part, year) ?? (part.closing === undefined ? null : readDue(document, lineOf(part, part.closing), year))
    if (due !== null) return due
  }
  return null
}

/** What the assignments alone say; words of duty that were not understood are found when the whole text is accounted for. */
function ownershipOf(assignments: readonly AssignmentFacts[]): Ownership {
  if (assignments.some((assignment) => !assignment.collective)) return 'NAMED'
  return assignments.length > 0 ? 'CLASS_ONLY' : 'NONE_STATED'
}
