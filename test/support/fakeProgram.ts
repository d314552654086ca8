import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for the PATH, with programs that only print. */
export interface FakePrograms {
  folder: string
  /** Makes a program that prints `text` (as `java -version` does, to standard error) and ends with `status`. */
  add(name: string, text: string, status?: number): string
  remove(): void
}

export function fakePrograms(): FakePrograms {
  const folder = mkdtempSync(join(tmpdir(), 'zhengtu-programs-'))
  return {
    folder,
    add(name, text, status = 0) {
      const file = join(folder, name)
      writeFileSync(file, `#!/bin/sh\ncat >&2 <<'END'\n${text}\nEND\nexit ${status}\n`)
      chmodSync(file, 0o755)
      return file
    },
    remove() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
