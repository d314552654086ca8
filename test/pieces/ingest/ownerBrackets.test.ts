import { describe, expect, it } from '@jest/globals'
import { planWith } from '../../support/sentencePolicy.js'

/** Who owns the task under which the words stand: `LEAD 市文旅局`. */
function owners(words: string): string[] {
  const item = planWith({ task: words }).facts.items.find(({ title }) => title === '提升服务水平')
  return (item?.assignments ?? []).map(({ role, unit }) => `${role} ${unit}`)
}

describe('a bracket of owners', () => {
  it.each([
    ['（', '）'],
    ['〔', '〕'],
    ['【', '】'],
    ['[', ']'],
  ])('may be %s %s', (open, close) => {
    expect(owners(`${open}牵头单位：市文旅局；责任单位：市公安局、市住建局${close}`)).toEqual([
      'LEAD 市文旅局',
      'RESPONSIBLE 市公安局',
      'RESPONSIBLE 市住建局',
    ])
    expect(owners(`${open}市文旅局牵头，市公安局配合${close}`)).toEqual(['LEAD 市文旅局', 'COOPERATING 市公安局'])
  })

  it('is not needed where a body that is founded has its duty behind the words on who heads it', () => {
    expect(owners('成立市民宿发展领导小组，由市长任组长，负责统筹协调重大问题，领导小组办公室设在市文旅局。')).toEqual([
      'RESPONSIBLE 市民宿发展领导小组',
    ])
  })

  it.each(['列第一位的为牵头单位，下同', '列首位的为牵头单位，其余为责任单位', '排名第一的单位为牵头单位，排名不分先后'])(
    'may say of itself: %s',
    (note) => {
      expect(owners(`（责任单位：市文旅局、市公安局，海陵区政府，${note}）`)).toEqual([
        'LEAD 市文旅局',
        'RESPONSIBLE 市公安局',
        'RESPONSIBLE 海陵区政府',
      ])
    },
  )
})
