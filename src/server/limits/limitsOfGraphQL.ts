import { Lexer, TokenKind, type GraphQLError, type Source } from 'graphql'
import type { ErrorCode } from '../../model/errorCodes.js'
import type { LimitName } from './limitExceeded.js'

/** A refusal in our own terms. */
interface Refusal {
  code: ErrorCode
  message: string
  details: { limit: LimitName | 'tokens'; allowed?: number; found?: number }
}

/** The words with which graphql-js gives up to read a text of more tokens than allowed. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more that (\d+) tokens\. Parsing aborted\.$/

/** The words with which it gives up to compare fields that an answer would merge: it allows itself so many comparisons. */
const GIVEN_UP = 'Validation aborted.'

/** What graphql-js itself refuses because it is too much, told as our own limits are; null for any other error. */
export function limitOfGraphQL({ message, source }: GraphQLError): Refusal | null {
  if (message === GIVEN_UP) {
    return {
      code: 'LIMIT_EXCEEDED',
      message:
        'The operation asks for the same fields so often that comparing them was given up: ask for each once, and spread each fragment once.',
      details: { limit: 'comparisons' },
    }
  }
  const allowed = TOO_MANY_TOKENS.exec(message)?.[1]
  if (allowed === undefined || source === undefined) return null
  const found = tokensIn(source)
  return {
    code: 'GRAPHQL_PARSE_FAILED',
    message: `The query has ${found} tokens, more than the ${allowed} allowed: ask for less, or in several requests.`,
    details: { limit: 'tokens', allowed: Number(allowed), found },
  }
}

/** Tokens of a text, to the first that is none. */
function tokensIn(source: Source): number {
  const lexer = new Lexer(source)
  let tokens = 0
  try {
    while (lexer.advance().kind !== TokenKind.EOF) tokens += 1
  } catch {
    // Where the text is no GraphQL any more, what was counted is already more than allowed.
  }
  return tokens
}
