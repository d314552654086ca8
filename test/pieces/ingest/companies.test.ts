import { describe, expect, it } from '@jest/globals'
import { readText } from '../../../src/ingest/index.js'

/** The area of every unit that a plan of an area names as an owner, by the unit's name. */
function areasIn(place: string, units: readonly string[]): (string | null)[] {
  const tasks = units.map((unit, at) => `${String(at + 1)}.养护${'甲乙丙丁戊己庚辛'.charAt(at)}路。责任单位：${unit}`)
  const text = `${place}关于加快桥梁养护的实施意见\n${tasks.join('\n')}\n`
  const [facts] = readText({ file: 'a.txt', bytes: new TextEncoder().encode(text) }).delivery
  return units.map((unit) => {
    const found = facts?.units.find(({ name }) => name === unit)
    if (found === undefined) throw new Error(`${unit} was not read`)
    return found.jurisdiction
  })
}

describe('the area of a company', () => {
  it('is that of the document, where it has no place of its own', () => {
    const units = ['铁塔公司', '供电公司', '供电局', '移动公司', '工商银行', '人民银行中心支行']
    expect(areasIn('日照市人民政府', units)).toEqual(units.map(() => '日照市'))
    expect(areasIn('东莞市人民政府', units)).toEqual(units.map(() => '东莞市'))
  })

  it('is that of the document for a branch, whatever the whole is called', () => {
    const units = ['中国电信分公司', '中国人民银行中心支行', '国网供电公司']
    expect(areasIn('日照市人民政府', units)).toEqual(units.map(() => '日照市'))
  })

  it('is the place that its name prints before the last words', () => {
    const units = ['国网莒县供电公司', '中国铁塔股份有限公司日照市分公司', '中国人民银行日照市中心支行', '山东移动日照分公司']
    expect(areasIn('日照市人民政府', units)).toEqual(['莒县', '日照市', '日照市', '日照市'])
    expect(areasIn('山东省人民政府', units)).toEqual(['莒县', '日照市', '日照市', '日照市'])
    expect(areasIn('莒县人民政府', ['国网日照供电公司', '国网山东省电力公司'])).toEqual(['日照市', '山东省'])
  })

  it('is none where its name is one of the whole nation', () => {
    const units = ['中国铁塔', '中国铁塔公司', '中国移动', '国家电网公司', '国网公司', '中石油公司']
    for (const place of ['日照市人民政府', '国务院']) expect(areasIn(place, units)).toEqual(units.map(() => null))
    expect(areasIn('国务院', ['铁塔公司', '供电公司'])).toEqual([null, null])
  })
})
