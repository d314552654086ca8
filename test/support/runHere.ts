import { jest } from '@jest/globals'
import { runCommand } from '../../src/cli/main.js'
import type { CliRun } from './runCli.js'
import type { TestDatabase } from './testDatabase.js'

/** Runs `npx zhengtu …` within the test's own process, without a terminal: sooner than `runCli`, for what no process has to be ended for. */
export async function runHere(
  parameters: readonly string[],
  { uri, username, password }: TestDatabase,
  variables: Record<string, string> = {},
): Promise<CliRun> {
  const before = { ...process.env }
  const isTTY = Object.getOwnPropertyDescriptor(process.stdin, 'isTTY')
  const printed = { out: '', told: '' }
  const catching = (stream: NodeJS.WriteStream, take: (text: string) => void) =>
    jest.spyOn(stream, 'write').mockImplementation((text, encoding?: unknown, done?: unknown) => {
      take(String(text))
      const callback = typeof encoding === 'function' ? encoding : done
      if (typeof callback === 'function') (callback as () => void)()
      return true
    })
  const spies = [catching(process.stdout, (text) => (printed.out += text)), catching(process.stderr, (text) => (printed.told += text))]
  Object.assign(process.env, { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, ...variables })
  Object.defineProperty(process.stdin, 'isTTY', { value: false, configurable: true })
  try {
    await runCommand(parameters)
    return { ...printed, code: Number(process.exitCode ?? 0) }
  } finally {
    process.exitCode = undefined
    for (const spy of spies) spy.mockRestore()
    if (isTTY === undefined) Reflect.deleteProperty(process.stdin, 'isTTY')
    else Object.defineProperty(process.stdin, 'isTTY', isTTY)
    for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name)
    Object.assign(process.env, before)
  }
}
