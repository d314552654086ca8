import { describe, expect, it } from '@jest/globals'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { clientAddresses } from '../../../src/server/places/clientAddress.js'

/** A request that came from this address, with this header. */
function request(remoteAddress: string, forwardedFor?: string): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress })
  const message = new IncomingMessage(socket)
  if (forwardedFor !== undefined) message.headers['x-forwarded-for'] = forwardedFor
  return message
}

describe('the address that a request counts for', () => {
  it.each<[string, string[], string, string | undefined, string]>([
    ['the one it comes from', [], '203.0.113.7', undefined, '203.0.113.7'],
    ['the one it comes from, where no proxy is trusted', [], '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['the one it comes from, where another proxy is trusted', ['10.0.0.1'], '10.0.0.2', '198.51.100.1', '10.0.0.2'],
    ['the one that a trusted proxy names', ['10.0.0.0/8'], '10.0.0.2', '198.51.100.1', '198.51.100.1'],
    [
      'the last that is no proxy, whatever the client wrote before it',
      ['10.0.0.0/8'],
      '10.0.0.2',
      '192.0.2.1, 198.51.100.1, 10.0.0.3',
      '198.51.100.1',
    ],
    ['that of the proxy, where it names no address', ['10.0.0.0/8'], '10.0.0.2', '198.51.100.1:5678', '10.0.0.2'],
    ['IPv4 in IPv6, as IPv4', [], '::ffff:203.0.113.7', undefined, '203.0.113.7'],
    ['a network of IPv6', [], '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::'],
    ['a proxy of this machine by either of its addresses', ['loopback'], '::1', '198.51.100.1', '198.51.100.1'],
  ])('is %s', (_, trusted, remoteAddress, forwardedFor, address) => {
    expect(clientAddresses(trusted)(request(remoteAddress, forwardedFor))).toBe(address)
  })
})
