import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { accuracyCaveat, accuracySchema, isSeen, ratios, type FieldTally } from '../model/accuracy.js'
import { FACTS_FORMAT } from '../model/facts.js'
import { MODEL_VERSION } from '../model/graph.js'
import { READING_RULES } from '../model/readingRules.js'
import { SOURCES } from '../model/sources.js'
import { projectFile } from './projectFile.js'
import type { RequiredResolvers } from './required.js'

const packageSchema = z.object({ version: z.string(), license: z.string() })

const json = (file: string | URL): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** What the system says of itself. Read once: it does not change while the program runs. */
const about = readAbout()

function readAbout() {
  const { version, license } = packageSchema.parse(json(projectFile('package.json')))
  return {
    name: '政图 Zhengtu',
    version,
    licence: license,
    factsFormat: FACTS_FORMAT,
    modelVersion: MODEL_VERSION,
    sources: [...SOURCES],
    readingRules: Object.entries(READING_RULES).map(([name, rule]) => ({ name, ...rule })),
    // The build takes it along: what runs needs no docs.
    accuracy: accuracySchema.parse(json(new URL('../model/accuracy.json', import.meta.url))),
  }
}

export const aboutField = () => about

export const accuracySet = {
  policyCount: ({ policies }) => policies.length,
  seen: ({ name }) => isSeen(name),
  caveat: ({ name }) => accuracyCaveat(name),
} satisfies RequiredResolvers<'AccuracySet'>

/** No figure where nothing is annotated and nothing was read. */
const figure = (of: 'precision' | 'recall' | 'f1') => (tally: FieldTally) =>
  tally.annotated + tally.found === 0 ? null : ratios(tally)[of]

export const accuracyScore = {
  precision: figure('precision'),
  recall: figure('recall'),
  f1: figure('f1'),
} satisfies RequiredResolvers<'AccuracyScore'>
