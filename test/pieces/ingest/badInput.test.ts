import { describe, expect, it } from '@jest/globals'
import { DocumentError, readText } from '../../../src/ingest/index.js'
import { MAX_BYTES } from '../../../src/ingest/source/binary.js'
import { big5, gb18030, joined, misread, utf16, utf8 } from '../../support/encodings.js'
import { pageBytes } from '../../support/savedPage.js'

const TEXT = `云溪市人民政府关于加快桥梁养护的意见
各县区人民政府，市政府各部门：
为提高全市桥梁养护水平，保障群众出行安全，现提出以下意见。
一、总体要求
坚持预防为主、防治结合，建立权责清晰的桥梁养护体系，让群众走得放心、走得安心。各级各部门要把桥梁养护摆上重要位置，按照谁所有、谁管养的原则压实责任，推动养护工作由被动处置转为主动预防，切实防范重大风险。
二、主要任务
（一）开展普查。对全市公路和城市桥梁逐座检查，建立桥梁档案，做到一桥一档，并按照技术状况分类登记。责任单位：市交通运输局
（二）加强养护。及时处置病害，每年养护桥梁不少于120座，对三类以下的桥梁优先安排资金，限期完成加固。责任单位：市公路中心
`

/** What becomes of a file: the code and the words of its error, or how many items its policies have. */
function outcome(file: string, bytes: Uint8Array): string {
  try {
    const { delivery } = readText({ file, bytes })
    return `READ ${delivery.map(({ items }) => items.length).join(' ')}`
  } catch (error) {
    if (error instanceof DocumentError) return `${error.code} ${error.message}`
    throw error
  }
}

const starting = (bytes: readonly number[], rest = ''): Uint8Array => joined(Uint8Array.from(bytes), utf8(rest))
const ZIP = [0x50, 0x4b, 0x03, 0x04]

describe('a file that is no text', () => {
  it.each([
    ['a PDF', utf8('%PDF-1.7 一、总体要求'), 'a PDF', 'save it as .txt or .html'],
    ['a DOCX', starting(ZIP, 'word/document.xml'), 'a Word document (DOCX)', 'save it as .txt or .html'],
    ['an XLSX', starting(ZIP, 'xl/workbook.xml'), 'an Excel workbook (XLSX)', 'save it as .txt or .html'],
    ['a ZIP', starting(ZIP, 'policy.txt'), 'a ZIP archive', 'unpack it first'],
    ['a DOC', starting([0xd0, 0xcf, 0x11, 0xe0]), 'a document of Word or WPS (DOC)', 'save it as .txt or .html'],
    ['an RTF', utf8('{\\rtf1 text}'), 'a document in RTF', 'save it as .txt or .html'],
    ['a PNG', starting([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'an image (PNG)', 'there is no text in it'],
    ['a JPEG', starting([0xff, 0xd8, 0xff, 0xe0]), 'an image (JPEG)', 'there is no text in it'],
    ['a gzip', starting([0x1f, 0x8b, 0x08]), 'an archive (gzip)', 'unpack it first'],
  ])('%s is refused whatever its name, with what it is and what to do', (_, bytes, what, todo) => {
    for (const file of ['a.txt', 'a.html', 'a.pdf', 'a']) {
      expect(outcome(file, bytes)).toContain(`BINARY the file is ${what}`)
      expect(outcome(file, bytes)).toContain(todo)
    }
  })

  it('is refused by the line of its first control character', () => {
    expect(outcome('a.txt', utf8(`${TEXT}\u0001`))).toMatch(/^BINARY .* line 9;/u)
    expect(outcome('a.txt', utf8(`一、总体要求\u0000\u0001`))).toMatch(/^BINARY /u)
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['a byte-order mark alone', Uint8Array.of(0xef, 0xbb, 0xbf)],
    ['blanks', utf8(' \u3000\r\n\t\n')],
    ['a page without words', pageBytes('<script>var a = "一、总体要求"</script><img src="a.png">')],
  ])('is refused as empty where it holds %s', (_, bytes) => {
    expect(outcome('a.txt', bytes)).toMatch(/^EMPTY /u)
    expect(outcome('a.html', bytes)).toMatch(/^EMPTY /u)
  })
})

describe('a file with a wrong name', () => {
  it.each([
    ['a page called .txt', 'a.txt', pageBytes(TEXT.replaceAll('\n', '<br>'))],
    ['plain text called .html', 'a.html', utf8(TEXT)],
    ['plain text called .doc', 'a.doc', utf8(TEXT)],
    ['plain text called .jpg', 'a.jpg', gb18030(TEXT)],
    ['a page without any ending', 'policy', pageBytes(TEXT.replaceAll('\n', '<br>'))],
  ])('is read as what it is: %s', (_, file, bytes) => {
    expect(outcome(file, bytes)).toBe('READ 2')
  })
})

describe('a file that breaks off', () => {
  const cutAt = (bytes: Uint8Array, words: string, more: number, encode: (text: string) => Uint8Array): Uint8Array =>
    bytes.slice(0, encode(TEXT.slice(0, TEXT.indexOf(words))).length + more)

  it.each([
    ['UTF-8', utf8, 2],
    ['GB18030', gb18030, 1],
    ['UTF-16', (text: string) => joined(Uint8Array.of(0xff, 0xfe), utf16(text, true)), 1],
  ])('in the middle of a character of %s is read up to there, and says so', (_, encode, more) => {
    const { delivery, text, issues } = readText({ file: 'a.txt', bytes: cutAt(encode(TEXT), '养护桥梁', more, encode) })

    expect(text.endsWith('每年')).toBe(true)
    expect(delivery[0]?.policy.textState).toBe('TRUNCATED')
    expect(issues.filter(({ code }) => code === 'TEXT_BREAKS_OFF').map(({ words }) => words.slice(-2))).toEqual(['每年'])
  })

  it('in the middle of a sentence says so', () => {
    const [facts] = readText({ file: 'a.txt', bytes: cutAt(utf8(TEXT), '优先安排', 0, utf8) }).delivery

    expect(facts?.policy.textState).toBe('TRUNCATED')
    expect(facts?.issues.map(({ code }) => code)).toContain('TEXT_BREAKS_OFF')
  })

  it('says nothing of the sort where it is whole', () => {
    const [facts] = readText({ file: 'a.txt', bytes: utf8(TEXT) }).delivery

    expect(facts?.policy.textState).toBe('FULL')
    expect(facts?.issues.map(({ code }) => code)).not.toContain('TEXT_BREAKS_OFF')
  })
})

describe('text that was decoded wrongly', () => {
  it.each([
    ['UTF-8 read as GBK', misread(utf8(TEXT), 'gbk'), /line 1 .*read as GBK/u],
    ['UTF-8 read as Windows-1252', misread(utf8(TEXT), 'windows-1252'), /line 1 .*Western/u],
    ['UTF-8 read as Latin-1, twice', misread(misread(utf8(TEXT), 'latin1'), 'latin1'), /letters with accents/u],
    ['GBK read as UTF-8', misread(gb18030(TEXT), 'utf-8'), /characters that were lost/u],
    ['one paragraph of it', joined(utf8(TEXT), misread(utf8('（三）加强巡查。县区按月巡查。\n'), 'gbk')), /line 9 /u],
    ['锟斤拷', utf8(TEXT.replace('权责清晰', '锟斤拷锟斤拷')), /line 5 /u],
  ])('is refused with its line: %s', (_, bytes, words) => {
    expect(outcome('a.txt', bytes)).toMatch(/^NOT_DECODABLE /u)
    expect(outcome('a.txt', bytes)).toMatch(words)
  })

  it('is told by its issue where a single character is lost', () => {
    const bytes = utf8(TEXT.replace('权责', '权\ufffd'))
    const { issues } = readText({ file: 'a.txt', bytes })

    expect(issues.filter(({ code }) => code === 'CHARACTERS_LOST')).toEqual([
      expect.objectContaining({ stage: 'READ', words: '\ufffd', start: TEXT.indexOf('权责') + 1 }),
    ])
  })
})

describe('a file in two encodings', () => {
  const [head = '', ...rest] = TEXT.split(/(?<=：\n)/u)
  const body = rest.join('')

  it.each([
    ['a head in UTF-8 over a text in GB18030', joined(utf8(head), gb18030(body)), /line 1 .*is UTF-8|byte \d+ \(line 3\)/u],
    ['a head in GB18030 over a text in UTF-8', joined(gb18030(head), utf8(body)), /line 3 .*is UTF-8|byte \d+ \(line/u],
    ['a line of GB18030 in UTF-8', joined(utf8(head), gb18030('桥梁。\n'), utf8(body)), /line 1 .*is UTF-8|byte \d+ \(line/u],
  ])('is refused with the line: %s', (_, bytes, words) => {
    expect(outcome('a.txt', bytes)).toMatch(/^NOT_DECODABLE /u)
    expect(outcome('a.txt', bytes)).toMatch(words)
    expect(outcome('a.txt', bytes)).toMatch(/save (?:all of )?it as UTF-8/u)
  })

  it('is refused by its first bad byte where it begins with the mark of UTF-8', () => {
    const bytes = joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8('云溪市\n'), gb18030(body))

    expect(outcome('a.txt', bytes)).toMatch(/^NOT_DECODABLE .*mark of utf-8 .* byte 1\d \(line 2\)/u)
  })
})

describe('a page that says a wrong encoding of itself', () => {
  const page = (charset: string): string =>
    `<!DOCTYPE html><html><head><meta charset="${charset}"></head><body>${TEXT.replaceAll('\n', '<br>')}</body></html>`

  it.each([
    ['UTF-8 as gb2312', utf8(page('gb2312'))],
    ['UTF-8 as big5', utf8(page('big5'))],
    ['GB18030 as UTF-8', gb18030(page('utf-8'))],
    ['GB18030 as Big5', gb18030(page('big5'))],
    ['GB18030 as Latin-1', gb18030(page('iso-8859-1'))],
    ['GB18030 as nothing that is known', gb18030(page('x-none'))],
  ])('is read by its bytes: %s', (_, bytes) => {
    const { text, delivery } = readText({ file: 'a.html', bytes })

    expect(text).toContain('每年养护桥梁不少于120座')
    expect(delivery[0]?.items).toHaveLength(2)
  })

  it('is believed where that gives Chinese', () => {
    const words = '茶園管護方案的通知：各縣市政府，為加強茶園管護，制定本方案。'
    const bytes = joined(utf8('<html><meta charset=big5><p>'), big5(words), utf8('</p></html>'))

    expect(outcome('a.html', bytes)).toMatch(/^(?:READ|NO_POLICY)/u)
  })
})

describe('a file that is large', () => {
  it('is refused over the limit that the docs state, by its size alone', () => {
    expect(outcome('a.txt', new Uint8Array(MAX_BYTES + 1).fill(0x61))).toBe(
      'TOO_LARGE the file has 8388609 bytes, and the limit is 8388608: give its policies one by one',
    )
    expect(outcome('a.html', pageBytes('<p>一、总体要求</p>'.repeat(900_000)))).toMatch(/^TOO_LARGE .* the limit is 8388608/u)
    expect(outcome('a.txt', utf8(`${TEXT}${'三、推进工作\n'.repeat(550_000)}`))).toMatch(/^TOO_LARGE /u)
  })

  it('is read with a line of 1 MB', () => {
    const line = '完善桥梁养护制度，健全工作机制，提高服务水平，'.repeat(16_000)
    const { delivery } = readText({ file: 'a.txt', bytes: utf8(TEXT.replace('及时处置病害，', `及时处置病害，${line}`)) })

    expect(line.length * 3).toBeGreaterThan(1024 ** 2)
    expect(delivery.map(({ items }) => items.flatMap(({ assignments }) => assignments.map(({ unit }) => unit)))).toEqual([
      ['市交通运输局', '市公路中心'],
    ])
  })

  it('is read with 20,000 headings', () => {
    const headings = Array.from({ length: 20_000 }, (_, at) => `${at % 2 === 0 ? '（三）推进第' : '1.推进第'}${at}项工作。`).join('\n')

    expect(outcome('a.txt', utf8(`${TEXT}${headings}\n`))).toMatch(/^READ /u)
  })

  it('is refused where a page nests elements without end', () => {
    expect(outcome('a.html', pageBytes('<div>'.repeat(100_000)))).toMatch(/^TOO_LARGE .*deeper than 2000/u)
    expect(outcome('a.html', pageBytes(`${'<b>'.repeat(1_000)}${TEXT.replaceAll('\n', '<br>')}`))).toBe('READ 2')
  })
})
