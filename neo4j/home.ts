import { randomBytes } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Neo4jProcessError, systemCode } from './errors.js'
import { LOOPBACK } from './ports.js'

/** The user that Neo4j makes by itself. */
export const USERNAME = 'neo4j'

/** How much memory the server may take; sizes as the JVM and Neo4j write them. */
export interface Memory {
  heapInitial: string
  heapMax: string
  pageCache: string
}

/** Enough for some hundred policies; about 400 MB of resident memory in all. */
export const DEFAULT_MEMORY: Memory = { heapInitial: '256m', heapMax: '512m', pageCache: '64m' }

/** One server's own folder: what lies where. */
export class Home {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  get configuration(): string {
    return join(this.folder, 'conf')
  }
  /** The server's own log. */
  get log(): string {
    return join(this.folder, 'logs', 'neo4j.log')
  }
  /** Where the server says more of its faults. */
  get debugLog(): string {
    return join(this.folder, 'logs', 'debug.log')
  }
  /** What the JVM prints by itself: it could not start, it ran out of memory. */
  get console(): string {
    return join(this.folder, 'logs', 'console.log')
  }
  get passwordFile(): string {
    return join(this.folder, 'password')
  }
  /** Who runs here. */
  get record(): string {
    return join(this.folder, 'process.json')
  }
  /** The processes that use the server of another one, a file each. */
  get guests(): string {
    return join(this.folder, 'guests')
  }
  /** Held while the server is started, joined or left. */
  get lock(): string {
    return join(this.folder, 'starting.lock')
  }
  /** There once the server has started with this password: the password is then kept inside its data. */
  get #passwordTaken(): string {
    return join(this.folder, 'password.taken')
  }

  /** Makes the folders, closed to other users; says clearly where that is not allowed. */
  prepare(): void {
    try {
      for (const folder of [this.folder, this.configuration, join(this.folder, 'logs')]) mkdirSync(folder, { recursive: true, mode: 0o700 })
      accessSync(this.folder, constants.R_OK | constants.W_OK | constants.X_OK)
    } catch (error) {
      if (systemCode(error) === 'ENOSPC') throw error
      throw new Neo4jProcessError(
        'FOLDER_NOT_WRITABLE',
        `The data folder ${this.folder} can't be written (${systemCode(error) ?? 'error'}). Give this user the right to write there, or set DATA_DIR to another folder.`,
        { cause: error },
      )
    }
  }

  /** The password of this server, made the first time; readable by this user alone. */
  password(): string {
    if (existsSync(this.passwordFile)) return readFileSync(this.passwordFile, 'utf8').trim()
    if (existsSync(this.#passwordTaken)) {
      throw new Neo4jProcessError(
        'PASSWORD_LOST',
        `${this.passwordFile} is gone, and the data beside it opens with no other password. Remove the folder ${this.folder} to begin anew: the seeds are loaded again.`,
      )
    }
    // In hex: a dash in front, which other alphabets have, would be read as an option by the command that takes it.
    const password = randomBytes(24).toString('hex')
    writeFileSync(this.passwordFile, `${password}\n`, { mode: 0o600 })
    chmodSync(this.passwordFile, 0o600)
    return password
  }

  get isPasswordTaken(): boolean {
    return existsSync(this.#passwordTaken)
  }

  notePasswordTaken(): void {
    writeFileSync(this.#passwordTaken, '')
  }

  /**
   * Writes the server's settings: loopback only, nothing reported to anybody, no other door than Bolt. `cutsLog` has it take out the end of
   * a log of transactions that it cannot read.
   */
  configure(port: number, memory: Memory, { cutsLog = false } = {}): void {
    const settings = {
      'server.bolt.listen_address': `${LOOPBACK}:${port}`,
      'server.bolt.advertised_address': `${LOOPBACK}:${port}`,
      'server.http.enabled': 'false',
      'dbms.usage_report.enabled': 'false',
      // Log files grow as they are needed: an empty graph takes 2 MB and not 516.
      'db.tx_log.preallocate': 'false',
      'db.tx_log.rotation.retention_policy': '1 files',
      'server.memory.pagecache.size': memory.pageCache,
      // The server waits this long for more traffic before it stops; our own server has already drained its requests.
      'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
      'internal.dbms.tx_log.fail_on_corrupted_log_files': String(!cutsLog),
    }
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`)
    writeFileSync(join(this.configuration, 'neo4j.conf'), `${lines.join('\n')}\n`, { mode: 0o600 })
  }
}
