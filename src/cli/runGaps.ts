import { createLoaders, type Loaders } from '../../loaders/index.js'
import { POLICY_COLUMNS, policyRows, readPolicies } from '../../loaders/policyRows.js'
import { countGaps, gapsOf, type Gap, type PolicyRows } from '../analysis/index.js'
import type { PolicyRow } from '../graph/cypher/entities/index.js'
import { policiesNamed } from '../graph/cypher/questions.js'
import type { Graph } from '../graph/run.js'
import { titleInKeys } from '../resolvers/names.js'
import { CommandError } from './failures.js'
import { nearestTitles } from './nearestTitles.js'
import { print, printJson } from './output.js'
import { usableRecord, withGraph } from './withGraph.js'

/** Policies whose rows are in memory at one time. */
const AT_ONCE = 20

/** Titles that are offered where a title is not known. */
const OFFERED = 5

/** The gaps of one policy. */
export interface GapsOfPolicy {
  policy: { id: string; title: string }
  counts: { kind: string; count: number }[]
  gaps: Gap[]
}

/** Prints the gaps of a policy, or of all. */
export async function gaps(title: string | null, asJson: boolean): Promise<void> {
  const found = await withGraph(async ({ graph }) => ((await usableRecord(graph)) === null ? [] : findGaps(graph, title)))
  if (asJson) return printJson(found)
  await print(found.length === 0 ? 'There are no policies.' : found.map(describeGaps).join('\n\n'))
}

/**
 * The gaps of the policy of a title, or of all policies.
 * @throws CommandError where no policy is so called, with the titles that are nearest, or where several are
 */
export async function findGaps(graph: Pick<Graph, 'read'>, title: string | null): Promise<GapsOfPolicy[]> {
  const loaders = createLoaders({ graph })
  if (title !== null) return judged(await policyRows(loaders, [await policyCalled(loaders, title)]))
  const found: GapsOfPolicy[] = []
  // Loaders remember what they read: each portion has its own.
  for await (const policies of readPolicies(loaders, AT_ONCE)) found.push(...judged(await policyRows(createLoaders({ graph }), policies)))
  return found
}

function judged(policies: readonly PolicyRows[]): GapsOfPolicy[] {
  return policies.map((rows) => {
    const all = gapsOf(rows)
    return { policy: { id: rows.policy.id, title: rows.policy.title }, counts: countGaps(all), gaps: all }
  })
}

async function policyCalled(loaders: Loaders, title: string): Promise<PolicyRow> {
  const named = (await loaders.ask(policiesNamed('title', OFFERED, POLICY_COLUMNS), titleInKeys(title))).filter(({ ingested }) => ingested)
  const [only] = named
  if (named.length > 1) throw new CommandError(`Several policies are called ${title}:\n${titlesIn(named)}`)
  if (only !== undefined) return only
  const known: PolicyRow[] = []
  for await (const policies of readPolicies(loaders, 1_000)) known.push(...policies)
  const near = nearestTitles(title, known, OFFERED)
  const offer = near.length === 0 ? '`npx zhengtu list` shows the titles.' : `Was one of these meant?\n${titlesIn(near)}`
  throw new CommandError(`No policy that was read is called ${title}. ${offer}`)
}

function titlesIn(policies: readonly PolicyRow[]): string {
  return policies.map(({ title, docNumber }) => `  ${[title, ...(docNumber === null ? [] : [docNumber])].join(' · ')}`).join('\n')
}

/** A policy's gaps as a table: the line in the document, the kind, the item, and why, with the words that show it. */
export function describeGaps({ policy, counts, gaps: found }: GapsOfPolicy): string {
  const head = `${policy.title}\n  ${counts.length === 0 ? 'no gaps' : counts.map(({ kind, count }) => `${kind} ${count}`).join(' · ')}`
  const widest = Math.max(0, ...counts.map(({ kind }) => kind.length))
  return [head, ...found.map((gap) => describeGap(gap, widest))].join('\n')
}

function describeGap({ kind, why, item, target, evidence: [proof] }: Gap, widest: number): string {
  const what = item === null ? (target?.metric ?? '') : (item.title ?? item.path.join(' '))
  const start = `  ${(proof === undefined ? '' : String(proof.line)).padStart(5)}  ${kind.padEnd(widest)}  `
  return `${start}${[what, why].join(' · ')}${proof === undefined ? '' : ` 「${proof.words.replace(/\s/gu, '')}」`}`
}
