import { drillCrowd } from './crowd.js'
import { drillDisk } from './disk.js'
import { drillKill } from './kill.js'
import { drillReset } from './reset.js'

/**
 * Faults on purpose: `npm run drill` for all that need nothing, `npm run drill -- kill|reset|crowd` for one, and
 * `npm run drill -- disk FOLDER`, whose folder lies on a small disk of its own and is filled, as `mount -t tmpfs -o size=64m tmpfs FOLDER`
 * gives one. Each starts a Neo4j of its own. The exit code is 1 where something was not as it should be.
 */
const [name, folder] = process.argv.slice(2)

const DRILLS: Readonly<Record<string, () => Promise<boolean>>> = {
  kill: drillKill,
  reset: drillReset,
  crowd: drillCrowd,
  disk: () => {
    if (folder === undefined) throw new Error('give the folder: npm run drill -- disk FOLDER')
    return drillDisk(folder)
  },
}

// A drill that is broken off leaves no Neo4j: that is ended with us.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

const chosen = name === undefined ? ['kill', 'reset', 'crowd'] : [name]
for (const one of chosen) {
  const drill = DRILLS[one]
  if (drill === undefined) throw new Error(`there is no drill ${one}: ${Object.keys(DRILLS).join(', ')}`)
  console.log(`\n${one}\n`)
  if (!(await drill())) {
    console.log(`\n${one}: not as it should be`)
    process.exitCode = 1
  }
}
// Drivers and servers are closed; a timer of a pool may still keep the process.
process.exit()
