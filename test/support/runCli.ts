import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectRoot } from '../../src/config/root.js'
import type { TestDatabase } from './testDatabase.js'

export interface CliRun {
  /** What it printed on standard output and on standard error. */
  out: string
  told: string
  code: number | null
}

/**
 * Runs `npx zhengtu …` on a database, as a person without a terminal does. `watch` gets what was told so far, and may end the process.
 */
export async function runCli(
  parameters: readonly string[],
  { uri, username, password }: TestDatabase,
  options: { variables?: Record<string, string>; watch?: (told: string, kill: () => void) => void } = {},
): Promise<CliRun> {
  const main = join(projectRoot, 'src', 'cli', 'main.ts')
  const script = `import(${JSON.stringify(main)}).then(({ runCommand }) => runCommand(${JSON.stringify(parameters)})).then(() => process.exit())`
  const child = spawn(process.execPath, ['--import', 'tsx', '--eval', script], {
    cwd: projectRoot,
    env: { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, ...options.variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = { out: '', told: '' }
  child.stdout.on('data', (part: Buffer) => (printed.out += part.toString()))
  child.stderr.on('data', (part: Buffer) => {
    printed.told += part.toString()
    options.watch?.(printed.told, () => child.kill('SIGKILL'))
  })
  await once(child, 'close')
  return { ...printed, code: child.exitCode }
}
