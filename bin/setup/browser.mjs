import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, StepFailed } from './run.mjs'

/** Names by which Chromium and Chrome are found on the PATH. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
/** Where macOS keeps them. */
const APPLICATIONS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']
/** What Debian calls the browser, and a font that has Chinese, for the screenshots. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk']

/**
 * The installed Chromium or Chrome: that of CHROME_PATH, else one that is found; null where there is none.
 * @returns {string | null}
 */
export function findBrowser() {
  const named = process.env.CHROME_PATH?.trim()
  if (named) {
    if (!isProgram(named)) throw new StepFailed(`CHROME_PATH names ${named}, which can't be run.`)
    return named
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...APPLICATIONS]
  return candidates.find(isProgram) ?? null
}

/**
 * The browser of the page tests. Where there is none it is installed, if that can be done without asking anybody: as root on Debian.
 * @param {import('./run.mjs').Say} say
 * @returns {Promise<string>}
 */
export async function needBrowser(say) {
  const found = findBrowser()
  if (found !== null) return found
  const isRoot = process.getuid?.() === 0
  if (isRoot && isDebian()) {
    say(`No Chromium or Chrome was found: installing ${DEBIAN_PACKAGES.join(' and ')} with apt-get`)
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '--quiet'], { quiet: true, env })
    await run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', ...DEBIAN_PACKAGES], { quiet: true, env })
    const installed = findBrowser()
    if (installed !== null) return installed
  }
  throw new StepFailed(
    [
      'No Chromium or Chrome was found; the tests of the page need one. To install:',
      `  Debian, Ubuntu:  sudo apt-get install ${DEBIAN_PACKAGES.join(' ')}`,
      '  macOS:           brew install --cask google-chrome',
      'Or set CHROME_PATH to the program.',
    ].join('\n'),
  )
}

function isDebian() {
  return existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
