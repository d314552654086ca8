import { describe, expect, it } from '@jest/globals'
import { linesWithin, typedLines } from '../../../src/ingest/language/typedLines.js'
import { readSource } from '../../../src/ingest/source/read.js'

const TEXT = [
  '清河市人民政府办公室',
  '清政办发〔2024〕8号',
  '各县（市、区）人民政府，市直各单位：',
  '',
  '  2024年3月1日  ',
  '请遵照执行。',
].join('\n')
const lines = typedLines(readSource('made-up.txt', new TextEncoder().encode(TEXT)))
const told = (list: typeof lines): string[] => list.map(({ words, kinds }) => `${words} ${[...kinds].join('+')}`.trim())

describe('the lines of a page', () => {
  it('are told by their words: who issues, number, addressees, date', () => {
    expect(told(lines)).toEqual([
      '清河市人民政府办公室 BODY_NAME',
      '清政办发〔2024〕8号 NUMBER',
      '各县(市、区)人民政府,市直各单位: SALUTATION',
      '2024年3月1日 DATE',
      '请遵照执行。',
    ])
  })

  it('stand without the blanks around them at their places in the text', () => {
    expect(lines.map(({ start, end }) => TEXT.slice(start, end))).toContain('2024年3月1日')
  })

  it('that a span cuts are told by what is left of them', () => {
    const date = TEXT.indexOf('2024年3月')
    expect(told(linesWithin(lines, { start: date, end: date + 7 }))).toEqual(['2024年3月'])
    expect(told(linesWithin(lines, { start: date - 2, end: date + 9 }))).toEqual(['2024年3月1日 DATE'])
  })

  it('that a span does not touch are left out', () => {
    expect(linesWithin(lines, { start: TEXT.length, end: TEXT.length })).toEqual([])
  })
})
