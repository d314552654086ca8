/** How a number is written: 一, (一), 1, (1), 1.1; null where the words are none. */
export type SerialStyle = 'CHINESE' | 'CHINESE_BRACKETED' | 'ARABIC' | 'ARABIC_BRACKETED' | 'PARTED'

const STYLES: readonly [SerialStyle, RegExp][] = [
  ['CHINESE', /^第?[一二三四五六七八九十百]{1,4}(?:部分|类|项)?[、.:]?$/u],
  ['CHINESE_BRACKETED', /^(?:\([一二三四五六七八九十百]{1,4}\)|[㈠-㈩])[、.:]?$/u],
  ['ARABIC', /^\d{1,5}[、.:]?$/u],
  ['ARABIC_BRACKETED', /^(?:\(\d{1,4}\)|\d{1,4}\)|[①-⑳])[、.:]?$/u],
  ['PARTED', /^[A-Z]?\d{1,3}(?:[.-]\d{1,3}){1,3}[、.:]?$|^[A-Z]\d{1,3}$/u],
]

/** How the words of a cell count; null where they are no number. */
export const styleOf = (words: string): SerialStyle | null =>
  STYLES.find(([, pattern]) => pattern.test(words.replace(/\s+/gu, '')))?.[0] ?? null

/** 任务一, 事项3, 第二项: a number with the word that it counts. */
const WORDED = /^(?:任务|事项|项目|工作|举措|措施|行动|工程|问题|第)(?:[一二三四五六七八九十百]{1,4}|\d{1,3})(?:项|条|类|号)?[、.:]?$/u

/** Whether words are the number of a row and nothing else. */
export function isSerial(words: string): boolean {
  const bare = words.replace(/\s+/gu, '')
  return WORDED.test(bare) || styleOf(bare) !== null
}
