import type { UnitKind } from '../enums.js'

/**
 * What sort of body a name says (机构编制 usage: the last word tells the sort of body, what stands before it the owner). The
 * order of the tests matters: 委组织部 ends like a department and is an organ of the Party.
 */

/** Those that run a zone, and zones that stand for them. */
const MANAGEMENT_COMMITTEE =
  /(?:管委会|(?<![监主])管委|管理委员会|开发区|高新区|保税区|保税港区|(?<!城)新区|园区|度假区|自贸区|生态园|产业园|工业园|科技园)$/u

/** The State's own bank and the offices of vertical administrations end like enterprises and are departments. */
const STATE_ORGAN = /^(?:中国)?人民银行|^人行|海关$|外汇局$|^(?:国家)?金融监督?管理?总?局|(?:银保监|银监|证监|保监|金融监管)(?:局|分局)$/u

const ENTERPRISE = /(?:公司|集团|银行|支行|分行|企业|运营商|厂|供电局|电力局|电网|联通|电信|移动|铁塔|石油|石化|国网|邮储)$/u

/** Organs of the Party committee: by the 委 before them, or by a name that only the Party has. */
const PARTY_ORGAN =
  /^(?:中共|中央)|^(?:[\u4e00-\u9fff]{2,12}?)?[省市县区州盟旗]委(?!员|[\u4e00-\u9fff]{0,12}(?:中心|学校|大学))|^自治[区州县旗]委|^党委|^委[\u4e00-\u9fff]{2,}|(?:党委|党组|工委|党工委|纪委|纪委监委|政法委|宣传部|组织部|统战部|社会工作部|网信办|编办|编委办|党校|机要局|保密局|保密办|老干部局|老干局|巡察办|军民融合办|直属机关工委)$/u

const GOVERNMENT = /(?:人民政府|政府|国务院|行署|街道|街道办|街道办事处|镇|乡|区|县|市|州|盟|旗)$/u

const PUBLIC_INSTITUTION =
  /(?:中心|医院|学校|大学|学院|研究院|研究所|馆|电视台|广播电台|报社|日报社|出版社|科学院|农科院|设计院|院|站|所|台|报业)$/u

const DEPARTMENT = /(?:局|委|办|厅|署|部|办公室|办公厅|委员会|支队|大队|总队|处|室|主管部门|部门|法院|检察院|供销社|供销合作社|国务院)$/u

/** Boards that advise or coordinate and are no offices of their own: 领导小组, 咨询委员会, 联席会议, 指挥部. Their offices are departments. */
const BOARD = /(?:领导小组|工作组|小组|联席会议|指挥部|专班|工作专班|(?:咨询|专家|顾问|指导)委员会|委员会专家组)$/u

/** Mass organisations: 工会, 共青团, 妇联, 科协, 工商联 …, and associations. */
const MASS_ORGANISATION =
  /(?:总工会|工会|团委|团[省市县区]委|共青团.{0,12}委|妇联|妇女联合会|科协|残联|侨联|文联|社科联|工商联|联合会|协会|商会|学会|联盟|红十字会|促进会)$/u

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
