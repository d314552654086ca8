import { ApolloServer } from '@apollo/server'
import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accuracySet, accuracySummary, accuracyTables, ruleFigures, ruleTable } from '../../../src/accuracy/accuracyDocs.js'
import { score } from '../../../src/accuracy/score.js'
import { projectRoot } from '../../../src/config/root.js'
import { accuracySchema, ratios, SCORED_FIELDS } from '../../../src/model/accuracy.js'
import { FACTS_FORMAT } from '../../../src/model/facts.js'
import type { Certainty } from '../../../src/model/enums.js'
import { READING_RULES, type ReadingRule } from '../../../src/model/readingRules.js'
import { MODEL_VERSION } from '../../../src/model/graph.js'
import { createContext, createResolvers, typeDefs, type Context } from '../../../src/resolvers/index.js'

const read = (name: string): string => readFileSync(join(projectRoot, name), 'utf8')
const sets = accuracySchema.parse(JSON.parse(read('src/model/accuracy.json')))

/** So many facts of a rule are enough to judge it by. */
const ENOUGH = 20
/** The share of what a rule gave that must be annotated. */
const AT_LEAST: Readonly<Record<Certainty, number>> = { SURE: 0.98, LIKELY: 0.9, LOOSE: 0 }

/** Asks the API without a graph: what it says of itself needs none. */
async function ask(query: string): Promise<unknown> {
  const apollo = new ApolloServer<Context>({ typeDefs, resolvers: createResolvers() })
  const graph = { read: () => Promise.reject(new Error('nothing is to be read')) }
  const { body } = await apollo.executeOperation({ query }, { contextValue: createContext({ graph }) })
  if (body.kind !== 'single' || body.singleResult.errors !== undefined) throw new Error(JSON.stringify(body))
  return body.singleResult.data?.['about']
}

describe('the figures of the reading (`npm run docs:accuracy -- GOLD CORPUS` writes them)', () => {
  it('are of documents that no rule had seen and of those that some had, with every field of the scorer', () => {
    expect(sets.map(({ name }) => name)).toEqual(['unseen', 'open', 'made-up', 'cases'])
    for (const { scores, policies } of sets) {
      for (const tallies of [scores, ...policies.map((policy) => policy.scores)])
        expect(tallies.map(({ field }) => field)).toEqual(SCORED_FIELDS)
    }
  })

  it('are in the docs as they are in src/model/accuracy.json', () => {
    expect(read('docs/accuracy.md')).toContain(`\n\n${accuracyTables(sets)}\n\n${ruleTable(sets)}\n\n<!-- end -->`)
    expect(read('docs/reading.md')).toContain(`\n\n${accuracySummary(sets)}\n\n<!-- end -->`)
  })

  it.each(Object.keys(READING_RULES) as ReadingRule[])('bear out how sure %s is', (name) => {
    const { found, hits } = ruleFigures(sets, name)
    if (found < ENOUGH) return
    expect(hits / found).toBeGreaterThanOrEqual(AT_LEAST[READING_RULES[name].certainty])
  })

  it('are what the API answers', async () => {
    const scores = 'scores { field annotated found hits precision recall f1 }'
    const about = await ask(`{ about { accuracy { name seen caveat policyCount ${scores} policies { slug ${scores} } } } }`)
    const answered = (tally: (typeof sets)[number]['scores'][number]) => {
      const isFigure = tally.annotated + tally.found > 0
      return { ...tally, ...(isFigure ? ratios(tally) : { precision: null, recall: null, f1: null }) }
    }
    expect(about).toEqual({
      accuracy: sets.map((set) => ({
        name: set.name,
        seen: set.name !== 'unseen',
        caveat: expect.stringMatching(set.name === 'unseen' ? /首次阅读.*first time/u : /见过.*in view/u),
        policyCount: set.policies.length,
        scores: set.scores.map(answered),
        policies: set.policies.map(({ slug, scores: own }) => ({ slug, scores: own.map(answered) })),
      })),
    })
  })

  it('keep the counts of a run, the policies’ own fields among them', () => {
    const policy = { title: '甲', docNumber: null, issuer: null, jurisdiction: null, issuedOn: null, period: null, status: null, cites: [] }
    const annotation = { slug: 'one', source: { file: 'a.txt' }, policy, items: [], targets: [], zones: [{ name: '甲园', in: null }] }
    const found = { ...annotation, zones: [{ name: '乙园', in: null }], policy: { ...policy, issuer: '乙' } }
    const set = accuracySet('made-up', score([annotation], [found]))
    const of = (field: string) => set.scores.find((tally) => tally.field === field)
    expect(of('zones')).toEqual({ field: 'zones', annotated: 1, found: 1, hits: 0 })
    expect(of('fields')).toEqual({ field: 'fields', annotated: 6, found: 6, hits: 5 })
    expect(set.policies).toEqual([{ slug: 'one', scores: set.scores }])
    expect(accuracySummary([set])).toContain('| Made-up policies, `test/annotated` (1) | — | — | — |')
  })
})

describe('what the system says of itself', () => {
  it('is its versions, its licence and what it rests on', async () => {
    const { version, license } = JSON.parse(read('package.json')) as { version: string; license: string }
    expect(await ask('{ about { name version licence factsFormat modelVersion sources { name use terms } } }')).toEqual({
      name: '政图 Zhengtu',
      version,
      licence: license,
      factsFormat: FACTS_FORMAT,
      modelVersion: MODEL_VERSION,
      sources: expect.arrayContaining([expect.objectContaining({ terms: 'MIT' })]),
    })
  })
})
