import { describe, expect, it } from '@jest/globals'
import { readText } from '../../../src/ingest/index.js'
import type { PolicyFacts } from '../../../src/model/facts.js'
import { evidenceFaults } from '../../support/evidenceFaults.js'
import { wrapped } from '../../support/wrapped.js'

const LINES = [
  '日照市促进农村公路养护若干措施',
  '一、主要任务',
  '（一）建立路长制。到2025年，建成示范路30公里。（牵头单位：市交通运输局；责任单位：市公安局）',
  '（二）养护村道。依托日照高新技术产业开发区，培育养护企业5家。',
  '牵头单位：市公路中心',
  '（三）配齐设备。由市财政局牵头，市农业农村局配合。',
]
const TEXT = `${LINES.join('\n')}\n`

/** The one policy of a text; its evidence must stand where it says. */
function readOne(text: string): PolicyFacts {
  const { delivery, text: canonical } = readText({ file: 'a.txt', bytes: new TextEncoder().encode(text) })
  const [facts] = delivery
  if (facts === undefined || delivery.length > 1) throw new Error(`${String(delivery.length)} policies`)
  expect(canonical).toBe(text)
  expect(evidenceFaults(facts, text)).toEqual([])
  return facts
}

/** What a policy says, without where it says it. */
const told = ({ policy, items, targets, zones, units }: PolicyFacts): unknown => ({
  policy: [policy.title, policy.jurisdiction],
  items: items.map(({ path, title, assignments }) => [path.join('/'), title, assignments.map(({ role, unit }) => `${role} ${unit}`)]),
  targets: targets.map(({ path, metric, value, unit, by }) => ({ path, metric, value, unit, by })),
  zones: zones.map(({ name }) => name),
  units: units.map(({ name }) => name),
})

const WHOLE = told(readOne(TEXT))

describe('characters that print nothing', () => {
  it('are in no text that is compared here by chance', () => {
    expect(WHOLE).toMatchObject({
      items: [
        ['一/(一)', '建立路长制', ['LEAD 市交通运输局', 'RESPONSIBLE 市公安局']],
        ['一/(二)', '养护村道', ['LEAD 市公路中心']],
        ['一/(三)', '配齐设备', ['LEAD 市财政局', 'COOPERATING 市农业农村局']],
      ],
    })
  })

  it.each([
    ['U+202E', '\u202e'],
    ['U+202A', '\u202a'],
    ['U+2066', '\u2066'],
    ['U+2069', '\u2069'],
    ['U+200B', '\u200b'],
    ['U+200F', '\u200f'],
    ['U+FEFF', '\ufeff'],
    ['U+00AD', '\u00ad'],
    ['U+061C', '\u061c'],
    ['U+FE0F', '\ufe0f'],
    ['U+E0101, which is two units', '\u{e0101}'],
  ])('take no lead away, wherever they stand: %s', (_, unseen) => {
    for (const spread of [
      TEXT.replaceAll('牵头', `${unseen}牵头${unseen}`),
      TEXT.replaceAll('牵头', `牵${unseen}头`),
      TEXT.replaceAll('市公路中心', `市${unseen}公路${unseen}中心`),
      TEXT.replaceAll('\n', `${unseen}\n${unseen}`),
      [...TEXT].join(unseen),
    ])
      expect(told(readOne(spread))).toEqual(WHOLE)
  })

  it('are quoted where they stand within what is quoted', () => {
    const { items } = readOne(TEXT.replaceAll('市公路中心', '\u202e市公路\u202c中心\u202c'))
    const [lead] = items[1]?.assignments ?? []
    expect([lead?.unit, lead?.mention, lead?.evidence[0]?.words]).toEqual(['市公路中心', '市公路\u202c中心', '市公路\u202c中心'])
  })

  it('are none of the lines that a printed page was broken into', () => {
    const paragraphs = LINES.slice(1).map(
      (line) => `\u3000\u3000${line}${'落实养护责任，完善养护制度，提高养护水平，'.repeat(9)}按时完成。`,
    )
    const set = `${LINES[0] ?? ''}\n\n${wrapped(paragraphs.join('\n'))}\n`
    const whole = told(readOne(set))
    expect(told(readOne(set.replaceAll('养护', '养\u200b护')))).toEqual(whole)
    expect(told(readOne(set.replaceAll('\n', '\u2028')))).toEqual(whole)
  })
})

describe('the ends of lines', () => {
  it.each([
    ['CR and LF', '\r\n'],
    ['CR alone', '\r'],
    ['U+2028', '\u2028'],
    ['U+2029', '\u2029'],
    ['U+0085', '\u0085'],
    ['CR, CR and LF', '\r\r\n'],
  ])('may be %s', (_, end) => {
    const facts = readOne(TEXT.replaceAll('\n', end))
    expect(told(facts)).toEqual(WHOLE)
    expect(facts.items.map(({ evidence }) => evidence[0]?.line)).toEqual([3, 4, 6])
    expect([facts.source.firstLine, facts.source.lastLine]).toEqual([1, 6])
  })
})
