import neo4j, { type Driver } from 'neo4j-driver'
import { toGraphError } from './errors.js'

export type { Driver } from 'neo4j-driver'

/** How to reach the server. The scheme of the address says whether the connection is encrypted. */
export interface DriverSettings {
  /** `bolt://`, `neo4j://`, or either with `+s` or `+ssc`. */
  uri: string
  username: string
  password: string
  /** Connections at most, 100 by default. */
  maxConnections?: number
  /** Milliseconds that a connection may take to be made, 5,000 by default. */
  connectTimeout?: number
  /** Milliseconds in which a transaction that writes is tried again after a passing fault, 10,000 by default. */
  writeRetryTime?: number
}

/**
 * The one driver of the process. Nothing is sent yet: the first statement connects.
 *
 * - Integers become JS numbers (one that a number cannot hold exactly becomes an infinity, which decoding refuses).
 * - No telemetry message, which would be a round trip more, and no notifications, which only EXPLAIN asks for.
 */
export function createDriver(settings: DriverSettings): Driver {
  try {
    return neo4j.driver(settings.uri, neo4j.auth.basic(settings.username, settings.password), {
      userAgent: 'zhengtu',
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      maxConnectionPoolSize: settings.maxConnections ?? 100,
      connectionTimeout: settings.connectTimeout ?? 5_000,
      maxTransactionRetryTime: settings.writeRetryTime ?? 10_000,
    })
  } catch (error) {
    throw toGraphError(error)
  }
}
