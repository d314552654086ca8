import { describe, expect, it } from '@jest/globals'
import { readText } from '../../../src/ingest/index.js'
import { itemLine } from '../../support/fixturePolicies.js'

/** The items of a text, one line each. */
function itemsOf(...lines: string[]): string[] {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  return readText({ file: 'plan.txt', bytes }).delivery.flatMap(({ items }) => items.map(itemLine))
}

describe('an item that is one sentence', () => {
  const works = (...sentences: string[]): string[] =>
    itemsOf('巩义市2024年民生实事工作方案', '为办好民生实事，制定本方案。', '一、工作任务', ...sentences)

  it('is named by its first clause where it says how much is done in several', () => {
    expect(
      works(
        '1.新建社区食堂6处，改造农贸市场3个。（牵头单位：市商务局；配合单位：各镇（街道））',
        '2.为老年人配发手环3000只，开展上门巡诊不少于800次（责任单位：市卫健委）',
      ),
    ).toEqual(['TASK 一/1 新建社区食堂6处 NAMED L:市商务局 C:各镇（街道）*', 'TASK 一/2 为老年人配发手环3000只 NAMED R:市卫健委'])
  })

  it('keeps a heading of two clauses whole', () => {
    expect(works('1.优化流程，提速审批（责任单位：市行政审批局）', '2.统筹谋划，有序推进（责任单位：市发展改革委）')).toEqual([
      'TASK 一/1 优化流程，提速审批 NAMED R:市行政审批局',
      'TASK 一/2 统筹谋划，有序推进 NAMED R:市发展改革委',
    ])
  })
})

describe('the kind of an item', () => {
  it('is that of a named work behind 实施如下重点项目, and a safeguard in a last part that begins with 加强组织领导', () => {
    expect(
      itemsOf(
        '巩义市人才工作实施意见',
        '为做好人才工作，提出本意见。',
        '一、实施人才行动',
        '（一）产业人才行动。围绕产业发展，实施如下重点项目：',
        '1.人才公寓。筹集人才公寓。（牵头单位：市住建局）',
        '2.人才特区。试行特殊政策。（牵头单位：市委组织部）',
        '二、压紧压实工作责任',
        '（一）加强组织领导。把人才工作摆上重要位置。（各有关部门按职责分工负责）',
        '（二）强化工作保障。安排资金。（市财政局、团中央驻豫机构按职责分工负责）',
      ),
    ).toEqual([
      'PROJECT 一/(一)/1 人才公寓 NAMED L:市住建局',
      'PROJECT 一/(一)/2 人才特区 NAMED L:市委组织部',
      'SAFEGUARD 二/(一) 加强组织领导 CLASS_ONLY R:各有关部门*',
      'SAFEGUARD 二/(二) 强化工作保障 NAMED R:市财政局 R:团中央驻豫机构',
    ])
  })
})

describe('a chapter that tells the state of things', () => {
  it('holds no item, whatever it is called', () => {
    expect(
      itemsOf(
        '赣州市果品冷链提升方案',
        '为提升冷链，制定本方案。',
        '一、基本情况',
        '全市有冷库30座。',
        '二、重点任务',
        '（一）新建冷库。新建产地冷库12座。',
      ),
    ).toEqual(['TASK 二/(一) 新建冷库 NONE_STATED'])
  })
})

describe('the lines below an item', () => {
  it('end the policy with a deadline that has no final mark', () => {
    expect(
      itemsOf(
        '平江县2024年油茶产业工作要点',
        '为抓好油茶产业，制定本要点。',
        '一、重点任务',
        '1．改造低产油茶林。垦复油茶林2万亩。',
        '牵头单位：县林业局    责任单位：县财政局、团县委',
        '完成时限：2024年9月底前',
        '2．做好技术培训。组织专家下乡。',
        '牵头单位：县林业局    责任单位：县科技局',
        '完成时限：2024年4月底前',
        '上一篇：关于做好护林防火工作的通知',
      ),
    ).toEqual([
      'TASK 一/1 改造低产油茶林 due 2024-09 NAMED L:县林业局 R:县财政局 R:团县委',
      'TASK 一/2 做好技术培训 due 2024-04 NAMED L:县林业局 R:县科技局',
    ])
  })
})

describe('a list of rectifications', () => {
  it('sets each measure apart below its field, and its problem, which has owners, too', () => {
    expect(
      itemsOf(
        '灵璧县生态环境保护督察整改方案',
        '为抓好整改，制定本方案。',
        '一、整改任务',
        '（一）管网建设滞后',
        '责任单位：县住建局、县城管局',
        '整改时限：2024年12月底前',
        '整改措施：',
        '1、对老城区管网开展排查，改造管网46公里；',
        '2、建立管网长效运维机制。',
        '（二）粪污治理不力',
        '责任单位：县农业农村局',
        '整改时限：2024年6月底前',
        '整改措施：',
        '1、对规模养殖场安装监测设备，联网率达到100%；',
        '2、重点检查以下内容：',
        '1、台账；',
      ).slice(0, 5),
    ).toEqual([
      'TASK 一/(一) 管网建设滞后 due 2024-12 NAMED R:县住建局 R:县城管局',
      'TASK 一/(一)/1 对老城区管网开展排查 NONE_STATED',
      'TASK 一/(一)/2 建立管网长效运维机制 NONE_STATED',
      'TASK 一/(二) 粪污治理不力 due 2024-06 NAMED R:县农业农村局',
      'TASK 一/(二)/1 对规模养殖场安装监测设备 NONE_STATED',
    ])
  })
})

describe('a table of division of work', () => {
  it('sets work to its end, whatever its last heading is called', () => {
    expect(
      itemsOf(
        '滁州市2025年冷库建设重点任务分工表',
        '领域\t序号\t重点任务\t牵头单位\t配合单位\t完成时限',
        '一、完善产地设施\t1\t新建保鲜库80座\t市农业农村局\t市财政局\t2025年10月底',
        '\t2\t推广移动预冷设备\t\t市供销社\t',
        '二、完善工作机制\t3\t建立监测制度\t市发展改革委\t市统计局\t2025年7月底',
        '\t4\t发布运行报告\t\t市商务局\t持续推进',
      ),
    ).toEqual([
      'TASK 一/1 新建保鲜库80座 due 2025-10 NAMED L:市农业农村局 C:市财政局',
      'TASK 一/2 推广移动预冷设备 due 2025-10 NAMED L:市农业农村局 C:市供销社',
      'TASK 二/3 建立监测制度 due 2025-07 NAMED L:市发展改革委 C:市统计局',
      'TASK 二/4 发布运行报告 NAMED L:市发展改革委 C:市商务局',
    ])
  })
})

describe('the articles of a 办法', () => {
  it('give each body whose act a procedure needs, in its order', () => {
    expect(
      itemsOf(
        '芜湖高新区展会补助办法',
        '第一条 为规范展会补助，制定本办法。',
        '第二条 企业于每年3月申报，经区商务局初审、区财政局复核后兑现。',
        '第三条 对重大展会，由区管委会研究后给予支持。',
        '第四条 展会的变更，经区商务局核准后方可实施，由区管委会统一公布。',
        '第五条 成效显著的企业，由区人民政府给予表彰。',
        '第六条 本办法由区商务局会同区财政局负责解释。',
      ),
    ).toEqual([
      'PROVISION 第一条 - NONE_STATED',
      'PROVISION 第二条 - NAMED R:区商务局 R:区财政局',
      'PROVISION 第三条 - NAMED R:区管委会',
      'PROVISION 第四条 - NAMED R:区商务局 R:区管委会',
      'PROVISION 第五条 - NAMED R:区人民政府',
      'PROVISION 第六条 - NAMED L:区商务局 C:区财政局',
    ])
  })
})
