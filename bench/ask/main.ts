import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNeo4j } from '../../neo4j/index.js'
import { createDriver } from '../../src/graph/driver.js'
import { loadFixedLists } from '../../src/graph/load/index.js'
import { createGraph, type Graph } from '../../src/graph/run.js'
import { applySchema } from '../../src/graph/schema.js'
import { askFirstCalls } from './firstCalls.js'
import { growing } from './grow.js'
import type { LaneAccess } from './lanes/lane.js'
import { startLane, type LaneName, type LaneProcess } from './laneProcess.js'
import { measure, type Figures } from './measure.js'
import type { Operation, Variables } from './operation.js'
import { OPERATIONS } from './operations/index.js'
import { optionsOf, USAGE, type BenchOptions } from './options.js'
import { installPeer } from './peerPackage.js'
import { describeGrowth, describeSize, describeThroughput, type Measured } from './report.js'
import { throughputOf, type Throughput } from './throughput.js'
import { askUnplanned } from './unplanned.js'

/**
 * What questions cost against hand-written Cypher, side by side on one Neo4j: F is a statement written by hand behind a bare HTTP server,
 * P (`--peer`) is `@neo4j/graphql` over the same graph, O is our server. Hits and statements are exact; of times the ratios count.
 */

/** Operations that sixteen connections ask. */
const CROWDED = ['item', 'policy', 'words']

interface Asked {
  operation: Operation
  variables: Variables
}

async function askedOf(graph: Graph, operations: readonly Operation[]): Promise<Asked[]> {
  const find = (text: string) => graph.read({ name: 'bench.subject', text, parameters: {} }, { timeout: 60_000 })
  const asked: Asked[] = []
  for (const operation of operations) asked.push({ operation, variables: await operation.about(find) })
  return asked
}

async function withLanes<T>(names: readonly LaneName[], access: LaneAccess, work: (lanes: LaneProcess[]) => Promise<T>): Promise<T> {
  const lanes: LaneProcess[] = []
  try {
    for (const name of names) lanes.push(await startLane(name, access))
    return await work(lanes)
  } finally {
    for (const lane of lanes) await lane.stop()
  }
}

async function measureGrowth(options: BenchOptions): Promise<void> {
  const operations = OPERATIONS.filter(({ name }) => options.only.length === 0 || options.only.includes(name))
  const names: LaneName[] = options.peer ? ['F', 'P', 'O'] : ['F', 'O']
  const home = mkdtempSync(join(tmpdir(), 'zhengtu-bench-'))
  const neo4j = await startNeo4j({ home })
  const graph = createGraph(createDriver(neo4j), { database: 'neo4j', readTimeout: 120_000 })
  try {
    await applySchema(graph)
    await loadFixedLists(graph)
    const grown = growing(graph)
    const measured: Measured[] = []
    for (const policies of options.sizes) {
      console.error(`  Growing the graph to ${policies} policies`)
      await grown.growTo(policies)
      const asked = await askedOf(graph, operations)
      await withLanes(names, neo4j, async (lanes) => {
        const figures: Figures[] = []
        for (const { operation, variables } of asked) {
          console.error(`  ${operation.name}`)
          figures.push(...(await measure(lanes, operation, variables, { calls: options.calls, databasePid: neo4j.pid })))
        }
        measured.push({ policies, figures })
        console.log(`\n${describeSize({ policies, figures }, operations)}`)
        if (policies !== options.sizes.at(-1)) return
        const found: Throughput[] = []
        for (const { operation, variables } of asked.filter(({ operation: { name } }) => CROWDED.includes(name)))
          for (const lane of lanes) found.push(await throughputOf(lane, operation, variables))
        console.log(`\n${describeThroughput(found)}`)
      })
      if (policies === options.sizes.at(-1)) console.log(`\n${await askUnplanned(graph, neo4j, asked)}`)
    }
    const growth = describeGrowth(measured, operations)
    if (growth !== null) console.log(`\n${growth}`)
  } finally {
    await graph.close()
    await neo4j.stop()
    rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  }
}

function readOptions(): BenchOptions | null {
  try {
    return optionsOf(process.argv.slice(2))
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
    return null
  }
}

// A run that is broken off leaves no Neo4j and no lane: they are ended with us.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

const options = readOptions()
if (options === null) process.exit(2)
if (options.peer) await installPeer()
await measureGrowth(options)
console.log(`\n${await askFirstCalls()}`)
// Drivers and servers are closed; a timer of a pool may still keep the process.
process.exit()
