import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDocument } from '../src/ingest/index.js'
import { CHARACTERS_PER_PAGE, madeUpPolicy } from './madeUpPolicy.js'

/**
 * How long reading takes a page, and how much memory: `npm run bench:read [-- FOLDER]`.
 *
 * Each size is read in a process of its own, so that one does not warm the next. The figures to trust are the ratios: time
 * a page at 300 pages over time a page at 3. With a FOLDER its documents are read too, as they are.
 */

const SIZES = [3, 30, 300]
const BUDGET_OF_PAGES = 900

interface Figures {
  name: string
  pages: number
  millisecondsPerPage: number
  peakMegabytes: number
}

async function measure(name: string, documents: readonly { file: string; bytes: Uint8Array }[], repeats: number): Promise<Figures> {
  const readAll = async (): Promise<number> => {
    let sum = 0
    for (const document of documents) sum += (await readDocument(document)).text.length
    return sum
  }
  const characters = await readAll()
  const started = process.hrtime.bigint()
  for (let turn = 0; turn < repeats; turn++) await readAll()
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6
  const pages = characters / CHARACTERS_PER_PAGE
  return { name, pages, millisecondsPerPage: milliseconds / (repeats * pages), peakMegabytes: process.resourceUsage().maxRSS / 1024 }
}

/** The job of a child: one subject, its figures as JSON on standard output. */
async function child(subject: string): Promise<Figures> {
  if (/^\d+$/u.test(subject)) {
    const pages = Number(subject)
    const bytes = new TextEncoder().encode(madeUpPolicy(pages))
    return measure(`made up, ${pages} pages`, [{ file: 'made-up.txt', bytes }], Math.max(1, Math.round(BUDGET_OF_PAGES / pages)))
  }
  const documents = readdirSync(subject)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ file, bytes: readFileSync(join(subject, file)) }))
  return measure(`${documents.length} documents of ${subject}`, documents, 3)
}

function inAProcessOfItsOwn(subject: string): Figures {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(import.meta.url), '--subject', subject],
    {
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`reading ${subject} failed: ${stderr}`)
  return JSON.parse(stdout) as Figures
}

const [flag, argument] = process.argv.slice(2)
if (flag === '--subject' && argument !== undefined) {
  process.stdout.write(JSON.stringify(await child(argument)))
} else {
  const figures = [...SIZES.map(String), ...(flag === undefined ? [] : [flag])].map(inAProcessOfItsOwn)
  console.log('| subject | pages | ms a page | peak memory, MB |\n| --- | --- | --- | --- |')
  for (const row of figures)
    console.log(`| ${row.name} | ${row.pages.toFixed(0)} | ${row.millisecondsPerPage.toFixed(3)} | ${row.peakMegabytes.toFixed(0)} |`)
  const [small, , large] = figures
  if (small !== undefined && large !== undefined)
    console.log(
      `\ntime a page, ${SIZES.at(-1) ?? 0} pages over ${SIZES[0] ?? 0}: ${(large.millisecondsPerPage / small.millisecondsPerPage).toFixed(2)}`,
    )
}
