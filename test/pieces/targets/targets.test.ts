import { describe, expect, it } from '@jest/globals'
import { halfWidth, misplaced, numbersOf, runningText, targetLine, targetLines } from '../../support/runningText.js'

describe('what a number measures', () => {
  it('stands before it where a verb reaches the number', () => {
    expect(targetLines('到2025年，优质果率达到80%以上，冷库容量突破3万吨，柑橘黄龙病病株率控制在1%以内。')).toEqual([
      '优质果率 | GE 80 % | 2025 | TARGET',
      '冷库容量 | GE 3 万吨 | 2025 | TARGET',
      '柑橘黄龙病病株率 | LE 1 % | 2025 | TARGET',
    ])
  })

  it('stands behind it where something is made or gathered', () => {
    expect(targetLines('引进和培育5家以上果品加工企业，建成2个分选中心、10座冷库，支撑约30个合作社增收。')).toEqual([
      '引进和培育果品加工企业 | GE 5 家 | - | TARGET',
      '建成分选中心 | EQ 2 个 | - | TARGET',
      '冷库 | EQ 10 座 | - | TARGET',
      '支撑合作社增收 | APPROX 30 个 | - | TARGET',
    ])
  })

  it('stands around a share that is said to be done', () => {
    expect(targetLines('纳入名录的果园实现100%建档，全市60%以上的乡镇设有服务站。')).toEqual([
      '纳入名录的果园建档 | EQ 100 % | - | TARGET',
      '全市乡镇设有服务站 | GE 60 % | - | TARGET',
    ])
  })

  it('is counted by times of something', () => {
    expect(targetLines('检查冷藏车600辆次，抽检果品不少于300批次。')).toEqual([
      '检查冷藏车 | EQ 600 辆次 | - | TARGET',
      '抽检果品 | GE 300 批次 | - | TARGET',
    ])
  })

  it('may stand in quotation marks where they hold the goal', () => {
    expect(targetLines('实现“引进果树专家达到200名左右，优质果率达到40%”的两大发展目标。')).toEqual([
      '引进果树专家 | APPROX 200 名 | - | TARGET',
      '优质果率 | EQ 40 % | - | TARGET',
    ])
    expect(targetLines('培养100名优秀果农，落实省委九届十一次、十二次全会部署。')).toEqual(['培养优秀果农 | EQ 100 名 | - | TARGET'])
  })

  it('is no time that begins the clause: a bare 投资 takes what the clause before says', () => {
    expect(targetLines('推进果品冷库建设，今明两年投资30亿元。')).toEqual(['果品冷库建设投资 | EQ 30 亿元 | - | TARGET'])
  })

  it('may end in 表 or hold 目前 by chance', () => {
    expect(targetLines('环评报告书14个工作日内、环评报告表7个工作日内完成审批。')).toEqual([
      '环评报告书 | LE 14 个工作日 | - | TARGET',
      '环评报告表完成审批 | LE 7 个工作日 | - | TARGET',
    ])
    expect(targetLines('加大项目前期工作力度，市财政安排4000万元前期费。')).toEqual(['市财政安排前期费 | EQ 4000 万元 | - | TARGET'])
  })

  it('keeps the voltage of what is built, which sets nothing itself', () => {
    expect(targetLines('新建110千伏变电站2座、35kV线路40公里。')).toEqual([
      '新建110千伏变电站 | EQ 2 座 | - | TARGET',
      '35kV线路 | EQ 40 公里 | - | TARGET',
    ])
  })

  it('may be counted by two things, or by a pair of measure words', () => {
    expect(targetLines('降尘量不高于5吨/平方公里·月，推广移动冷库300台套。')).toEqual([
      '降尘量 | LE 5 吨/平方公里·月 | - | TARGET',
      '推广移动冷库 | EQ 300 台套 | - | TARGET',
    ])
  })

  it('is shared behind bare words of where, in a paired list', () => {
    expect(targetLines('城镇、农村居民人均可支配收入分别增长6%、7.5%。')).toEqual([
      '城镇居民人均可支配收入增长 | EQ 6 % | - | TARGET',
      '农村居民人均可支配收入增长 | EQ 7.5 % | - | TARGET',
    ])
  })

  it('is not the size that says which land is meant', () => {
    expect(targetLines('6亩以下（不含6亩）的土地转让手续，由区政府办理。')).toEqual([])
    expect(targetLines('建设100亩以上的果品产业园。')).toHaveLength(1)
  })

  it('reaches over a list to its end, and stops before the next number', () => {
    expect(targetLines('建成10个重点实验室、工程中心等平台。')).toEqual(['建成重点实验室、工程中心等平台 | EQ 10 个 | - | TARGET'])
  })

  it('keeps the words that another quantity adds to it', () => {
    expect(targetLines('培育产值超1亿元的龙头企业3家，65岁以上果农参保率达到99%，新签亿元以上项目8个。')).toEqual([
      '培育产值超1亿元的龙头企业 | EQ 3 家 | - | TARGET',
      '65岁以上果农参保率 | EQ 99 % | - | TARGET',
      '新签亿元以上项目 | EQ 8 个 | - | TARGET',
    ])
  })

  it('has no modal verb, and the share of what is done is named by it', () => {
    expect(targetLines('果品检出率必须达到100%。果园竣工后按不少于20%的比例进行抽查。补助资金应当在30个工作日内下达。')).toEqual([
      '果品检出率 | EQ 100 % | - | TARGET',
      '抽查比例 | GE 20 % | - | TARGET',
      '补助资金下达 | LE 30 个工作日 | - | TARGET',
    ])
  })

  it('is a class in a list of classes, too, where the second leaves out what is measured', () => {
    expect(targetLines('培育产值超10亿元企业3家、超5亿元企业6家。')).toEqual([
      '培育产值超10亿元企业 | EQ 3 家 | - | TARGET',
      '超5亿元企业 | EQ 6 家 | - | TARGET',
    ])
  })

  it('is borrowed from the clause before where the clause has only a share or a change', () => {
    expect(targetLines('果品加工业增加值年均增长8%，总量达到90亿元，占农业增加值比重达到25%。')).toEqual([
      '果品加工业增加值年均增长 | EQ 8 % | - | TARGET',
      '果品加工业增加值总量 | EQ 90 亿元 | - | TARGET',
      '果品加工业增加值占农业增加值比重 | EQ 25 % | - | TARGET',
    ])
  })

  it('is of the bodies that stand before a share, and is about so much where 约 stands before 有 or 占', () => {
    expect(
      targetLines('规上企业约有60%的单位建有分选车间，合作社数量约占全省的12.5%，农户（包括乡（镇）农场）20%的土地种植果树。'),
    ).toEqual([
      '规上企业建有分选车间 | APPROX 60 % | - | TARGET',
      '合作社数量占全省 | APPROX 12.5 % | - | TARGET',
      '土地种植果树 | EQ 20 % | - | TARGET',
    ])
  })

  it('is what bodies have or do where two counts stand together, and what an area is made of', () => {
    expect(
      targetLines('一、发展现状\n归集全市12个部门300余个果品数据项，完成各级40个单位的90个业务系统联网，现辖18个乡镇的果园名录逐步建立。'),
    ).toEqual([
      '归集果品数据项的全市部门 | EQ 12 个 | - | BASELINE',
      '果品数据项 | GE 300 个 | - | BASELINE',
      '业务系统联网的各级单位 | EQ 40 个 | - | BASELINE',
      '业务系统联网 | EQ 90 个 | - | BASELINE',
      '辖乡镇 | EQ 18 个 | - | BASELINE',
    ])
  })

  it('keeps the verb of its list where its own word names nothing, and how often', () => {
    expect(
      targetLines('果品平台涉及20个部门、300类资源、5万条数据。在种植、加工、仓储、运输、销售等环节和领域每年形成12个典型案例。'),
    ).toEqual([
      '果品平台涉及部门 | EQ 20 个 | - | TARGET',
      '果品平台涉及资源 | EQ 300 类 | - | TARGET',
      '果品平台涉及数据 | EQ 5 万条 | - | TARGET',
      '每年形成典型案例 | EQ 12 个 | - | TARGET',
    ])
  })

  it('says nothing of where a change began', () => {
    expect(targetLines('一、发展现状\n平台每天的访问量从上线时的300多次上升到现在每天2万次左右。')).toEqual([
      '平台每天的访问量 | APPROX 2 万次 | - | BASELINE',
    ])
  })

  it('is brought to each place of a list', () => {
    expect(targetLines('果园监测网络接入带宽实现千兆到县、百兆到镇。')).toEqual([
      '果园监测网络接入带宽到县 | EQ 1000 兆 | - | TARGET',
      '果园监测网络接入带宽到镇 | EQ 100 兆 | - | TARGET',
    ])
  })

  it('is a level with or without a unit', () => {
    expect(targetLines('果园灌溉水利用系数提高到0.6，满意度指数达到92，中心库容积率不低于1.2。')).toEqual([
      '果园灌溉水利用系数 | EQ 0.6 - | - | TARGET',
      '满意度指数 | EQ 92 - | - | TARGET',
      '中心库容积率 | GE 1.2 - | - | TARGET',
    ])
  })
})

describe('paired lists', () => {
  it('give each metric its number', () => {
    expect(targetLines('果园水肥一体化率、绿色防控率分别达到45%、60%。')).toEqual([
      '果园水肥一体化率 | EQ 45 % | - | TARGET',
      '绿色防控率 | EQ 60 % | - | TARGET',
    ])
  })

  it('put back what the members share, at the beginning or at the end', () => {
    expect(targetLines('市、县两级果品档案共享率、开放率分别达到30%和20%。')).toEqual([
      '市、县两级果品档案共享率 | EQ 30 % | - | TARGET',
      '市、县两级果品档案开放率 | EQ 20 % | - | TARGET',
    ])
    expect(targetLines('大型果园、中型果园的建档比例分别达到90%、70%。')).toEqual([
      '大型果园的建档比例 | EQ 90 % | - | TARGET',
      '中型果园的建档比例 | EQ 70 % | - | TARGET',
    ])
  })

  it('answer the counts of the clause before, each thing with its rate', () => {
    expect(targetLines('一、发展现状\n接入冷库32座、分选线58条，接入率75.5%、62%。').slice(2)).toEqual([
      '冷库接入率 | EQ 75.5 % | - | BASELINE',
      '分选线接入率 | EQ 62 % | - | BASELINE',
    ])
  })

  it('give a thing its share of each whole', () => {
    expect(targetLines('一、发展现状\n脐橙产量120万吨，分别占全省和全国脐橙产量的70%和20%。').slice(1)).toEqual([
      '脐橙产量占全省脐橙产量 | EQ 70 % | - | BASELINE',
      '脐橙产量占全国脐橙产量 | EQ 20 % | - | BASELINE',
    ])
  })

  it('share a bound that stands before the list, but not one that stands behind a number', () => {
    expect(targetLines('对国家级、省级示范社，分别给予不超过20万元、10万元奖励。').map((line) => line.split(' | ')[1])).toEqual([
      'LE 20 万元',
      'LE 10 万元',
    ])
    expect(targetLines('新建冷库5座、10座以上分选线。').map((line) => line.split(' | ')[1])).toEqual(['EQ 5 座', 'GE 10 座'])
  })
})

describe('numbers and units', () => {
  it('keep 万, 亿 and 千万 in the unit, and count what is written in characters', () => {
    expect(targetLines('种植30余万亩，年交易2千万笔，投入五十万元，每年召开两次会议，实现百兆到户。')).toEqual([
      '种植 | GE 30 万亩 | - | TARGET',
      '年交易 | EQ 2 千万笔 | - | TARGET',
      '投入 | EQ 50 万元 | - | TARGET',
      '每年召开会议 | EQ 2 次 | - | TARGET',
      '到户 | EQ 100 兆 | - | TARGET',
    ])
  })

  it('count one for each of several, and no article', () => {
    expect(
      targetLines('在南康、信丰各举办一场推介会，每个乡镇建成一处果品集市，打造一个品牌。').map((line) => line.split(' | ')[1]),
    ).toEqual(['EQ 1 场', 'EQ 1 处'])
  })

  it('read ranges, blanks and compound units', () => {
    expect(targetLines('培育3—5家企业，带宽达到2800 Gbps以上，租金补贴标准为8元/平方米。')).toEqual([
      '培育企业 | RANGE 3–5 家 | - | TARGET',
      '带宽 | GE 2800 Gbps | - | TARGET',
      '租金补贴标准 | EQ 8 元/平方米 | - | INCENTIVE',
    ])
  })

  it('know circles, and times that a service keeps to', () => {
    expect(targetLines('打造“15分钟采摘圈”，自受理之日起10个工作日内办结。').map((line) => line.split(' | ')[1])).toEqual([
      'EQ 15 分钟',
      'LE 10 个工作日',
    ])
  })
})

describe('the year of a number', () => {
  it("is its sentence's, else the last one named before it in the paragraph", () => {
    expect(
      targetLines('到2023年，面积达到50万亩；到2025年，面积达到60万亩。产业链更加完善，产值达到90亿元。').map(
        (line) => line.split(' | ')[2],
      ),
    ).toEqual(['2023', '2025', '2025'])
  })

  it('is that of the sentence which introduces dashes, and of no other heading', () => {
    const text = [
      '一、发展目标',
      '到2025年，果业强市基本建成。',
      '——面积稳步扩大。面积达到60万亩。',
      '——质量明显提升。优质果率达到80%。',
      '二、重点任务',
      '（一）扩大面积。新增果园5万亩。',
      '（二）提升质量。建设基地20个。',
    ].join('\n')
    expect(targetLines(text).map((line) => line.split(' | ')[2])).toEqual(['2025', '2025', '-', '-'])
  })

  it("is the heading's, or the single year of the title; a span of years in the title is none", () => {
    const text = ['一、工作目标', '（一）2024年目标', '面积达到50万亩。', '二、主要任务', '新增果园5万亩。'].join('\n')
    expect(targetLines(text).map((line) => line.split(' | ')[2])).toEqual(['2024', '-'])
    expect(targetLines('新增果园5万亩。', { title: '赣州市2024年果业工作要点' })).toEqual(['新增果园 | EQ 5 万亩 | 2024 | TARGET'])
    expect(targetLines('新增果园5万亩。', { title: '赣州市果业规划（2024—2026年）' })).toEqual(['新增果园 | EQ 5 万亩 | - | TARGET'])
  })

  it('is not that of a later clause with a number of its own', () => {
    const years = (text: string): string[] => targetLines(text).map((line) => line.split(' | ')[2] ?? '')
    expect(years('灌溉率达到100%，果品回收率到2024年达到60%、2025年达到65%。')).toEqual(['-', '2024', '2025'])
    expect(years('建成冷库20座，2025年底前全部投用。')).toEqual(['2025'])
  })

  it('is not one that dates another event', () => {
    expect(targetLines('单位产值能耗比2020年下降14%，2019年启动的项目扩建到30个。').map((line) => line.split(' | ')[2])).toEqual(['-', '-'])
  })

  it('comes with its month and the words that name it', () => {
    const { targets } = numbersOf('2025年6月底前建成冷库10座。')
    expect(targets.map(({ by, byMonth, byPrinted }) => [by, byMonth, byPrinted])).toEqual([[2025, 6, '2025年6月底前']])
  })
})

describe('the kind of a number', () => {
  it('is a baseline in chapters on the present, and where the words say so', () => {
    const text = ['一、发展现状', '全市果园面积40万亩，2022年产值达到70亿元。', '二、发展目标', '面积达到60万亩。'].join('\n')
    expect(targetLines(text)).toEqual([
      '全市果园面积 | EQ 40 万亩 | - | BASELINE',
      '产值 | EQ 70 亿元 | 2022 | BASELINE',
      '面积 | EQ 60 万亩 | - | TARGET',
    ])
    expect(targetLines('截至2022年底，已建成冷库15座。')).toEqual(['建成冷库 | EQ 15 座 | 2022 | BASELINE'])
    expect(targetLines('目前全市有合作社300家。').map((line) => line.split(' | ')[3])).toEqual(['BASELINE'])
  })

  it('is a baseline with the year of its sentence, over semicolons', () => {
    expect(
      targetLines('截至2020年底，全市有果园98万亩；果品产业园4个。目前，合作社300家。').map((line) => line.split(' | ').slice(2)),
    ).toEqual([
      ['2020', 'BASELINE'],
      ['2020', 'BASELINE'],
      ['-', 'BASELINE'],
    ])
  })

  it('is a baseline for where a change begins', () => {
    expect(targetLines('优质果率由65%提高到80%。')).toEqual(['优质果率 | EQ 65 % | - | BASELINE', '优质果率 | EQ 80 % | - | TARGET'])
  })

  it('is an incentive for what a policy gives, with whom it is given to', () => {
    expect(targetLines('对新认定的省级示范社，一次性给予10万元奖励；通过复评的，再给予5万元奖励。')).toEqual([
      '新认定的省级示范社奖励 | EQ 10 万元 | - | INCENTIVE',
      '通过复评奖励 | EQ 5 万元 | - | INCENTIVE',
    ])
    expect(targetLines('按照设备投资额的20%给予补助，单个项目最高不超过100万元。')).toEqual([
      '设备投资额补助 | EQ 20 % | - | INCENTIVE',
      '单个项目补助 | LE 100 万元 | - | INCENTIVE',
    ])
    expect(targetLines('市财政每年安排专项资金2000万元。')).toEqual(['市财政每年安排专项资金 | EQ 2000 万元 | - | TARGET'])
  })
})

describe('a target', () => {
  it('is an incentive where a grant is bounded by a year, a count or a term', () => {
    expect(
      targetLines(
        '对参展企业，每个展位补助2万元，每家企业每次最多补助3个展位。对快递企业，每件给予0.3元补贴，全年不超过40万元。' +
          '入住人才公寓的，三年内租金减免60%。企业实施节水改造后年节水量达到3000立方米以上的，按每立方米2元给予奖励，最高不超过20万元。' +
          '对入驻果企三年内按实缴租金的50%予以补贴。新招用果农并签订劳动合同的，按每人800元的标准给予企业一次性用工补贴。引进的博士、硕士，分别给予每月3000元、1500元生活补贴。',
      ).map((line) => line.replace(' | - | INCENTIVE', '')),
    ).toEqual([
      '参展企业每个展位补助 | EQ 2 万元',
      '参展企业每家企业每次最多补助 | LE 3 个',
      '快递企业每件补贴 | EQ 0.3 元',
      '全年补贴 | LE 40 万元',
      '租金减免 | EQ 60 %',
      '企业实施节水改造后年节水量每立方米奖励 | EQ 2 元',
      '企业实施节水改造后年节水量奖励最高额 | LE 20 万元',
      '入驻果企按实缴租金补贴 | EQ 50 %',
      '新招用果农每人用工补贴 | EQ 800 元',
      '引进的博士生活补贴 | EQ 3000 元',
      '引进的硕士生活补贴 | EQ 1500 元',
    ])
  })

  it('is an incentive where a grant is changed for some, and what the government spends is none', () => {
    const text =
      '第一条 对果园修缮，按核定造价的百分之四十给予补助，每户最高不超过三万元；其中，对低保户每户再增加五千元。' +
      '\n第二条 给予贷款贴息，贴息率为2%。\n第三条 县财政每年统筹资金900万元支持果园，对连片种植的，每亩补助300元。'
    expect(targetLines(text)).toEqual([
      '核定造价补助 | EQ 40 % | - | INCENTIVE',
      '果园修缮每户补助 | LE 3 万元 | - | INCENTIVE',
      '对低保户每户再增加补助 | EQ 5000 元 | - | INCENTIVE',
      '贴息率 | EQ 2 % | - | INCENTIVE',
      '县财政每年统筹资金支持果园 | EQ 900 万元 | - | TARGET',
      '连片种植每亩补助 | EQ 300 元 | - | INCENTIVE',
    ])
  })

  it('is named without who pays for it and without a list of those whom each unit is counted for', () => {
    const text =
      '市级农业专项资金对符合条件的冷库项目按不超过总投资的20%给予补助。梅林果品园、水西冷链园、五云加工园每新建冷库1万立方米，给予60万元奖补。' +
      '对新引进的博士、硕士，分别按每人每月3000元、1500元的标准发放生活补贴。'
    expect(targetLines(text)).toEqual([
      '冷库项目总投资补助 | LE 20 % | - | INCENTIVE',
      '每新建冷库1万立方米奖补 | EQ 60 万元 | - | INCENTIVE',
      '新引进的博士生活补贴 | EQ 3000 元 | - | INCENTIVE',
      '新引进的硕士生活补贴 | EQ 1500 元 | - | INCENTIVE',
    ])
  })

  it('is no condition of those who apply, in the numbered paragraphs of an article', () => {
    const text =
      '第一条 申请整园保护，应当同时具备下列条件：\n（一）老果树占比不低于百分之六十；\n（二）已编制规划。\n符合前款规定条件的，每园一次性补助50万元。'
    expect(targetLines(text)).toEqual(['每园补助 | EQ 50 万元 | - | INCENTIVE'])
  })

  it('is of the present in chapters that describe it, not below a chapter that sets work', () => {
    const text = '一、整改任务\n（一）灌溉能力不足\n2024年，灌溉率达到98%。\n二、存在不足\n（一）灌溉能力不足\n灌溉率为60%。'
    expect(targetLines(text).map((line) => line.split(' | ')[3])).toEqual(['TARGET', 'BASELINE'])
  })

  it('is no figure of the present under a heading that tells to make up for a want', () => {
    const kinds = (text: string) => targetLines(text).map((line) => line.split(' | ')[3])
    expect(kinds('（一）补齐冷链短板。新建冷库12座，冷藏率达到60%。')).toEqual(['TARGET', 'TARGET'])
    expect(kinds('（一）补短板行动。新建冷库12座。')).toEqual(['TARGET'])
    expect(kinds('（一）主要短板。冷藏率30%。')).toEqual(['BASELINE'])
  })

  it('belongs to the smallest headed piece that holds it', () => {
    const text = [
      '一、主要任务',
      '（一）扩大规模',
      '1.建设基地。建设基地20个。',
      '2.培育主体。培育企业5家。',
      '（二）提升质量。优质果率达到80%。',
    ].join('\n')
    expect(numbersOf(text).targets.map(({ path }) => path.join('/'))).toEqual(['一/(一)/1', '一/(一)/2', '一/(二)'])
  })

  it('has evidence where it says: the number with its unit, and its year and metric as context', () => {
    for (const text of ['到2025年，优质果率达到８０％以上。', halfWidth('到2025年，优质果率达到８０％以上。')]) {
      const { targets } = numbersOf(text)
      const [target] = targets
      expect(misplaced(runningText(text), target?.evidence ?? [])).toEqual([])
      expect(target?.evidence.map(({ role, words }) => `${role} ${words}`.normalize('NFKC'))).toEqual([
        'MENTION 80%',
        'CONTEXT 优质果率达到',
        'CONTEXT 到2025年',
      ])
    }
  })

  it('is read in a cell of a table as in a sentence', () => {
    const { targets } = numbersOf('3\t改造老旧果园\t改造老旧果园5万亩\t市果业局\t2025年10月底前')
    expect(targets.map(targetLine)).toEqual(['改造老旧果园 | EQ 5 万亩 | 2025 | TARGET'])
  })
})

describe('a heading that is a whole sentence', () => {
  it('gives its label to no metric', () => {
    expect(targetLines('一、主要任务\n3.改造果园管网85公里，优质果率达到98.5%。')).toEqual([
      '改造果园管网 | EQ 85 公里 | - | TARGET',
      '优质果率 | EQ 98.5 % | - | TARGET',
    ])
  })
})

describe('a paired list', () => {
  it('is not parted at the 及 within a word', () => {
    expect(targetLines('一、发展目标\n到2027年，滴灌技术在脐橙、蜜柚、柑橘等主要果品普及率分别达到30%、25%、20%。')).toEqual([
      '滴灌技术在脐橙等主要果品普及率 | EQ 30 % | 2027 | TARGET',
      '蜜柚等主要果品普及率 | EQ 25 % | 2027 | TARGET',
      '柑橘等主要果品普及率 | EQ 20 % | 2027 | TARGET',
    ])
  })
})

describe('a chapter on what is', () => {
  it('tells how it came about, also where the year stands behind 增长到', () => {
    expect(targetLines('一、发展基础\n脐橙产量由2016年的60万吨增长到2019年的120万吨，年均增长26%。')).toEqual([
      '脐橙产量 | EQ 60 万吨 | 2016 | BASELINE',
      '脐橙产量增长 | EQ 120 万吨 | 2019 | BASELINE',
      '脐橙产量年均增长 | EQ 26 % | 2019 | BASELINE',
    ])
  })
})
