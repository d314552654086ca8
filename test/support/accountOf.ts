import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { account, type Account } from '../../src/ingest/accounting/index.js'
import { readHead } from '../../src/ingest/head/index.js'
import { isPage, readPage } from '../../src/ingest/source/html/index.js'
import { readText } from '../../src/ingest/index.js'
import { readItems } from '../../src/ingest/items/index.js'
import { readOutline } from '../../src/ingest/outline/index.js'
import { readSource } from '../../src/ingest/source/read.js'
import { splitPolicies } from '../../src/ingest/pages/index.js'
import { withoutRepeated } from '../../src/ingest/pages/twice.js'
import { pageOf } from '../../src/ingest/pages/page.js'
import { accountNumbers } from '../../src/ingest/targets/index.js'
import { readable } from '../../src/ingest/source/readable.js'
import type { Span } from '../../src/ingest/text/spans.js'
import type { PolicyFacts } from '../../src/model/facts.js'

/** A policy as it was read, and where everything in its text went, place by place: the facts keep only the counts. */
export interface AccountedPolicy {
  file: string
  /** Folded text of the document as it is read. */
  folded: string
  /** Where the policy stands in it. */
  span: Span
  /** Where a span of it stands in the printed text, in which the facts have their places. */
  printed: (span: Span) => Span
  facts: PolicyFacts
  account: Account
}

/** Reads a document and accounts for each of its policies. */
export function accountedPolicies(file: string, bytes: Uint8Array): AccountedPolicy[] {
  const page = isPage(file, bytes) ? readPage(file, bytes) : null
  const printed = page ?? readSource(file, bytes)
  const view = page === null ? readable(printed) : null
  const document = view?.document ?? printed
  const stages = pageOf(document)
  const accounts = withoutRepeated(splitPolicies(stages)).flatMap(({ kept: part }) => {
    const read = readHead(stages, part, () => undefined)
    if (read === null) return []
    const outline = readOutline(stages, read.span, () => undefined)
    const items = readItems(document, outline, read.head, read.area)
    const numbers = accountNumbers(document, outline, read.head)
    return [{ span: part, account: account(document, outline, { head: read.head, items, numbers }) }]
  })
  const { delivery } = readText({ file, bytes })
  if (delivery.length !== accounts.length) throw new Error(`${file}: ${delivery.length} policies, ${accounts.length} accounts`)
  return accounts.flatMap((one, index) => {
    const facts = delivery[index]
    const where = { folded: document.folded, printed: view?.printed ?? ((span: Span) => span) }
    return facts === undefined ? [] : [{ file, ...where, facts, ...one }]
  })
}

/** The policies of every document of a folder that holds one; what is no policy is left out. */
export function accountedFolder(folder: string): AccountedPolicy[] {
  return readdirSync(folder)
    .filter((file) => /\.(?:txt|html)$/u.test(file))
    .sort()
    .flatMap((file) => {
      const bytes = readFileSync(join(folder, file))
      return isNoPolicy(file, bytes) ? [] : accountedPolicies(file, bytes)
    })
}

function isNoPolicy(file: string, bytes: Uint8Array): boolean {
  try {
    readText({ file, bytes })
    return false
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'NO_POLICY') return true
    throw fault
  }
}
