import { describe, expect, it } from '@jest/globals'
import type { Claim } from '../../../src/graph/load/stated/claims.js'
import { stated } from '../../../src/graph/load/stated/stated.js'
import { thingsOf } from '../../../src/graph/load/difference/things.js'
import { madeUpDelivery } from '../../support/madeUpDelivery.js'

const CAPTURE = { attached: false, date: null, sequence: 1 }

/** What a policy of 日照市 with that number claims, whose task these units own. */
function claimsOf(docNumber: string | null, units: readonly string[], jurisdiction = '日照市'): Claim[] {
  const assignments = units.map((unit) => ({ role: 'LEAD' as const, unit }))
  const title = `关于${units.join('')}分工的意见`
  const sections = [{ title: '任务', items: [{ title: '种花', assignments }] }]
  return madeUpDelivery({ policies: [{ title, docNumber, jurisdiction, issuer: null, sections }] }).delivery.flatMap((facts) => {
    const one = stated({ ...facts, policy: { ...facts.policy, issuedOn: null, period: { from: null, to: null } } }, CAPTURE)
    return [one.own, ...one.claims]
  })
}

/** Who is said to have followed whom: the names of both, and the year. */
function successions(...claims: readonly Claim[][]): string[] {
  const { things } = thingsOf(claims.flat())
  const nameOf = new Map(things.flatMap((thing) => thing.keys.map(({ id }) => [id, String(thing.properties?.['name'])] as const)))
  return things.flatMap((thing) =>
    thing.links.flatMap((link) => {
      const name = nameOf.get(link.other)
      if (link.kind !== 'unitSucceededBy' || name === undefined) return []
      return [`${String(thing.properties?.['name'])} → ${name} ${String(link.value)}`]
    }),
  )
}

describe('the office that followed another', () => {
  it('is named by the reform, whichever document names which', () => {
    expect(successions(claimsOf('日政发〔2016〕1号', ['市安监局']), claimsOf('日政发〔2020〕1号', ['市应急局']))).toEqual([
      '市安监局 → 市应急局 2018',
    ])
  })

  it('is none that one document of before the reform names beside the former', () => {
    const both = claimsOf('日政发〔2016〕1号', ['市林业局', '市林业和草原局'])
    const later = claimsOf('日政发〔2020〕1号', ['市林业和草原局'])
    const former = claimsOf('日政发〔2015〕1号', ['市林业局'])
    for (const order of [
      [both, later, former],
      [later, former, both],
    ])
      expect(successions(...order)).toEqual([])
    expect(successions(later, former)).toEqual(['市林业局 → 市林业和草原局 2018'])
  })

  it('may stand beside the former in a document of the year of the reform, of after it, or of no year', () => {
    for (const docNumber of ['日政发〔2018〕1号', '日政发〔2019〕1号', null])
      expect(successions(claimsOf(docNumber, ['市林业局', '市林业和草原局']))).toEqual(['市林业局 → 市林业和草原局 2018'])
  })

  it('is no office of the government, where the former was a department', () => {
    expect(successions(claimsOf(null, ['市安监局', '市应急管理办公室']))).toEqual([])
    expect(successions(claimsOf(null, ['市法制办', '市司法局']))).toEqual(['市法制办 → 市司法局 2018'])
    expect(successions(claimsOf(null, ['市金融工作局', '市地方金融监督管理局']))).toEqual(['市金融工作局 → 市地方金融监督管理局 2018'])
  })
})

describe('a company without a place', () => {
  const areasOf = (claims: readonly Claim[][]): string[] =>
    thingsOf(claims.flat())
      .things.filter(({ of }) => of === 'Unit')
      .map(({ properties }) => String(properties?.['fullName']))
      .sort()

  it('is another in every city, and one in its own with its level or without', () => {
    const firm = (unit: string, jurisdiction: string) =>
      madeUpDelivery({
        policies: [
          {
            title: `关于${unit}的意见`,
            jurisdiction,
            issuer: null,
            sections: [
              { title: '任务', items: [{ title: '种花', assignments: [{ role: 'LEAD' as const, unit, kind: 'ENTERPRISE' as const }] }] },
            ],
          },
        ],
      }).delivery.flatMap((facts) => stated(facts, CAPTURE).claims)
    expect(areasOf([firm('铁塔公司', '日照市'), firm('铁塔公司', '东莞市'), firm('市铁塔公司', '日照市')])).toEqual([
      '东莞市铁塔公司',
      '日照市铁塔公司',
    ])
  })
})
