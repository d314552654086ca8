import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const markSchema = z.strictObject({ pid: z.int().positive(), startedAt: z.string() })

/** Who runs in a data folder: the server, and the process of ours that watches over it. */
const recordSchema = z.strictObject({ server: markSchema, owner: markSchema, port: z.int().positive() })
export type RunRecord = z.infer<typeof recordSchema>

/** The record in this file, null where there is none or it can't be read. */
export function readRecord(file: string): RunRecord | null {
  try {
    const parsed = recordSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export function writeRecord(file: string, record: RunRecord): void {
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 })
}

export function removeRecord(file: string): void {
  rmSync(file, { force: true })
}
