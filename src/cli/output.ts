import { systemCode } from '../../neo4j/index.js'

/** Writes one line to standard output and resolves when it is out of our hands: a pipe may be slower than we are. */
export function print(text: string): Promise<void> {
  return write(process.stdout, text)
}

/** Writes one line to standard error: what is being done, and what went wrong. */
export function tell(text: string): Promise<void> {
  return write(process.stderr, text)
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
