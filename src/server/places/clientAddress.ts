import proxyAddr from '@fastify/proxy-addr'
import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'

/**
 * Finds the address for which a request takes its place: the one it comes from, or, where that is a trusted proxy, the last in
 * `X-Forwarded-For` that is none. What proxies write that is no address is not believed.
 */
export function clientAddresses(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const isTrusted = proxyAddr.compile([...trustedProxies])
  return (request) => {
    const named = proxyAddr(request, isTrusted)
    return addressOf(ipaddr.isValid(named) ? named : (request.socket.remoteAddress ?? ''))
  }
}

/** One spelling for each client. Of IPv6 the network counts (/64): whoever has one address has all of it. */
function addressOf(text: string): string {
  if (!ipaddr.isValid(text)) return text
  const address = ipaddr.process(text)
  return address instanceof ipaddr.IPv6 ? new ipaddr.IPv6([...address.parts.slice(0, 4), 0, 0, 0, 0]).toString() : address.toString()
}
