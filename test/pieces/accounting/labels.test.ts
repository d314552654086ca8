import { describe, expect, it } from '@jest/globals'
import { fates, planWith, type Sentences } from '../../support/sentencePolicy.js'
import { accountedPolicies } from '../../support/accountOf.js'

const PLAN = ['一、 read', '二、 read', '(一) read', '(二) read']

/** What became of the labels beside the plan's own four. */
const labelsOf = (sentences: Sentences): string[] => {
  const all = fates(planWith(sentences), 'headings')
  for (const own of PLAN) all.splice(all.indexOf(own), 1)
  return all
}

const articles = (clauses: string): string[] => {
  const text = `云浮市民宿扶持办法\n第一条 为促进民宿发展，制定本办法。\n第二条 申请者应当符合下列条件：\n${clauses}\n第三条 扶持资金由市财政局核拨。\n`
  const [policy] = accountedPolicies('measures.txt', new TextEncoder().encode(text))
  return policy === undefined ? [] : fates(policy, 'headings')
}

describe('what looks like the label of a heading', () => {
  it('is read where it heads a piece', () => {
    expect(fates(planWith({}), 'headings')).toEqual(PLAN)
    expect(labelsOf({ task: '\n1.改善道路。拓宽进村道路。\n2.改善厕所。新建公共厕所。' })).toEqual(['1. read', '2. read'])
  })

  it.each<[string, Sentences, string[]]>([
    ['a quantity', { task: '培育3-5家精品民宿，满意度指数达到85,比上年有所提高。' }, ['3-5 QUANTITY', '85, QUANTITY']],
    [
      'a numeral that ends a word',
      { task: '做到标准统一、服务规范，推动一、二、三产业融合。' },
      ['一、 PART_OF_WORD', '一、 PART_OF_WORD', '二、 PART_OF_WORD'],
    ],
    ['a reference', { task: '依照办法第十条规定办理。' }, ['第十条 REFERENCE']],
    ['a dash', { task: '打造“渡口—古镇—茶园”线路。' }, ['— DASH', '— DASH']],
    ['an enumeration', { task: '主要包括：（1）门窗；（2）屋面。' }, ['(1) ENUMERATION', '(2) ENUMERATION']],
    ['in the list of attachments', { closing: '附件：1.民宿名录\n泰州市人民政府办公室\n2024年3月1日' }, ['1. OUTSIDE_BODY']],
  ])('and is %s heads nothing, and says so', (_use, sentences, expected) => {
    expect(labelsOf(sentences)).toEqual(expected)
  })

  it('within an article is its clause', () => {
    expect(articles('（一）依法注册；\n（二）守法经营。')).toEqual([
      '第一条 read',
      '第二条 read',
      '(一) CLAUSE_OF_ARTICLE',
      '(二) CLAUSE_OF_ARTICLE',
      '第三条 read',
    ])
  })

  it('and counts on in no way is an issue', () => {
    const policy = planWith({ task: '改善道路。7.改善厕所。' })
    expect(fates(policy, 'headings')).toContain('7. LABEL_NOT_READ')
    expect(policy.facts.issues).toContainEqual(expect.objectContaining({ stage: 'OUTLINE', code: 'LABEL_NOT_READ', words: '7.' }))
  })
})
