/* eslint-disable jest/no-export -- a part of load.test.ts, which starts one server for all of them */
import { describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../src/config/root.js'
import type { EmptyGraph } from '../../support/emptyGraph.js'
import { BAD_FILES, makeFolderOfPolicies } from '../../support/folderOfPolicies.js'
import type { TestDatabase } from '../../support/testDatabase.js'

/** `npm run bench:ingest` takes in a folder of 1,000 the same way. */
const FILES = 200

/** Runs `zhengtu ingest FOLDER` on a database, as a person does. */
async function ingest(folder: string, { uri, username, password }: TestDatabase) {
  const main = join(projectRoot, 'src', 'cli', 'main.ts')
  const script = `import(${JSON.stringify(main)}).then(({ runCommand }) => runCommand(['ingest', ${JSON.stringify(folder)}])).then(() => process.exit())`
  const child = spawn(process.execPath, ['--import', 'tsx', '--eval', script], {
    cwd: projectRoot,
    env: { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
  })
  const printed = { out: '', told: '' }
  child.stdout.on('data', (part: Buffer) => (printed.out += part.toString()))
  child.stderr.on('data', (part: Buffer) => (printed.told += part.toString()))
  await once(child, 'close')
  return { ...printed, code: child.exitCode }
}

/** A folder of many files with a few bad ones. */
export function manyFiles(empty: () => EmptyGraph): void {
  describe('a folder of many files with three bad ones', () => {
    it('gives the graph all others, names the three, and says so by its exit code', async () => {
      const folder = makeFolderOfPolicies(FILES)
      const { out, told, code } = await ingest(folder, empty().access)
      rmSync(folder, { recursive: true })

      for (const bad of BAD_FILES) expect(told).toMatch(bad.told)
      expect(told).toContain(`3 of ${FILES} documents failed`)
      expect(told.trim().split('\n')).toHaveLength(4)
      expect(code).toBe(1)
      // What is done so far is shown all along.
      for (const done of [1, FILES / 2, FILES]) expect(out).toContain(`] ${done}/${FILES} `)
      expect(out).toContain(`${FILES - 3} of ${FILES} documents`)
      const counts =
        'MATCH (d:Document) WITH count(d) AS documents MATCH (p:Policy)-[:READ_FROM]->(:Document) RETURN documents, count(p) AS policies'
      expect(await empty().graph.read({ name: 'test.counts', text: counts, parameters: {} })).toEqual([
        { documents: FILES - 3, policies: FILES - 3 },
      ])
    }, 600_000)
  })
}
