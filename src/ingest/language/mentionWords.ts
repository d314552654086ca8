/**
 * How a name ends that is looked for among other words. `alone` ends name a body by themselves (领导小组, 国务院); the others need a level, a
 * place or a field of work before them (市…局, 应急管理局).
 */
const ALONE =
  '人民政府|国务院|办公厅|领导小组|联席会议|指挥部|工作专班|专班|管委会|管理委员会|市委|省委|县委|区委|州委|团市委|团县委|团省委|政协|主管部门|行政部门|职能部门|监管部门|成员单位|总工会|工商联|妇联|科协|残联|红十字会|发改委|卫健委|网信办|人民法院|检察院|公安机关|税务机关|司法机关|人民银行|供电公司|财政部门'
const WITH_LEVEL =
  '政府|(?<![布格结时全变僵终定])局(?![域部面限势])|(?<![大客展业])厅|委员会|(?<!部)署|办公室|支队|大队|总队|党委|党组|工委|纪委|监委|政法委|宣传部|组织部|统战部|工作组|工作部|编办|公司|集团|中心|(?<!跨)部门|单位|委(?![员托派任屈])|(?<![举开承可主协创联兴筹申督交经代帮审急快查])办(?![理法公学案事好实结证园成校件展税函电])|部(?![门署分位队件级委落])|院(?![士校系落])|协会'
export const BODY_END_WITHIN = new RegExp(`${ALONE}|${WITH_LEVEL}`, 'gu')
export const NAMES_ALONE = new RegExp(`^(?:${ALONE})$`, 'u')
/** Ends that a field of work alone makes a body of: 应急管理局, 宣传部; 数据中心 and 科技公司 are things and enterprises. */
export const NAMES_BY_FIELD = /^(?:局|厅|委员会|(?<!部)署|办公室|支队|大队|总队|工作组|宣传部|组织部|统战部|编办|部门|委|办)$/u
/** Classes of authorities: 各乡镇, 有关部门, 各级政府. */
export const CLASS_OF_AUTHORITIES =
  /各[\u4e00-\u9fff]{0,6}\([市县区旗镇乡街道园、,]{1,9}\)(?:、?[市县区旗])?(?:人民政府|政府|管委会)?|(?:各级?|有关|相关|全体|所有|其他|其它|上级|下级|同级|当地|属地|涉及)[\u4e00-\u9fff]{0,8}?(?:部门|单位|(?:人民)?政府|委办局|委局|街道|乡镇|镇街|镇乡|镇|县区|区县|县市区|市县区|区市县|市州|镇区|区|县|管委会|机关|科室|处室|股室|党委)(?:人民政府|政府|管委会)?|(?:[市省县区](?:直|级|属))(?:各)?(?:有关)?(?:部门|单位|机关)/gu

/** Offices within a body, whose names stand behind its own: 市住房和城乡建设局房屋征收办公室. */
export const OFFICE_WITHIN = /^(?:办公室|中心|支队|大队|委员会|局|部|领导小组|指挥部|党组|党委)$/u
