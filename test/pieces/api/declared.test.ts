import { describe, expect, it } from '@jest/globals'
import { parse, print } from 'graphql'
import { withEnumFilters } from '../../../src/resolvers/enumFilters.js'
import { withRuledFacts } from '../../../src/resolvers/ruledFacts.js'
import { withSharedFields } from '../../../src/resolvers/sharedFields.js'

describe('what the schema declares', () => {
  it('by @filtered is the condition on an enum', () => {
    const sdl = print(withEnumFilters(parse('enum Taste @filtered(as: "味道", inEnglish: "a taste") { SWEET } enum Size { BIG }')))
    expect(sdl).toContain('对味道的条件；所列各条件须同时成立。\nA condition on a taste. All operators that are given hold together.')
    expect(sdl).toMatch(/input TasteFilter \{[^}]*eq: Taste\n[^}]*in: \[Taste!\]\n\}/)
    expect(sdl).not.toMatch(/@filtered|SizeFilter/)
  })

  it('by @ruled are the rule and the certainty of a fact', () => {
    const sdl = print(withRuledFacts(parse('interface Pear @ruled @deprecated { id: ID! } type Basket { id: ID! }')))
    expect(sdl).toMatch(/interface Pear @deprecated \{[^]*id: ID![^]*rule: String![^]*certainty: Certainty!/)
    expect(sdl).toMatch(/type Basket \{\s*id: ID!\s*\}/)
  })

  it('by @fieldsOf are the fields of an interface on each of its kinds', () => {
    const fields = 'id: ID! pears(first: Int): Int!'
    const sdl = print(withSharedFields(parse(`interface Fruit { ${fields} } type Pear implements Fruit @fieldsOf(interface: "Fruit")`)))
    expect(sdl).toBe(print(parse(`interface Fruit { ${fields} } type Pear implements Fruit { ${fields} }`)))
    const stray = parse('type Pear @fieldsOf(interface: "Fruit")')
    expect(() => withSharedFields(stray)).toThrow('@fieldsOf of the type Pear: there is no interface Fruit')
  })
})
