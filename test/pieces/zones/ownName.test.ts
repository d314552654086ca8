import { describe, expect, it } from '@jest/globals'
import { zoneLines } from '../../support/runningText.js'

const UNLISTED = { jurisdiction: '澄湖市', jurisdictionCode: null, title: '澄湖市支持服务外包产业发展的意见' } as const

describe('a place of industry that bears the name of the area', () => {
  it('is named by the short name and a kind, whatever the field', () => {
    expect(zoneLines('加快澄湖科技创业园施工，鼓励企业入驻澄湖信息产业园。', UNLISTED)).toEqual([
      '澄湖科技创业园 @ - (PARK)',
      '澄湖信息产业园 @ - (PARK)',
    ])
    expect(zoneLines('依托澄湖物流园建设恒温仓库，由澄湖智能制造产业园管委会负责。', UNLISTED)).toEqual([
      '澄湖物流园 @ - (LOGISTICS_PARK)',
      '澄湖智能制造产业园 @ - (PARK)',
    ])
    expect(zoneLines('推进赣州软件园、赣州工业园、赣州电商产业园提质。')).toEqual([
      '赣州软件园 @ - (PARK)',
      '赣州工业园 @ - (PARK)',
      '赣州电商产业园 @ - (PARK)',
    ])
  })

  it('is none where the name with its last word stands before a class of them', () => {
    expect(zoneLines('整合澄湖市产业园区，推动澄湖特色产业园建设。', UNLISTED)).toEqual([])
  })
})

describe('a place of industry elsewhere', () => {
  it('is none of the policy, also in a list with one that bears another city’s name', () => {
    expect(zoneLines('加强与天府新区、苏州工业园区的对接，支持赣州高新区建设合作园区。')).toEqual(['赣州高新区 @ - (HIGH_TECH_ZONE)'])
    expect(zoneLines('加强与松湖高新区、东莞滨海湾新区合作。')).toEqual([])
    expect(zoneLines('承接南沙新区、深圳湾科技园产业转移。')).toEqual([])
    expect(zoneLines('学习借鉴松湖高新区经验，赴云溪经济开发区考察。')).toEqual([])
  })

  it('is one where it lies in the policy’s own area', () => {
    expect(zoneLines('支持南沙新区建设。', { title: '广州市促进外贸的意见', jurisdiction: '广州市', jurisdictionCode: '440100' })).toEqual([
      '南沙新区 @ - (NEW_AREA)',
    ])
  })
})
