import { passageId } from '../../../model/ids.js'
import type { Stored } from '../../../model/properties/index.js'
import { contentHash } from '../hash.js'
import { MAX_PASSAGE } from '../../../model/graph.js'

/** No passage is shorter than this but the last, wherever lines end. */
const SHORTEST = 500

/**
 * Splits the canonical text into passages without gaps. A passage ends at the last line end that fits, else at the last end of a sentence
 * (。), else at the greatest length. It never ends inside a character.
 */
export function passagesOf(documentId: string, text: string): Stored<'Passage'>[] {
  const passages: Stored<'Passage'>[] = []
  for (let start = 0; start < text.length;) {
    const end = endOf(text, start)
    const words = text.slice(start, end)
    passages.push({ id: passageId(documentId, start), documentId, start, end, text: words, hash: contentHash([end, words]) })
    start = end
  }
  return passages
}

function endOf(text: string, start: number): number {
  const limit = start + MAX_PASSAGE
  if (limit >= text.length) return text.length
  const window = text.slice(start + SHORTEST, limit)
  const cut = window.lastIndexOf('\n')
  if (cut >= 0) return start + SHORTEST + cut + 1
  const sentence = Math.max(...['。', '！', '？', '；', '!', '?', ';'].map((mark) => window.lastIndexOf(mark)))
  if (sentence >= 0) return start + SHORTEST + sentence + 1
  return isLowSurrogate(text.charCodeAt(limit)) ? limit - 1 : limit
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
