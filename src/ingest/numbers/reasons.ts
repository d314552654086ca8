import type { Span } from '../text/spans.js'

/**
 * Why a number in a policy sets nothing to reach: a closed list. Every number of a policy's text lies in a target, in one
 * of these exclusions, or in an issue.
 */
export const EXCLUSIONS = [
  'OUTSIDE_BODY', // title, number, addressees, signature, distribution lines
  'LABEL', // the number of a heading or of a point within a paragraph
  'DATE', // a year, a month, a day: read as the time of something
  'PERIOD', // 十四五, 2021—2025年: what a plan runs for
  'DURATION', // how long a grant, a rule or a course runs
  'CITATION', // in the title of a cited document
  'DOCUMENT_NUMBER',
  'REFERENCE', // 第十条, 前款: a place of this or another document
  'MEETING', // 十九大, 二中全会, 第10次常务会议
  'ORDINAL', // 第三批, 第五位
  'ADDRESS', // an internet address, a telephone number
  'QUOTED', // a slogan or a proper name in quotation marks
  'SLOGAN', // 千企万户, one number word answering another
  'NAME', // within a name: 5G, 500强, 12345热线, 4A级景区
  'METRIC_NAME', // within the name of what another number measures: 65岁以上老年人健康管理率
  'WORD', // a character that is part of a word: 统一, 一体化, 三农
  'ASPECTS', // a count of aspects or kinds: 六大数据库, 三个方面
  'STRUCTURE', // a count of the document's own parts: 17项重点任务
  'POINTS', // what a score sheet gives or takes: 扣2分, (20分)
  'VAGUE', // 数十, 一批, 几个
  'ONE', // 一个 as an article
  'ELIGIBILITY', // what makes someone eligible
  'PER_UNIT', // 每新增1家, 每10个: what a rate is counted by; 扣2分, 1篇得3分: points of a sheet of marks
  'RESTATED', // the same number again in a bracket: 1000万元以上(含1000万元)
  'FRACTION', // 三分之一, without a measure word
  'RATIO', // 1:3, 7×24, 1+3+N
] as const
export type Exclusion = (typeof EXCLUSIONS)[number]

/** A number that is no target, and why. */
export interface Excluded extends Span {
  reason: Exclusion
}
