import { LABEL_WORDS, OWNER_WORDS, verbsOf } from '../language/roleWords.js'
import { readClauses, type DutyList } from './clauses.js'
import { nameOwners, onlyNames } from '../language/nameLists.js'
import { readUnitList } from '../language/unitList.js'
import { readDuties } from './lists.js'
import type { DutyCell, RowCells } from '../tables/types.js'
import type { Span } from '../text/spans.js'

/** A list of owners that a row names. */
export interface RowDuty extends DutyList {
  /** The cell where its words stand, where that is not in the row's own place: a merged cell. Null where it is. */
  context: Span | null
  /** It is a cell of a column of owners. */
  inColumn?: boolean
}

/** 市财政局（牵头）: the mark of the one that leads, behind its name in a cell of all owners. */
const LEADS = new RegExp(`[([【](?:总|主要)?(?:${verbsOf('LEAD')})(?:${OWNER_WORDS})?[)\\]】]`, 'gu')
/** 牵头单位：市财政局；配合单位：… within one cell. */
const LABELLED = new RegExp(`(?:${OWNER_WORDS}|${LABEL_WORDS}) ?:`, 'u')
const SEPARATOR = /[、,;\s]/u

/** The lists of owners of a row: those of its columns of duty, and those that its other words state. All offsets are the document's. */
export function rowDuties(folded: string, row: RowCells): RowDuty[] {
  const ofColumns = row.duties.flatMap((cell) =>
    dutiesOfCell(folded, cell).map((duty) => ({
      ...duty,
      context: cell.isShared ? { start: cell.start, end: cell.end } : null,
      inColumn: !cell.isLoose,
    })),
  )
  const ofText = row.texts.flatMap((text) => readDuties(folded, text.start, text.end, false).map((duty) => ({ ...duty, context: null })))
  const strict = [...ofColumns, ...ofText]
  const hasOwners = strict.some(({ list }) => readUnitList(folded, list.start, list.end, () => undefined).length > 0)
  return hasOwners ? strict : [...strict, ...row.others.flatMap((cell) => looseDuties(folded, cell))]
}

/** What a cell of a column of no known use (备注) says of owners: nothing but names of departments, or words of duty. */
function looseDuties(folded: string, cell: DutyCell): RowDuty[] {
  const context = cell.isShared ? { start: cell.start, end: cell.end } : null
  if (nameOwners(onlyNames(folded, cell.start, cell.end)))
    return [
      { role: cell.role ?? 'RESPONSIBLE', cue: cell.cue, list: { start: cell.start, end: cell.end }, form: 'LOOSE', verb: false, context },
    ]
  return readDuties(folded, cell.start, cell.end, false).map((duty) => ({ ...duty, context }))
}

function dutiesOfCell(folded: string, cell: DutyCell): DutyList[] {
  const words = folded.slice(cell.start, cell.end)
  if (LABELLED.test(words)) {
    const own = readDuties(folded, cell.start, cell.end, false)
    if (own.length > 0) return own
  }
  const given = { role: cell.role ?? 'RESPONSIBLE', cue: cell.cue, form: cell.isLoose ? 'LOOSE' : 'LABEL' } as const
  const lists: DutyList[] = []
  let from = cell.start
  for (const mark of words.matchAll(LEADS)) {
    const at = cell.start + mark.index
    let name = at
    while (name > from && !SEPARATOR.test(folded[name - 1] ?? '')) name--
    if (name > from) lists.push(...readClauses(folded, from, name, given))
    const behind = at + mark[0].length
    lists.push({ role: 'LEAD', cue: { start: at, end: behind }, list: { start: name, end: at }, form: 'LABEL', verb: false })
    from = behind
  }
  if (from < cell.end) lists.push(...readClauses(folded, from, cell.end, given))
  return lists
}
