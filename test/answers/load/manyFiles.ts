/* eslint-disable jest/no-export -- a part of load.test.ts, which starts one server for all of them */
import { describe, expect, it } from '@jest/globals'
import { rmSync } from 'node:fs'
import type { EmptyGraph } from '../../support/emptyGraph.js'
import { BAD_FILES, makeFolderOfPolicies } from '../../support/folderOfPolicies.js'
import { runCli } from '../../support/runCli.js'

/** `npm run bench:ingest` takes in a folder of 1,000 the same way. */
const FILES = 200

/** A folder of many files with a few bad ones. */
export function manyFiles(empty: () => EmptyGraph): void {
  describe('a folder of many files with three bad ones', () => {
    it('gives the graph all others, names the three, and says so by its exit code', async () => {
      const folder = makeFolderOfPolicies(FILES)
      const { out, told, code } = await runCli(['ingest', folder], empty().access)
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
