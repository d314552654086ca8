import { describe, expect, it } from '@jest/globals'
import { passagesOf } from '../../../src/graph/load/stated/passages.js'
import { MAX_PASSAGE } from '../../../src/model/graph.js'

const texts = {
  empty: '',
  lines: Array.from({ length: 400 }, (_, at) => `第${String(at)}行是一句不长的话。\n`).join(''),
  'one line of sentences': Array.from({ length: 900 }, (_, at) => `第${String(at)}句在同一行里。`).join(''),
  'one line without an end': '字'.repeat(9_001),
  'pairs of units': '𠮷'.repeat(3_000),
}

describe('passages', () => {
  it.each(Object.entries(texts))('of %s follow on each other and together are the text', (_, text) => {
    const passages = passagesOf('doc_x', text)
    expect(passages.map((passage) => passage.text).join('')).toBe(text)
    let end = 0
    for (const passage of passages) {
      expect(passage.start).toBe(end)
      expect(passage.end - passage.start).toBe(passage.text.length)
      expect(passage.text.length).toBeLessThanOrEqual(MAX_PASSAGE)
      expect(passage.text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/)
      end = passage.end
    }
  })

  it('end at line ends, else at sentence ends', () => {
    for (const { text } of passagesOf('doc_x', texts.lines)) expect(text.endsWith('\n')).toBe(true)
    for (const { text } of passagesOf('doc_x', texts['one line of sentences'])) expect(text.endsWith('。')).toBe(true)
  })

  it('have ids of their document and their place', () => {
    const [here, there] = ['doc_x', 'doc_y'].map((document) => passagesOf(document, texts.lines).map((passage) => passage.id))
    expect(new Set([...(here ?? []), ...(there ?? [])]).size).toBe(2 * (here?.length ?? 0))
  })
})
