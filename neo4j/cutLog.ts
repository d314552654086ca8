import type { Home } from './home.js'
import { lastLines } from './log.js'
import { Neo4jProcessError } from './errors.js'

/**
 * A write of Neo4j's log of transactions that found no room may end in the middle. The transaction was not committed, and whoever sent it was
 * told so; but at its next start Neo4j refuses a log with bytes that it cannot read, serves all the same, and answers nothing from that
 * database. Told to, it reads as far as it can and takes the rest out: that is done where the disk was full, and nowhere else.
 */

/** What Neo4j writes into its debug log where it refuses a log. */
const REFUSES = 'Error reading transaction logs, recovery not possible'

/** As Java words a write without room, whoever of the server's parts met it. */
const NO_ROOM = 'No space left on device'

/** So many lines of the debug log are looked at for the end of the server's last life: a fault there prints some hundred. */
const LAST_LIFE = 600

/** Whether these lines of the debug log say that the log of transactions was refused. */
export const refusesLog = (lines: readonly string[]): boolean => lines.some((line) => line.includes(REFUSES))

/** Whether the server's last life met a full disk, as far as its logs could still say so. */
export function metFullDisk(home: Home): boolean {
  return [home.log, home.debugLog].some((file) => lastLines(file, LAST_LIFE).some((line) => line.includes(NO_ROOM)))
}

/** The fault of a log that is damaged for another reason. */
export function logDamaged(home: Home): Neo4jProcessError {
  return new Neo4jProcessError(
    'LOG_DAMAGED',
    `Neo4j can't read the end of its log of transactions (${home.folder}/data/transactions/neo4j), and serves nothing from it. Give that folder back from a copy, or remove ${home.folder} to begin anew: the seeds are loaded again, and documents of your own with npx zhengtu ingest or restore.`,
  )
}
