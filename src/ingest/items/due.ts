import { FROM_YEAR_TO_DAY, isoDate, partOfDate } from '../text/dates.js'
import type { SourceText } from '../text/document.js'
import type { Piece } from '../outline/piece.js'

/**
 * The deadline that is stated for an item as a whole: in a field (完成时限: 完成时间:), in a bracket of its own (2023年10月底前完成), or as
 * the beginning or end of the one sentence that the item is. 持续推进 and 长期坚持 state none.
 */
const FIELD =
  /(?:完成时限|完成时间|完成期限|时限要求|时间要求|完成日期|办理时限|时限|时间节点|实施期限|实施时间|进度要求|时间安排|计划完成时间|完成年限)(?:及要求)? ?[:|] ?([^\n|。;]{2,40})/u
/** A bracket, also with a short one in it, as the classes of an area's parts are printed: (各县(市、区)负责,2024年6月底前完成). */
const BRACKET = /[(【]((?:[^()【】\n]|\([^()【】\n]{1,20}\)){6,120})[)】]/gu
/** A clause of a bracket that is a deadline and no more. */
const CLAUSE = new RegExp(
  `^(?:确保)?(?:于|在|到)?(${FROM_YEAR_TO_DAY}(?:底|末|上半年|下半年)?)(?:(?:之?前|以前)(?:基本|全面|全部)?(?:完成|建成|实现|到位)?|(?:基本|全面|全部)?(?:完成|建成|到位))$`,
  'u',
)
const SENTENCE = new RegExp(`^(?:确保)?(?:在|于|到)?(${FROM_YEAR_TO_DAY}(?:底|末)?(?:之?前|以前))[,，]?`, 'u')
const AT_END = new RegExp(`[,，](${FROM_YEAR_TO_DAY}(?:底|末)?(?:之?前|以前)(?:全面|基本)?完成)$`, 'u')

/** ISO form of the last date in words: full where a day is printed, else month, else year; null where there is none. */
export function dueOf(words: string): string | null {
  const dates = [...words.matchAll(/(\d{4}) ?(?:年|[-./])(?: ?(\d{1,2}) ?(?:月|[-./]))?(?: ?(\d{1,2}) ?日?)?/gu)]
  const last = dates.at(-1)
  if (last?.[1] === undefined) {
    const year = /(20\d{2})(?!\d)/u.exec(words)
    return year?.[1] ?? null
  }
  const [, year, month, day] = last
  return isoDate(year, partOfDate(month), partOfDate(day))
}

/** The deadline of a piece; null where none is stated. */
export function readDue(document: SourceText, piece: Piece): string | null {
  const words = document.folded.slice(piece.titleStart, piece.textEnd)
  const field = FIELD.exec(words)
  if (field?.[1] !== undefined) return dueOf(field[1])
  for (const [, inner = ''] of words.matchAll(BRACKET)) {
    for (const clause of inner.split(/[,;。]/u)) {
      const deadline = CLAUSE.exec(clause.trim())
      if (deadline?.[1] !== undefined) return dueOf(deadline[1])
    }
  }
  const bare = words
    .replace(/[([【][^()[\]【】]*[)\]】]\s*$/u, '')
    .trim()
    .replace(/[。;]$/u, '')
  if (/[。\n]/u.test(bare)) return null
  const sentence = SENTENCE.exec(bare) ?? AT_END.exec(bare)
  return sentence?.[1] === undefined ? null : dueOf(sentence[1])
}
