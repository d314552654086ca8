/** How much one operation, one request and all requests together may ask. Every number is a setting (docs/limits.md). */
export interface Limits {
  /** Fields inside each other, fragments flattened. */
  depth: number
  /** Fields under another name than their own, over the whole operation. */
  aliases: number
  /** `@include`, `@skip` and the like, over the whole operation. */
  directives: number
  /** Different answers asked of `Query` at once. */
  rootFields: number
  /** Lexical tokens of the query's text. */
  tokens: number
  /** Single conditions in one filter, however they are nested. */
  filterLeaves: number
  /** Rows of connections that the operation can bring at worst. */
  rows: number
  /** Bytes of a request's body. */
  bodyBytes: number
  /** Operations that run at one time. */
  inFlight: number
  /** Milliseconds from a request's first byte to its answer. */
  requestMilliseconds: number
}
