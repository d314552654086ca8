import { describe, expect, it } from '@jest/globals'
import { isInt } from 'neo4j-driver'
import { integer, newNode, node, part, partsOf, registeredParts, text, write } from '../../../src/graph/cypher/part.js'

const FIND = part`
  MATCH (${node}:Policy)
  WHERE ${node}.title = ${text}`
const MOST = part`LIMIT ${integer}`

describe('the registry of Cypher parts', () => {
  it('writes a part on one line, names nodes by what they are and parameters by their position', () => {
    const [one, other] = [newNode(), newNode()]
    const { text: written, parameters } = write([FIND(one, one, 'a'), FIND(other, one, 'b'), MOST(3)])
    expect(written).toBe('MATCH (n0:Policy) WHERE n0.title = $p0\nMATCH (n1:Policy) WHERE n0.title = $p1\nLIMIT $p2')
    expect(parameters).toMatchObject({ p0: 'a', p1: 'b' })
    expect(isInt(parameters['p2'])).toBe(true)
  })

  it('keeps every value out of the text, whatever the value says', () => {
    const { text: written } = write([FIND(newNode(), newNode(), "' OR 1=1 // $p9")])
    expect(written).not.toContain('OR 1=1')
  })

  it('gives the same text for the same shape', () => {
    const shape = () => write([FIND(newNode(), newNode(), Math.random().toString()), MOST(1)]).text
    expect(shape()).toBe(shape())
  })

  it('takes a written statement back into the parts that it is made of', () => {
    const { text: written } = write([FIND(newNode(), newNode(), 'a'), MOST(3)])
    expect(partsOf(written)).toEqual(['MATCH (n#:Policy) WHERE n#.title = $p#', 'LIMIT $p#'])
  })

  it('knows a text that was not written of parts', () => {
    expect(() => partsOf("MATCH (n0:Policy) WHERE n0.title = 'a'")).toThrow('no registered part')
    expect(() => partsOf('LIMIT $p0 DETACH DELETE n0')).toThrow('no registered part')
  })

  it('is closed once a statement was written', () => {
    write([MOST(1)])
    expect(() => part`RETURN ${integer}`).toThrow('closed')
    expect(registeredParts()).toContain('LIMIT $p#')
  })

  it('takes no text that was put together while running', () => {
    const made = Object.assign(['MATCH (n) DETACH DELETE n'], { raw: [] as string[] })
    expect(() => part(made)).toThrow('tagged template')
  })
})
