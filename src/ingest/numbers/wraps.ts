/** A line this long that ends without a mark was broken by the typesetting (a page of a PDF), in the middle of a word or a number. */
const BROKEN_LINE = 20

/** Whether the line break at an offset is the typesetting's: 5000 / 万元, 50 万 / 元. */
export function isWrap(text: string, at: number): boolean {
  if (text.charAt(at) !== '\n' || at < BROKEN_LINE) return false
  return at - text.lastIndexOf('\n', at - 1) > BROKEN_LINE && /[\p{Script=Han}\d]\s?$/u.test(text.slice(at - 2, at))
}

/** Behind the blanks, and the line break of a wrapped line, at an offset. */
export function behindBlanks(text: string, at: number): number {
  let end = at
  while (end - at < 3 && (text.charAt(end) === ' ' || isWrap(text, end))) end += 1
  return end
}
