import { describe, expect, it } from '@jest/globals'
import type { Claim } from '../../../src/graph/load/stated/claims.js'
import { stated } from '../../../src/graph/load/stated/stated.js'
import { thingsOf } from '../../../src/graph/load/difference/things.js'
import { madeUpDelivery, type MadeUpPolicy } from '../../support/madeUpDelivery.js'

const claimsOf = (policy: MadeUpPolicy): Claim[] =>
  madeUpDelivery({ policies: [policy] }).delivery.flatMap((facts) => {
    const one = stated(facts, { attached: false, date: null, sequence: 1 })
    return [one.own, ...one.claims]
  })

const cited = (title: string, docNumber: string) => ({ title, docNumber, jurisdiction: '日照市' })

/** Policies whose keys overlap in every way: copies, shared numbers, titles issued anew, citations that tie them. */
const CLAIMS: Claim[] = [
  ...claimsOf({ title: '花园管理办法', docNumber: '日政发〔2020〕1号' }),
  ...claimsOf({ title: '花园管理办法', docNumber: '日政发〔2021〕7号', cites: [cited('花园管理办法', '日政发〔2020〕1号')] }),
  ...claimsOf({ title: '苗圃管理办法', docNumber: '日政发〔2021〕7号' }),
  ...claimsOf({ title: '关于甲事的意见', cites: [cited('花房办法', '日政发〔2020〕1号'), cited('苗圃管理办法', '日政发〔2020〕1号')] }),
  ...claimsOf({ title: '关于乙事的意见', cites: [cited('花房办法', '日政发〔2019〕3号'), cited('温室办法', '日政发〔2019〕3号')] }),
]

/** The claims in another order: a shuffle that is the same on every machine. */
function shuffled(claims: readonly Claim[], seed: number): Claim[] {
  let state = seed
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648)
  return claims
    .map((claim) => ({ claim, at: next() }))
    .sort((left, right) => left.at - right.at)
    .map(({ claim }) => claim)
}

describe('what claims make', () => {
  it('does not depend on their order', () => {
    const first = thingsOf(CLAIMS)
    expect(first.things.length).toBeGreaterThan(8)
    expect(first.disputes.length).toBeGreaterThan(1)
    for (let seed = 1; seed <= 50; seed += 1) expect(thingsOf(shuffled(CLAIMS, seed))).toEqual(first)
  })

  it('gives every key to one thing, and every thing the id of its smallest', () => {
    const { things } = thingsOf(CLAIMS)
    const keys = things.flatMap((thing) => thing.keys.map((key) => key.value))
    expect(new Set(keys).size).toBe(keys.length)
    for (const thing of things) expect(thing.id).toBe(thing.keys[0]?.id)
  })

  it('never makes one policy of two that are there', () => {
    const { things } = thingsOf(CLAIMS)
    const there = things.filter((thing) => thing.policyId !== null)
    expect(new Set(there.map((thing) => thing.policyId)).size).toBe(5)
  })
})
