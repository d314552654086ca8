import { describe, expect, it } from '@jest/globals'
import { Neo4jError } from 'neo4j-driver'
import { graphErrorCode, toGraphError } from '../../../src/graph/errors.js'

describe('a fault of the database', () => {
  it.each([
    ['a connection that was reset while it was made', 'ProtocolError', 'UNAVAILABLE'],
    ['a connection that was closed', 'ServiceUnavailable', 'UNAVAILABLE'],
    ['a session that expired', 'SessionExpired', 'UNAVAILABLE'],
    ['a log of transactions that found no room on the disk', 'Neo.DatabaseError.Transaction.TransactionLogError', 'PANICKED'],
    ['a database that needs to be restarted', 'Neo.DatabaseError.Transaction.TransactionStartFailed', 'PANICKED'],
    ['another fault of a statement', 'Neo.DatabaseError.Statement.ExecutionFailed', 'FAILED'],
  ])('%s is told as what it is', (_, status, code) => {
    expect(graphErrorCode(status)).toBe(code)
    expect(toGraphError(new Neo4jError('words', status, '50N42', 'words')).code).toBe(code)
  })

  it('half of a handshake is a connection that broke, where the driver lets an error of Node out', () => {
    const reading = () => Buffer.alloc(8).readUInt8(9)
    let thrown: unknown = null
    try {
      reading()
    } catch (error) {
      thrown = error
    }
    expect(toGraphError(thrown).code).toBe('UNAVAILABLE')
    expect(toGraphError(new RangeError('Invalid array length')).code).toBe('FAILED')
  })
})
