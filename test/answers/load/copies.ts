/* eslint-disable jest/no-export -- a part of load.test.ts, which starts one server for all of them */
import { describe, expect, it } from '@jest/globals'
import { loadDelivery, loadSeed, removeDocument } from '../../../src/graph/load/index.js'
import { NO_COUNTERS } from '../../../src/graph/counters.js'
import type { EmptyGraph } from '../../support/emptyGraph.js'
import { madeUpDelivery, type MadeUp, type MadeUpDocument } from '../../support/madeUpDelivery.js'
import { loadInEveryOrder } from './orders.js'

const TITLE = '日照市花园管理办法'
const PAGE = 'https://www.example.gov.cn/garden.html'

/** A document that holds the policy, called `file`; its bytes are those of no other. */
const copy = (file: string, { policies = [{ title: TITLE }], ...document }: MadeUpDocument = {}): MadeUp =>
  madeUpDelivery({ file, noise: file, ...document, policies })

/** Names of the documents in the graph, in the order of ingest, and of the one that each policy is read from. */
async function shown(empty: EmptyGraph): Promise<{ documents: unknown; policies: unknown }> {
  const [row] = await empty.graph.read({
    name: 'test.shown',
    text: `RETURN COLLECT { MATCH (d:Document) RETURN d.name ORDER BY d.sequence, d.name } AS documents,
  COLLECT { MATCH (p:Policy)-[:READ_FROM]->(d:Document) RETURN p.title + ' ' + d.name ORDER BY p.titleKey } AS policies`,
    parameters: {},
  })
  return { documents: row?.['documents'], policies: row?.['policies'] }
}

/** Which copy of one policy is shown, and which go. */
export function copies(empty: () => EmptyGraph): void {
  const load = ({ delivery, text }: MadeUp, options: { isAttached?: boolean; replace?: boolean } = {}) =>
    loadDelivery(empty().graph, delivery, { text: options.isAttached === false ? undefined : text, replace: options.replace })

  describe('copies of one policy', () => {
    it('shows a correction, which is the later ingest, whatever its hash, and says why', async () => {
      for (const noise of ['甲', '乙', '丙', '丁', '戊', '己']) {
        await empty().clear()
        await load(copy('first.txt', { noise }))
        const { copies: told } = await load(copy('corrected.txt', { noise: `${noise}。` }))
        expect(told).toMatchObject([{ title: TITLE, shown: { name: 'corrected.txt' }, others: [{ name: 'first.txt' }], why: 'SEQUENCE' }])
        expect(await shown(empty())).toEqual({ documents: ['first.txt', 'corrected.txt'], policies: [`${TITLE} corrected.txt`] })
      }
    })

    it.each([
      [
        'the fuller text, though it is the older capture',
        'TEXT_STATE',
        copy('better.txt', { date: '2020-01-01' }),
        copy('other.txt', { date: '2024-01-01', isAttached: true, policies: [{ title: TITLE, textState: 'TRUNCATED' }] }),
      ],
      [
        'the one whose text is attached, though it is the older capture',
        'TEXT_ATTACHED',
        copy('better.txt', { date: '2020-01-01', isAttached: true }),
        copy('other.txt', { date: '2024-01-01' }),
      ],
      [
        'the newer capture, though it was taken in earlier',
        'DATE',
        copy('better.txt', { date: '2024-01-01' }),
        copy('other.txt', { date: '2020-01-01' }),
      ],
      [
        'a capture with a date, though another without one was taken in later',
        'DATE',
        copy('better.txt', { date: '2020-01-01' }),
        copy('other.txt'),
      ],
    ])('shows %s, in every order of loading', async (_, why, better, other) => {
      await loadInEveryOrder(empty(), [better, other])
      expect(await shown(empty())).toEqual({ documents: ['better.txt', 'other.txt'], policies: [`${TITLE} better.txt`] })
      expect((await load(other, other)).copies).toMatchObject([{ shown: { name: 'better.txt' }, others: [{ name: 'other.txt' }], why }])
    })

    it('makes one graph of the same deliveries with the same sequences in every order, captures of one page among them', async () => {
      await loadInEveryOrder(empty(), [
        copy('two-policies.txt', { address: PAGE, date: '2020-01-01', policies: [{ title: TITLE }, { title: '日照市苗圃管理办法' }] }),
        copy('corrected.txt', { isAttached: true }),
        copy('page-1.html', { address: PAGE, date: '2021-01-01', policies: [{ title: TITLE, docNumber: '日政发〔2020〕1号' }] }),
        copy('page-2.html', { address: `${PAGE}#top`, date: '2021-01-01', policies: [{ title: TITLE, docNumber: '日政发〔2020〕1号' }] }),
      ])
      expect(await shown(empty())).toEqual({
        documents: ['two-policies.txt', 'corrected.txt', 'page-2.html'],
        policies: [`${TITLE} corrected.txt`, '日照市苗圃管理办法 two-policies.txt'],
      })
    })
  })

  describe('a newer capture of one page', () => {
    it('takes the older one out, and says so', async () => {
      await load(copy('old.html', { address: PAGE, date: '2020-01-01' }))
      expect(await load(copy('new.html', { address: PAGE, date: '2021-01-01' }))).toMatchObject({
        takenOut: [{ name: 'old.html' }],
        copies: [],
      })
      expect(await shown(empty())).toEqual({ documents: ['new.html'], policies: [`${TITLE} new.html`] })
    })

    it('is not displaced by an older one that comes later: that is told and not loaded', async () => {
      await load(copy('new.html', { address: PAGE, date: '2021-01-01' }))
      const old = copy('old.html', { address: PAGE, date: '2020-01-01' })
      expect(await load(old)).toMatchObject({ added: 0, supersededBy: { name: 'new.html' } })
      expect(await shown(empty())).toEqual({ documents: ['new.html'], policies: [`${TITLE} new.html`] })
      expect(await load(old)).toMatchObject({ supersededBy: { name: 'new.html' }, counters: NO_COUNTERS })
    })

    it('writes nothing where both are ingested again: they do not take turns', async () => {
      const both = [copy('one.html', { address: PAGE }), copy('two.html', { address: PAGE })]
      for (const one of both) await load(one)
      for (const one of both) expect(await load(one)).toMatchObject({ counters: NO_COUNTERS })
      expect(await shown(empty())).toEqual({ documents: ['two.html'], policies: [`${TITLE} two.html`] })
    })

    it('takes out nothing that is lost by it: a fuller text, a number, or another policy of the page', async () => {
      await load(copy('whole.html', { address: PAGE }))
      await load(copy('cut.html', { address: PAGE, policies: [{ title: TITLE, textState: 'TRUNCATED' }] }))
      const numbered = copy('numbered.html', { address: PAGE, policies: [{ title: '日照市苗圃管理办法', docNumber: '日政发〔2020〕2号' }] })
      const two = [{ title: '日照市苗圃管理办法' }, { title: '日照市温室管理办法' }]
      for (const one of [numbered, copy('two.html', { address: PAGE, policies: two })])
        expect(await load(one)).toMatchObject({ takenOut: [] })
      expect(await load(copy('greenhouse.html', { address: PAGE, policies: two.slice(1) }))).toMatchObject({ takenOut: [] })
      expect((await shown(empty())).documents).toEqual(['whole.html', 'cut.html', 'numbered.html', 'two.html', 'greenhouse.html'])
    })
  })

  describe('a document that is to replace others', () => {
    it('takes the older copies out, whatever their address and text, and is the latest; a second time nothing is written', async () => {
      const [first, second] = [copy('first.txt', { policies: [{ title: TITLE, textState: 'TRUNCATED' }] }), copy('second.txt')]
      for (const one of [first, second]) await load(one)
      expect((await shown(empty())).policies).toEqual([`${TITLE} second.txt`])
      expect(await load(first, { replace: true })).toMatchObject({ takenOut: [{ name: 'second.txt' }] })
      expect(await shown(empty())).toEqual({ documents: ['first.txt'], policies: [`${TITLE} first.txt`] })
      expect(await load(first, { replace: true })).toMatchObject({ counters: NO_COUNTERS })
      expect(await load(second)).toMatchObject({ supersededBy: { name: 'first.txt' }, counters: NO_COUNTERS })
      expect(await load(second, { replace: true })).toMatchObject({ takenOut: [{ name: 'first.txt' }] })
      expect(await shown(empty())).toEqual({ documents: ['second.txt'], policies: [`${TITLE} second.txt`] })
    })

    it('never takes out a newer capture, nor one that holds other policies too', async () => {
      await load(copy('newer.txt', { date: '2024-01-01' }))
      await load(copy('list.txt', { policies: [{ title: TITLE }, { title: '日照市苗圃管理办法' }] }))
      const { takenOut, copies: told } = await load(copy('older.txt', { date: '2020-01-01' }), { replace: true })
      expect(takenOut).toEqual([])
      expect(told).toMatchObject([{ shown: { name: 'newer.txt' }, others: [{ name: 'older.txt' }, { name: 'list.txt' }], why: 'DATE' }])
    })
  })

  describe('a seed', () => {
    it('gives way to the page that a reader saves at its address, so that there are quotes, and does not come back at the next start', async () => {
      const seed = copy('seed.txt', { address: PAGE })
      await loadSeed(empty().graph, seed.delivery)
      expect(await load(copy('saved.html', { address: PAGE }))).toMatchObject({ text: 'ATTACHED', takenOut: [{ name: 'seed.txt' }] })
      expect(await loadSeed(empty().graph, seed.delivery)).toMatchObject({
        added: 0,
        supersededBy: { name: 'saved.html' },
        counters: NO_COUNTERS,
      })
      expect(await shown(empty())).toEqual({ documents: ['saved.html'], policies: [`${TITLE} saved.html`] })
    })

    it('stays behind every copy that a reader takes in, before or after it', async () => {
      const seed = copy('seed.txt')
      await load(copy('own.txt'), { isAttached: false })
      await loadSeed(empty().graph, seed.delivery)
      expect(await shown(empty())).toEqual({ documents: ['seed.txt', 'own.txt'], policies: [`${TITLE} own.txt`] })
    })

    it('that was removed stays away at the next start, and comes back when a person ingests it', async () => {
      const seed = copy('seed.txt')
      await loadSeed(empty().graph, seed.delivery)
      await removeDocument(empty().graph, seed.sha256)
      expect(await loadSeed(empty().graph, seed.delivery)).toMatchObject({ added: 0, counters: NO_COUNTERS })
      expect((await shown(empty())).documents).toEqual([])
      await load(seed)
      expect((await shown(empty())).documents).toEqual(['seed.txt'])
    })

    it('comes back at the next start when what took its place is removed', async () => {
      const [seed, saved] = [copy('seed.txt', { address: PAGE }), copy('saved.html', { address: PAGE })]
      await loadSeed(empty().graph, seed.delivery)
      await load(saved)
      await removeDocument(empty().graph, saved.sha256)
      await loadSeed(empty().graph, seed.delivery)
      expect(await shown(empty())).toEqual({ documents: ['seed.txt'], policies: [`${TITLE} seed.txt`] })
    })
  })
}
