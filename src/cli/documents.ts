import { readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { CommandError } from './failures.js'

/** Kinds of files that the reading takes from a folder. A file that is named itself is tried whatever it is called. */
export const DOCUMENT_KINDS = ['.txt']

/**
 * The documents that the arguments of a command name: files as they are, of folders the documents in them and below, in the order
 * of their names.
 * @throws CommandError where a path leads to nothing, or a folder holds no document
 */
export function findDocuments(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const entry = statSync(path, { throwIfNoEntry: false })
    if (entry === undefined) throw new CommandError(`There is no file or folder ${path}.`)
    if (!entry.isDirectory()) return [path]
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => DOCUMENT_KINDS.includes(extname(name).toLowerCase()))
      .map((name) => join(path, name))
      .filter((file) => statSync(file).isFile())
      .sort()
    if (files.length === 0) throw new CommandError(`The folder ${path} holds no document (${DOCUMENT_KINDS.join(', ')}).`)
    return files
  })
}
