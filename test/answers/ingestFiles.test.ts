import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash, randomInt } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingestFiles } from '../../src/cli/ingestFiles.js'
import { projectRoot } from '../../src/config/root.js'
import { loadFixedLists } from '../../src/graph/load/index.js'
import { writesIn } from '../../src/graph/counters.js'
import type { Graph } from '../../src/graph/run.js'
import { applySchema } from '../../src/graph/schema.js'
import { idOf, passageId } from '../../src/model/ids.js'
import { openTestGraph, uniqueName } from '../support/testDatabase.js'

const graph = openTestGraph()
const folder = mkdtempSync(join(tmpdir(), 'zhengtu-ingest-'))
beforeAll(async () => {
  await applySchema(graph)
  await loadFixedLists(graph)
}, 60_000)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await graph.close()
})

/** A made-up document that no other test has, for its title and its number are its own. */
function document(name: string): string {
  const file = join(folder, name)
  const text = readFileSync(join(projectRoot, 'test', 'annotated', 'xinan-county-school-meals.txt'), 'utf8')
  writeFileSync(file, text.replaceAll('校园餐', `校园餐${uniqueName('甲')}`).replaceAll('〔2024〕17号', `〔2024〕${randomInt(1e9)}号`))
  return file
}

function damaged(name: string): string {
  const file = join(folder, name)
  writeFileSync(file, Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]))
  return file
}

const still = { say: () => undefined, signal: new AbortController().signal }

/** Policies that were read from a file, and whether its text is attached. */
async function policiesOf(file: string): Promise<unknown> {
  return graph.read({
    name: 'test.policiesOf',
    text: 'MATCH (d:Document {name: $name})<-[:READ_FROM]-(p:Policy) RETURN count(p) AS policies, d.textAttached AS text',
    parameters: { name: file.replace(/^.*\//, '') },
  })
}

describe('ingesting several files', () => {
  it('loads those that can be read, with their text, and names the others', async () => {
    const [good, bad, missing, last] = [document('good.txt'), damaged('bad.txt'), join(folder, 'missing.txt'), document('last.txt')]
    const { loaded, failures, policies } = await ingestFiles(graph, [good, bad, missing, last], still)

    expect(loaded).toBe(2)
    expect(policies).toEqual(
      [good, last].map(() => expect.objectContaining({ title: expect.stringContaining('校园餐'), items: 14, targets: 16 })),
    )
    expect(failures).toEqual([expect.stringMatching(/bad\.txt: .*\(BINARY\)$/), expect.stringMatching(/missing\.txt: .*\(ENOENT\)$/)])
    for (const file of [good, last]) expect(await policiesOf(file)).toEqual([{ policies: 1, text: true }])
    expect(await policiesOf(bad)).toEqual([])
  })

  it('a second time writes nothing', async () => {
    const file = document('twice.txt')
    const first = await ingestFiles(graph, [file], still)
    const second = await ingestFiles(graph, [file], still)

    expect(first.counts.added).toBeGreaterThan(20)
    expect(second.counts).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: first.counts.added })
    expect(writesIn(second.counts.counters)).toBe(0)
  })

  it('reports two texts of one number, and joins them not', async () => {
    const name = uniqueName('养护')
    const number = `赣市府发〔2024〕${randomInt(10_000, 100_000)}号`
    const files = ['甲桥', '乙桥'].map((bridge) => {
      const file = join(folder, `${name}-${bridge}.txt`)
      const title = `赣州市${bridge}${name}工作方案`
      writeFileSync(file, `${title}\n${number}\n各县区人民政府：\n现制定本方案。\n一、工作任务\n（一）做好养护。责任单位：市交通运输局\n`)
      return file
    })
    const { loaded, told } = await ingestFiles(graph, files, still)

    expect(loaded).toBe(2)
    expect(told).toEqual([expect.stringMatching(/乙桥\.txt: NUMBER_OF_TWO, .* not joined: .*甲桥.*乙桥|NUMBER_OF_TWO, .*乙桥.*甲桥/u)])
    for (const file of files) expect(await policiesOf(file)).toEqual([{ policies: 1, text: true }])
  })

  it('takes a folder in by transactions of one, two, four and eight files, and tells of each what it added', async () => {
    const files = Array.from({ length: 16 }, (_, nth) => document(`together-${nth}.txt`))
    let transactions = 0
    const counted: Graph = {
      ...graph,
      write: (name, work, options) => {
        transactions += 1
        return graph.write(name, work, options)
      },
    }
    const said: string[] = []
    const { loaded, counts } = await ingestFiles(counted, files, { ...still, say: (line) => said.push(line) })

    expect({ loaded, transactions }).toEqual({ loaded: 16, transactions: 5 })
    expect(writesIn(counts.counters)).toBeGreaterThan(counts.added)
    const added = said.map((line, nth) => {
      expect(line).toContain(`] ${nth + 1}/16 ${files[nth] ?? ''}: `)
      return Number(/: (\d+) added, 0 changed, 0 removed, 0 unchanged$/u.exec(line)?.[1])
    })
    expect(added.reduce((sum, one) => sum + one)).toBe(counts.added)
    expect(Math.min(...added)).toBeGreaterThan(20)
    for (const file of files) expect(await policiesOf(file)).toEqual([{ policies: 1, text: true }])
  })

  it('leaves out the one in the middle that the graph does not take, and nothing else of what comes with it', async () => {
    const files = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => document(`beside-${name}.txt`))
    const bad = files[4] ?? ''
    // A passage of nobody has the id of one that is to come.
    const id = passageId(idOf('Document', createHash('sha256').update(readFileSync(bad)).digest('hex')), 0)
    const clash = { name: 'test.clash', text: 'CREATE (:Passage {id: $id})', parameters: { id } }
    await graph.write('test.clash', (transaction) => transaction.run(clash))
    const { loaded, failures } = await ingestFiles(graph, files, still)
    const end = { ...clash, name: 'test.endClash', text: 'MATCH (p:Passage {id: $id}) WHERE p.documentId IS NULL DELETE p' }
    await graph.write('test.endClash', (transaction) => transaction.run(end))

    expect({ loaded, failures }).toEqual({ loaded: 6, failures: [expect.stringMatching(/beside-e\.txt: .*\(CONSTRAINT\)$/)] })
    for (const file of files) expect(await policiesOf(file)).toEqual(file === bad ? [] : [{ policies: 1, text: true }])
  })

  it('stops between two files where it is told to', async () => {
    const stop = new AbortController()
    const files = [document('one.txt'), document('two.txt')]
    const { loaded } = await ingestFiles(graph, files, {
      say: () => {
        stop.abort()
      },
      signal: stop.signal,
    })

    expect(loaded).toBe(1)
    expect(await policiesOf('two.txt')).toEqual([])
  })
})
