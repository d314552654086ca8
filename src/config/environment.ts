import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { projectRoot } from './root.js'
import { SETTINGS } from './settings.js'
import type { SettingName, SettingValue } from './settings.js'

/** A value of the environment that can't be used. */
export interface SettingFault {
  name: string
  /** As it was found; `(hidden)` for a password, null where it is missing. */
  value: string | null
  allowed: string
}

/** All faults of the environment together, in a message for the person who set it. */
export class ConfigurationError extends Error {
  readonly faults: readonly SettingFault[]

  constructor(faults: readonly SettingFault[]) {
    const lines = faults.map(
      ({ name, value, allowed }) => `  ${name}: ${value === null ? 'missing' : `found ${value}`}; allowed is ${allowed}`,
    )
    super(['The environment has settings that can not be used (docs/configuration.md):', ...lines].join('\n'))
    this.name = 'ConfigurationError'
    this.faults = faults
  }
}

/** How to reach Neo4j: the reader's own, or a private one that we start. */
export type Neo4jSettings =
  | { kind: 'external'; uri: string; username: string; password: string; database: string }
  | {
      kind: 'private'
      home: string
      port: number | null
      heap: string
      pageCache: string
      cacheFolder: string | undefined
      javaHome: string | undefined
      database: string
    }

/** How much one operation, one request and all requests together may ask. */
export interface LimitSettings {
  depth: number
  aliases: number
  directives: number
  rootFields: number
  tokens: number
  fields: number
  variableDepth: number
  filterLeaves: number
  filterRelations: number
  pageSize: number
  rows: number
  work: number
  bodyBytes: number
  inFlight: number
  inFlightSchema: number
  /** Percent of the places that one address may hold while it is alone. */
  addressShare: number
  requestMilliseconds: number
  statementMilliseconds: number
}

/** From where the server may be reached, and by whose pages. */
export interface AccessSettings {
  /** Names of the server, in small letters; `*.` before one stands for every name below it. */
  hosts: readonly string[]
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[]
  /** Origins whose pages may read the answers; `*` is all. */
  corsOrigins: readonly string[]
  /** Origins whose pages may frame ours; `self` is our own. */
  frameAncestors: readonly string[]
}

/** The project's settings, checked. */
export interface Settings {
  host: string
  port: number
  dataFolder: string
  logLevel: SettingValue<'LOG_LEVEL'>
  neo4j: Neo4jSettings
  limits: LimitSettings
  access: AccessSettings
  chromePath: string | null
}

type Variables = Readonly<Record<string, string | undefined>>

/** Names that begin like this are ours: one that is not in the list is a slip of the pen. */
const OUR_PREFIX = 'LIMIT_'

/**
 * Reads the settings from the process, and from the clone's `.env` where there is one; the process has the last word of both, and what
 * the command itself was given (`--port`) stands above them.
 */
export function loadSettings(given: Variables = {}): Settings {
  const file = join(projectRoot, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return readSettings({ ...process.env, ...given })
}

/**
 * Checks the settings. An empty value counts as unset.
 * @throws ConfigurationError with every fault, not only the first
 */
export function readSettings(variables: Variables): Settings {
  const faults: SettingFault[] = []
  const values = readValues(variables, faults)
  const isExternal = isGiven(variables.NEO4J_URI)
  if (isExternal && !isGiven(variables.NEO4J_PASSWORD)) {
    faults.push({ name: 'NEO4J_PASSWORD', value: null, allowed: 'the password of the Neo4j that NEO4J_URI names' })
  }
  if (!isExternal && values.NEO4J_DATABASE !== SETTINGS.NEO4J_DATABASE.default && isGiven(values.NEO4J_DATABASE)) {
    faults.push({ name: 'NEO4J_DATABASE', value: values.NEO4J_DATABASE, allowed: 'neo4j, unless NEO4J_URI names a Neo4j of your own' })
  }
  for (const [name, value] of Object.entries(variables)) {
    if (name.startsWith(OUR_PREFIX) && !(name in SETTINGS)) {
      faults.push({ name, value: value ?? null, allowed: 'no setting of this name; docs/configuration.md has them all' })
    }
  }
  if (faults.length > 0) throw new ConfigurationError(faults)

  const dataFolder = resolve(projectRoot, values.DATA_DIR)
  return {
    host: values.HOST,
    port: values.PORT,
    dataFolder,
    logLevel: values.LOG_LEVEL,
    neo4j: neo4jSettings(values, dataFolder),
    limits: {
      depth: values.LIMIT_DEPTH,
      aliases: values.LIMIT_ALIASES,
      directives: values.LIMIT_DIRECTIVES,
      rootFields: values.LIMIT_ROOT_FIELDS,
      tokens: values.LIMIT_TOKENS,
      fields: values.LIMIT_FIELDS,
      variableDepth: values.LIMIT_VARIABLE_DEPTH,
      filterLeaves: values.LIMIT_FILTER_LEAVES,
      filterRelations: values.LIMIT_FILTER_RELATIONS,
      pageSize: values.LIMIT_PAGE_SIZE,
      rows: values.LIMIT_ROWS,
      work: values.LIMIT_WORK,
      bodyBytes: values.LIMIT_BODY_BYTES,
      inFlight: values.LIMIT_IN_FLIGHT,
      inFlightSchema: values.LIMIT_IN_FLIGHT_SCHEMA,
      addressShare: values.LIMIT_ADDRESS_SHARE,
      requestMilliseconds: values.LIMIT_REQUEST_MS,
      statementMilliseconds: values.LIMIT_STATEMENT_MS,
    },
    access: {
      hosts: [values.HOST.toLowerCase(), ...(values.ALLOWED_HOSTS ?? [])],
      trustedProxies: values.TRUSTED_PROXY ?? [],
      corsOrigins: values.CORS_ORIGINS ?? [],
      frameAncestors: values.FRAME_ANCESTORS ?? [],
    },
    chromePath: values.CHROME_PATH,
  }
}

type Values = { [Name in SettingName]: SettingValue<Name> }

/** Reads every setting by itself. What is answered may be used only where no fault was added. */
function readValues(variables: Variables, faults: SettingFault[]): Values {
  const values = Object.entries(SETTINGS).map(([name, { default: preset, schema, secret, allowed }]) => {
    const given = variables[name] ?? ''
    // A blank at the end of a password may be part of it.
    const text = given.trim() === '' ? preset : secret ? given : given.trim()
    if (text === null) return [name, null]
    const parsed = schema.safeParse(text)
    if (parsed.success) return [name, parsed.data]
    faults.push({ name, value: secret ? '(hidden)' : withoutPassword(text), allowed })
    return [name, null]
  })
  return Object.fromEntries(values) as Values
}

function neo4jSettings(values: Values, dataFolder: string): Neo4jSettings {
  const { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = values
  if (uri !== null && password !== null) return { kind: 'external', uri, username, password, database }
  return {
    kind: 'private',
    home: join(dataFolder, 'neo4j'),
    port: values.NEO4J_PORT,
    heap: values.NEO4J_HEAP,
    pageCache: values.NEO4J_PAGE_CACHE,
    cacheFolder: values.XDG_CACHE_HOME === null ? undefined : join(values.XDG_CACHE_HOME, 'zhengtu'),
    javaHome: values.JAVA_HOME ?? undefined,
    database,
  }
}

function isGiven(value: string | null | undefined): boolean {
  return value !== null && value !== undefined && value.trim() !== ''
}

/** An address that was written with user and password is told without them. */
function withoutPassword(text: string): string {
  return text.replace(/\/\/[^/@]*@/, '//(hidden)@')
}
