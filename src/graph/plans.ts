import neo4j from 'neo4j-driver'

/** What a planning of one statement needs: its text as it is sent, and parameters of the kinds that it will have. */
export interface Planned {
  readonly text: string
  readonly parameters: Readonly<Record<string, unknown>>
}

export interface PlanRoomOptions {
  /** Lets the server plan a statement without running it, and keep the plan. */
  explain: (statement: Planned) => Promise<void>
  /** Plannings at one time: a planner works for itself alone, and one for each core leaves none to those who are being answered. */
  atOnce: number
  /** Texts that are remembered as planned; those that were asked longest ago are forgotten first, as Neo4j forgets their plans. */
  most: number
}

/**
 * Where statements are planned before they run. Neo4j plans a text that is new to it inside the time of the statement, for seconds
 * where it has just started, and throws the plan away where that time passes: under load every place then holds a planning that is
 * cut off, and nobody is ever answered. Here a text is explained first, once whoever waits, and its plan stays in the server's cache.
 */
export interface PlanRoom {
  /** Resolves when the server has a plan for this text with parameters of these kinds; at once where it had one. Rejects as `explain` did. */
  ensure(statement: Planned): Promise<void>
  /** Whether `ensure` would resolve at once. */
  isPlanned(statement: Planned): boolean
  /** The server has lost its plans, or the plan of one text. */
  forget(text?: string): void
}

/** Opens a room in which nothing is planned yet. */
export function createPlanRoom({ explain, atOnce, most }: PlanRoomOptions): PlanRoom {
  /** Kinds of parameters with which each text is planned, the text that was asked longest ago first. */
  const planned = new Map<string, Set<string>>()
  const underWay = new Map<string, Promise<void>>()
  const queue: (() => void)[] = []
  let running = 0
  let generation = 0

  /** Says that a text was asked for: it is the last to be forgotten. */
  const kindsOf = (text: string): Set<string> | undefined => {
    const kinds = planned.get(text)
    if (kinds === undefined) return undefined
    planned.delete(text)
    planned.set(text, kinds)
    return kinds
  }

  const remember = (text: string, kinds: string): void => {
    const known = kindsOf(text)
    if (known === undefined) planned.set(text, new Set([kinds]))
    else known.add(kinds)
    for (const oldest of planned.keys()) {
      if (planned.size <= most) break
      planned.delete(oldest)
    }
  }

  const place = async (): Promise<void> => {
    if (running >= atOnce) await new Promise<void>((resolve) => queue.push(resolve))
    else running += 1
  }
  /** Gives the place to who waits longest. */
  const leave = (): void => {
    const next = queue.shift()
    if (next === undefined) running -= 1
    else next()
  }

  const plan = async (statement: Planned, kinds: string): Promise<void> => {
    await place()
    const begun = generation
    try {
      await explain(statement)
      // What was planned by a server that is gone meanwhile is planned nowhere.
      if (begun === generation) remember(statement.text, kinds)
    } finally {
      leave()
    }
  }

  return {
    ensure(statement) {
      const kinds = kindsOfParameters(statement.parameters)
      if (kindsOf(statement.text)?.has(kinds) === true) return Promise.resolve()
      const key = `${kinds} ${statement.text}`
      const already = underWay.get(key)
      if (already !== undefined) return already
      const work = plan(statement, kinds).finally(() => {
        if (underWay.get(key) === work) underWay.delete(key)
      })
      underWay.set(key, work)
      return work
    },
    isPlanned: ({ text, parameters }) => planned.get(text)?.has(kindsOfParameters(parameters)) === true,
    forget(text) {
      if (text !== undefined) {
        planned.delete(text)
        return
      }
      generation += 1
      planned.clear()
      // Who asks from now on is not told of a plan of before.
      underWay.clear()
    },
  }
}

/**
 * The kinds of parameters by which Neo4j tells plans of one text apart: types, and for strings and lists the class of their size.
 * @see {@link sizeClass}
 */
export function kindsOfParameters(parameters: Readonly<Record<string, unknown>>): string {
  return Object.keys(parameters)
    .sort()
    .map((name) => `${name}:${kindOf(parameters[name])}`)
    .join(',')
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return `string${sizeClass(value.length)}`
  if (Array.isArray(value)) return `list${sizeClass(value.length)}<${value.length === 0 ? '' : typeOf(value[0])}>`
  return typeOf(value)
}

function typeOf(value: unknown): string {
  return neo4j.isInt(value) ? 'int' : Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value
}

/** 0, 1, 2–10, 11–100, 101–1,000 …, as the number of the class. */
function sizeClass(size: number): number {
  let borders = 0
  for (let border = 0; size > border; border = border === 0 ? 1 : border * 10) borders += 1
  return borders
}
