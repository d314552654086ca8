// Plain JavaScript: the launchers in bin/ ask this before any package is installed or anything is built.
import { spawn } from 'node:child_process'

/** Versions of Java that Neo4j 5.26 is made for; others are warned about, older ones refused. */
const JAVA_VERSIONS = [17, 21]
/** What the Maven plugin that fetches the jars asks for. */
const LEAST_MAVEN = '3.6.3'

/**
 * What a look at one program found: `problem` stops us, `warning` does not.
 * @typedef {{ program: 'Java' | 'Maven', version: string | null, problem: string | null, warning: string | null }} Finding
 */

/**
 * Looks at a Java: is it there, and of a version that runs Neo4j?
 * @param {string} [java] the program
 * @returns {Promise<Finding>}
 */
export async function checkJava(java = 'java') {
  const { output } = await ask(java, ['-version'])
  // 17.0.15, 21, 1.8.0_412: up to Java 8 the first number was always 1.
  const version = /version "([^"]+)"/.exec(output)?.[1] ?? null
  if (version === null) return finding('Java', null, `Java was not found (asked: ${java}).`)
  const release = Number(/^(?:1\.)?(\d+)/.exec(version)?.[1])
  if (release < Math.min(...JAVA_VERSIONS)) return finding('Java', version, `Java ${version} is too old: Neo4j needs Java 17 or 21.`)
  if (!JAVA_VERSIONS.includes(release)) {
    return finding('Java', version, null, `Java ${version} is none that Neo4j 5.26 was made for (17 and 21 are); it may work.`)
  }
  return finding('Java', version)
}

/**
 * Looks at a Maven: is it there, and young enough for the plugin that fetches the jars?
 * @param {string} [maven] the program
 * @param {{ withoutJava?: boolean }} [options] `withoutJava`: Maven is itself a Java program; where Java is missing, that one which is
 *   there but can't run is not at fault
 * @returns {Promise<Finding>}
 */
export async function checkMaven(maven = 'mvn', { withoutJava = false } = {}) {
  const { output, status } = await ask(maven, ['--version'])
  const version = /Apache Maven (\d+(?:\.\d+)*)/.exec(output)?.[1] ?? null
  if (version === null && status === null) return finding('Maven', null, `Maven was not found (asked: ${maven}).`)
  if (version === null && withoutJava) return finding('Maven', null)
  if (version === null) {
    const said = output.trim().split('\n')[0] ?? ''
    return finding('Maven', null, `Maven is there and can't run (asked: ${maven}); it ended with exit code ${status}: ${said}`)
  }
  if (isOlder(version, LEAST_MAVEN)) return finding('Maven', version, `Maven ${version} is too old: ${LEAST_MAVEN} or newer is needed.`)
  return finding('Maven', version)
}

/**
 * Looks at both, Java first.
 * @param {string} [java]
 * @param {string} [maven]
 */
export async function checkJavaAndMaven(java, maven) {
  const first = await checkJava(java)
  return [first, await checkMaven(maven, { withoutJava: first.problem !== null })]
}

/**
 * What to do about missing programs, in words for the person who started us.
 * @param {readonly Finding[]} findings those with a problem
 * @param {string} [platform]
 */
export function remedy(findings, platform = process.platform) {
  const names = findings.map((found) => found.program)
  const debian = names.map((name) => (name === 'Java' ? 'openjdk-17-jdk-headless' : 'maven')).join(' ')
  const macos = names.map((name) => (name === 'Java' ? 'openjdk@21' : 'maven')).join(' ')
  const ways = { debian: `  Debian, Ubuntu:  sudo apt-get install ${debian}`, macos: `  macOS:           brew install ${macos}` }
  return [
    ...findings.map((found) => found.problem),
    `${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} needed to fetch and run the project's own Neo4j. To install:`,
    ...(platform === 'darwin' ? [ways.macos, ways.debian] : [ways.debian, ways.macos]),
    `Without ${names.length > 1 ? 'them' : 'it'}: set NEO4J_URI and NEO4J_PASSWORD to use a Neo4j (5.26 or newer) of your own.`,
  ].join('\n')
}

/**
 * @param {'Java' | 'Maven'} program
 * @param {string | null} version
 * @param {string | null} [problem]
 * @param {string | null} [warning]
 * @returns {Finding}
 */
function finding(program, version, problem = null, warning = null) {
  return { program, version, problem, warning }
}

/**
 * @param {string} version
 * @param {string} least
 */
function isOlder(version, least) {
  const [a, b] = [version, least].map((text) => text.split('.').map(Number))
  for (let i = 0; i < 3; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}

/**
 * Runs a program and takes what it prints; a program that is not there prints nothing and has no status.
 * @param {string} program
 * @param {string[]} parameters
 * @returns {Promise<{ output: string, status: number | null }>}
 */
function ask(program, parameters) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (/** @type {Buffer} */ data) => (output += data.toString('utf8')))
    child.once('error', () => resolve({ output: '', status: null }))
    child.once('close', (status) => resolve({ output, status }))
  })
}
