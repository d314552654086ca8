import { describe, expect, it } from '@jest/globals'
import { readText } from '../../../src/ingest/index.js'

const HEAD = '日照市农村公路养护工作要点\n'

/** Every item of a text's one policy with its owners. */
function told(text: string): { items: string[] } {
  const { delivery } = readText({ file: 'a.txt', bytes: new TextEncoder().encode(text) })
  const items = delivery.flatMap(({ items: all }) =>
    all.map(({ title, assignments }) => [title, ...assignments.map(({ role, unit }) => `${role} ${unit}`)].join(' ')),
  )
  return { items }
}

describe('the last line of a document, with a body at its end and no full stop', () => {
  it.each([
    ['behind the words of a numbered task', '1.建立路长制。责任单位：市交通运输局\n2.养护村道。责任单位：市公路中心'],
    ['behind a label of its own', '1.建立路长制\n设立三级路长。\n责任单位：市交通运输局\n2.养护村道\n养护三百公里。\n责任单位：市公路中心'],
    ['behind the heading of its task', '1.建立路长制（责任单位：市交通运输局）\n2.养护村道 责任单位：市公路中心'],
    [
      'behind a label that is less usual',
      '1.建立路长制\n设立路长。\n直接责任单位：市交通运输局\n2.养护村道\n养护三百公里。\n直接责任单位：市公路中心',
    ],
    ['behind a dash', '1.建立路长制\n设立路长。\n——责任单位：市交通运输局\n2.养护村道\n养护三百公里。\n——责任单位：市公路中心'],
    ['below its label', '1.建立路长制\n设立路长。\n责任单位：\n市交通运输局\n2.养护村道\n养护三百公里。\n责任单位：\n市公路中心'],
  ])('is an owner like those above it, where it stands %s', (_, body) => {
    for (const end of ['', '\n', '\r\n', '\n\n\n'])
      expect(told(HEAD + body + end).items).toEqual(['建立路长制 RESPONSIBLE 市交通运输局', '养护村道 RESPONSIBLE 市公路中心'])
  })

  it('is an owner where the words of duty stand behind it', () => {
    expect(told(`${HEAD}1.建立路长制。市交通运输局牵头\n2.养护村道。市公路中心负责`).items).toEqual([
      '建立路长制 LEAD 市交通运输局',
      '养护村道 RESPONSIBLE 市公路中心',
    ])
  })

  it('is an owner where the shape of its label is none that is known', () => {
    const { items } = told(`${HEAD}1.建立路长制\n责任单位：市交通运输局\n2.养护村道\n养护三百公里。\n【责任单位】市公路中心`)
    expect(items).toEqual(['建立路长制 RESPONSIBLE 市交通运输局', '养护村道 RESPONSIBLE 市公路中心'])
  })

  it('is a heading like those above it', () => {
    expect(told(`${HEAD}1.建立路长制。\n责任单位：市交通运输局\n2.组建养护中心`).items).toEqual([
      '建立路长制 RESPONSIBLE 市交通运输局',
      '组建养护中心',
    ])
  })

  it('is a signature, where nothing says that it owns what stands above it', () => {
    for (const signature of ['日照市公路中心', '日照市公路中心\n2024年3月1日', '日照市交通运输局\n日照市公路中心\n2024年3月1日']) {
      const { items } = told(`${HEAD}1.建立路长制\n责任单位：市交通运输局\n2.养护村道\n责任单位：市公安局\n${signature}`)
      expect(items).toEqual(['建立路长制 RESPONSIBLE 市交通运输局', '养护村道 RESPONSIBLE 市公安局'])
    }
  })

  it('is furniture of the page, where it names who runs the site', () => {
    const { items } = told(
      `${HEAD}1.建立路长制\n责任单位：市交通运输局\n2.养护村道\n责任单位：市公安局\n技术支持单位：市大数据中心\n上一篇：养护公告`,
    )
    expect(items).toEqual(['建立路长制 RESPONSIBLE 市交通运输局', '养护村道 RESPONSIBLE 市公安局'])
  })
})
