import { isIP } from 'node:net'
import { z } from 'zod'
import { frameAncestors, hostNames, origins, proxies } from './lists.js'
import { DEFAULT_HOST, DEFAULT_PORT, readPort } from './address.mjs'

/** One setting of the environment: how it is read and how it is told to people. */
export interface Setting<T, Default extends string | null> {
  /** What it does; the sentence of docs/configuration.md. */
  readonly about: string
  /** Which values it takes. */
  readonly allowed: string
  /** As it would be written in `.env`; null where it is unset by default. */
  readonly default: Default
  /** True for a value that is never printed. */
  readonly secret: boolean
  readonly schema: z.ZodType<T, string>
}

function setting<T, const Default extends string | null>(
  options: Omit<Setting<T, Default>, 'secret'> & { secret?: boolean },
): Setting<T, Default> {
  return { secret: false, ...options }
}

/** A whole number between two bounds. */
function count(about: string, preset: number, least: number, most: number, unit = ''): Setting<number, string> {
  return setting({
    about,
    allowed: `a whole number from ${least} to ${most}${unit}`,
    default: String(preset),
    schema: z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number)
      .pipe(z.int().min(least).max(most)),
  })
}

const port = z
  .string()
  .transform(readPort)
  .refine((value) => value !== null)

/** `bolt://host:port`, without user, password or path: those have settings of their own. */
const boltAddress = z.string().refine((text) => {
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/@?#\s]+\/?$/.test(text)) return false
  return URL.canParse(text) && new URL(text).hostname !== ''
})

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** A host name or an address, as a server may listen on it. */
const host = z.string().refine((text) => isIP(text) !== 0 || /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text))

const MEMORY = /^[1-9]\d{0,5}[mg]$/

/**
 * Every setting that the project takes from the environment, in the order of docs/configuration.md. A test holds this list,
 * `.env.example` and the table in the docs together.
 */
export const SETTINGS = {
  HOST: setting({
    about: 'Address that the server listens on. 127.0.0.1 is this machine alone; 0.0.0.0 is every network that it is in.',
    allowed: 'a host name or an IP address',
    default: DEFAULT_HOST,
    schema: host,
  }),
  PORT: setting({
    about: 'Port that the server listens on.',
    allowed: 'a port from 1 to 65535',
    default: DEFAULT_PORT,
    schema: port,
  }),
  ALLOWED_HOSTS: setting({
    about:
      'Names under which the server is reached, beside that of HOST. Names of this machine alone (localhost) and IP addresses always work; any other is answered HOST_NOT_ALLOWED.',
    allowed: 'names with commas between them; *.example.org is every name below example.org',
    default: null,
    schema: hostNames,
  }),
  TRUSTED_PROXY: setting({
    about: 'The proxies before the server: from them, and from nobody else, `X-Forwarded-For` is believed to name the client.',
    allowed: 'IP addresses or networks (10.0.0.0/8) with commas between them; loopback, linklocal and uniquelocal name the usual ones',
    default: null,
    schema: proxies,
  }),
  CORS_ORIGINS: setting({
    about: 'Origins whose pages may read the API in a browser.',
    allowed: 'origins (https://app.example.org) with commas between them, or * for all',
    default: null,
    schema: origins,
  }),
  FRAME_ANCESTORS: setting({
    about: 'Origins whose pages may show the playground in a frame.',
    allowed: 'self, origins (https://app.example.org), or https://*.example.org, with commas between them',
    default: null,
    schema: frameAncestors,
  }),
  DATA_DIR: setting({
    about: 'Folder of the data: the private Neo4j, its password and its logs. A relative path begins in the clone.',
    allowed: 'a path that this user may write',
    default: '.zhengtu',
    schema: z.string().min(1),
  }),
  LOG_LEVEL: setting({
    about: 'How much the server writes to its log.',
    allowed: LOG_LEVELS.join(', '),
    default: 'warn',
    schema: z.enum(LOG_LEVELS),
  }),
  NEO4J_URI: setting({
    about: 'A Neo4j of your own (5.26 or newer). With it nothing is fetched or started, and neither Java nor Maven is needed.',
    allowed: 'bolt://HOST:PORT or neo4j://HOST:PORT, also with +s or +ssc behind the scheme, without user and password',
    default: null,
    schema: boltAddress,
  }),
  NEO4J_USERNAME: setting({
    about: 'User of that Neo4j.',
    allowed: 'any text',
    default: 'neo4j',
    schema: z.string().min(1),
  }),
  NEO4J_PASSWORD: setting({
    about: 'Password of that Neo4j; needed with NEO4J_URI. The private Neo4j has a generated one.',
    allowed: 'any text',
    default: null,
    secret: true,
    schema: z.string().min(1),
  }),
  NEO4J_DATABASE: setting({
    about: 'Database of that Neo4j. The private one has only neo4j.',
    allowed: 'the name of a database: 3 to 63 letters, digits, dots and dashes, a letter first',
    default: 'neo4j',
    schema: z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/),
  }),
  NEO4J_PORT: setting({
    about: 'Port of 127.0.0.1 for the private Neo4j; a free one is chosen where none is said.',
    allowed: 'a port from 1 to 65535',
    default: null,
    schema: port,
  }),
  NEO4J_HEAP: setting({
    about: 'Heap that the private Neo4j may take.',
    allowed: 'a size as the JVM writes it, at least 256m: 512m, 2g',
    default: '512m',
    schema: z
      .string()
      .regex(MEMORY)
      .refine((size) => size.endsWith('g') || Number.parseInt(size, 10) >= 256),
  }),
  NEO4J_PAGE_CACHE: setting({
    about: 'Memory of the private Neo4j for the pages of its store.',
    allowed: 'a size as the JVM writes it: 64m, 1g',
    default: '64m',
    schema: z.string().regex(MEMORY),
  }),
  LIMIT_DEPTH: count('Fields inside each other in one operation. The playground needs 15 to read the schema.', 15, 1, 100),
  LIMIT_ALIASES: count('Fields under another name than their own in one operation.', 30, 0, 1_000),
  LIMIT_DIRECTIVES: count('Directives, as @include, in one operation.', 50, 0, 1_000),
  LIMIT_ROOT_FIELDS: count('Different answers asked of Query in one operation.', 20, 1, 1_000),
  LIMIT_TOKENS: count('Lexical tokens of the text of one operation.', 2_500, 100, 10_000),
  LIMIT_FIELDS: count('Fields and fragments of one operation, fragments written out wherever they are spread.', 2_500, 100, 100_000),
  LIMIT_VARIABLE_DEPTH: count('Lists and objects inside each other in the variables of one operation.', 50, 1, 500),
  LIMIT_FILTER_LEAVES: count('Single conditions in one filter.', 20, 1, 1_000),
  LIMIT_FILTER_RELATIONS: count('Relations to many (some, all, none) inside each other in one filter.', 3, 0, 10),
  LIMIT_PAGE_SIZE: count('Largest `first` or `last`.', 100, 1, 1_000),
  LIMIT_ROWS: count('Rows of connections that one operation can bring at worst, counted before it runs.', 30_000, 1, 10_000_000),
  LIMIT_WORK: count(
    'Tests that the filters and orders of one operation can take at worst, counted before it runs.',
    400_000,
    1,
    1_000_000_000,
  ),
  LIMIT_BODY_BYTES: count('Body of one request.', 262_144, 1_024, 67_108_864, ' bytes'),
  LIMIT_IN_FLIGHT: count('Operations that run at one time; more are answered 503 with Retry-After.', 64, 1, 10_000),
  LIMIT_IN_FLIGHT_SCHEMA: count(
    'Operations that ask for the schema or `__typename` alone and run at one time; they take no place of the others.',
    8,
    1,
    10_000,
  ),
  LIMIT_ADDRESS_SHARE: count(
    'How many of the places in flight one address may hold while it is alone; 100 sets no bound.',
    75,
    1,
    100,
    ' percent',
  ),
  LIMIT_REQUEST_MS: count('Time for one request to arrive, and again for its answer.', 10_000, 100, 600_000, ' milliseconds'),
  LIMIT_STATEMENT_MS: count('Time for one statement that reads, here and on the Neo4j server.', 5_000, 100, 600_000, ' milliseconds'),
  JAVA_HOME: setting({
    about: 'The Java (17 or 21) that runs the private Neo4j; that of the PATH where none is said.',
    allowed: 'the folder of a JDK, with bin/java in it',
    default: null,
    schema: z.string().min(1),
  }),
  XDG_CACHE_HOME: setting({
    about: 'Where the fetched Neo4j is kept for all clones of this user: ~/.cache on Linux, ~/Library/Caches on macOS where none is said.',
    allowed: 'an absolute path',
    default: null,
    schema: z.string().startsWith('/'),
  }),
  CHROME_PATH: setting({
    about: 'The Chromium or Chrome of the page tests; one that is installed is found by itself.',
    allowed: 'the path of a program',
    default: null,
    schema: z.string().min(1),
  }),
} as const

export type SettingName = keyof typeof SETTINGS

/** The value of a setting after reading: null only where it is unset and has no default. */
export type SettingValue<Name extends SettingName> =
  (typeof SETTINGS)[Name] extends Setting<infer T, infer Default> ? (Default extends string ? T : T | null) : never
