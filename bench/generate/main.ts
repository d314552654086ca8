import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatedPolicy } from './policy.js'

/**
 * Writes made-up policies into a folder, ready for `npx zhengtu ingest FOLDER`: `npm run generate -- COUNT FOLDER [SEED]`.
 *
 * The same count and seed give the same files on every machine, and a larger count begins with the smaller one's.
 */

const [count, folder, seed = '1'] = process.argv.slice(2)
if (count === undefined || folder === undefined || !/^[1-9]\d{0,5}$/.test(count) || !/^\d{1,9}$/.test(seed)) {
  console.error('Say how many policies and where to: npm run generate -- 120 FOLDER [SEED]. COUNT is 1 to 999999, SEED a whole number.')
  process.exitCode = 1
} else {
  mkdirSync(folder, { recursive: true })
  for (let serial = 1; serial <= Number(count); serial += 1) {
    const { file, text } = generatedPolicy(serial, Number(seed))
    writeFileSync(join(folder, file), text)
  }
  console.log(`${count} policies are in ${folder}.`)
}
