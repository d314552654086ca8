import type { Figure } from './clauses.js'
import type { Metric } from './metric.js'
import { listFrom } from './pairs.js'
import { findYears, spanOf, type By } from './years.js'

/** The year of one number of a list, and the verb by which the years share out what is counted. */
export interface YearOfList {
  by: By
  /** 完成, 修复; empty where 分别 stands directly before the number. */
  verb: string
}

/** 2023年、2024年、2025年分别完成: a list of years and nothing else, with 分别 behind it. */
const LIST_OF_YEARS =
  /^[,\s]{0,4}(?:其中|计划|力争|拟)?(?:(?:到|在|于)?(?:19|20)\d{2}\s?年?(?:底|末)?(?:前)?[、和及与]?){2,8}(?:各|分别)(?<verb>\p{Script=Han}{0,8}?)(?:不少于|不低于|至少|超过|达到?)?$/u

/** 其中2023年、2024年分别完成30个、36个: lists of as many years as numbers, the first of one with the first of the other. */
export function yearLists(folded: string, figures: readonly Figure[]): Map<Figure, YearOfList> {
  const found = new Map<Figure, YearOfList>()
  for (const [index, first] of figures.entries()) {
    if (found.has(first)) continue
    const list = listFrom(folded, figures, index)
    if (list.length < 2) continue
    const verb = LIST_OF_YEARS.exec(folded.slice(first.clause.start, first.quantity.outerStart))?.groups?.['verb']
    if (verb === undefined) continue
    const years = findYears(folded, first.clause.start, first.quantity.outerStart)
    if (years.length !== list.length) continue
    list.forEach((figure, place) => {
      const year = years[place]
      if (year !== undefined) found.set(figure, { by: spanOf(folded, year), verb })
    })
  }
  return found
}

/** The number before in the sentence: what it measures, and in which unit. */
export interface Measured {
  metric: Metric
  unit: string | null
}

/** What the numbers of such a list measure: what the number before them does, where both count in one unit; else the clause before says it. */
export function metricOfList(folded: string, figure: Figure, { verb }: YearOfList, earlier: Measured | null): Metric | null {
  const { sentence, clause } = figure
  if (earlier !== null && earlier.unit === figure.quantity.unit) return earlier.metric
  const before = folded.slice(sentence.start, Math.max(sentence.start, clause.start - 1))
  const start = sentence.start + Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1
  const words = folded.slice(start, sentence.start + before.length).trim()
  if (words === '') return verb === '' ? null : { name: verb, start: clause.start, end: figure.quantity.outerStart }
  // 对闲置设施逐座整改,…分别修复25座: what 对 names is what is done with.
  const object = /^对(?<object>[^,]{2,30}?)(?:逐|全面|进行|开展|实施|加快|制定)/u.exec(words)?.groups?.['object']
  return { name: `${verb}${object ?? words}`, start, end: start + words.length }
}
