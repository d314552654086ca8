import type { JurisdictionLevel, NameRule, UnitFunction } from '../enums.js'
import { OFFICE_LAST_WORDS, SHORT_LAST_WORDS, type LastWord } from './officeLastWords.js'
import { lastWordAt } from './officeLevels.js'
import { DOUBTFUL_STEMS, FORMER_NAMES, OFFICES, WHOLE_NAMES, type DoubtfulStem, type Office } from './offices.js'

/**
 * How the name of an office is built (机构编制 usage): [组织] what it is for + last word. 发展和改革 + 委员会 is printed 发展和改革委员会,
 * 发展改革委, 发改委. Reads a name without place and level; the vocabulary is in offices.ts.
 */
export interface OfficeName {
  /** One for all names of one office of an area: what its key is made of. */
  identity: string
  /** The full name, null where neither the vocabulary nor its last word tells it. */
  canonical: string | null
  /** Short names, the usual one first; none where the vocabulary does not tell. */
  short: readonly string[]
  /** What it is for: several fields where its name puts them together, none where the list has none. */
  functions: readonly UnitFunction[]
  /** What relates this printed name to the identity. */
  rule: NameRule
  /** What it is for and what sort of body, null where the name is not of that build. */
  build: { stem: string; last: LastWord } | null
  /** True where it is printed as the Party committee's: 委网信办. */
  party: boolean
  /** True where the full name is one that a reform has changed since. */
  former?: true
}

/** Where and when a name is printed, which tells what it is short for. */
export interface NamedWhere {
  /** The year of the document, null where it prints none. */
  year?: number | null
  /** The level of the area whose office it is. */
  level?: JurisdictionLevel | null
}

/** Words that join two fields in a name; printed names have them or leave them out. */
const JOINING = /[和与及、]/gu

/** A name for look-ups: without widths, blanks, and a second name in brackets (市场监督管理局(知识产权局)). */
function plain(name: string): string {
  const folded = name.normalize('NFKC').replace(/\s+/gu, '')
  return /^(.{2,40})\([^()]{2,30}(?:局|委|办|部|厅|办公室|委员会|中心)\)$/u.exec(folded)?.[1] ?? folded
}

const unjoined = (words: string): string => (words.length > 3 ? words.replace(JOINING, '') : words)

/** Every form of every office, without 和. */
const officeByForm = new Map<string, { office: Office; abbreviated: boolean }>()
for (const office of OFFICES) for (const form of office.short) officeByForm.set(unjoined(form), { office, abbreviated: true })
for (const office of OFFICES) officeByForm.set(unjoined(office.stem), { office, abbreviated: false })
const doubtfulByStem = new Map<string, DoubtfulStem>(DOUBTFUL_STEMS.map((one) => [one.stem, one]))
const wholeByForm = new Map(WHOLE_NAMES.flatMap((whole) => [whole.name, ...whole.short].map((form) => [form, whole] as const)))
const formerByName = new Map(FORMER_NAMES.map((one) => [one.name, one]))
for (const { name, former } of FORMER_NAMES) {
  const whole = wholeByForm.get(name)
  if (whole !== undefined) wholeByForm.set(former, whole)
}

/** One character for a field, in names that put several together: 教体局, 文体旅游局. */
const ONE_CHARACTER: Readonly<Record<string, string>> = {
  教: '教育',
  体: '体育',
  文: '文化',
  广: '广播电视',
  旅: '旅游',
  新: '新闻出版',
}

const CHARACTER_OF = new Map(Object.entries(ONE_CHARACTER).map(([character, stem]) => [stem, character]))

/** The most fields that one name puts together. */
const MOST_FIELDS = 5

/** Reads the name of an office without place and level (发改委, 委网信办). Any other name is its own identity. */
export function officeName(printed: string, where: NamedWhere = {}): OfficeName {
  const folded = plain(printed)
  const party = /^委(?=.{2})(?!员)/u.test(folded)
  const name = party ? folded.slice(1) : folded
  const second = folded !== printed.normalize('NFKC').replace(/\s+/gu, '')
  const whole = wholeName(name, party, where.year ?? null)
  if (whole !== null) return whole
  const inCharge = departmentInCharge(name, where.level ?? null)
  if (inCharge !== null) return { ...inCharge, party }
  const build = buildOf(name)
  if (build === null) return { ...UNKNOWN, identity: folded, rule: second ? 'WORDING' : 'NAME', party }
  return { ...builtName(build.stem, build.last, { name, changed: second || party, year: where.year ?? null }), party }
}

const UNKNOWN = { canonical: null, short: [], functions: [], build: null } as const

/**
 * 财政部门 and 财政主管部门 are the office of that field. Where offices of the field are called alike in all places of a level it is that one
 * (财政局); elsewhere nobody can tell its last word (经济和信息化主管部门), and it stays what it is.
 */
function departmentInCharge(name: string, level: JurisdictionLevel | null): Omit<OfficeName, 'party'> | null {
  const field = /^(.{2,12}?)(?:行政)?(?:主管)?部门$/u.exec(name)?.[1]
  const office = field === undefined ? undefined : officeByForm.get(unjoined(field))?.office
  if (office === undefined) return null
  const last = level === null ? null : lastWordAt(office.stem, level)
  if (last === null) return { ...UNKNOWN, identity: name, rule: 'NAME', functions: office.functions }
  return { ...builtName(office.stem, last, { name, changed: true, year: null }), rule: 'SHORT_NAME' }
}

function wholeName(name: string, party: boolean, year: number | null): OfficeName | null {
  // 市委 and its office have no word of their own before the last.
  if (/^委(?:员会)?$/u.test(name)) {
    return {
      ...UNKNOWN,
      identity: '委员会',
      canonical: '委员会',
      short: ['委'],
      rule: name === '委' ? 'SHORT_NAME' : 'CANONICAL_NAME',
      party: true,
    }
  }
  const general = /^(?:委员会|委)?(办公[室厅]|办)$/u.exec(name)?.[1]
  if (general !== undefined && (party || name.startsWith('委'))) {
    const last = general === '办' ? '办公室' : general
    const short = last === '办公室' ? ['委办', '委办公室'] : ['委办公厅']
    const rule = name.startsWith('委员会') ? 'CANONICAL_NAME' : 'SHORT_NAME'
    return { ...UNKNOWN, identity: `委员会${last}`, canonical: `委员会${last}`, short, functions: ['GENERAL_OFFICE'], rule, party: true }
  }
  const whole = wholeByForm.get(name)
  if (whole === undefined) return null
  const build = buildOf(whole.name)
  const before = formerByName.get(whole.name)
  const former = before !== undefined && (name === before.former || (year !== null && year < before.until)) ? before : null
  const canonical = former?.former ?? whole.name
  return {
    ...UNKNOWN,
    identity: whole.name,
    canonical,
    short: former?.short ?? whole.short,
    functions: whole.functions,
    rule: canonical === name ? 'CANONICAL_NAME' : 'SHORT_NAME',
    ...(former === null ? {} : { former: true as const }),
    build: build !== null && officeByForm.get(unjoined(build.stem))?.office.stem === build.stem ? build : null,
    party,
  }
}

function buildOf(name: string): { stem: string; last: LastWord } | null {
  // 社工委 is a 工作委员会, and no 委员会 for 社工.
  if (/[工党团]委$/u.test(name)) return null
  for (const last of OFFICE_LAST_WORDS) {
    for (const form of [last, SHORT_LAST_WORDS[last]]) {
      if (name.endsWith(form) && name.length - form.length >= 2) return { stem: name.slice(0, -form.length), last }
    }
  }
  return null
}

function builtName(
  stem: string,
  last: LastWord,
  printed: { name: string; changed: boolean; year: number | null },
): Omit<OfficeName, 'party'> {
  const form = unjoined(stem)
  const doubtful = doubtfulByStem.get(form)
  const certain = doubtful?.certain?.[last] ?? readingBefore(doubtful, printed.year)
  const known = officeByForm.get(certain === undefined ? form : unjoined(certain))
  if (known !== undefined && (doubtful === undefined || certain !== undefined)) {
    const { office } = known
    const canonical = office.stem + last
    const abbreviated = known.abbreviated || certain !== undefined
    const rule = abbreviated ? 'SHORT_NAME' : printed.name === canonical && !printed.changed ? 'CANONICAL_NAME' : 'WORDING'
    const short = [...office.short, unjoined(office.stem), office.stem].map((words) => words + SHORT_LAST_WORDS[last])
    return {
      identity: canonical,
      canonical,
      short: [...new Set(short)].filter((words) => words !== canonical),
      functions: office.functions,
      rule,
      build: { stem: office.stem, last },
    }
  }
  const fields = doubtful === undefined ? fieldsOf(form) : null
  const words = fields === null ? form : fields.map(({ stem: field }) => unjoined(field)).join('')
  const identity = words + last
  return {
    identity,
    // 规划委 is the 规划委员会, whatever 规划 may be short for.
    canonical: fields === null ? identity : null,
    short: fields === null ? [words + SHORT_LAST_WORDS[last]].filter((short) => short !== identity) : shortOfFields(fields, last),
    functions: fields === null ? (doubtful === undefined ? functionsOfGroup(form) : listedFunction(doubtful)) : functionsOf(fields),
    rule: words !== form ? 'SHORT_NAME' : identity === printed.name && !printed.changed ? 'NAME' : 'WORDING',
    build: { stem: words, last },
  }
}

function readingBefore(doubtful: DoubtfulStem | undefined, year: number | null): string | undefined {
  return doubtful?.before !== undefined && year !== null && year < doubtful.before.year ? doubtful.before.reading : undefined
}

/** Each once, in the order of the name. */
const functionsOf = (fields: readonly Office[]): UnitFunction[] => [...new Set(fields.flatMap(({ functions }) => functions))]

const listedFunction = ({ function: only }: DoubtfulStem): UnitFunction[] => (only === null ? [] : [only])

/** What the office of a leading group is for, where its name says no more than the field: 促进大数据发展工作领导小组办公室. */
function functionsOfGroup(form: string): readonly UnitFunction[] {
  const group = /^(?:促进|推进)?(.{2,12}?)(工作)?领导小组$/u.exec(form)
  if (group === null) return []
  const [, field = '', work = ''] = group
  return (officeByForm.get(field) ?? officeByForm.get(field + work))?.office.functions ?? []
}

/** Where every field has its character, those are the usual short name (教体局); then the fields with 和 before the last. */
function shortOfFields(fields: readonly Office[], last: LastWord): string[] {
  const stems = fields.map(({ stem }) => unjoined(stem))
  const characters = stems.map((stem) => CHARACTER_OF.get(stem) ?? '')
  const short = characters.includes('') ? [] : [characters.join('')]
  return [...short, stems.join(''), `${stems.slice(0, -1).join('')}和${stems.at(-1) ?? ''}`].map((words) => words + SHORT_LAST_WORDS[last])
}

/** The fields that a stem puts together (教育体育, 文体旅游), null where it is not made of known ones. */
function fieldsOf(form: string): Office[] | null {
  const read = (rest: string, left: number): Office[] | null => {
    if (rest === '') return []
    if (left === 0) return null
    for (let length = Math.min(rest.length, 12); length >= 1; length--) {
      const piece = rest.slice(0, length)
      const office = officeByForm.get(length === 1 ? (ONE_CHARACTER[piece] ?? '') : piece)?.office
      const others = office === undefined ? null : read(rest.slice(length), left - 1)
      if (office !== undefined && others !== null) return [office, ...others]
    }
    return null
  }
  const fields = read(form, MOST_FIELDS)
  return fields !== null && fields.length > 1 ? fields : null
}
