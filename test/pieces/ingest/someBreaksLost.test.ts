import { describe, expect, it } from '@jest/globals'
import { walkPieces } from '../../../src/ingest/outline/pieces.js'
import { inBothWidths, runningText } from '../../support/runningText.js'

/** Headings of a text, one line each: `path title`. */
const headings = (...lines: string[]): string[] =>
  inBothWidths(lines.join('\n'), (words) =>
    [...walkPieces(runningText(words).outline.pieces)].map(({ path, title }) =>
      `${path.join('/')} ${title ?? ''}`.normalize('NFKC').trim(),
    ),
  )

/** A paragraph under a heading. */
const on = (thing: string): string => `围绕${thing}组织培训、展销和品评，带动农户增收，形成可供推广的做法，并在各乡镇逐步铺开。`

describe('a text that has lost some of its line breaks', () => {
  it('finds the first number of a row within the paragraph above the second', () => {
    expect(
      headings(
        '一、主要任务',
        `（一）改善设施。${on('设施')}1.修建冷库。${on('冷库')}`,
        `2.硬化道路。${on('道路')}`,
        `（二）打响品牌。${on('品牌')}`,
      ),
    ).toEqual(['一 主要任务', '一/(一) 改善设施', '一/(一)/1 修建冷库', '一/(一)/2 硬化道路', '一/(二) 打响品牌'])
  })

  it('finds numbers that are missing between two lines, inside a heading that was missing itself', () => {
    expect(
      headings(
        '一、主要任务',
        `（一）改善设施。${on('设施')}（二）打响品牌。${on('品牌')}1.统一包装。${on('包装')}`,
        `2.参加展会。${on('展会')}3.开设专柜。${on('专柜')}`,
        `4.拍摄短片。${on('短片')}`,
        `（三）培育主体。${on('主体')}`,
      ),
    ).toEqual([
      '一 主要任务',
      '一/(一) 改善设施',
      '一/(二) 打响品牌',
      '一/(二)/1 统一包装',
      '一/(二)/2 参加展会',
      '一/(二)/3 开设专柜',
      '一/(二)/4 拍摄短片',
      '一/(三) 培育主体',
    ])
  })

  it('takes no number for a heading that its row does not lead on from', () => {
    expect(
      headings('一、主要任务', `（一）改善设施。${on('设施')}1.5万亩果园同步改造。${on('果园')}`, `（二）打响品牌。${on('品牌')}2.`),
    ).toEqual(['一 主要任务', '一/(一) 改善设施', '一/(二) 打响品牌'])
  })

  it('finds chapters and articles that count on behind a sentence or a blank', () => {
    expect(
      headings(
        '第一章 总则',
        `第一条 为规范果品分级制定本办法。第二条 本办法适用于全市果品。`,
        `第二章 分级 第三条 果品分为特级和一级。${on('分级')}`,
        `第四条 分级由果品协会组织。${on('组织')}第三章 附则`,
        '第五条 本办法自发布之日起施行。',
      ),
    ).toEqual([
      '第一章 总则',
      '第一章/第一条',
      '第一章/第二条',
      '第二章 分级',
      '第二章/第三条',
      '第二章/第四条',
      '第三章 附则',
      '第三章/第五条',
    ])
  })

  it('finds a 专栏 between two others', () => {
    const found = headings(
      '一、主要任务',
      `（一）改善设施。${on('设施')}`,
      '专栏1 冷库工程',
      on('冷库'),
      `（二）打响品牌。${on('品牌')}专栏2 品牌工程`,
      on('包装'),
      '专栏3 展会工程',
      on('展会'),
    )
    expect(found.filter((line) => line.includes('专栏'))).toEqual([
      '一/(一)/专栏1 冷库工程',
      '一/(二)/专栏2 品牌工程',
      '一/(二)/专栏3 展会工程',
    ])
  })

  it('finds a dash behind a full stop in a line that a dash heads, and none in prose', () => {
    expect(
      headings(
        '一、工作目标',
        `——设施明显改善。${on('设施')}——品牌更加响亮。${on('品牌')}`,
        `——农户持续增收。${on('农户')}果业的根本——品质，要始终守住。`,
      ).slice(1),
    ).toEqual(['一/-1 设施明显改善', '一/-2 品牌更加响亮', '一/-3 农户持续增收'])
  })
})
