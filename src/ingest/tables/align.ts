import type { ColumnRole } from './types.js'
import type { Looks } from './looks.js'
import type { Span } from '../text/spans.js'

/** A cell as it was cut out of the text, before its column is known. */
export interface Token extends Span {
  looks: Looks
  isEmpty: boolean
  /**
   * What parts it from the token before: LINE a line end, CELL a mark of the table (tab, bar), GAP several blanks, WORD one blank
   * of a text that has lost its line ends, BLANK one blank of a line that no other mark parts.
   */
  gap: 'LINE' | 'CELL' | 'GAP' | 'WORD' | 'BLANK'
  /** It goes on counting the rows: 序号. */
  counts: boolean
  /** It heads the rows that follow, as the whole of its row tells; with its number, where that had a cell of its own. */
  heads: { serial: Span | null } | null
  /** Its place on its line, where the line has a mark for each of so many columns. */
  place: { index: number; of: number } | null
}

/** A row: for each column the tokens that it got, or a heading over the rows that follow. */
export interface AlignedRow {
  heading: Token | null
  cells: Token[][]
}

/** What matters of a column for the cells that it can hold. */
export interface ColumnShape {
  role: ColumnRole
  /** How surely a column of duty is filled: every row has an owner where one column tells them, and not every row others that cooperate. */
  duty: 'ONLY' | 'MAIN' | 'MINOR' | null
}

const NEVER = 1e9

/** How badly a cell fits a column. */
function misfit({ looks, isEmpty, counts }: Pick<Token, 'looks' | 'isEmpty' | 'counts'>, { role }: ColumnShape): number {
  const { length, number, isUnits, isDue, isPeople, isHeading } = looks
  const isNumber = number !== null
  switch (role) {
    case 'SERIAL':
      if (isEmpty) return 0.3
      return counts ? 0 : isNumber ? 5 : looks.isSerial ? 0.2 : 20
    case 'GROUP':
      if (isEmpty) return 0.2
      if (isNumber) return 5
      if (isHeading) return 0
      return length <= 20 ? (isUnits ? 2 : isDue ? 4 : 0.4) : length <= 40 ? 1.5 : 4
    case 'TASK':
      if (isEmpty) return 1.5
      if (isNumber) return 6
      if (isDue) return 4
      return isUnits ? 3 : isPeople ? 2 : looks.isSerial ? 4 : length < 4 ? 0.8 : isHeading ? 0.6 : 0
    case 'CONTENT':
      if (isEmpty) return 0.4
      if (isNumber) return 2
      if (isDue) return 3
      return isUnits ? 3 : isPeople ? 2.5 : isHeading ? 1 : 0.1
    case 'DUTY':
      if (isEmpty) return 0.3
      if (isNumber) return 6
      if (isUnits) return 0
      if (isDue) return 5
      return length <= 1 ? 0.3 : isPeople ? 2.5 : length <= 16 ? 1.5 : length <= 60 ? 3.5 : 7
    case 'PEOPLE':
      if (isEmpty) return 0.3
      if (isNumber) return 5
      return isPeople ? 0 : isUnits ? 3 : length <= 12 ? 1.2 : 5
    case 'DUE':
      if (isEmpty) return 0.3
      if (isDue) return 0
      return isNumber ? 3 : isUnits ? 4 : length <= 14 ? 1.5 : 5
    case 'OTHER':
      return isEmpty ? 0.1 : isNumber ? 0.3 : isUnits || isDue ? 1.5 : 1
  }
}

/** What it costs that a row has nothing for a column. */
function lack({ role, duty }: ColumnShape): number {
  switch (role) {
    case 'SERIAL':
      return 6
    case 'TASK':
      return 3.5
    case 'CONTENT':
      return 1.5
    case 'DUTY':
      return duty === 'MINOR' ? 0.8 : duty === 'ONLY' ? 2.5 : 1.4
    case 'DUE':
      return 0.8
    case 'PEOPLE':
      return 1
    case 'GROUP':
      return 0.2
    case 'OTHER':
      return 0.3
  }
}

/** What it costs that a cell goes on with another token: a line break within it, a blank within it. */
function goesOn({ gap, looks }: Token, before: Token, { role }: ColumnShape, rowsOnLines: boolean): number {
  if (gap === 'CELL') return NEVER
  const base = gap === 'WORD' ? 0.3 : gap === 'BLANK' ? 0.6 : gap === 'GAP' ? 3 : rowsOnLines ? 1.2 : 2
  if (role === 'SERIAL' || looks.number !== null) return base + 6
  if (role === 'DUTY' && looks.isUnits && before.looks.isUnits) return base / 2
  if (role === 'DUE' || role === 'PEOPLE') return base + 1.5
  return looks.isDue || (looks.isUnits && role !== 'DUTY' && role !== 'OTHER') ? base + 2 : base
}

/** A heading over rows: a labelled line, or a short line alone among lines of cells. */
function headingMisfit({ looks, gap, isEmpty }: Token, alone: boolean, rowsOnLines: boolean, hasGroups: boolean): number {
  if (isEmpty || (gap !== 'LINE' && gap !== 'WORD')) return NEVER
  if (looks.isHeading) return hasGroups ? 0.8 : 0.1
  if (looks.number !== null || looks.isDue || looks.length > 40) return NEVER
  return rowsOnLines && alone && !looks.isUnits ? 2.2 : 8
}

export interface Alignment {
  rows: AlignedRow[]
  /** How many tokens belong to the table; those behind are other text. */
  used: number
  /** Mean misfit of a token. */
  misfit: number
}

/** What it costs that a cell is not taken for that of its place, where every column has a mark. */
const DISPLACED = 1.5

/** Cells that a row has at most where the text breaks off within it. */
const LAST_ROW = 3

/** From here on a token is rather no part of the table. */
const OUTSIDE = 1.6

interface Step {
  cost: number
  /** The token begins a row. */
  isNew: boolean
}

/** The columns with what it costs to pass some of them over; the state behind the last column is a heading over rows. */
class Frame {
  readonly columns: readonly ColumnShape[]
  readonly rowsOnLines: boolean
  readonly hasGroups: boolean
  /** Cost of lacking all columns before each. */
  private readonly lacks: number[] = [0]

  constructor(columns: readonly ColumnShape[], rowsOnLines: boolean) {
    this.columns = columns
    this.rowsOnLines = rowsOnLines
    this.hasGroups = columns.some((column) => column.role === 'GROUP')
    for (const column of columns) this.lacks.push((this.lacks.at(-1) ?? 0) + lack(column))
  }

  get heading(): number {
    return this.columns.length
  }

  /** Cost of a row that has nothing from one column up to another. */
  between(from: number, to: number): number {
    return to <= from ? 0 : (this.lacks[to] ?? 0) - (this.lacks[from] ?? 0)
  }

  /** Cost of a row that ends with a column. */
  tail(column: number): number {
    return column === this.heading ? 0 : this.between(column + 1, this.columns.length)
  }

  fit(token: Token, alone: boolean, to: number): number {
    const column = this.columns[to]
    if (token.heads !== null) return column === undefined ? 0 : NEVER
    if (column !== undefined && token.place?.of === this.columns.length)
      return misfit(token, column) + (token.place.index === to ? 0 : DISPLACED)
    return column === undefined ? headingMisfit(token, alone, this.rowsOnLines, this.hasGroups) : misfit(token, column)
  }

  /** The cheapest way from the column of one token to that of the next. */
  step(before: Token, prior: number, token: Token, to: number): Step {
    const inLine = token.gap === 'CELL' || token.gap === 'GAP' || token.gap === 'BLANK'
    const begins = to === this.heading ? 0 : this.between(0, to)
    // What ends in the middle of a list goes on in its cell.
    const torn = before.looks.isOpen && token.gap !== 'CELL' ? 3 : 0
    const fresh = this.rowsOnLines && inLine ? NEVER : torn + this.tail(prior) + begins + (token.gap === 'WORD' ? 0.2 : 0)
    const column = this.columns[to]
    let stays = NEVER
    if (column !== undefined && prior < to && prior !== this.heading)
      stays = torn + this.between(prior + 1, to) * (inLine ? 1.3 : 1) + (this.rowsOnLines && token.gap === 'LINE' ? 3 : 0)
    else if (column !== undefined && prior === to) stays = goesOn(token, before, column, this.rowsOnLines) * (torn > 0 ? 0.1 : 1)
    return stays <= fresh ? { cost: stays, isNew: false } : { cost: fresh, isNew: true }
  }
}

/**
 * Puts the cells of a text into the columns of a table, by the cheapest way (dynamic programming): each takes a column, goes on with
 * the cell before it, begins a row, heads the rows that follow, or stands behind the table. What a cell looks like, where lines and
 * marks stand, and which cells a row can lack decide together, so that merged, empty and broken cells are read alike.
 * Time grows with tokens × columns².
 */
export function align(tokens: readonly Token[], columns: readonly ColumnShape[], rowsOnLines: boolean): Alignment {
  const frame = new Frame(columns, rowsOnLines)
  const states = columns.length + 1
  const back: Int16Array[] = []
  let costs = new Float64Array(states).fill(NEVER)
  let best = { cost: NEVER, used: 0, state: 0 }
  // A number and a cell or two at the very end: the text breaks off within the last row, which lacks nothing that is known.
  const breaksOff = tokens.length - tokens.findLastIndex(({ counts }) => counts) <= LAST_ROW
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1]
    const alone = token.gap === 'LINE' && (tokens[at + 1]?.gap ?? 'LINE') === 'LINE'
    const next = new Float64Array(states).fill(NEVER)
    const from = new Int16Array(states).fill(-1)
    for (let to = 0; to < states; to++) {
      const fit = frame.fit(token, alone, to)
      if (fit >= NEVER) continue
      if (before === undefined) {
        next[to] = fit + (to === frame.heading ? 0 : frame.between(0, to))
        continue
      }
      for (let prior = 0; prior < states; prior++) {
        const cost = (costs[prior] ?? NEVER) + frame.step(before, prior, token, to).cost + fit
        if (cost >= (next[to] ?? NEVER)) continue
        next[to] = cost
        from[to] = prior
      }
    }
    back.push(from)
    costs = next
    for (let state = 0; state < columns.length; state++) {
      const tail = frame.tail(state) * (breaksOff && at === tokens.length - 1 ? 0.3 : 1)
      const cost = (next[state] ?? NEVER) + tail + (tokens.length - at - 1) * OUTSIDE
      if (cost < best.cost) best = { cost, used: at + 1, state }
    }
  }
  const path: number[] = []
  for (let at = best.used - 1, state = best.state; at >= 0; at--) {
    path.push(state)
    state = back[at]?.[state] ?? 0
  }
  path.reverse()
  const cost = best.cost - (tokens.length - best.used) * OUTSIDE
  return { rows: rowsOf(frame, tokens, path), used: best.used, misfit: best.used === 0 ? NEVER : cost / best.used }
}

function rowsOf(frame: Frame, tokens: readonly Token[], path: readonly number[]): AlignedRow[] {
  const rows: AlignedRow[] = []
  let before: Token | undefined
  for (const [at, to] of path.entries()) {
    const token = tokens[at]
    if (token === undefined) continue
    const isNew = before === undefined || frame.step(before, path[at - 1] ?? 0, token, to).isNew
    before = token
    if (to === frame.heading) rows.push({ heading: token, cells: [] })
    else {
      if (isNew) rows.push({ heading: null, cells: frame.columns.map(() => []) })
      rows.at(-1)?.cells[to]?.push(token)
    }
  }
  return rows
}
