import { describe, expect, it } from '@jest/globals'
import { readText } from '../../../src/ingest/index.js'
import { isPage, readPage } from '../../../src/ingest/source/html/index.js'
import { originOf } from '../../../src/ingest/source/html/origin.js'
import { MAX_DEPTH, parsePage } from '../../../src/ingest/source/html/tree.js'
import { pageBytes, savedPage } from '../../support/savedPage.js'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytesOf = (hex: string): number[] => hex.match(/../gu)?.map((pair) => Number.parseInt(pair, 16)) ?? []
/** 茶园管护方案 in the encodings of pages. */
const GBK = bytesOf('b2e8d4b0b9dcbba4b7bdb0b8')
/** 茶園 in Big5. */
const BIG5 = bytesOf('aff9b6e9')

const withBytes = (before: string, middle: readonly number[], after: string): Uint8Array =>
  Uint8Array.from([...utf8(before), ...middle, ...utf8(after)])

describe('the encoding of a page', () => {
  it.each(['gb2312', 'GBK', 'gb18030'])('is the national one where the page says %s', (charset) => {
    const page = withBytes(
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><p>`,
      GBK,
      '</p></html>',
    )
    expect(readPage('a.html', page).text).toBe('茶园管护方案')
  })

  it('is one of another script where the page says so', () => {
    expect(readPage('a.html', withBytes('<html><meta charset=big5><p>', BIG5, '</p></html>')).text).toBe('茶園')
  })

  it('is UTF-8 where the bytes are valid in it, whatever the page says', () => {
    expect(readPage('a.html', utf8('<html><meta charset="gb2312"><p>茶园管护方案</p>')).text).toBe('茶园管护方案')
  })

  it('is found where the page says nothing or what it is not', () => {
    const prose = Array.from({ length: 40 }, () => GBK).flat()
    expect(readPage('a.html', withBytes('<html><p>', prose, '</p></html>')).text).toContain('茶园管护方案')
    expect(readPage('a.html', withBytes('<html><meta charset="utf-8"><p>', prose, '</p></html>')).text).toContain('茶园管护方案')
    expect(readPage('a.html', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('<html><p>茶园</p></html>')])).text).toBe('茶园')
  })

  it('is refused where no encoding reads the bytes', () => {
    expect(() => readPage('a.html', withBytes('<html><p>', [0xff, 0xff, 0x80, 0x81], '</p></html>'))).toThrow(
      expect.objectContaining({ code: 'NOT_DECODABLE' }),
    )
  })
})

describe('a file', () => {
  it.each<[string, string, boolean]>([
    ['a.html', '<!DOCTYPE html><p>文', true],
    ['a.txt', '\n<!-- saved from url=(0020)http://a.example.cn/ -->\n<html><p>文', true],
    ['a.txt', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN"><html>', true],
    ['a.htm', '<div>文</div>', true],
    ['a.shtml', '一、总体要求 <br> 二', true],
    ['a.html', '一、总体要求\n二、重点任务\n', false],
    ['a.txt', '<div>文</div>', false],
    ['a.txt', '一、总体要求', false],
  ])('%s with %j is a page: %s', (file, text, expected) => {
    expect(isPage(file, utf8(text))).toBe(expected)
  })

  it('is refused where it holds no text, is none, or nests elements without end', () => {
    expect(() => readPage('a.html', pageBytes('<script>x</script>'))).toThrow(expect.objectContaining({ code: 'EMPTY' }))
    expect(() => readPage('a.html', new Uint8Array())).toThrow(expect.objectContaining({ code: 'EMPTY' }))
    expect(() => readPage('a.html', utf8('%PDF-1.7 <html>'))).toThrow(expect.objectContaining({ code: 'BINARY' }))
    expect(() => readPage('a.html', pageBytes('<div>'.repeat(MAX_DEPTH + 1)))).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }))
    expect(savedPage(`${'<span>'.repeat(500)}文`).text).toBe('文')
  })
})

describe('where a page was taken from', () => {
  const origin = (html: string): unknown => originOf(parsePage(html))

  it.each<[string, string, string | null]>([
    [
      'its canonical link',
      '<link rel="canonical" href="https://www.example.gov.cn/a.html"><meta property="og:url" content="https://b.example.cn/">',
      'https://www.example.gov.cn/a.html',
    ],
    [
      'og:url',
      '<meta property="og:url" content="https://b.example.cn/x"><meta name="Url" content="http://c.example.cn/">',
      'https://b.example.cn/x',
    ],
    ['the tag of government pages', '<meta name="Url" content="http://c.example.cn/1.html">', 'http://c.example.cn/1.html'],
    ['the comment of the browser', '<!-- saved from url=(0029)https://d.example.cn/art/1.html --><p>文', 'https://d.example.cn/art/1.html'],
    [
      'a relative link and that comment',
      '<!-- saved from url=(0029)https://d.example.cn/art/1.html --><link rel=canonical href="/art/2.html">',
      'https://d.example.cn/art/2.html',
    ],
    ['nothing', '<link rel="canonical" href="/a.html"><meta property="og:url" content="javascript:1"><p>文', null],
  ])('is told by %s', (_what, html, address) => {
    expect(origin(html)).toEqual({ address, date: null })
  })

  it('has the day on which it was saved, and not the day of publication', () => {
    expect(
      origin(
        '<!--\n Page saved with SingleFile \n url: https://www.example.gov.cn/a.html \n saved date: Sun Nov 22 2026 08:00:00 GMT+0800 (CST)\n-->',
      ),
    ).toEqual({
      address: 'https://www.example.gov.cn/a.html',
      date: '2026-11-22',
    })
    expect(origin('<!-- FILE ARCHIVED ON 08:00:00 Mar 2, 2025 AND RETRIEVED FROM --><meta name="PubDate" content="2024-01-01">')).toEqual({
      address: null,
      date: '2025-03-02',
    })
  })

  it('stands with the facts of its policies, unless the caller knows better', () => {
    const bytes = pageBytes(
      '<p>茶山区人民政府关于加强茶园管护的意见</p><p>茶山区人民政府关于加强茶园管护的意见如下，请认真落实，确保茶园管护各项任务取得实效，促进茶产业高质量发展和茶农增收致富。</p><p>一、加强修剪。由区农业农村局负责。</p><p>二、加强植保。由区林业局负责。</p>',
      '<link rel="canonical" href="https://www.example.gov.cn/a.html">',
    )
    const [facts] = readText({ file: 'a.html', bytes }).delivery
    expect(facts?.source).toMatchObject({ address: 'https://www.example.gov.cn/a.html', date: null, firstLine: 3, lastLine: 3 })
    const [told] = readText({ file: 'a.html', bytes, address: 'https://other.example.cn/', date: '2024-05-06' }).delivery
    expect(told?.source).toMatchObject({ address: 'https://other.example.cn/', date: '2024-05-06' })
  })
})
