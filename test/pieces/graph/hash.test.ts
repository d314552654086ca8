import { describe, expect, it } from '@jest/globals'
import { canonicalJson, contentHash } from '../../../src/graph/load/hash.js'

describe('the text by which equal content is known', () => {
  it('is the same in whatever order the keys stand, and leaves out what is not there', () => {
    const one = canonicalJson({ b: [{ d: 1.5, c: null }], a: '文' })
    expect(one).toBe('{"a":"文","b":[{"c":null,"d":1.5}]}')
    expect(canonicalJson({ a: '文', x: undefined, b: [{ c: null, d: 1.5 }] })).toBe(one)
  })

  it('holds words that were cut within a rare character: half of 𠮷', () => {
    const cut = { words: '𠮷'.slice(0, 1) }
    expect(canonicalJson(cut)).toBe(String.raw`{"words":"\ud842"}`)
    expect(contentHash(cut)).toMatch(/^[\w-]{22}$/)
  })
})
