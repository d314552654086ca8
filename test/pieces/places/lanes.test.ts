import { describe, expect, it } from '@jest/globals'
import { Lanes } from '../../../src/server/places/lanes.js'

const turn = () => new Promise((resolve) => setImmediate(resolve))
const { signal: never } = new AbortController()

/** Sends operations into lanes; each notes its name when it has one. */
function open(count: number) {
  const lanes = new Lanes(count)
  const running: string[] = []
  const leave = new Map<string, () => void>()
  const send = (name: string, address: string, signal = never): Promise<void> =>
    lanes.enter(address, signal).then((end) => {
      running.push(name)
      leave.set(name, end)
    })
  const end = async (name: string) => {
    leave.get(name)?.()
    await turn()
  }
  return { running, send, end }
}

describe('the lanes of dear operations', () => {
  it('let so many run at a time, the others in their order', async () => {
    const { running, send, end } = open(2)
    for (const name of ['a', 'b', 'c', 'd']) void send(name, 'one')
    await turn()
    expect(running).toEqual(['a', 'b'])
    await end('b')
    expect(running).toEqual(['a', 'b', 'c'])
    await end('a')
    await end('c')
    expect(running).toEqual(['a', 'b', 'c', 'd'])
  })

  it('let each address have its turn, however many of a crowd wait', async () => {
    const { running, send, end } = open(1)
    for (const name of ['a1', 'a2', 'a3', 'a4']) void send(name, 'a')
    void send('b1', 'b')
    await turn()
    for (const name of ['a1', 'a2', 'b1', 'a3']) await end(name)
    expect(running).toEqual(['a1', 'a2', 'b1', 'a3', 'a4'])
  })

  it('are not waited for by who has gone, and none is lost by it', async () => {
    const { running, send, end } = open(1)
    const gone = new AbortController()
    void send('a', 'a')
    const left = send('b', 'b', gone.signal)
    void send('c', 'c')
    await turn()
    gone.abort(new Error('gone'))
    await expect(left).rejects.toThrow('gone')
    await end('a')
    expect(running).toEqual(['a', 'c'])
    await end('c')
    await send('d', 'd')
    expect(running).toEqual(['a', 'c', 'd'])
    await expect(send('e', 'e', gone.signal)).rejects.toThrow('gone')
  })
})
