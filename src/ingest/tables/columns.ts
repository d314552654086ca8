import { headerWord, type HeaderWord } from './headerWords.js'
import { wordsAt } from './cells.js'
import type { SourceText } from '../text/document.js'
import type { Column } from './types.js'
import type { Span } from '../text/spans.js'

/** A column with all that its header tells. */
export interface HeadedColumn extends Column, HeaderWord {}

/** The column that a header cell heads; null where its words are no known name. */
export function columnAt(document: SourceText, span: Span, longest?: number): HeadedColumn | null {
  const word = headerWord(wordsAt(document, span), longest)
  return word === null ? null : { ...word, ...span, name: wordsAt(document, span).replace(/\s+/gu, '') }
}

/** A column whose name is not known. */
export function unknownColumn(document: SourceText, span: Span): HeadedColumn {
  return {
    role: 'OTHER',
    duty: null,
    weight: 0,
    isProject: false,
    isSpan: false,
    isWeak: false,
    ...span,
    name: wordsAt(document, span).replace(/\s+/gu, ''),
  }
}

/**
 * Whether columns are those of a table that sets work: a task and who owns it, or a numbered list of tasks or projects with a
 * deadline or with what is to be done.
 */
export function setsWork(columns: readonly HeadedColumn[]): boolean {
  const tasks = columns.filter((column) => column.weight > 0)
  const has = (role: Column['role']): boolean => columns.some((column) => column.role === role)
  const duties = columns.filter((column) => column.role === 'DUTY')
  if (tasks.length === 0) return false
  const owned = duties.some((column) => !column.isWeak) || (duties.length > 0 && namesDuties(columns))
  if (owned) return true
  // A list of persons, of figures or of documents is no work.
  const isWork = tasks.some((column) => column.weight === 3 && /任务|项目|工程|事项|举措|工作|行动/u.test(column.name))
  return isWork && has('SERIAL') && (has('DUE') || columns.some((column) => column.isProject) || tasks.length > 1)
}

/**
 * The columns with one for the task, where none has a name that says so: of those without a known name the last before the owners
 * (序号 | 怎么做 | 责任单位).
 */
export function withTask(columns: readonly HeadedColumn[]): HeadedColumn[] {
  const owner = columns.findIndex((column) => column.role === 'DUTY' && !column.isWeak)
  const counted = columns.some(({ role }) => role === 'SERIAL' || role === 'DUE')
  if (owner < 0 || !counted || columns.some(({ weight }) => weight > 0)) return [...columns]
  const isUnknown = ({ role, name }: HeadedColumn): boolean => role === 'OTHER' && name.length > 1 && headerWord(name) === null
  const before = columns.slice(0, owner).findLastIndex(isUnknown)
  const task = before >= 0 ? before : columns.findIndex(isUnknown)
  return columns.map((column, index) => (index === task ? { ...column, role: 'TASK', weight: 1 } : column))
}

/** 成员单位 | 工作职责: bodies beside what they have to do. A column 单位 beside figures gives their unit of measure. */
const namesDuties = (columns: readonly HeadedColumn[]): boolean => columns.some((column) => /职责$|责任$/u.test(column.name))

/**
 * Settles what each column is: of the columns that may hold the task the surest does, of equals the leftmost; the others hold what
 * it asks for. A name over columns of duty (责任分工) goes where those have names of their own.
 */
export function settle(columns: readonly HeadedColumn[]): HeadedColumn[] {
  const owners = columns.filter((column) => column.role === 'DUTY' && !column.isSpan)
  const kept = owners.length > 0 ? columns.filter((column) => !column.isSpan) : [...columns]
  const best = Math.max(0, ...kept.map((column) => column.weight))
  const task = best === 0 ? -1 : kept.findIndex((column) => column.weight === best)
  const weakCounts = owners.every((column) => column.isWeak) && namesDuties(columns)
  return kept.map((column, index) => {
    if (index === task) return { ...column, role: 'TASK' }
    if (column.role === 'TASK') return { ...column, role: 'CONTENT' }
    return column.isWeak && !weakCounts ? { ...column, role: 'OTHER', duty: null } : column
  })
}

/** Whether a table is one of construction projects: its columns or its title say so. */
export function isOfProjects(columns: readonly HeadedColumn[], title: string): boolean {
  const named = columns.some((column) => column.role === 'TASK' && /项目|工程/u.test(column.name))
  if (!named) return false
  return columns.filter((column) => column.isProject).length >= 1 || /(?:重点|重大|建设|投资|工程)(?:建设|工程)?项目|重点工程/u.test(title)
}
