import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The nearest file or folder of that name above this module: the same from the sources and from `dist/`. */
export function projectFile(name: string): string {
  return nearest(name, new URL('./', import.meta.url))
}

function nearest(name: string, above: URL): string {
  const path = new URL(name, above)
  if (existsSync(path)) return fileURLToPath(path)
  const parent = new URL('../', above)
  if (parent.href === above.href) throw new Error(`${name} was not found above this module`)
  return nearest(name, parent)
}
