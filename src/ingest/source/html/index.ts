import { admit } from '../binary.js'
import { decode } from '../encoding.js'
import { sourceOf } from '../read.js'
import type { SourceText } from '../../text/document.js'
import { declaredCharset } from './charset.js'
import { pageTitlesOf } from './furniture.js'
import { originOf, type Origin } from './origin.js'
import { textOf } from './text.js'
import { parsePage } from './tree.js'

/** A page that was read: its canonical text (text.ts says the rules), the tables in it, and where it was taken from. */
export interface PageSource extends SourceText {
  origin: Origin
}

const PAGE_NAME = /\.x?s?html?$/iu
/** A page begins with a doctype or the root element, whatever its file is called. */
const PAGE_START = /^<(?:!doctype\s{1,20}html|html)\b/iu
const TAG = /<\/?(?:html|head|body|div|p|br|table|tr|td|span|a|h[1-6]|ul|li|meta)\b[^<>]{0,2000}>/iu
/** Tags that are closed or break a line: text that holds some of them was taken out of a page with its markup. */
const MARKUP = /<\/(?:p|div|td|tr|table|span|strong|b|li|ul|h[1-6])>|<br {0,2}\/?>/giu
const LEAST_MARKUP = 3
/** What ends a line in markup. */
const LINE_MARKUP = /<\/(?:p|div|td|tr|table|li|ul|h[1-6])>|<br {0,2}\/?>/iu
const HEAD_BYTES = 65_536

/** The text behind blanks, byte-order mark, XML declaration and comments, as browsers that save a page put them before it. */
function behindPreamble(head: string): string {
  let at = 0
  for (;;) {
    while (/[\s\u00ef\u00bb\u00bf\ufeff]/u.test(head[at] ?? 'x')) at++
    const close = head.startsWith('<!--', at) ? '-->' : head.startsWith('<?', at) ? '>' : null
    const stop = close === null ? -1 : head.indexOf(close, at + 2)
    if (close === null || stop < 0) return head.slice(at)
    at = stop + close.length
  }
}

/**
 * Whether a file is a page: by how it begins, by its name where it holds tags at all, or by the markup in its text. Plain text with a page's
 * name is text.
 */
export function isPage(file: string, bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)).replace(/\0/gu, '')
  return (
    PAGE_START.test(behindPreamble(head)) || (PAGE_NAME.test(file) && TAG.test(head)) || (head.match(MARKUP)?.length ?? 0) >= LEAST_MARKUP
  )
}

/**
 * Reads the bytes of a page as it is saved. Same bytes, same text, on every machine.
 * Throws a DocumentError: TOO_LARGE, EMPTY, BINARY or NOT_DECODABLE.
 */
export function readPage(file: string, bytes: Uint8Array): PageSource {
  admit(bytes)
  const { text: html, isCut } = decode(bytes, declaredCharset(bytes))
  const root = parsePage(withLineBreaks(html))
  const { text, grids, rawLine } = textOf(root)
  return { ...sourceOf(file, bytes, text, isCut), grids, rawLine, origin: originOf(root), pageTitles: pageTitlesOf(root) }
}

/** Text with some markup in its lines keeps its line breaks; in a page they are white space. */
function withLineBreaks(html: string): string {
  if (PAGE_START.test(behindPreamble(html.slice(0, HEAD_BYTES)))) return html
  const lines = html.split('\n').filter((line) => line.trim() !== '')
  const broken = lines.filter((line) => LINE_MARKUP.test(line)).length
  return broken * 4 >= lines.length ? html : html.replace(/\n/gu, '<br>\n')
}
