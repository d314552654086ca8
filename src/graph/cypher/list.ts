import type { ListAsked } from './asked.js'
import { ENTITIES } from './entities/index.js'
import { cellsOf, textIn, type ListFound } from './found.js'
import { newNode } from './part.js'
import { Projection } from './projection.js'
import { keyedReading, singleReading, type Reading } from './reading.js'
import * as words from './words.js'

/** Reads what is asked of a list, for each of its parents; a list of the whole graph has none. */
export function listReading(asked: ListAsked): Reading<ListFound> {
  const { relation } = asked.list
  const answer = new Projection()
  if (relation === null) {
    const read = answer.addList(null, asked)
    return singleReading(nameOf(asked), answer.rows(), ([row = {}]) => read(cellsOf(row)))
  }
  const parent = newNode()
  const key = answer.add(words.KEY())
  const read = answer.addList(parent, asked)
  const lines = [words.MATCH(), ENTITIES[relation.from].anchor(parent), ...answer.rows()]
  return keyedReading(nameOf(asked), lines, (rows) => new Map(rows.map(cellsOf).map((cells) => [textIn(cells, key), read(cells)])))
}

/** `Policy.workItems`; `Policy.workItems.totalCount` where no page is asked for. */
function nameOf({ list, window, total }: ListAsked): string {
  return window !== null ? list.name : `${list.name}.${total ? 'totalCount' : 'hidden'}`
}
