import type { JurisdictionLevel, UnitKind } from '../enums.js'
import type { Division } from '../divisions/index.js'
import { centralBankBranch } from './centralBank.js'
import { className } from './classes.js'
import type { NamedUnit } from './namedUnit.js'
import { levelWords, unitNameParts, type UnitNameParts } from './nameParts.js'
import { officeName, type OfficeName } from './office.js'
import { isInCharge } from './officeLevels.js'
import { zoneName } from '../zones/zoneName.js'

/** The area whose body a unit is. */
export interface UnitArea {
  name: string
  shortName: string
  level: JurisdictionLevel
  /** Null where no list has it. */
  code: string | null
}

/** A unit as a document names it. */
export interface PrintedUnit {
  /** With the level put back. */
  name: string
  kind: UnitKind
  collective: boolean
}

/** Who a printed name speaks of, in a document of `year` (null where it prints none). */
export function namedUnit(unit: PrintedUnit, area: UnitArea | null, year: number | null = null): NamedUnit {
  if (unit.collective) return classOf(unit, area)
  if (unit.kind === 'ENTERPRISE') return firmOf(unit.name, area)
  const branch = centralBankBranch(unit.name, area)
  if (branch !== null) return { ...ONE, functions: ['FINANCIAL_AFFAIRS'], ...branch }
  const parts = unitNameParts(unit.name, area)
  if (unit.kind === 'GOVERNMENT' && area !== null && unit.name === area.name) return named(unit, parts, GOVERNMENT, area)
  if (unit.kind === 'MANAGEMENT_COMMITTEE') return committeeOf(unit, parts, area)
  const office = officeName(parts.rest, { year, level: levelOf(area) })
  return named(unit, parts, { ...office, party: office.party || unit.kind === 'PARTY_ORGAN' }, area)
}

/** The level by which an area calls its offices: a municipality (直辖市) does as cities do. Null for no area. */
export function levelOf(area: UnitArea | null): JurisdictionLevel | null {
  return area === null ? null : area.level === 'PROVINCE' && area.name.endsWith('市') ? 'CITY' : area.level
}

/** A place that stands for its government (东港区). */
const GOVERNMENT: OfficeName = { ...officeName('人民政府'), rule: 'PLACE_NAME' }

function named({ name }: PrintedUnit, parts: UnitNameParts, office: OfficeName, area: UnitArea | null): NamedUnit {
  const { canonical, short } = office
  const whole = canonical ?? parts.rest
  const bare = office.party && !office.identity.startsWith('委') ? whole : whole.replace(/^委(?!员|[省市区县州盟旗]政府)(?=.{2})/u, '')
  const level = levelOf(area)
  const inCharge = office.build !== null && level !== null && isInCharge(office.build, level) ? [`${office.build.stem}部门`] : []
  const forms = [...new Set([parts.rest, whole, bare, ...short, ...inCharge])]
  const aliases = new Set([name, ...forms.flatMap((form) => spoken(form, office.party, area))])
  return {
    ...ONE,
    form: parts.form,
    rest: parts.rest,
    identity: office.identity,
    rule: office.rule,
    fullName: fullName(name, parts, office, area),
    shortName: shortName(name, parts, short, bare),
    aliases: [...aliases],
    functions: office.functions,
    former: office.former ?? false,
    build: office.build,
  }
}

const ONE = { functions: [], former: false, build: null, membership: null, divisions: [] } as const

/** How people say the shortest: the usual abbreviation; 委 and 委办 alone are nobody's names. */
function shortName(name: string, parts: UnitNameParts, [usual]: readonly string[], bare: string): string {
  if (usual !== undefined) return usual.startsWith('委') ? name : usual
  const short = parts.form === 'BARE' ? parts.rest : bare
  return short.length > 1 ? short : name
}

/** A form alone, with the level, and with the place; the Party's also with its 委 between. */
function spoken(form: string, party: boolean, area: UnitArea | null): string[] {
  // 委网信办 and 委办 are parts of 市委网信办 and 市委办, and nobody's names.
  const alone = form.length > 1 && !/^委(?!员.{2}|员会.{2})/u.test(form) ? [form] : []
  if (area === null) return alone
  if (area.level === 'NATION') return [...alone, ...(/^(?:.*(?:委|局)|.*委员会)$/u.test(form) ? [`国家${form}`] : [])]
  const [level] = levelWords(area.name)
  const before = [area.name, ...(level === undefined ? [] : [level])]
  const committee = party && !/^(?:委|政府)/u.test(form) ? before.map((place) => `${place}委${form}`) : []
  return [...alone, ...before.map((place) => place + form), ...committee]
}

/** With its place before it; bodies of the centre have none but 国家. */
function fullName(name: string, parts: UnitNameParts, office: OfficeName, area: UnitArea | null): string {
  if (area === null) return office.canonical ?? name
  const { canonical, party } = office
  if (area.level === 'NATION') return canonical === null ? name : (parts.form === 'PLACE' ? '国家' : '') + canonical
  // 人民银行日照市中心支行 names its place itself.
  if (canonical === null) return name.includes(area.shortName) ? name : area.name + parts.rest
  if (!party) return area.name + canonical
  return `中共${area.name}${canonical.startsWith('委员会') ? '' : '委'}${canonical}`
}

function asItStands(name: string): NamedUnit {
  return { ...ONE, form: 'BARE', rest: name, identity: name, rule: 'NAME', fullName: name, shortName: name, aliases: [name] }
}

/** A company has its area's place before its name where it prints none; a place within a name is its own (日照银行). */
function firmOf(name: string, area: UnitArea | null): NamedUnit {
  const { form, rest } = unitNameParts(name, area)
  const group = groupName(rest)
  if (
    area === null ||
    area.level === 'NATION' ||
    (form !== 'PLACE' && name.includes(area.shortName)) ||
    (form === 'PLACE' && group === null)
  )
    return asGroup(asItStands(name), groupName(name))
  const full = area.name + rest
  const places = group === null || form === 'BARE' ? [area.name] : [area.name, area.shortName]
  const forms = (group?.forms ?? [rest]).flatMap((one) => [one, ...places.map((place) => place + one)])
  const own = { ...asItStands(name), form, rest, identity: rest, fullName: full, aliases: [...new Set([name, full, ...forms])] }
  return asGroup({ ...own, rule: form === 'LEVEL' ? 'WORDING' : 'NAME' }, group)
}

/** A group meets all its names under the shortest. */
function asGroup(own: NamedUnit, group: GroupName | null): NamedUnit {
  if (group === null) return own
  const rule = own.rest === group.identity ? own.rule : 'WORDING'
  return { ...own, identity: group.identity, rule, aliases: [...new Set([...own.aliases, ...group.forms])] }
}

interface GroupName {
  identity: string
  forms: readonly string[]
}

/** 水务集团, 水务集团有限公司 and 水务(集团)有限公司 are one group. Null where the name is of no group. */
function groupName(name: string): GroupName | null {
  const found = /^(.{2,24}?)(?:集团|\(集团\))(?:(?:股份)?有限(?:责任)?公司|公司)?$/u.exec(name.normalize('NFKC'))
  const own = found?.[1]
  if (own === undefined) return null
  return { identity: `${own}集团`, forms: [`${own}集团`, `${own}集团有限公司`, `${own}（集团）有限公司`] }
}

/** 高新区, 高新区管委会 and 高新技术产业开发区管理委员会 are one body: the committee that runs the zone. */
function committeeOf(unit: PrintedUnit, parts: UnitNameParts, area: UnitArea | null): NamedUnit {
  const zone = parts.rest.replace(/(?:管理委员会|管委会|(?<!监)管委)$/u, '')
  const isPlace = zone === parts.rest
  if (zone.length < 2) return named(unit, parts, officeName(parts.rest), area)
  const { identity: own, aliases: zoneForms } = zoneName(zone, area)
  const identity = `${own}管理委员会`
  const rule = isPlace ? 'PLACE_NAME' : identity === parts.rest ? 'CANONICAL_NAME' : 'SHORT_NAME'
  const office: OfficeName = { identity, canonical: null, short: [], functions: [], build: null, rule, party: false }
  // 云浮新区 is no 新区 of 云浮市: its kind alone is nobody's name.
  const isKindAlone = parts.form === 'PLACE' && zone.length < 3 && area !== null
  const forms = (isKindAlone ? [area.shortName + zone] : zoneForms)
    .flatMap((form) => [form, `${form}管委会`, `${form}管理委员会`])
    .flatMap((form) => spokenOnce(form, area))
  const committee = named(unit, parts, office, area)
  return { ...committee, aliases: [...new Set([...committee.aliases, ...forms])] }
}

/** As `spoken`; a form that begins with its place gets no other one. */
function spokenOnce(form: string, area: UnitArea | null): string[] {
  return area !== null && form.startsWith(area.shortName) ? [form] : spoken(form, false, area)
}

function classOf({ name }: PrintedUnit, area: UnitArea | null): NamedUnit {
  const { identity, membership, divisions } = className(name, area?.code ?? null)
  const full = area === null || area.level === 'NATION' || name.startsWith(area.name) ? name : area.name + withoutLevel(name, area.name)
  return {
    ...asItStands(name),
    identity,
    rule: identity === name ? 'NAME' : 'CLASS',
    fullName: full,
    aliases: [...new Set([name, full])],
    membership,
    divisions,
  }
}

/** 市直有关部门 of 日照市 are 日照市直有关部门. */
function withoutLevel(name: string, place: string): string {
  const level = levelWords(place).find((word) => name.startsWith(word))
  return level === undefined ? name : name.slice(level.length)
}

/** The government of a division, as the list alone knows it. */
export function governmentOf(division: Division): PrintedUnit {
  return { name: `${division.name}人民政府`, kind: 'GOVERNMENT', collective: false }
}
