import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, root } from './run.mjs'

/**
 * Installs the packages from the lock file, unless they are there already.
 * @param {import('./run.mjs').Say} say
 */
export async function install(say) {
  if (isInstalled()) return
  say('Installing the packages of package-lock.json (a minute or so, the first time)')
  await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { toStderr: true })
}

/**
 * Every package of the lock is there, in its version. npm writes what it installed into a hidden lock when it is through: where that one
 * is missing an installation broke off. Packages for other platforms are left out by npm.
 */
export function isInstalled(folder = root) {
  const hidden = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return false
  const wanted = readLock(join(folder, 'package-lock.json'))
  const installed = readLock(hidden)
  return Object.entries(wanted).every(
    ([name, entry]) => name === '' || entry.optional === true || entry.devOptional === true || installed[name]?.version === entry.version,
  )
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
