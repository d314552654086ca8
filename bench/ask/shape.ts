/** Parts of an answer that nobody has looked at yet: for what a peer answers in its own shape. */

/** @throws where it is no object */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new Error(`an object was expected, not ${JSON.stringify(value)}`)
}

/** A field of an answer that is a list. @throws where it is none */
export function listIn(value: unknown, field: string): readonly unknown[] {
  const list: unknown = fieldsOf(value)[field]
  if (Array.isArray(list)) return list
  throw new Error(`${field} was to be a list, not ${JSON.stringify(list)}`)
}

/** The first of a field that is a list of one; null where it is empty. */
export const onlyIn = (value: unknown, field: string): unknown => listIn(value, field)[0] ?? null

/** Some fields of an object, as they are. */
export function pick(value: unknown, ...names: readonly string[]): Record<string, unknown> {
  const fields = fieldsOf(value)
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))
}
