import type { ResultSummary } from 'neo4j-driver'

type Explained = Exclude<ResultSummary['plan'], false>
type Profiled = Exclude<ResultSummary['profile'], false>

/** One operator of a plan, with what it stands on. */
export interface PlanOperator {
  /** Without the name of the database: `NodeIndexSeek`. */
  operator: string
  /** What it works on, in the planner's words. */
  details: string
  identifiers: readonly string[]
  /** Of PROFILE; 0 for EXPLAIN. */
  rows: number
  dbHits: number
  children: readonly PlanOperator[]
}

export interface Plan {
  root: PlanOperator
  /** Every operator, the root first. */
  operators: readonly PlanOperator[]
  /** Sum over all operators; 0 for EXPLAIN. */
  dbHits: number
  /** Codes of the planner's notifications, as `Neo.ClientNotification.Statement.CartesianProduct`. */
  notifications: readonly string[]
}

/** The plan in a summary of EXPLAIN or PROFILE. */
export function planOf(summary: ResultSummary): Plan {
  const source = summary.hasProfile() ? summary.profile : summary.plan
  if (source === false) throw new Error('the answer has no plan: the statement was sent without EXPLAIN or PROFILE')
  const root = operatorOf(source)
  const operators = flatten(root)
  return {
    root,
    operators,
    dbHits: operators.reduce((sum, operator) => sum + operator.dbHits, 0),
    notifications: summary.notifications.map((notification) => notification.code),
  }
}

function operatorOf(plan: Explained | Profiled): PlanOperator {
  const details: unknown = (plan.arguments as Record<string, unknown>)['Details']
  return {
    operator: plan.operatorType.replace(/@[^@]*$/, ''),
    details: typeof details === 'string' ? details : '',
    identifiers: plan.identifiers,
    rows: 'rows' in plan ? plan.rows : 0,
    dbHits: 'dbHits' in plan ? plan.dbHits : 0,
    children: plan.children.map(operatorOf),
  }
}

function flatten(operator: PlanOperator): PlanOperator[] {
  return [operator, ...operator.children.flatMap(flatten)]
}
