import { attribute, isElement, walk, type Node } from './tree.js'

/** Where and when a page was taken, as far as the saved page says it. */
export interface Origin {
  /** Its address, null where the page does not say it. */
  address: string | null
  /** The day on which it was saved (ISO), null where the page does not say it. The day of publication is another thing. */
  date: string | null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** What browsers write over a saved page: `saved from url=(0042)https://…` (Internet Explorer, Chrome), ` url: https://…` (SingleFile). */
const SAVED_FROM = /saved from url=\(\d{1,9}\)(https?:\/\/\S{1,2000})|^[ \t]{0,20}url:[ \t]{0,20}(https?:\/\/\S{1,2000})/imu
/** `saved date: Sun Nov 22 2026 08:00:00 GMT+0800` (SingleFile), `FILE ARCHIVED ON 08:00:00 Nov 22, 2026` (Wayback Machine). */
const SAVED_ON = /saved date: ?[a-z]{3} ([a-z]{3}) (\d{1,2}) (\d{4})|archived on \d\d:\d\d:\d\d ([a-z]{3}) (\d{1,2}), (\d{4})/iu

function absolute(address: string | null, base: string | null): string | null {
  if (address === null || address.trim() === '') return null
  try {
    const url = base === null ? new URL(address.trim()) : new URL(address.trim(), base)
    return /^https?:$/u.test(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

function dayIn(comment: string): string | null {
  const found = SAVED_ON.exec(comment)
  if (found === null) return null
  const month = MONTHS.indexOf((found[1] ?? found[4] ?? '').toLowerCase()) + 1
  const day = Number(found[2] ?? found[5])
  const year = found[3] ?? found[6] ?? ''
  if (month === 0 || day < 1 || day > 31) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/**
 * The address of a page: its canonical link, else og:url, else the tag Url of government pages (《政府网站发展指引》, page tags),
 * else the comment of the browser that saved it. Relative addresses are completed from that comment.
 */
export function originOf(root: Node): Origin {
  let saved: string | null = null
  let date: string | null = null
  const stated: { canonical: string | null; og: string | null; tag: string | null } = { canonical: null, og: null, tag: null }
  for (const node of walk(root)) {
    if (node.nodeName === '#comment' && 'data' in node) {
      const found = SAVED_FROM.exec(node.data)
      saved ??= found?.[1] ?? found?.[2] ?? null
      date ??= dayIn(node.data)
    }
    if (!isElement(node)) continue
    if (node.tagName === 'link' && /(?:^|\s)canonical(?:\s|$)/iu.test(attribute(node, 'rel') ?? ''))
      stated.canonical ??= attribute(node, 'href')
    if (node.tagName === 'meta') {
      const name = (attribute(node, 'property') ?? attribute(node, 'name') ?? '').toLowerCase()
      if (name === 'og:url') stated.og ??= attribute(node, 'content')
      if (name === 'url') stated.tag ??= attribute(node, 'content')
    }
  }
  const base = absolute(saved, null)
  return { address: absolute(stated.canonical, base) ?? absolute(stated.og, base) ?? absolute(stated.tag, base) ?? base, date }
}
