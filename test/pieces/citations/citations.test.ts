import { describe, expect, it } from '@jest/globals'
import type { Issue } from '../../../src/model/facts.js'
import { citationLines, citationsOf, misplaced, runningText } from '../../support/runningText.js'

describe('what a policy cites', () => {
  it('is each title in 《》 with the number in the bracket behind it, whatever the bracket', () => {
    expect(citationLines('根据《国务院关于加强果园管理的意见》（国发〔2020〕3号）、《江西省果品条例》要求，制定本方案。')).toEqual([
      '国务院关于加强果园管理的意见 | 国发〔2020〕3号 | IMPLEMENTS | 全国',
      '江西省果品条例 | - | IMPLEMENTS | 江西省',
    ])
    expect(citationLines('落实《关于果品流通的通知》〔湘政发[2021]8 号〕精神。')).toEqual([
      '关于果品流通的通知 | 湘政发〔2021〕8 号 | IMPLEMENTS | 湖南省',
    ])
  })

  it('takes the outermost pair where a title names another in a pair of its own', () => {
    expect(citationLines('按照《关于印发《赣州市果园规划》的通知》执行。')).toEqual([
      '关于印发《赣州市果园规划》的通知 | - | IMPLEMENTS | -',
    ])
    expect(citationLines('贯彻《关于落实〈江西省果品条例〉的通知》。')).toEqual(['关于落实〈江西省果品条例〉的通知 | - | IMPLEMENTS | -'])
  })

  it('takes the whole body of a numbered announcement, and no certificate', () => {
    expect(citationLines('按《果品热线规定》（国家粮食和物资储备局公告2021年第5号）处理，不再发放《果农就业报到证》。')).toEqual([
      expect.stringContaining('果品热线规定 | 国家粮食和物资储备局公告2021年第5号'),
    ])
  })

  it('takes a number that stands alone, and none that stands within a title', () => {
    expect(citationLines('继续执行赣市府办字〔2019〕12号文件，按照国发〔2020〕3号要求抓好落实。')).toEqual([
      '赣市府办字〔2019〕12号 | 赣市府办字〔2019〕12号 | IMPLEMENTS | 赣州市',
      '国发〔2020〕3号 | 国发〔2020〕3号 | IMPLEMENTS | 全国',
    ])
  })

  it('takes the number of an order', () => {
    expect(citationLines('依据《植物检疫条例》（国务院令第98号）开展检疫。')).toEqual(['植物检疫条例 | 国务院令第98号 | IMPLEMENTS | 全国'])
  })

  it('joins a document that is named again without its area or its years, where that can be one only', () => {
    expect(
      citationLines(
        '根据《中华人民共和国种子法》和《赣州市果园提质行动方案（2021—2023年）》（赣市府发〔2021〕7号）制定。各地按《种子法》办理，推进《果园提质行动方案》。',
      ),
    ).toEqual([
      '中华人民共和国种子法 | - | IMPLEMENTS | 全国',
      '赣州市果园提质行动方案(2021—2023年) | 赣市府发〔2021〕7号 | IMPLEMENTS | 赣州市',
    ])
    expect(
      citationLines('贯彻《江西省果品条例》《赣州市果品条例》。违反《果品条例》的，依法处理。').map((line) => line.split(' | ')[0]),
    ).toEqual(['江西省果品条例', '赣州市果品条例', '果品条例'])
  })

  it('begins a number that stands alone behind the words that lead to it', () => {
    expect(citationLines('各地要对照国发〔2020〕3号文件，认领任务。').map((line) => line.split(' | ')[0])).toEqual(['国发〔2020〕3号'])
  })

  it('joins a document that is named again by a shorter title, a longer title, its number or its defined short name', () => {
    expect(
      citationLines(
        '根据国务院《果品发展行动纲要》（国发〔2020〕3号，以下简称《纲要》）制定。《国务院关于印发果品发展行动纲要的通知》印发以来，各地落实《纲要》和国发〔2020〕3号要求。',
      ),
    ).toEqual(['果品发展行动纲要 | 国发〔2020〕3号 | IMPLEMENTS | 全国'])
  })

  it('keeps two documents of one title apart when their numbers differ', () => {
    expect(
      citationLines('落实《关于加强果园管理的意见》（国发〔2020〕3号）和《关于加强果园管理的意见》（赣府发〔2020〕9号）。'),
    ).toHaveLength(2)
  })

  it('never takes the policy itself, by its title, its number or its short name', () => {
    const given = { title: '赣州市促进果品产业发展实施方案', docNumber: '赣市府发〔2024〕7号' }
    expect(
      citationLines(
        '《赣州市促进果品产业发展实施方案》（以下简称《方案》）已经同意。各地要落实《方案》，赣市府发〔2024〕7号自印发之日起施行。',
        given,
      ),
    ).toEqual([])
  })

  it('takes the act before the policy, which has its title and another number', () => {
    const given = { title: '赣州市果品奖补办法', docNumber: '赣市府发〔2024〕7号' }
    expect(citationLines('《赣州市果品奖补办法》（赣市府发〔2019〕2号）同时废止。本办法自印发之日起施行。', given)).toEqual([
      '赣州市果品奖补办法 | 赣市府发〔2019〕2号 | REPEALS | 赣州市',
    ])
  })

  it('takes no newspaper, form or certificate', () => {
    expect(citationLines('在《果品日报》刊登公告，填写《扶持资金申请表》，出示《营业执照》。')).toEqual([])
  })

  it('tells what is implemented, amended, repealed and only mentioned', () => {
    expect(citationLines('按照《甲市果品办法》要求，编制《果园名录》。')).toEqual([
      '甲市果品办法 | - | IMPLEMENTS | -',
      '果园名录 | - | MENTIONS | -',
    ])
    expect(citationLines('《果园管理暂行办法》同时废止。')).toEqual(['果园管理暂行办法 | - | REPEALS | -'])
    expect(
      citationLines('原《果园管理暂行办法》（赣市府办字〔2013〕7号）由本办法代替，以本规定取代《果园规定》。').map(
        (line) => line.split(' | ')[2],
      ),
    ).toEqual(['REPLACES', 'REPLACES'])
    expect(citationLines('对《果园管理办法》作如下修改：删去第三条。')).toEqual(['果园管理办法 | - | AMENDS | -'])
  })

  it('takes the area from title, issuer or 代字, and leaves it open where a 代字 could be two', () => {
    expect(citationLines('落实省政府《关于果品流通的意见》。')).toEqual(['关于果品流通的意见 | - | IMPLEMENTS | 江西省'])
    expect(citationLines('落实市政府办公室《关于果品流通的意见》。')).toEqual(['关于果品流通的意见 | - | IMPLEMENTS | 赣州市'])
    expect(citationLines('遵守《中华人民共和国种子法》。')).toEqual(['中华人民共和国种子法 | - | IMPLEMENTS | 全国'])
    expect(citationLines('落实国务院《关于甲的意见》、《关于乙的意见》。')).toEqual([
      '关于甲的意见 | - | IMPLEMENTS | 全国',
      '关于乙的意见 | - | IMPLEMENTS | 全国',
    ])
    // 云 is Yunnan's character and 云浮's own.
    const yunfu = { jurisdiction: '云浮市', jurisdictionCode: '445300', title: '云浮市果品办法' }
    expect(citationLines('落实云府办〔2019〕1号文件。', yunfu)).toEqual(['云府办〔2019〕1号 | 云府办〔2019〕1号 | IMPLEMENTS | -'])
    // A number of the central bank is the nation's, though the plan is one city's.
    expect(citationLines('根据《江西省赣州市果品金融试验方案》（银发〔2016〕30号）。')).toEqual([
      '江西省赣州市果品金融试验方案 | 银发〔2016〕30号 | IMPLEMENTS | 全国',
    ])
  })

  it('has evidence that stands where it says, the number as context of its title', () => {
    const text = '根据《国务院关于果园的意见》（国发〔2020〕3号）制定。'
    const [citation] = citationsOf(text)
    expect(citation?.evidence.map(({ role, words }) => `${role} ${words}`)).toEqual([
      'MENTION 《国务院关于果园的意见》',
      'CONTEXT 国发〔2020〕3号',
    ])
    expect(misplaced(runningText(text), citation?.evidence ?? [])).toEqual([])
  })

  it('cites a short name that nothing defines, with a doubt, and ignores a mark that is never closed', () => {
    const issues: Issue[] = []
    expect(citationsOf('各地落实《条例》。《没有收尾的题目', {}, issues).map(({ title }) => title)).toEqual(['条例'])
    expect(issues.map(({ code, words }) => `${code} ${words}`)).toEqual(['SHORT_NAME_UNKNOWN 《条例》'])
  })

  it.each([
    ['《果树条例》（国务院第98号令）', '国务院第98号令'],
    ['《果苗办法》（农业部12号令）', '农业部12号令'],
    ['《果园规定》（赣州市人民政府令第7号）', '赣州市人民政府令第7号'],
  ])('reads the number of an order however it is written: %s', (text, number) => {
    expect(citationsOf(`根据${text}，制定本办法。`).map(({ docNumber }) => docNumber)).toEqual([number])
  })

  it('takes no day for the beginning of an order', () => {
    expect(citationsOf('2019年9月25日赣州市人民政府令第7号规定的事项。').map(({ docNumber }) => docNumber)).toEqual([
      '赣州市人民政府令第7号',
    ])
  })
})
