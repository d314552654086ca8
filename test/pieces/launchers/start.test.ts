import { afterAll, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isInstalled } from '../../../bin/setup/install.mjs'
import { projectRoot } from '../../../src/config/root.js'
import { fakePrograms } from '../../support/fakeProgram.js'

const programs = fakePrograms()
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-install-'))
afterAll(() => {
  programs.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a launcher with a PATH of its own, and nothing else of this machine's environment. */
function launch(name: string, path: string) {
  return spawnSync(process.execPath, [join(projectRoot, 'bin', name)], { encoding: 'utf8', env: { PATH: path }, timeout: 20_000 })
}

describe('npm start', () => {
  it('stops before anything else where Java and Maven are missing, and says what to do', () => {
    const { status, stderr, stdout } = launch('start.mjs', programs.folder)

    expect(status).toBe(1)
    expect(stdout).toBe('')
    for (const part of ['Java was not found', 'Maven was not found', 'apt-get install', 'brew install', 'NEO4J_URI'])
      expect(stderr).toContain(part)
    expect(stderr).not.toContain('    at ')
  })

  it('names only Maven where only Maven is too old', () => {
    programs.add('java', 'openjdk version "21.0.2"')
    programs.add('mvn', 'Apache Maven 3.0.5')
    const { status, stderr } = launch('start.mjs', `${programs.folder}:/usr/bin:/bin`)

    expect(status).toBe(1)
    expect(stderr).toContain('Maven 3.0.5 is too old')
    expect(stderr).not.toContain('Java was not found')
  })
})

describe('the launchers', () => {
  it.each(['start.mjs', 'test.mjs', 'test-corpus.mjs', 'zhengtu.mjs'])('%s may be run as it is', (name) => {
    expect(statSync(join(projectRoot, 'bin', name)).mode & 0o111).toBe(0o111)
  })

  it.each([[[]], [['/no/such/folder']]])('of the corpus stops without its folder: %j', (parameters) => {
    const { status, stderr } = spawnSync(process.execPath, [join(projectRoot, 'bin', 'test-corpus.mjs'), ...parameters], {
      encoding: 'utf8',
    })

    expect(status).toBe(1)
    expect(stderr).toMatch(/Which documents\?|The folder of documents is missing/)
  })
})

describe('the installation', () => {
  const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } } }
  const writeLocks = (installed: unknown): void => {
    mkdirSync(join(folder, 'node_modules'), { recursive: true })
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify(installed))
  }

  it('is made where there is none', () => {
    expect(isInstalled(folder)).toBe(false)
  })

  it('is skipped where every package is there, but those for other platforms', () => {
    writeLocks({ packages: { 'node_modules/a': { version: '1.0.0' } } })

    expect(isInstalled(folder)).toBe(true)
  })

  it.each([
    ['another version', { 'node_modules/a': { version: '1.0.1' } }],
    ['nothing', {}],
  ])('is made where a package is there as %s', (_, packages) => {
    writeLocks({ packages })

    expect(isInstalled(folder)).toBe(false)
  })
})
