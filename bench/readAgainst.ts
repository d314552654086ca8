import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../src/config/root.js'

/**
 * The time of reading a page over that of an earlier commit: `npm run bench:read-against -- COMMIT [FOLDER]`.
 *
 * Both read the same in turns, each turn in processes of its own, so that what else the machine does falls on both. The figure
 * is the median of the turns' ratios. With a FOLDER its documents are read too, as they are.
 */

const TURNS = 7
const PAGES = ['3', '30']

interface Figures {
  name: string
  millisecondsPerPage: number
}

/** Sources of that commit, with the packages of this clone. */
function checkedOut(commit: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhengtu-read-'))
  const archive = execFileSync('git', ['archive', commit], { cwd: projectRoot, maxBuffer: 1 << 30 })
  execFileSync('tar', ['-x', '-C', folder], { input: archive })
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

function read(root: string, subject: string): Figures {
  const parameters = ['--import', 'tsx', join(root, 'bench', 'read.ts'), '--subject', subject]
  const { stdout, stderr, status } = spawnSync(process.execPath, parameters, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`reading ${subject} in ${root} failed: ${stderr}`)
  return JSON.parse(stdout) as Figures
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

const [commit, folder] = process.argv.slice(2)
if (commit === undefined) throw new Error('Which commit? Write: npm run bench:read-against -- COMMIT [FOLDER]')
const before = checkedOut(commit)
try {
  console.log(`| subject | ms a page at ${commit} | now | ratio, median of ${TURNS} turns |\n| --- | --- | --- | --- |`)
  for (const subject of [...PAGES, ...(folder === undefined ? [] : [join(process.cwd(), folder)])]) {
    const turns = Array.from({ length: TURNS }, () => ({ then: read(before, subject), now: read(projectRoot, subject) }))
    const [then, now] = (['then', 'now'] as const).map((key) => median(turns.map((turn) => turn[key].millisecondsPerPage)))
    const ratio = median(turns.map((turn) => turn.now.millisecondsPerPage / turn.then.millisecondsPerPage))
    console.log(`| ${turns[0]?.now.name ?? subject} | ${(then ?? NaN).toFixed(2)} | ${(now ?? NaN).toFixed(2)} | ${ratio.toFixed(2)} |`)
  }
} finally {
  rmSync(before, { recursive: true, force: true })
}
