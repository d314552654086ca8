import { listDocuments, type HeldDocument, type HeldPolicy } from '../graph/documents.js'
import { COPY_REASONS } from './copies.js'
import { print } from './output.js'
import { usableRecord, withGraph } from './withGraph.js'

/** Prints every document of the graph. */
export async function list(asJson: boolean): Promise<void> {
  const documents = await withGraph(async ({ graph }) => ((await usableRecord(graph)) === null ? [] : listDocuments(graph)))
  await print(
    asJson
      ? JSON.stringify(documents, null, 2)
      : documents.length === 0
        ? 'There are no documents.'
        : documents.map(describeDocument).join('\n\n'),
  )
}

/** A document in lines: its name and id, what is known of it, and each policy. */
function describeDocument(document: HeldDocument): string {
  const { id, name, date, address, textAttached, sequence, policies } = document
  const known = [
    sequence === 0 ? 'a seed' : `ingest ${sequence}`,
    date === null ? 'no date of capture' : `captured on ${date}`,
    textAttached ? 'text attached' : 'no text attached',
    ...(address === null ? [] : [address]),
  ]
  return [`${name}  ${id}`, `  ${known.join(' · ')}`, ...policies.map((policy) => `  - ${describePolicy(policy, document)}`)].join('\n')
}

function describePolicy({ title, docNumber, textState, shown, why }: HeldPolicy, { id, name }: HeldDocument): string {
  const which =
    shown.id === id ? 'shown' : `not shown: ${nameBeside(shown.name, name, shown.id)} is${why === null ? '' : `, for ${COPY_REASONS[why]}`}`
  return [title, ...(docNumber === null ? [] : [docNumber]), textState, which].join(' · ')
}

/** Two documents may have one name. */
function nameBeside(other: string, own: string, id: string): string {
  return other === own ? `${other} (${id})` : other
}
