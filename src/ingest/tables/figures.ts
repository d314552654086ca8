import type { Column, Measured } from './types.js'

const IN_BRACKET = /^([^()]{1,24})\((?:单位:?)?([^()\d]{1,8})\)$/u
const MONEY = /^(.{0,16}(?:投资|资金|金额|预算|经费|资本)(?:总?额|规模)?):?([万亿]?元)$/u
const UNIT =
  /^(?:[十百千万亿]{0,2}(?:元|美元|吨|公斤|公里|千米|米|平方米|平方公里|立方米|亩|公顷|人|人次|户|个|家|台|套|座|处|条|项|辆|张|所|栋|幢|棵|株|头|只|羽|尾|件|盏|孔|眼|口|间|场|次|期|批|名|对|片|村|块|艘|架|千瓦|千瓦时|兆瓦|度|吨标准煤|公里\/[年月]|天|工作日)|%|‰|㎡|m2|m3|km|kW|MW)$/u
/** Marks, shares of them, and numbers that only name. */
const NO_FIGURE = /分值|得分|权重|标准分|序号|编号|代码|电话|年限|工期|起止/u
const PAST = /已完成|累计完成|完成投资|现状|基期|上年|去年|截至/u
/** Names that say no more than that there is a number. */
const ONLY_COUNTS =
  /^(?:年度|计划|任务|目标|工程|建设|改造|实施|预计|总|全年|20\d{2}年)*(?:数量|规模|目标|目标值|任务|任务数|任务量|计划|计划数|指标|指标值|工程量|总量|总数|数|量)$/u

/** What a column of figures measures, by its header; null where it is none. */
export function measuredBy({ name, role }: Pick<Column, 'name' | 'role'>): Measured | null {
  if (role !== 'OTHER' && role !== 'CONTENT') return null
  const [, words = '', unit = ''] = IN_BRACKET.exec(name) ?? MONEY.exec(name) ?? []
  if (!UNIT.test(unit) || NO_FIGURE.test(words)) return null
  const year = /(20\d{2})年/u.exec(words)?.[1]
  return { name: ONLY_COUNTS.test(words) ? '' : words, unit, year: year === undefined ? null : Number(year), isPast: PAST.test(words) }
}

/** A cell that is a figure and nothing else, with a bound or not. */
export const FIGURE =
  /^(?<before>[><≥≤]|不低于|不少于|不超过|至少|超过|约)? ?(?<number>\d{1,3}(?:,\d{3}){1,4}(?:\.\d+)?|\d{1,12}(?:\.\d{1,6})?) ?(?<after>以上|以下|以内|左右)?$/u
