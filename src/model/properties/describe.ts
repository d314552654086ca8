import { TABLES } from './index.js'
import type { NodeTable, PropertyEntry } from './property.js'

/** The tables of properties as docs/model.md shows them: one a label, and one a relationship type. */
export function describedTables(): string {
  return Object.entries(TABLES).map(describedTable).join('\n\n')
}

function describedTable([name, table]: [string, NodeTable]): string {
  const title = name === name.toUpperCase() ? `\`[:${name}]\`` : `\`:${name}\``
  const rows = Object.entries(table.properties).map(([property, entry]) => describedRow(property, entry, table.orders))
  return [`### ${title}`, '', '| property | type | column | filter | orders | |', '| --- | --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  )
}

const COLUMNS = { row: 'yes', issues: 'of `issues` and `coverage`' } as const

function describedRow(property: string, entry: PropertyEntry, orders: NodeTable['orders']): string {
  const inOrders = Object.keys(orders).filter((order) => orders[order]?.includes(property))
  const said = [entry.about ?? '', entry.writtenWith === undefined ? '' : `Written with its ${entry.writtenWith}.`]
  const cells = [
    `\`${property}\``,
    `${entry.type.replace('?', '')}${entry.type.endsWith('?') ? ', may be absent' : ''}`,
    entry.column === null ? '' : COLUMNS[entry.column],
    entry.filter ?? '',
    inOrders.join(', '),
    said.filter((words) => words !== '').join(' '),
  ]
  return `| ${cells.join(' | ')} |`
}
