import type { JurisdictionLevel } from '../enums.js'
import { officeName, type OfficeName } from './office.js'
import { OFFICE_LAST_WORDS, type LastWord } from './officeLastWords.js'
import { lastWordsAt, reformedLastWord } from './officeLevels.js'

/** One step of a reform: the work of the former offices went to the new one. */
interface Reform {
  year: number
  from: readonly string[]
  to: readonly string[]
}

/**
 * Which office took over from which, by stems. `to` has several stems where places have named the new office in several ways.
 * Sources, by year:
 * 2008 《国务院机构改革方案》; 2013 《国务院机构改革和职能转变方案》; 2018 《深化党和国家机构改革方案》, carried out in provinces, cities and counties by
 * March 2019; 2023 《党和国家机构改革方案》. The year is the plan's.
 */
const REFORMS: readonly Reform[] = [
  { year: 2008, from: ['信息产业'], to: ['工业和信息化', '经济和信息化'] },
  { year: 2008, from: ['建设'], to: ['住房和城乡建设', '住房和建设'] },
  { year: 2013, from: ['卫生', '人口和计划生育'], to: ['卫生和计划生育'] },
  { year: 2013, from: ['广播电影电视', '新闻出版'], to: ['新闻出版广电'] },
  { year: 2018, from: ['经济和信息化', '经济贸易和信息化', '经济贸易', '科技工贸和信息化'], to: ['工业和信息化'] },
  { year: 2018, from: ['经济贸易和信息化'], to: ['商务'] },
  { year: 2018, from: ['住房和城乡规划建设'], to: ['住房和城乡建设'] },
  { year: 2018, from: ['卫生和计划生育'], to: ['卫生健康'] },
  {
    year: 2018,
    from: ['工商行政管理', '质量技术监督', '食品药品监督管理', '市场和质量监督管理', '物价'],
    to: ['市场监督管理'],
  },
  {
    year: 2018,
    from: ['国土资源', '城乡规划', '规划', '规划和国土资源', '国土资源和房屋管理', '国土资源和房产管理'],
    to: ['自然资源', '自然资源和规划', '规划和自然资源'],
  },
  { year: 2018, from: ['环境保护', '人居环境'], to: ['生态环境'] },
  { year: 2018, from: ['农业', '农村工作', '畜牧兽医'], to: ['农业农村'] },
  {
    year: 2018,
    from: ['旅游', '旅游发展', '文化', '文化广电新闻出版', '文化体育旅游'],
    to: ['文化和旅游', '文化广电和旅游', '文旅', '文化广播电视体育旅游'],
  },
  { year: 2018, from: ['新闻出版广电'], to: ['广播电视'] },
  { year: 2018, from: ['安全生产监督管理'], to: ['应急管理'] },
  { year: 2018, from: ['国家税务', '地方税务'], to: ['税务'] },
  { year: 2018, from: ['法制'], to: ['司法'] },
  { year: 2018, from: ['粮食'], to: ['粮食和物资储备'] },
  { year: 2018, from: ['林业'], to: ['林业和草原'] },
  { year: 2018, from: ['城市管理行政执法'], to: ['城市管理', '城市管理综合执法'] },
  { year: 2018, from: ['金融工作', '金融服务', '金融'], to: ['地方金融监督管理'] },
  { year: 2023, from: ['地方金融监督管理'], to: ['地方金融管理'] },
  { year: 2023, from: ['扶贫开发'], to: ['乡村振兴'] },
  { year: 2023, from: ['乡村振兴'], to: ['农业农村'] },
  { year: 2023, from: ['大数据', '大数据管理', '大数据发展', '大数据发展管理'], to: ['数据', '数据管理'] },
]

/** The plan of each year, by its title. */
const PLANS: Readonly<Record<number, string>> = {
  2008: '《国务院机构改革方案》（2008年）',
  2013: '《国务院机构改革和职能转变方案》（2013年）',
  2018: '《深化党和国家机构改革方案》（2018年）',
  2023: '《党和国家机构改革方案》（2023年）',
}

/** The plan of the reform of a year. */
export function planOf(year: number): string {
  const plan = PLANS[year]
  if (plan === undefined) throw new Error(`no reform of ${year} is in the table`)
  return plan
}

/** Places carry a reform out in the year of its plan or the next: a document from later names what it left standing. */
const YEARS_TO_CARRY_OUT = 1

/** Whether an office that a document of `year` names was left standing by a reform of `reform`. */
export function hasOutlived(year: number, reform: number): boolean {
  return year > reform + YEARS_TO_CARRY_OUT
}

/** What a reform is expected to have made of an office, where no document says it. */
export interface ExpectedOffice {
  year: number
  /** Identities as in `OfficeName`: the usual one of the level first, then others that places have chosen. */
  identities: readonly [string, ...string[]]
}

/** What reforms are expected to have made of an office of a level, one office each. None where the reform made none at that level. */
export function expectedOffices({ build }: Pick<OfficeName, 'build'>, level: JurisdictionLevel): ExpectedOffice[] {
  if (build === null) return []
  return REFORMS.filter(({ from }) => from.includes(build.stem)).flatMap(({ year, to }) => {
    const usual = to.flatMap((stem) => {
      const last = reformedLastWord(stem, level)
      return last === null ? [] : [officeName(stem + last).identity]
    })
    const others = to.flatMap((stem) => lastWordsAt(level).map((last) => officeName(stem + last).identity))
    const [first] = usual
    if (first === undefined) return []
    return [{ year, identities: [first, ...new Set([...usual, ...others].filter((identity) => identity !== first))] }]
  })
}

/** An office that came before or after, by its identity (as in `OfficeName`), and the year of the reform. */
export interface Succession {
  identity: string
  year: number
}

/** The offices that took over the work of this one. */
export function successorsOf(office: Pick<OfficeName, 'build'>): Succession[] {
  return related(
    office,
    ({ from }) => from,
    ({ to }) => to,
    (last) => office.build !== null && mayFollow(office.build.last, last),
  )
}

/** The offices whose work this one took over. */
export function predecessorsOf(office: Pick<OfficeName, 'build'>): Succession[] {
  return related(
    office,
    ({ to }) => to,
    ({ from }) => from,
    (last) => office.build !== null && mayFollow(last, office.build.last),
  )
}

/** No reform made an office of the government (办公室) of a department: 安监局 became no 应急管理办公室, which stood beside it. */
function mayFollow(former: LastWord, latter: LastWord): boolean {
  return latter !== '办公室' || former === '办公室'
}

/** A reform may change the last word too: 卫生和计划生育委员会, 卫生健康局. */
function related(
  { build }: Pick<OfficeName, 'build'>,
  own: (reform: Reform) => readonly string[],
  others: (reform: Reform) => readonly string[],
  isPossible: (last: LastWord) => boolean,
): Succession[] {
  if (build === null) return []
  const lastWords = OFFICE_LAST_WORDS.filter(isPossible)
  const all = REFORMS.filter((reform) => own(reform).includes(build.stem)).flatMap((reform) =>
    others(reform).flatMap((stem) => lastWords.map((last) => ({ identity: officeName(stem + last).identity, year: reform.year }))),
  )
  return [...new Map(all.map((one) => [`${one.identity} ${String(one.year)}`, one])).values()]
}
