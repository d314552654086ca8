import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { projectRoot } from '../../src/config/root.js'
import { sourceFiles } from './patterns.js'

/** A list of words that a source writes out, with the words of it that were looked for. */
export interface WrittenList {
  file: string
  line: number
  words: string[]
}

/** Words that are listed: alternatives beside each other, words parted by blanks, or the characters of a set like [局委办]. */
function runsOf(text: string): string[][] {
  const sets = [...text.matchAll(/\[([^\]\\^]*)\]/gu)].map(([, characters = '']) => [...characters])
  const rows = [...text.matchAll(/[\u4e00-\u9fff]+\??(?:[| ][\u4e00-\u9fff]+\??)+/gu)].map(([row]) =>
    row.replaceAll('?', '').split(/[| ]/u),
  )
  return [...rows, ...sets]
}

const isText = (node: ts.Node): node is ts.LiteralLikeNode => ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node)

/** Every text of a literal: a pattern, a string, a template, or the strings of an array together. */
function textOf(node: ts.Node): string | null {
  if (ts.isArrayLiteralExpression(node))
    return node.elements
      .filter(ts.isStringLiteralLike)
      .map(({ text }) => text)
      .join('|')
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('|')
  return isText(node) ? node.text : null
}

/** The lists of a source that hold at least three of the words, two of them sure. */
export function listsIn(file: string, code: string, isWord: (word: string) => boolean, isSure: (word: string) => boolean): WrittenList[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)
  const found: WrittenList[] = []
  const visit = (node: ts.Node): void => {
    const text = textOf(node)
    for (const run of text === null ? [] : runsOf(text)) {
      const words = [...new Set(run.filter(isWord))]
      if (words.length >= 3 && words.filter(isSure).length >= 2)
        found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, words })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The lists that the sources of a folder and below write out. */
export function listsBelow(folder: string, isWord: (word: string) => boolean, isSure: (word: string) => boolean): WrittenList[] {
  return sourceFiles(folder).flatMap((file) => listsIn(file, readFileSync(join(projectRoot, file), 'utf8'), isWord, isSure))
}
