import { describe, expect, it } from '@jest/globals'
import { targetLines } from '../../support/runningText.js'

describe('the year of a number', () => {
  it('is its own in a list of as many years as numbers', () => {
    expect(targetLines('累计新增果品分选线96条，其中2023年、2024年、2025年分别完成30条、36条、30条。')).toEqual([
      '新增果品分选线 | EQ 96 条 | - | TARGET',
      '新增果品分选线 | EQ 30 条 | 2023 | TARGET',
      '新增果品分选线 | EQ 36 条 | 2024 | TARGET',
      '新增果品分选线 | EQ 30 条 | 2025 | TARGET',
    ])
    expect(targetLines('对闲置的冷库逐座制定盘活方案，2023年、2024年分别修复25座、18座。')).toEqual([
      '修复闲置的冷库 | EQ 25 座 | 2023 | TARGET',
      '修复闲置的冷库 | EQ 18 座 | 2024 | TARGET',
    ])
  })

  it('is not the one from which a change sets out', () => {
    expect(targetLines('到2025年，优质果率由2020年的63%提高到72%以上，果品品牌达到48个。')).toEqual([
      '优质果率 | EQ 63 % | 2020 | BASELINE',
      '优质果率 | GE 72 % | 2025 | TARGET',
      '果品品牌 | EQ 48 个 | 2025 | TARGET',
    ])
    expect(targetLines('到2025年，果农参保率由目前的41%提高到90%。')).toEqual([
      '果农参保率 | EQ 41 % | - | BASELINE',
      '果农参保率 | EQ 90 % | 2025 | TARGET',
    ])
  })

  it('has a month beside it that is no part of what is measured', () => {
    expect(targetLines('果皮日均分出量6月达到25吨、12月达到60吨。')).toEqual([
      '果皮日均分出量 | EQ 25 吨 | - | TARGET',
      '果皮日均分出量 | EQ 60 吨 | - | TARGET',
    ])
  })
})

describe('a number that says which ones another counts, or how large a thing is', () => {
  it('sets nothing', () => {
    expect(targetLines('每个重点县建成5000亩以上果园不少于2个。')).toEqual(['每个重点县建成5000亩以上果园 | GE 2 个 | - | TARGET'])
    expect(targetLines('推广应用1.2米×1米标准果箱。')).toEqual([])
    expect(targetLines('日处理能力20吨以上的分选线一律安装视频监控。')).toEqual([])
  })
})

describe('money and times', () => {
  it('that the government sets aside are no grant, and a condition begins with 对', () => {
    expect(targetLines('市财政安排奖补资金600万元，对验收合格的冷库每座补助不超过2万元。')[0]).toBe(
      '市财政安排奖补资金 | EQ 600 万元 | - | TARGET',
    )
    expect(targetLines('淘汰老旧果品冷藏车400辆左右，对更新为新能源车的，每辆补助不超过4万元。')[0]).toBe(
      '淘汰老旧果品冷藏车 | APPROX 400 辆 | - | TARGET',
    )
  })

  it('are kept to where somebody must tell so long before', () => {
    expect(targetLines('冷库检修需要停电的，应当提前24小时公告。')).toEqual(['应当提前公告 | EQ 24 小时 | - | TARGET'])
  })

  it('of land are told by themselves behind those of the whole', () => {
    expect(targetLines('建设果品物流园，总投资18亿元，占地620亩。').at(-1)).toBe('占地 | EQ 620 亩 | - | TARGET')
  })
})
