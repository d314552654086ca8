import { wordsOfKind } from '../lastWords.js'
import type { UnitKind } from '../enums.js'

/**
 * What sort of body a name says (机构编制 usage: the last word tells the sort of body, what stands before it the owner). The
 * order of the tests matters: 委组织部 ends like a department and is an organ of the Party.
 */

/** Those that run a zone, and zones that stand for them. */
const MANAGEMENT_COMMITTEE = new RegExp(`(?:${wordsOfKind('MANAGEMENT_COMMITTEE')})$`, 'u')

/** The State's own bank and the offices of vertical administrations end like enterprises and are departments. */
const STATE_ORGAN = /^(?:中国)?人民银行|^人行|海关$|外汇局$|^(?:国家)?金融监督?管理?总?局|(?:银保监|银监|证监|保监|金融监管)(?:局|分局)$/u

const ENTERPRISE = new RegExp(`(?:${wordsOfKind('ENTERPRISE')})$`, 'u')

/** Organs of the Party committee: by the 委 before them, or by a name that only the Party has. */
const PARTY_ORGAN = new RegExp(
  `^(?:中共|中央)|^(?:[\\u4e00-\\u9fff]{2,12}?)?[省市县区州盟旗]委(?!员|[\\u4e00-\\u9fff]{0,12}(?:中心|学校|大学))|^自治[区州县旗]委|^党委|^委[\\u4e00-\\u9fff]{2,}|(?:${wordsOfKind('PARTY_ORGAN')})$`,
  'u',
)

const GOVERNMENT = new RegExp(`(?:${wordsOfKind('GOVERNMENT')})$`, 'u')

const PUBLIC_INSTITUTION = new RegExp(`(?:${wordsOfKind('PUBLIC_INSTITUTION')})$`, 'u')

const DEPARTMENT = new RegExp(`(?:${wordsOfKind('DEPARTMENT')})$`, 'u')

/** Boards that advise or coordinate and are no offices of their own: 领导小组, 咨询委员会, 联席会议, 指挥部. Their offices are departments. */
const BOARD = new RegExp(`(?:${wordsOfKind('BOARD')}|(?:咨询|专家|顾问|指导)委员会|委员会专家组)$`, 'u')

/** Mass organisations: 工会, 共青团, 妇联, 科协, 工商联 …, and associations. */
const MASS_ORGANISATION = new RegExp(`(?:${wordsOfKind('MASS_ORGANISATION')}|团[省市县区]委|共青团.{0,12}委)$`, 'u')

/** The kind of the body of that name; the name may have its place and level before it. */
export function kindOfUnit(name: string, collective: boolean): UnitKind {
  if (collective) return 'COLLECTIVE'
  // 松山湖(生态园): the word of kind may stand in the bracket.
  const [, before, inside] = /^(.*)\(([^()]*)\)$/u.exec(name) ?? []
  const bare = before === undefined || before === '' ? name : before
  if (STATE_ORGAN.test(bare)) return 'DEPARTMENT'
  if (MASS_ORGANISATION.test(bare) || BOARD.test(bare)) return 'OTHER'
  if (MANAGEMENT_COMMITTEE.test(bare) || (inside !== undefined && MANAGEMENT_COMMITTEE.test(inside))) return 'MANAGEMENT_COMMITTEE'
  if (ENTERPRISE.test(bare)) return 'ENTERPRISE'
  if (PARTY_ORGAN.test(bare)) return 'PARTY_ORGAN'
  if (/(?:法院|检察院|国务院)$/u.test(bare)) return bare.endsWith('国务院') ? 'GOVERNMENT' : 'DEPARTMENT'
  if (GOVERNMENT.test(bare)) return 'GOVERNMENT'
  if (PUBLIC_INSTITUTION.test(bare)) return 'PUBLIC_INSTITUTION'
  return DEPARTMENT.test(bare) ? 'DEPARTMENT' : 'OTHER'
}
