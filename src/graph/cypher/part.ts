import neo4j from 'neo4j-driver'

/**
 * The closed registry of Cypher.
 *
 * A statement is composed only of *parts*. A part is one line of Cypher that the tagged template `part` makes while modules load;
 * once the first statement is composed the registry is sealed and nothing can be added. The holes of the template are *slots*: they
 * say what kind of thing will stand there, and take no text. A value becomes a parameter named by its position (`$p0`), a node, a
 * relationship, a column and what a subquery answers get their names by position too (`n0`, `c0`, `v0`): the text of a statement depends
 * on its shape alone.
 */

declare const named: unique symbol

/** A node, or a relationship, that a statement binds. Its name is given when the statement is written. */
export interface NodeVariable {
  readonly [named]: 'node'
}

/** A column of the answer. */
export interface ColumnVariable {
  readonly [named]: 'column'
}

/** What a subquery answers to the statement around it. */
export interface AnswerVariable {
  readonly [named]: 'answer'
}

export const newNode = (): NodeVariable => Object.freeze({}) as NodeVariable
export const newColumn = (): ColumnVariable => Object.freeze({}) as ColumnVariable
export const newAnswer = (): AnswerVariable => Object.freeze({}) as AnswerVariable

/** What the name of a filled slot begins with: node or relationship, column, answer of a subquery, parameter. */
type Prefix = 'n' | 'c' | 'v' | '$p'

const SLOT = Symbol('slot')
const SHAPE = Symbol('shape')

/** A hole of a part. `Fill` is what may stand there. */
export interface Slot<Fill> {
  readonly [SLOT]: Prefix
  /** The parameter as the driver takes it; only for values. */
  readonly encode: (fill: Fill) => unknown
}

function slot<Fill>(prefix: Prefix, encode: (fill: Fill) => unknown): Slot<Fill> {
  return Object.freeze({ [SLOT]: prefix, encode })
}

const asIs = (fill: unknown) => fill

export const node = slot<NodeVariable>('n', asIs)
export const column = slot<ColumnVariable>('c', asIs)
export const answer = slot<AnswerVariable>('v', asIs)
export const text = slot<string>('$p', asIs)
export const texts = slot<readonly string[]>('$p', asIs)
export const integer = slot<number>('$p', (fill) => neo4j.int(fill))
export const integers = slot<readonly number[]>('$p', (fill) => fill.map((value) => neo4j.int(value)))
export const float = slot<number>('$p', asIs)
export const floats = slot<readonly number[]>('$p', asIs)
export const truth = slot<boolean>('$p', asIs)
/** Maps of texts and integers, one for each row to be found. */
export const records = slot<readonly Readonly<Record<string, string | number>>[]>('$p', (fill) =>
  fill.map((record) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, typeof value === 'number' ? neo4j.int(value) : value])),
  ),
)

interface Shape {
  readonly literals: readonly string[]
  readonly slots: readonly Slot<never>[]
}

/** A line of Cypher with its holes filled. Only a part makes one. */
export interface Line {
  readonly [SHAPE]: Shape
  readonly fills: readonly unknown[]
}

/** A registered line of Cypher; called with what fills its holes. */
export interface Part<Fills extends readonly unknown[]> {
  (...fills: Fills): Line
  readonly [SHAPE]: Shape
}

type FillsOf<Slots extends readonly Slot<never>[]> = { [K in keyof Slots]: Slots[K] extends Slot<infer Fill> ? Fill : never }

const registry = new Map<string, Shape>()
let sealed = false

/** Makes and registers a part. Blanks and line ends in the template count as one blank. */
export function part<const Slots extends readonly Slot<never>[]>(literals: TemplateStringsArray, ...slots: Slots): Part<FillsOf<Slots>> {
  if (!Object.isFrozen(literals) || !Array.isArray(literals.raw)) throw new Error('a part is made by a tagged template only')
  if (sealed) throw new Error('the registry of Cypher parts is closed: parts are declared while modules load')
  const shape: Shape = Object.freeze({ literals: Object.freeze(tidy(literals)), slots: Object.freeze([...slots]) })
  registry.set(patternOf(shape), shape)
  const fill = (...fills: FillsOf<Slots>): Line => Object.freeze({ [SHAPE]: shape, fills: Object.freeze([...fills]) })
  return Object.assign(fill, { [SHAPE]: shape })
}

function tidy(literals: readonly string[]): string[] {
  const collapsed = literals.map((literal) => literal.replace(/\s+/g, ' '))
  const last = collapsed.length - 1
  return collapsed.map((literal, index) => {
    const start = index === 0 ? literal.trimStart() : literal
    return index === last ? start.trimEnd() : start
  })
}

/** A part's text with `#` for the positions of its names. */
function patternOf(shape: Shape): string {
  return shape.literals.map((literal, index) => literal + markOf(shape.slots[index])).join('')
}

function markOf(filled: Slot<never> | undefined): string {
  return filled === undefined ? '' : `${filled[SLOT]}#`
}

/** The text and the parameters of lines, each on a line of its own. Seals the registry. */
export function write(lines: readonly Line[]): { text: string; parameters: Readonly<Record<string, unknown>> } {
  sealed = true
  const names = new Map<unknown, string>()
  const counts = new Map<Prefix, number>()
  const parameters: Record<string, unknown> = {}
  const next = (prefix: Prefix) => {
    const count = counts.get(prefix) ?? 0
    counts.set(prefix, count + 1)
    return `${prefix}${String(count)}`
  }
  const nameOf = (filled: Slot<never>, fill: unknown): string => {
    const prefix = filled[SLOT]
    if (prefix === '$p') {
      const name = next(prefix)
      parameters[name.slice(1)] = filled.encode(fill as never)
      return name
    }
    const known = names.get(fill)
    if (known !== undefined) return known
    const name = next(prefix)
    names.set(fill, name)
    return name
  }
  const text = lines
    .map(({ [SHAPE]: shape, fills }) =>
      shape.literals
        .map((literal, index) => {
          const filled = shape.slots[index]
          return filled === undefined ? literal : literal + nameOf(filled, fills[index])
        })
        .join(''),
    )
    .join('\n')
  return { text, parameters }
}

/**
 * The registered parts of a statement's text, in order, each as its text with `#` for positions.
 * @throws where a line is no registered part: the text was not written here.
 */
export function partsOf(statement: string): string[] {
  return statement.split('\n').map((line) => {
    const pattern = line.replace(/(\$p|\b[ncv])\d+\b/g, '$1#')
    if (!registry.has(pattern)) throw new Error(`no registered part: ${line}`)
    return pattern
  })
}

/** Every registered part as text with `#` for positions. */
export function registeredParts(): string[] {
  return [...registry.keys()]
}
