import { readFileSync } from 'node:fs'
import recheck from 'recheck/lib/browser.js'

/**
 * Reads `[source, flags][]` as JSON from standard input and answers what `recheck` says of each, in order: null for a pattern in
 * linear time, else what is wrong. A process of its own, for within the sandbox of a test the checker takes six times as long.
 * `recheck/lib/browser.js` is the checker in JavaScript alone; the package's own entry would look for a native program first.
 */

/** How long one pattern may be looked at; most need a hundredth of it. */
const PATIENCE_MS = 60_000

/**
 * @param {string} source
 * @param {string} flags
 */
function faultOf(source, flags) {
  const found = recheck.checkSync(source, flags, { checker: 'automaton', timeout: PATIENCE_MS })
  if (found.status === 'safe') return null
  if (found.status === 'unknown') return `not proved (${found.error.kind}): /${source}/`
  const hotspot = found.hotspot.map(({ start, end }) => `«${source.slice(start, end)}»`).join(' ')
  return `${found.complexity.summary} at ${hotspot} of /${source}/`
}

/** @type {[source: string, flags: string][]} */
const patterns = JSON.parse(readFileSync(0, 'utf8'))
process.stdout.write(JSON.stringify(patterns.map(([source, flags]) => faultOf(source, flags))))
