/* eslint-disable jest/no-export -- parts of load.test.ts, which starts one server for all of them */
import { describe, expect, it } from '@jest/globals'
import { NO_COUNTERS } from '../../../src/graph/counters.js'
import { loadDelivery, loadFixedLists, removeDocument } from '../../../src/graph/load/index.js'
import type { EmptyGraph } from '../../support/emptyGraph.js'
import { graphDump, graphDifference } from '../../support/graphDump.js'
import { madeUpDelivery, TASKS, type MadeUp } from '../../support/madeUpDelivery.js'
import { statementsOf } from '../../support/testDatabase.js'

/** Four documents that share units, a zone, a metric and cited policies. */
function four(): MadeUp[] {
  const plan = { title: '全国园艺发展纲要', docNumber: '国园发〔2020〕3号' }
  return [
    madeUpDelivery({ policies: [{ cites: [plan] }] }),
    madeUpDelivery({
      policies: [
        {
          title: '关于推进河畔花园建设的实施方案',
          cites: [{ title: '国务院关于印发全国园艺发展纲要的通知' }, { title: '关于推进河畔花园建设的意见', jurisdiction: '日照市' }],
          sections: [
            {
              title: '工作安排',
              items: [
                {
                  title: '修缮花房',
                  kind: 'PROJECT',
                  assignments: [{ role: 'LEAD', unit: '日照市财政局' }],
                  targets: [{ metric: '雨水花园面积', value: 12.5, unit: '亩' }],
                  zones: [{ name: '河畔花木产业园' }],
                },
              ],
            },
          ],
        },
      ],
    }),
    madeUpDelivery({
      policies: [
        { title: '望海县花园管理办法', jurisdiction: '望海县', issuer: '望海县人民政府' },
        { title: '望海县苗圃管理办法', jurisdiction: '望海县', issuer: '望海县人民政府', docNumber: '望政发〔2022〕1号' },
      ],
    }),
    madeUpDelivery({ policies: [{ title: '全国园艺发展纲要', jurisdiction: '全国', issuer: null, docNumber: '国园发〔2020〕3号' }] }),
  ]
}

/** Loading as a difference, on a graph that is empty before each test. */
export function difference(empty: () => EmptyGraph): void {
  describe('loading as a difference', () => {
    it('writes nothing, by the own counters of Neo4j, where the same facts come again', async () => {
      for (const { delivery, text } of four()) await loadDelivery(empty().graph, delivery, { text })
      for (const { delivery, text } of four()) {
        const again = await loadDelivery(empty().graph, delivery, { text })
        expect(again.counters).toEqual(NO_COUNTERS)
        expect(again).toMatchObject({ added: 0, changed: 0, removed: 0, text: 'KEPT' })
        expect(again.unchanged).toBeGreaterThan(5)
        expect((await loadDelivery(empty().graph, delivery)).counters).toEqual(NO_COUNTERS)
      }
    })

    it('writes no division twice', async () => {
      const again = await loadFixedLists(empty().graph)
      expect(again).toMatchObject({ added: 0, changed: 0, removed: 0, counters: NO_COUNTERS })
      expect(again.unchanged).toBeGreaterThan(3_000)
    })

    it('makes one graph of the same documents in every order', async () => {
      const documents = four()
      const dumps: string[][] = []
      for (const order of [
        [0, 1, 2, 3],
        [3, 2, 1, 0],
        [1, 3, 0, 2],
        [2, 0, 3, 1],
      ]) {
        await empty().clear()
        for (const at of order) {
          const document = documents[at]
          if (document !== undefined) await loadDelivery(empty().graph, document.delivery, { sequence: at })
        }
        dumps.push(await graphDump(empty().graph))
      }
      const [first, ...others] = dumps
      expect(first?.length).toBeGreaterThan(100)
      for (const other of others) expect(graphDifference(first ?? [], other)).toEqual([])
    })

    it('makes one graph of documents that are loaded one after the other and at once', async () => {
      for (const [sequence, { delivery }] of four().entries()) await loadDelivery(empty().graph, delivery, { sequence })
      const inOrder = await graphDump(empty().graph)
      await empty().clear()
      await Promise.all(four().map(({ delivery }, sequence) => loadDelivery(empty().graph, delivery, { sequence })))
      expect(graphDifference(inOrder, await graphDump(empty().graph))).toEqual([])
    })

    it('keeps one document of the same bytes under two names, whichever comes first', async () => {
      const [left, right] = ['folder-a.txt', 'folder-b.txt'].map((file) => madeUpDelivery({ file }).delivery)
      await loadDelivery(empty().graph, left ?? [])
      const one = await graphDump(empty().graph)
      expect((await loadDelivery(empty().graph, right ?? [])).counters).toEqual(NO_COUNTERS)
      await empty().clear()
      await loadDelivery(empty().graph, right ?? [])
      await loadDelivery(empty().graph, left ?? [])
      expect(graphDifference(one, await graphDump(empty().graph))).toEqual([])
    })

    it('counts what a better reading of the same bytes adds, changes and removes, and leaves the rest alone', async () => {
      const { delivery } = madeUpDelivery()
      const first = await loadDelivery(empty().graph, delivery)
      expect(first).toMatchObject({ changed: 0, removed: 0, unchanged: 0 })
      const better = structuredClone(delivery)
      const [policy] = better
      if (policy === undefined) throw new Error('the delivery has a policy')
      policy.items[0]?.assignments.pop()
      if (policy.items[1] !== undefined) policy.items[1].due = '2024'
      policy.targets.push(...policy.targets.map((target) => ({ ...target, value: 31, path: ['一'] })))
      const second = await loadDelivery(empty().graph, better)
      // Added: a target. Changed: the item with its due, the assignment whose place moved up, the document with its facts.
      expect(second).toMatchObject({ added: 1, changed: 3, removed: 1, unchanged: first.added - 4 })
      const dump = await graphDump(empty().graph)
      await empty().clear()
      await loadDelivery(empty().graph, better)
      expect(graphDifference(dump, await graphDump(empty().graph))).toEqual([])
    })

    it('takes a document out with all that only it said', async () => {
      const [one, two, three, ...rest] = four()
      if (one === undefined || two === undefined || three === undefined) throw new Error('there are four')
      for (const { delivery } of [one, three]) await loadDelivery(empty().graph, delivery)
      const without = await graphDump(empty().graph)
      for (const { delivery, text } of [two, ...rest]) await loadDelivery(empty().graph, delivery, { text })
      for (const { sha256 } of [two, ...rest]) expect((await removeDocument(empty().graph, sha256)).removed).toBeGreaterThan(1)
      expect(graphDifference(without, await graphDump(empty().graph))).toEqual([])
      for (const { sha256 } of [one, three]) await removeDocument(empty().graph, sha256)
      expect(await graphDump(empty().graph)).toEqual([])
    })

    it('sends as many statements for a document of sixty items as for one of three', async () => {
      const outline = (count: number) => [
        {
          title: '主要任务',
          items: Array.from({ length: count }, (_, at) => ({ ...TASKS[0]?.items[0], title: `建设第${String(at)}处花园` })),
        },
      ]
      const counts: number[] = []
      for (const count of [3, 60]) {
        const { delivery } = madeUpDelivery({ policies: [{ title: `日照市${String(count)}处花园方案`, sections: outline(count) }] })
        const { statements } = await statementsOf(empty().graph, () => loadDelivery(empty().graph, delivery))
        counts.push(statements.length)
        await empty().clear()
      }
      expect(counts[1]).toBe(counts[0])
    })
  })
}
