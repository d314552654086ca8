import { describe, expect, it } from '@jest/globals'
import {
  assignmentId,
  idOf,
  jurisdictionKey,
  kindOfId,
  naturalKey,
  normaliseName,
  normaliseTitle,
  policyKeys,
  smallest,
  workItemId,
} from '../../src/model/ids.js'

describe('ids', () => {
  it('are the same wherever and whenever they are made', () => {
    // Written down once: an id that moves breaks every address that was given out.
    expect(idOf('Policy', naturalKey('title', 'code\u001f371100', '花园建设'))).toBe('pol_EQfli27b_nvIvGqTTaWzUF')
    expect(workItemId('pol_x', '建设花园', 0)).toBe('itm_Zp4XHGIgMFhOb18ygnkJVL')
  })

  it('tell what they are the id of, and are told from what is none', () => {
    expect(kindOfId(idOf('Unit', 'a'))).toBe('Unit')
    expect(kindOfId(assignmentId('itm_x', 'LEAD', '市财政局'))).toBe('Assignment')
    for (const foreign of ['', 'Policy:1', 'pol_', 'xyz_0123456789012345678901', `${idOf('Unit', 'a')}x`])
      expect(kindOfId(foreign)).toBeNull()
  })

  it('differ by kind, by key, and by which of equal ones', () => {
    const ids = [
      idOf('Unit', 'a'),
      idOf('Zone', 'a'),
      idOf('Unit', 'b'),
      workItemId('p', 't', 0),
      workItemId('p', 't', 1),
      workItemId('q', 't', 0),
    ]
    expect(new Set(ids.map((id) => id.slice(4))).size).toBe(ids.length)
  })
})

describe('names as keys hold them', () => {
  it.each([
    ['日政发〔2019〕11号', '日政发[2019]11号'],
    ['“互联网＋”行动', '"互联网+"行动'],
    ['５Ｇ 网络', '5g网络'],
  ])('are one whether printed %s or %s', (left, right) => {
    expect(normaliseName(left)).toBe(normaliseName(right))
  })

  it('are never empty', () => {
    expect(normaliseName('%')).toBe('%')
  })

  it.each([
    ['关于印发全国园艺发展纲要的通知', '全国园艺发展纲要'],
    ['国务院关于印发全国园艺发展纲要的通知', '《全国园艺发展纲要》'],
    ['国务院关于推进园艺事业的指导意见', '关于推进园艺事业的指导意见'],
    ['日照市人民政府 关于推进园艺事业的意见', '推进园艺事业的意见'],
    ['中共中央 国务院关于推进园艺事业的意见', '推进园艺事业的意见'],
    ['园艺发展规划(2016—2020年)', '园艺发展规划（2016-2020）'],
    ['日照市人民政府办公室关于转发市园林局花园管理办法的通知', '市园林局花园管理办法'],
  ])('hold the title %s and %s to be one', (left, right) => {
    expect(normaliseTitle(left)).toBe(normaliseTitle(right))
  })

  it('keep what stands before 关于 where it is no issuer', () => {
    expect(normaliseTitle('园艺事业关于未来的设想')).not.toBe(normaliseTitle('未来的设想'))
  })
})

describe('keys', () => {
  it('of a policy are its number and its title, each with the area: neither alone is one', () => {
    const keys = (code: string) =>
      policyKeys({ jurisdictionKey: jurisdictionKey({ code }), title: '花园规划', docNumber: '泰政发〔2020〕1号' })
    expect(keys('321200')).toHaveLength(2)
    expect(keys('321200').filter((key) => keys('370900').includes(key))).toEqual([])
  })

  it('of an area that no list has are its parent and its name', () => {
    const parentKey = jurisdictionKey({ code: '371100' })
    expect(jurisdictionKey({ parentKey, name: '望海 区' })).toBe(jurisdictionKey({ parentKey, name: '望海区' }))
    expect(jurisdictionKey({ parentKey, name: '望海区' })).not.toBe(jurisdictionKey({ parentKey: 'other', name: '望海区' }))
  })

  it('name a thing by the smallest by code unit, in whatever order they come', () => {
    expect(smallest(['title b', 'number z', 'title a'])).toBe('number z')
    expect(() => smallest([])).toThrow()
  })
})
