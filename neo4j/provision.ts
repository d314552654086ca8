import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { Neo4jProcessError, systemCode } from './errors.js'
import { withLock } from './lock.js'
import { lastLines } from './log.js'
import { readRelease } from './release.js'
import type { Release } from './release.js'

/** Where the jars of Neo4j are, shared by all clones of one user that pin the same release. */
export interface Provision {
  release: Release
  /** Everything of this release that is kept on the machine. */
  folder: string
  /** The folder of the jars, inside it. */
  library: string
  /** False where they were there already. */
  fetched: boolean
}

export interface ProvisionOptions {
  /** The folder of the project's shared files; the user's cache folder by default. */
  cacheFolder?: string | undefined
  /** The Maven to call. */
  maven?: string | undefined
  onLine?: ((line: string) => void) | undefined
  release?: Release | undefined
  /** Ends a fetch that is under way. */
  signal?: AbortSignal | undefined
}

/** Written last into a fetched folder: the jars and their sizes, so that a cache which was cleaned up by halves is seen. */
const manifestSchema = z.strictObject({ version: z.string(), jars: z.record(z.string(), z.number()) })
const MANIFEST = 'manifest.json'

/** The user's cache folder by the habit of the platform. */
function defaultCacheFolder(): string {
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches', 'zhengtu') : join(homedir(), '.cache', 'zhengtu')
}

/** Sees to it that the pinned jars are there; fetches them with Maven, checksums strict, where they are not. */
export async function provisionNeo4j(options: ProvisionOptions = {}): Promise<Provision> {
  const { cacheFolder = defaultCacheFolder(), maven = 'mvn', onLine = () => undefined, release = readRelease(), signal } = options
  const folder = join(cacheFolder, release.name)
  const library = join(folder, 'lib')
  if (isWhole(folder, release)) return { release, folder, library, fetched: false }

  try {
    mkdirSync(cacheFolder, { recursive: true })
  } catch (error) {
    throw new Neo4jProcessError(
      'FOLDER_NOT_WRITABLE',
      `The folder for shared files, ${cacheFolder}, can't be made (${systemCode(error) ?? 'error'}).`,
      {
        cause: error,
      },
    )
  }
  return withLock(
    `${folder}.lock`,
    (holder) => {
      onLine(`Another process (${holder.pid}) is fetching Neo4j ${release.version}; waiting for it`)
    },
    async () => {
      if (isWhole(folder, release)) return { release, folder, library, fetched: false }
      await fetchInto({ folder, release, maven, onLine, signal })
      return { release, folder, library, fetched: true }
    },
  )
}

function isWhole(folder: string, release: Release): boolean {
  const file = join(folder, MANIFEST)
  if (!existsSync(file)) return false
  const manifest = manifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!manifest.success || manifest.data.version !== release.version) return false
  return Object.entries(manifest.data.jars).every(
    ([jar, size]) => statSync(join(folder, 'lib', jar), { throwIfNoEntry: false })?.size === size,
  )
}

interface Fetch {
  folder: string
  release: Release
  maven: string
  onLine: (line: string) => void
  signal: AbortSignal | undefined
}

/** Fetches into a folder of its own and moves that into place: a folder of the final name is always whole. */
async function fetchInto(fetch: Fetch): Promise<void> {
  const { folder, release, onLine } = fetch
  const draft = `${folder}.fetching-${process.pid}`
  const log = `${folder}.log`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft)
  try {
    onLine(`Fetching Neo4j ${release.version} with Maven: about 120 MB, once for all clones of this user`)
    await runMaven(fetch, join(draft, 'lib'), log)
    const jars = Object.fromEntries(readdirSync(join(draft, 'lib')).map((jar) => [jar, statSync(join(draft, 'lib', jar)).size]))
    writeFileSync(join(draft, MANIFEST), JSON.stringify({ version: release.version, jars }, null, 2))
    rmSync(folder, { recursive: true, force: true })
    renameSync(draft, folder)
    onLine(`Neo4j ${release.version} is there: ${Object.keys(jars).length} jars`)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** How many fetched files make one line of progress. */
const FILES_A_LINE = 25

function runMaven({ maven, release, onLine, signal }: Fetch, library: string, log: string): Promise<void> {
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${library}`]
  return new Promise((resolve, reject) => {
    const output = createWriteStream(log)
    const child = spawn(maven, ['--batch-mode', '--strict-checksums', '--file', release.pom, ...goal], {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal }),
    })
    let files = 0
    createInterface({ input: child.stdout }).on('line', (line) => {
      output.write(`${line}\n`)
      if (line.includes('Downloaded from') && ++files % FILES_A_LINE === 0) onLine(`Fetching Neo4j: ${files} files`)
    })
    child.stderr.pipe(output, { end: false })
    child.once('error', (error) => {
      output.end()
      reject(
        systemCode(error) === 'ENOENT'
          ? new Neo4jProcessError(
              'MAVEN_MISSING',
              `Maven was not found (${maven}). It fetches Neo4j; set NEO4J_URI to use a Neo4j of your own instead.`,
            )
          : error,
      )
    })
    child.once('close', (status) => {
      output.end(() => {
        if (status === 0) resolve()
        else {
          const last = lastLines(log, 12).join('\n')
          reject(
            new Neo4jProcessError(
              'FETCH_FAILED',
              `Maven could not fetch Neo4j ${release.version} (exit code ${status}). Last lines of ${log}:\n${last}`,
            ),
          )
        }
      })
    })
  })
}
