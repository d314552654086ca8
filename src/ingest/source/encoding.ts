import { DocumentError } from '../errors.js'
import { startsWith } from './binary.js'

/** The text of a file, and how it was found. */
export interface Decoded {
  text: string
  /** The bytes end within a character: the file is only the beginning of what it was. */
  isCut: boolean
}

/** The bytes as text of an encoding, null where they are not valid in it. That the last character lacks bytes makes them cut, not invalid. */
function decodeAs(encoding: string, bytes: Uint8Array): Decoded | null {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    const text = decoder.decode(bytes, { stream: true })
    try {
      return { text: text + decoder.decode(), isCut: false }
    } catch {
      return { text, isCut: true }
    }
  } catch {
    return null
  }
}

/** The first byte that is not valid in an encoding; the number of bytes where all are. */
function validUpTo(encoding: string, bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (decodeAs(encoding, bytes.subarray(0, middle)) === null) high = middle - 1
    else low = middle
  }
  return low
}

/** Control characters that no text holds; NUL above all. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001b]/u

/** Refuses a text with control characters. Throws a DocumentError: BINARY. */
export function refuseControls(text: string): void {
  const at = text.search(CONTROLS)
  if (at >= 0)
    throw new DocumentError(
      'BINARY',
      `the file is no text: a control character stands in line ${lineOf(text, at)}; save it as .txt or .html`,
    )
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length
const lineOfByte = (bytes: Uint8Array, at: number): number =>
  bytes.subarray(0, at).reduce((lines, byte) => lines + Number(byte === 0x0a), 1)

/** What a Chinese text is made of beside ASCII: general and CJK punctuation, ideographs, full-width forms. */
const USUAL = /[\u00a0\u00b7\u00d7\u2000-\u206f\u2100-\u24ff\u2500-\u27bf\u3000-\u303f\u3220-\u33ff\u4e00-\u9fff\uff00-\uffef]/u
/** Characters that every Chinese text of some length holds; decoded wrongly, a text has almost none of them. */
const FREQUENT = /[的一是在和有为年市政会发工作中国大以人建展。、；：，]/u
const SAMPLE = 20_000

/** How much a text looks like Chinese prose, markup aside: share of usual characters, and whether frequent ones are there. */
function plausibility(text: string): number {
  let others = 0
  let usual = 0
  let frequent = 0
  for (const character of text.slice(0, SAMPLE)) {
    if (character < '\u0080') continue
    others++
    if (USUAL.test(character)) usual++
    if (FREQUENT.test(character)) frequent++
  }
  return others === 0 ? 1 : usual / others + Math.min(0.5, (4 * frequent) / others)
}

const LEAST_PLAUSIBLE = 0.9
/** How much more plausible another encoding must be than the one that a page declares. */
const CLEARLY_BETTER = 0.25

const MARKS: readonly [encoding: string, mark: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * The text of a file: UTF-8, UTF-16 (both with or without byte-order mark) or GB18030. `declared` is an encoding that the file itself
 * names (a page's charset): it is tried behind UTF-8, which no other encoding looks like, and not believed where another one gives
 * Chinese and it gives none. Throws a DocumentError: NOT_DECODABLE or BINARY, with the place of the first byte that fits nothing.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const [marked] = MARKS.find(([, mark]) => startsWith(bytes, mark)) ?? []
  if (marked !== undefined) {
    const text = decodeAs(marked, bytes)
    if (text !== null) return text
    const at = validUpTo(marked, bytes)
    throw new DocumentError(
      'NOT_DECODABLE',
      `the file begins with the mark of ${marked} and is not valid in it at byte ${at} (line ${lineOfByte(bytes, at)}): ${AGAIN}`,
    )
  }
  const utf8 = decodeAs('utf-8', bytes)
  if (utf8 !== null && !CONTROLS.test(utf8.text)) return utf8
  const scored = [...new Set([...(declared === null ? [] : [declared]), 'utf-16le', 'utf-16be', 'gb18030'])].flatMap((encoding) => {
    const decoded = decodeAs(encoding, bytes)
    if (decoded === null || CONTROLS.test(decoded.text)) return []
    return [{ encoding, decoded, score: plausibility(decoded.text) + (encoding === declared ? CLEARLY_BETTER : 0) }]
  })
  const [best] = scored.sort((a, b) => b.score - a.score)
  if (best !== undefined && (best.encoding === declared || best.score >= LEAST_PLAUSIBLE)) {
    if (!best.encoding.startsWith('utf-16')) refuseMixed(bytes, best.encoding)
    return best.decoded
  }
  if (utf8 !== null) refuseControls(utf8.text)
  if (bytes.includes(0)) throw new DocumentError('BINARY', 'the file holds zero bytes and is no text: save it as .txt or .html')
  const at = Math.max(validUpTo('utf-8', bytes), validUpTo('gb18030', bytes))
  throw new DocumentError(
    'NOT_DECODABLE',
    `the file is neither UTF-8 nor UTF-16 nor GB18030; byte ${at} (line ${lineOfByte(bytes, at)}) fits none of them: ${AGAIN}`,
  )
}

const AGAIN = 'take it from its source again, or save it as UTF-8'

/** Bytes of a row of ideographs in UTF-8: three of each. */
const LEAST_ROW = 9

/**
 * Refuses a file that is in one encoding here and in UTF-8 there, as two files put end to end: what is UTF-8 would be read as other
 * ideographs. A row of GB18030 that is valid UTF-8 by chance and gives ideographs does not come about in three characters.
 */
function refuseMixed(bytes: Uint8Array, encoding: string): void {
  for (let from = 0; from < bytes.length;) {
    while (from < bytes.length && (bytes[from] ?? 0) < 0x80) from++
    let to = from
    while (to < bytes.length && (bytes[to] ?? 0) >= 0x80) to++
    if (to - from >= LEAST_ROW) {
      const words = decodeAs('utf-8', bytes.subarray(from, to))
      if (words !== null && !words.isCut && /^[\u2014-\u2027\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]+$/u.test(words.text))
        throw new DocumentError(
          'NOT_DECODABLE',
          `line ${lineOfByte(bytes, from)} is UTF-8 («${words.text.slice(0, 12)}») and the rest of the file is ${encoding}: save all of it as UTF-8`,
        )
    }
    from = to
  }
}
