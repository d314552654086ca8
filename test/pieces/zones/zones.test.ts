import { describe, expect, it } from '@jest/globals'
import type { Issue } from '../../../src/model/facts.js'
import { misplaced, runningText, zoneLines, zonesOf } from '../../support/runningText.js'

describe('the named places of industry', () => {
  it('are found by the last word of their names, and their kind with it', () => {
    expect(
      zoneLines('推动赣州经济技术开发区、龙南高新技术产业开发区、赣州综合保税区、蓉江新区、梅林橙香小镇、水西物流园、五云港区联动发展。'),
    ).toEqual([
      '赣州经济技术开发区 @ - (DEVELOPMENT_ZONE)',
      '龙南高新技术产业开发区 @ - (HIGH_TECH_ZONE)',
      '赣州综合保税区 @ - (BONDED_ZONE)',
      '蓉江新区 @ - (NEW_AREA)',
      '梅林橙香小镇 @ - (TOWN)',
      '水西物流园 @ - (LOGISTICS_PARK)',
      '五云港区 @ - (PORT_AREA)',
    ])
  })

  it('may hold characters that elsewhere join or name kinds', () => {
    expect(zoneLines('支持祥和物流园、梅城工业园改造，建设区域性果品产业集聚区。')).toEqual([
      '祥和物流园 @ - (LOGISTICS_PARK)',
      '梅城工业园 @ - (PARK)',
    ])
  })

  it('are named by the committee that runs them', () => {
    expect(zoneLines('责任单位：市果业局、赣州经开区管委会，各县（市、区）政府')).toEqual(['赣州经开区 @ - (DEVELOPMENT_ZONE)'])
  })

  it('are none of the body that 和 joins them to', () => {
    expect(zoneLines('章贡区人民政府和赣州经开区管委会建立果品储备。')).toEqual(['赣州经开区 @ - (DEVELOPMENT_ZONE)'])
  })

  it('may be of any kind where a committee runs them', () => {
    expect(zoneLines('责任单位：梅林电商产业功能区管委会、环水西国际医谷管委会')).toEqual([
      '梅林电商产业功能区 @ - (OTHER)',
      '环水西国际医谷 @ - (OTHER)',
    ])
    expect(zoneLines('完善梅林电商产业功能区规划。')).toEqual([])
  })

  it('are no ambition where the place before the comma is called 国际', () => {
    expect(zoneLines('依托水西国际商务区，建设跨境电商产业园。')).toContain('跨境电商产业园 @ - (PARK)')
  })

  it('are places for one industry by their usual last words, and of seeds, though 种 counts elsewhere', () => {
    expect(zoneLines('推动梅林化工园、水西电镀集控区整治，招引果企入驻五云智造谷，建设梅江良种产业园。')).toEqual([
      '梅林化工园 @ - (PARK)',
      '水西电镀集控区 @ - (DEVELOPMENT_ZONE)',
      '五云智造谷 @ - (PARK)',
      '梅江良种产业园 @ - (PARK)',
    ])
    expect(zoneLines('整合梅林船舶配套产业园。')).toEqual(['梅林船舶配套产业园 @ - (PARK)'])
  })

  it('are named by 国际 behind the name of the area, and are towns of one trade where the text presents them', () => {
    expect(zoneLines('依托赣州国际陆港、五云物流园等园区开行班列。建设赣州国际健康城。')).toEqual([
      '赣州国际陆港 @ - (OTHER)',
      '五云物流园 @ - (LOGISTICS_PARK)',
      '赣州国际健康城 @ - (PARK)',
    ])
    expect(zoneLines('发展载体：梅林五金城。')).toEqual(['梅林五金城 @ - (OTHER)'])
    expect(zoneLines('走访梅林五金城。')).toEqual([])
  })

  it('are no classes, counts or ambitions', () => {
    expect(
      zoneLines('支持各类产业园区建设，建成3个以上果品产业集聚区，打造一批创业园，推动化工园区整治，建设全国一流的果品产业基地。'),
    ).toEqual([])
    expect(zoneLines('创建国家级旅游度假区、果业示范区和改革试验区，建设实训基地。')).toEqual([])
  })

  it('are no districts, though their names end alike', () => {
    const taizhou = { title: '泰州市果品方案', jurisdiction: '泰州市', jurisdictionCode: '321200' }
    expect(zoneLines('支持高港区发展果品加工。', taizhou)).toEqual([])
  })

  it('are not the area that the policy is for', () => {
    const pudong = {
      title: '浦东新区促进果品产业发展办法',
      jurisdiction: '浦东新区',
      jurisdictionCode: '310115',
      level: 'DISTRICT',
    } as const
    expect(zoneLines('对在浦东新区注册的企业，支持入驻张江科学城产业园。', pudong)).toEqual(['张江科学城产业园 @ - (PARK)'])
  })

  it('lie inside the area', () => {
    expect(zoneLines('对接深圳南山科技园，学习苏州工业园区经验。')).toEqual([])
  })

  it('are the zone itself whose policy it is, by its whole name', () => {
    const zone = { title: '乐平经济开发区果品奖补办法', jurisdiction: '乐平经济开发区', jurisdictionCode: null }
    expect(zoneLines('对在乐平经济开发区注册的果企给予奖励。', zone)).toEqual(['乐平经济开发区 @ - (DEVELOPMENT_ZONE)'])
  })

  it('are named by the name of their area alone where it has one of the kind', () => {
    const county = { title: '融水县果品方案', jurisdiction: '融水苗族自治县', jurisdictionCode: '450225' }
    expect(zoneLines('责任单位：县林业局、融水工业集中区管委会', county)).toEqual(['融水工业集中区 @ - (DEVELOPMENT_ZONE)'])
    expect(zoneLines('责任单位：融水工业园区管委会。融水产业园区发展迅速。', county)).toEqual(['融水工业园区 @ - (PARK)'])
    expect(zoneLines('依托梅林新型化工区、水西科技创业城发展。')).toEqual([
      '梅林新型化工区 @ - (DEVELOPMENT_ZONE)',
      '水西科技创业城 @ - (PARK)',
    ])
  })

  it('are named by their province, city or county in a policy of the nation', () => {
    const nation = { title: '果品产业行动计划', jurisdiction: '全国', jurisdictionCode: '100000', level: 'NATION' as const }
    expect(zoneLines('引导德化陶瓷产业园、赣州果品产业园发展，建设数字产业园。', nation).map((line) => line.split(' @')[0])).toEqual([
      '德化陶瓷产业园',
      '赣州果品产业园',
    ])
  })

  it('count when they are to be built in a place or for a special field, not by their general kind', () => {
    expect(zoneLines('支持章贡区建设脐橙产业园，加快跨境电商产业园建设，建设产业园。')).toEqual([
      '脐橙产业园 @ 章贡区 (PARK)',
      '跨境电商产业园 @ - (PARK)',
    ])
  })

  it('count where the text says that they were set up, also in a list', () => {
    expect(zoneLines('设立了脐橙产业基地和果业发展基金。')).toEqual(['脐橙产业基地 @ - (BASE)'])
    expect(zoneLines('建设脐橙产业基地和果业发展基金。')).toEqual([])
  })

  it('may have other last words where the text presents them as places of industry', () => {
    expect(zoneLines('以梅林科创中心、水西孵化器等为主体，带动创业。')).toEqual(['梅林科创中心 @ - (OTHER)', '水西孵化器 @ - (OTHER)'])
    expect(zoneLines('利用梅林科创中心开展培训。')).toEqual([])
  })
})

describe('the place of a zone', () => {
  it('is the district, county or zone that its name begins with; a bare place word puts it nowhere', () => {
    expect(zoneLines('依托信丰县脐橙产业园、赣州高新区梅林科技园、信丰橙香小镇拓展市场。')).toEqual([
      '信丰县脐橙产业园 @ 信丰县 (PARK)',
      '赣州高新区梅林科技园 @ 赣州高新区 (PARK)',
      '信丰橙香小镇 @ - (TOWN)',
    ])
  })

  it('is the region that the text states for it, by a bare word too', () => {
    const text = [
      '一、空间布局',
      '（一）加工带',
      '重点区域：信丰县、安远县。',
      '发展载体：信丰脐橙产业园、三百山果品小镇。',
      '（二）流通带',
      '重点区域：章贡区。',
      '发展载体：水西物流园。',
    ].join('\n')
    expect(zoneLines(text)).toEqual(['信丰脐橙产业园 @ 信丰县 (PARK)', '三百山果品小镇 @ - (TOWN)', '水西物流园 @ 章贡区 (LOGISTICS_PARK)'])
  })

  it('is the only subject of its sentence', () => {
    expect(zoneLines('支持章贡区发展果品电商，依托水西空港开发区，打造果品电商产业集聚区。')).toEqual([
      '水西空港开发区 @ 章贡区 (DEVELOPMENT_ZONE)',
      '果品电商产业集聚区 @ 章贡区 (CLUSTER)',
    ])
    expect(zoneLines('支持章贡区、信丰县建设果品电商产业集聚区。')).not.toContain('果品电商产业集聚区 @ 章贡区 (CLUSTER)')
  })

  it('is where the text under its heading says that it is built, and what it shall become is the zone again', () => {
    const text = '一、空间布局\n（一）梅林脐橙产业园。依托现有果企，在信丰县打造脐橙全产业链加工园区。\n（二）水西物流园。完善设施。'
    expect(zoneLines(text)).toEqual(['梅林脐橙产业园 @ 信丰县 (PARK)', '水西物流园 @ - (LOGISTICS_PARK)'])
  })

  it('is read without the 在 before it, where no list has it', () => {
    const invented = { title: '临澄市果品方案', jurisdiction: '临澄市', jurisdictionCode: null }
    expect(zoneLines('加工率提高到80%，在澄湖县建设梅东果品产业园。', invented)).toEqual(['梅东果品产业园 @ 澄湖县 (PARK)'])
  })

  it('is said directly before its name', () => {
    expect(zoneLines('支持位于信丰县的梅林脐橙产业园提升。')).toEqual(['梅林脐橙产业园 @ 信丰县 (PARK)'])
  })

  it('is read by the form of the name where no list has the area', () => {
    const invented = { title: '临澄市果品方案', jurisdiction: '临澄市', jurisdictionCode: null }
    expect(zoneLines('支持澄湖区果品加工产业园提档升级。', invented)).toEqual(['澄湖区果品加工产业园 @ 澄湖区 (PARK)'])
  })
})

describe('names', () => {
  it('that a list leaves short are completed', () => {
    expect(zoneLines('发展载体：信丰、安远、寻乌省级脐橙产业基地。')).toEqual([
      '信丰省级脐橙产业基地 @ - (BASE)',
      '安远省级脐橙产业基地 @ - (BASE)',
      '寻乌省级脐橙产业基地 @ - (BASE)',
    ])
    expect(zoneLines('推进冷链食品研发中心和产业园建设。')).toEqual(['冷链食品研发产业园 @ - (PARK)'])
  })

  it('of one zone are joined under the fuller kind; the own area before a name makes it no fuller', () => {
    expect(zoneLines('依托梅林科技园拓展市场。赣州梅林科技园要做好服务，梅林科技园区加快建设。')).toEqual(['梅林科技园 @ - (PARK)'])
    expect(zoneLines('支持赣州高新区、赣州高新技术产业开发区扩区。')).toEqual(['赣州高新技术产业开发区 @ - (HIGH_TECH_ZONE)'])
  })

  it('hold 和 where it joins two fields, and part at it where it joins two places', () => {
    expect(zoneLines('支持章贡区打造物联网和人工智能产业集聚区，依托梅林科技园和水西软件园招商。')).toEqual([
      '物联网和人工智能产业集聚区 @ 章贡区 (CLUSTER)',
      '梅林科技园 @ 章贡区 (PARK)',
      '水西软件园 @ 章贡区 (PARK)',
    ])
  })

  it('stand at each piece that names them, with evidence', () => {
    const text = ['一、重点任务', '（一）做强加工。依托梅林科技园发展加工。', '（二）做活流通。支持梅林科技园建设冷库。'].join('\n')
    const [zone] = zonesOf(text)
    expect(zone?.namedBy.map(({ path }) => path.join('/'))).toEqual(['一/(一)', '一/(二)'])
    expect(misplaced(runningText(text), zone?.namedBy.flatMap(({ evidence }) => evidence) ?? [])).toEqual([])
  })

  it('that hold words of a sentence are left out and told', () => {
    const issues: Issue[] = []
    zonesOf('尚未能确定选址的果农们愿景产业园。', {}, issues)
    for (const issue of issues) expect(issue.code).toBe('ZONE_IN_DOUBT')
  })
})
