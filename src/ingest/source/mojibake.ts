import { DocumentError } from '../errors.js'

/**
 * Text that was decoded wrongly once and saved so. It is valid in its encoding and looks like text to a program: 涓€銆佹€讳綋 is 一、总体
 * in UTF-8, read as GBK. It gives itself away, for going back the way that it came leads to Chinese.
 */

/** Characters of a wrong encoding, each with the bytes that it was made of. */
type BytesOf = Map<number, readonly number[]>

let gbk: BytesOf | null = null

/** Every character that GBK writes in two bytes, and the euro sign, which stands for one. */
function bytesInGbk(): BytesOf {
  if (gbk !== null) return gbk
  const pairs: [number, number][] = []
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) pairs.push([lead, trail])
  const characters = new TextDecoder('gbk').decode(Uint8Array.from(pairs.flatMap((pair) => [...pair, 0x0a]))).split('\n')
  gbk = new Map(pairs.map((pair, at) => [characters[at]?.charCodeAt(0) ?? 0, pair]))
  gbk.delete(0xfffd)
  gbk.set(0x20ac, [0x80])
  return gbk
}

/** Every character that Windows-1252 and Latin-1 write in one byte. */
const WESTERN: BytesOf = new Map(
  Array.from({ length: 0x80 }, (_, at) => 0x80 + at).flatMap((byte): [number, readonly number[]][] => [
    [byte, [byte]],
    [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)).charCodeAt(0), [byte]],
  ]),
)

/** Ideographs and marks of Chinese that follow each other on the way back; fewer can come about by chance. */
const LEAST_IN_GBK = 6
const LEAST_WESTERN = 3

/** Leading bytes of UTF-8 for CJK punctuation, ideographs and full-width forms. */
const isLead = (byte: number): boolean => (byte >= 0xe3 && byte <= 0xe9) || byte === 0xef
const isTrail = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf

/** Where a row of at least so many characters begins that are Chinese in UTF-8 on the way back; -1 where there is none. */
function rowIn(text: string, bytesOf: BytesOf, least: number): number {
  const bytes: number[] = []
  const offsets: number[] = []
  /** So many of the bytes are done with: they stay in place, for taking them out would move all others. */
  let done = 0
  let row = 0
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charCodeAt(at)
    const own = unit < 0x80 ? undefined : bytesOf.get(unit)
    if (own === undefined) {
      bytes.length = offsets.length = done = row = 0
      continue
    }
    for (const byte of own) {
      bytes.push(byte)
      offsets.push(at)
    }
    // Three bytes at a time from the first that can lead.
    while (bytes.length - done >= 3) {
      const [lead = 0, second = 0, third = 0] = [bytes[done], bytes[done + 1], bytes[done + 2]]
      const fits = isLead(lead) && isTrail(second) && isTrail(third)
      if (fits && row === 0) start = offsets[done] ?? at
      row = fits ? row + 1 : 0
      if (row >= least) return start
      done += fits ? 3 : 1
    }
  }
  return -1
}

/** What decoders leave in place of bytes that they could not read, and what GBK makes of it. */
const LOST = /\ufffd|锟斤拷|烫烫烫|屯屯屯/gu
/** NEL ends lines and the soft hyphen prints nothing: they stand in sound texts. */
const ACCENTED = /[\u0080-\u0084\u0086-\u00ac\u00ae-\u00ff]/gu
/** One character in so many may be lost before the text is none. */
const MAY_BE_LOST = 200

/** Refuses a text that was saved after it was decoded wrongly. Throws a DocumentError: NOT_DECODABLE, with the line and its words. */
export function refuseMojibake(text: string): void {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const [accented, ideographs] = [count(ACCENTED), count(/[\u4e00-\u9fff]/gu)]
  const places: readonly [at: number, what: string][] = [
    [rowIn(text, bytesInGbk(), LEAST_IN_GBK), 'is UTF-8 that was read as GBK and saved so'],
    [rowIn(text, WESTERN, LEAST_WESTERN), 'is UTF-8 that was read as a Western encoding and saved so'],
    [count(LOST) * MAY_BE_LOST > text.length ? text.search(LOST) : -1, 'and others hold characters that were lost'],
    [accented > Math.max(20, ideographs) ? text.search(ACCENTED) : -1, 'and others hold letters with accents where ideographs were'],
    [text.search(/锟斤拷|烫烫烫|屯屯屯/u), 'holds what is left of lost characters'],
  ]
  for (const [at, what] of places) {
    if (at < 0) continue
    const line = text.slice(0, at).split('\n').length
    throw new DocumentError(
      'NOT_DECODABLE',
      `line ${line} («${text.slice(at, at + 12).replace(/\s/gu, ' ')}») ${what}: take the document from its source again`,
    )
  }
}

/** Where single characters are lost. */
export function lostCharacters(text: string): number[] {
  return [...text.matchAll(/\ufffd+/gu)].map(({ index }) => index)
}
