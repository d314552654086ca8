import { describe, expect, it } from '@jest/globals'
import { ENTITIES } from '../../../src/graph/cypher/entities/index.js'
import { conditionsOf, matchLines, type Filter } from '../../../src/graph/cypher/filter.js'
import { newNode, write } from '../../../src/graph/cypher/part.js'
import { firstDay, lastDay } from '../../../src/graph/cypher/partialDate.js'

/** The text behind `MATCH (n0:Entity)`, on one line. */
const written = (entity: keyof typeof ENTITIES, filter: Filter) => {
  const on = newNode()
  const { before, paths, tests } = conditionsOf(ENTITIES[entity], filter, on)
  const { text, parameters } = write([...before, ...matchLines([{ pattern: ENTITIES[entity].pattern(on), test: null }, ...paths], tests)])
  return { text: text.replaceAll('\n', ' ').replace(/^MATCH \(n0:\w+\) ?(WHERE )?/, ''), parameters }
}

describe('a filter compiled to parts', () => {
  it('compares a property with a parameter', () => {
    expect(written('Policy', { title: { contains: '健康' } })).toEqual({ text: 'n0.title CONTAINS $p0', parameters: { p0: '健康' } })
  })

  it('has one text for one shape, in whatever order the client writes it', () => {
    const one = written('Assignment', { role: { eq: 'LEAD' }, mention: { startsWith: '市', contains: '局' } })
    const other = written('Assignment', { mention: { contains: '委', startsWith: '省' }, role: { eq: 'COOPERATING' } })
    expect(one.text).toBe(other.text)
  })

  it('goes a path of its own to a relation of one, so that the planner may begin there', () => {
    const { text } = written('Assignment', { workItem: { title: { contains: '健康' } } })
    expect(text).toBe('MATCH (n0)-[:FOR]->(n1:WorkItem) WHERE n1.title CONTAINS $p0')
  })

  it('goes a path to some of many whose end is selective, and asks for others in a subquery', () => {
    const some = { unit: { id: { eq: 'a' } } }
    expect(written('WorkItem', { assignments: { some, none: { rank: { eq: 2 } } } }).text).toBe(
      [
        'MATCH (n0)<-[:FOR]-(n1:Assignment) MATCH (n1)-[:TO]->(n2:Unit)',
        'WHERE n2.id = $p0 AND NOT EXISTS { MATCH (n0)<-[:FOR]-(n3:Assignment) WHERE n3.rank = $p1 }',
      ].join(' '),
    )
    expect(written('WorkItem', { NOT: { assignments: { some } } }).text).toContain('NOT EXISTS {')
  })

  it('finds first what three relations to many within each other lead to, each thing once', () => {
    const filter = { workItems: { some: { themes: { some: { workItems: { some: { id: { eq: 'a' } } } } } } } }
    const { text } = written('Policy', filter)
    expect(text).toMatch(/^MATCH \(n0\)<-\[:ABOUT\]-\(n1:WorkItem\) WHERE n1.id = \$p0 WITH DISTINCT n0 MATCH \(n2:Policy\) /)
  })

  it('names no index on such a path, so that it may be gone from its end', () => {
    const { text } = written('Policy', { workItems: { some: { id: { eq: 'a' } } } })
    expect(text).toBe('MATCH (n1:WorkItem) WHERE n1.policyId = n0.policyId AND n1.order IS NOT NULL AND n1.id IS NOT NULL AND n1.id = $p0')
  })

  it('asks for a relation of one in a subquery where it is not sure to hold', () => {
    const { text } = written('Assignment', { OR: [{ workItem: { title: { eq: 'a' } } }, { rank: { eq: 1 } }] })
    expect(text).toBe('( ( EXISTS { MATCH (n0)-[:FOR]->(n1:WorkItem) WHERE n1.title = $p0 } ) OR ( n0.rank = $p1 ) )')
  })

  it('has two values under NOT: what is missing is not equal to anything', () => {
    const { text } = written('Policy', { NOT: { docNumber: { eq: 'a' } } })
    expect(text).toBe('NOT coalesce(( n0.docNumber = $p0 ), false)')
  })

  it('asks whether some, all or none of a relation to many are so', () => {
    const filter = { assignments: { some: { role: { eq: 'LEAD' } }, all: { rank: { lt: 3 } }, none: {} } }
    expect(written('WorkItem', filter).text).toBe(
      [
        'EXISTS { MATCH (n0)<-[:FOR]-(n1:Assignment) WHERE n1.roleKey = $p0 }',
        'AND NOT EXISTS { MATCH (n0)<-[:FOR]-(n2:Assignment) WHERE NOT coalesce(( n2.rank < $p1 ), false) }',
        'AND NOT EXISTS { MATCH (n0)<-[:FOR]-(n3:Assignment) WHERE true }',
      ].join(' '),
    )
  })

  it('finds what has no value by eq: null, where there can be none', () => {
    expect(written('Policy', { docNumber: { eq: null } }).text).toBe('n0.docNumber IS NULL')
  })

  it('holds always for an empty AND and never for an empty OR', () => {
    expect(written('Policy', { AND: [] }).text).toBe('')
    expect(written('Policy', { OR: [] }).text).toBe('false')
  })

  it('compares a date that may be a year by its last day', () => {
    expect(written('WorkItem', { due: { lte: '2020' } })).toEqual({
      text: 'n0.dueKey <= $p0 AND n0.due IS NOT NULL',
      parameters: { p0: '2020-12-31' },
    })
    expect(written('WorkItem', { due: { gte: '2020-02' } }).parameters).toEqual({ p0: '2020-02-01' })
  })
})

describe('a partial date', () => {
  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2020-10-05', '2020-10-05', '2020-10-05'],
  ])('%s lasts from %s to %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last])
  })
})
