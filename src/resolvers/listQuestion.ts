import { listKey } from '../graph/cypher/asked.js'
import { ENTITIES } from '../graph/cypher/entities/index.js'
import { checkFilter } from '../graph/cypher/filterCheck.js'
import { FilterError } from '../graph/cypher/filterError.js'
import type { Filter } from '../graph/cypher/filterInput.js'
import type { List, Window } from '../graph/cypher/scan.js'
import { badUserInput } from './errors.js'
import { windowOf, type ListArguments } from './listArguments.js'
import { scoped } from './lists.js'

/** What the arguments of a connection ask of its list, whichever of its fields are selected. */
export interface ListQuestion {
  /** Questions of one key ask the same of one thing. */
  readonly key: string
  readonly list: List
  readonly filter: Filter
  /** The filter of what is hidden; null where the list hides nothing. */
  readonly hidden: Filter | null
  readonly window: Window
}

/** The question that arguments ask of a list. @throws BAD_USER_INPUT, BAD_CURSOR */
export function questionOf(list: List, args: ListArguments, maxPageSize: number): ListQuestion {
  const window = windowOf(list, args, maxPageSize)
  const { shown, hidden } = scoped(list, args.filter ?? {}, args.including)
  refuseFaults(list, shown)
  return { key: listKey(list, shown, hidden, window), list, filter: shown, hidden, window }
}

/** Tells a filter that cannot be asked before anything is read. @throws BAD_USER_INPUT */
function refuseFaults(list: List, filter: Filter): void {
  try {
    checkFilter(ENTITIES[list.entity], filter)
  } catch (error) {
    throw error instanceof FilterError ? badUserInput(`filter: ${error.message}.`) : error
  }
}
