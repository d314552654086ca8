import { readPage, type PageSource } from '../../src/ingest/source/html/index.js'

/** A page in UTF-8 around a body, as a browser would have saved it. */
export const pageBytes = (body: string, head = ''): Uint8Array =>
  new TextEncoder().encode(`<!DOCTYPE html>\n<html><head><meta charset="utf-8">${head}</head>\n<body>${body}</body></html>\n`)

export const savedPage = (body: string, head = ''): PageSource => readPage('page.html', pageBytes(body, head))

/** The lines of a page's canonical text. */
export const linesOfPage = (body: string, head = ''): string[] => savedPage(body, head).text.split('\n')
