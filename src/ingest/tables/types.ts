import type { Role } from '../../model/enums.js'
import type { Span } from '../text/spans.js'

/** What a column of a table of division of work holds, by the words of its header. */
export type ColumnRole =
  | 'SERIAL' // 序号
  | 'GROUP' // 类别, 领域
  | 'TASK' // 工作任务, 项目名称
  | 'CONTENT' // 工作要求, 建设内容
  | 'DUTY' // 牵头单位, 责任单位, 责任分工
  | 'PEOPLE' // 责任领导, 联系人: never units
  | 'DUE' // 完成时限
  | 'OTHER' // 备注, 总投资

export interface Column extends Span {
  role: ColumnRole
  /** The header's words, without blanks. `start`, `end` are where they stand: the CUE of what the column assigns. */
  name: string
  /** The role that a DUTY column gives; null where the header names several (责任分工, 牵头及配合单位) and the cell's own words tell. */
  duty: Role | null
}

/** A cell of a row that names units. */
export interface DutyCell extends Span {
  /** Null where only the cell's own words tell the role (…牵头，…配合). */
  role: Role | null
  /** Words of the header that give the role. */
  cue: Span
  /** The words stand in another row's place (a merged cell): the assignment needs them as its CONTEXT. */
  isShared: boolean
  /** Nobody can tell what its column is: the cell is one of owners by what it looks like. */
  isLoose: boolean
}

/** The deadline that a row states. */
export interface DueCell extends Span {
  /** `2024`, `2024-11` or a full date; null for 持续推进 and the like. */
  value: string | null
}

/** What the header of a column of figures says they measure: 年度投资 in 万元. */
export interface Measured {
  /** How much of the header's name says what is measured; 0 where it only says that it counts. */
  name: string
  unit: string
  /** The year that the header names. */
  year: number | null
  /** Figures of what has been done. */
  isPast: boolean
}

/** A figure of a row in a column whose header names its unit. */
export interface FigureCell extends Span {
  measured: Measured
  header: Span
}

/** What a row of a table says of its item, beside label and title. */
export interface RowCells {
  /** PROJECT for a row of a table of construction projects. */
  kind: 'TASK' | 'PROJECT'
  /** Cells that name units, as printed from left to right. */
  duties: readonly DutyCell[]
  /** Cells of columns that are of no known use: owners stand there where no column is theirs. */
  others: readonly DutyCell[]
  /** No column is known: which cell is the task was told by what the cells look like. */
  byLooks: boolean
  /** Cells that name leaders and contacts: people, never units. */
  people: readonly Span[]
  due: DueCell | null
  /** Figures in columns whose headers name their unit. */
  figures: readonly FigureCell[]
  /** The cells of its own text: the task and what is asked for, as printed. */
  texts: readonly Span[]
  /** All cells that stand in its own place, from left to right. None goes on with the words of the one before it. */
  cells: readonly Span[]
}
