import { ApolloArmor } from '@escape.tech/graphql-armor'
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql'
import { limitExceeded, type LimitName } from './limitExceeded.js'
import type { Limits } from './limits.js'
import { rootFieldsRule } from './rootFieldsRule.js'

/**
 * Rules of validation for the shape of a query, whatever its variables: depth, aliases, directives, root fields.
 * A query that passed is kept parsed and is not measured again.
 *
 * - Introspection counts towards the depth like anything else: GraphiQL's own query needs 15.
 * - armor's limit of tokens is off, for it answers plain syntax errors with a fault of the server; Apollo's parser counts them.
 *   Its cost is off too: it knows neither variables nor what a page of ours costs.
 */
export function shapeRules(limits: Limits): ValidationRule[] {
  const { validationRules } = new ApolloArmor({
    maxDepth: { enabled: true, n: limits.depth, flattenFragments: true, ignoreIntrospection: false, ...reportAs('depth', limits.depth) },
    maxAliases: { enabled: true, n: limits.aliases, allowList: [], ...reportAs('aliases', limits.aliases) },
    maxDirectives: { enabled: true, n: limits.directives, ...reportAs('directives', limits.directives) },
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect()
  return [...validationRules, rootFieldsRule(limits.rootFields)]
}

/** Armor tells what it found in its message alone; fragments that spread each other can make it more than a number of JSON holds. */
function foundIn(message: string): number {
  const found = Number(/found (\S+?)\.$/.exec(message)?.[1])
  if (Number.isNaN(found)) throw new Error(`armor no longer says what it found: ${message}`)
  return Math.min(found, Number.MAX_SAFE_INTEGER)
}

/** Armor throws by itself, which would hide every other finding: report in our own terms instead. */
function reportAs(limit: LimitName, allowed: number) {
  return {
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null, error: GraphQLError) => {
        const message = error.message.replace(/^Syntax Error: /, '')
        context?.reportError(limitExceeded(limit, message, { allowed, found: foundIn(message) }))
      },
    ],
  }
}
