import { describe, expect, it } from '@jest/globals'
import { circlesOf, importsOf } from '../../support/imports.js'

describe('the check of imports', () => {
  it('finds two files that need each other, and longer ways round', () => {
    const graph = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', ['e']],
      ['e', ['d']],
    ])
    expect(circlesOf(graph)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ])
  })

  it('passes a file that is reached in two ways', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
      ['d', []],
    ])
    expect(circlesOf(graph)).toEqual([])
  })
})

describe('the imports of the sources', () => {
  // The lint passes circles that are of types alone. What is generated knows the type of every resolver and is left out.
  const rooms = ['model', 'config', 'ingest', 'graph', 'intake', 'analysis', 'resolvers', 'server', 'cli'].map((room) => `src/${room}`)
  const imports = importsOf([...rooms, 'loaders'])

  it('are found, for values and for types', () => {
    expect(imports.get('src/ingest/outline/piece.ts')).toContain('src/ingest/language/labels.ts')
    expect(imports.get('src/ingest/index.ts')).toContain('src/ingest/outline/index.ts')
  })

  it('form no circle, not even one of types', () => {
    expect(circlesOf(imports)).toEqual([])
  })
})
