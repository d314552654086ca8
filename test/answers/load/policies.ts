/* eslint-disable jest/no-export -- parts of load.test.ts, which starts one server for all of them */
import { describe, expect, it } from '@jest/globals'
import { loadDelivery, removeDocument } from '../../../src/graph/load/index.js'
import type { Row } from '../../../src/graph/run.js'
import { idOf, jurisdictionKey, policyNumberKey, policyTitleKey } from '../../../src/model/ids.js'
import type { EmptyGraph } from '../../support/emptyGraph.js'
import { graphDifference, graphDump } from '../../support/graphDump.js'
import { madeUpDelivery } from '../../support/madeUpDelivery.js'
import { loadInEveryOrder } from './orders.js'

const NATION = jurisdictionKey({ code: '100000' })
const RIZHAO = jurisdictionKey({ code: '371100' })
const OUTLINE_TITLE = '全国园艺发展纲要'
const OUTLINE_NUMBER = '国园发〔2020〕3号'

const outline = () =>
  madeUpDelivery({ policies: [{ title: OUTLINE_TITLE, docNumber: OUTLINE_NUMBER, jurisdiction: '全国', issuer: null }] })

/** A city's policy that cites what `cites` says. */
const citing = (title: string, cites: { title: string; docNumber?: string; jurisdiction?: string | null }) =>
  madeUpDelivery({ policies: [{ title, cites: [cites] }] })

/** Policies with the ids of all their keys, as `node(id)` finds them. */
async function policiesIn(empty: EmptyGraph): Promise<Row[]> {
  return empty.graph.read({
    name: 'test.policies',
    text: `MATCH (p:Policy) RETURN p.title AS title, p.id AS id, p.textState AS textState, p.docNumber AS docNumber,
  COLLECT { MATCH (k:Key)-[:IDENTIFIES]->(p) RETURN k.id ORDER BY k.id } AS keys,
  COLLECT { MATCH (w:WorkItem {policyId: p.policyId}) RETURN w.id ORDER BY w.id } AS items,
  COUNT { (:Policy)-[:CITES]->(p) } AS citedBy ORDER BY title, docNumber`,
    parameters: {},
  })
}

/** Joining and parting of policies by their keys. */
export function policies(empty: () => EmptyGraph): void {
  describe('policies and their keys', () => {
    it('makes of a policy that is cited first the same node when its text comes, under every id that it had', async () => {
      const cited = citing('关于建设河畔花园的意见', { title: `关于印发${OUTLINE_TITLE}的通知`, docNumber: OUTLINE_NUMBER })
      await loadDelivery(empty().graph, cited.delivery)
      const [before] = (await policiesIn(empty())).filter((row) => row['textState'] === 'CITED_ONLY')
      expect(before).toMatchObject({ title: OUTLINE_TITLE, docNumber: OUTLINE_NUMBER, citedBy: 1, items: [] })
      await loadDelivery(empty().graph, outline().delivery)
      const [after] = (await policiesIn(empty())).filter((row) => row['title'] === OUTLINE_TITLE)
      expect(after).toMatchObject({ id: before?.['id'], textState: 'FULL', citedBy: 1 })
      expect(after?.['items']).toHaveLength(2)
      expect(after?.['keys']).toEqual(expect.arrayContaining([before?.['id']]))
      await loadInEveryOrder(empty(), [cited, outline()])
    })

    it('gives a policy the id of its smallest key, moves none of its parts by that, and answers to the old id', async () => {
      const unnumbered = madeUpDelivery({ policies: [{ title: OUTLINE_TITLE, jurisdiction: '全国', issuer: null }] })
      await loadDelivery(empty().graph, unnumbered.delivery)
      const [before] = await policiesIn(empty())
      const byTitle = idOf('Policy', policyTitleKey(NATION, OUTLINE_TITLE))
      const byNumber = idOf('Policy', policyNumberKey(NATION, OUTLINE_NUMBER))
      expect(before).toMatchObject({ id: byTitle })
      const cited = citing('关于建设河畔花园的意见', { title: OUTLINE_TITLE, docNumber: OUTLINE_NUMBER })
      await loadDelivery(empty().graph, cited.delivery)
      const [after] = (await policiesIn(empty())).filter((row) => row['title'] === OUTLINE_TITLE)
      expect(after).toMatchObject({ id: byNumber, items: before?.['items'], citedBy: 1 })
      expect(after?.['keys']).toEqual(expect.arrayContaining([byTitle, byNumber]))
      await removeDocument(empty().graph, cited.sha256)
      expect(await policiesIn(empty())).toEqual([before])
    })

    it('joins two cited policies by a number that a third document ties to both titles, and parts them when it goes', async () => {
      const one = citing('关于甲事的意见', { title: '园艺人才培养办法', jurisdiction: '日照市' })
      const two = citing('关于乙事的意见', { title: '人才办法', docNumber: '日政发〔2020〕9号', jurisdiction: '日照市' })
      const tie = citing('关于丙事的意见', { title: '园艺人才培养办法', docNumber: '日政发〔2020〕9号', jurisdiction: '日照市' })
      for (const { delivery } of [one, two]) await loadDelivery(empty().graph, delivery)
      const apart = await graphDump(empty().graph)
      const cited = async () => (await policiesIn(empty())).filter((row) => row['textState'] === 'CITED_ONLY')
      expect(await cited()).toHaveLength(2)
      await loadInEveryOrder(empty(), [one, two, tie])
      expect(await cited()).toMatchObject([{ title: '园艺人才培养办法', citedBy: 3 }])
      await removeDocument(empty().graph, tie.sha256)
      expect(graphDifference(apart, await graphDump(empty().graph))).toEqual([])
    })

    it('takes the text of one of several copies, the later ingest, tells of the others, and falls back on one when it goes', async () => {
      const copies = ['甲', '乙', '丙'].map((noise) => madeUpDelivery({ noise, policies: [{ title: '日照市花园管理办法' }] }))
      const [first, second] = copies
      if (first === undefined || second === undefined) throw new Error('there are three copies')
      await loadDelivery(empty().graph, first.delivery)
      const alone = await graphDump(empty().graph)
      await loadInEveryOrder(empty(), copies)
      expect(await policiesIn(empty())).toHaveLength(1)
      const again = await loadDelivery(empty().graph, second.delivery)
      expect(again.copies).toMatchObject([{ title: '日照市花园管理办法', shown: { sequence: 3 }, why: 'SEQUENCE' }])
      expect(again.copies[0]?.others.map(({ sequence }) => sequence)).toEqual([2, 1])
      for (const { sha256 } of copies.slice(1)) await removeDocument(empty().graph, sha256)
      expect(graphDifference(alone, await graphDump(empty().graph))).toEqual([])
    })

    it('takes the fuller of two copies', async () => {
      const stub = madeUpDelivery({ noise: '0', policies: [{ title: '日照市花园管理办法', textState: 'METADATA_ONLY', sections: [] }] })
      const whole = madeUpDelivery({ noise: '1', policies: [{ title: '日照市花园管理办法' }] })
      await loadInEveryOrder(empty(), [stub, whole])
      expect(await policiesIn(empty())).toMatchObject([{ textState: 'FULL', items: [expect.any(String), expect.any(String)] }])
    })

    it('keeps an act that was issued anew under its old title apart from the old one, by their numbers', async () => {
      const old = madeUpDelivery({ policies: [{ title: '日照市花园管理办法', docNumber: '日政发〔2015〕1号' }] })
      const anew = madeUpDelivery({ policies: [{ title: '日照市花园管理办法', docNumber: '日政发〔2021〕7号' }] })
      const cited = citing('关于花园的意见', { title: '日照市花园管理办法', docNumber: '日政发〔2021〕7号', jurisdiction: '日照市' })
      await loadInEveryOrder(empty(), [old, anew, cited])
      const rows = (await policiesIn(empty())).filter((row) => row['title'] === '日照市花园管理办法')
      expect(rows).toMatchObject([
        { docNumber: '日政发〔2015〕1号', citedBy: 0 },
        { docNumber: '日政发〔2021〕7号', citedBy: 1 },
      ])
      expect(new Set(rows.flatMap((row) => row['items'])).size).toBe(4)
      const { disputes } = await loadDelivery(empty().graph, anew.delivery)
      expect(disputes).toMatchObject([{ code: 'TITLE_ISSUED_ANEW' }])
    })

    it('lets an act that was issued anew repeal the one before it, whether its text is there or not', async () => {
      const title = '日照市花园管理办法'
      const earlier = { title, docNumber: '日政发〔2015〕1号', jurisdiction: '日照市', kind: 'REPEALS' } as const
      const anew = madeUpDelivery({ policies: [{ title, docNumber: '日政发〔2021〕7号', cites: [earlier] }] })
      await loadInEveryOrder(empty(), [anew])
      const expected = expect.arrayContaining([
        expect.objectContaining({ title, docNumber: '日政发〔2015〕1号', citedBy: 1 }),
        expect.objectContaining({ title, docNumber: '日政发〔2021〕7号', citedBy: 0 }),
      ])
      expect(await policiesIn(empty())).toEqual(expected)
      const old = madeUpDelivery({ policies: [{ title, docNumber: earlier.docNumber }] })
      await loadInEveryOrder(empty(), [anew, old])
      expect(await policiesIn(empty())).toEqual(expected)
    })

    it('joins by no number that two texts claim, and tells of it', async () => {
      const [one, two] = ['日照市花园管理办法', '日照市苗圃管理办法'].map((title) =>
        madeUpDelivery({ policies: [{ title, docNumber: '日政发〔2020〕9号' }] }),
      )
      if (one === undefined || two === undefined) throw new Error('there are two')
      const cited = citing('关于花木的意见', { title: '花木管理办法', docNumber: '日政发〔2020〕9号', jurisdiction: '日照市' })
      await loadInEveryOrder(empty(), [one, two, cited])
      const rows = await policiesIn(empty())
      expect(rows.map((row) => row['title'])).toEqual(['关于花木的意见', '日照市花园管理办法', '日照市苗圃管理办法', '花木管理办法'])
      const number = idOf('Policy', policyNumberKey(RIZHAO, '日政发〔2020〕9号'))
      expect(rows.flatMap((row) => row['keys'])).not.toContain(number)
      expect((await loadDelivery(empty().graph, two.delivery)).disputes).toMatchObject([
        { code: 'NUMBER_OF_TWO', words: ['日政发〔2020〕9号', '日照市花园管理办法', '日照市苗圃管理办法'] },
      ])
    })

    it('lets a citation with the title of one policy and the number of another join nothing: it goes by the title', async () => {
      const one = madeUpDelivery({ policies: [{ title: '日照市花园管理办法', docNumber: '日政发〔2020〕9号' }] })
      const two = madeUpDelivery({ policies: [{ title: '日照市苗圃管理办法', docNumber: '日政发〔2020〕10号' }] })
      const wrong = citing('关于花木的意见', { title: '日照市花园管理办法', docNumber: '日政发〔2020〕10号', jurisdiction: '日照市' })
      await loadInEveryOrder(empty(), [one, two, wrong])
      expect(await policiesIn(empty())).toMatchObject([{ citedBy: 0 }, { title: '日照市花园管理办法', citedBy: 1 }, { citedBy: 0 }])
    })

    it('holds a number alone or a title alone to be no key: two cities may have the same', async () => {
      const [one, two] = ['泰州市', '泰安市'].map((jurisdiction) =>
        madeUpDelivery({ noise: jurisdiction, policies: [{ title: '关于建设花园的意见', docNumber: '泰政发〔2020〕9号', jurisdiction }] }),
      )
      for (const document of [one, two]) await loadDelivery(empty().graph, document?.delivery ?? [])
      expect(await policiesIn(empty())).toHaveLength(2)
    })

    it('leaves a citation whose area nobody knows a policy of its own', async () => {
      const [one, two] = ['关于甲事的意见', '关于乙事的意见'].map((title) => citing(title, { title: '花木管理办法', jurisdiction: null }))
      for (const document of [one, two]) await loadDelivery(empty().graph, document?.delivery ?? [])
      expect((await policiesIn(empty())).filter((row) => row['title'] === '花木管理办法')).toHaveLength(2)
    })
  })
}
