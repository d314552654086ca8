import { describe, expect, it } from '@jest/globals'
import { readText } from '../../../src/ingest/index.js'
import { deliverySchema, type PolicyFacts } from '../../../src/model/facts.js'
import { evidenceFaults } from '../../support/evidenceFaults.js'
import { fixtureDocuments, halfWidth, headOf, itemLine } from '../../support/fixturePolicies.js'

const read = (name: string, text: string): PolicyFacts[] =>
  readText({ file: `${name}.txt`, bytes: new TextEncoder().encode(text) }).delivery
const fold = (words: unknown): unknown => JSON.parse(halfWidth(JSON.stringify(words)))

describe.each(fixtureDocuments())('the made-up document $name', ({ name, text, expected }) => {
  const delivery = read(name, text)

  it('gives its policies with their heads', () => {
    expect(delivery.map(headOf)).toEqual(expected.map(({ head }) => head))
  })

  it('gives its items with kinds, paths, deadlines and owners', () => {
    expect(delivery.map((facts) => facts.items.map(itemLine))).toEqual(expected.map(({ items }) => items))
  })

  it('keeps its outline', () => {
    for (const [index, { paths = [] }] of expected.entries()) {
      const found = [...(delivery[index]?.sections ?? []), ...(delivery[index]?.items ?? [])].map(({ path }) => path.join('/'))
      expect(found).toEqual(expect.arrayContaining(paths))
    }
  })

  it('gives facts in the one format, with evidence that stands where it says', () => {
    expect(deliverySchema.safeParse(delivery).error?.message).toBeUndefined()
    expect(delivery.flatMap((facts) => evidenceFaults(facts, text))).toEqual([])
  })

  it('names every unit of an assignment among the units, once', () => {
    for (const { items, units } of delivery) {
      const names = units.map((unit) => unit.name)
      expect(new Set(names).size).toBe(names.length)
      expect(names).toEqual(expect.arrayContaining(items.flatMap((item) => item.assignments.map(({ unit }) => unit))))
    }
  })

  it('gives the same in half-width punctuation', () => {
    const half = read(name, halfWidth(text))
    expect(half.map((facts) => [headOf(facts), facts.items.map(itemLine)])).toEqual(
      fold(delivery.map((facts) => [headOf(facts), facts.items.map(itemLine)])),
    )
  })
})
