/** Fills a list up. No id is empty, so it finds nothing. */
const NOTHING = ''

/**
 * The keys filled up to the end of their size class: 1, 10, 100, 1,000 … Neo4j plans a statement anew for each class of the
 * length of a list parameter, which costs more than the statement; padded lists stay within a few lengths.
 */
export function padded(keys: readonly string[]): string[] {
  let size = 1
  while (size < keys.length) size *= 10
  return [...keys, ...Array<string>(size - keys.length).fill(NOTHING)]
}
