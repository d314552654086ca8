import type { Layout, Place } from './tables.js'

/**
 * Names of the fields that government pages print about a document (《政府信息公开条例》, article 19: 索引、名称、生成日期;
 * 《政府网站发展指引》; GB/T 21063). Read without blanks and colon: 索 引 号 is 索引号.
 */
const FIELD =
  /^(?:索引号|信息索引号?|(?:政府)?信息名称|(?:主题|信息|体裁|组配|公文|文件|栏目|服务对象|公开)?分类|公文种类|文件类型|主题词|关键词|(?:发布|发文|制发|公开|成文|制定|印发|责任|来文)(?:机构|机关|单位|部门)|公开(?:主体|范围|方式|形式|时限|程序|日期|类别|责任部门)|(?:发文|文件|公文)?(?:文|字)号|文件编号|发文文号|标题|名称|文件名称|(?:发文|成文|发布|生成|公开|印发|生效|实施|施行|废止|失效|签发|登记)(?:日期|时间)|(?:文件)?(?:有效性|时效性|时效|有效期|效力状态|效力|状态)|是否有效|统一编号|登记号|规范性文件(?:统一)?编号|内容概述|内容摘要|信息来源|备注|文件状态|有效期限?至?|政策咨询(?:机关|电话))$/u

/** Fields that stand over no document but the one that the page shows: one of them makes a table one about the document. */
const SURE = /索引号|^(?:发文|文件|公文)?(?:文|字)号$|发文文号|^(?:发文|成文|发布|生成|印发)日期$|有效性|时效性/u

const squeeze = (words: string): string => words.replace(/[\s\u3000]+/gu, '').replace(/[:：]$/u, '')

export const isFieldName = (words: string): boolean => FIELD.test(squeeze(words))

/** A field of a table about the document. */
export interface Field {
  name: Place
  value: Place | null
}

/**
 * The fields of a table about the document, in the order of the page: names beside their values, or a row of names over a row of
 * values. Null where the table is of another sort. `wordsOf` gives the words of a cell.
 */
export function fieldsOf(layout: Layout, wordsOf: (place: Place) => string): Field[] | null {
  const named = layout.cells.filter((place) => isFieldName(wordsOf(place)))
  if (named.length < 2 || named.length * 3 < layout.cells.length || !named.some((place) => SURE.test(squeeze(wordsOf(place))))) return null
  const fields: Field[] = []
  const taken = new Set<Place>()
  for (const [row, line] of layout.places.entries()) {
    const cells = [...new Set(line.filter((place) => place !== null))].filter((place) => place.row === row)
    const allNames = cells.length > 1 && cells.every((place) => isFieldName(wordsOf(place)))
    for (const [index, place] of cells.entries()) {
      if (taken.has(place)) continue
      taken.add(place)
      const isName = isFieldName(wordsOf(place))
      const beside = isName && !allNames ? (cells[index + 1] ?? null) : null
      const below = isName && allNames ? (layout.places[row + 1]?.[place.column] ?? null) : null
      const value = [beside, below].find((other) => other !== null && !taken.has(other) && !isFieldName(wordsOf(other))) ?? null
      if (value !== null) taken.add(value)
      fields.push({ name: place, value })
    }
  }
  return fields
}
