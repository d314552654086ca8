import { describe, expect, it } from '@jest/globals'
import { readText } from '../../../src/ingest/index.js'

/** The deadlines of items whose texts are given, in order. */
function deadlinesOf(...texts: string[]): (string | null)[] {
  const lines = [
    '临渡市2024年街区改造工作方案',
    '为改造老旧街区，制定本方案。',
    '一、重点任务',
    ...texts.map((text, index) => `${index + 1}.改造第${index + 1}街区。${text}（责任单位：市住建局）`),
  ]
  const bytes = new TextEncoder().encode(lines.join('\n'))
  return readText({ file: 'plan.txt', bytes }).delivery.flatMap(({ items }) => items.map(({ due }) => due))
}

describe('the deadline of an item', () => {
  it('stands in a sentence that says nothing else, also behind others', () => {
    expect(
      deadlinesOf(
        '2024年11月底前完成。',
        '铺设路面。该项工作于2024年10月底前完成。',
        '更换路灯。2024年9月底前建成通车。',
        '埋设管线。确保2024年12月31日前投入使用。',
        '安装探头。系统于2024年6月30日前上线运行。',
        '改造屋面。全部工程力争2024年底前完工。',
        '敷设光缆。预计2024年10月份交付使用。',
      ),
    ).toEqual(['2024-11', '2024-10', '2024-09', '2024-12-31', '2024-06-30', '2024', '2024-10'])
  })

  it('stands anywhere in the only sentence', () => {
    expect(
      deadlinesOf(
        '按照一街一策的办法推进，2024年10月底前，全部拆除违建棚屋。',
        '2024年12月底前完成排水设施安装。',
        '完成加固，预计2025年6月竣工。',
        '各区要于2024年6月底前完成登记造册。',
        '到2024年底，全部完成整改。',
      ),
    ).toEqual(['2024-10', '2024-12', '2025-06', '2024-06', '2024'])
  })

  it('is the last one where a sentence names the steps of the work', () => {
    expect(
      deadlinesOf(
        '2024年6月底前制定方案，2024年12月底前完成改造。',
        '拓宽车道。计划2024年3月开工建设，2025年10月建成投用。',
        '计划2024年3月开工，12月竣工。',
      ),
    ).toEqual(['2024-12', '2025-10', '2024-12'])
  })

  it('takes the single year of the title where it prints a month, a quarter or the end of the year alone', () => {
    expect(deadlinesOf('铺设管网。8月底前完成。', '9月30日前全面完成改造任务。', '三季度末前建成并投入使用。', '年底前完成加装。')).toEqual(
      ['2024-08', '2024-09-30', '2024-09', '2024'],
    )
  })

  it('is the end of a range of years', () => {
    expect(deadlinesOf('2024—2025年底前完成。', '铺设管网。完成时限：2024-2026年')).toEqual(['2025', '2026'])
  })

  it('is none of what goes on, comes round, is a part of the work, or says of what is there', () => {
    expect(
      deadlinesOf(
        '持续推进。',
        '每年3月底前上报计划。',
        '拓宽车道。2024年6月底前完成招标。优化信号。',
        '对2015年底前建成的小区实施改造。',
        '2027年前新建步道50公里。',
        '重点街区2025年底前改用清洁能源。',
      ),
    ).toEqual([null, null, null, null, null, null])
  })

  it('stands in a cell as a range of years', () => {
    const rows = [
      '序号 | 工作任务 | 责任单位 | 完成时限',
      '1 | 编制街区规划 | 市规划局 | 长期坚持',
      '2 | 建设沿河步道 | 市城管局、市水利局 | 2024—2025 年底前',
      '3 | 改造沿街立面 | 市住建局 | 2024年至2026年底',
    ]
    const bytes = new TextEncoder().encode(['临渡市街区改造任务分解表（2024—2026年）', ...rows].join('\n'))
    expect(readText({ file: 'table.txt', bytes }).delivery.flatMap(({ items }) => items.map(({ due }) => due))).toEqual([
      null,
      '2025',
      '2026',
    ])
  })
})
