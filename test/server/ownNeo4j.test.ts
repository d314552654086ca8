import { describe, expect, it } from '@jest/globals'
import { openDatabase } from '../../src/cli/database.js'
import { CommandError } from '../../src/cli/failures.js'
import { readSettings } from '../../src/config/environment.js'
import { testDatabase } from '../support/testDatabase.js'

/** Opens the Neo4j that these variables name, as a command does. */
function open(variables: Record<string, string>) {
  const { neo4j } = readSettings({ NEO4J_PASSWORD: 'hunter2-hunter2', ...variables })
  return openDatabase(neo4j, { readTimeout: 5_000, asGuest: false, onLine: () => undefined })
}

describe('a Neo4j of the reader’s own (NEO4J_URI)', () => {
  it('is used as it is', async () => {
    const { uri, username, password } = testDatabase()
    const database = await open({ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password })

    expect(await database.graph.read({ name: 'test.one', text: 'RETURN 1 AS one', parameters: {} })).toEqual([{ one: 1 }])
    await database.close()
  })

  it.each([
    ['a closed port', 'bolt://127.0.0.1:1', 'Nothing answers as Neo4j at bolt://127.0.0.1:1'],
    ['a name that no machine has', 'bolt://neo4j.invalid:7687', 'Nothing answers as Neo4j at bolt://neo4j.invalid:7687'],
    [
      'a scheme that the server does not speak',
      testDatabase().uri.replace('bolt:', 'bolt+s:'),
      'Is it running there, and is the scheme right',
    ],
  ])('is told to be out of reach at %s', async (_, uri, words) => {
    const opening = open({ NEO4J_URI: uri })

    await expect(opening).rejects.toBeInstanceOf(CommandError)
    await expect(opening).rejects.toThrow(words)
  })

  it('is told to refuse a wrong password, which is not printed', async () => {
    // Another user than that of the other tests: after wrong passwords the server refuses the right one too.
    const message = await open({ NEO4J_URI: testDatabase().uri, NEO4J_USERNAME: 'nobody' }).then(
      () => '',
      (error: unknown) => String(error),
    )

    expect(message).toContain('refused the user nobody')
    expect(message).not.toContain('hunter2')
  })

  it('is told to lack a database', async () => {
    const { uri, username, password } = testDatabase()
    const opening = open({ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: 'nowhere' })

    await expect(opening).rejects.toThrow('has no database nowhere (NEO4J_DATABASE)')
  })
})
