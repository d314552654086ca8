import type { TakenPolicy } from './ingestFiles.js'

/** So many policies are told one by one; of more only how many. */
const TOLD = 20

/** Where the server of this clone listens, be it running or not. */
export interface Served {
  host: string
  port: number
}

/** What was taken in, a line a policy, and where a person looks at it: the playground's address, and a question to ask there. */
export function whereToLook(policies: readonly TakenPolicy[], served: Served): string[] {
  const [first] = policies
  if (first === undefined) return []
  const more = policies.length - TOLD
  return [
    ...policies.slice(0, TOLD).map(describePolicy),
    ...(more > 0 ? [`and ${more} more`] : []),
    `Look at it at ${address(served)}playground (npm start serves it), for example with this question:`,
    questionAbout(first.title),
  ]
}

/** `《…》: 14 items, 32 assignments, 16 targets, 0 issues`. */
function describePolicy({ title, items, assignments, targets, issues }: TakenPolicy): string {
  return `《${title}》: ${items} items, ${assignments} assignments, ${targets} targets, ${issues} issues`
}

/** Who has to do what in a policy. A string of GraphQL is escaped as one of JSON. */
function questionAbout(title: string): string {
  return `{ policy(title: ${JSON.stringify(title)}) { title workItems(first: 20) { nodes { title due assignments(first: 20) { nodes { role unit { name } } } } } } }`
}

/** An address that takes all hosts is no address to go to. */
function address({ host, port }: Served): string {
  const named = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${named}:${port}/`
}
