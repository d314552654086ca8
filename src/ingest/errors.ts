/** Why a file is no document that can be read. */
export const DOCUMENT_ERROR_CODES = ['EMPTY', 'BINARY', 'NOT_DECODABLE', 'NO_POLICY', 'TOO_LARGE'] as const
export type DocumentErrorCode = (typeof DOCUMENT_ERROR_CODES)[number]

/** Thrown for a file that gives no facts at all; everything less is an issue of the document. */
export class DocumentError extends Error {
  readonly code: DocumentErrorCode

  constructor(code: DocumentErrorCode, message: string) {
    super(message)
    this.name = 'DocumentError'
    this.code = code
  }
}
