import type { TypedDocumentString } from '../generated/graphql.js'

/** The API stands beside the pages, wherever a proxy puts both. */
export const API = new URL('graphql', document.baseURI).href

/** That the API did not answer, or refused: its code, as in docs/errors.md, and its words. */
class ApiError extends Error {
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ApiError'
    this.code = code
  }
}

interface Answer<Result> {
  data?: Result | null
  errors?: readonly { message: string; extensions?: { code?: string } }[]
}

/**
 * Asks one operation of the API. Its variables and its answer have the types that codegen read from the schema.
 * @throws ApiError where the API refuses, or where it cannot be reached (UNREACHABLE)
 */
export async function ask<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  ...[variables]: Variables extends Record<string, never> ? [] : [Variables]
): Promise<Result> {
  const { data, errors } = await answerTo<Result>({ query: operation.toString(), variables })
  const [error] = errors ?? []
  if (error !== undefined) throw new ApiError(error.extensions?.code ?? 'UNKNOWN', error.message)
  if (data == null) throw new ApiError('UNREACHABLE', 'The API answered without data.')
  return data
}

async function answerTo<Result>(question: { query: string; variables: unknown }): Promise<Answer<Result>> {
  try {
    const response = await fetch(API, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify(question),
    })
    return (await response.json()) as Answer<Result>
  } catch (cause) {
    throw new ApiError('UNREACHABLE', 'The API cannot be reached.', { cause })
  }
}
