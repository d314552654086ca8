import { describe, expect, it } from '@jest/globals'
import { targetLines } from '../../support/runningText.js'

describe('what a policy gives', () => {
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
})
