import { describe, expect, it } from '@jest/globals'
import { parse, print } from 'graphql'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../src/config/root.js'
import { withPagedLists } from '../../../src/resolvers/pagedLists.js'
import { typeDefs } from '../../../src/resolvers/typeDefs.js'

const ORDERS = `
enum DefaultOrder {
  """
  按篮子
  by basket
  """
  BASKET
  "只有一行。 One line only."
  SHORT
}`
const expanded = (sdl: string): string => print(withPagedLists(parse(sdl + ORDERS)))

describe('a list of the schema', () => {
  it('is declared in a line, and has its six arguments behind those of its own', () => {
    const sdl = expanded('type Basket { pears(ripe: Boolean = true): PearConnection! @paged(by: BASKET) @deprecated }')
    expect(sdl.replace(/"[^"]*"/g, '').replace(/\s+/g, ' ')).toBe(
      'type Basket { pears( ripe: Boolean = true first: Int after: String last: Int before: String ' +
        'filter: PearFilter orderBy: [PearOrder!] ): PearConnection! @deprecated }',
    )
    expect(sdl).toContain(
      '"排序，先列的优先；未给则按篮子。 By what to sort, the first first; where it is not given, by basket."\n    orderBy: [PearOrder!]',
    )
  })

  it('takes the filter and the order of other things where its field says so', () => {
    const sdl = expanded('type Basket { uses: UseConnection! @paged(by: BASKET, of: "Pear") }')
    expect(sdl).toContain('filter: PearFilter')
    expect(sdl).toContain('orderBy: [PearOrder!]')
  })

  it('gets the types of its pages from the type of its things', () => {
    const sdl = expanded('interface Pear @listed(as: "梨", inEnglish: "pears") { id: ID! }')
    expect(sdl).toContain('"""\n梨的分页列表。\nA page of a list of pears.\n"""\ntype PearConnection {')
    expect(sdl).toContain('"""\n分页列表中的一条梨。\nOne of a list of pears.\n"""\ntype PearEdge {')
    expect(sdl).toContain('nodes: [Pear!]!')
    expect(sdl).not.toContain('@listed')
  })

  it('whose edges say more is declared by its edge, which gets a cursor', () => {
    const sdl = expanded('type UseEdge @linked(as: "用途", inEnglish: "uses") { node: Pear! since: Int! }')
    expect(sdl).toMatch(/type UseEdge \{[^}]*cursor: String![^}]*node: Pear![^}]*since: Int!/)
    expect(sdl).toContain('"""\n用途的分页列表。\nA page of a list of uses.\n"""\ntype UseConnection {')
    expect(sdl).toContain('edges: [UseEdge!]!')
    expect(sdl).toContain('nodes: [Pear!]!')
    expect(() => expanded('type Use @linked(as: "用途", inEnglish: "uses") { node: Pear! }')).toThrow(
      /@linked of the type Use: it is to be/,
    )
    expect(() => expanded('type UseEdge @linked(as: "用途", inEnglish: "uses") { pear: Pear! }')).toThrow(/an …Edge with a field node/)
  })

  it('is refused with the name of its field where its order is none, or its type is no connection', () => {
    expect(() => expanded('type Basket { pears: PearConnection! @paged(by: PRICE) }')).toThrow(
      /field pears: DefaultOrder has no value PRICE/,
    )
    expect(() => expanded('type Basket { pears: PearConnection! @paged(by: SHORT) }')).toThrow(
      /field pears: DefaultOrder has no value SHORT/,
    )
    expect(() => expanded('type Basket { pears: [Pear!]! @paged(by: BASKET) }')).toThrow(/field pears: its type is to be a …Connection/)
  })

  it('is nowhere written out by hand, and leaves no directive of its own to the API', () => {
    const folder = join(projectRoot, 'schema')
    const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
    expect(sources.filter((text) => /\bfirst: Int\b/.test(text))).toEqual([])
    expect(sources.join('\n').match(/@paged\(/g)?.length).toBeGreaterThan(40)
    expect(typeDefs).toMatch(/\bfirst: Int\b/)
    expect(typeDefs).not.toMatch(/@paged|@listed|@linked|@filtered|@ruled|@fieldsOf|DefaultOrder|^directive /m)
  })
})
