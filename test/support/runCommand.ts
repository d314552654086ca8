import { runCommand } from '../../src/cli/main.js'

/** What a command of `npx zhengtu` printed, and its exit code. */
export interface RunCommand {
  status: number
  stdout: string
  stderr: string
}

/** Runs one command as a person would, in this process: a process of its own reads the whole program anew. */
export async function runZhengtu(...parameters: readonly string[]): Promise<RunCommand> {
  const { exitCode, stdout, stderr } = process
  const [output, faults] = [captured(stdout), captured(stderr)]
  const listeners = stdout.listeners('error')
  process.exitCode = 0
  try {
    await runCommand(parameters)
    return { status: process.exitCode, stdout: output.text(), stderr: faults.text() }
  } finally {
    for (const stream of [output, faults]) stream.release()
    for (const listener of stdout.listeners('error'))
      if (!listeners.includes(listener)) stdout.off('error', listener as (error: Error) => void)
    process.exitCode = exitCode
  }
}

/** Takes what is written to a stream, until it is released. */
function captured(stream: NodeJS.WriteStream): { text: () => string; release: () => void } {
  const own = Object.getOwnPropertyDescriptor(stream, 'write')
  let text = ''
  const write = (chunk: string | Uint8Array, ...others: unknown[]): boolean => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
    const done = others.at(-1)
    if (typeof done === 'function') (done as () => void)()
    return true
  }
  Object.defineProperty(stream, 'write', { value: write, configurable: true, writable: true })
  return {
    text: () => text,
    release() {
      Reflect.deleteProperty(stream, 'write')
      if (own !== undefined) Object.defineProperty(stream, 'write', own)
    },
  }
}
