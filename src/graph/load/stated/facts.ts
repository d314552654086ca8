import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { deliverySchema, MAX_WORDS, type Delivery, type Evidence, type PolicyFacts, type Source } from '../../../model/facts.js'
import { GraphError } from '../../errors.js'
import { canonicalJson } from '../hash.js'

/** The facts of a policy without what differs from one copy of the same bytes to another: names of files, addresses, publishers, dates. */
export type BodyFacts = Omit<PolicyFacts, 'source'> & {
  source: Omit<PolicyFacts['source'], 'file' | 'address' | 'publisher' | 'date'>
}

/**
 * Checks that `value` is a delivery that can be loaded: its form, and that what it refers to is there.
 * @throws GraphError FACTS with every fault, each with its path
 */
export function checkDelivery(value: unknown): Delivery {
  const parsed = deliverySchema.safeParse(value)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${z.core.toDotPath(issue.path)}: ${issue.message}`)
    throw new GraphError('FACTS', `The facts are not of the form of this version:\n${faults.join('\n')}`)
  }
  const faults = referenceFaults(parsed.data)
  if (faults.length > 0) throw new GraphError('FACTS', `The facts refer to what is not there:\n${faults.join('\n')}`)
  return parsed.data
}

function referenceFaults(delivery: Delivery): string[] {
  const [first] = delivery
  const faults: string[] = []
  delivery.forEach((facts, at) => {
    const { source, policy } = facts
    if (source.sha256 !== first?.source.sha256 || source.length !== first.source.length) {
      faults.push(`[${String(at)}].source: a delivery is of one document, and this is of another than the first`)
    }
    const units = new Set(facts.units.map((unit) => unit.name))
    if (units.size < facts.units.length) faults.push(`[${String(at)}].units: a name stands twice`)
    if (policy.issuer !== null && !units.has(policy.issuer)) {
      faults.push(`[${String(at)}].policy.issuer: ${policy.issuer} is none of the policy's units`)
    }
    facts.items.forEach((item, nth) => {
      const path = `[${String(at)}].items[${String(nth)}]`
      if (new Set(item.themes.map(({ theme }) => theme)).size < item.themes.length) faults.push(`${path}.themes: a theme stands twice`)
      const seen = new Set<string>()
      item.assignments.forEach((assignment, rank) => {
        const place = `${path}.assignments[${String(rank)}]`
        if (!units.has(assignment.unit)) faults.push(`${place}.unit: ${assignment.unit} is none of the policy's units`)
        const name = `${assignment.role} ${assignment.unit}`
        if (seen.has(name)) faults.push(`${place}: ${name} stands twice in one item`)
        seen.add(name)
      })
    })
  })
  return faults
}

/**
 * Checks that `text` is the canonical text that the facts were read from.
 * @throws GraphError FACTS where its length or the words of a piece of evidence differ
 */
export function checkText(delivery: Delivery, text: string): void {
  for (const facts of delivery) {
    if (facts.source.length !== text.length) {
      throw new GraphError(
        'FACTS',
        `The text has ${String(text.length)} units and the facts are of a text of ${String(facts.source.length)}.`,
      )
    }
    for (const evidence of everyEvidence(facts)) {
      const printed = text.slice(evidence.start, Math.min(evidence.end, evidence.start + MAX_WORDS))
      if (printed !== evidence.words) {
        throw new GraphError(
          'FACTS',
          `At ${String(evidence.start)} the text has «${printed}» and the facts say «${evidence.words}»: they are of another text.`,
        )
      }
    }
  }
}

function everyEvidence(facts: PolicyFacts): Evidence[] {
  return [
    ...facts.policy.evidence,
    ...facts.policy.cites.flatMap((citation) => citation.evidence),
    ...facts.sections.flatMap((section) => section.evidence),
    ...facts.items.flatMap((item) => [
      ...item.evidence,
      ...item.assignments.flatMap((assignment) => assignment.evidence),
      ...item.themes.flatMap((theme) => theme.evidence),
    ]),
    ...facts.targets.flatMap((target) => target.evidence),
    ...facts.zones.flatMap((zone) => zone.namedBy.flatMap((place) => place.evidence)),
  ]
}

/** The facts as a document keeps them in the graph: what it says can be worked out again when another document changes. */
export function packFacts(delivery: Delivery): string {
  const bodies = delivery.map(({ source, ...facts }) => ({
    ...facts,
    source: { ...source, file: undefined, address: undefined, publisher: undefined, date: undefined },
  }))
  return deflateRawSync(canonicalJson(bodies)).toString('base64')
}

/** What `packFacts` packed. It was checked before it was packed. */
export function unpackFacts(packed: string): BodyFacts[] {
  return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')) as BodyFacts[]
}

/** The format of facts that were packed before facts kept their format, and without their names. */
const UNMARKED_FORMAT = 2

/** What `packFacts` packed as the delivery that it was. Not checked: another version of the program may have packed it. */
export function unpackDelivery(packed: string, source: Pick<Source, 'file' | 'address' | 'publisher' | 'date'>): unknown[] {
  return unpackFacts(packed).map((facts, at) => ({
    ...{ format: UNMARKED_FORMAT, slug: `document-${String(at + 1)}` },
    ...facts,
    source: { ...facts.source, ...source },
  }))
}
