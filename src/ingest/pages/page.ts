import { typedLines, type TypedLine } from '../language/typedLines.js'
import { findTables, type Tables } from '../tables/index.js'
import type { SourceText } from '../text/document.js'

/** A document with what was found once in all of it. The stages from here on hand it on. */
export interface Page {
  document: SourceText
  lines: readonly TypedLine[]
  tables: Tables
}

/** Cuts and classifies the lines of a document, and finds its tables. */
export function pageOf(document: SourceText): Page {
  const lines = typedLines(document)
  return { document, lines, tables: findTables(document, lines) }
}
