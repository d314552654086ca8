import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { follow, watchers } from '../../../bin/setup/develop.mjs'
import { projectRoot } from '../../../src/config/root.js'

const folder = mkdtempSync(join(tmpdir(), 'zhengtu-follow-'))
const log = join(folder, 'log')
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  writeFileSync(log, '')
})

/** Says that it is up and when it is told to end; `lasting` runs until then. */
function program(name: string, lasting: boolean): string[] {
  const file = join(folder, `${name}.mjs`)
  const wait = `setInterval(() => undefined, 1000)\nprocess.on('SIGTERM', () => { say('ended'); process.exit(0) })`
  writeFileSync(
    file,
    `import { appendFileSync } from 'node:fs'\nconst say = (what) => appendFileSync(process.env.LOG, '${name} ' + what + '\\n')\n${lasting ? wait : ''}\nsay('up')`,
  )
  return [file]
}

const told = (): string[] => readFileSync(log, 'utf8').trim().split('\n').sort()
const env = { PATH: process.env['PATH'], LOG: log }

describe('npm run dev', () => {
  it('ends everything that it runs, each once, when it is told to end', async () => {
    const stop = new AbortController()
    const followed = follow({ server: program('server', true), types: program('types', true) }, env, stop.signal)
    while (told().length < 2) await sleep(20)
    stop.abort()
    await followed

    expect(told()).toEqual(['server ended', 'server up', 'types ended', 'types up'])
  })

  it('ends as a whole, and says what ended, where one of them ends by itself', async () => {
    const never = new AbortController().signal
    const followed = follow({ playground: program('playground', false) }, env, never)

    await expect(followed).rejects.toThrow('What follows the playground ended by itself.')
    expect(told()).toEqual(['playground up'])
  })

  it('runs programs that are installed, the server with the port that was asked for', () => {
    const programs = watchers(4001)

    for (const [file = ''] of Object.values(programs)) expect([file, existsSync(join(projectRoot, file))]).toEqual([file, true])
    expect(programs.server.slice(-3)).toEqual(['src/cli/dev.ts', '--port', '4001'])
  })
})
