import { answer, column, float, integer, node, part, text, texts } from './part.js'

/** The words of Cypher that every statement is joined from; what they speak of is declared with the entities. */

export const MATCH = part`MATCH`
export const OPTIONAL_MATCH = part`OPTIONAL MATCH`
export const WHERE = part`WHERE`
export const AND = part`AND`
export const OR = part`OR`
export const OPEN = part`(`
export const CLOSE = part`)`
export const CLOSE_BLOCK = part`}`
export const COMMA = part`,`
export const TRUE = part`true`
export const FALSE = part`false`
export const IS_NULL = part`IS NULL`
export const IS_NOT_NULL = part`IS NOT NULL`

/** A negation that has two values: what is not known to be so is not so. */
export const OPEN_NOT = part`NOT coalesce((`
export const CLOSE_NOT = part`), false)`
export const OPEN_EXISTS = part`EXISTS { MATCH`
export const OPEN_NOT_EXISTS = part`NOT EXISTS { MATCH`

/** One run for each key of the list; a key that finds nothing gives no row. */
export const UNWIND_KEYS = part`UNWIND ${texts} AS key`

/** Subqueries: of a thing that is in scope, or of the whole graph. */
export const CALL_WITH = part`CALL (${node}) {`
export const CALL_ALONE = part`CALL () {`
export const UNION_ALL = part`UNION ALL`

export const WITH = part`WITH`
export const WITH_DISTINCT = part`WITH DISTINCT`
export const NAME = part`${node}`
export const ORDER_BY = part`ORDER BY`
export const ASC = part`ASC`
export const DESC = part`DESC`
export const LIMIT = part`LIMIT ${integer}`
export const RETURN = part`RETURN`
export const AS = part`AS ${column}`
export const KEY = part`key`
export const ID_OF = part`${node}.id`

/** What a subquery answers: one value each, a list of lists for rows. */
export const RETURN_COLLECTED = part`RETURN collect([`
export const CLOSE_COLLECTED = part`]) AS ${answer}`
export const COUNT = part`RETURN count(${node}) AS ${answer}`
export const COUNT_DISTINCT = part`RETURN count(DISTINCT ${node}) AS ${answer}`
export const IS_ANY = part`RETURN count(${node}) > 0 AS ${answer}`
export const AS_ANSWER = part`AS ${answer}`
export const ANSWER = part`${answer}`

/** Comparisons, and values of each type that a key to sort by can have. */
export const ABOVE = part`>`
export const BELOW = part`<`
export const FROM = part`>=`
export const UP_TO = part`<=`
export const SAME = part`=`
export const VALUE = { text: part`${text}`, integer: part`${integer}`, float: part`${float}` }
export const OPEN_LIST = part`[`
export const CLOSE_LIST = part`]`
