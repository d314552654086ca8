// Imported before everything else, so it must run on a Node that is too old for the rest.

/**
 * The least version of Node, as package.json's `engines` says it too.
 * @type {readonly [number, number]}
 */
export const LEAST_NODE = [20, 19]

/**
 * What is wrong with this version of Node, null where nothing is.
 * @param {string} version as `process.versions.node`
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return null
  return [
    'Node.js ' + version + ' is too old: ' + LEAST_NODE.join('.') + ' or newer is needed.',
    '  Any system:  https://nodejs.org, or a version manager: nvm install 22',
    '  macOS:       brew install node',
  ].join('\n')
}

/** Ends the process with what to do, where Node is too old. */
export function needNode() {
  const problem = nodeProblem(process.versions.node)
  if (problem === null) return
  console.error(problem)
  process.exit(1)
}
