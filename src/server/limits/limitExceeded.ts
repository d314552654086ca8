import { GraphQLError, type ASTNode } from 'graphql'

/** The limits that an operation can go over; the name stands in `extensions.limit`. */
export const LIMIT_NAMES = [
  'depth',
  'aliases',
  'directives',
  'rootFields',
  'fields',
  'comparisons',
  'variableDepth',
  'filterLeaves',
  'filterRelations',
  'rows',
  'work',
  'memory',
] as const
export type LimitName = (typeof LIMIT_NAMES)[number]

/** The error of an operation that goes over a limit. It is known before the operation runs, save for `memory`. */
export function limitExceeded(
  limit: LimitName,
  message: string,
  details: { allowed?: number; found?: number; node?: ASTNode } = {},
): GraphQLError {
  const { node, ...numbers } = details
  return new GraphQLError(message, {
    ...(node === undefined ? {} : { nodes: node }),
    extensions: { code: 'LIMIT_EXCEEDED', limit, ...numbers, http: { status: 400 } },
  })
}
