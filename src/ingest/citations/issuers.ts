import { wordsFor } from '../../model/lastWords.js'
import { divisionAtStart, divisionNamed, divisionOf, provinceOfAbbreviation } from '../../model/divisions/index.js'
import type { PolicyHead } from '../head/policy.js'

/** What tells whose document a cited one is. */
export interface CitedSigns {
  /** Its title without 《》, folded. */
  title: string
  /** Words before the title that may name its issuer, folded. */
  before: string
  /** The words of its number before the year (国发); null where it has no number. */
  code: string | null
}

const NATION = '全国'

/**
 * 代字 of the centre: the Council of State, the Party's centre, the offices of both, and the ministries and commissions by the
 * first characters of their names (中央国家机关发文代字). A local body puts its place before them (苏财, 鲁发改), so they count
 * only at the beginning.
 */
const CENTRAL_CODE =
  /^(?:国发|国办|国函|国令|国务院|主席令|中发|中办|中委|厅字|国[卫市科土资能统税海粮药食质知信管资残妇台侨]|国家|工信|发改|财[政建税行预综教社农企资会金关库采]|教[育技师基高职发思体政]|科技|公[安通]|民[政发函]|司[法发]|人社|自然资|环[发办环]|建[城房质村科办法]|住建|交[通运办规水]|水[利规办]|农[业办发市科]|商[务办服建流]|文[旅化]|卫[生健]|应急|银[发保监]|审[计办]|税[务总]|证监|保监|网信|中网|中央|全国)/u

/** Bodies of the centre as titles and texts name them. */
const CENTRAL_BODY = new RegExp(
  `(?:国务院|中共中央|党中央|中央[办网政组宣统]?|中办|国办|全国人大|全国人民代表大会|最高人民法院|最高人民检察院|国家(?:发展改革委|发展和改革委员会|\\p{Script=Han}{1,10}(?:${wordsFor('LEVELLED')}|署|院|中心))|发展改革委|工业和信息化部|工信部|\\p{Script=Han}{0,6}(?:财政|科技|科学技术|教育|公安|民政|司法|人力资源社会保障|人力资源和社会保障|人社|自然资源|生态环境|环境保护|住房城乡建设|住房和城乡建设|交通运输|水利|农业农村|农业|商务|文化和旅游|文化|应急管理|国土资源|铁道)部|国家卫生健康委|人民银行|银保监会|证监会|海关总署|税务总局|市场监管总局|民航局)(?:等\\p{Script=Han}{0,8})?$`,
  'u',
)

/**
 * Printed name of the area whose document is cited; null where nothing tells. A number of the centre goes before a title that
 * begins with a place (a plan for one city that the central bank issues is the nation's); else the title tells, then the issuer
 * before it, then the 代字 of a province or of the citing policy's own city.
 */
export function citedJurisdiction(signs: CitedSigns, head: PolicyHead): string | null {
  if (signs.code !== null && CENTRAL_CODE.test(signs.code)) return NATION
  return byTitle(signs.title, head) ?? byIssuer(signs.before, head) ?? (signs.code === null ? null : byCode(signs.code, head))
}

function byTitle(title: string, head: PolicyHead): string | null {
  if (/^(?:国务院|中共中央|中华人民共和国|国家(?!级)|全国|最高人民|中央)/u.test(title)) return NATION
  // Only the national legislature makes what is called 法; local bodies make 条例 and 办法.
  if (/[^办做]法(?:\([^()]*\))?$/u.test(title) && !/(?:方法|用法|手法|说法)$/u.test(title)) return NATION
  const about = title.indexOf('关于')
  if (about > 0 && CENTRAL_BODY.test(title.slice(0, about))) return NATION
  const area = areaAtStart(title)
  if (area !== null) return area
  const own = ownArea(head)
  if (own !== null && title.startsWith(own.shortName) && own.shortName.length > 1) return own.name
  // 数字山东, 健康浙江: a plan's name holds the short name of the citing policy's own province.
  const province = own === null ? null : divisionOf(`${own.code.slice(0, 2)}0000`)
  return province !== null && /^\p{Script=Han}{2}$/u.test(title.slice(0, Math.max(0, title.indexOf(province.shortName))))
    ? province.name
    : null
}

/** 江苏省泰州市… is the city's. */
function areaAtStart(text: string): string | null {
  const outer = divisionAtStart(text)
  if (outer === null || outer.printed !== outer.division.name) return null
  const inner = divisionAtStart(text.slice(outer.printed.length), outer.division.code)
  return inner !== null && inner.printed === inner.division.name ? inner.printed : outer.printed
}

/** 省政府, 市发展改革委: a body with the character of its level before it. */
const LEVELLED_BODY = new RegExp(
  `(?<place>省|市|自治区|区|县)(?:委|(?:人民)?政府|\\p{Script=Han}{1,10}(?:委员会|办公厅|${wordsFor('LEVELLED')}))(?:等\\p{Script=Han}{0,6})?$`,
  'u',
)

function byIssuer(before: string, head: PolicyHead): string | null {
  const words = before.replace(/(?:联合|先后|近期|陆续)?(?:印发|发布|出台|制定|下发|颁布)?的?\s{0,20}$/u, '')
  if (/国家(?:层面|有关部门|相关部门)?$/u.test(words)) return NATION
  if (CENTRAL_BODY.test(words)) return NATION
  const body = LEVELLED_BODY.exec(words)
  const place = body?.groups?.['place']
  if (body === null || place === undefined) return null
  // The place before its level's word, where the text prints one: 广东省人民政府.
  const upTo = words.slice(0, body.index + place.length)
  for (let length = Math.min(upTo.length, 9); length >= 3; length -= 1) {
    const named = divisionNamed(upTo.slice(-length))
    if (named !== null && named.name === upTo.slice(-length)) return named.name
  }
  return ownOfLevel(place, head)
}

/** 省政府 of a city's policy is its province's government; 市政府 its own. */
function ownOfLevel(place: string, head: PolicyHead): string | null {
  const own = ownArea(head)
  if (own === null) return place === '市' && head.level === 'CITY' ? head.jurisdiction : null
  for (let at = divisionOf(own.code); at !== null; at = at.parent === null ? null : divisionOf(at.parent)) {
    if (at.name.endsWith(place) && (place !== '市' || at.level === 'CITY' || at.level === 'PROVINCE')) return at.name
  }
  return null
}

function ownArea(head: PolicyHead): { code: string; name: string; shortName: string } | null {
  return head.jurisdictionCode === null || head.jurisdictionCode === '100000' ? null : divisionOf(head.jurisdictionCode)
}

/**
 * The 代字 of a local document begins with one character of its place. 泰政发 is 泰州's and 泰安's: a city's is known only as
 * the citing policy's own; a province's by its short name, unless the citing city's own name shares the character (云府办 of 云浮).
 */
function byCode(code: string, head: PolicyHead): string | null {
  const first = code.charAt(0)
  const ownNumber = head.docNumber?.charAt(0) === first
  const ownName = head.jurisdiction?.includes(first) === true && head.level !== 'NATION'
  const province = provinceOfAbbreviation(code.startsWith('内蒙古') ? '内蒙古' : first)
  if (ownNumber) return head.jurisdiction
  // 赣市府发: the character of the province that the city's name shares, and 市 behind it.
  if (code.charAt(1) === '市' && head.level === 'CITY' && ownName) return head.jurisdiction
  if (ownName) return province === null || province.name === head.jurisdiction ? head.jurisdiction : null
  return province?.name ?? null
}
