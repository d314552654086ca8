import { describe, expect, it } from '@jest/globals'
import { GraphError, graphErrorCode } from '../../../src/graph/errors.js'
import { createCommand, DECLARED, declaredName } from '../../../src/graph/indexes.js'
import { verifyRecord } from '../../../src/graph/schema.js'
import { verifyServer } from '../../../src/graph/server.js'
import { LABELS, MODEL_VERSION, RELATIONSHIPS } from '../../../src/model/graph.js'

const kernel = (version: string, edition = 'community') => [{ name: 'Neo4j Kernel', versions: [version], edition }]

function codeOf(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof GraphError ? error.code : String(error)
  }
}

describe('the server', () => {
  it.each(['5.26.0', '5.26.30', '5.27-aura', '2025.10.1'])('may be Neo4j %s, of any edition', (version) => {
    expect(verifyServer(kernel(version))).toEqual({ version, edition: 'community' })
    expect(verifyServer(kernel(version, 'enterprise')).edition).toBe('enterprise')
  })

  it.each(['4.4.40', '5.9.0', '5.25.1', '5'])('is too old as Neo4j %s, and the message says what is needed', (version) => {
    expect(codeOf(() => verifyServer(kernel(version)))).toBe('SERVER_TOO_OLD')
    expect(() => verifyServer(kernel(version))).toThrow(/5\.26/)
  })

  it('has to say what it is', () => {
    expect(codeOf(() => verifyServer([]))).toBe('SERVER_TOO_OLD')
  })
})

describe('the version of the model', () => {
  const record = { version: MODEL_VERSION, empty: false, restoring: null }

  it('is that of the graph, or the graph is empty', () => {
    expect(codeOf(() => verifyRecord(record))).toBeNull()
    expect(codeOf(() => verifyRecord({ ...record, version: null, empty: true }))).toBeNull()
  })

  it.each([
    ['of a newer version', { ...record, version: MODEL_VERSION + 1 }, 'MODEL_VERSION', /empty database/],
    ['of an older version', { ...record, version: MODEL_VERSION - 1 }, 'MODEL_VERSION', /npx zhengtu rebuild/],
    ['of an unknown make', { ...record, version: null }, 'MODEL_VERSION', /empty database/],
    ['half restored', { ...record, restoring: '/backups/graph.zt' }, 'RESTORE_UNFINISHED', /npx zhengtu restore \/backups\/graph\.zt/],
  ])('is refused where the graph is %s, with what to do', (_, recorded, code, words) => {
    expect(codeOf(() => verifyRecord(recorded))).toBe(code)
    expect(() => verifyRecord(recorded)).toThrow(words)
  })
})

describe('constraints and indexes', () => {
  it('are declared once each, on what the model has', () => {
    const names = DECLARED.map(declaredName)
    expect(new Set(names).size).toBe(names.length)
    for (const declared of DECLARED) {
      if ('label' in declared) expect(LABELS).toContain(declared.label)
      else expect(Object.keys(RELATIONSHIPS)).toContain(declared.type)
      expect(createCommand(declared)).toContain('IF NOT EXISTS')
    }
  })

  it('hold the id of every label to be one node', () => {
    const SUBLABELS = ['Nation', 'Province', 'City', 'District', 'Task', 'Project']
    const unique = DECLARED.flatMap((declared) => (declared.kind === 'UNIQUE' && declared.properties[0] === 'id' ? [declared.label] : []))
    expect([...unique].sort()).toEqual(LABELS.filter((label) => !SUBLABELS.includes(label)).sort())
  })
})

describe('faults of Neo4j', () => {
  it.each([
    ['ServiceUnavailable', 'UNAVAILABLE'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'UNAUTHORISED'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'DATABASE_NOT_FOUND'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'OUT_OF_MEMORY'],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'TRANSIENT'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'TIMEOUT'],
    ['Neo.ClientError.Statement.AccessMode', 'READ_ONLY'],
    ['Neo.ClientError.Statement.SyntaxError', 'STATEMENT'],
    ['Neo.ClientError.Schema.ConstraintValidationFailed', 'CONSTRAINT'],
    ['Neo.DatabaseError.General.UnknownError', 'FAILED'],
  ])('%s is %s', (status, code) => {
    expect(graphErrorCode(status)).toBe(code)
  })
})
