import { describe, expect, it } from '@jest/globals'
import { between, joined, QUOTE_REACH, sentenceAround } from '../../../src/resolvers/text.js'

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
    ['in a line of its own', '一、任务\n(责任单位:市园林局)\n二、保障', '市园林局', '(责任单位:市园林局)'],
    ['inside brackets that close behind its end', '（由市园林局牵头。）年底完成。', '市园林局', '（由市园林局牵头。）'],
    ['with a decimal point in it', '占比达到3.5以上,由市园林局负责。', '市园林局', '占比达到3.5以上,由市园林局负责。'],
  ])('is found %s', (_, text, words, sentence) => {
    expect(quoted(text, words)).toBe(sentence)
    expect(quoted(text, words, 5_000)).toBe(sentence)
  })

  it('goes no further than its reach where a sentence has no end', () => {
    const text = `${'前'.repeat(1_000)}市园林局${'后'.repeat(1_000)}`
    expect(quoted(text, '市园林局')).toHaveLength(2 * QUOTE_REACH + 4)
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
