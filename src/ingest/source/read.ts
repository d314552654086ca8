import { createHash } from 'node:crypto'
import { admit } from './binary.js'
import { decode, refuseControls } from './encoding.js'
import { DocumentError } from '../errors.js'
import { fold, isTraditional } from '../text/fold.js'
import { refuseMojibake } from './mojibake.js'
import { lineCounter } from '../text/lines.js'
import type { SourceText } from '../text/document.js'

/**
 * Reads the bytes of a `.txt` file: decoded, without byte-order mark, otherwise untouched.
 * Throws a DocumentError: TOO_LARGE, EMPTY, BINARY or NOT_DECODABLE.
 */
export function readSource(file: string, bytes: Uint8Array): SourceText {
  admit(bytes)
  const { text, isCut } = decode(bytes)
  return sourceOf(file, bytes, text, isCut)
}

/** A document by its canonical text. Throws a DocumentError (EMPTY, BINARY, NOT_DECODABLE) for a text that is none. */
export function sourceOf(file: string, bytes: Uint8Array, text: string, isCut: boolean): SourceText {
  if (text.trim() === '') throw new DocumentError('EMPTY', 'the file holds nothing but blanks')
  refuseControls(text)
  refuseMojibake(text)
  return {
    file: file.replace(/^.*[\\/]/u, ''),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text,
    folded: fold(text),
    lineOf: lineCounter(text),
    traditional: isTraditional(text),
    isCut,
  }
}
