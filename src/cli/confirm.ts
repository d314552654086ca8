import { createInterface } from 'node:readline/promises'
import { CommandError } from './failures.js'

/**
 * Asks the person at the terminal; with `isSure` the answer is yes.
 * @throws CommandError where nobody is there to be asked
 */
export async function confirm(question: string, isSure: boolean): Promise<boolean> {
  if (isSure) return true
  if (!process.stdin.isTTY)
    throw new CommandError('Nothing was changed: nobody is there to be asked. Say --yes where that is what you want.')
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^(?:y|yes|是)$/iu.test((await terminal.question(`${question} [y/N] `)).trim())
  } finally {
    terminal.close()
  }
}
