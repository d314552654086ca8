import { describe, expect, it } from '@jest/globals'
import { accountedPolicies } from '../../support/accountOf.js'

/** Owners of the articles of a made-up 办法: `第三条 职责分工: RESPONSIBLE 区商务委`. */
function owners(...articles: string[]): string[] {
  const text = [
    '海陵区促进民宿发展扶持办法',
    '第一条（目的）',
    '为促进民宿发展，制定本办法。',
    ...articles,
    '第九条（施行日期）',
    '本办法自2022年8月1日起施行。',
    '',
  ].join('\n')
  const [policy] = accountedPolicies('measures.txt', new TextEncoder().encode(text))
  return (policy?.facts.items ?? []).flatMap(({ path, title, assignments }) =>
    assignments.map(({ role, unit }) => `${path.at(-1) ?? ''} ${title ?? '-'}: ${role} ${unit}`),
  )
}

describe('an article', () => {
  it('has a heading where all that set work begin with one, and the last one has none', () => {
    const text = [
      '海陵区促进民宿发展若干政策',
      '第一条 鼓励开放空间。支持村集体把闲置农房用于民宿经营，由区农业农村局负责。',
      '第二条 加强人才培养。组织民宿主人参加培训，每年不少于两期，由区人社局负责。',
      '第三条 本政策自2022年8月1日起施行，由区文旅局负责解释。',
      '',
    ].join('\n')
    const [policy] = accountedPolicies('policies.txt', new TextEncoder().encode(text))
    expect(policy?.facts.items.map(({ path, title }) => [path.at(-1), title])).toEqual([
      ['第一条', '鼓励开放空间'],
      ['第二条', '加强人才培养'],
      ['第三条', null],
    ])
  })

  it('may be called what elsewhere is the field of owners', () => {
    expect(owners('第二条（职责分工）', '区文旅局负责本办法的组织实施。区财政局负责资金的拨付。')).toEqual([
      '第二条 职责分工: RESPONSIBLE 区文旅局',
      '第二条 职责分工: RESPONSIBLE 区财政局',
    ])
  })

  it('gives the body whose act it needs a duty, and the one beside it', () => {
    expect(owners('第二条（评定）', '对经区文旅局会同区住建局评定的民宿，给予20万元奖励。')).toEqual([
      '第二条 评定: LEAD 区文旅局',
      '第二条 评定: COOPERATING 区住建局',
    ])
    expect(owners('第二条（监督）', '对骗取资金的，由区财政局追回。')).toEqual(['第二条 监督: RESPONSIBLE 区财政局'])
  })
})
