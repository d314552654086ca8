import proxyAddr from '@fastify/proxy-addr'
import { z } from 'zod'

/** A name as DNS has it, perhaps with `*.` before it for every name below. */
const HOST_PATTERN = /^(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/

/** A scheme and a host, perhaps with `*.` before the host and a port behind it, as CSP writes a source. */
const SOURCE_PATTERN = /^https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/

/** Items that commas or blanks separate. */
function list(isItem: (item: string) => boolean): z.ZodType<readonly string[], string> {
  return z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((item) => item !== ''))
    .refine((items) => items.every(isItem))
}

/** Names of hosts, in small letters. */
export const hostNames = list((item) => HOST_PATTERN.test(item.toLowerCase())).transform((items) => items.map((item) => item.toLowerCase()))

/** Origins as a browser sends them, or `*` for all. */
export const origins = list((item) => item === '*' || (/^https?:[^*]+$/.test(item) && URL.canParse(item) && new URL(item).origin === item))

/** Pages that may frame ours: `self`, origins, origins with `*.` before the host. */
export const frameAncestors = list((item) => item === 'self' || SOURCE_PATTERN.test(item))

/** Addresses, networks, and the names that proxy-addr has for the usual networks. */
export const proxies = list((item) => {
  try {
    proxyAddr.compile(item)
    return true
  } catch {
    return false
  }
})
