import type { NameRule } from '../enums.js'

/**
 * How the name of a zone is built (《中国开发区审核公告目录》): [place] [rank] [own name] [kind]. 日照高新技术产业开发区, 日照国家高新区
 * and, in a document of 日照, 高新区 are one zone; 火炬高新区 beside it is another.
 */
export interface ZoneName {
  /** One for all names of one zone of an area. */
  identity: string
  /** Every form by which it is known, the printed one among them. */
  aliases: readonly string[]
  rule: NameRule
  /** Whether the printed name begins with the area's. */
  placed: boolean
}

/** The area in whose document the zone is named. */
export interface ZoneArea {
  name: string
  shortName: string
}

/** A kind of zone: its words in full, its usual short form, and other wordings that are printed for it. */
interface Kind {
  full: string
  short: string | null
  also: readonly string[]
}

/** 开发区 is short for any kind, and so it is not here. */
const KINDS: readonly Kind[] = [
  {
    full: '高新技术产业开发区',
    short: '高新区',
    also: ['高新技术开发区', '高技术产业开发区', '高新技术产业园区', '高新技术产业区', '高新园区'],
  },
  { full: '综合保税区', short: '综保区', also: [] },
  { full: '自由贸易试验区', short: '自贸区', also: ['自贸试验区', '自由贸易区'] },
  { full: '自由贸易港', short: '自贸港', also: [] },
  { full: '产业集聚区', short: null, also: ['产业聚集区'] },
]

/**
 * 经开区 is short for two kinds. A city's is its 经济技术开发区, which the State Council approves; a county has a 经济开发区 of its province or a
 * 经济技术开发区, and nothing in the short name says which.
 */
const OF_A_CITY: Kind = { full: '经济技术开发区', short: '经开区', also: ['经济技术区'] }

const kindsOf = (area: ZoneArea | null): readonly Kind[] => (area?.name.endsWith('市') === true ? [...KINDS, OF_A_CITY] : KINDS)

const wordsOf = ({ full, short, also }: Kind): string[] => [full, ...(short === null ? [] : [short]), ...also]

/** Whether a zone has no name of its own beside its place and its kind: 日照经开区, and no 仲恺高新区. */
export function isNamedByPlace({ identity, placed: isPlaced }: ZoneName, area: ZoneArea): boolean {
  return isPlaced && kindsOf(area).some(({ full }) => full === identity)
}

/** What says that the State or the province has approved a zone: a rank, and no part of its name. */
const RANK = /^(?:国家级?|省级)(?=.{2})/u

/** Reads a zone's name; `area` is null where the name has no place before it. */
export function zoneName(printed: string, area: ZoneArea | null): ZoneName {
  const name = printed.normalize('NFKC').replace(/\s+/gu, '')
  const left = withoutPlace(name, area)
  const own = left.replace(RANK, '')
  const kind = kindsOf(area).find((one) => wordsOf(one).some((word) => own.endsWith(word)))
  if (kind === undefined) {
    const aliases = new Set([printed, ...(left === name ? [] : [left, ...placed(left, area)])])
    return { identity: left, aliases: [...aliases], rule: left === name ? 'NAME' : 'WORDING', placed: left !== name }
  }
  const word =
    wordsOf(kind)
      .sort(byLength)
      .find((one) => own.endsWith(one)) ?? ''
  const { full, short } = kind
  // The rank may stand before the kind, too: 火炬国家高新区.
  const before = own.slice(0, -word.length).replace(/国家级?$/u, '')
  const forms = [full, ...(short === null ? [] : [short])].map((form) => before + form)
  const identity = before + full
  const rule = identity === name ? 'CANONICAL_NAME' : word === full ? 'WORDING' : 'SHORT_NAME'
  // A zone that has no name of its own is called by its area; one that has is so where the document does it.
  const withPlace = before === '' || left !== name ? forms.flatMap((form) => placed(form, area)) : []
  return { identity, aliases: [...new Set([printed, ...forms, ...withPlace])], rule, placed: left !== name }
}

/** 日照港 is a port and no 港 of 日照, 深圳湾 a bay: what is left must be a kind in short, or long enough for a name. */
function withoutPlace(name: string, area: ZoneArea | null): string {
  const place = area === null ? undefined : [area.name, area.shortName].find((one) => one.length > 1 && name.startsWith(one))
  const left = place === undefined ? name : name.slice(place.length)
  if (/^[港湾河江湖山岛(]/u.test(left)) return name
  return left.length > 3 || kindsOf(area).some((kind) => wordsOf(kind).includes(left)) ? left : name
}

function placed(form: string, area: ZoneArea | null): string[] {
  return area === null ? [] : [...new Set([area.name, area.shortName])].map((place) => place + form)
}

function byLength(left: string, right: string): number {
  return right.length - left.length
}
