import { describe, expect, it } from '@jest/globals'
import { DocumentError, readText } from '../../../src/ingest/index.js'
import { fold, isTraditional, simplify } from '../../../src/ingest/text/fold.js'
import { readSource } from '../../../src/ingest/source/read.js'

const TEXT = `某市人民政府关于加快桥梁养护的意见
一、总体要求
坚持预防为主。
二、主要任务
（一）开展普查。建立桥梁档案，做到一桥一档。责任单位：市交通运输局
（二）加强养护。及时处置病害。责任单位：市公路中心
`
const utf8 = new TextEncoder().encode(TEXT)
const utf16 = (littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(TEXT.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < TEXT.length; at++) view.setUint16(at * 2, TEXT.charCodeAt(at), littleEndian)
  return bytes
}
const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(parts.flatMap((part) => [...part]))
/** 桥梁养护 and a comma, a full stop and digits in GB18030, repeated: the encoder of the platform writes UTF-8 only. */
const GBK = Uint8Array.from([0xc7, 0xc5, 0xc1, 0xba, 0xd1, 0xf8, 0xbb, 0xa4, 0xa3, 0xac, 0xb5, 0xc4, 0xa1, 0xa3])

const codeOf = (bytes: Uint8Array): string => {
  try {
    readText({ file: 'a.txt', bytes })
    return 'READ'
  } catch (error) {
    if (error instanceof DocumentError) return error.code
    throw error
  }
}

describe('decoding', () => {
  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with its mark', joined(Uint8Array.from([0xef, 0xbb, 0xbf]), utf8)],
    ['UTF-16 little-endian', utf16(true)],
    ['UTF-16 big-endian', utf16(false)],
    ['UTF-16 little-endian with its mark', joined(Uint8Array.from([0xff, 0xfe]), utf16(true))],
    ['UTF-16 big-endian with its mark', joined(Uint8Array.from([0xfe, 0xff]), utf16(false))],
  ])('reads %s, without the mark and otherwise untouched', (_, bytes) => {
    expect(readSource('a.txt', bytes).text).toBe(TEXT)
  })

  it('reads GB18030', () => {
    expect(readSource('a.txt', GBK).text).toBe('桥梁养护，的。')
  })

  it('knows a file by its own name, without folders', () => {
    expect(readSource('/some/where/a.txt', utf8).file).toBe('a.txt')
    expect(readSource('C:\\docs\\a.txt', utf8).file).toBe('a.txt')
  })
})

describe('what is no document', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'EMPTY'],
    ['a file of blanks', new TextEncoder().encode(' \n\t\n'), 'EMPTY'],
    ['a PDF, whatever its name', new TextEncoder().encode('%PDF-1.7 一、总体要求'), 'BINARY'],
    ['bytes with NUL', new TextEncoder().encode('一、总体要求\u0000\u0001'), 'BINARY'],
    ['bytes of no encoding', Uint8Array.from([0xff, 0xfd, 0x80, 0x81, 0xfe, 0xff, 0x80]), 'NOT_DECODABLE'],
    ['text that was decoded wrongly before it was saved', new TextEncoder().encode('é¡¹ç›®å»ºè®¾'.repeat(20)), 'NOT_DECODABLE'],
    ['a news item', new TextEncoder().encode('市里召开会议\n记者 张三\n8月1日，会议在市里召开，与会人员进行了讨论。\n'), 'NO_POLICY'],
  ])('refuses %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code)
  })
})

describe('folding', () => {
  it('keeps every offset', () => {
    const printed = '（一）《意見》：２０２０年底前，\u3000衞生健康局⼀⻔Ａ\u00a0。\r\n'
    expect(fold(printed)).toHaveLength(printed.length)
    expect(fold(printed)).toBe('(一)《意见》:2020年底前, 卫生健康局一门A 。\r\n')
  })

  it('makes full stops of half-width ones where a text is typed with them, and none of the stops of labels and decimals', () => {
    expect(fold('一.总体要求\n坚持预防为主.做到1.5米以上.\n（二）.加强养护. 每年2次.\n')).toBe(
      '一.总体要求\n坚持预防为主。做到1.5米以上。\n(二).加强养护。 每年2次。\n',
    )
    expect(fold('坚持预防为主。见图.')).toBe('坚持预防为主。见图.')
  })

  it('tells traditional script, and simplifies it character by character', () => {
    expect(isTraditional('加強組織領導，優化營商環境')).toBe(true)
    expect(isTraditional('加强组织领导，优化营商环境')).toBe(false)
    expect(simplify('營商環境最佳化（試行）')).toBe('营商环境最佳化（试行）')
  })
})
