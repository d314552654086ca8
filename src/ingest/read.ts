import { createHash } from 'node:crypto'
import { DocumentError } from './errors.js'
import { fold, isTraditional } from './fold.js'
import type { SourceText } from './types.js'

/** The largest file that is read. A policy of 300 pages is about 1 MB. */
export const MAX_BYTES = 8 * 1024 * 1024

/** Beginnings of files that are no text whatever their name says: PDF, ZIP (DOCX), OLE (DOC), RTF, PNG, JPEG, GIF, gzip. */
const MAGICS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
]

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte)

/** The bytes as text of an encoding, null where they are not valid in it. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return null
  }
}

/** Control characters that no text holds; NUL above all. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001b]/u

/** What a Chinese text is made of: ASCII, general and CJK punctuation, ideographs, full-width forms. */
const USUAL =
  /[\t\n\r\u0020-\u007e\u00a0\u00b7\u00d7\u2000-\u206f\u2100-\u24ff\u2500-\u27bf\u3000-\u303f\u3220-\u33ff\u4e00-\u9fff\uff00-\uffef]/u
/** Characters that every Chinese text of some length holds; decoded wrongly, a text has almost none of them. */
const FREQUENT = /[的一是在和有为年市政会发工作中国大以人建展,。、；：，]/u

/** How much a text looks like Chinese prose: share of usual characters, and whether frequent ones are there. */
function plausibility(text: string): number {
  const sample = text.slice(0, 20_000)
  let usual = 0
  let frequent = 0
  for (const character of sample) {
    if (USUAL.test(character)) usual++
    if (FREQUENT.test(character)) frequent++
  }
  return sample.length === 0 ? 0 : usual / sample.length + Math.min(0.5, (4 * frequent) / sample.length)
}

const LEAST_PLAUSIBLE = 0.9

/**
 * Text that was decoded wrongly once and saved so: replacement characters, 锟斤拷 (UTF-8 read as GBK), or Latin letters with
 * accents in place of ideographs (UTF-8 read as Latin-1).
 */
function isMojibake(text: string): boolean {
  const sample = text.slice(0, 50_000)
  const lost = (sample.match(/\ufffd|锟斤拷|烫烫烫|屯屯屯/gu) ?? []).length
  const accented = (sample.match(/[\u0080-\u00ff]/gu) ?? []).length
  const ideographs = (sample.match(/[\u4e00-\u9fff]/gu) ?? []).length
  return lost * 200 > sample.length || accented > Math.max(20, ideographs)
}

/**
 * The text of a file: UTF-8, UTF-16 (both with or without byte-order mark) or GB18030. `declared` is an encoding that the file itself
 * names (a page's charset): it is tried behind UTF-8, which no other encoding looks like.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): string {
  const marked = startsWith(bytes, [0xef, 0xbb, 0xbf])
    ? 'utf-8'
    : startsWith(bytes, [0xff, 0xfe])
      ? 'utf-16le'
      : startsWith(bytes, [0xfe, 0xff])
        ? 'utf-16be'
        : null
  if (marked !== null) {
    const text = decodeAs(marked, bytes)
    if (text === null) throw new DocumentError('NOT_DECODABLE', `the file begins with the mark of ${marked} and is not valid ${marked}`)
    return text
  }
  const utf8 = decodeAs('utf-8', bytes)
  if (utf8 !== null && !CONTROLS.test(utf8)) return utf8
  const named = declared === null ? null : decodeAs(declared, bytes)
  if (named !== null && !CONTROLS.test(named)) return named
  const [best] = ['utf-16le', 'utf-16be', 'gb18030']
    .map((encoding) => decodeAs(encoding, bytes))
    .filter((text) => text !== null && !CONTROLS.test(text))
    .map((text) => ({ text: text ?? '', score: plausibility(text ?? '') }))
    .sort((a, b) => b.score - a.score)
  if (best !== undefined && best.score >= LEAST_PLAUSIBLE) return best.text
  if (bytes.includes(0)) throw new DocumentError('BINARY', 'the file holds control characters and is no text')
  throw new DocumentError('NOT_DECODABLE', 'the file is neither UTF-8 nor UTF-16 nor GB18030')
}

/** Refuses what is no text by its size or its first bytes. Throws a DocumentError: TOO_LARGE, EMPTY or BINARY. */
export function admit(bytes: Uint8Array): void {
  if (bytes.length > MAX_BYTES) throw new DocumentError('TOO_LARGE', `the file has ${bytes.length} bytes; the limit is ${MAX_BYTES}`)
  if (bytes.length === 0) throw new DocumentError('EMPTY', 'the file is empty')
  if (MAGICS.some((magic) => startsWith(bytes, magic)))
    throw new DocumentError('BINARY', 'the file is no text but a document, an image or an archive')
}

/**
 * Reads the bytes of a `.txt` file: decoded, without byte-order mark, otherwise untouched.
 * Throws a DocumentError: TOO_LARGE, EMPTY, BINARY or NOT_DECODABLE.
 */
export function readSource(file: string, bytes: Uint8Array): SourceText {
  admit(bytes)
  return sourceOf(file, bytes, decode(bytes))
}

/** A document by its canonical text. Throws a DocumentError (EMPTY, BINARY, NOT_DECODABLE) for a text that is none. */
export function sourceOf(file: string, bytes: Uint8Array, text: string): SourceText {
  if (text.trim() === '') throw new DocumentError('EMPTY', 'the file holds nothing but blanks')
  if (CONTROLS.test(text)) throw new DocumentError('BINARY', 'the file holds control characters and is no text')
  if (isMojibake(text)) throw new DocumentError('NOT_DECODABLE', 'the text was saved after it was decoded wrongly')
  return {
    file: file.replace(/^.*[\\/]/u, ''),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text,
    folded: fold(text),
    traditional: isTraditional(text),
  }
}
