import { MAX_WORDS, type Evidence, type Issue } from '../../model/facts.js'
import type { EvidenceRole, Stage } from '../../model/enums.js'
import type { SourceText } from './document.js'

/** Evidence for words that stand at a span. */
export function evidenceAt(document: SourceText, role: EvidenceRole, start: number, end: number): Evidence {
  return { role, start, end, line: document.lineOf(start), words: document.text.slice(start, Math.min(end, start + MAX_WORDS)) }
}

/** An issue about words at a span. */
export function issueAt(document: SourceText, stage: Stage, code: string, message: string, start: number, end: number): Issue {
  return { stage, code, message, start, end, words: document.text.slice(start, Math.min(end, start + MAX_WORDS)) }
}
