import { getBorderCharacters, table } from 'table'
import { ROLES } from '../model/enums.js'
import type { AssignmentFacts, Evidence, ItemFacts, PolicyFacts, TargetFacts } from '../model/facts.js'
import { visible } from './visible.mjs'

/** Characters of a line where no terminal says how wide it is, and the least and the most that are used of one that does. */
const [USUAL_WIDTH, LEAST_WIDTH, MOST_WIDTH] = [120, 72, 160]

/** What each role is called beside a name. */
const ROLE_WORDS = { LEAD: '牵头', RESPONSIBLE: '责任', IMPLEMENTING: '实施', COOPERATING: '配合' } as const satisfies Record<
  AssignmentFacts['role'],
  string
>

/** How the number of a target is meant. */
const SIGNS = { GE: '≥ ', LE: '≤ ', APPROX: '≈ ', EQ: '', RANGE: '' } as const satisfies Record<TargetFacts['comparator'], string>

/** What stands where no unit is named, and why. */
const SILENCE: Readonly<Record<ItemFacts['ownership'], string>> = {
  NAMED: '',
  CLASS_ONLY: '',
  NONE_STATED: '(none stated)',
  NOT_READ: '(not read, see --report)',
}

/** Width of what a column holds beside its words: a blank on either side and a border. */
const FRAME = 3

/**
 * What was read of a policy, in tables that a person can hold against the text: who has to do what by when, in which line, and the
 * numbers that it sets. Chinese characters take two columns of a terminal each.
 */
export function factsTable({ items, targets }: Pick<PolicyFacts, 'items' | 'targets'>, columns = process.stdout.columns): string {
  const width = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Number.isInteger(columns) ? columns : USUAL_WIDTH))
  return [
    ...(items.length === 0
      ? []
      : [drawn(['line', 'task', 'lead', 'others', 'deadline'], items.map(itemCells), [5, 0.45, 0.2, 0.35, 10], width)]),
    ...(targets.length === 0 ? [] : [drawn(['line', 'metric', 'value', 'deadline'], targets.map(targetCells), [5, 0.6, 0.4, 10], width)]),
  ].join('')
}

/** Widths are of characters, or, below one, shares of what those leave over. */
function drawn(header: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[], all: number): string {
  const left = all - 1 - widths.reduce((sum, width) => sum + FRAME + (width < 1 ? 0 : width), 0)
  return table(
    [header, ...rows].map((row) => row.map(visible)),
    {
      border: getBorderCharacters('norc'),
      columns: widths.map((width, at) => ({ width: width < 1 ? Math.floor(width * left) : width, alignment: at === 0 ? 'right' : 'left' })),
      drawHorizontalLine: (at, count) => at < 2 || at === count,
    },
  )
}

function itemCells({ title, path, headings, due, ownership, evidence, assignments }: ItemFacts): string[] {
  const label = path.at(-1) ?? ''
  const leads = assignments.filter(({ role }) => role === 'LEAD').map(({ unit }) => unit)
  const others = ROLES.filter((role) => role !== 'LEAD').flatMap((role) => {
    const units = assignments.filter((one) => one.role === role).map(({ unit }) => unit)
    return units.length === 0 ? [] : [`${ROLE_WORDS[role]}：${units.join('、')}`]
  })
  const words = others.join('；') || (leads.length > 0 ? '' : SILENCE[ownership])
  return [lineOf(evidence), title ?? (label || (headings.at(-1) ?? '')), leads.join('、'), words, due ?? '']
}

/** Its number as printed, with the sign of how it is meant. */
function targetCells({ metric, comparator, by, byMonth, evidence }: TargetFacts): string[] {
  const printed = evidence.find(({ role }) => role === 'MENTION')?.words ?? ''
  const deadline = by === null ? '' : byMonth === null ? String(by) : `${by}-${String(byMonth).padStart(2, '0')}`
  return [lineOf(evidence), metric, SIGNS[comparator] + printed, deadline]
}

function lineOf(evidence: readonly Evidence[]): string {
  return String(evidence.find(({ role }) => role === 'MENTION')?.line ?? evidence[0]?.line ?? '')
}
