import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/config/root.js'

/** A question of the playground as its file says it. */
export interface Question {
  /** The file's name without its ending. */
  name: string
  /** The operation's name, which the tab has too. */
  operation: string
  query: string
  variables: Record<string, unknown>
}

/** The questions of `web/questions`, in their order. */
export function readQuestions(): Question[] {
  const folder = join(projectRoot, 'web', 'questions')
  const files = readdirSync(folder)
  return files
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.graphql'.length)
      const query = readFileSync(join(folder, file), 'utf8')
      const values = `${name}.variables.json`
      const variables = files.includes(values) ? (JSON.parse(readFileSync(join(folder, values), 'utf8')) as Question['variables']) : {}
      return { name, operation: /^query (\w+)/m.exec(query)?.[1] ?? '', query, variables }
    })
}

/** How many things the lists of an answer hold together, at any depth. */
export function countRows(data: unknown): number {
  if (Array.isArray(data)) return data.reduce<number>((sum, value) => sum + countRows(value), 0)
  if (typeof data !== 'object' || data === null) return 0
  return Object.entries(data).reduce(
    (sum, [key, value]) => sum + ((key === 'nodes' || key === 'edges') && Array.isArray(value) ? value.length : 0) + countRows(value),
    0,
  )
}
