import { describe, expect, it } from '@jest/globals'
import { ENTITIES } from '../../../src/graph/cypher/entities/index.js'
import type { Entity } from '../../../src/graph/cypher/entity.js'
import { isSelective, isWalked } from '../../../src/graph/cypher/selective.js'
import { DECLARED } from '../../../src/graph/indexes.js'

const entities: Entity[] = Object.values(ENTITIES)

describe('what is declared as selective', () => {
  it.each(entities.flatMap((entity) => entity.selective.map((field) => [entity.name, field, entity] as const)))(
    'is a filter that an index begins with: %s.%s',
    (name, field, entity) => {
      expect(Object.keys(entity.filters)).toContain(field)
      expect(DECLARED.some((index) => 'label' in index && index.label === name && index.properties[0] === field)).toBe(true)
    },
  )
})

describe('a filter has a selective end', () => {
  const unit = { unit: { id: { eq: 'a' } } }

  it.each([
    ['where it asks for an id', { id: { eq: 'a' } }],
    ['where it asks for one of several ids', { id: { in: ['a', 'b'] } }],
    ['at the end of a relation to one', { policy: { docNumber: { eq: 'a' } } }],
    ['at the end of a relation to many', { assignments: { some: unit } }],
    ['where AND says so', { AND: [{ kind: { eq: 'TASK' } }, { assignments: { some: unit } }] }],
  ])('%s', (_, filter) => {
    expect(isSelective(ENTITIES.WorkItem, filter)).toBe(true)
  })

  it.each([
    ['where it asks for one of few values', { kind: { eq: 'TASK' } }],
    ['where it asks for what has no value', { title: { eq: null } }],
    ['under OR', { OR: [{ id: { eq: 'a' } }, { kind: { eq: 'TASK' } }] }],
    ['under NOT', { NOT: { id: { eq: 'a' } } }],
    ['where none is to be found', { assignments: { none: unit } }],
    ['where all are to be so', { assignments: { all: unit } }],
    ['where words stand somewhere in a text', { title: { contains: 'a' } }],
  ])('but not %s', (_, filter) => {
    expect(isSelective(ENTITIES.WorkItem, filter)).toBe(false)
  })

  it('is no reason to walk an index in order; neither are words that an index of texts finds, or what other things say', () => {
    expect(isWalked(ENTITIES.WorkItem, {})).toBe(true)
    expect(isWalked(ENTITIES.WorkItem, { kind: { eq: 'TASK' }, due: { lt: '2030' } })).toBe(true)
    expect(isWalked(ENTITIES.WorkItem, { id: { eq: 'a' } })).toBe(false)
    expect(isWalked(ENTITIES.WorkItem, { title: { contains: 'a' } })).toBe(false)
    expect(isWalked(ENTITIES.WorkItem, { policy: { ingested: { eq: true } } })).toBe(false)
  })
})
