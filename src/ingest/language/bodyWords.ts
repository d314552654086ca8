import { wordsFor } from '../../model/lastWords.js'

/**
 * Classes of words in the names of bodies. They come from the titles of institutions in 《国务院机构设置》, the plans of the
 * reforms of 2008, 2013, 2018 and 2023, 《地方各级人民政府机构设置和编制管理条例》 and the habits of lists of duties. No unit of one place is here.
 */

/** Last words of departments, Party organs, mass organisations and institutions that belong to an area and carry its level. */
export const DEPARTMENT_END = new RegExp(`(?:${wordsFor('OF_AREA')})$`, 'u')

/** Last words of any body that can own work. */
export const BODY_LAST = new RegExp(`(?:${wordsFor('OWNER')})$`, 'u')

/** What a department is for: stems that stand between level and last word. A body with such a stem belongs to the area. */
export const FUNCTION_STEM =
  /^(?:发展和?改革|发改|发展|经济|经信|经贸|工业|工信|工信化|信息|科技|科学|教育|教体|教科|公安|交警|民政|民族|民宗|宗教|司法|财政|人力资源|人社|社保|社会|医保|医疗|自然资源|国土|规划|生态|环保|环境|住房|住建|建设|房管|房产|城管|城市|城乡|交通|公路|水利|水务|农业|农村|农林|林业|畜牧|海洋|渔业|商务|商贸|招商|投资|文化|文旅|文体|文广|旅游|体育|卫生|卫健|卫计|健康|计生|疾控|退役|应急|安监|安全|审计|统计|国资|国有|市场|工商|质监|质量|食品|食药|药品|药监|知识产权|物价|价格|粮食|供销|外事|外办|侨务|台办|台湾|港澳|法制|信访|政务|行政|审批|政府|政策|政法|政研|大数据|数据|数字|电子|网信|网络|通信|金融|地方金融|税务|国税|地税|气象|地震|烟草|邮政|消防|人防|国防|机关|事务|档案|史志|地方志|保密|机要|编办|编制|编委|组织|宣传|统战|纪委|监委|监察|老干|老龄|残疾|红十字|妇女|妇儿|共青|工会|总工会|科协|公共|资源|公积金|不动产|扶贫|乡村|移民|流动|社工|社区|综治|综合|执法|园林|绿化|市容|市政|环卫|公用|轨道|铁路|民航|口岸|港口|航运|航道|海防|打私|公共资源|就业|人才|创业|信用|节能|能源|煤炭|新闻|广播|广电|出版|版权|版|广告|博物|图书|融媒体|人居|前期|重点|项目|工程|建筑|园区|物流|供应|中小企业|民营|个体|营商|效能|督查|考评|绩效|目标|巡察|人大|政协|法院|检察|武装|双拥|关工|接待|驻|仲裁|公证|救助|慈善|殡葬|福利|血站|急救|疾病|妇幼|食安|禁毒|反恐|防汛|抗旱|三防|地质|测绘|勘察|设计|无线电|标准|计量|检验|检测|认证|特检|药检)/u

/** Bodies of vertical administrations that a list names like the area's own departments. */
export const VERTICAL = /(?:国税|地税|税务|气象|烟草专卖|邮政管理|通信管理|公安|消防|统计调查|调查队|国安|国家安全|海关缉私|无线电管理)/u

/** Bodies outside the area's administration: no level goes before them. */
export const OUTSIDE =
  /(?:银行|人行|供电|电力|电网|国网|南网|铁塔|通信运营|运营商|运营企业|中国电信|中国移动|中国联通|电信公司|移动公司|联通公司|广电网络|广电公司|邮政公司|邮储|银保监|银监|证监|保监|金融监管(?:总局|局|分局)|海关|海事|检验检疫|出入境|边检|军分区|警备区|武警|部队|海警|铁路局|民航|机场|大学|学院|学校|高校|医院|协会|商会|联盟|学会|促进会|公司|企业|保险|证券|石油|石化|厂)/u

/** Enterprises that an area owns for its services; lists name them beside its departments and leave the level out alike. */
export const MUNICIPAL_ENTERPRISE =
  /^(?:水务|供水|自来水|排水|交投|交通投资|交发|城投|城发|城建|城市建设投资|文旅|文投|旅投|国投|产投|农投|建投|金控|公交|地铁|轨道交通|轨道|燃气|热力|供热|环卫|国资|国控|水投|公共交通)(?:发展|投资|控股|运营|建设|开发)*(?:集团|公司|集团公司|总公司|有限公司)$/u

/** Levels as they stand before the names of bodies. */
export const LEVEL_WORD = /^(?:自治区|自治州|兵团|国家|中央|全国|中国|省|市|区|县|州|盟|旗|镇|乡|街道)/u
/** Names that begin with such a character and mean something else by it. */
export const NOT_LEVEL =
  /^(?:市场|市容|市政(?![务府协法策研])|市民(?=服务|中心|卡|之家|满意|$)|区域|区块|县域|省际|市属|市内|旗下|州际|国家级|中国(?=特色)|乡村|乡镇|乡土|乡情|镇村|镇域|镇街|乡域|街道办(?!公室))/u

/** Words of class: what they name is not one body. */
export const CLASS_WORD = new RegExp(`(?:${wordsFor('CLASS')})$`, 'u')
/** Words that make a class of what follows. */
export const CLASS_MARK = /各|全体|有关|相关|所有|其他|其它|地方政府|属地|所在地|级以上|涉及/u
/** Such a mark before the whole name: whatever body follows, it is none by itself (有关律师事务所). */
export const CLASS_OPENING = /^(?:各|全体|有关|相关|所有|其他|其它)/u
/** Class words that stand for a class even without such a mark. */
export const CLASS_ALONE =
  /^(?:[\u4e00-\u9fff]{0,8}(?:运营商|运营企业|成员单位|高等院校|高校|院校|金融机构|科研院所|科研机构|企事业单位|行业企业|电信企业|重点企业|国有企业|属企业|企业)|(?:市|省|区|县|州|自治区)?(?:直|级|属)?(?:部门|单位|机关)|乡镇|镇街|街道|街道办|街道办事处|园区|社区|村|行政村|管委会|商会|行业协会|县区|区县|县市区|乡镇街道|镇村|(?:市县|县市|县区|区县|市州|州市|县市区|市县区|区县市|县乡|乡镇|镇乡|市县乡)(?:人民)?政府|(?:市|省|县|区)级?)$/u
/** A class word that has no mark of its own goes on with the class before it (各区县政府、管委). */
export const CLASS_TAIL =
  /^(?:[省市区县](?:直|属|级)(?:各?(?:类|有关))?(?:园区|功能区|开发区|高新区|产业园区?|工业园区?)(?:管委会?|管理委员会|管理机构)?|(?:国家|省|市)级(?:园区|功能区|开发区|高新区)(?:管委会?|管理委员会)?|单位|部门|机构|企业|管委|管委会|园区|街道|街道办|街道办事处|办事处|乡镇|镇|镇街|乡|功能区|县级市|(?:园区|功能区|开发区|高新区|产业园区|工业园区)(?:管委会?|管理委员会)|开发区|高新区|区|县|市|旗|社区|村|(?:[市县区旗州盟镇乡]{1,3}|地区)(?:\([^()]{1,8}\))?(?:人民)?(?:政府|行署)(?:\([^()]{1,8}\))?|(?:人民)?政府|行署|行业协会|协会|高校|院校|学校|中学|小学|中小学校?|幼儿园|医院|科研院所|企事业单位|中央单位|驻[\u4e00-\u9fff]{1,6}单位|机关|团体|组织|事业单位|管理机构)$/u

/** Institutions that every township or community has one of: beside a class of their kind they are of it (各乡镇卫生院、社区卫生服务中心). */
export const OF_EACH_PLACE =
  /^(?:(?:社区|乡镇|镇|乡|村)(?:卫生(?:院|室|所|服务中心|服务站)|文化(?:站|服务中心|活动中心)|综治中心|便民服务中心|养老院|敬老院|幼儿园|小学|中学|合作社)|(?:社区|村)?(?:居委会|居民委员会|村委会|村民委员会|党群服务中心)|卫生(?:院|室|所)|派出所|司法所|敬老院|供销社|文化站)$/u
/** Persons are no units. */
export const PERSON =
  /(?:负责人|责任人|领导|同志|主任|副主任|局长|厅长|部长|市长|省长|县长|区长|书记|秘书长|组长|人员|专家|专人|专班人员|干部|主管|院长|校长|镇长|董事长)$/u

/** Who heads a body, before a verb of duty: a person, and no body. */
export const LEADER = /(?:负责人|领导|书记|主任|[局厅市省县区院校组]长|主席|同志|专人|人员|专责|本人|法定代表人)$/u
