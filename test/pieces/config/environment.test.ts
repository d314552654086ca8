import { describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { ConfigurationError, readSettings } from '../../../src/config/environment.js'
import type { SettingFault } from '../../../src/config/environment.js'
import { projectRoot } from '../../../src/config/root.js'
import { SETTINGS } from '../../../src/config/settings.js'

/** The faults that these variables are refused with. */
function faultsOf(variables: Record<string, string>): readonly SettingFault[] {
  try {
    readSettings(variables)
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults
    throw error
  }
  throw new Error('the settings were taken')
}

describe('the environment', () => {
  it('needs nothing: an empty one gives the defaults and a private Neo4j in the clone', () => {
    const settings = readSettings({})

    expect(settings).toMatchObject({ host: '127.0.0.1', port: 4000, logLevel: 'warn', dataFolder: join(projectRoot, '.zhengtu') })
    expect(settings.neo4j).toMatchObject({ kind: 'private', home: join(projectRoot, '.zhengtu', 'neo4j'), port: null, database: 'neo4j' })
    expect(settings.limits).toMatchObject({
      depth: 15,
      aliases: 30,
      rootFields: 20,
      tokens: 2500,
      fields: 2500,
      variableDepth: 50,
      filterLeaves: 20,
      filterRelations: 3,
      pageSize: 100,
      rows: 30_000,
      work: 400_000,
      bodyBytes: 256 * 1024,
      requestMilliseconds: 10_000,
      statementMilliseconds: 5_000,
    })
  })

  it('opens the server to its own name alone unless something is set', () => {
    expect(readSettings({}).access).toEqual({ hosts: ['127.0.0.1'], trustedProxies: [], corsOrigins: [], frameAncestors: [] })
    expect(readSettings({ HOST: 'Graph.example.org' }).access.hosts).toEqual(['graph.example.org'])
  })

  it('reads lists with commas or blanks between their items', () => {
    const { access } = readSettings({
      ALLOWED_HOSTS: 'Graph.example.org, *.cities.example.org,',
      TRUSTED_PROXY: '10.0.0.0/8,::1 loopback',
      CORS_ORIGINS: 'https://app.example.org,http://localhost:5173',
      FRAME_ANCESTORS: 'self, https://*.example.org',
    })
    expect(access).toEqual({
      hosts: ['127.0.0.1', 'graph.example.org', '*.cities.example.org'],
      trustedProxies: ['10.0.0.0/8', '::1', 'loopback'],
      corsOrigins: ['https://app.example.org', 'http://localhost:5173'],
      frameAncestors: ['self', 'https://*.example.org'],
    })
  })

  it.each([
    ['ALLOWED_HOSTS', 'https://graph.example.org'],
    ['ALLOWED_HOSTS', 'graph.example.org:4000'],
    ['ALLOWED_HOSTS', '*'],
    ['TRUSTED_PROXY', 'proxy.example.org'],
    ['TRUSTED_PROXY', '10.0.0.0/33'],
    ['CORS_ORIGINS', 'app.example.org'],
    ['CORS_ORIGINS', 'https://app.example.org/'],
    ['CORS_ORIGINS', 'https://*.example.org'],
    ['CORS_ORIGINS', 'null'],
    ['FRAME_ANCESTORS', "https://app.example.org; script-src 'unsafe-inline'"],
    ['FRAME_ANCESTORS', '*'],
  ])('refuses %s=%s', (name, value) => {
    expect(faultsOf({ [name]: value }).map((fault) => fault.name)).toEqual([name])
  })

  it('takes an empty value for an unset one', () => {
    expect(readSettings({ PORT: '', NEO4J_URI: ' ', DATA_DIR: '' })).toEqual(readSettings({}))
  })

  it.each([
    'bolt://localhost:7687',
    'neo4j://graph.example.org',
    'bolt+s://10.0.0.7:7687',
    'neo4j+ssc://graph.example.org:7687',
    'neo4j+s://[::1]:7687',
  ])('uses the Neo4j at %s', (uri) => {
    const { neo4j } = readSettings({ NEO4J_URI: uri, NEO4J_USERNAME: 'reader', NEO4J_PASSWORD: 'secret', NEO4J_DATABASE: 'policies' })

    expect(neo4j).toEqual({ kind: 'external', uri, username: 'reader', password: 'secret', database: 'policies' })
  })

  it.each(['localhost:7687', 'http://localhost:7474', 'bolt://', 'bolt://user@host:7687', 'bolt://host:port', 'neo4j://host/database'])(
    'refuses %s as an address of Neo4j',
    (uri) => {
      expect(faultsOf({ NEO4J_URI: uri, NEO4J_PASSWORD: 'secret' }).map((fault) => fault.name)).toEqual(['NEO4J_URI'])
    },
  )

  it.each(['0', '65536', '-1', '4000a', '4 000', '1e3', '4000.5'])('refuses %j as a port', (port) => {
    expect(faultsOf({ PORT: port })).toEqual([{ name: 'PORT', value: port, allowed: SETTINGS.PORT.allowed }])
  })

  it('keeps a blank at the end of a password', () => {
    expect(readSettings({ NEO4J_URI: 'bolt://localhost', NEO4J_PASSWORD: 'secret ' }).neo4j).toMatchObject({ password: 'secret ' })
  })

  it('tells all faults together, each with name, value and what is allowed', () => {
    const faults = faultsOf({ PORT: 'eighty', LOG_LEVEL: 'loud', NEO4J_URI: 'http://localhost:7474', LIMIT_DEPTH: '0' })

    expect(faults.map((fault) => fault.name)).toEqual(['PORT', 'LOG_LEVEL', 'NEO4J_URI', 'LIMIT_DEPTH', 'NEO4J_PASSWORD'])
    const { message } = new ConfigurationError(faults)
    for (const text of [
      'PORT: found eighty',
      'LOG_LEVEL: found loud',
      'fatal, error, warn',
      'NEO4J_PASSWORD: missing',
      'a whole number from 1 to 100',
    ]) {
      expect(message).toContain(text)
    }
  })

  it('never prints a password, not even one that was written into an address', () => {
    const faults = faultsOf({ NEO4J_URI: 'bolt://neo4j:hunter2@localhost:7687', NEO4J_PASSWORD: 'hunter2', PORT: 'x' })

    expect(faults).toHaveLength(2)
    expect(new ConfigurationError(faults).message).not.toContain('hunter2')
  })

  it('names a limit that it does not know', () => {
    expect(faultsOf({ LIMIT_DEPHT: '3' })).toMatchObject([{ name: 'LIMIT_DEPHT', value: '3' }])
  })

  it('refuses another database than neo4j where the server is the private one', () => {
    expect(faultsOf({ NEO4J_DATABASE: 'policies' })).toMatchObject([{ name: 'NEO4J_DATABASE', value: 'policies' }])
  })

  it('has defaults that it would take itself', () => {
    const defaults = Object.entries(SETTINGS).flatMap(([name, { default: preset }]) => (preset === null ? [] : [[name, preset] as const]))

    expect(readSettings(Object.fromEntries(defaults))).toEqual(readSettings({}))
  })
})
