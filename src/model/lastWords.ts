/**
 * The last words of the names of bodies, with what each says: one table, from which every pattern is built that tells a body by how its
 * name ends.
 *
 * Sources: 《国务院机构设置》, the plans of the reforms of 2008, 2013, 2018 and 2023, 《地方各级人民政府机构设置和编制管理条例》 and the
 * habits of lists of duties. No unit of one place is here.
 */

/** What sort of body a last word names. BOARD and MASS_ORGANISATION are kinds of their own here and OTHER in the graph. */
export type BodyKind =
  'GOVERNMENT' | 'PARTY_ORGAN' | 'DEPARTMENT' | 'BOARD' | 'MASS_ORGANISATION' | 'PUBLIC_INSTITUTION' | 'ENTERPRISE' | 'MANAGEMENT_COMMITTEE'

/** What a last word tells where it is found. A word that is in one row and not in the next is so by what it also ends (市场, 生活区). */
export type LastWordUse =
  | 'OWNER' // A name that ends so can own work.
  | 'SURE' // It is a body's also where nothing but the list tells that it is one of owners.
  | 'SUBJECT' // It is a body of the administration as the subject of a sentence, no class of market or society.
  | 'SENTENCE' // It names a body anywhere within a sentence.
  | 'BRACKET' // A bracket of names at the end of a sentence with such a one is of owners; (街道), (园区) are glosses.
  | 'OF_AREA' // The body belongs to an area and carries its level: 市公安局.
  | 'JOINED' // 和 behind it joins two bodies; within a name it joins two subjects (工业和信息化局).
  | 'CLASS' // With 各, 有关 or 全体 it names a class of bodies.
  | 'FOUNDED' // What is set up by a plan and has a duty from then on: 成立某某领导小组,负责….
  | 'ISSUER' // It signs documents.
  | 'PRINTER' // It prints them: 某市人民政府办公室 2024年3月12日印发.
  | 'TITLE' // It stands before 关于 in a title.
  | 'ORDER' // Its orders are numbered: 国务院令第100号.
  | 'LEVELLED' // Behind the character of a level it is a department of that: 市…局.

/** Kind, words, uses. */
const ROWS: readonly (readonly [BodyKind | null, string, string])[] = [
  ['GOVERNMENT', '政府', 'OWNER SURE SUBJECT JOINED CLASS ISSUER TITLE ORDER'],
  ['GOVERNMENT', '人民政府', 'SENTENCE BRACKET CLASS ISSUER TITLE ORDER'],
  ['GOVERNMENT', '国务院', 'SUBJECT SENTENCE TITLE ORDER'],
  ['GOVERNMENT', '街道 镇 区 县 市', 'OWNER JOINED CLASS'],
  ['GOVERNMENT', '乡 行署', 'OWNER CLASS'],
  ['GOVERNMENT', '州 盟 旗', 'OWNER'],
  ['GOVERNMENT', '街道办 街道办事处', 'CLASS'],
  ['PARTY_ORGAN', '党委 党组 工委', 'OWNER'],
  ['PARTY_ORGAN', '党校', 'OF_AREA'],
  [
    'PARTY_ORGAN',
    '党工委 纪委 纪委监委 政法委 宣传部 组织部 统战部 社会工作部 网信办 编办 编委办 机要局 保密局 保密办 老干部局 老干局 巡察办 军民融合办 直属机关工委',
    '',
  ],
  ['DEPARTMENT', '局', 'OWNER SURE SUBJECT SENTENCE BRACKET OF_AREA JOINED CLASS ISSUER PRINTER TITLE ORDER LEVELLED'],
  ['DEPARTMENT', '委', 'OWNER SURE SUBJECT BRACKET OF_AREA JOINED CLASS ISSUER PRINTER TITLE ORDER LEVELLED'],
  ['DEPARTMENT', '厅', 'OWNER SURE SUBJECT SENTENCE BRACKET OF_AREA JOINED ISSUER PRINTER TITLE ORDER LEVELLED'],
  ['DEPARTMENT', '委员会', 'SURE SUBJECT SENTENCE BRACKET OF_AREA JOINED FOUNDED ISSUER PRINTER TITLE ORDER'],
  ['DEPARTMENT', '署', 'OWNER SURE SUBJECT SENTENCE BRACKET OF_AREA JOINED ISSUER TITLE ORDER'],
  ['DEPARTMENT', '办公室', 'SURE SENTENCE BRACKET OF_AREA JOINED FOUNDED ISSUER PRINTER TITLE LEVELLED'],
  ['DEPARTMENT', '办', 'OWNER SURE SUBJECT BRACKET OF_AREA JOINED CLASS ISSUER LEVELLED'],
  ['DEPARTMENT', '部', 'OWNER SURE SUBJECT OF_AREA JOINED ISSUER PRINTER TITLE ORDER'],
  ['DEPARTMENT', '支队', 'SURE SUBJECT SENTENCE BRACKET OF_AREA JOINED'],
  ['DEPARTMENT', '办公厅', 'SURE SUBJECT SENTENCE ISSUER PRINTER TITLE'],
  ['DEPARTMENT', '部门', 'OWNER SURE BRACKET JOINED CLASS'],
  ['DEPARTMENT', '法院 检察院', 'OWNER SUBJECT OF_AREA ISSUER'],
  ['DEPARTMENT', '大队', 'SURE SUBJECT OF_AREA JOINED'],
  ['DEPARTMENT', '室', 'OWNER SUBJECT OF_AREA'],
  ['DEPARTMENT', '处 供销社', 'OWNER OF_AREA'],
  ['DEPARTMENT', '主管部门', 'SUBJECT SENTENCE'],
  ['DEPARTMENT', '总队', 'OF_AREA'],
  ['DEPARTMENT', '供销合作社', ''],
  ['BOARD', '联席会议 指挥部', 'OWNER SURE SUBJECT SENTENCE OF_AREA FOUNDED ISSUER'],
  ['BOARD', '专班', 'OWNER SURE SUBJECT SENTENCE OF_AREA FOUNDED'],
  ['BOARD', '领导小组', 'SURE SUBJECT SENTENCE OF_AREA FOUNDED ISSUER'],
  ['BOARD', '小组', 'OWNER OF_AREA JOINED FOUNDED'],
  ['BOARD', '工作组', 'SUBJECT SENTENCE OF_AREA FOUNDED'],
  ['BOARD', '工作专班', ''],
  ['MASS_ORGANISATION', '妇联 科协', 'OWNER SUBJECT OF_AREA JOINED'],
  ['MASS_ORGANISATION', '协会', 'OWNER JOINED CLASS'],
  ['MASS_ORGANISATION', '残联', 'OWNER SUBJECT OF_AREA'],
  ['MASS_ORGANISATION', '工会', 'SUBJECT OF_AREA JOINED'],
  ['MASS_ORGANISATION', '联盟', 'OWNER FOUNDED'],
  ['MASS_ORGANISATION', '商会', 'OWNER CLASS'],
  ['MASS_ORGANISATION', '工商联 侨联 文联 社科联', 'OWNER OF_AREA'],
  ['MASS_ORGANISATION', '团委', 'SUBJECT OF_AREA'],
  ['MASS_ORGANISATION', '联合会 红十字会', 'OF_AREA'],
  ['MASS_ORGANISATION', '总工会 妇女联合会', 'SUBJECT'],
  ['MASS_ORGANISATION', '学会 促进会', ''],
  ['PUBLIC_INSTITUTION', '中心', 'OWNER SURE SUBJECT SENTENCE BRACKET OF_AREA JOINED CLASS FOUNDED ISSUER'],
  ['PUBLIC_INSTITUTION', '院', 'OWNER SURE OF_AREA JOINED ISSUER TITLE'],
  ['PUBLIC_INSTITUTION', '站', 'OWNER OF_AREA JOINED CLASS'],
  ['PUBLIC_INSTITUTION', '台', 'OWNER OF_AREA JOINED'],
  ['PUBLIC_INSTITUTION', '所 馆 报社 研究院', 'OWNER OF_AREA'],
  ['PUBLIC_INSTITUTION', '学校 医院 中小学', 'OWNER CLASS'],
  ['PUBLIC_INSTITUTION', '中心校', 'OWNER OF_AREA'],
  ['PUBLIC_INSTITUTION', '大学 学院 出版社', 'OWNER'],
  ['PUBLIC_INSTITUTION', '日报社 电视台 研究所', 'OF_AREA'],
  ['PUBLIC_INSTITUTION', '广播电台 科学院 农科院 设计院 报业', ''],
  ['ENTERPRISE', '公司', 'OWNER SURE SUBJECT SENTENCE BRACKET JOINED CLASS FOUNDED ISSUER'],
  ['ENTERPRISE', '银行', 'OWNER SUBJECT JOINED CLASS ISSUER ORDER'],
  ['ENTERPRISE', '集团', 'OWNER SUBJECT JOINED'],
  ['ENTERPRISE', '企业 运营商', 'OWNER JOINED CLASS'],
  ['ENTERPRISE', '支行 分行', 'OWNER SUBJECT'],
  ['ENTERPRISE', '厂 铁塔 电信 移动 联通', 'OWNER'],
  ['ENTERPRISE', '供电局 电力局 电网 石油 石化 国网 邮储', ''],
  ['MANAGEMENT_COMMITTEE', '管委会', 'SURE SUBJECT SENTENCE BRACKET JOINED CLASS ISSUER'],
  ['MANAGEMENT_COMMITTEE', '管委', 'OWNER SURE SUBJECT JOINED CLASS'],
  ['MANAGEMENT_COMMITTEE', '园区 开发区 高新区', 'OWNER CLASS'],
  ['MANAGEMENT_COMMITTEE', '新区 保税区 度假区', 'OWNER'],
  ['MANAGEMENT_COMMITTEE', '管理委员会 保税港区 自贸区 生态园 产业园 工业园 科技园', ''],
  [null, '会', 'OWNER OF_AREA JOINED ISSUER TITLE ORDER'],
  [null, '单位', 'OWNER SURE JOINED CLASS'],
  [null, '机构', 'OWNER JOINED CLASS FOUNDED'],
  [null, '队', 'OWNER SURE OF_AREA'],
  [null, '社', 'OWNER OF_AREA JOINED'],
  [null, '组 书店 政协 人大 剧团 歌舞团 文工团 艺术团', 'OWNER OF_AREA'],
  [null, '高校 院校 媒体 组织 村 社区 院所', 'OWNER CLASS'],
  [null, '总社', 'OF_AREA ISSUER'],
  [null, '行', 'ISSUER TITLE'],
  [null, '总行 示范区 科 校 库 公社 团中央 园 机关 军分区 武警 部队 码头 港 机场 农场 林场 行业 邮政 税务 海关 海事 广电', 'OWNER'],
  [null, '总会 团市委 行政学院 分局 档案馆 图书馆 博物馆 文化馆 体育馆 科技馆 广播电视台 融媒体 合作社 监测站 总站', 'OF_AREA'],
  [null, '财政部门', 'SUBJECT'],
  [null, '评审组 专家组', 'FOUNDED'],
  [null, '总局', 'ORDER'],
  [null, '中央', 'TITLE'],
  [null, '办事处', 'CLASS ISSUER'],
  [null, '乡镇 镇街 功能区 金融机构 区县 县区 县市 市县 景区 团体 平台 主体 企事业单位 成员 团队', 'CLASS'],
]

/** Characters before which a last word is the end of another word: 布局, 大厅, 部署, 监管委托, 城新区. */
const NOT_BEHIND: Readonly<Record<string, string>> = { 局: '布格结时全变僵', 厅: '大客展', 署: '部', 管委: '监主', 新区: '城' }

/** A last word of bodies. */
export interface LastWord {
  word: string
  kind: BodyKind | null
  uses: ReadonlySet<string>
}

/** Every last word, a longer one before those that it ends in. */
export const LAST_WORDS: readonly LastWord[] = ROWS.flatMap(([kind, words, uses]) => {
  const set = new Set(uses.split(' '))
  return words.split(' ').map((word) => ({ word, kind, uses: set }))
}).sort((a, b) => b.word.length - a.word.length)

const alternatives = (words: readonly string[]): string => words.join('|')

/** The words of a use as the alternatives of a pattern. */
export function wordsFor(use: LastWordUse): string {
  return alternatives(LAST_WORDS.filter(({ uses }) => uses.has(use)).map(({ word }) => word))
}

/** The words of a use, none where it is the end of another word (布局). */
export function wordsWithin(use: LastWordUse): string {
  return alternatives(LAST_WORDS.filter(({ uses }) => uses.has(use)).map(standing))
}

/** The words of a kind, none where it is the end of another word (老城新区). */
export function wordsOfKind(kind: BodyKind): string {
  return alternatives(LAST_WORDS.filter((one) => one.kind === kind).map(standing))
}

function standing({ word }: LastWord): string {
  const before = NOT_BEHIND[word]
  return before === undefined ? word : `(?<![${before}])${word}`
}
