import type { Stating } from '../../../model/properties/index.js'
import { idOf } from '../../../model/ids.js'
import { THEME_CODES, THEMES, type ThemeEntry } from '../../../model/themes.js'
import { textOf } from '../../columns.js'
import { GraphError } from '../../errors.js'
import type { Counters, Graph } from '../../run.js'
import { writeRows } from './batches.js'
import type { Counts } from '../difference/bodyChanges.js'
import { contentHash } from '../hash.js'
import { encode } from '../encode.js'
import { sortKey } from '../sortKey.js'

interface ThemeRow {
  id: string
  hash: string
  properties: Record<string, unknown>
}

/**
 * Loads the vocabulary of themes as a difference, in one transaction.
 * @throws GraphError FACTS where a theme that work is about is no longer in it
 */
export async function loadThemes(graph: Graph): Promise<Counts & { counters: Counters }> {
  const wanted = themeRows()
  const { result, counters } = await graph.write('load.themes', async (transaction) => {
    const rows = await transaction.run({
      name: 'load.storedThemes',
      text: 'MATCH (t:Theme) RETURN t.id AS id, t.hash AS hash, t.name AS name, EXISTS { (t)<-[:ABOUT]-() } AS used',
      parameters: {},
    })
    const stored = new Map(rows.map((row) => [textOf(row, 'id'), textOf(row, 'hash')]))
    const ids = new Set(wanted.map((row) => row.id))
    const gone = rows.filter((row) => !ids.has(textOf(row, 'id')))
    const used = gone.filter((row) => row['used'] === true).map((row) => textOf(row, 'name'))
    if (used.length > 0) {
      throw new GraphError(
        'FACTS',
        `The vocabulary no longer has ${used.join(', ')}, and work in the graph is about it: load into an empty database.`,
      )
    }
    const added = wanted.filter((row) => !stored.has(row.id))
    const changed = wanted.filter((row) => stored.has(row.id) && stored.get(row.id) !== row.hash)
    const properties = (of: readonly ThemeRow[]) => of.map((row) => row.properties)
    await writeRows(
      transaction,
      'load.removeThemes',
      'MATCH (n:Theme {id: row.id}) DETACH DELETE n',
      gone.map((row) => ({ id: textOf(row, 'id') })),
    )
    await writeRows(transaction, 'load.createTheme', 'CREATE (n:Theme) SET n = row', properties(added))
    await writeRows(transaction, 'load.updateTheme', 'MATCH (n:Theme {id: row.id}) SET n = row', properties(changed))
    return {
      added: added.length,
      changed: changed.length,
      removed: gone.length,
      unchanged: wanted.length - added.length - changed.length,
    }
  })
  return { ...result, counters }
}

function themeRows(): ThemeRow[] {
  return THEME_CODES.map((code) => {
    const { name, nameEn, description, source }: ThemeEntry = THEMES[code]
    const properties = { code, name, nameEn, description, source, nameKey: sortKey(name) } satisfies Stating<'Theme'>
    const id = idOf('Theme', code)
    const hash = contentHash(properties)
    return { id, hash, properties: encode('Theme', { id, ...properties, hash }) }
  })
}
