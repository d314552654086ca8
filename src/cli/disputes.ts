import type { Dispute } from '../graph/load/index.js'
import { visible } from './visible.mjs'

/** What each finding means, for the person who gave the command. */
const MEANING: Readonly<Record<Dispute['code'], string>> = {
  TITLE_ISSUED_ANEW: 'one title with several numbers; each is a policy of its own',
  NUMBER_OF_TWO: 'one number with several texts; they are not joined',
  CITATION_OF_TWO: "a citation with one policy's title and another's number; it goes by the title",
  UNIT_NAMED_TWICE: 'a list names one unit by two names; it is assigned once',
}

/** `policy.txt: NUMBER_OF_TWO, one number with several texts; they are not joined: …`. */
export function describeDispute(file: string, { code, words }: Dispute): string {
  return `${visible(file)}: ${code}, ${MEANING[code]}: ${words.join(' · ')}`
}
