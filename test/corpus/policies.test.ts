import { describe, expect, it } from '@jest/globals'
import { readText } from '../../src/ingest/index.js'
import { deliverySchema } from '../../src/model/facts.js'
import { readCorpus } from '../support/corpus.js'
import { evidenceFaults } from '../support/evidenceFaults.js'

const documents = readCorpus()
const policies = documents.flatMap((document) => document.delivery)

/** Title, document number, issuer and jurisdiction of the twelve policies, as a reader of the pages finds them. */
const KNOWN = [
  ['日照市人民政府关于促进大数据发展的实施意见', '日政发〔2019〕11号', '日照市人民政府', '日照市'],
  ['厦门市促进大数据发展工作实施方案', null, '厦门市人民政府', '厦门市'],
  ['河北省大数据产业创新发展三年行动计划(2018-2020年)', null, '河北省“大智移云”发展领导小组办公室', '河北省'],
  ['新一代人工智能发展规划', '国发〔2017〕35号', '国务院', '全国'],
  ['惠州市促进大数据发展实施方案(2016~2020年)', null, null, '惠州市'],
  ['中山市促进大数据发展行动计划(2016-2020年)', null, null, '中山市'],
  ['深圳市促进大数据发展行动计划(2016—2018年)', null, null, '深圳市'],
  ['东莞市大数据发展规划(2016-2020年)', null, null, '东莞市'],
  ['清远市大数据发展“十三五”规划', null, null, '清远市'],
  ['云浮市促进云计算大数据产业发展优惠办法(试行)', null, null, '云浮市'],
  ['日照市数字强市发展规划(2024—2026年)(征求意见稿)', null, null, '日照市'],
  ['泰州市大数据发展规划(2018—2020年)', '泰政办发〔2018〕6号', '泰州市人民政府办公室', '泰州市'],
]

const squeeze = (words: string | null): string | null => words?.normalize('NFKC').replace(/\s+/gu, '') ?? null

describe('the corpus', () => {
  it('holds twelve policies, each with its title, document number, issuer and jurisdiction', () => {
    const found = policies.map(({ policy }) => [policy.title, policy.docNumber, policy.issuer, policy.jurisdiction].map(squeeze))
    expect(found).toEqual(KNOWN.map((row) => row.map(squeeze)))
  })

  it('gives facts in the one format', () => {
    for (const document of documents) expect(deliverySchema.safeParse(document.delivery).error?.message).toBeUndefined()
  })

  it('has evidence that stands where it says for every fact', () => {
    const faults = documents.flatMap((document) => document.delivery.flatMap((facts) => evidenceFaults(facts, document.text)))
    expect(faults).toEqual([])
    expect(policies.flatMap((facts) => facts.items.flatMap((item) => item.assignments)).length).toBeGreaterThan(400)
  })

  it('reads the same facts from the same bytes, whatever was read before', () => {
    for (const document of [...documents].reverse())
      expect(readText({ file: document.file, bytes: document.bytes }).delivery).toEqual(document.delivery)
  })
})
