/* eslint-disable jest/no-export -- parts of load.test.ts, which starts one server for all of them */
import { describe, expect, it } from '@jest/globals'
import { loadDelivery } from '../../../src/graph/load/index.js'
import type { Row } from '../../../src/graph/run.js'
import type { EmptyGraph } from '../../support/emptyGraph.js'
import { madeUpDelivery, TASKS } from '../../support/madeUpDelivery.js'
import { MAX_PASSAGE } from '../../../src/model/graph.js'

async function textOf(empty: EmptyGraph): Promise<Row | undefined> {
  const [row] = await empty.graph.read({
    name: 'test.text',
    text: `MATCH (d:Document) RETURN d.textAttached AS attached,
  reduce(text = '', part IN COLLECT { MATCH (d)-[:HAS_PASSAGE]->(p:Passage) RETURN p.text ORDER BY p.start } | text + part) AS text,
  COUNT { (d)-[:HAS_PASSAGE]->() } AS passages`,
    parameters: {},
  })
  return row
}

/** A document of several passages. */
const long = () => {
  const items = Array.from({ length: 120 }, (_, at) => ({ ...TASKS[0]?.items[0], title: `建设第${String(at)}处花园` }))
  return madeUpDelivery({ policies: [{ sections: [{ title: '主要任务', items }] }] })
}

/** Texts as passages. */
export function passages(empty: () => EmptyGraph): void {
  describe('the text of a document', () => {
    it('is attached as passages that together are the text', async () => {
      const { delivery, text } = long()
      expect(await loadDelivery(empty().graph, delivery, { text })).toMatchObject({ text: 'ATTACHED' })
      const row = await textOf(empty())
      expect(row).toMatchObject({ attached: true, text })
      expect(row?.['passages']).toBeGreaterThanOrEqual(Math.ceil(text.length / MAX_PASSAGE))
    })

    it('stays attached when the facts come again without it', async () => {
      const { delivery, text } = long()
      await loadDelivery(empty().graph, delivery)
      expect(await textOf(empty())).toMatchObject({ attached: false, passages: 0 })
      await loadDelivery(empty().graph, delivery, { text })
      expect(await loadDelivery(empty().graph, delivery)).toMatchObject({ text: 'KEPT', changed: 0 })
      expect(await textOf(empty())).toMatchObject({ attached: true, text })
    })

    it('is detached when the same bytes are read as another text', async () => {
      const { delivery, text } = long()
      await loadDelivery(empty().graph, delivery, { text })
      const other = delivery.map((facts) => ({ ...facts, source: { ...facts.source, length: facts.source.length + 1 } }))
      expect(await loadDelivery(empty().graph, other)).toMatchObject({ text: 'DETACHED' })
      expect(await textOf(empty())).toMatchObject({ attached: false, passages: 0 })
    })
  })
}
