import { describe, expect, it } from '@jest/globals'
import { buildSchema, parse, validate } from 'graphql'
import { join } from 'node:path'
import { factsTable } from '../../../src/cli/factsTable.js'
import { readFile } from '../../../src/cli/readFile.js'
import { whereToLook } from '../../../src/cli/whereToLook.js'
import { projectRoot } from '../../../src/config/root.js'
import { typeDefs } from '../../../src/resolvers/typeDefs.js'

const annotated = async (file: string) => (await readFile(join(projectRoot, 'test', 'annotated', file))).delivery

/** East Asian Width W and F (Unicode Standard Annex 11) as a terminal counts them. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u
const widthOf = (line: string): number => [...line].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0)

describe('the table of what was read', () => {
  it.each([undefined, 60, 100, 400])(
    'has lines of one width on a terminal of %p columns, Chinese characters counted twice',
    async (columns) => {
      for (const facts of await annotated('hebi-city-livelihood-table.txt')) {
        const widths = factsTable(facts, columns)
          .trimEnd()
          .split('\n')
          .map((line) => widthOf(line))

        expect(Math.max(...widths)).toBeLessThanOrEqual(columns === undefined ? 120 : Math.min(160, Math.max(72, columns)))
        // The tables of items and of targets round their shares apart.
        expect(new Set(widths).size).toBeLessThanOrEqual(2)
      }
    },
  )

  it('shows lead, others and deadline of each item, and says of a number whether it is a least one', async () => {
    const [facts] = await annotated('hebi-city-livelihood-table.txt')
    const text = facts === undefined ? '' : factsTable(facts, 160)

    expect(text).toMatch(/│ +25 │ 新建改建街道综合养老服务中心8个 +│ 市民政局 +│ 配合：[^│]+│ 2024-10 +│/u)
    expect(text).toContain('≥ ')
  })

  it('shows what would steer the terminal in a title, and sends none', async () => {
    const [facts] = await annotated('hebi-city-livelihood-table.txt')
    const items = (facts?.items ?? []).map((item) => ({ ...item, title: '红\u001b[31m' }))

    expect(factsTable({ items, targets: [] })).toContain('红\\x1b[31m')
    expect(factsTable({ items, targets: [] })).not.toContain('\u001b')
  })

  it('is none where nothing was read', () => {
    expect(factsTable({ items: [], targets: [] })).toBe('')
  })
})

describe('what is told after an ingest', () => {
  const policy = (title: string) => ({ title, items: 2, assignments: 3, targets: 1, issues: 0 })

  it('is each policy with its counts, the address of the playground, and a question to ask there', () => {
    const [first, where, question] = whereToLook([policy('“甲”方案')], { host: '127.0.0.1', port: 4001 })

    expect(first).toBe('《“甲”方案》: 2 items, 3 assignments, 1 targets, 0 issues')
    expect(where).toContain('http://127.0.0.1:4001/playground')
    expect(question).toContain('policy(title: "“甲”方案")')
  })

  it('is a question that the schema has, whatever stands in the title', () => {
    const [, , question = ''] = whereToLook([policy('“甲”"乙"\\方案')], { host: '127.0.0.1', port: 4001 })

    expect(validate(buildSchema(typeDefs), parse(question))).toEqual([])
  })

  it('is an address that a person can go to where the server listens on all', () => {
    expect(whereToLook([policy('甲')], { host: '0.0.0.0', port: 4000 })[1]).toContain('http://localhost:4000/playground')
    expect(whereToLook([policy('甲')], { host: '::1', port: 4000 })[1]).toContain('http://[::1]:4000/playground')
  })

  it('is nothing where nothing was taken in, and of many how many more there are', () => {
    expect(whereToLook([], { host: '127.0.0.1', port: 4000 })).toEqual([])
    expect(
      whereToLook(
        Array.from({ length: 23 }, (_, at) => policy(String(at))),
        { host: '::', port: 4000 },
      ),
    ).toContain('and 3 more')
  })
})
