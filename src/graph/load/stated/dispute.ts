/** What documents say against each other of policies, and what one says twice. A person may want to look. */
export interface Dispute {
  code:
    | 'TITLE_ISSUED_ANEW' /** One title, several numbers: several policies. */
    | 'NUMBER_OF_TWO' /** One number, several titles: it is the key of neither. */
    | 'CITATION_OF_TWO' /** A citation has one policy's title and another's number: it goes by the title. */
    | 'UNIT_NAMED_TWICE' /** A list names one unit by two of its names: it is assigned once, with the evidence of both. */
  /** Titles and numbers as printed, or the names of a unit; sorted. */
  words: readonly string[]
  /** Ids of the documents that hold the policies, sorted. */
  documents: readonly string[]
}
