import { describe, expect, it } from '@jest/globals'
import { readText } from '../../../src/ingest/index.js'
import { walkPieces } from '../../../src/ingest/outline/pieces.js'
import type { PolicyFacts } from '../../../src/model/facts.js'
import { inBothWidths, runningText } from '../../support/runningText.js'

/** The one policy of a text, under a title of its own. */
function readOne(text: string): { facts: PolicyFacts } {
  const bytes = new TextEncoder().encode(`赣州市果业振兴行动方案\n\n${text}\n`)
  const { delivery } = readText({ file: 'joined.txt', bytes })
  const [facts] = delivery
  if (facts === undefined || delivery.length > 1) throw new Error(`${delivery.length} policies`)
  return { facts }
}

/** Headings of a text, one line each: `path title`. */
const headings = (text: string): string[] =>
  inBothWidths(text, (words) =>
    [...walkPieces(runningText(words).outline.pieces)].map(({ path, title }) => `${path.join('/')} ${title ?? ''}`.normalize('NFKC')),
  )

/** A sentence of a paragraph, long enough to be no heading. */
const more = (thing: string): string => `围绕${thing}，全市上下先后组织了培训、展销和品评，带动了一大批农户增收，积累了可供推广的做法。`

/** The last part, so that every text is as long as one that has lost its breaks is. */
const end = `工作要求${more('落实').repeat(6)}`

describe('a text that has lost its line breaks', () => {
  it('parts a heading that is a statement from the statement that heads the paragraph under it', () => {
    const text = `一、发展基础1、果业基础坚实种植规模稳步扩大。${more('种植')}加工能力不断增强。${more('加工')}2、发展环境良好政策措施日趋完善。${more('政策')}脐橙、蜜柚、杨梅、百香果、火龙果品种结构持续优化。${more('品种')}3、市场影响不断扩大品牌建设取得积极成效。${more('品牌')}组织保障基本建立。${more('组织')}二、${end}`
    expect(headings(text)).toEqual([
      '一 发展基础',
      '一/1 果业基础坚实',
      '一/1/-1 种植规模稳步扩大',
      '一/1/-2 加工能力不断增强',
      '一/2 发展环境良好',
      '一/2/-1 政策措施日趋完善',
      '一/2/-2 脐橙、蜜柚、杨梅、百香果、火龙果品种结构持续优化',
      '一/3 市场影响不断扩大',
      '一/3/-1 品牌建设取得积极成效',
      '一/3/-2 组织保障基本建立',
      '二 工作要求',
    ])
  })

  it('takes no pair of clauses for a heading beside single ones', () => {
    const text = `一、发展基础1、果业基础坚实种植规模稳步扩大。${more('种植')}果园遍布，农户增收。${more('农户')}加工能力不断增强。${more('加工')}冷链设施初具。${more('冷链')}2、市场条件优越品牌影响日益扩大。${more('品牌')}销售渠道持续优化。${more('销售')}二、${end}`
    expect(headings(text).filter((line) => line.includes(','))).toEqual([])
    expect(headings(text)).toContain('一/1/-2 加工能力不断增强')
  })

  it('ends a principle of two times four characters where its text begins', () => {
    const text = `一、基本原则1、统筹规划、分步实施打破乡镇界限，统一布局果园，做到宜果则果。2、市场运作，政府引导坚持以市场为导向，让农户和企业唱主角，政府做好服务。3、质量优先，绿色发展推进生产方式转变，减少农药和化肥用量。二、${end}`
    expect(headings(text).slice(1, 4)).toEqual(['一/1 统筹规划、分步实施', '一/2 市场运作,政府引导', '一/3 质量优先,绿色发展'])
  })

  it('ends the name of a 专栏 where a field of its template follows', () => {
    const text = `一、主要任务1、完善果园设施。${more('设施')}专栏1 果园仓储中心整合工程--内容：整合乡镇冷库，统一调度。--责任单位：市果业局2、推广绿色防控。${more('防控')}专栏2 病虫监测平台提升工程--内容：布设监测点。--责任单位：市果业局。二、${end}`
    expect(headings(text)).toEqual([
      '一 主要任务',
      '一/1 完善果园设施',
      '一/专栏1 果园仓储中心整合工程',
      '一/2 推广绿色防控',
      '一/专栏2 病虫监测平台提升工程',
      '二 工作要求',
    ])
  })

  describe.each([
    ['a blank', ' '],
    ['nothing', ''],
  ])('parts, where %s is left of a line break,', (_, gap) => {
    it('a heading from the first heading under it', () => {
      const text = `一、主要任务1、提升种植水平${gap}加强苗木繁育。${more('苗木')}不断推广绿色防控。${more('防控')}优化品种结构。${more('品种')}2、新型市场体系建设${gap}持续开展品牌提升行动。${more('品牌')}3、发展果品加工产业${gap}建设脐橙深加工集聚园区。${more('园区')}引进龙头企业。${more('龙头')}二、${end}`
      expect(headings(text)).toEqual([
        '一 主要任务',
        '一/1 提升种植水平',
        '一/1/-1 加强苗木繁育',
        '一/1/-2 不断推广绿色防控',
        '一/1/-3 优化品种结构',
        '一/2 新型市场体系建设',
        '一/2/-1 持续开展品牌提升行动',
        '一/3 发展果品加工产业',
        '一/3/-1 建设脐橙深加工集聚园区',
        '一/3/-2 引进龙头企业',
        '二 工作要求',
      ])
    })

    it('a heading from the field that begins the text under it', () => {
      const text = `一、重点工程1、果园改造提升工程${gap}建设目标：到2026年，改造老旧果园五万亩，优质果率大幅提高。2、冷链物流保供工程${gap}建设内容：在主产乡镇布设预冷库，配齐冷藏车辆。二、${end}`
      expect(headings(text).slice(1, 3)).toEqual(['一/1 果园改造提升工程', '一/2 冷链物流保供工程'])
    })

    it('a heading from a sentence of several clauses', () => {
      const text = `一、保障措施1、健全监督考评机制${gap}进一步完善果业发展考核评估体系，规范考核工作。${more('考核')}2、发展基础设施建设${gap}高标准完成果园道路水利设施升级改造，打通断头路。${more('道路')}二、${end}`
      expect(headings(text).slice(1, 3)).toEqual(['一/1 健全监督考评机制', '一/2 发展基础设施建设'])
    })
  })

  it('takes of two short sentences in a row the statement', () => {
    const text = `一、面临形势1、市场条件优越果品市场更加活跃。线上销售进入快车道。${more('线上')}产业链条还存在不足。${more('链条')}加工设施正在加紧筹建。${more('加工')}品牌影响持续扩大。${more('品牌')}二、${end}`
    expect(headings(text).filter((line) => line.includes('/-'))).toEqual([
      '一/1/-1 果品市场更加活跃',
      '一/1/-2 产业链条还存在不足',
      '一/1/-3 品牌影响持续扩大',
    ])
  })

  it('ends a list of owners where the next field or heading begins', () => {
    const text = `一、建设果园设施。修缮果园道路，配套水利设施。牵头单位：市果业局责任单位：市财政局、交通运输局，各乡镇完成时限：2025年10月底前二、推广绿色防控。布设监测点，培训植保员。牵头领导：王守田（副市长）牵头单位：市农业农村局配合单位：市气象局三、拓展果品市场。组织产销对接，培育网上销售。责任单位：市商务局四、${end}`
    const outcome = inBothWidths(text, (words) => {
      const { facts } = readOne(words)
      return facts.items.map(({ path, due, assignments }) =>
        `${path.join('/')} ${due ?? '-'} ${assignments.map(({ role, unit }) => `${role[0] ?? ''}:${unit}`).join(' ')}`.trim(),
      )
    })
    expect(outcome.slice(0, 3)).toEqual([
      '一 2025-10 L:市果业局 R:市财政局 R:市交通运输局 R:各乡镇',
      '二 - L:市农业农村局 C:市气象局',
      '三 - R:市商务局',
    ])
  })

  it('keeps the dashes and bullets of its lists', () => {
    const text = `一、主要任务（一）实现以下目标：\u3000\u3000——果园设施更加完善。${more('设施')}牵头单位：市果业局——绿色防控全面推行。${more('防控')}牵头单位：市农业农村局（二）治理低产果园●改造梅林片区。${more('改造')}责任单位：市果业局●更新水西片区。${more('更新')}责任单位：市果业局二、${end}`
    expect(headings(text)).toEqual([
      '一 主要任务',
      '一/(一) 实现以下目标',
      '一/(一)/-1 果园设施更加完善',
      '一/(一)/-2 绿色防控全面推行',
      '一/(二) 治理低产果园',
      '一/(二)/-1 改造梅林片区',
      '一/(二)/-2 更新水西片区',
      '二 工作要求',
    ])
  })

  it('keeps a heading that a verb ends as a noun, and cuts goals before their year', () => {
    const text = `一、工作目标2026年，全市果园面积达到六十万亩，优质果率明显提高，果品加工能力位居全省前列，冷链物流体系基本健全。二、主要任务（一）强化金融支持 创新信贷保险产品。${more('信贷')}（二）果品大数据应用逐步推进果园遥感数据与气象水利部门信息资源的共享。${more('数据')}三、${end}`
    expect(headings(text).filter((line) => !line.includes('/-'))).toEqual([
      '一 工作目标',
      '二 主要任务',
      '二/(一) 强化金融支持',
      '二/(二) 果品大数据应用',
      '三 工作要求',
    ])
  })

  it('is no colophon, though its line ends with one', () => {
    const text = `一、主要任务（一）改造老旧果园。${more('改造')}（二）建设分选中心。${more('分选')}二、${end}赣州市果业局办公室2025年3月3日印发`
    const { facts } = readOne(text)
    expect(facts.items.map(({ title }) => title)).toEqual(['改造老旧果园', '建设分选中心'])
  })

  it('keeps the numbered headings of one line, the first behind the words of the heading of the line', () => {
    const text = `一、主要任务\n（一）改造老旧果园1.更新低产果树。${more('更新')}责任单位：市果业局2.完善灌溉设施。${more('灌溉')}责任单位：市水利局\n（二）拓展果品市场。${more('市场')}`
    expect(headings(text)).toEqual([
      '一 主要任务',
      '一/(一) 改造老旧果园',
      '一/(一)/1 更新低产果树',
      '一/(一)/2 完善灌溉设施',
      '一/(二) 拓展果品市场',
    ])
  })
})
