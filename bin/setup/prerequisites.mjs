import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkJavaAndMaven, remedy } from '../../neo4j/prerequisites.mjs'
import { root, StepFailed } from './run.mjs'

/**
 * Java and Maven, before anything else is done: they are needed where Neo4j is to be ours.
 * @param {import('./run.mjs').Say} say
 */
export async function needJavaAndMaven(say) {
  const home = process.env.JAVA_HOME
  const findings = await checkJavaAndMaven(home ? join(home, 'bin', 'java') : 'java')
  for (const { warning } of findings) if (warning !== null) say(`Warning: ${warning}`)
  const missing = findings.filter((found) => found.problem !== null)
  if (missing.length > 0) throw new StepFailed(remedy(missing))
}

/** Takes the settings of the clone's `.env` into the process, whose own variables have the last word. */
export function readEnvFile() {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

/** True where the reader brings a Neo4j of his own. */
export function hasOwnNeo4j() {
  return (process.env.NEO4J_URI ?? '').trim() !== ''
}
