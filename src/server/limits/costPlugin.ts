import type { ApolloServerPlugin, BaseContext } from '@apollo/server'
import type { Api } from '../api.js'
import { largestFilter } from './filterLeaves.js'
import { limitExceeded } from './limitExceeded.js'
import type { Limits } from './limits.js'
import { resolveOperation } from './operation.js'

/**
 * Refuses, before anything runs, an operation that could bring more rows than the budget or that holds too large a filter;
 * and tells every caller in `extensions.cost` what the operation was counted as.
 */
export function costPlugin(
  limits: Pick<Limits, 'rows' | 'filterLeaves'>,
  estimateRows: Api<BaseContext>['estimateRows'],
): ApolloServerPlugin {
  return {
    requestDidStart() {
      let rows: number | null = null
      return Promise.resolve({
        didResolveOperation({ schema, document, operation, request }) {
          const resolved = operation && resolveOperation(schema, document, operation, request.variables ?? {})
          if (!resolved) return Promise.resolve()
          const leaves = largestFilter(resolved)
          if (leaves > limits.filterLeaves) {
            const message = `Filter limit of ${limits.filterLeaves} conditions exceeded, found ${leaves}.`
            throw limitExceeded('filterLeaves', message, { allowed: limits.filterLeaves, found: leaves })
          }
          rows = estimateRows(resolved)
          if (rows > limits.rows) {
            const message = `The operation could bring ${rows} rows, more than the ${limits.rows} allowed: ask for smaller pages or fewer levels of lists.`
            throw limitExceeded('rows', message, { allowed: limits.rows, found: rows })
          }
          return Promise.resolve()
        },
        willSendResponse({ response: { body } }) {
          if (rows !== null && body.kind === 'single') {
            body.singleResult.extensions = { ...body.singleResult.extensions, cost: { rows, allowed: limits.rows } }
          }
          return Promise.resolve()
        },
      })
    },
  }
}
