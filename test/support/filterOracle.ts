/** What a filter means, said again in plain words of JavaScript, to hold the statements to. */

export interface ItemRow {
  id: string
  kind: string
  title: string | null
  ownership: string
  headings: string[]
  section: { title: string | null } | null
  assignments: { nodes: AssignmentRow[] }
}

export interface AssignmentRow {
  role: string
  rank: number
  unit: { name: string; collective: boolean }
}

export type PlainFilter = Readonly<Record<string, unknown>>

type Record_ = Readonly<Record<string, unknown>>

/** Whether a row fits a filter. What is missing equals nothing, and is not unlike anything either: NOT is what does not fit. */
export function fits(row: Record_ | null, filter: PlainFilter): boolean {
  if (row === null) return false
  return Object.entries(filter).every(([name, value]) => {
    if (name === 'AND') return (value as PlainFilter[]).every((inner) => fits(row, inner))
    if (name === 'OR') return (value as PlainFilter[]).some((inner) => fits(row, inner))
    if (name === 'NOT') return !fits(row, value as PlainFilter)
    const own = row[name]
    const asked = value as PlainFilter
    if (isConnection(own)) return fitsMany(own.nodes, asked)
    if (typeof own === 'object' && own !== null && !Array.isArray(own)) return fits(own as Record_, asked)
    if (own === null && !('eq' in asked) && !isOperators(asked)) return false
    return Object.entries(asked).every(([operator, operand]) => compare(own, operator, operand))
  })
}

function fitsMany(nodes: readonly Record_[], { some, all, none }: PlainFilter): boolean {
  return (
    (some === undefined || nodes.some((node) => fits(node, some as PlainFilter))) &&
    (all === undefined || nodes.every((node) => fits(node, all as PlainFilter))) &&
    (none === undefined || !nodes.some((node) => fits(node, none as PlainFilter)))
  )
}

const OPERATORS = new Set(['eq', 'in', 'lt', 'lte', 'gt', 'gte', 'contains', 'startsWith', 'has'])
const isOperators = (value: PlainFilter) => Object.keys(value).every((key) => OPERATORS.has(key))

function isConnection(value: unknown): value is { nodes: Record_[] } {
  return typeof value === 'object' && value !== null && 'nodes' in value
}

function compare(own: unknown, operator: string, operand: unknown): boolean {
  if (operator === 'eq') return own === operand
  if (operator === 'has') return (own as unknown[]).includes(operand)
  if (own === null) return false
  if (operator === 'in') return (operand as unknown[]).includes(own)
  if (typeof own === 'string' && typeof operand === 'string')
    return operator === 'contains' ? own.includes(operand) : own.startsWith(operand)
  const [left, right] = [own as number, operand as number]
  return { lt: left < right, lte: left <= right, gt: left > right, gte: left >= right }[operator] ?? false
}
