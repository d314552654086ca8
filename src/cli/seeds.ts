import type { Command } from 'commander'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { projectRoot } from '../config/root.js'
import type { Delivery } from '../model/facts.js'
import { takeDocuments } from './takeDocuments.js'
import { CommandError } from './failures.js'
import { print, tell } from './output.js'
import { describeFileFailure, readFile } from './readFile.js'
import { visible } from './visible.mjs'
import { readSeedSources, sourceOf, SOURCES_FILE, type SeedSources } from './seedSources.js'

/** `zhengtu seeds`: makes the files of `seeds/` anew. */
export function addSeeds(program: Command): void {
  program
    .command('seeds')
    .description(
      'read every document of a folder and write its facts to seeds/, one file a document; the same documents give the same bytes',
    )
    .argument('<folder>', 'the documents')
    .option('--to <folder>', 'where to write', join(projectRoot, 'seeds'))
    .option('--sources <file>', `where each document was taken from; ${SOURCES_FILE} in the folder that is written to, where it is there`)
    .addHelpText('after', '\nExample:\n  npm run seeds -- ../documents')
    .action(writeSeeds)
}

async function writeSeeds(folder: string, { to, sources: given }: { to: string; sources?: string }): Promise<void> {
  const files = await takeDocuments([folder])
  const clash = files.find((file, index) => files.slice(0, index).some((earlier) => seedsName(earlier) === seedsName(file)))
  if (clash !== undefined) throw new CommandError(`Two documents would be written to ${visible(seedsName(clash))}.`)
  const sources = sourcesFor(to, given)
  mkdirSync(to, { recursive: true })
  for (const file of files) {
    try {
      const { delivery } = await readFile(file, sourceOf(sources, file))
      const isNew = writeWhereOther(join(to, seedsName(file)), seedsText(delivery))
      await print(
        `${visible(seedsName(file))}: ${delivery.length} ${delivery.length === 1 ? 'policy' : 'policies'}, ${isNew ? 'written' : 'unchanged'}`,
      )
    } catch (error) {
      await tell(describeFileFailure(file, error))
      process.exitCode = 1
    }
  }
}

/** A file that is named must be there; the one beside the seeds may be missing. */
function sourcesFor(to: string, given: string | undefined): SeedSources {
  const path = given ?? join(to, SOURCES_FILE)
  return given === undefined && !existsSync(path) ? new Map() : readSeedSources(path)
}

/** `000_89685d.txt` → `000_89685d.json`. */
function seedsName(file: string): string {
  return `${basename(file, extname(file))}.json`
}

/** The bytes of a file of seeds. */
export function seedsText(delivery: Delivery): string {
  return `${JSON.stringify(delivery, null, 2)}\n`
}

/** Moved into place, so that a command which is ended leaves no half a file. */
function writeWhereOther(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
  return true
}
