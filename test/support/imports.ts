import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import ts from 'typescript'
import { projectRoot } from '../../src/config/root.js'
import { sourceFiles } from './patterns.js'

/** The files that each file of some folders imports, for values or for types; only files of these folders. */
export function importsOf(folders: readonly string[]): Map<string, string[]> {
  const files = new Set(folders.flatMap(sourceFiles))
  return new Map(
    [...files].map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(projectRoot, file), 'utf8'))
      const paths = importedFiles.map(({ fileName }) => posix.join(posix.dirname(file), fileName).replace(/\.js$/u, '.ts'))
      return [file, paths.filter((path) => files.has(path))]
    }),
  )
}

/** The circles of a graph, each as the nodes on the way round; one for each place where a walk through the graph meets its own way. */
export function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = []
  const done = new Set<string>()
  const way: string[] = []
  const walk = (node: string): void => {
    const met = way.indexOf(node)
    if (met >= 0) circles.push(way.slice(met))
    if (met >= 0 || done.has(node)) return
    way.push(node)
    for (const next of graph.get(node) ?? []) walk(next)
    way.pop()
    done.add(node)
  }
  for (const node of graph.keys()) walk(node)
  return circles
}
