import type { NameRule } from '../../../model/enums.js'
import { naturalKey, normaliseName } from '../../../model/ids.js'

/** The key of a unit or a zone by one of its names. */
export function nameKey(of: 'unit' | 'zone', areaKey: string, name: string): string {
  return naturalKey(of, areaKey, normaliseName(name))
}

/**
 * The keys that a printed name gives: its own, by which the document points to the thing, and that of the name under which all
 * forms meet. Each with why it is the thing's; `rule` is what relates the printed name to the other.
 */
export function nameKeys(
  of: 'unit' | 'zone',
  areaKey: string,
  printed: string,
  identity: string,
  rule: NameRule,
): { keys: string[]; rules: NameRule[] } {
  const own = nameKey(of, areaKey, printed)
  const common = nameKey(of, areaKey, identity)
  if (own === common) return { keys: [own], rules: [rule === 'CANONICAL_NAME' ? rule : 'NAME'] }
  return { keys: [own, common], rules: [rule, 'CANONICAL_NAME'] }
}
