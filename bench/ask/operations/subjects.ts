import { textOf } from '../../../src/graph/columns.js'
import { firstOf, type Find, type Variables } from '../operation.js'

/** The unit that leads most, the same one wherever the graph is the same. */
const BUSIEST = `MATCH (u:Unit)<-[:TO]-(a:Assignment {roleKey: 0})
  WITH u, count(a) AS leads ORDER BY leads DESC, u.id LIMIT 1`

/** A unit that has much to do. */
export async function busiestUnit(find: Find): Promise<Variables> {
  const row = await firstOf(find, `${BUSIEST} RETURN u.id AS id`)
  return { id: textOf(row, 'id') }
}

/** The place of that unit. */
export async function busiestPlace(find: Find): Promise<Variables> {
  const row = await firstOf(find, `${BUSIEST} MATCH (u)-[:OF]->(j:Jurisdiction) RETURN j.code AS code`)
  return { code: textOf(row, 'code') }
}
