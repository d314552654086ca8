import type { Delivery, Issue } from '../model/facts.js'
import { visible } from './visible.mjs'

/** A document as the report needs it. */
export interface ReadDocument {
  file: string
  delivery: Delivery
  issues: readonly Issue[]
  text: string
}

/** What was not understood: counted by stage and name, then listed with its place. */
export function reportIssues(documents: readonly ReadDocument[]): string {
  const found = documents.flatMap((document) => issuesOf(document).map((issue) => ({ document, issue })))
  if (found.length === 0) return 'Nothing was left that was not understood.'
  const counts = new Map<string, number>()
  for (const { issue } of found) {
    const name = `${issue.stage} ${issue.code}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const counted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => `${String(count).padStart(6)}  ${name}`)
  const listed = found.map(
    ({ document, issue }) =>
      `${visible(document.file)}:${lineOf(document.text, issue.start)}  ${issue.stage} ${issue.code}  ${issue.message}  「${oneLine(issue.words)}」`,
  )
  return [`issues: ${found.length}, documents: ${documents.length}`, ...counted, '', ...listed].join('\n')
}

/** Those of the document and of its policies, each once. */
function issuesOf({ delivery, issues }: ReadDocument): Issue[] {
  const once = new Map<string, Issue>()
  for (const issue of [...issues, ...delivery.flatMap((facts) => facts.issues)]) once.set(JSON.stringify(issue), issue)
  return [...once.values()].sort((a, b) => a.start - b.start)
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function oneLine(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim()
}
