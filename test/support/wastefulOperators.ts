import type { Plan, PlanOperator } from '../../src/graph/plan.js'

/** Operators that look at everything, or join everything with everything. */
const WASTEFUL = /AllNodesScan|AllRelationshipsScan|NestedPlan/

/** Whether an operator answers one row, whatever it meets: those of a page and of its count make one, and no product. */
function isOneRow({ operator, details, children }: PlanOperator): boolean {
  if (operator === 'NodeCountFromCountStore') return true
  if (operator === 'EagerAggregation') return /^(?:collect|count)\(/.test(details)
  return /^(?:Projection|CartesianProduct|Argument)$/.test(operator) && children.length > 0 && children.every(isOneRow)
}

/** The operators of a plan that look at everything, or join more than single rows with everything. */
export function wastefulOperators({ operators }: Plan): PlanOperator[] {
  return operators.filter(({ operator, children }) =>
    operator === 'CartesianProduct' ? !children.every(isOneRow) : WASTEFUL.test(operator),
  )
}
