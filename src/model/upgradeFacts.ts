import { z } from 'zod'
import { FACTS_FORMAT } from './facts.js'
import { readBy } from './readingRules.js'

/** Facts as an older version of the program wrote them: only what the steps touch is looked at. */
const olderThing = z.looseObject({})
const olderItem = z.looseObject({ assignments: z.array(olderThing) })
const olderFacts = z.looseObject({ format: z.int(), source: olderThing })
const olderParts = z.looseObject({ coverage: olderThing, policy: olderThing, items: z.array(olderItem), targets: z.array(olderThing) })
type OlderFacts = z.infer<typeof olderFacts>

/** What changed from each format to the next. A format without a step cannot be read any more; there is none. */
const STEPS: Readonly<Record<number, (facts: OlderFacts) => OlderFacts>> = {
  // Since format 3 a source says who published the document; before, nobody knew.
  2: (facts) => ({ ...facts, format: 3, source: { publisher: null, ...facts.source } }),
  // Since format 4 facts say which rule gave them, and mentions of bodies are counted.
  3: (facts) => ({ ...facts, format: 4, ...withoutRules(facts) }),
}

function withoutRules(facts: OlderFacts) {
  const parsed = olderParts.safeParse(facts)
  if (!parsed.success) return {}
  const { coverage, policy, items, targets } = parsed.data
  const unknown = readBy('NOT_KEPT')
  return {
    coverage: { bodies: { read: 0, excluded: {}, notUnderstood: {} }, ...coverage },
    policy: { ...unknown, ...policy },
    items: items.map((item) => ({ ...unknown, ...item, assignments: item.assignments.map((one) => ({ ...unknown, ...one })) })),
    targets: targets.map((target) => ({ ...unknown, ...target })),
  }
}

/**
 * The facts of one policy in today's format, brought there step by step from the format in which they were written. What is not of an
 * older format stays as it is: checking it is the schema's business.
 */
export function upgradeFacts(value: unknown): unknown {
  const parsed = olderFacts.safeParse(value)
  if (!parsed.success) return value
  let facts = parsed.data
  while (facts.format < FACTS_FORMAT) {
    const step = STEPS[facts.format]
    if (step === undefined) return facts
    facts = step(facts)
  }
  return facts
}
