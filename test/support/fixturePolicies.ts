import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ItemFacts, PolicyFacts } from '../../src/model/facts.js'

/** The made-up documents of `test/fixtures/policies` and what is to be read from each. */

const expectedSchema = z.array(
  z.strictObject({
    /** title, document number, issuer, area, its code, its level, date, from, to, status, state of the text */
    head: z.tuple([
      z.string(),
      z.string().nullable(),
      z.string().nullable(),
      z.string().nullable(),
      z.string().nullable(),
      z.string().nullable(),
      z.string().nullable(),
      z.int().nullable(),
      z.int().nullable(),
      z.string().nullable(),
      z.string(),
    ]),
    /** One line an item: kind, path, title, deadline, ownership, units; `^` marks a level put back, `*` a collective. */
    items: z.array(z.string()),
    /** Paths that the outline has besides. */
    paths: z.array(z.string()).optional(),
  }),
)
export type ExpectedPolicy = z.infer<typeof expectedSchema>[number]

export interface FixtureDocument {
  name: string
  text: string
  expected: ExpectedPolicy[]
}

const folder = join(import.meta.dirname, '..', 'fixtures', 'policies')

export function fixtureDocuments(): FixtureDocument[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.txt$/u, ''),
      text: readFileSync(join(folder, file), 'utf8'),
      expected: expectedSchema.parse(JSON.parse(readFileSync(join(folder, file.replace(/\.txt$/u, '.json')), 'utf8'))),
    }))
}

/** The head of a policy as the expectation writes it. */
export function headOf({ policy }: PolicyFacts): ExpectedPolicy['head'] {
  return [
    policy.title,
    policy.docNumber,
    policy.issuer,
    policy.jurisdiction,
    policy.jurisdictionCode,
    policy.level,
    policy.issuedOn,
    policy.period.from,
    policy.period.to,
    policy.status,
    policy.textState,
  ]
}

/** An item as one line of the expectation. */
export function itemLine(item: ItemFacts): string {
  const units = item.assignments.map(
    ({ role, unit, collective, supplied }) => `${role[0] ?? ''}:${unit}${supplied === null ? '' : '^'}${collective ? '*' : ''}`,
  )
  const due = item.due === null ? [] : [`due ${item.due}`]
  return [item.kind, item.path.join('/'), item.title ?? '-', ...due, item.ownership, ...units].join(' ')
}

/** The same text in half-width punctuation, as captures of web pages have it. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replace(/\u3000/gu, ' ')
}
