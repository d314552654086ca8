import { describe, expect, it } from '@jest/globals'
import { areaOfBody, scopeOfBody, type PlacedArea } from '../../../src/model/units/place.js'
import type { UnitKind } from '../../../src/model/enums.js'

const CITY: PlacedArea = { name: '日照市', code: '371100', level: 'CITY' }
const COUNTY: PlacedArea = { name: '莒县', code: '371122', level: 'DISTRICT' }
const placed = (name: string, area: PlacedArea | null, level: string | null = null, kind: UnitKind = 'DEPARTMENT'): string | null =>
  areaOfBody({ name, kind }, { level, area: null }, area)?.name ?? null

describe('where a body belongs', () => {
  it('is the area of the level that its name begins with', () => {
    expect(placed('市公安局', COUNTY, '市')).toBe('日照市')
    expect(placed('省财政厅', COUNTY, '省')).toBe('山东省')
    expect(placed('县公安局', CITY, '县')).toBe('日照市')
  })

  it('is the place before the last words of a branch', () => {
    expect(placed('国网莒县供电公司', CITY, null, 'ENTERPRISE')).toBe('莒县')
  })

  it('is no area for a company of the whole nation', () => {
    expect(placed('中国铁塔', CITY, null, 'ENTERPRISE')).toBeNull()
  })

  it('keeps a body of a place that nobody knows to its document', () => {
    expect(scopeOfBody({ name: '农业局', kind: 'DEPARTMENT' }, null, null)).toBe('DOCUMENT')
    expect(scopeOfBody({ name: '中国铁塔', kind: 'ENTERPRISE' }, null, null)).toBe('NATION')
    expect(scopeOfBody({ name: '农业局', kind: 'DEPARTMENT' }, CITY, CITY)).toBe('AREA')
  })
})
