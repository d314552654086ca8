import { describe, expect, it } from '@jest/globals'
import { MAX_QUOTE, sentenceAround } from '../../../src/resolvers/quote.js'
import { between, joined } from '../../../src/resolvers/text.js'

const quoted = (text: string, words: string, offset = 0) => {
  const at = text.indexOf(words)
  return sentenceAround({ start: offset, text }, offset + at, offset + at + words.length)
}

describe('the sentence around words', () => {
  it.each([
    ['in full-width punctuation', '建设公园。由市园林局牵头，各区配合。年底完成。', '市园林局', '由市园林局牵头，各区配合。'],
    ['in half-width punctuation', '建设公园.由市园林局牵头,各区配合.年底完成.', '市园林局', '由市园林局牵头,各区配合.'],
    ['at the start of the text', '由市园林局牵头。年底完成。', '市园林局', '由市园林局牵头。'],
    ['at the end of a text that breaks off', '年底完成。由市园林局牵', '市园林局', '由市园林局牵'],
    [
      'for owners in a line of their own, from their heading',
      '一、任务\n(责任单位:市园林局)\n二、保障',
      '市园林局',
      '一、任务\n(责任单位:市园林局)',
    ],
    [
      'for owners below the text of a task, from its heading',
      '要求。\n（二）建设公园\n年底建成。\n责任单位：市园林局\n（三）保障',
      '市园林局',
      '（二）建设公园\n年底建成。\n责任单位：市园林局',
    ],
    [
      'over the marks between clauses',
      '建园。甲区种树；乙区由市园林局种花；丙区种草。完工。',
      '市园林局',
      '甲区种树；乙区由市园林局种花；丙区种草。',
    ],
    [
      'with its bracket whole',
      '建设公园（牵头单位：市民政局；责任单位：市园林局）。完工。',
      '市民政局',
      '建设公园（牵头单位：市民政局；责任单位：市园林局）。',
    ],
    [
      'in a bracket behind the full stop, whole',
      '建设公园。（牵头单位：市民政局；责任单位：市园林局）\n完工。',
      '市民政局',
      '（牵头单位：市民政局；责任单位：市园林局）',
    ],
    [
      'in a bracket that goes on in the next line',
      '建园。\n（牵头单位：市民政局，\n配合单位：市园林局）\n完工。',
      '市民政局',
      '（牵头单位：市民政局，\n配合单位：市园林局）',
    ],
    ['inside brackets that close behind its end', '（由市园林局牵头。）年底完成。', '市园林局', '（由市园林局牵头。）'],
    ['with a decimal point in it', '占比达到3.5以上,由市园林局负责。', '市园林局', '占比达到3.5以上,由市园林局负责。'],
  ])('is found %s', (_, text, words, sentence) => {
    expect(quoted(text, words)).toBe(sentence)
    expect(quoted(text, words, 5_000)).toBe(sentence)
  })

  it('goes no further than its reach where a sentence has no end', () => {
    const text = `${'前'.repeat(1_000)}市园林局${'后'.repeat(1_000)}`
    const quote = quoted(text, '市园林局')
    expect(quote).toHaveLength(MAX_QUOTE)
    expect(quote).toContain('市园林局')
  })

  it('is cut at the borders of clauses around the words, where it is too long', () => {
    const clause = '各区种树养花建园'
    const text = `${`${clause}，`.repeat(60)}由市园林局牵头，${`${clause}；`.repeat(60)}完工。`
    const quote = quoted(text, '市园林局') ?? ''
    expect(quote.length).toBeLessThanOrEqual(MAX_QUOTE)
    expect(quote.length).toBeGreaterThan(MAX_QUOTE - 2 * (clause.length + 1))
    expect(quote).toContain('，由市园林局牵头，')
    expect([quote.startsWith(clause), quote.endsWith(`${clause}；`)]).toEqual([true, true])
  })

  it('is null where the words are not in the stretch', () => {
    expect(sentenceAround({ start: 10, text: '短文。' }, 5, 12)).toBeNull()
    expect(between({ start: 10, text: '短文。' }, 10, 14)).toBeNull()
    expect(between({ start: 10, text: '短文。' }, 11, 13)).toBe('文。')
  })
})

describe('passages', () => {
  it('that follow on each other are one stretch', () => {
    const passages = [
      { start: 3, text: '甲乙' },
      { start: 5, text: '丙' },
    ]
    expect(joined(passages)).toEqual({ start: 3, text: '甲乙丙' })
  })

  it('with a gap, or none at all, are no stretch', () => {
    expect(joined([])).toBeNull()
    const gap = [
      { start: 3, text: '甲' },
      { start: 5, text: '丙' },
    ]
    expect(joined(gap)).toBeNull()
  })
})
