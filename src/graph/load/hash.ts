import { createHash } from 'node:crypto'

/**
 * JSON with the keys of every object in order of code units, so that equal content has equal text. `undefined` is left out.
 *
 * It is the form of RFC 8785 but in one thing: `canonicalize` refuses half of a surrogate pair, and words that are cut at their
 * longest may end in one (𠮷 at the 40th unit). They have to load.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => compareText(left, right)))
      : inner,
  )
}

/** A short hash of any plain content: 22 characters of a SHA-256 in base64url. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('base64url').slice(0, 22)
}

/** Order by code unit: the same on every machine, whatever its language. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
