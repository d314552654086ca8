import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The SDL of the API, one text a file of `schema/`. */
export const typeDefs: readonly string[] = readSchema(new URL('./', import.meta.url))

/** Reads the nearest `schema/` above a folder: the same from the sources and from `dist/`. */
function readSchema(above: URL): string[] {
  const folder = new URL('schema/', above)
  if (!existsSync(new URL('Query.graphql', folder))) {
    const parent = new URL('../', above)
    if (parent.href === above.href) throw new Error('the folder schema/ was not found above this module')
    return readSchema(parent)
  }
  const files = readdirSync(fileURLToPath(folder)).filter((file) => file.endsWith('.graphql'))
  return files.sort().map((file) => readFileSync(new URL(file, folder), 'utf8'))
}
