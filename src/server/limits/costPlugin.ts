import type { ApolloServerPlugin, BaseContext } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { Api, Cost } from '../api.js'
import { scopeOf, type ServedContext } from '../scope.js'
import { largestFilter } from './filterSize.js'
import { limitExceeded, type LimitName } from './limitExceeded.js'
import type { Limits } from './limits.js'
import { resolveOperation } from './operation.js'
import { depthOfVariables } from './variableDepth.js'

type CostLimits = Pick<Limits, 'fields' | 'variableDepth' | 'filterLeaves' | 'filterRelations' | 'rows' | 'work'>

/**
 * Refuses, before anything runs, an operation that could bring more rows or work than the budgets or that holds too large a filter;
 * tells every caller in `extensions.cost` what the operation was counted as, and the plugins behind this one how dear it is. What is refused first is what the later counts would
 * be slow or deep on: variables before they are coerced, filters before they are weighed.
 */
export function costPlugin(limits: CostLimits, estimateCost: Api<BaseContext>['estimateCost']): ApolloServerPlugin<ServedContext> {
  const check = (limit: LimitName & keyof CostLimits, found: number, message: (allowed: number, found: number) => string): void => {
    if (found > limits[limit]) throw refusal(limit, limits[limit], found, message)
  }
  return {
    requestDidStart() {
      let cost: Cost | null = null
      return Promise.resolve({
        didResolveOperation({ schema, document, operation, request, contextValue }) {
          const variables = request.variables ?? {}
          check('variableDepth', depthOfVariables(variables), variableDepthMessage)
          const resolved = operation && resolveOperation(schema, document, operation, variables)
          if (!resolved) return Promise.resolve()
          const filter = largestFilter(resolved)
          check('filterLeaves', filter.leaves, filterLeavesMessage)
          check('filterRelations', filter.relations, filterRelationsMessage)
          const counted = asRequest(() => estimateCost(resolved, limits.fields))
          check('fields', counted.fields, fieldsMessage)
          cost = counted
          check('rows', cost.rows, rowsMessage)
          check('work', cost.work, workMessage)
          scopeOf(contextValue).counted = { rows: cost.rows / limits.rows, work: cost.work / limits.work }
          return Promise.resolve()
        },
        willSendResponse({ response: { body } }) {
          if (cost !== null && body.kind === 'single') {
            const { rows, work } = cost
            const told = { rows, allowed: limits.rows, work, allowedWork: limits.work }
            body.singleResult.extensions = { ...body.singleResult.extensions, cost: told }
          }
          return Promise.resolve()
        },
      })
    },
  }
}

/** What is wrong with the arguments is the request's fault here: nothing has run yet, and no field can be null for it. */
function asRequest<T>(count: () => T): T {
  try {
    return count()
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const { message, nodes, extensions } = error
    throw new GraphQLError(message, { nodes: nodes ?? null, extensions: { ...extensions, http: { status: 400 } } })
  }
}

function refusal(limit: LimitName, allowed: number, found: number, message: (allowed: number, found: number) => string): GraphQLError {
  return limitExceeded(limit, message(allowed, found), { allowed, found })
}

type Message = (allowed: number, found: number) => string

const variableDepthMessage: Message = (allowed, found) =>
  `The variables nest ${found} lists and objects inside each other, more than the ${allowed} allowed: write them flatter.`

const filterLeavesMessage: Message = (allowed, found) => `Filter limit of ${allowed} conditions exceeded, found ${found}.`

const filterRelationsMessage: Message = (allowed, found) =>
  `A filter has ${found} relations to many (some, all, none) inside each other, more than the ${allowed} allowed: ask in two steps, the inner one first, and give its ids to the outer one.`

const fieldsMessage: Message = (allowed, found) =>
  `The operation asks for ${found} fields or more, fragments written out, more than the ${allowed} allowed: spread fragments less often.`

const rowsMessage: Message = (allowed, found) =>
  `The operation could bring ${found} rows, more than the ${allowed} allowed: ask for smaller pages or fewer levels of lists.`

const workMessage: Message = (allowed, found) =>
  `The filters and orders of the operation could take ${found} tests, more than the ${allowed} allowed: ask for fewer relations to many (some, all, none) inside each other, or of fewer things at once.`
