import type { Exclusion } from '../numbers/index.js'
import type { Reason } from './ledger.js'

/** The meaning of each exclusion of numbers, and the habit of writing that it rests on: 第三批 is an ORDINAL. */
export const NUMBER_EXCLUSIONS = {
  OUTSIDE_BODY: {
    meaning: 'in the head, the signature or the distribution lines',
    habit: 'GB/T 9704: title, 发文字号, 成文日期 and 抄送 stand around the body',
  },
  LABEL: { meaning: 'the number of a heading or of a point within a paragraph', habit: 'GB/T 9704: 一、 (一) 1. (1); 一是…二是… in prose' },
  DATE: { meaning: 'a year, a month or a day: the time of something', habit: 'GB/T 15835 writes dates in figures or in characters' },
  PERIOD: { meaning: 'what a plan runs for: 十四五, 2021—2025年', habit: 'plans of five years are named by their ordinal' },
  DURATION: {
    meaning: 'how long a grant, a rule or a course runs',
    habit: 'terms of validity and of payment say for how long, and set nothing to reach',
  },
  CITATION: { meaning: 'in the title of a cited document', habit: 'titles stand in 《》' },
  DOCUMENT_NUMBER: { meaning: 'in a document number', habit: 'GB/T 9704: 发文机关代字, year in 〔〕, running number' },
  REFERENCE: {
    meaning: 'a place of this or another document: 第十条, 前款',
    habit: '《立法技术规范》: provisions are referred to by number',
  },
  MEETING: { meaning: 'a meeting: 十九大, 二中全会, 第10次常务会议', habit: 'meetings are named by their ordinal' },
  ORDINAL: { meaning: 'an ordinal: 第三批, 第五位', habit: '第 before a numeral orders and does not count' },
  ADDRESS: { meaning: 'an internet address or a telephone number', habit: 'contacts stand behind 电话, 传真, 邮箱' },
  QUOTED: { meaning: 'a slogan or a proper name in quotation marks', habit: 'GB/T 15834: quotation marks set off names and watchwords' },
  SLOGAN: { meaning: 'one number word that answers another: 千企万户, 百村千屋', habit: 'watchwords of four characters count nothing' },
  NAME: { meaning: 'within a name: 5G, 500强, 12345热线, 4A级景区', habit: 'names of standards, lists and services hold numerals' },
  METRIC_NAME: {
    meaning: 'within the name of what another number measures: 65岁以上老年人健康管理率',
    habit: 'names of indicators say of whom or what by number',
  },
  WORD: { meaning: 'a character of a word: 统一, 一体化, 三农', habit: 'numerals in characters are parts of many words' },
  ASPECTS: { meaning: 'a count of aspects or kinds: 六大数据库, 三个方面', habit: 'enumerations are announced by their count' },
  STRUCTURE: {
    meaning: "a count of the document's own parts: 17项重点任务",
    habit: 'introductions say how many tasks and projects follow',
  },
  POINTS: {
    meaning: 'what a score sheet gives or takes: 扣2分, (20分), 满分100分',
    habit: 'assessments give points for what is done, and set a share or a count to reach beside them',
  },
  VAGUE: { meaning: 'no definite number: 数十, 一批, 几个', habit: 'round words of quantity set no value' },
  ONE: { meaning: '一个 as an article', habit: '一 before a measure word introduces a thing' },
  ELIGIBILITY: {
    meaning: 'what makes someone eligible: 固定资产投资1000万元以上的企业',
    habit: '对…的,给予…: what stands before the verb that gives is the condition',
  },
  PER_UNIT: { meaning: 'what a rate is counted by: 每新增1家, 每10个', habit: '每 before a number makes it the unit of a rate' },
  RESTATED: {
    meaning: 'the same number again in a bracket: 1000万元以上(含1000万元)',
    habit: 'bounds say in a bracket whether they are included',
  },
  FRACTION: {
    meaning: 'a share in words without a measure word: 三分之一',
    habit: 'GB/T 15835: fractions in prose are written in characters',
  },
  RATIO: { meaning: 'numbers that answer each other: 1:3, 7×24, 1+3+N', habit: 'frameworks and service hours are named by ratios' },
} as const satisfies Readonly<Record<Exclusion, Reason>>
