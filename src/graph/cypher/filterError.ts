/** A filter that cannot be asked; the message is for the client. */
export class FilterError extends Error {
  override readonly name = 'FilterError'
}
