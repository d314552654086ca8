/**
 * Fields that pages print about a document (《政府信息公开条例》, article 19; 《政府网站发展指引》): 索引号: …, 发文机关 | … |. They stand before
 * its text, between its title and its text, or over its title. All read folded words without blanks at their ends.
 */

/** Words that begin a line of a page's table about the document; 中文名 and 外文名 begin that of an encyclopaedia. */
export const META =
  /^(?:[•·●|] {0,8})?(?:索 ?引 ?号|信息索引|信息名称|信息类别|内容概述|发文机构|文件分类|分 {1,4}类|主题分类|信息分类|体裁分类|组配分类|主题词|发布机构|发文机关|发文单位|公开主体|发文字号|文 {0,4}号|文件编号|标 {0,4}题|名 {0,4}称|文件名称|发文日期|成文日期|发布日期|生成日期|公开日期|印发日期|中文名|外文名|有 ?效 ?性|时 ?效 ?性|效力状态|是否有效|实施日期|统一编号|登记号)(?: {0,4}[:|]| {1,4}\S)/u

/** Further names of fields, told only by the colon or bar behind them: words of the text begin lines, too. */
const FIELD =
  /^(?:[•·●|] {0,8})?(?:(?:发布|发文|制发|制定|印发|颁布|公布|成文|来文)(?:机构|机关|单位|部门)|(?:发文|成文|发布|生成|公开|印发|生效|实施|施行|失效|废止|签发|登记|颁布|公布|上传|录入)(?:日期|时间)|公开(?:目录|形式|方式|范围|时限|程序|类别|责任部门|责任单位)|(?:公文|文件|信息)(?:名称|标题|编号|种类|类型|状态|分类|来源)|发文文号|(?:发文)?字号|效力|有效期|附注|关键词|内容(?:简介|摘要)|上传|出处|所属主题|服务对象|政策类别)(?: {0,4}[:|])/u

/** Whether a line is a field of a page's table about the document. */
export function isPageField(words: string): boolean {
  return META.test(words) || (words.length <= 200 && FIELD.test(words))
}

/** A field's name and where its value stands in the line; an empty value has `start === end`. */
export interface PageField {
  name: string
  start: number
  end: number
}

/** A name, its colon and the value behind it, within a cell. */
const NAMED = /^(?:[•·●] {0,8})?([\u4e00-\u9fff]{1,2}(?: {0,4}[\u4e00-\u9fff]){1,7}) {0,4}:/u
/** Where the next field of a line without bars begins. */
const NEXT = / {1,8}(?=[\u4e00-\u9fff]{2,8} ?:)/gu

/** The fields on a line: cells parted by bars, names before colons, several on one line. */
export function fieldsOn(words: string): PageField[] {
  const fields: PageField[] = []
  let open: PageField | undefined
  for (const { start, end } of piecesOf(words)) {
    const cell = words.slice(start, end)
    const named = NAMED.exec(cell)
    if (named !== null) {
      const behind = start + named[0].length
      const from = behind + (cell.slice(named[0].length).length - cell.slice(named[0].length).trimStart().length)
      open = { name: squeeze(named[1] ?? ''), start: Math.min(from, end), end }
      fields.push(open)
    } else if (open !== undefined && open.start === open.end && !isPageField(`${cell}:`)) {
      open.start = start
      open.end = end
    } else {
      open = { name: squeeze(cell), start: end, end }
      fields.push(open)
    }
  }
  return fields
}

const squeeze = (words: string): string => words.replace(/[ •·●]/gu, '')

/** Cells between bars, and the fields within a cell, without the blanks around them. */
function piecesOf(words: string): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = []
  let from = 0
  const add = (stop: number): void => {
    let start = from
    let end = stop
    while (start < end && words[start] === ' ') start++
    while (end > start && words[end - 1] === ' ') end--
    if (start < end) pieces.push({ start, end })
  }
  const cuts = [...words.matchAll(/\|/gu), ...words.matchAll(NEXT)].sort((a, b) => a.index - b.index)
  for (const cut of cuts) {
    add(cut.index)
    from = cut.index + cut[0].length
  }
  add(words.length)
  return pieces
}
