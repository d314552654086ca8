import { describe, expect, it } from '@jest/globals'
import { canonicalMetricName } from '../../../src/model/metrics/canonicalName.js'

const names = (...printed: string[]): string[] => [...new Set(printed.map((one) => canonicalMetricName(one).name))]

describe('names of one metric', () => {
  it.each([
    [['数字经济核心产业增加值占GDP比重', '数字经济核心产业增加值占地区生产总值的比重', '数字经济核心产业增加值占国内生产总值比例']],
    [['全社会研究与试验发展(R&D)经费支出占GDP比重', 'R&D经费投入强度', '研发经费投入强度', '全社会研发经费支出占地区生产总值的比重']],
    [['每万人口高价值发明专利拥有量', '每万人高价值发明专利拥有量']],
    [['空气质量优良天数比率', '优良天数比例', '城市空气质量优良天数比例']],
    [['PM2.5平均浓度', '细颗粒物（PM2.5）年均浓度', '全市细颗粒物浓度']],
    [['规上工业增加值', '全市规模以上工业增加值']],
    [['城镇化率', '常住人口城镇化率']],
    [['5G基站', '全市5G基站数量', '5G基站总数']],
    [['大数据应用与服务的骨干企业', '大数据应用和服务骨干企业数']],
    [['电子病历普及率', '全县电子病历普及率达到']],
  ])('meet: %j', (printed) => {
    expect(names(...printed)).toHaveLength(1)
  })

  it.each([
    [['产业规模', '产业总量']],
    [['建成充电桩', '新建充电桩']],
    [['户籍人口城镇化率', '常住人口城镇化率']],
    [['企业研发投入强度', '全社会研发投入强度']],
    [['每万人口发明专利拥有量', '每万人口高价值发明专利拥有量']],
    [['我国5G基站数', '5G基站数']],
    [['市、县两级政务信息资源共享率', '政务信息资源共享率']],
  ])('stay apart where a reader would have to guess: %j', (printed) => {
    expect(names(...printed)).toHaveLength(printed.length)
  })

  it('come with the habits by which they meet', () => {
    expect(canonicalMetricName('全市研发经费支出占地区生产总值的比重').rules).toEqual(['OWN_AREA', 'FILLER', 'STATISTICAL_SYNONYM'])
    expect(canonicalMetricName('电子病历普及率')).toEqual({ name: '电子病历普及率', rules: [] })
  })
})
