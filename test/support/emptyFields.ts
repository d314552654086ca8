/**
 * The fields of an answer that nowhere have a value: null, an empty text or an empty list wherever they stand, or never reached
 * because the list above them is empty. Each as its path without the places in lists: `policies.nodes.title`.
 */
export function emptyFields(data: unknown): string[] {
  const seen = new Map<string, boolean>()
  collect(data, '', seen)
  return [...seen].flatMap(([path, hasValue]) => (hasValue ? [] : [path]))
}

function collect(value: unknown, path: string, seen: Map<string, boolean>): void {
  if (Array.isArray(value)) for (const one of value) collect(one, path, seen)
  if (path !== '') seen.set(path, seen.get(path) === true || !isEmpty(value))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  for (const [name, inner] of Object.entries(value)) collect(inner, path === '' ? name : `${path}.${name}`, seen)
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
