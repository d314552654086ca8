import { divisionsUnder, NATION } from '../../src/model/divisions/index.js'
import { COUNTED, METRICS, OFFICES, SUBJECTS, VERBS, WORKS, ZONES } from './words.js'

/**
 * Made-up policies in any number, for tests and measurements of a graph that grows. Each is a plan of a real city with some twenty
 * items under headings in three levels, lines of duty, goals, a zone and citations. Cities come again and again, as their offices,
 * metrics, zones and cited documents do; so what is shared has more and more that belongs to it. The same serial gives the same text on
 * every machine.
 */

/** A document as a folder holds it. */
export interface Generated {
  readonly file: string
  readonly text: string
}

const CITIES = divisionsUnder(NATION.code)
  .flatMap((province) => divisionsUnder(province.code).filter(({ level }) => level === 'CITY'))
  .map(({ name }) => name)
  .filter((name) => name.endsWith('市'))

/** Cities that policies are made for, in turn. */
const CITIES_IN_USE = 40

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

/** Numbers that look random and are the same in every run (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Any of a list. */
function any<T>(list: readonly T[], next: (below: number) => number): T {
  const chosen = list[next(list.length)]
  if (chosen === undefined) throw new Error('an empty list has nothing to choose')
  return chosen
}

/** So many different ones of a list. */
function several<T>(list: readonly T[], count: number, next: (below: number) => number): T[] {
  const left = [...list]
  return Array.from({ length: count }, () => left.splice(next(left.length), 1)).flat()
}

/**
 * The made-up policy of that serial, from 1.
 *
 * @param seed another one gives other texts under the same titles
 */
export function generatedPolicy(serial: number, seed = 1): Generated {
  const next = numbersFrom(seed * 1_000_003 + serial)
  const city = CITIES[((serial - 1) % CITIES_IN_USE) * 6] ?? '日照市'
  const short = city.slice(0, -1)
  const year = 2018 + (serial % 8)
  const subject = any(SUBJECTS, next)
  const title = `${city}第${String(serial)}批${subject}行动方案（${String(year)}—${String(year + 3)}年）`
  const cited = 1 + next(30)
  const lines = [
    title,
    `${short}政发〔${String(year)}〕${String(serial)}号`,
    '',
    '各区县人民政府，市政府各部门：',
    `为落实《第${String(cited)}号高质量发展指导意见》（国发〔2017〕${String(cited)}号），结合我市实际，制定本方案。`,
    '一、总体要求',
    `坚持问题导向，统筹推进，到${String(year + 3)}年${subject}水平明显提升。`,
    '二、主要任务',
    ...Array.from({ length: 4 }, (_, section) => sectionOf(section, { city, short, serial, year }, next)).flat(),
    '三、保障措施',
    '（一）加强组织领导。建立工作机制，定期调度进展，协调解决问题。（责任单位：市政府办公室）',
  ]
  return { file: `${String(serial).padStart(5, '0')}.txt`, text: `${lines.join('\n')}\n` }
}

interface Plan {
  readonly city: string
  readonly short: string
  readonly serial: number
  readonly year: number
}

/** A heading of the second level and its five items. */
function sectionOf(section: number, plan: Plan, next: (below: number) => number): string[] {
  const heading = `（${NUMERALS[section] ?? ''}）发展${any(SUBJECTS, next)}第${String(section + 1)}领域`
  return [heading, ...Array.from({ length: 5 }, (_, at) => itemOf(section * 5 + at + 1, plan, next)).flat()]
}

/** One item: its title, a paragraph with goals, and the line that gives it owners. */
function itemOf(number: number, { short, serial, year }: Plan, next: (below: number) => number): string[] {
  const subject = any(SUBJECTS, next)
  const work = any(WORKS, next)
  const nth = `第${String(serial)}批${String(number)}号`
  const zone = number % 5 === 2 ? `支持${short}${any(ZONES, next)}先行先试。` : ''
  const goal =
    number % 2 === 0
      ? `到${String(year + 1 + next(3))}年，${subject}${any(METRICS, next)}达到${String(40 + next(59))}%以上，建成${any(COUNTED, next)}${String(2 + next(40))}个。`
      : ''
  const [lead = '', ...others] = several(OFFICES, 3 + next(3), next).map((office) => `市${office}`)
  const rest = others.join('、')
  const duty = [
    `（牵头单位：${lead}；责任单位：${rest}，各区县政府）`,
    `（牵头单位：${lead}；配合单位：${rest}）`,
    `（责任单位：${lead}、${rest}）`,
  ]
  return [
    `${String(number)}.${any(VERBS, next)}${subject}${work}${nth}。面向群众和企业的需要，形成部门协同、上下贯通的办法，逐步扩大范围。${zone}${goal}`,
    // Some items have no owner: silence is a finding, too.
    ...(next(12) === 0 ? [] : [any(duty, next)]),
  ]
}
