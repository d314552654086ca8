import { connect } from 'node:net'

/** An answer as it came over the wire. */
export interface RawAnswer {
  status: number
  headers: Readonly<Record<string, string>>
  body: string
}

/** Sends bytes that no client library would send, and answers what came until the server ended the connection. */
export async function sendRaw(url: string, ...parts: readonly string[]): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  const text = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      for (const part of parts) socket.write(part)
    })
    let received = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => (received += chunk))
    socket.once('error', reject)
    socket.once('close', () => {
      resolve(received)
    })
  })
  const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s)
  const [line = '', ...fields] = head.split('\r\n')
  return {
    status: Number(line.split(' ')[1]),
    headers: Object.fromEntries(
      fields.map((field) => field.split(/: (.*)/s).slice(0, 2)).map(([name = '', value = '']) => [name.toLowerCase(), value]),
    ),
    body,
  }
}
