import { wordsFor } from '../../model/lastWords.js'
import { readUnitList } from '../language/unitList.js'
import { labelAt } from '../language/labels.js'
import { isTiled } from '../text/tiled.js'
import { FUNCTION_STEM, PERSON } from '../language/bodyWords.js'
import { isSerial } from './serials.js'
import { numeralValue } from '../text/numerals.js'

/** What the words of a cell look like, whatever column they stand in: a place is known by both. */
export interface Looks {
  length: number
  /** A number and nothing else, as in a column 序号; null where it is none. */
  number: number | null
  /** The number of a row in any of its forms: 1, (一), 1.1, ①, 任务一. */
  isSerial: boolean
  /** A label of the outer headings (一、 (一)) and a few words. */
  isHeading: boolean
  /** Nothing but names of units. */
  isUnits: boolean
  isDue: boolean
  isPeople: boolean
  /** It ends in the middle of a list or a bracket: what follows belongs to it. */
  isOpen: boolean
}

const NUMBER = /^[(（]?(\d{1,5}|[一二三四五六七八九十百]{1,4})[)）]?[.、]?$/u
const DUE =
  /^(?:(?:到|于|在)?(?:20\d{2} ?(?:年|[-—~至到./])|\d{1,2} ?月|本年度?|今年|年[底末中内]|上半年|下半年|第?[一二三四1-4] ?季度).{0,22}|(?:持续|长期|常态|全年|即时|立即|每[年月季]|适时|按(?:时|期|计划|要求|进度|序时)|已完成|近期|中期|远期).{0,12})$/u

/**
 * Family names of nine in ten people, by the counts of the Ministry of Public Security (《全国姓名报告》): enough to know a list of
 * names from a list of short names of offices.
 */
const FAMILY_NAME =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵万覃武钱戴严莫孔向汤芮俞章樊柳'
/** A name of two characters or three, spread over its place or not (王 芳), with what parts it from the name before it. */
const NAMES = ['', ' '].flatMap((blank) =>
  ['{1}', '{2}', '{1} [\\u4e00-\\u9fff]', '{2} [\\u4e00-\\u9fff]'].map(
    (given) => new RegExp(`[、, /]{0,2}[${FAMILY_NAME}]${blank}[\\u4e00-\\u9fff]${given}`, 'uy'),
  ),
)
const OFFICE = new RegExp(`(?:${wordsFor('OWNER')})$`, 'u')
/** Verbs that begin the words of a task and no name of a body. */
const VERB = new RegExp(
  `^(?:新建|建设|建立|建成|完成|完善|推进|推动|加快|加强|加大|开展|组织|实施|制定|出台|落实|深化|优化|强化|提升|健全|规范|支持|鼓励|引导|打造|培育|发展|扩大|促进|做好|抓好|严格|改造|改建|整治|治理|开设|举办|编制|创建|争取|确保|持续|积极|全面|进一步|构建|设立|成立|引进|招引|压缩|降低|提高|保障|清理|探索|统筹|启动|推广|筹建|扶持|力争|全力|大力|着力|深入|[迁扩续复重修搭]建|修[缮复补剪]|维修|检修|加固|更[新换]|升级|翻新|拆[除迁]|搬迁|安装|[增布]设|设置|增加|新增|购[置买]|采购|配[备置齐]|检[测查]|排查|巡[查护]|清[淤掏查除]|疏[通浚]|监测|编[印写]|修[订编改]|印发|发放|发布|公布|培[训养]|招聘|种植|补[植种贴助]|绿化|美化|亮化|硬化|铺设|敷设|拓宽)(?!${wordsFor('SURE')})`,
  'u',
)

/** Looks at the folded words of a cell. */
export function look(words: string): Looks {
  const squeezed = words.replace(/\s+/gu, '')
  const number = NUMBER.exec(squeezed)?.[1]
  const value = number === undefined ? null : numeralValue(number)
  const label = labelAt(words, 0, true)
  return {
    length: squeezed.length,
    // Four figures that can be a year are one.
    number: value !== null && (value < 1990 || value > 2099) ? value : null,
    isSerial: squeezed.length <= 8 && isSerial(squeezed),
    isHeading: label !== null && label.rank <= 5 && squeezed.length > 3 && squeezed.length <= 60 && !/[。;]/u.test(words),
    isUnits: areUnits(words),
    isDue: squeezed.length <= 30 && DUE.test(squeezed),
    isPeople: arePeople(words, squeezed),
    isOpen: /[、,和及与]$|[([《“][^)\]》”]{0,40}$/u.test(squeezed.slice(-40)),
  }
}

/** 发展改革局, 建设局: departments whose names begin like a task; 建设市民中心 is one. */
const DEPARTMENT = new RegExp(`^[^、,;。\\s]{3,10}(?:${wordsFor('PRINTER')}|办)(?:[、,;\\s(]|$)`, 'u')

/** Whether words begin as a task does, and not as the name of a department. */
export function beginsTask(words: string): boolean {
  return VERB.test(words) && !(FUNCTION_STEM.test(words) && DEPARTMENT.test(words) && !/^[\u4e00-\u9fff]{2}[省市县区镇乡]/u.test(words))
}

function areUnits(words: string): boolean {
  if (words.length < 2 || words.length > 600 || beginsTask(words) || /[。]./u.test(words)) return false
  let strayed = 0
  const entries = readUnitList(words, 0, words.length, (start, end) => (strayed += end - start))
  const named = entries.reduce((sum, entry) => sum + entry.end - entry.start, 0)
  return entries.length > 0 && strayed * 4 <= named && named * 3 >= words.replace(/[、,;\s]/gu, '').length * 2
}

/** Whether words are a row of names, parted by marks, by blanks or by nothing. */
function areNames(words: string): boolean {
  return FAMILY_NAME.includes(words.charAt(0)) && isTiled(words, (at) => NAMES.map((name) => lengthAt(name, words, at)))
}

/** How long the match of a sticky pattern at a place is; 0 where it does not match. */
function lengthAt(sticky: RegExp, words: string, at: number): number {
  sticky.lastIndex = at
  return sticky.exec(words)?.[0].length ?? 0
}

function arePeople(words: string, squeezed: string): boolean {
  if (squeezed.length < 2 || squeezed.length > 40 || OFFICE.test(squeezed)) return false
  if (areNames(words.trim()) && !labelAt(words, 0, true)) return true
  return squeezed.length <= 20 && PERSON.test(squeezed)
}
