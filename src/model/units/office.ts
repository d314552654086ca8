import type { NameRule, UnitFunction } from '../enums.js'
import { DOUBTFUL_STEMS, OFFICES, WHOLE_NAMES, type DoubtfulStem, type Office } from './offices.js'

/**
 * How the name of an office is built (机构编制 usage): [组织] what it is for + last word. 发展和改革 + 委员会 is printed 发展和改革委员会,
 * 发展改革委, 发改委. Reads a name without place and level; the vocabulary is in offices.ts.
 */
export interface OfficeName {
  /** One for all names of one office of an area: what its key is made of. */
  identity: string
  /** The full name, null where the vocabulary does not tell it. */
  canonical: string | null
  /** Short names, the usual one first; none where the vocabulary does not tell. */
  short: readonly string[]
  function: UnitFunction | null
  /** What relates this printed name to the identity. */
  rule: NameRule
  /** What it is for and what sort of body, null where the name is not of that build. */
  build: { stem: string; last: LastWord } | null
  /** True where it is printed as the Party committee's: 委网信办. */
  party: boolean
}

/** Last words of offices in full, with their short forms. */
const LAST_WORDS = { 委员会: '委', 办公室: '办', 总局: '总局', 局: '局', 厅: '厅', 部: '部', 署: '署' } as const
export type LastWord = keyof typeof LAST_WORDS
export const OFFICE_LAST_WORDS = Object.keys(LAST_WORDS) as LastWord[]

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
export function officeName(printed: string): OfficeName {
  const folded = plain(printed)
  const party = /^委(?=.{2})(?!员)/u.test(folded)
  const name = party ? folded.slice(1) : folded
  const second = folded !== printed.normalize('NFKC').replace(/\s+/gu, '')
  const whole = wholeName(name, party)
  if (whole !== null) return whole
  const build = buildOf(name)
  if (build === null) return { ...UNKNOWN, identity: folded, rule: second ? 'WORDING' : 'NAME', party }
  return { ...builtName(build.stem, build.last, { name, changed: second || party }), party }
}

const UNKNOWN = { canonical: null, short: [], function: null, build: null } as const

function wholeName(name: string, party: boolean): OfficeName | null {
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
    return { ...UNKNOWN, identity: `委员会${last}`, canonical: `委员会${last}`, short, function: 'GENERAL_OFFICE', rule, party: true }
  }
  const whole = wholeByForm.get(name)
  if (whole === undefined) return null
  const build = buildOf(whole.name)
  return {
    ...UNKNOWN,
    identity: whole.name,
    canonical: whole.name,
    short: whole.short,
    function: whole.function,
    rule: whole.name === name ? 'CANONICAL_NAME' : 'SHORT_NAME',
    build: build !== null && officeByForm.get(unjoined(build.stem))?.office.stem === build.stem ? build : null,
    party,
  }
}

function buildOf(name: string): { stem: string; last: LastWord } | null {
  for (const last of OFFICE_LAST_WORDS) {
    for (const form of [last, LAST_WORDS[last]]) {
      if (name.endsWith(form) && name.length - form.length >= 2) return { stem: name.slice(0, -form.length), last }
    }
  }
  return null
}

function builtName(stem: string, last: LastWord, printed: { name: string; changed: boolean }): Omit<OfficeName, 'party'> {
  const form = unjoined(stem)
  const doubtful = doubtfulByStem.get(form)
  const certain = doubtful?.certain?.[last]
  const known = officeByForm.get(certain === undefined ? form : unjoined(certain))
  if (known !== undefined && (doubtful === undefined || certain !== undefined)) {
    const { office } = known
    const canonical = office.stem + last
    const abbreviated = known.abbreviated || certain !== undefined
    const rule = abbreviated ? 'SHORT_NAME' : printed.name === canonical && !printed.changed ? 'CANONICAL_NAME' : 'WORDING'
    const short = [...office.short, unjoined(office.stem), office.stem].map((words) => words + LAST_WORDS[last])
    return {
      identity: canonical,
      canonical,
      short: [...new Set(short)].filter((words) => words !== canonical),
      function: office.function,
      rule,
      build: { stem: office.stem, last },
    }
  }
  const fields = doubtful === undefined ? fieldsOf(form) : null
  const words = fields === null ? form : fields.map(({ stem: field }) => unjoined(field)).join('')
  const identity = words + last
  const functions = new Set(fields?.map((field) => field.function) ?? [])
  const [only = null] = functions
  return {
    identity,
    canonical: null,
    short: fields === null ? [] : shortOfFields(fields, last),
    function: doubtful?.function ?? (functions.size === 1 ? only : null),
    rule: words !== form ? 'SHORT_NAME' : identity === printed.name && !printed.changed ? 'NAME' : 'WORDING',
    build: { stem: words, last },
  }
}

/** Where every field has its character, those are the usual short name (教体局); then the fields with 和 before the last. */
function shortOfFields(fields: readonly Office[], last: LastWord): string[] {
  const stems = fields.map(({ stem }) => unjoined(stem))
  const characters = stems.map((stem) => CHARACTER_OF.get(stem) ?? '')
  const short = characters.includes('') ? [] : [characters.join('')]
  return [...short, stems.join(''), `${stems.slice(0, -1).join('')}和${stems.at(-1) ?? ''}`].map((words) => words + LAST_WORDS[last])
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
