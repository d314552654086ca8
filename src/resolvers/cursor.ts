import { fits, type KeyValues, type Order } from '../graph/cypher/order.js'
import { badCursor } from './errors.js'

/**
 * A keyset cursor: the signature of the order and the stored keys of the row, the id last. It stays good when rows come and go,
 * the row itself among them. Opaque to clients.
 */
export function encodeCursor(order: Order, keys: KeyValues): string {
  return Buffer.from(JSON.stringify([order.signature, ...keys])).toString('base64url')
}

/** The keys that a cursor holds. @throws BAD_CURSOR where it is none of ours or of another order */
export function decodeCursor(order: Order, argument: 'after' | 'before', cursor: string): KeyValues {
  const [signature, ...keys] = contentOf(cursor)
  if (signature !== order.signature || !fits(order, keys)) throw badCursor(argument)
  return keys
}

function contentOf(cursor: string): unknown[] {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(content) ? content : []
  } catch {
    return []
  }
}
