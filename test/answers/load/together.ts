/* eslint-disable jest/no-export -- a part of load.test.ts, which starts one server for all of them */
import { describe, expect, it } from '@jest/globals'
import { generatedPolicy } from '../../../bench/generate/policy.js'
import { NO_COUNTERS } from '../../../src/graph/counters.js'
import { loadDeliveries, loadDelivery, removeDocument, type Load, type LoadResult } from '../../../src/graph/load/index.js'
import { readDocument } from '../../../src/ingest/index.js'
import type { EmptyGraph } from '../../support/emptyGraph.js'
import { graphDifference, graphDump } from '../../support/graphDump.js'
import { madeUpDelivery, type MadeUpDocument, type MadeUpPolicy } from '../../support/madeUpDelivery.js'
import { statementsOf } from '../../support/testDatabase.js'

const TITLE = '日照市花园管理办法'
const PAGE = 'https://www.example.gov.cn/garden.html'

/** A document that holds `policy`; its bytes are those of no other of another name. */
function made(file: string, policy: MadeUpPolicy, document: MadeUpDocument = {}): Load {
  const { delivery, text } = madeUpDelivery({ file, noise: file, ...document, policies: [policy] })
  return { delivery, options: { text } }
}

/** Policies of which none has to do with another, but that they share offices, metrics, zones and what they cite. */
async function generated(count: number, from = 1): Promise<Load[]> {
  const loads: Load[] = []
  for (let serial = from; serial < from + count; serial += 1) {
    const { file, text } = generatedPolicy(serial)
    const read = await readDocument({ file, bytes: new TextEncoder().encode(text) })
    loads.push({ delivery: read.delivery, options: { text: read.text } })
  }
  return loads
}

/** What loads answered, but for what Neo4j says that it wrote. */
const toldBy = (results: readonly LoadResult[]) => results.map((result) => ({ ...result, counters: null }))

async function wholeGraph({ graph }: EmptyGraph): Promise<string[]> {
  const [meta] = await graph.read({ name: 'test.meta', text: 'MATCH (m:Meta) RETURN properties(m) AS meta', parameters: {} })
  return [...(await graphDump(graph)), JSON.stringify(meta)]
}

/** Several documents in one transaction. */
export function together(empty: () => EmptyGraph): void {
  /** Loads them one after the other, then all in one transaction, and holds that graph and answers are the same. */
  async function comparedWithOneByOne(
    loads: readonly Load[],
    before: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<LoadResult[]> {
    await before()
    const answers: LoadResult[] = []
    for (const { delivery, options } of loads) answers.push(await loadDelivery(empty().graph, delivery, options))
    const oneByOne = await wholeGraph(empty())
    await empty().clear()
    await before()
    const results = await loadDeliveries(empty().graph, loads)
    expect(toldBy(results)).toEqual(toldBy(answers))
    expect(graphDifference(oneByOne, await wholeGraph(empty()))).toEqual([])
    return results
  }

  describe('documents that are loaded in one transaction', () => {
    it('give the graph, and are told of, as if they were loaded one after the other', async () => {
      const results = await comparedWithOneByOne(await generated(16))
      expect(results.every(({ added }) => added > 20)).toBe(true)
    })

    it('meet what is there already, and each other: a document that is cited, names that a later one adds', async () => {
      const rest = await generated(6, 100)
      const cites = [{ title: TITLE, docNumber: '日政发〔2020〕1号', jurisdiction: '日照市' }]
      const results = await comparedWithOneByOne(
        [
          made('cites.txt', { title: '日照市苗圃管理办法', cites }),
          made('cited.txt', { title: TITLE, docNumber: '日政发〔2020〕1号' }),
          made('cites-too.txt', { title: '日照市温室管理办法', cites: [{ title: TITLE, jurisdiction: '日照市' }] }),
          ...(await generated(6)),
        ],
        () => loadDeliveries(empty().graph, rest),
      )
      expect(results.map(({ supersededBy, disputes }) => ({ supersededBy, disputes }))).toEqual(
        results.map(() => ({ supersededBy: null, disputes: [] })),
      )
    })

    it('are ranked, take each other out and are told to be disputed in the order in which they come', async () => {
      const numbered = (file: string, title: string): Load => made(file, { title, docNumber: '日政发〔2020〕9号' })
      const [first, ...others] = await generated(4)
      const same = made('first-name.txt', { title: '日照市湿地管理办法' })
      const loads: Load[] = [
        ...(first === undefined ? [] : [first]),
        made('old.html', { title: TITLE }, { address: PAGE, date: '2020-01-01' }),
        made('copy.txt', { title: '日照市苗圃管理办法' }),
        made('new.html', { title: TITLE }, { address: PAGE, date: '2021-01-01' }),
        made('late.html', { title: TITLE }, { address: PAGE, date: '2019-01-01' }),
        numbered('one.txt', '日照市温室管理办法'),
        numbered('other.txt', '日照市花房管理办法'),
        made('later-copy.txt', { title: '日照市苗圃管理办法' }),
        same,
        { ...same, delivery: same.delivery.map((facts) => ({ ...facts, source: { ...facts.source, file: 'a-name.txt' } })) },
        made('of-two.txt', {
          title: '日照市绿道管理办法',
          cites: [{ title: '日照市林场管理办法', docNumber: '日政发〔2020〕4号', jurisdiction: '日照市' }],
        }),
        made('third.txt', { title: '日照市林场管理办法', docNumber: '日政发〔2020〕3号' }),
        made('fourth.txt', { title: '日照市草地管理办法', docNumber: '日政发〔2020〕4号' }),
        ...others,
      ]
      const results = await comparedWithOneByOne(loads)
      const tells = results.map(({ takenOut, supersededBy, copies, disputes }) => [
        ...takenOut.map(({ name }) => `takes out ${name}`),
        ...(supersededBy === null ? [] : [`not loaded for ${supersededBy.name}`]),
        ...copies.map(({ shown }) => `shows ${shown.name}`),
        ...new Set(disputes.map(({ code }) => code)),
      ])
      expect(tells.flat()).toEqual([
        'takes out old.html',
        'not loaded for new.html',
        'NUMBER_OF_TWO',
        'shows later-copy.txt',
        'CITATION_OF_TWO',
      ])
    })

    it('come back at the place that they had where another took it, and not while it holds it', async () => {
      const newer = made('new.html', { title: TITLE }, { address: PAGE, date: '2021-01-01' })
      const older = made('old.html', { title: TITLE }, { address: PAGE, date: '2020-01-01' })
      const loads = [...(await generated(2)), older, ...(await generated(2, 3))]
      const displaced = async (): Promise<void> => {
        await loadDeliveries(empty().graph, [older, newer])
      }
      const stays = await comparedWithOneByOne(loads, displaced)
      expect(stays[2]).toMatchObject({ added: 0, supersededBy: { name: 'new.html' } })
      await empty().clear()
      const comes = await comparedWithOneByOne(loads, async () => {
        await displaced()
        await removeDocument(empty().graph, newer.delivery[0]?.source.sha256 ?? '')
      })
      expect(comes[2]).toMatchObject({ supersededBy: null })
      expect(comes[2]?.added).toBeGreaterThan(0)
    })

    it('write nothing a second time, and hold up no other load', async () => {
      const loads = await generated(4)
      await loadDeliveries(empty().graph, loads)
      const { result, statements } = await statementsOf(empty().graph, () => loadDeliveries(empty().graph, loads))
      expect(result.map(({ counters, added, changed, removed }) => ({ counters, added, changed, removed }))).toEqual(
        loads.map(() => ({ counters: NO_COUNTERS, added: 0, changed: 0, removed: 0 })),
      )
      expect(statements.map(({ name }) => name)).not.toContain('load.lock')
    })

    it('take a few statements a document, for what they share is looked up and written once', async () => {
      const first = await statementsOf(empty().graph, async () => loadDeliveries(empty().graph, await generated(8)))
      const { statements } = await statementsOf(empty().graph, async () => loadDeliveries(empty().graph, await generated(8, 9)))
      expect(Math.max(first.statements.length, statements.length)).toBeLessThanOrEqual(4 * 8)
    })

    it('are none of them there where one of them cannot be', async () => {
      const [first, second, third] = await generated(3)
      if (first === undefined || second === undefined || third === undefined) throw new Error('three were generated')
      const empties = await wholeGraph(empty())
      const wrong = { ...second, options: { text: `${second.options?.text ?? ''}。` } }
      await expect(loadDeliveries(empty().graph, [first, wrong, third])).rejects.toMatchObject({ code: 'FACTS' })
      expect(graphDifference(empties, await wholeGraph(empty()))).toEqual([])
    })
  })
}
