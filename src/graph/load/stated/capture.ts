/** What ranks a document's copy of a policy, beside how much of the text it holds. */
export interface Capture {
  /** Whether its text is attached, so that quotes can be answered from it. */
  attached: boolean
  /** The date of the capture (ISO), null where that is not known. */
  date: string | null
  /** Its place in the order of ingest. */
  sequence: number
}
