import { afterAll, describe, expect, it } from '@jest/globals'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isInstalled } from '../../../bin/setup/install.mjs'
import { findFreePort } from '../../../neo4j/ports.js'
import { projectRoot } from '../../../src/config/root.js'
import { fakePrograms } from '../../support/fakeProgram.js'

const programs = fakePrograms()
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-install-'))
afterAll(() => {
  programs.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a launcher with a PATH of its own, and nothing else of this machine's environment. */
async function launch(name: string, path: string, parameters: readonly string[] = [], env: Record<string, string> = {}) {
  const port = String(await findFreePort())
  const command = [join(projectRoot, 'bin', name), ...parameters]
  // Not in step with this process: a server of the test must be able to answer meanwhile.
  const child = spawn(process.execPath, command, { env: { PATH: path, PORT: port, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString('utf8')))
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString('utf8')))
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, stdout, stderr }
}

/** Holds a port of loopback while `work` runs. */
async function whileTaken<T>(work: (port: number) => Promise<T>): Promise<T> {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  try {
    return await work((other.address() as AddressInfo).port)
  } finally {
    other.close()
    await once(other, 'close')
  }
}

describe('npm start', () => {
  it('stops before anything else where Java and Maven are missing, and says what to do', async () => {
    const { status, stderr, stdout } = await launch('start.mjs', programs.folder)

    expect(status).toBe(1)
    expect(stdout).toBe('')
    for (const part of ['Java was not found', 'Maven was not found', 'apt-get install', 'brew install', 'NEO4J_URI'])
      expect(stderr).toContain(part)
    expect(stderr).not.toContain('    at ')
  })

  it('names only Maven where only Maven is too old', async () => {
    programs.add('java', 'openjdk version "21.0.2"')
    programs.add('mvn', 'Apache Maven 3.0.5')
    const { status, stderr } = await launch('start.mjs', `${programs.folder}:/usr/bin:/bin`)

    expect(status).toBe(1)
    expect(stderr).toContain('Maven 3.0.5 is too old')
    expect(stderr).not.toContain('Java was not found')
  })

  const taken = (port: number): RegExp =>
    new RegExp(`^Port ${port} of 127\\.0\\.0\\.1 is taken by another program .*npm start -- --port \\d+\\n$`)

  it('says in one line that its port is taken, before anything is installed, built or asked for', async () => {
    await whileTaken(async (port) => {
      // The PATH is empty: everything that comes after would fail in other words.
      const { status, stdout, stderr } = await launch('start.mjs', '/nonexistent', [], { PORT: String(port) })
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(taken(port))
    })
  })

  it.each([['start.mjs', []] as const, ['zhengtu.mjs', ['start']] as const])(
    'takes --port over PORT, by %s %j too',
    async (name, before) => {
      await whileTaken(async (port) => {
        const { status, stderr } = await launch(name, '/nonexistent', [...before, `--port=${port}`])
        expect(status).toBe(1)
        expect(stderr).toMatch(taken(port))
      })
    },
  )

  it.each([
    ['a port that is none', ['--port', 'http'], {}, '--port http is no port: give one from 1 to 65535, for example --port 4001\n'],
    ['no port behind --port', ['--port'], {}, '--port has no number: give one from 1 to 65535, for example --port 4001\n'],
    ['an option that it has not', ['--prot', '1'], {}, 'start takes no --prot; it takes --port, as npm start -- --port 4001\n'],
    [
      'an option that npm kept',
      ['4002'],
      { npm_lifecycle_event: 'start', npm_config_port: 'true' },
      'npm kept --port for itself. Write: npm start -- --port 4002\n',
    ],
  ])('tells %s in one line, at once', async (_, parameters, env, words) => {
    expect(await launch('start.mjs', '/nonexistent', parameters, env as Record<string, string>)).toEqual({
      status: 2,
      stdout: '',
      stderr: words,
    })
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
