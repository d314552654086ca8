import { describe, expect, it } from '@jest/globals'
import { excludedNumbers, targetLines } from '../../support/runningText.js'

describe('the measure words of official writing', () => {
  it.each([
    ['新增灭火器100具，放流鱼苗50万尾，发放锦旗20幅，建设文化墙30面。', ['100 具', '50 万尾', '20 幅', '30 面']],
    ['疏浚箱涵40孔，购置水泵12副，储备帐篷200顶，饲养马匹300匹。', ['40 孔', '12 副', '200 顶', '300 匹']],
    ['建设充电桩200桩，打机井50井，供应种子500粒，发放大米300袋。', ['200 桩', '50 井', '500 粒', '300 袋']],
    ['配备油料50桶，配发消毒液1000瓶，新增停车位800泊位，编印教材200页。', ['50 桶', '1000 瓶', '800 泊位', '200 页']],
    ['编印手册5000册，改造楼房12层，种植树木20排，接种疫苗8万剂次。', ['5000 册', '12 层', '20 排', '8 万剂次']],
  ])('count what stands before them: %s', (text, amounts) => {
    expect(targetLines(text).map((line) => line.split(' | ')[1])).toEqual(amounts.map((amount) => `EQ ${amount}`))
  })

  it('may be so much a piece, with 每 for the stroke', () => {
    expect(
      targetLines(
        '室内甲醛浓度控制在80微克每立方米以下，路网密度达到8公里每平方公里，亩均税收达到30万元每亩，用水量降到50立方米每万元，图书2册每人。',
      ),
    ).toEqual([
      '室内甲醛浓度 | LE 80 微克每立方米 | - | TARGET',
      '路网密度 | EQ 8 公里每平方公里 | - | TARGET',
      '亩均税收 | EQ 30 万元每亩 | - | TARGET',
      '用水量 | EQ 50 立方米每万元 | - | TARGET',
      '图书 | EQ 2 册每人 | - | TARGET',
    ])
    expect(targetLines('建设2个每个投资1亿元的果园。')[0]).toContain('EQ 2 个 |')
  })

  it('name a class of houses before them, and a size behind', () => {
    expect(excludedNumbers('为6层以上住宅加装电梯。')).toEqual(['6 NAME'])
  })

  it('say how often where 每 stands before them', () => {
    expect(targetLines('每学期检查一遍学校食堂。')).toEqual(['每学期检查学校食堂 | EQ 1 遍 | - | TARGET'])
    expect(targetLines('再读一遍文件。')).toEqual([])
  })
})

describe('what a rate is counted by', () => {
  it('stays in the name of the rate, with 每 and without', () => {
    expect(
      targetLines('万元国内生产总值能耗下降17%以上，每万元产值综合能耗降到0.6吨标准煤以下，千人口医师数达到3名，万元GDP用水量下降20%。'),
    ).toEqual([
      '万元国内生产总值能耗下降 | GE 17 % | - | TARGET',
      '每万元产值综合能耗 | LE 0.6 吨标准煤 | - | TARGET',
      '千人口医师数 | EQ 3 名 | - | TARGET',
      '万元GDP用水量下降 | EQ 20 % | - | TARGET',
    ])
    expect(excludedNumbers('公布万元国内生产总值能耗和万元工业增加值用电量。')).toEqual(['万 METRIC_NAME', '万 METRIC_NAME'])
  })
})

describe('a count of the document’s own parts', () => {
  it.each([
    '将《规划》提出的6项具体任务和5项重点工程进行分解，并将原有的14项便民措施增加为21项。',
    '要对照3个方面、8个重点领域的25项内容逐一落实。',
    '全年安排政务公开7个方面28项改革任务。',
    '梳理4个方面12项问题清单，细化为36条措施。',
    '专班由5个部门组成，设副组长2人，下设3个工作组。',
  ])('sets nothing: %s', (text) => {
    expect(targetLines(text)).toEqual([])
  })

  it('is none where measures or projects are what is made', () => {
    expect(targetLines('推出20项便民服务举措，新建3个重点实验室。')).toEqual([
      '推出便民服务举措 | EQ 20 项 | - | TARGET',
      '新建重点实验室 | EQ 3 个 | - | TARGET',
    ])
  })

  it('is an ordinal behind 第, also for the others of the list', () => {
    expect(excludedNumbers('对第3件、第12、13件工程倒排工期。')).toEqual(['3 ORDINAL', '12 ORDINAL', '13 ORDINAL'])
  })
})

describe('the points of a score sheet', () => {
  it('are no targets; what is reached for them is', () => {
    expect(targetLines('召开果农大会至少4次，少一次扣2分（20分）。病株率控制在0.8‰以内（40分）。')).toEqual([
      '召开果农大会 | GE 4 次 | - | TARGET',
      '病株率 | LE 0.8 ‰ | - | TARGET',
    ])
    expect(excludedNumbers('满分100分，每报送信息加0.5分，最高加5分，完成投资500万元得10分。')).toEqual([
      '100 POINTS',
      '0.5 POINTS',
      '5 POINTS',
      '500 POINTS',
      '10 POINTS',
    ])
    expect(targetLines('果农满意度达到90分以上。')).toEqual(['果农满意度 | GE 90 分 | - | TARGET'])
  })
})

describe('a number in a bracket', () => {
  it('measures what stands before the bracket', () => {
    expect(
      targetLines(
        '整理服务事项目录（首批150项以上），改造果品站（每站面积不低于40平方米），选聘技术员（年内不少于60名），增设冷库（计划12处）。',
      ),
    ).toEqual([
      '整理服务事项目录 | GE 150 项 | - | TARGET',
      '每站面积 | GE 40 平方米 | - | TARGET',
      '选聘技术员 | GE 60 名 | - | TARGET',
      '增设冷库 | EQ 12 处 | - | TARGET',
    ])
  })
})

describe('a number before a long name', () => {
  it('counts the noun that its description ends in', () => {
    expect(targetLines('每年遴选40家左右具备研发能力的果业工坊，在场地租金等方面给予补助。')).toEqual([
      '每年遴选果业工坊 | APPROX 40 家 | - | TARGET',
    ])
    expect(targetLines('招引12家左右能够独立设计产品、拥有自主商标、承接海外订单的包装企业。')).toEqual([
      '招引包装企业 | APPROX 12 家 | - | TARGET',
    ])
    expect(targetLines('认定10个以上带动能力强的合作社，每年选派100名熟悉果树技术、善于经营管理的特派员。')).toEqual([
      '认定合作社 | GE 10 个 | - | TARGET',
      '每年选派特派员 | EQ 100 名 | - | TARGET',
    ])
  })
})

describe('a list of metrics with a shared tail', () => {
  it.each([
    ['柑橘种植、采摘机械化率分别达到21%、17%。', ['柑橘种植机械化率', '柑橘采摘机械化率']],
    ['油菜耕种、播种、收获机械化率分别达到90%、70%和60%。', ['油菜耕种机械化率', '油菜播种机械化率', '油菜收获机械化率']],
    [
      '硫化氢（H2S）、氨气（NH3）和非甲烷总烃（NMHC）等恶臭气体的年排放量比2020年分别削减12%、9%和20%。',
      ['硫化氢年排放量削减', '氨气年排放量削减', '非甲烷总烃年排放量削减'],
    ],
    ['二氧化硫（SO2）、氮氧化物（NOx）排放量较2020年分别下降10%、15%。', ['二氧化硫排放量下降', '氮氧化物排放量下降']],
    ['汽油、柴油、航空煤油等三类成品油的销售量分别达到30万吨、20万吨、8万吨。', ['汽油销售量', '柴油销售量', '航空煤油销售量']],
    ['肉类、禽蛋、水产品产量分别达到20万吨、10万吨、5万吨。', ['肉类产量', '禽蛋产量', '水产品产量']],
  ])('gives each its own: %s', (text, metrics) => {
    expect(targetLines(text).map((line) => line.split(' | ')[0])).toEqual(metrics)
  })
})

describe('a grant told by the one who gets it', () => {
  it('is given up to its ceiling, and what it asks for is a condition', () => {
    expect(targetLines('合作社社员达到现有农户20%（山区乡镇达到10%）并签订合同的，可获得最高不超过200万元的富农贷款。')).toEqual([
      '合作社社员达到现有农户富农贷款 | LE 200 万元 | - | INCENTIVE',
    ])
    expect(targetLines('小微企业可申请最高500万元的担保贷款，创业者可享受20万元的贴息贷款。')).toEqual([
      '小微企业担保贷款 | LE 500 万元 | - | INCENTIVE',
      '创业者贴息贷款 | EQ 20 万元 | - | INCENTIVE',
    ])
    expect(targetLines('首次创业的，可领取一次性创业补贴5000元。')).toEqual(['首次创业创业补贴 | EQ 5000 元 | - | INCENTIVE'])
  })

  it('says for what it is, and not by what it is graded', () => {
    expect(targetLines('对出口额增长10%以上的果品企业，视增长幅度给予1万元—15万元的出口奖励。')).toEqual([
      '出口额增长的果品企业出口奖励 | RANGE 1–15 万元 | - | INCENTIVE',
    ])
    expect(targetLines('对新建社区食堂，根据供餐规模给予2万元的一次性补助。')).toEqual(['新建社区食堂补助 | EQ 2 万元 | - | INCENTIVE'])
  })

  it('within a dated window has the year in which the window ends', () => {
    expect(targetLines('2025年3月1日至12月31日，对绿色果园可返还检测费用的50%。')[0]).toContain('| EQ 50 % | 2025 | INCENTIVE')
    expect(targetLines('2024年7月1日至2025年6月30日，对新购设备的企业给予10%的补贴。')[0]).toContain('| EQ 10 % | 2025 | INCENTIVE')
  })
})
