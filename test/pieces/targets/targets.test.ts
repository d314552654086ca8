import { describe, expect, it } from '@jest/globals'
import { halfWidth, misplaced, numbersOf, runningText, targetLine, targetLines } from '../../support/runningText.js'

describe('a target', () => {
  it('belongs to the smallest headed piece that holds it', () => {
    const text = [
      '一、主要任务',
      '（一）扩大规模',
      '1.建设基地。建设基地20个。',
      '2.培育主体。培育企业5家。',
      '（二）提升质量。优质果率达到80%。',
    ].join('\n')
    expect(numbersOf(text).targets.map(({ path }) => path.join('/'))).toEqual(['一/(一)/1', '一/(一)/2', '一/(二)'])
  })

  it('has evidence where it says: the number with its unit, and its year and metric as context', () => {
    for (const text of ['到2025年，优质果率达到８０％以上。', halfWidth('到2025年，优质果率达到８０％以上。')]) {
      const { targets } = numbersOf(text)
      const [target] = targets
      expect(misplaced(runningText(text), target?.evidence ?? [])).toEqual([])
      expect(target?.evidence.map(({ role, words }) => `${role} ${words}`.normalize('NFKC'))).toEqual([
        'MENTION 80%',
        'CONTEXT 优质果率达到',
        'CONTEXT 到2025年',
      ])
    }
  })

  it('is read in a cell of a table as in a sentence', () => {
    const { targets } = numbersOf('3\t改造老旧果园\t改造老旧果园5万亩\t市果业局\t2025年10月底前')
    expect(targets.map(targetLine)).toEqual(['改造老旧果园 | EQ 5 万亩 | 2025 | TARGET'])
  })

  it('is not named by the label of a heading that is a whole sentence', () => {
    expect(targetLines('一、主要任务\n3.改造果园管网85公里，优质果率达到98.5%。')).toEqual([
      '改造果园管网 | EQ 85 公里 | - | TARGET',
      '优质果率 | EQ 98.5 % | - | TARGET',
    ])
  })
})
