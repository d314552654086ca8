import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNeo4j } from '../neo4j/index.js'
import { writesIn } from '../src/graph/counters.js'
import { createDriver } from '../src/graph/driver.js'
import { loadDelivery, loadFixedLists } from '../src/graph/load/index.js'
import { createGraph, type Graph } from '../src/graph/run.js'
import { applySchema } from '../src/graph/schema.js'
import { divisionsUnder, NATION } from '../src/model/divisions/index.js'
import { madeUpDelivery, type MadeUp, type MadeUpPolicy } from '../test/support/madeUpDelivery.js'

/**
 * Whether loading stays linear: `npm run bench:load [-- DOCUMENTS]`, 1,000 by default, into a Neo4j of its own.
 *
 * The figures to trust are the ratio of the time a document takes among the last tenth to that among the first (the first ten
 * documents of all apart: they pay for planning), and the statements a document needs, which must not grow.
 */

const CITIES = divisionsUnder(NATION.code)
  .flatMap((province) => divisionsUnder(province.code).filter((area) => area.level === 'CITY'))
  .slice(0, 50)
const OFFICES = [
  '工业和信息化局',
  '财政局',
  '教育局',
  '卫生健康委',
  '交通运输局',
  '农业农村局',
  '商务局',
  '文化和旅游局',
  '应急管理局',
  '住房城乡建设局',
]
const WARM_UP = 10

/** Document `at`: one of fifty cities, eight sections of four tasks; it shares offices, metrics, zones and citations with others. */
function document(at: number): MadeUp {
  const city = CITIES[at % CITIES.length]
  if (city === undefined) throw new Error('the list of divisions has no cities')
  const office = (nth: number) => `市${OFFICES[nth % OFFICES.length] ?? ''}`
  const sections = Array.from({ length: 8 }, (_, section) => ({
    title: `第${String(section + 1)}类任务`,
    items: Array.from({ length: 4 }, (_, item) => ({
      title: `推进第${String(at)}号计划的第${String(section * 4 + item)}项工作`,
      assignments: [
        { role: 'LEAD' as const, unit: office(at + section + item) },
        { role: 'RESPONSIBLE' as const, unit: office(at + section + item + 3) },
        { role: 'COOPERATING' as const, unit: office(at + section + item + 6) },
      ],
      targets: item === 0 ? [{ metric: `指标${String((at * 8 + section) % 400)}`, value: at + section, unit: '个', by: 2025 }] : [],
      zones: item === 1 && section < 3 ? [{ name: `第${String((at + section) % 20)}产业园` }] : [],
    })),
  }))
  const cites = Array.from({ length: 5 }, (_, nth) => {
    const number = (at * 5 + nth) % 60
    return { title: `关于推进第${String(number)}类事业的意见`, docNumber: `国发〔2016〕${String(number)}号` }
  })
  const policy: MadeUpPolicy = {
    title: `${city.name}第${String(at)}号行动计划`,
    jurisdiction: city.name,
    docNumber: `市政发〔2020〕${String(at)}号`,
    sections,
    cites,
  }
  return madeUpDelivery({ file: `document-${String(at)}.txt`, noise: String(at), policies: [policy] })
}

interface Load {
  milliseconds: number
  statements: number
  megabytes: number
}

async function loadAll(graph: Graph, count: number): Promise<{ loads: Load[]; writes: number; spent: Map<string, number> }> {
  const spent = new Map<string, number>()
  let statements = 0
  const stop = graph.observe(({ name, milliseconds }) => {
    statements += 1
    spent.set(name, (spent.get(name) ?? 0) + milliseconds)
  })
  const loads: Load[] = []
  let writes = 0
  for (let at = 0; at < count; at += 1) {
    const { delivery, text } = document(at)
    statements = 0
    const started = performance.now()
    const { counters } = await loadDelivery(graph, delivery, { text })
    writes += writesIn(counters)
    loads.push({ milliseconds: performance.now() - started, statements, megabytes: process.memoryUsage().rss / 1024 ** 2 })
  }
  stop()
  return { loads, writes, spent }
}

function describe(loads: readonly Load[]): string {
  const tenth = Math.max(1, Math.floor(loads.length / 10))
  const mean = (some: readonly Load[]) => some.reduce((sum, load) => sum + load.milliseconds, 0) / some.length
  const first = loads.slice(WARM_UP, WARM_UP + tenth)
  const last = loads.slice(-tenth)
  const most = (some: readonly Load[]) => Math.max(...some.map((load) => load.statements))
  const figures = [
    ['milliseconds a document, first tenth', mean(first).toFixed(1)],
    ['milliseconds a document, last tenth', mean(last).toFixed(1)],
    ['ratio last to first', (mean(last) / mean(first)).toFixed(2)],
    ['most statements a document, first tenth and last', `${String(most(first))} and ${String(most(last))}`],
    [
      'megabytes after the first tenth and at the end',
      `${String(Math.round(first.at(-1)?.megabytes ?? 0))} and ${String(Math.round(last.at(-1)?.megabytes ?? 0))}`,
    ],
  ]
  return figures.map(([name, value]) => `  ${String(name)}: ${String(value)}`).join('\n')
}

const count = Number(process.argv[2] ?? 1_000)
const home = mkdtempSync(join(tmpdir(), 'zhengtu-bench-'))
const neo4j = await startNeo4j({ home })
const graph = createGraph(createDriver(neo4j), { database: 'neo4j' })
try {
  await applySchema(graph)
  await loadFixedLists(graph)
  for (const title of ['first load', 'second load']) {
    const { loads, writes, spent } = await loadAll(graph, count)
    const total = loads.reduce((sum, load) => sum + load.milliseconds, 0) / 1_000
    process.stdout.write(`${title} of ${String(count)} documents: ${total.toFixed(1)} s, ${String(writes)} writes\n${describe(loads)}\n`)
    const dearest = [...spent].sort(([, left], [, right]) => right - left).slice(0, 8)
    process.stdout.write(`  dearest: ${dearest.map(([name, time]) => `${name} ${(time / count).toFixed(1)} ms`).join(', ')}\n`)
  }
} finally {
  await graph.close()
  await neo4j.stop()
  rmSync(home, { recursive: true, force: true, maxRetries: 3 })
}
