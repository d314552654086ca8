import type { Copies, CopyReason, LoadResult } from '../graph/load/index.js'

/** Why one copy of a policy is shown and not another, for the person who gave the command. */
export const COPY_REASONS: Readonly<Record<CopyReason, string>> = {
  TEXT_STATE: 'it holds more of the text',
  TEXT_ATTACHED: 'its text is attached',
  DATE: 'it is the newer capture',
  SEQUENCE: 'it was ingested later',
}

/** How a document stands to others that hold its policies, one line for each thing to know. */
export function describeStanding(
  file: string,
  { copies, takenOut, supersededBy }: Pick<LoadResult, 'copies' | 'takenOut' | 'supersededBy'>,
): string[] {
  if (supersededBy !== null)
    return [`${file}: not loaded, for ${supersededBy.name} holds its policies and took its place; \`--replace\` lets this one take it`]
  return [
    ...takenOut.map(({ name }) => `${file}: takes the place of ${name}, which is taken out`),
    ...copies.map((copy) => `${file}: ${describeCopies(copy)}`),
  ]
}

/** `《title》: shown is new.txt, for it was ingested later than old.txt`. */
function describeCopies({ title, shown, others, why }: Copies): string {
  const reason = why === null ? '' : `, for ${COPY_REASONS[why]}`
  return `《${title}》 shows ${shown.name}${reason}; other copies: ${others.map(({ name }) => name).join(', ')}`
}
