import { addCounters } from '../../counters.js'
import type { Counters, Graph } from '../../run.js'
import type { Counts } from '../difference/bodyChanges.js'
import { loadDivisions } from './divisions.js'
import { loadThemes } from './themes.js'

/**
 * Loads what documents rest on and no document states: the administrative divisions and the vocabulary of themes. Before any
 * document, and as a difference: what is there is not written again.
 * @throws GraphError FACTS where documents rest on an entry that a list no longer has
 */
export async function loadFixedLists(graph: Graph): Promise<Counts & { counters: Counters }> {
  const divisions = await loadDivisions(graph)
  const themes = await loadThemes(graph)
  return {
    added: divisions.added + themes.added,
    changed: divisions.changed + themes.changed,
    removed: divisions.removed + themes.removed,
    unchanged: divisions.unchanged + themes.unchanged,
    counters: addCounters(divisions.counters, themes.counters),
  }
}
