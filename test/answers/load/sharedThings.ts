/* eslint-disable jest/no-export -- parts of load.test.ts, which starts one server for all of them */
import { describe, expect, it } from '@jest/globals'
import { loadDelivery, removeDocument } from '../../../src/graph/load/index.js'
import type { Row } from '../../../src/graph/run.js'
import type { EmptyGraph } from '../../support/emptyGraph.js'
import { madeUpDelivery, type MadeUpItem } from '../../support/madeUpDelivery.js'
import { loadInEveryOrder } from './orders.js'

/** A policy with one task. */
const withItem = (title: string, item: Omit<MadeUpItem, 'title'>) =>
  madeUpDelivery({ policies: [{ title, sections: [{ title: '主要任务', items: [{ title: '建设花园', ...item }] }] }] })

async function rows(empty: EmptyGraph, text: string): Promise<Row[]> {
  return empty.graph.read({ name: 'test.rows', text, parameters: {} })
}

const UNITS = `MATCH (u:Unit)-[:OF]->(j) WHERE u.shortName ENDS WITH '局'
RETURN u.name AS name, u.fullName AS fullName, u.shortName AS shortName, u.aliases AS aliases, j.name AS jurisdiction,
  COLLECT { MATCH (a:Assignment)-[:TO]->(u) RETURN a.unitNameKey } AS keys ORDER BY name`

/** Units, metrics and zones that several documents speak of. */
export function sharedThings(empty: () => EmptyGraph): void {
  describe('what documents share', () => {
    it('holds a unit by its level, with its place and as it stands to be one, and takes back what a document said of it', async () => {
      const documents = ['工商局', '日照市工商局', '市工商局'].map((unit) =>
        withItem(`关于${unit}的意见`, { assignments: [{ role: 'LEAD', unit }] }),
      )
      await loadInEveryOrder(empty(), documents)
      const key = 'shi4 gong1 shang1 ju2'
      expect(await rows(empty(), UNITS)).toEqual([
        {
          name: '市工商局',
          fullName: '日照市工商行政管理局',
          shortName: '工商局',
          aliases: ['工商局', '工商行政管理局', '市工商局', '市工商行政管理局', '日照市工商局', '日照市工商行政管理局'],
          jurisdiction: '日照市',
          keys: [key, key, key],
        },
      ])
      await removeDocument(empty().graph, documents[2]?.sha256 ?? '')
      const [unit] = await rows(empty(), UNITS)
      expect(unit).toMatchObject({ name: '日照市工商局' })
      expect(unit?.['keys']).toEqual(['ri4 zhao4 shi4 gong1 shang1 ju2', 'ri4 zhao4 shi4 gong1 shang1 ju2'])
    })

    it('keeps offices of one name in two cities apart', async () => {
      for (const jurisdiction of ['日照市', '青岛市']) {
        const { delivery } = madeUpDelivery({ noise: jurisdiction, policies: [{ title: '关于建设花园的意见', jurisdiction }] })
        await loadDelivery(empty().graph, delivery)
      }
      const offices = (await rows(empty(), UNITS)).filter((row) => row['name'] === '市财政局')
      expect(offices.map((row) => row['jurisdiction'])).toEqual(expect.arrayContaining(['日照市', '青岛市']))
      expect(offices).toHaveLength(2)
    })

    it('gives a metric a unit only where all documents count it in one', async () => {
      const target = (unit: string) => ({ targets: [{ metric: '花园面积', value: 3, unit }] })
      const documents = [withItem('关于甲事的意见', target('公顷')), withItem('关于乙事的意见', target('亩'))]
      await loadInEveryOrder(empty(), documents)
      const METRIC = 'MATCH (m:Metric) RETURN m.name AS name, m.unit AS unit, COUNT { (:Target)-[:OF_METRIC]->(m) } AS targets'
      expect(await rows(empty(), METRIC)).toEqual([{ name: '花园面积', unit: null, targets: 2 }])
      await removeDocument(empty().graph, documents[1]?.sha256 ?? '')
      expect(await rows(empty(), METRIC)).toEqual([{ name: '花园面积', unit: '公顷', targets: 1 }])
    })

    it('makes one metric of two names of it, by the rule that joins them, and parts them when the document goes', async () => {
      const target = (metric: string, value: number, unit: string) => ({ targets: [{ metric, value, unit }] })
      const documents = [
        withItem('关于甲事的意见', target('研发经费投入强度', 3, '%')),
        withItem('关于乙事的意见', target('全社会研发经费支出占地区生产总值的比重', 25, '‰')),
        withItem('关于丙事的意见', target('花园总量', 3, '万个')),
      ]
      await loadInEveryOrder(empty(), documents)
      const METRICS = `MATCH (m:Metric)<-[:OF_METRIC]-(t:Target) WITH m, t ORDER BY t.baseValue
RETURN m.name AS name, m.aliases AS aliases, m.unit AS unit, m.baseUnit AS baseUnit, m.measure AS measure, collect(t.baseValue) AS values ORDER BY name`
      const garden = { name: '花园总量', aliases: ['花园总量'], unit: '万个', baseUnit: '个', measure: 'LEVEL', values: [30_000] }
      expect(await rows(empty(), METRICS)).toEqual([
        {
          name: '研发经费投入强度',
          aliases: ['全社会研发经费支出占地区生产总值的比重', '研发经费投入强度'],
          unit: null,
          baseUnit: '%',
          measure: 'SHARE',
          values: [2.5, 3],
        },
        garden,
      ])
      const RULES = "MATCH (k:Key)-[i:IDENTIFIES]->(m:Metric) WHERE m.baseUnit = '%' RETURN i.rule AS rule, count(k) AS keys ORDER BY rule"
      expect(await rows(empty(), RULES)).toEqual([
        { rule: 'NAME', keys: 2 },
        { rule: 'STATISTICAL_SYNONYM', keys: 1 },
      ])
      await removeDocument(empty().graph, documents[0]?.sha256 ?? '')
      expect(await rows(empty(), METRICS)).toMatchObject([{ name: '全社会研发经费支出占地区生产总值的比重', unit: '‰' }, garden])
    })

    it('puts a zone where a document puts it, before the area of the policy that only names it', async () => {
      const documents = [
        withItem('关于甲事的意见', { zones: [{ name: '花木产业园' }] }),
        withItem('关于乙事的意见', { zones: [{ name: '花木产业园', in: '东港区' }] }),
        withItem('关于丙事的意见', { zones: [{ name: '苗圃基地', in: '花木产业园' }] }),
      ]
      await loadInEveryOrder(empty(), documents)
      expect(
        await rows(
          empty(),
          'MATCH (z:Zone)-[:LOCATED_IN]->(place) RETURN z.name AS zone, labels(place)[0] AS label, place.name AS place ORDER BY zone',
        ),
      ).toEqual([
        { zone: '花木产业园', label: 'Jurisdiction', place: '东港区' },
        { zone: '苗圃基地', label: 'Zone', place: '花木产业园' },
      ])
    })

    it('knows an area that is in no list by its parent and its name', async () => {
      const { delivery } = madeUpDelivery({ policies: [{ title: '关于花园的意见', jurisdiction: '望海市' }] })
      await loadDelivery(empty().graph, delivery)
      expect(
        await rows(
          empty(),
          'MATCH (j:Jurisdiction)-[:PART_OF]->(p) WHERE j.code IS NULL RETURN j.name AS name, labels(j) AS labels, p.name AS parent',
        ),
      ).toEqual([{ name: '望海市', labels: ['Jurisdiction', 'City'], parent: '全国' }])
    })
  })
}
