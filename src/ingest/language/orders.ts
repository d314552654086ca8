/**
 * Orders (令) by which a government publishes its rules (《规章制定程序条例》, articles 30 and 31): 某市人民政府令 over its number 第46号, or a note
 * below the title of what is published: (2020年9月25日某市人民政府令第41号公布). All read folded words without blanks at their ends.
 */

const COUNT = '第 ?[\\d一二三四五六七八九十百〇零]{1,6} ?号'
const BODY = '[\\u4e00-\\u9fff]{1,30}?(?:政府|公署|国务院|主席|委员会|部|局|署|院|厅|会|行)'
const HEAD = new RegExp(`^(?<body>${BODY}) ?令 ?(?:[(〔]? ?(?<year>\\d{4} ?年 ?)?(?<count>${COUNT}) ?[)〕]?)?$`, 'u')
const COUNT_LINE = new RegExp(`^[(〔]? ?(?<count>(?:\\d{4} ?年 ?)?${COUNT}) ?[)〕]?$`, 'u')
const DAY = '\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日'
const NOTE = new RegExp(`(?<day>${DAY})(?:经|由|以)? ?(?<body>${BODY})(?<order>令 ?${COUNT})? ?(?:公布|发布|颁布|印发)`, 'u')

/** Lengths of the parts of an order's head: who orders, and the number as far as it stands on the line. */
export interface OrderHead {
  /** Length of the body's name, from the line's beginning. */
  body: number
  hasCount: boolean
}

/** The head of an order: 某市人民政府令, also with its number behind it. Null where the line is none. */
export function orderHead(words: string): OrderHead | null {
  if (words.length > 60) return null
  const found = HEAD.exec(words)
  const body = found?.groups?.['body']
  return body === undefined ? null : { body: body.length, hasCount: found?.groups?.['count'] !== undefined }
}

/** Whether a line is an order's number alone: 第46号. */
export const isOrderCount = (words: string): boolean => words.length <= 24 && COUNT_LINE.test(words)

/** What a note below a title says of the act that published the text; offsets within the words. */
export interface PublicationNote {
  body: { start: number; end: number }
  day: { start: number; end: number }
  /** From the body's name to the number's end; null where no order is named. */
  order: { start: number; end: number } | null
}

/** The act of publication that a note below a title names first; later ones amend the text. Null where it names none. */
export function publicationIn(words: string): PublicationNote | null {
  if (words.length > 400) return null
  const found = NOTE.exec(words)
  const { day = '', body = '', order } = found?.groups ?? {}
  if (found === null) return null
  const bodyStart = words.indexOf(body, found.index + day.length)
  const bodyEnd = bodyStart + body.length
  return {
    body: { start: bodyStart, end: bodyEnd },
    day: { start: found.index, end: found.index + day.length },
    order: order === undefined ? null : { start: bodyStart, end: bodyEnd + order.length },
  }
}
