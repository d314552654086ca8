import { describe, expect, it } from '@jest/globals'
import { kindOfUnit } from '../../../src/model/units/kind.js'

describe('kinds of units', () => {
  it.each([
    ['市工业和信息化局', 'DEPARTMENT'],
    ['市市场和质量监管委', 'DEPARTMENT'],
    ['市民委', 'DEPARTMENT'],
    ['市中级人民法院', 'DEPARTMENT'],
    ['人民银行临城市中心支行', 'DEPARTMENT'],
    ['临城海关', 'DEPARTMENT'],
    ['财政部', 'DEPARTMENT'],
    ['市花园建设领导小组办公室', 'DEPARTMENT'],
    ['市委组织部', 'PARTY_ORGAN'],
    ['市委', 'PARTY_ORGAN'],
    ['市编办', 'PARTY_ORGAN'],
    ['中共临城市委宣传部', 'PARTY_ORGAN'],
    ['区委社会工作部', 'PARTY_ORGAN'],
    ['日照市人民政府', 'GOVERNMENT'],
    ['国务院', 'GOVERNMENT'],
    ['石龙镇', 'GOVERNMENT'],
    ['仲恺高新区管委会', 'MANAGEMENT_COMMITTEE'],
    ['松山湖(生态园)', 'MANAGEMENT_COMMITTEE'],
    ['市信息中心', 'PUBLIC_INSTITUTION'],
    ['市第一医院', 'PUBLIC_INSTITUTION'],
    ['惠州供电局', 'ENTERPRISE'],
    ['临城建设银行', 'ENTERPRISE'],
    ['市水务集团', 'ENTERPRISE'],
    ['市科协', 'OTHER'],
    ['市花园建设领导小组', 'OTHER'],
    ['花园专家咨询委员会', 'OTHER'],
  ])('%s is a %s', (name, kind) => {
    expect(kindOfUnit(name, false)).toBe(kind)
    expect(kindOfUnit(name, true)).toBe('COLLECTIVE')
  })
})
