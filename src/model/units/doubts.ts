import type { DoubtReason } from '../enums.js'
import type { OfficeName } from './office.js'
import type { LastWord } from './officeLastWords.js'
import { DOUBTFUL_STEMS, SIMILAR_STEMS } from './offices.js'

/** A name under which the same office may be known, and why it is not joined. */
export interface Doubt {
  /** The other's identity, as in `OfficeName`. */
  identity: string
  reason: DoubtReason
}

/** Bodies that change from one into the other when an area reorders its offices, under the same field. */
const OTHER_FORMS: readonly (readonly [LastWord, LastWord])[] = [
  ['委员会', '局'],
  ['局', '办公室'],
  // A department of a city is called 局, and 部 by a slip: 市人力资源和社会保障部.
  ['局', '部'],
]

/** Names that may be those of the same office. The relation goes both ways: whoever is in doubt about the other is in its doubts. */
export function doubtsOf({ build }: Pick<OfficeName, 'build'>): Doubt[] {
  if (build === null) return []
  const { stem, last } = build
  const doubts: Doubt[] = []
  const add = (reason: DoubtReason, other: string, body: LastWord = last) => doubts.push({ identity: other + body, reason })
  for (const one of DOUBTFUL_STEMS.filter(({ certain }) => certain?.[last] === undefined)) {
    if (one.stem === stem) for (const reading of one.readings) add('SHORT_FORM_OF_SEVERAL', reading)
    if (one.readings.includes(stem)) add('SHORT_FORM_OF_SEVERAL', one.stem)
  }
  for (const [left, right] of SIMILAR_STEMS) {
    if (left === stem) add('SIMILAR_NAME', right)
    if (right === stem) add('SIMILAR_NAME', left)
  }
  // A short stem that has but one reading under the other word is no such name: 文旅部 is the 文化和旅游部, and no other form of 文旅局.
  const isRead = (other: LastWord) => DOUBTFUL_STEMS.some((one) => one.stem === stem && one.certain?.[other] !== undefined)
  for (const [left, right] of OTHER_FORMS) {
    if (left === last && !isRead(right)) add('OTHER_FORM_OF_BODY', stem, right)
    if (right === last && !isRead(left)) add('OTHER_FORM_OF_BODY', stem, left)
  }
  const seen = new Set<string>()
  return doubts.filter(({ identity }) => !seen.has(identity) && seen.add(identity))
}
