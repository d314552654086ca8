import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The release of Neo4j that this clone runs, as `neo4j/pom.xml` pins it. */
export interface Release {
  /** `5.26.30`. */
  version: string
  /** The pom.xml itself: Maven is called on it. */
  pom: string
  /** Names the set of jars: two clones with the same pom.xml share one folder, a changed one gets another. */
  name: string
}

/** Reads the pinned release. */
export function readRelease(pom: string = findPom()): Release {
  const text = readFileSync(pom, 'utf8')
  const version = /<neo4j\.version>([^<]{1,40})<\/neo4j\.version>/.exec(text)?.[1]
  if (version === undefined) throw new Error(`${pom} names no <neo4j.version>`)
  const fingerprint = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return { version, pom, name: `neo4j-${version}-${fingerprint}` }
}

/** pom.xml is not compiled: from `dist/neo4j` it is found in the clone's own `neo4j/`. */
function findPom(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const candidate = join(folder, 'neo4j', 'pom.xml')
    if (existsSync(candidate)) return candidate
    const parent = dirname(folder)
    if (parent === folder) throw new Error('neo4j/pom.xml was not found above this module')
    folder = parent
  }
}
