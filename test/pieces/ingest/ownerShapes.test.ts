import { describe, expect, it } from '@jest/globals'
import { readText } from '../../../src/ingest/index.js'

/** What a plan of a made-up city (泊江) says of each piece of work: `(一) 完善照明: R 市商务局; R 各区人民政府*`, a class with a star. */
function pieces(...body: string[]): string[] {
  return itemsOf(['泊江市夜间经济工作方案', '泊江市人民政府办公室', '2023年4月6日', ...body])
}

function itemsOf(lines: string[]): string[] {
  const [policy] = readText({ file: 'plan.txt', bytes: new TextEncoder().encode(lines.join('\n')) }).delivery
  return (policy?.items ?? []).map(({ path, title, assignments }) => {
    const owners = assignments.map(({ role, unit, collective }) => `${role.slice(0, 1)} ${unit}${collective ? '*' : ''}`)
    return `${path.at(-1) ?? ''} ${title ?? ''}: ${owners.join('; ')}`
  })
}

/** The owners of one task with the words behind its heading. */
const owners = (words: string): string => pieces('一、重点任务', `（一）完善照明。更换灯具。${words}`)[0]?.split(': ')[1] ?? ''

describe('who owns a piece of work', () => {
  it.each([
    ['（市商务局、市城管局等，和各区县人民政府负责）', 'R 市商务局; R 市城管局; R 各区县人民政府*'],
    ['（市公安局、市应急局等单位及各镇人民政府按职责分工负责）', 'R 市公安局; R 市应急局; R 各镇人民政府*'],
    ['（泊江供电公司等单位与各街道办事处负责）', 'R 泊江供电公司; R 各街道办事处*'],
  ])('is read on behind 等: %s', (words, expected) => {
    expect(owners(words)).toBe(expected)
  })

  it.each([
    ['由市公安局、教育局、交通运输局，各区县人民政府共同负责。', 'R 市公安局; R 市教育局; R 市交通运输局; R 各区县人民政府*'],
    ['由市直各有关部门，各县（市、区）人民政府负责实施。', 'R 市直各有关部门*; R 各县（市、区）人民政府*'],
    ['由涉及的市文旅局、民政局等主管部门牵头编制，其他相关部门配合。', 'L 市文旅局; L 市民政局; C 其他相关部门*'],
    ['各县（区）教育局负责公布电话。', 'R 各县（区）教育局*'],
  ])('is read in a sentence: %s', (words, expected) => {
    expect(owners(words)).toBe(expected)
  })

  it.each([
    '由市住建局、市应急局等部门主要负责同志组成专班。',
    '组建由市消防救援支队牵头、市公安局参与的检查组。',
    '由市应急局负责的检查事项要逐一销号。',
    '各县（市、区）政府要成立县级商务局牵头、供销社参与的专班。',
  ])('is nobody of whom a sentence says something else: %s', (words) => {
    expect(owners(words)).toBe('')
  })

  it.each([
    ['（责任单位：市水利局，各区（县）政府、市级功能区管委会）', 'R 市水利局; R 各区（县）政府、市级功能区管委会*'],
    ['（市水利局牵头，各市、县（区）政府（管委会）配合）', 'L 市水利局; C 各市、县（区）政府（管委会）*'],
    ['（责任单位：各区人民政府、泊江经开区管委会）', 'R 各区人民政府*; R 泊江经开区管委会'],
  ])('is one class where one 各 reaches over several names: %s', (words, expected) => {
    expect(owners(words)).toBe(expected)
  })

  it('is divided by a sentence of names and verbs alone', () => {
    expect(pieces('一、清洗外墙', '由市住建局主办，市城管局、商务局协办。', '二、修补路面', '由市交通局承办，市住建局协办。')).toEqual([
      '一 清洗外墙: L 市住建局; C 市城管局; C 市商务局',
      '二 修补路面: I 市交通局; C 市住建局',
    ])
  })

  it('stands before the task in a point that begins with its owners', () => {
    expect(
      pieces('一、整治街面', '（一）由市城管局负责，市公安局配合，清理摊点，设立疏导点。', '（二）市工商局负责，查处无照经营。'),
    ).toEqual(['(一) 清理摊点: R 市城管局; C 市公安局', '(二) 查处无照经营: R 市工商局'])
  })

  it('is the heading’s owner in a bracket behind the last of its points, unless another point has its own', () => {
    const points = (first: string): string[] =>
      pieces(
        '一、主要任务',
        '（一）建设站点',
        `1.建设充电站，同步接入平台。${first}`,
        '2.预留容量，方便扩建。',
        '（市发展改革委、市住建局）',
      )
    expect(points('')).toEqual(['(一) 建设站点: R 市发展改革委; R 市住建局', '1 建设充电站: ', '2 预留容量: '])
    expect(points('（市数据局）')).toEqual(['1 建设充电站: R 市数据局', '2 预留容量: R 市发展改革委; R 市住建局'])
  })

  it('is no owner that a list names for all the others', () => {
    expect(owners('（市商务局牵头，各镇人民政府落实。其余各项工作均由各镇人民政府落实，不再列出。）')).toBe('L 市商务局; I 各镇人民政府*')
  })

  it('stands under labels in words in any bracket', () => {
    expect(
      pieces(
        '一、主要任务',
        '〔任务一〕登记老屋',
        '逐栋登记。〔责任单位：市文旅局〕',
        '[任务二]修缮老屋',
        '按原样修缮。[责任单位：市住建局]',
      ),
    ).toEqual(['任务一 登记老屋: R 市文旅局', '任务二 修缮老屋: R 市住建局'])
  })
})

describe('the note that the first unit leads', () => {
  const plan = (note: string): string[] =>
    pieces(
      '一、任务',
      '（一）登记古井。逐口登记。（市文旅局、市水利局）',
      `（二）清淤古井。每年清淤。（责任单位：市水利局、市城管局${note}）`,
      '（三）设立标牌。统一样式。（责任单位：市民政局、市文旅局）',
    )

  it('is for its own list', () => {
    expect(plan('，列首位的为牵头单位')).toEqual([
      '(一) 登记古井: R 市文旅局; R 市水利局',
      '(二) 清淤古井: L 市水利局; R 市城管局',
      '(三) 设立标牌: R 市民政局; R 市文旅局',
    ])
  })

  it('is for those behind it too with 下同', () => {
    expect(plan('，列首位的为牵头单位，下同')[0]).toBe('(一) 登记古井: R 市文旅局; R 市水利局')
    expect(plan('，列首位的为牵头单位，下同')[2]).toBe('(三) 设立标牌: L 市民政局; R 市文旅局')
  })

  it('is for what stands below it in a heading', () => {
    const found = pieces(
      '一、登记',
      '（一）登记古桥。逐座登记。（市文旅局、市水利局）',
      '二、加固（以下任务列首位的为牵头单位）',
      '（一）加固古桥。分批加固。（市交通运输局、市水利局）',
    )
    expect(found).toEqual(['(一) 登记古桥: R 市文旅局; R 市水利局', '(一) 加固古桥: L 市交通运输局; R 市水利局'])
  })
})

describe('an article', () => {
  it.each([
    ['市交通运输局是本市渡口的行政主管部门，统一负责渡口的监督管理。', 'R 市交通运输局'],
    ['市水利局作为河道主管机关，依法负责渡口设施的审查。', 'R 市水利局'],
    ['各乡镇人民政府、街道办事处负责本辖区渡口的巡查。', 'R 各乡镇人民政府、街道办事处*'],
    ['市应急局应当会同市气象局等部门建立预警制度。', 'L 市应急局; C 市气象局'],
    ['市交通运输局定期会同市公安局开展检查。', ''],
    ['渡口经营人负责渡船的维护。', ''],
  ])('says who is the authority: %s', (words, expected) => {
    const items = itemsOf([
      '泊江市渡口管理办法',
      '泊江市人民政府',
      '2023年4月6日',
      `第一条 ${words}`,
      '第二条 本办法自2023年6月1日起施行。',
    ])
    expect(items[0]).toBe(`第一条 : ${expected}`)
  })
})

describe('a town', () => {
  it('has its own level before its offices, once', () => {
    const items = itemsOf([
      '白沙县石桥乡2024年禁牧工作方案',
      '白沙县石桥乡人民政府',
      '2024年3月1日',
      '一、重点任务',
      '（一）张贴公告。（牵头单位：乡林业站；配合单位：党政办、乡村振兴办、各村委会）',
    ])
    expect(items).toEqual(['(一) 张贴公告: L 乡林业站; C 乡党政办; C 乡乡村振兴办; C 各村委会*'])
  })
})

describe('who issues', () => {
  it('stands with the day over the title of a table alone on its page', () => {
    const lines = [
      '柏山县人民政府办公室',
      '2021年9月3日',
      '柏山县冬修水利任务分解表',
      '序号 工作任务 责任单位 配合单位',
      '1 清淤干渠 县水利局 县财政局、农业农村局',
      '2 加固塘坝 县水利局 各乡镇人民政府',
    ]
    const [policy] = readText({ file: 'table.txt', bytes: new TextEncoder().encode(lines.join('\n')) }).delivery
    expect(policy?.policy).toMatchObject({ issuer: '柏山县人民政府办公室', jurisdiction: '柏山县', issuedOn: '2021-09-03' })
    expect(itemsOf(lines)[0]).toBe('1 清淤干渠: R 县水利局; C 县财政局; C 县农业农村局')
  })
})
