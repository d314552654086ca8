import { describe, expect, it } from '@jest/globals'
import type { PolicyFacts } from '../../../src/model/facts.js'
import { readText } from '../../../src/ingest/index.js'

function only(lines: readonly string[], file = 'made-up.txt'): PolicyFacts {
  const [first, ...others] = readText({ file, bytes: new TextEncoder().encode(lines.join('\n')) }).delivery
  if (first === undefined) throw new Error('no policy was read')
  expect(others).toEqual([])
  return first
}

const BODY = ['一、清理河道。组织沿线乡镇清理河道。(责任单位:市水利局)', '二、建立巡查制度。完善日常巡查。(责任单位:市林业局)']
const ARTICLES = ['第一条 为了规范停车秩序,制定本办法。', '第二条 市公安局负责停车秩序管理。']

describe('the head of an order', () => {
  it.each([
    ['its number below it', ['枫桥市人民政府令', '第12号'], '枫桥市人民政府令第12号'],
    ['its number behind it', ['枫桥市人民政府令 第12号'], '枫桥市人民政府令第12号'],
    ['its number in brackets', ['枫桥市人民政府令', '(第12号)'], '枫桥市人民政府令第12号'],
    ['a number in characters', ['枫桥市人民政府令', '第十二号'], '枫桥市人民政府令第十二号'],
  ])('gives number, issuer and title, with %s', (_, head, number) => {
    const { policy } = only([
      ...head,
      '《枫桥市停车管理办法》已经市人民政府第9次常务会议通过,现予公布,自2022年1月1日起施行。',
      '市长 林某',
      '2021年11月3日',
      '枫桥市停车管理办法',
      ...ARTICLES,
    ])
    expect(policy).toMatchObject({
      title: '枫桥市停车管理办法',
      docNumber: number,
      issuer: '枫桥市人民政府',
      jurisdiction: '枫桥市',
      issuedOn: '2021-11-03',
      cites: [],
    })
  })

  it.each([
    ['(2021年11月3日枫桥市人民政府令第12号公布 自2022年1月1日起施行)', '枫桥市人民政府令第12号'],
    ['(2021年10月9日市政府常务会议通过 2021年11月3日枫桥市人民政府令第12号发布)', '枫桥市人民政府令第12号'],
    ['(2021年11月3日枫桥市人民政府公布)', null],
  ])('is read from the note below the title: %s', (note, number) => {
    const { policy } = only(['枫桥市停车管理办法', note, ...ARTICLES])
    expect(policy).toMatchObject({ docNumber: number, issuer: '枫桥市人民政府', issuedOn: '2021-11-03' })
  })
})

describe('the title of a policy', () => {
  it.each([
    '枫桥市河道清理工作方案-政策资料网',
    '枫桥市河道清理工作方案_政策文件_枫桥市人民政府门户网站',
    '枫桥市河道清理工作方案 - 公文库 - 某某政策平台',
    '枫桥市河道清理工作方案|政策文库',
    '(东禾省)枫桥市河道清理工作方案',
  ])('is read without what the site glues to it: %s', (line) => {
    expect(only([line, '各县区人民政府:', ...BODY]).policy.title).toBe('枫桥市河道清理工作方案')
  })

  it.each([
    '枫桥市人民政府办公室印发《枫桥市河道清理工作方案》',
    '枫桥市委办公室、枫桥市人民政府办公室印发《枫桥市河道清理工作方案》',
    '枫桥市水利局 枫桥市财政局联合印发《枫桥市河道清理工作方案》',
  ])('is what a headline says was issued: %s', (line) => {
    const { policy } = only([line, '枫发〔2021〕3号', ...BODY])
    expect(policy.title).toBe('枫桥市河道清理工作方案')
    expect(policy.jurisdiction).toBe('枫桥市')
    expect(line.startsWith(policy.issuer ?? '-')).toBe(true)
  })

  it.each([
    [['| 索引号:00012/2021-7 | |', '| 标题:枫桥市2021年河道清理计划 | |']],
    [['文件名称 | 枫桥市2021年河道清理计划 | ||', '索引号 | 00012/2021-7 | 公开形式: | 主动公开 |']],
    [['索引号:00012/2021-7', '信息名称:枫桥市2021年河道清理计划', '生效日期:2021年3月1日']],
  ])('is taken from a field of the page where nothing else prints it: %j', (fields) => {
    expect(only([...fields, '2021年抓好以下工作。', ...BODY]).policy.title).toBe('枫桥市2021年河道清理计划')
  })

  it('is taken from the page, or else from the name of the file, and the reading says so', () => {
    const html = `<html><head><title>枫桥市河道清理工作方案_某某网</title></head><body><p>${BODY.join('</p><p>')}</p></body></html>`
    const ofPage = only([html], 'a.html')
    expect(ofPage.policy.title).toBe('枫桥市河道清理工作方案')
    expect(ofPage.issues.map(({ code }) => code)).toContain('TITLE_NOT_PRINTED')
    expect(only(BODY, '枫桥市河道清理工作方案.txt').policy.title).toBe('枫桥市河道清理工作方案')
  })

  it.each(['业经市政府审定,现予印发', '已经市政府同意,现印发给你们', '已经市政府常务会议通过,现予公布'])(
    'is found where the page has dropped the title of the notice: 《…》%s',
    (words) => {
      const { policy } = only([
        '各县区人民政府:',
        `《枫桥市河道清理工作方案》${words},请抓好落实。`,
        '枫桥市人民政府办公室',
        '二0二一年三月五日',
        '枫桥市河道清理',
        '工作方案',
        ...BODY,
      ])
      expect(policy).toMatchObject({ title: '枫桥市河道清理工作方案', issuer: '枫桥市人民政府办公室', issuedOn: '2021-03-05', cites: [] })
    },
  )

  it("is the plan's own, which the notice names without its place", () => {
    const { policy } = only([
      '枫桥市人民政府办公室关于印发河道清理若干措施的通知',
      '枫政办发〔2021〕5号',
      '各县区人民政府:',
      '《枫桥市河道清理的若干措施》已经市政府同意,现印发给你们。',
      '枫桥市人民政府办公室',
      '2021年3月5日',
      '枫桥市河道清理',
      '的若干措施',
      ...BODY,
    ])
    expect(policy.title).toBe('枫桥市河道清理的若干措施')
    expect(policy.cites).toEqual([])
  })
})

describe('the area and the years of a policy', () => {
  it.each([
    ['清河县白杨镇2024年河道清理方案', '白杨镇'],
    ['白杨镇人民政府2024年工作计划', '白杨镇'],
    ['江夏乡关于做好河道清理工作的通知', '江夏乡'],
    ['滨江街道办事处关于做好河道清理工作的通知', '滨江街道'],
    ['清河县乡村振兴2024年工作要点', '清河县'],
  ])('%s is for %s', (title, area) => {
    expect(only([title, ...BODY]).policy.jurisdiction).toBe(area)
  })

  it.each([
    '2024年4月1日至2025年12月31日给予补贴。(市财政局负责)',
    '清理河道。(市水利局负责,2025年底前完成)',
    '截至2025年6月,已清理河道。(市水利局负责)',
  ])('no window, deadline or state is a period: %s', (words) => {
    expect(only(['枫桥市河道清理工作方案', `一、${words}`, '二、建立巡查制度。(市林业局负责)']).policy.period.to).toBeNull()
  })
})
