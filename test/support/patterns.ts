import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { projectRoot } from '../../src/config/root.js'

/** A regular expression of the source, with the place where it stands. */
export interface Pattern {
  place: string
  source: string
  flags: string
}

/** A place of the source where a regular expression is put together at run time. */
export interface Composition {
  file: string
  line: number
}

const SOURCE = /\.(?:ts|mjs|js)$/u

/** Every regular expression that is written in the files of some folders, and every place that puts one together. */
export function patternsOf(folders: readonly string[]): { written: Pattern[]; composed: Composition[] } {
  const written: Pattern[] = []
  const composed: Composition[] = []
  for (const file of folders.flatMap(sourceFiles)) {
    const source = ts.createSourceFile(file, readFileSync(join(projectRoot, file), 'utf8'), ts.ScriptTarget.Latest, true)
    const lineOf = (node: ts.Node): number => source.getLineAndCharacterOfPosition(node.getStart()).line + 1
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        written.push({ place: `${file}:${lineOf(node)}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
      } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
        composed.push({ file, line: lineOf(node) })
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return { written, composed }
}

/** The source files of a folder and below, as paths of the project, in order. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => SOURCE.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name}`)
    .sort()
}

/**
 * Writes down every pattern that is put together while `run` works, by the file that does so: `RegExp` is replaced in this test's own
 * world by one that tells.
 */
export async function patternsComposedBy(run: () => Promise<void>): Promise<Pattern[]> {
  const found: Pattern[] = []
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct(target, given: [string, string?]) {
      const pattern = new target(...given)
      const place = callerIn(new Error().stack ?? '')
      if (place !== null) found.push({ place, source: pattern.source, flags: pattern.flags })
      return pattern
    },
  })
  try {
    await run()
  } finally {
    globalThis.RegExp = original
  }
  return found
}

/** The first file of the project's own source in a stack, with its line. */
function callerIn(stack: string): string | null {
  for (const line of stack.split('\n').slice(2)) {
    const at = line.indexOf(`${projectRoot}/`)
    if (at < 0) continue
    const place = line.slice(at + projectRoot.length + 1)
    return /^(?:src|neo4j)\/[\w/-]+\.(?:ts|mjs):\d+/.exec(place)?.[0] ?? null
  }
  return null
}
