import { describe, expect, it } from '@jest/globals'
import { planWith } from '../../support/sentencePolicy.js'

function items(words: string) {
  return planWith({ task: words }).facts.items
}

describe('a list of tasks', () => {
  it.each(['责任领导：李某某', '牵头领导：李某某'])('ends the name of a task where its fields begin behind blanks: %s', (person) => {
    const found = items(
      `\n1. 建设育苗中心  ${person} 牵头单位：市农业农村局 责任单位：市财政局 完成时限：2024年9月底\n2. 培育旅游线路  ${person} 牵头单位：市文旅局 责任单位：市交通运输局 完成时限：2024年11月`,
    )
    expect(found.map(({ title, due }) => `${title ?? ''} ${due ?? ''}`)).toEqual(
      expect.arrayContaining(['建设育苗中心 2024-09', '培育旅游线路 2024-11']),
    )
  })

  it.each([
    ['整改责任单位', 'RESPONSIBLE'],
    ['整改牵头单位', 'LEAD'],
    ['项目实施单位', 'IMPLEMENTING'],
  ])('may name owners by what they do: %s', (label, role) => {
    const task = items(`${label}：市文旅局、市公安局\n整改目标：补齐档案。`).find(({ title }) => title === '提升服务水平')
    expect(task?.assignments.map((owner) => `${owner.role} ${owner.unit}`)).toEqual([`${role} 市文旅局`, `${role} 市公安局`])
  })

  it('may print a deadline in a bracket of owners whose classes have brackets of their own', () => {
    const found = items('修缮老作坊。（市住建局牵头，各县（市、区）负责，2024年6月底前完成）')
    expect(found.map(({ due }) => due)).toContain('2024-06')
  })
})
