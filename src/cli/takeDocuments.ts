import { findDocuments } from './documents.js'
import { tell } from './output.js'
import { visible } from './visible.mjs'

/** Names that are told of files that were left out; of more only how many. */
const TOLD = 5

/**
 * The documents that the arguments of a command name. What could not be looked into is told, and makes the exit code 1; what was left
 * out of a folder by its name is told, too.
 * @throws CommandError where a path leads to nothing, or a folder holds no document
 */
export async function takeDocuments(paths: readonly string[]): Promise<string[]> {
  const { files, failures, leftOut } = findDocuments(paths)
  for (const failure of failures) await tell(failure)
  if (failures.length > 0) process.exitCode = 1
  const [more, names] = [leftOut.length - TOLD, leftOut.slice(0, TOLD).map(visible).join(', ')]
  if (leftOut.length > 0) await tell(`Left out, for their names are of no documents: ${names}${more > 0 ? ` and ${more} more` : ''}`)
  return files
}
