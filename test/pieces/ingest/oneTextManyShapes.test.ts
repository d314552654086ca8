import { describe, expect, it } from '@jest/globals'
import { Converter } from 'opencc-js'
import { readText } from '../../../src/ingest/index.js'
import type { PolicyFacts } from '../../../src/model/facts.js'
import { gb18030, joined, utf16, utf8 } from '../../support/encodings.js'
import { evidenceFaults } from '../../support/evidenceFaults.js'
import { halfWidth } from '../../support/fixturePolicies.js'

/** A made-up plan with what such plans have: three levels of headings, owners of several shapes, numbers, zones, citations. */
const HEAD = ['赣州市促进果品产业发展实施方案', '赣市府发〔2024〕36号', '各县（市、区）人民政府，市政府各部门：']
const BODY = [
  '为贯彻落实《关于促进果业高质量发展的意见》（赣府发〔2023〕12号），加快建设果品强市，结合我市实际，制定本方案。',
  '一、总体要求',
  '坚持政府引导、市场主导、农民主体，顺应消费升级的趋势，优化品种结构和区域布局，延长产业链条，提升产品质量和品牌效应，推动果品产业由增产导向转为提质导向，让种果的农民有更多收获。到2027年，全市果品产业总产值达到260亿元，冷藏保鲜率提高到45%。',
  '二、主要任务',
  '（一）建设标准果园',
  '推广良种良法，改造低产果园，完善果园道路、灌溉、防灾设施，配备小型农业机械，推行绿色防控和有机肥替代，健全从种苗到采收的技术规程，组织技术人员进村入户开展指导。到2026年建成标准果园120个。（牵头单位：市农业农村局；配合单位：市财政局、市林业局）',
  '（二）发展果品加工',
  '1.壮大龙头企业。支持企业开展精深加工，培育年产值超过5亿元的企业8家以上。责任单位：市工业和信息化局、市商务局',
  '2.建设加工园区。依托赣州高新技术产业开发区建设果品加工园，完善供水、供电和污水处理设施。责任单位：赣州高新区管委会',
  '（三）打通销售渠道',
  '在主要消费城市开设直销门店，每年举办产销对接活动不少于6次。（责任单位：市商务局）',
  '三、保障措施',
  '（一）加强组织领导。建立市果品产业发展联席会议制度，定期调度进展。（责任单位：市农业农村局）',
  '（二）强化资金支持。市财政每年安排专项资金3000万元，支持果园改造和品牌建设。（责任单位：市财政局、市农业农村局）',
]
const TAIL = ['赣州市人民政府', '2024年5月16日']
const LINES = [...HEAD, ...BODY, ...TAIL]
const TEXT = `${LINES.join('\n')}\n`

const readAll = (bytes: Uint8Array): PolicyFacts[] => {
  // A page is known by how it begins, whatever its name.
  const { delivery, text } = readText({ file: 'a.txt', bytes })
  expect(delivery.flatMap((facts) => evidenceFaults(facts, text))).toEqual([])
  return delivery
}
const plain = (words: string): string => words.normalize('NFKC').replace(/\s+/gu, '')

/** What a policy says, whatever it looks like: places are left out. */
function said({ policy, items, targets, zones }: PolicyFacts): Record<string, unknown> {
  return {
    head: [policy.title, policy.docNumber, policy.issuedOn, policy.jurisdiction].map((words) => plain(words ?? '')),
    items: items.map(({ path, title, kind }) => plain(`${path.join('/')} ${title ?? ''} ${kind}`)),
    assignments: items.flatMap(({ path, assignments }) => assignments.map(({ role, unit }) => plain(`${path.join('/')} ${role} ${unit}`))),
    targets: targets.map(({ metric, comparator, value, unit, by }) =>
      plain(`${metric} ${comparator} ${value} ${unit ?? '-'} ${by ?? '-'}`),
    ),
    zones: zones.map(({ name }) => plain(name)),
    cites: policy.cites.map(({ title, docNumber }) => plain(`${title} ${docNumber ?? '-'}`)),
  }
}

const [reference] = readAll(utf8(TEXT))
const expected = reference === undefined ? null : said(reference)

const page = (body: string): Uint8Array =>
  utf8(`<!DOCTYPE html><html><head><meta charset="utf-8"><title>${HEAD[0] ?? ''}</title></head><body>
<div class="nav"><a href="/">首页</a> &gt; <a href="/zc">政策文件</a></div>${body}
<div class="footer">版权所有：赣州市人民政府 网站标识码：3607000001 <a href="#">打印</a> <a href="#">关闭窗口</a></div></body></html>`)
const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p style="text-indent:2em">${line}</p>`).join('\n')
const toTraditional = Converter({ from: 'cn', to: 't' })

/** A line broken after so many characters, as files of old systems have them. */
const wrapped = (line: string, width: number): string => line.replace(new RegExp(`.{${width}}(?=.)`, 'gu'), '$&\n')

describe('one text', () => {
  it('is read whole where it is printed as it should be', () => {
    expect(expected).toMatchObject({
      head: [HEAD[0], plain(HEAD[1] ?? ''), '2024-05-16', '赣州市'],
      zones: expect.arrayContaining(['赣州高新技术产业开发区']) as unknown,
    })
    expect(reference?.items.map(({ path }) => path.join('/'))).toEqual([
      '二/(一)',
      '二/(二)/1',
      '二/(二)/2',
      '二/(三)',
      '三/(一)',
      '三/(二)',
    ])
    expect(reference?.items.every(({ assignments }) => assignments.length > 0)).toBe(true)
    expect(reference?.targets.length).toBeGreaterThanOrEqual(6)
  })

  it.each<[string, Uint8Array]>([
    ['in UTF-8 with its mark', joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(TEXT))],
    ['in GB18030', gb18030(TEXT)],
    ['in UTF-16, little-endian, with its mark', joined(Uint8Array.of(0xff, 0xfe), utf16(TEXT, true))],
    ['in UTF-16, big-endian, without', utf16(TEXT, false)],
    ['with line ends of Windows', utf8(TEXT.replaceAll('\n', '\r\n'))],
    ['with an empty line behind each', utf8(TEXT.replaceAll('\n', '\n\n'))],
    ['with paragraphs drawn in by ideographic blanks', utf8(LINES.map((line) => `\u3000\u3000${line}`).join('\n'))],
    ['with no-break and zero-width blanks', utf8(LINES.map((line) => `\u00a0\u00a0${line.replaceAll('，', '，\u200b')}\u00a0`).join('\n'))],
    ['in half-width punctuation', utf8(halfWidth(TEXT))],
    ['in full-width figures', utf8(TEXT.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)))],
    ['in traditional script', utf8(toTraditional(TEXT))],
    ['in lines broken at 36 characters', utf8(LINES.map((line) => wrapped(line, 36)).join('\n'))],
    ['in lines broken at 30 characters, drawn in', utf8(LINES.map((line) => wrapped(`\u3000\u3000${line}`, 30)).join('\n'))],
    ['with its body on one line, blanks where lines ended', utf8([...HEAD, BODY.join(' '), ...TAIL].join('\n'))],
    ['on one line, blanks where lines ended', utf8(LINES.join(' '))],
    ['on one line, ideographic blanks where lines ended', utf8(LINES.join('\u3000\u3000'))],
    ['as a page of paragraphs', page(paragraphs(LINES))],
    ['as a page of paragraphs in GB18030', gb18030(new TextDecoder().decode(page(paragraphs(LINES))).replace('utf-8', 'gb2312'))],
    [
      'as a page of breaks and no-break blanks',
      page(`<div>${LINES.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${line}`).join('<br>\n<br/>')}</div>`),
    ],
    [
      'as a page of spans within tables that place it',
      page(
        `<table><tr><td><table><tr><td>${LINES.map((line) => `<div><span><font>${line.slice(0, 3)}</font>${line.slice(3)}</span></div>`).join('')}</td></tr></table></td></tr></table>`,
      ),
    ],
    [
      'as a page under a table about it',
      page(
        `<table><tr><td>索 引 号</td><td>000014349/2024-00036</td><td>主题分类</td><td>农业、林业</td></tr><tr><td>发文机关</td><td>赣州市人民政府</td><td>成文日期</td><td>2024年05月16日</td></tr><tr><td>标 题</td><td colspan="3">${HEAD[0] ?? ''}</td></tr><tr><td>发文字号</td><td>${HEAD[1] ?? ''}</td><td>有效性</td><td>有效</td></tr></table>${paragraphs(LINES)}`,
      ),
    ],
    [
      'inside the notice that issues it',
      utf8(
        [
          '赣州市人民政府关于印发《赣州市促进果品产业发展实施方案》的通知',
          ...HEAD.slice(1),
          '现将《赣州市促进果品产业发展实施方案》印发给你们，请认真组织实施。',
          ...TAIL,
          HEAD[0],
          ...BODY,
        ].join('\n'),
      ),
    ],
    [
      'before another policy',
      utf8(
        `${TEXT}\n赣州市人民政府关于加强桥梁养护的意见\n赣市府发〔2024〕41号\n各县（市、区）人民政府：\n现提出以下意见。\n一、开展普查。逐座建立桥梁档案。责任单位：市交通运输局\n赣州市人民政府\n2024年6月3日\n`,
      ),
    ],
  ])('says the same %s', (_, bytes) => {
    const [facts] = readAll(bytes)

    expect(facts === undefined ? null : said(facts)).toEqual(expected)
  })
})
