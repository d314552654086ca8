import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { canonicalJson } from '../../src/graph/load/hash.js'
import { loadDelivery, loadSeed } from '../../src/graph/load/index.js'
import { MODEL_VERSION } from '../../src/model/graph.js'
import type { Statement } from '../../src/graph/run.js'
import { openEmptyGraph, type EmptyGraph } from '../support/emptyGraph.js'
import { graphDifference, graphDump } from '../support/graphDump.js'
import { madeUpDelivery, type MadeUp } from '../support/madeUpDelivery.js'
import { runCli, type CliRun } from '../support/runCli.js'

jest.setTimeout(300_000)

let empty: EmptyGraph
let folder: string
beforeAll(async () => {
  empty = await openEmptyGraph()
})
afterAll(() => empty.close())
beforeEach(async () => {
  await empty.clear()
  folder = mkdtempSync(join(tmpdir(), 'zhengtu-archive-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const PAGE = 'https://www.example.gov.cn/garden.html'
const garden = { title: '日照市花园管理办法', docNumber: '日政发〔2020〕1号' }

/** Copies of one policy, a page of two, texts with every mark that ends a line, a seed that gave way. */
const documents = (): { seed: MadeUp; others: MadeUp[] } => ({
  seed: madeUpDelivery({ file: 'seed.txt', address: PAGE, policies: [garden] }),
  others: [
    madeUpDelivery({ file: 'saved.html', noise: '甲\u2028乙\u0085丙\r\n丁', address: PAGE, date: '2024-05-31', policies: [garden] }),
    madeUpDelivery({ file: 'copy.txt', noise: 'copy', policies: [garden] }),
    madeUpDelivery({ file: 'two.txt', policies: [{ title: '日照市苗圃管理办法', cites: [garden] }, { title: '日照市温室管理办法' }] }),
  ],
})

/** Loads them; the last without its text. */
async function load(): Promise<string[]> {
  const { seed, others } = documents()
  await loadSeed(empty.graph, seed.delivery)
  for (const [at, { delivery, text }] of others.entries()) {
    await loadDelivery(empty.graph, delivery, { text: at === others.length - 1 ? undefined : text })
  }
  return graphDump(empty.graph)
}

const run = (...parameters: string[]): Promise<CliRun> => runCli(parameters, empty.access, { variables: { DATA_DIR: folder } })
const write = (text: string, parameters: Statement['parameters'] = {}) =>
  empty.graph.write('test.write', (transaction) => transaction.run({ name: 'test.write', text, parameters }))
const meta = async () => {
  const text =
    "MATCH (m:Meta) RETURN m.version AS version, m.sequence AS sequence, m.withdrawnIds AS withdrawn, m['restoring'] AS restoring"
  return (await empty.graph.read({ name: 'test.meta', text, parameters: {} }))[0]
}

describe('a backup', () => {
  it('gives the same graph again when it is restored: facts, texts, order of ingest, and what was taken out', async () => {
    const before = await load()
    const state = await meta()
    expect(state?.['withdrawn']).toHaveLength(1)
    const archive = join(folder, 'graph.gz')
    expect(await run('backup', archive)).toMatchObject({
      code: 0,
      out: `${archive}: 3 documents with 4 policies, 2 of them with their text\n`,
    })
    const bytes = readFileSync(archive)

    await empty.clear()
    expect(await run('restore', archive)).toMatchObject({ code: 0 })
    expect(graphDifference(before, await graphDump(empty.graph))).toEqual([])
    expect(await meta()).toEqual(state)
    expect((await loadSeed(empty.graph, documents().seed.delivery)).supersededBy).toMatchObject({ name: 'saved.html' })
    await run('backup', archive)
    expect(readFileSync(archive).equals(bytes)).toBe(true)
    expect(readdirSync(folder)).toEqual(['graph.gz'])
  })

  it('is restored over other documents only when a person says so, and then nothing of them stays', async () => {
    const before = await load()
    const archive = join(folder, 'graph.gz')
    await run('backup', archive)
    await empty.clear()
    await loadDelivery(empty.graph, madeUpDelivery({ file: 'later.txt' }).delivery)
    const later = await graphDump(empty.graph)

    expect(await run('restore', archive)).toMatchObject({ code: 1, told: expect.stringMatching(/has 1 documents\. They go.*\n.*--yes/u) })
    expect(graphDifference(later, await graphDump(empty.graph))).toEqual([])
    expect(await run('restore', '--yes', archive)).toMatchObject({ code: 0 })
    expect(graphDifference(before, await graphDump(empty.graph))).toEqual([])
  })

  it('that is cut off or is none leaves the graph as it was', async () => {
    const before = await load()
    const archive = join(folder, 'graph.gz')
    await run('backup', archive)
    const bytes = readFileSync(archive)
    writeFileSync(archive, bytes.subarray(0, bytes.length - 20))
    expect(await run('restore', '--yes', archive)).toMatchObject({ code: 1, told: expect.stringContaining('it is not whole') })
    writeFileSync(archive, '一、工作任务')
    expect(await run('restore', '--yes', archive)).toMatchObject({
      code: 1,
      told: expect.stringContaining('is no archive of this program'),
    })
    expect(graphDifference(before, await graphDump(empty.graph))).toEqual([])
  })
})

describe('a rebuild', () => {
  it('gives the same graph, and leaves no archive behind', async () => {
    const before = await load()
    expect(await run('rebuild')).toMatchObject({ code: 0, out: expect.stringContaining('Rebuilt: 3 documents') })
    expect(graphDifference(before, await graphDump(empty.graph))).toEqual([])
    expect(readdirSync(folder)).toEqual([])
  })

  it('that is killed in the middle names its archive to every other command, and goes on when it is done again', async () => {
    const before = await load()
    const killed = await runCli(['rebuild'], empty.access, {
      variables: { DATA_DIR: folder },
      watch: (told, kill) => {
        if (told.includes('1/3')) kill()
      },
    })
    expect(killed).toMatchObject({ code: null, told: expect.stringContaining(`kept in ${join(folder, 'rebuild.gz')}`) })
    for (const command of [['list'], ['ingest', 'README.md'], ['backup', join(folder, 'half.gz')]]) {
      expect(await run(...command)).toMatchObject({ code: 1, told: expect.stringContaining(join(folder, 'rebuild.gz')) })
    }
    expect(existsSync(join(folder, 'half.gz'))).toBe(false)
    expect(await run('rebuild')).toMatchObject({ code: 0, told: expect.stringContaining('Going on with') })
    expect(graphDifference(before, await graphDump(empty.graph))).toEqual([])
    expect(await meta()).toMatchObject({ restoring: null })
  })

  it('brings a graph of the model before this one to this version, which other commands refuse until then', async () => {
    const { others } = documents()
    for (const { delivery, text } of others) await loadDelivery(empty.graph, delivery, { text })
    // As that version wrote them: no order of ingest, and facts without format and name.
    for (const { delivery } of others) {
      const bodies = delivery.map(({ source, ...facts }) => ({
        ...facts,
        slug: undefined,
        format: undefined,
        source: { ...source, file: undefined, address: undefined, date: undefined },
      }))
      const parameters = { sha256: delivery[0]?.source.sha256, facts: deflateRawSync(canonicalJson(bodies)).toString('base64') }
      await write('MATCH (d:Document {sha256: $sha256}) SET d.facts = $facts REMOVE d.sequence', parameters)
    }
    await write('MATCH (m:Meta) SET m = {id: m.id, version: 2}')

    expect(await run('list')).toMatchObject({ code: 1, told: expect.stringContaining('npx zhengtu rebuild') })
    expect(await run('rebuild')).toMatchObject({ code: 0 })
    const rebuilt = await graphDump(empty.graph)
    expect(await meta()).toMatchObject({ version: MODEL_VERSION })
    await empty.clear()
    for (const { delivery, text } of others) {
      const named = delivery.map((facts, at) => ({ ...facts, slug: `document-${String(at + 1)}` }))
      await loadDelivery(empty.graph, named, { text, sequence: 0 })
    }
    expect(graphDifference(await graphDump(empty.graph), rebuilt)).toEqual([])
  })

  it('touches nothing of a database that is not of this program', async () => {
    await write('MATCH (m:Meta) DELETE m')
    await write("CREATE (:Customer {name: '张三'})")
    expect(await run('rebuild')).toMatchObject({ code: 1, told: expect.stringContaining('not of this program') })
    const [row] = await empty.graph.read({ name: 'test.left', text: 'MATCH (c:Customer) RETURN count(c) AS left', parameters: {} })
    expect(row).toEqual({ left: 1 })
    await write('MATCH (c:Customer) DELETE c')
    await write("CREATE (:Meta {id: 'model', version: $version})", { version: MODEL_VERSION })
  })
})

describe('looking after documents', () => {
  it('lists them with policies, dates and texts, and says which copy is shown and why', async () => {
    await load()
    const { out, code } = await run('list')
    expect(code).toBe(0)
    expect(
      out
        .trim()
        .split('\n\n')
        .map((block) => block.split('\n')),
    ).toEqual([
      [
        expect.stringMatching(/^saved\.html {2}doc_/u),
        `  ingest 1 · captured on 2024-05-31 · text attached · ${PAGE}`,
        `  - ${garden.title} · ${garden.docNumber} · FULL · shown`,
      ],
      [
        expect.stringMatching(/^copy\.txt {2}doc_/u),
        '  ingest 2 · no date of capture · text attached',
        `  - ${garden.title} · ${garden.docNumber} · FULL · not shown: saved.html is, for it is the newer capture`,
      ],
      [
        expect.stringMatching(/^two\.txt {2}doc_/u),
        '  ingest 3 · no date of capture · no text attached',
        '  - 日照市苗圃管理办法 · FULL · shown',
        '  - 日照市温室管理办法 · FULL · shown',
      ],
    ])
  })

  it('removes none where nobody can be asked, and says what would go', async () => {
    const before = await load()
    const { out, told, code } = await run('remove', 'saved.html', 'two.txt')
    expect(code).toBe(1)
    expect(told).toContain('Nothing was changed')
    expect(out).toContain(`${garden.title} · ${garden.docNumber}: copy.txt is shown instead`)
    expect(out).toContain('日照市苗圃管理办法: goes with all that it sets')
    expect(graphDifference(before, await graphDump(empty.graph))).toEqual([])
  })

  it('removes what is named by its id, its name or its own file, and shows the next copy', async () => {
    const { others } = documents()
    await load()
    const file = join(folder, 'renamed.txt')
    writeFileSync(file, others[2]?.text ?? '')
    const { out, code } = await run('remove', '--yes', 'saved.html', file)
    expect(code).toBe(0)
    expect(out).toContain('2 of 2 documents are taken out')
    expect((await run('list')).out).toMatch(/^copy\.txt .*\n.*\n {2}- .* · shown\n$/u)
  })

  it('tells at ingest which copy is shown, and replaces where it is told to', async () => {
    const paths = ['one', 'two'].map((name) => {
      const path = join(folder, `${name}.txt`)
      writeFileSync(
        path,
        `日照市${name === 'one' ? '' : ' '}花园管理办法\n日政发〔2020〕1号\n各区县人民政府：\n现制定本办法。\n一、工作任务\n（一）做好养护。责任单位：市交通运输局\n`,
      )
      return path
    })
    expect((await run('ingest', paths[0] ?? '')).code).toBe(0)
    expect((await run('ingest', '--date', '2020-01-01', paths[1] ?? '')).out).toMatch(
      /shows two\.txt, for it is the newer capture; other copies: one\.txt/u,
    )
    expect((await run('ingest', '--replace', '--date', '2024-01-01', paths[0] ?? '')).out).toContain(
      'takes the place of two.txt, which is taken out',
    )
    expect((await run('ingest', paths[1] ?? '')).out).toMatch(/two\.txt: not loaded, for one\.txt holds its policies/u)
  })
})
