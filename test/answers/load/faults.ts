/* eslint-disable jest/no-export -- parts of load.test.ts, which starts one server for all of them */
import { describe, expect, it } from '@jest/globals'
import { createDriver } from '../../../src/graph/driver.js'
import { loadDelivery } from '../../../src/graph/load/index.js'
import { createGraph } from '../../../src/graph/run.js'
import type { Delivery } from '../../../src/model/facts.js'
import type { EmptyGraph } from '../../support/emptyGraph.js'
import { graphDifference, graphDump } from '../../support/graphDump.js'
import { openLine } from '../../support/line.js'
import { madeUpDelivery } from '../../support/madeUpDelivery.js'

const other = () => madeUpDelivery({ policies: [{ title: '关于苗圃的意见' }] })

/** What goes wrong in the middle of a load. */
export function faults(empty: () => EmptyGraph): void {
  describe('a load that fails', () => {
    it('leaves the graph as it was where a constraint forbids one of its nodes', async () => {
      const { delivery } = madeUpDelivery()
      await loadDelivery(empty().graph, delivery)
      const TARGETS = 'MATCH (t:Target) RETURN collect(t.id) AS ids'
      const [targets] = await empty().graph.read({ name: 'test.targets', text: TARGETS, parameters: {} })
      await empty().clear()
      await loadDelivery(empty().graph, other().delivery)
      // A node of nobody has the id of one that is to come, so that the transaction fails near its end.
      await empty().graph.write('test.clash', (transaction) =>
        transaction.run({ name: 'test.clash', text: 'UNWIND $ids AS id CREATE (:Target {id: id})', parameters: { ids: targets?.['ids'] } }),
      )
      const before = await graphDump(empty().graph)
      await expect(loadDelivery(empty().graph, delivery)).rejects.toMatchObject({ code: 'CONSTRAINT' })
      expect(graphDifference(before, await graphDump(empty().graph))).toEqual([])
    })

    it('leaves the graph as it was where the server is lost in the middle, and says so', async () => {
      await loadDelivery(empty().graph, other().delivery)
      const before = await graphDump(empty().graph)
      const line = await openLine(empty().access.uri)
      const graph = createGraph(createDriver({ ...empty().access, uri: line.uri, writeRetryTime: 1_000 }), { database: 'neo4j' })
      try {
        const { delivery } = madeUpDelivery()
        const stop = graph.observe(({ name }) => {
          if (name === 'load.createBody') line.cut(true)
        })
        await expect(loadDelivery(graph, delivery)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
        stop()
      } finally {
        await graph.close()
        await line.close()
      }
      expect(graphDifference(before, await graphDump(empty().graph))).toEqual([])
    })

    it('is begun again where the connection breaks and comes back, and then is there once', async () => {
      const { delivery } = madeUpDelivery()
      await loadDelivery(empty().graph, delivery)
      const whole = await graphDump(empty().graph)
      await empty().clear()
      const line = await openLine(empty().access.uri)
      const graph = createGraph(createDriver({ ...empty().access, uri: line.uri }), { database: 'neo4j' })
      try {
        let cuts = 0
        graph.observe(({ name }) => {
          if (name === 'load.createBody' && cuts === 0) {
            cuts += 1
            line.cut(false)
          }
        })
        await loadDelivery(graph, delivery)
        expect(cuts).toBe(1)
      } finally {
        await graph.close()
        await line.close()
      }
      expect(graphDifference(whole, await graphDump(empty().graph))).toEqual([])
    })

    it('names the path of what is damaged, and writes nothing', async () => {
      const { delivery } = madeUpDelivery()
      const damaged = structuredClone(delivery) as unknown as { items: { kind: string; assignments: { unit: string }[] }[] }[]
      const [item] = damaged[0]?.items ?? []
      if (item?.assignments[0] === undefined) throw new Error('the policy has an item with an assignment')
      item.assignments[0].unit = '市无名局'
      await expect(loadDelivery(empty().graph, damaged as unknown as Delivery)).rejects.toMatchObject({
        code: 'FACTS',
        message: expect.stringContaining('[0].items[0].assignments[0].unit: 市无名局'),
      })
      item.kind = 'WISH'
      await expect(loadDelivery(empty().graph, damaged as unknown as Delivery)).rejects.toMatchObject({
        code: 'FACTS',
        message: expect.stringMatching(/\[0\]\.items\[0\]\.kind: /),
      })
      expect(await graphDump(empty().graph)).toEqual([])
    })

    it('does not attach a text that the facts were not read from', async () => {
      const { delivery, text } = madeUpDelivery()
      const [at] = delivery[0]?.policy.evidence ?? []
      const wrong = `${text.slice(0, at?.start)}另${text.slice((at?.start ?? 0) + 1)}`
      await expect(loadDelivery(empty().graph, delivery, { text: wrong })).rejects.toMatchObject({ code: 'FACTS' })
      await expect(loadDelivery(empty().graph, delivery, { text: `${text}。` })).rejects.toMatchObject({ code: 'FACTS' })
      expect(await graphDump(empty().graph)).toEqual([])
    })
  })
}
