import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'

/** How many bytes from the end of a log are looked at for its last lines. */
const TAIL_BYTES = 64 * 1024

/** The last lines of a log, oldest first; none where the file is missing. */
export function lastLines(file: string, count: number): string[] {
  if (!existsSync(file)) return []
  const { size } = statSync(file)
  const start = Math.max(0, size - TAIL_BYTES)
  const lines = readBytes(file, start, size - start)
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.slice(-count)
}

/** Reads the lines that are written to a log after now, at every call those since the last. */
export class LogFollower {
  readonly #file: string
  #offset: number
  #rest = ''

  constructor(file: string) {
    this.#file = file
    this.#offset = existsSync(file) ? statSync(file).size : 0
  }

  read(): string[] {
    if (!existsSync(this.#file)) return []
    const { size } = statSync(this.#file)
    // The server rotates its log: a shorter file is a new one.
    if (size < this.#offset) this.#offset = 0
    const text = this.#rest + readBytes(this.#file, this.#offset, size - this.#offset)
    this.#offset = size
    const lines = text.split('\n')
    this.#rest = lines.pop() ?? ''
    return lines
  }
}

function readBytes(file: string, start: number, length: number): string {
  if (length <= 0) return ''
  const descriptor = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(length)
    const read = readSync(descriptor, buffer, 0, length, start)
    return buffer.toString('utf8', 0, read)
  } finally {
    closeSync(descriptor)
  }
}
