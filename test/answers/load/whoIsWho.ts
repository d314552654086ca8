/* eslint-disable jest/no-export -- parts of load.test.ts, which starts one server for all of them */
import { describe, expect, it } from '@jest/globals'
import { NO_COUNTERS } from '../../../src/graph/counters.js'
import { loadDelivery, removeDocument } from '../../../src/graph/load/index.js'
import type { Row } from '../../../src/graph/run.js'
import type { UnitKind } from '../../../src/model/enums.js'
import type { EmptyGraph } from '../../support/emptyGraph.js'
import { graphDifference, graphDump } from '../../support/graphDump.js'
import { madeUpDelivery, type MadeUp, type MadeUpAssignment } from '../../support/madeUpDelivery.js'
import { loadInEveryOrder } from './orders.js'

/** A policy of 日照市, or of another area, with one task and these owners. */
function owners(units: readonly string[], options: { jurisdiction?: string; kind?: UnitKind; collective?: boolean } = {}): MadeUp {
  const { jurisdiction = '日照市', kind, collective = false } = options
  const assignments = units.map((unit): MadeUpAssignment => ({ role: 'LEAD', unit, collective, ...(kind === undefined ? {} : { kind }) }))
  const title = `关于${jurisdiction}${units.join('')}的意见`
  return madeUpDelivery({
    policies: [{ title, jurisdiction, issuer: null, sections: [{ title: '任务', items: [{ title: '种花', assignments }] }] }],
  })
}

async function rows(empty: EmptyGraph, text: string): Promise<Row[]> {
  return empty.graph.read({ name: 'test.rows', text, parameters: {} })
}

const UNITS = `MATCH (u:Unit) RETURN u.name AS name, u.fullName AS fullName, u.function AS function,
  COUNT { (:Assignment)-[:TO]->(u) } AS assignments, COLLECT { MATCH (k:Key)-[i:IDENTIFIES]->(u) RETURN i.rule ORDER BY i.rule } AS rules ORDER BY name`
const SUCCESSIONS = `MATCH (a:Unit)-[s:SUCCEEDED_BY]->(b:Unit) RETURN a.name AS from, s.year AS year, b.name AS to ORDER BY from, to`
const DOUBTS = `MATCH (a:Unit)-[s:MAYBE_SAME]->(b:Unit) RETURN CASE WHEN a.name < b.name THEN [a.name, b.name] ELSE [b.name, a.name] END AS units, s.reason AS reason ORDER BY units`
const MEMBERS = `MATCH (c:Unit {collective: true}) RETURN c.name AS class, c.membership AS membership,
  COLLECT { MATCH (m:Unit)-[:MEMBER_OF]->(c) RETURN m.fullName ORDER BY m.fullName } AS members ORDER BY class`

/** One unit is one node, what came before and after it, what it may be, and who belongs to a class. */
export function whoIsWho(empty: () => EmptyGraph): void {
  describe('who is who', () => {
    it('makes one unit of all names of an office, and two of its names in two cities or of two forms of body', async () => {
      const documents = [owners(['市发改委']), owners(['日照市发展改革委']), owners(['发展和改革委员会'])]
      await loadInEveryOrder(empty(), documents)
      const one = {
        name: '市发改委',
        fullName: '日照市发展和改革委员会',
        function: 'DEVELOPMENT_AND_REFORM',
        assignments: 3,
        rules: ['CANONICAL_NAME', 'SHORT_NAME', 'WORDING'],
      }
      expect(await rows(empty(), UNITS)).toEqual([one])
      await loadDelivery(empty().graph, owners(['市发改委'], { jurisdiction: '青岛市' }).delivery)
      await loadDelivery(empty().graph, owners(['市发改局']).delivery)
      expect((await rows(empty(), UNITS)).map((row) => row['fullName'])).toEqual(
        expect.arrayContaining(['日照市发展和改革委员会', '青岛市发展和改革委员会', '日照市发展和改革局']),
      )
    })

    it('takes back what only a document that goes has said of a unit', async () => {
      const [first, second] = [owners(['市发改委']), owners(['市发展和改革委员会'])]
      await loadDelivery(empty().graph, first.delivery)
      const before = await graphDump(empty().graph)
      await loadDelivery(empty().graph, second.delivery)
      expect(await rows(empty(), UNITS)).toHaveLength(1)
      await removeDocument(empty().graph, second.sha256)
      expect(graphDifference(before, await graphDump(empty().graph))).toEqual([])
    })

    it('joins a place to its government where it owns, and parts them again', async () => {
      const documents = [
        owners(['东港区'], { jurisdiction: '东港区', kind: 'GOVERNMENT' }),
        owners(['东港区'], { jurisdiction: '东港区' }),
        owners(['区人民政府'], { jurisdiction: '东港区', kind: 'GOVERNMENT' }),
      ]
      // The second is read as no government: its key is one of the first's, and ties them.
      const apart = documents.map(withNoise)
      await loadInEveryOrder(empty(), apart)
      expect(await rows(empty(), UNITS)).toHaveLength(1)
      await removeDocument(empty().graph, apart[0]?.sha256 ?? '')
      expect(await rows(empty(), UNITS)).toHaveLength(2)
    })

    it('names the unit that follows after a reform, whichever comes first, and no more when a document goes that alone named one', async () => {
      const [old, both, later] = [owners(['市经信委', '市工商局']), owners(['市质监局', '市卫计委']), owners(['市工信局', '市市场监管局'])]
      await loadInEveryOrder(empty(), [old, both, later])
      expect(await rows(empty(), SUCCESSIONS)).toEqual([
        { from: '市工商局', year: 2018, to: '市市场监管局' },
        { from: '市经信委', year: 2018, to: '市工信局' },
        { from: '市质监局', year: 2018, to: '市市场监管局' },
      ])
      expect((await loadDelivery(empty().graph, later.delivery)).counters).toEqual(NO_COUNTERS)
      await removeDocument(empty().graph, old.sha256)
      expect(await rows(empty(), SUCCESSIONS)).toEqual([{ from: '市质监局', year: 2018, to: '市市场监管局' }])
      await removeDocument(empty().graph, later.sha256)
      expect(await rows(empty(), SUCCESSIONS)).toEqual([])
    })

    it('binds no units of two areas', async () => {
      await loadDelivery(empty().graph, owners(['市经信委', '市规划局']).delivery)
      await loadDelivery(empty().graph, owners(['市工信局', '市城乡规划局'], { jurisdiction: '青岛市' }).delivery)
      expect(await rows(empty(), SUCCESSIONS)).toEqual([])
      expect(await rows(empty(), DOUBTS)).toEqual([])
    })

    it('keeps apart what may be one, and says why', async () => {
      await loadInEveryOrder(empty(), [owners(['市规划局', '市文旅局']), owners(['市城乡规划局']), owners(['市文化和旅游局', '市文旅委'])])
      expect(await rows(empty(), DOUBTS)).toEqual([
        { units: ['市城乡规划局', '市规划局'], reason: 'SHORT_FORM_OF_SEVERAL' },
        { units: ['市文化和旅游局', '市文旅局'], reason: 'SHORT_FORM_OF_SEVERAL' },
        { units: ['市文旅委', '市文旅局'], reason: 'OTHER_FORM_OF_BODY' },
      ])
    })

    it('gives a class the governments that the list of divisions has, as units that no document names', async () => {
      const documents = [
        owners(['各区县政府', '市直有关部门'], { collective: true }),
        owners(['各县区人民政府'], { collective: true }),
        owners(['莒县政府'], { kind: 'GOVERNMENT', jurisdiction: '莒县' }),
      ]
      await loadInEveryOrder(empty(), documents)
      const members = ['东港区人民政府', '五莲县人民政府', '岚山区人民政府', '莒县人民政府']
      expect(await rows(empty(), MEMBERS)).toEqual([
        { class: '各区县政府', membership: 'LISTED', members },
        { class: '市直有关部门', membership: 'OPEN', members: [] },
      ])
      const named = await rows(empty(), 'MATCH (u:Unit {kind: "GOVERNMENT"}) RETURN u.fullName AS unit, u.named AS named ORDER BY unit')
      expect(named).toEqual(members.map((unit) => ({ unit, named: unit === '莒县人民政府' })))
      await removeDocument(empty().graph, documents[0]?.sha256 ?? '')
      await removeDocument(empty().graph, documents[1]?.sha256 ?? '')
      expect(await rows(empty(), 'MATCH (u:Unit) RETURN u.fullName AS unit')).toEqual([{ unit: '莒县人民政府' }])
    })

    it('assigns a unit once that a list names by two of its names, with the evidence of both, and says so', async () => {
      const document = owners(['市发改委', '市财政局', '市发展和改革委员会'])
      const { disputes } = await loadDelivery(empty().graph, document.delivery)
      expect(disputes).toMatchObject([{ code: 'UNIT_NAMED_TWICE', words: ['市发展和改革委员会', '市发改委'] }])
      expect(
        await rows(
          empty(),
          'MATCH (a:Assignment)-[:TO]->(u:Unit) RETURN a.mention AS mention, a.rank AS rank, a.evidenceWords AS words ORDER BY a.order',
        ),
      ).toEqual([
        { mention: '市发改委', rank: 1, words: ['市发改委', '分工：', '市发展和改革委员会', '分工：'] },
        { mention: '市财政局', rank: 2, words: ['市财政局', '分工：'] },
      ])
    })

    it('makes one zone of all names of a zone of an area, and gives it its aliases', async () => {
      const zone = (title: string, name: string, inside?: string) =>
        madeUpDelivery({
          policies: [
            {
              title,
              sections: [{ title: '任务', items: [{ title: '种花', zones: [{ name, ...(inside === undefined ? {} : { in: inside }) }] }] }],
            },
          ],
        })
      await loadInEveryOrder(empty(), [
        zone('关于甲事的意见', '高新区', '东港区'),
        zone('关于乙事的意见', '日照国家高新技术产业开发区'),
        zone('关于丙事的意见', '日照高新区'),
      ])
      const [found, ...others] = await rows(
        empty(),
        'MATCH (z:Zone)-[:LOCATED_IN]->(j) RETURN z.name AS name, z.aliases AS aliases, j.name AS place, COUNT { ()-[:NAMES_ZONE]->(z) } AS mentions',
      )
      expect(others).toEqual([])
      expect(found).toMatchObject({ name: '日照高新区', place: '东港区', mentions: 3 })
      expect(found?.['aliases']).toEqual(expect.arrayContaining(['高新区', '高新技术产业开发区', '日照国家高新技术产业开发区']))
    })

    it('makes one zone of what a city and its province call the 经济技术开发区 of the city', async () => {
      const zone = (jurisdiction: string, name: string) =>
        madeUpDelivery({
          policies: [
            {
              title: `${jurisdiction}关于${name}的意见`,
              jurisdiction,
              issuer: null,
              sections: [{ title: '任务', items: [{ title: '种花', zones: [{ name }] }] }],
            },
          ],
        })
      await loadInEveryOrder(empty(), [
        zone('日照市', '经开区'),
        zone('日照市', '日照经济技术开发区'),
        zone('山东省', '日照经开区'),
        zone('山东省', '青岛经开区'),
      ])
      expect(
        await rows(
          empty(),
          'MATCH (z:Zone)-[:LOCATED_IN]->(j) RETURN j.name AS place, COUNT { ()-[:NAMES_ZONE]->(z) } AS mentions ORDER BY place',
        ),
      ).toEqual([
        { place: '日照市', mentions: 3 },
        { place: '青岛市', mentions: 1 },
      ])
    })
  })
}

/** The document with other bytes, so that it is another. */
function withNoise(document: MadeUp, at: number): MadeUp {
  const delivery = structuredClone(document.delivery)
  for (const facts of delivery) {
    facts.source.sha256 = facts.source.sha256.replace(/^../u, `a${String(at)}`)
    facts.policy.title = `${facts.policy.title}之${String(at)}`
  }
  return { ...document, delivery, sha256: delivery[0]?.source.sha256 ?? '' }
}
