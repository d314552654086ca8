import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** The object in a file of JSON. */
export function readJson(file: string): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')))
}
