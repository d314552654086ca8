import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { errorBody, HttpError, JSON_TYPE, MALFORMED } from './http.js'

/** What Node's own reading of a request refuses, by its code. https://nodejs.org/api/http.html#event-clienterror */
const OF_NODE: Readonly<Record<string, HttpError>> = {
  HPE_HEADER_OVERFLOW: new HttpError(431, 'PAYLOAD_TOO_LARGE', 'The headers of the request, its address among them, are too large.'),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: new HttpError(413, 'PAYLOAD_TOO_LARGE', 'The body of the request is too large.'),
  ERR_HTTP_REQUEST_TIMEOUT: new HttpError(408, 'TIMEOUT', 'The request took longer than allowed to arrive.'),
}

/** Milliseconds that a client has to read why it is refused; a connection that is torn down may lose what was written to it. */
const LINGER = 1_000

/** Answers, in the form of all other errors, what never became a request, and ends the connection. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  // It was answered, and what still comes is passed over.
  if (socket.writableEnded) return
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const refusal = OF_NODE[error.code ?? ''] ?? MALFORMED
  const body = errorBody(refusal)
  const head = [
    `HTTP/1.1 ${refusal.statusCode} ${STATUS_CODES[refusal.statusCode]}`,
    `content-type: ${JSON_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'x-content-type-options: nosniff',
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  const timer = setTimeout(() => socket.destroy(), LINGER)
  socket.once('close', () => {
    clearTimeout(timer)
  })
}
