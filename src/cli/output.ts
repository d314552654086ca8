import { systemCode } from '../../neo4j/index.js'
import { visibleJson, visibleLines } from './visible.mjs'

/**
 * Writes one line (or several) to standard output and resolves when it is out of our hands: a pipe may be slower than we are. Names of
 * files and words of documents are anybody's: what would steer the terminal is shown instead.
 */
export function print(text: string): Promise<void> {
  return write(process.stdout, visibleLines(text))
}

/** Writes a value as JSON to standard output. */
export function printJson(value: unknown): Promise<void> {
  return write(process.stdout, visibleJson(JSON.stringify(value, null, 2)))
}

/** Writes one line to standard error: what is being done, and what went wrong; steering characters as `print`. */
export function tell(text: string): Promise<void> {
  return write(process.stderr, visibleLines(text))
}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(`${text}\n`, (error) => {
      // A reader that has seen enough (`| head`) closes the pipe: no fault of ours.
      if (error === undefined || error === null || systemCode(error) === 'EPIPE') resolve()
      else reject(error)
    })
  })
}
