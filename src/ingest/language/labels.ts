import { numeralValue } from '../text/numerals.js'
import type { Span } from '../text/spans.js'

/**
 * The grammar of labels: how a heading's number is written. The order 一、 (一) 1. (1) is that of GB/T 9704-2012, 7.3.3; 第X章/节/条
 * that of 办法 and 条例 (《立法技术规范》); ① and 1) continue it by custom. Wrong or missing brackets and the many marks behind a
 * number are typists' variants. All rules read folded text.
 */

/** A label at a place of the text. */
export interface Label extends Span {
  form: HeadingForm
  /** Labels of one key are counted together: 1. and 1.1 are not, 第一步 and 第一阶段 are not. */
  key: string
  /** Depth by the habit of the form; smaller is further out. */
  rank: number
  /** Its number; 0 for a mark without one. */
  number: number
  /** As paths write it. */
  label: string
  /** Behind the number, its punctuation and the blanks that follow. */
  end: number
}

const CHINESE = '[一二三四五六七八九十百]{1,5}'
/** Words that number pieces of work: 任务一, 行动2. */
const WORDS = '任务|行动|工程|项目|举措|措施|专项|事项|计划'
const EITHER = '(?:[一二三四五六七八九十百]{1,5}|\\d{1,3})'

interface Rule {
  /** Characters that it can begin with. */
  first: string
  pattern: RegExp
  read: (match: RegExpExecArray) => Omit<Label, 'start' | 'end'> | null
}

const rule = (first: string, source: string, read: Rule['read']): Rule => ({ first, pattern: new RegExp(source, 'uy'), read })

function numbered(
  form: HeadingForm,
  key: string,
  rank: number,
  words: string | undefined,
  label: string,
): Omit<Label, 'start' | 'end'> | null {
  const number = numeralValue(words ?? '')
  return number === null || number === 0 ? null : { form, key, rank, number, label }
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const BRACKETED_DIGITS = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'
const DOTTED_DIGITS = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'
const BRACKETED_CHINESE = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'
const CHINESE_DIGITS = '一二三四五六七八九十'
const NUMERALS = `${CHINESE_DIGITS}百`
const DIGITS = '0123456789'

const RULES: readonly Rule[] = [
  rule('第', `第 ?(${EITHER}) ?(编|篇|部分|章)[ 、:.]*`, ([, n, kind = '']) =>
    numbered('CHAPTER', `CHAPTER:${kind}`, kind === '章' ? 1 : 0, n, `第${n ?? ''}${kind}`),
  ),
  rule('第', `第 ?(${EITHER}) ?节[ 、:.]*`, ([, n]) => numbered('SECTION', 'SECTION', 2, n, `第${n ?? ''}节`)),
  rule('第', `第 ?(${EITHER}) ?条[ 、:.]*`, ([, n]) => numbered('ARTICLE', 'ARTICLE', 3, n, `第${n ?? ''}条`)),
  // 第一阶段(2023年6月—7月):动员部署
  rule('第', `第(${EITHER})(步|阶段)(?: ?\\([^()\\n]{4,30}\\))?[ ,、:.]*`, ([, n, kind = '']) =>
    numbered('STEP', `STEP:${kind}`, 5.5, n, `第${n ?? ''}${kind}`),
  ),
  rule('重任行工项举措专事计', `(?:重点)?(${WORDS}) ?(${EITHER})(?: ?[ 、:.]+|(?= ?(?:\\n|$)))`, ([, kind = '', n]) =>
    numbered('WORDED', `WORDED:${kind}`, 4.5, n, `${kind}${n ?? ''}`),
  ),
  // 【任务一】: any bracket around a label in words.
  rule('(〔[【', `[(〔\\[【] ?(?:重点)?(${WORDS}) ?(${EITHER}) ?[)〕\\]】][ 、:.]*`, ([, kind = '', n]) =>
    numbered('WORDED', `WORDED:${kind}`, 4.5, n, `${kind}${n ?? ''}`),
  ),
  rule('专', `专栏 ?(${EITHER}|[A-Z])? ?[ :、.]*`, ([, n]) =>
    n === undefined
      ? { form: 'BOX', key: 'BOX', rank: 6, number: 0, label: '专栏' }
      : { form: 'BOX', key: 'BOX', rank: 6, number: numeralValue(n) ?? 0, label: `专栏${n}` },
  ),
  rule('(〔[【', `[(〔\\[【] ?(${CHINESE}) ?[)〕\\]】][ 、,.:]*`, ([, n]) =>
    numbered('CHINESE_BRACKETED', 'CHINESE_BRACKETED', 5, n, `(${n ?? ''})`),
  ),
  rule('(', `\\((${CHINESE})[、.] ?`, ([, n]) => numbered('CHINESE_BRACKETED', 'CHINESE_BRACKETED', 5, n, `(${n ?? ''})`)),
  rule(NUMERALS, `(${CHINESE})\\)[ 、.]*`, ([, n]) => numbered('CHINESE_BRACKETED', 'CHINESE_BRACKETED', 5, n, `(${n ?? ''})`)),
  rule(BRACKETED_CHINESE, `([${BRACKETED_CHINESE}])[ 、.]*`, ([, mark = '']) => {
    const n = CHINESE_DIGITS[BRACKETED_CHINESE.indexOf(mark)]
    return numbered('CHINESE_BRACKETED', 'CHINESE_BRACKETED', 5, n, `(${n ?? ''})`)
  }),
  // 一、2025年…: a heading may begin with its year.
  rule(NUMERALS, `(${CHINESE}) ?(?:、(?!\\d(?!\\d{3} ?年))|[.:](?!\\d)) ?`, ([, n]) => numbered('CHINESE', 'CHINESE', 4, n, n ?? '')),
  rule(NUMERALS, `(${CHINESE}), ?`, ([, n]) => numbered('CHINESE', 'CHINESE', 4, n, n ?? '')),
  rule(DIGITS, '(\\d{1,2})-(\\d{1,2})(?![\\d-])[ 、.]*(?=[\\u4e00-\\u9fff“])', ([, box, n]) =>
    numbered('BOX_ENTRY', `BOX_ENTRY:${box ?? ''}`, 7, n, `${box ?? ''}-${n ?? ''}`),
  ),
  rule(DIGITS, '(\\d{1,2}(?:\\.\\d{1,2}){1,3})(?![\\d.%])[ 、]*(?![亿万千百倍个元吨米度])(?=[\\u4e00-\\u9fff“《])', ([, words = '']) => {
    const parts = words.split('.')
    return numbered('ARABIC', `ARABIC.${parts.length}`, 6 + parts.length / 10, parts.at(-1), words)
  }),
  rule(DIGITS, '(\\d{1,3})(?:[、]|\\.(?!\\d)|,(?!\\d)) ?', ([, n]) => numbered('ARABIC', 'ARABIC', 6, n, n ?? '')),
  rule(DOTTED_DIGITS, `([${DOTTED_DIGITS}]) ?`, ([, mark = '']) => {
    const n = String(DOTTED_DIGITS.indexOf(mark) + 1)
    return numbered('ARABIC', 'ARABIC', 6, n, n)
  }),
  rule('(', '\\( ?(\\d{1,3}) ?\\)[ 、,.]*', ([, n]) => numbered('ARABIC_BRACKETED', 'ARABIC_BRACKETED', 8, n, `(${n ?? ''})`)),
  rule(DIGITS, '(\\d{1,3})\\)[ 、.]*', ([, n]) => numbered('ARABIC_BRACKETED', 'ARABIC_BRACKETED:)', 9, n, `${n ?? ''})`)),
  rule(BRACKETED_DIGITS, `([${BRACKETED_DIGITS}])[ 、.]*`, ([, mark = '']) => {
    const n = String(BRACKETED_DIGITS.indexOf(mark) + 1)
    return numbered('ARABIC_BRACKETED', 'ARABIC_BRACKETED', 8, n, `(${n})`)
  }),
  rule(CIRCLED, `([${CIRCLED}])[ 、.]*`, ([, mark = '']) => numbered('CIRCLED', 'CIRCLED', 10, String(CIRCLED.indexOf(mark) + 1), mark)),
  rule('—-', '(?:—{1,4}|-{2,4}) *', () => ({ form: 'DASHED', key: 'DASHED', rank: 12, number: 0, label: '' })),
]

const BY_FIRST = new Map<string, Rule[]>()
for (const one of RULES) for (const character of one.first) BY_FIRST.set(character, [...(BY_FIRST.get(character) ?? []), one])

/** Whether a label can begin with the character; where it cannot, none need be tried. */
export function beginsLabel(character: string): boolean {
  return BY_FIRST.has(character)
}

/** Marks that head a line of a list only at its beginning: bullets, and a single hyphen before an ideograph. */
const BULLET = /(?:[•●■◆▪○★□➢▶►◇▲※◎·*] *|- ?(?=[\u4e00-\u9fff“]))/uy
/** A number with nothing but blanks behind it is a label at the beginning of a line only. */
const BARE_CHINESE = new RegExp(`(${CHINESE}) {1,8}(?=[\\u4e00-\\u9fff“])`, 'uy')
/** 1 优质果率(%) 65 80: a bare number before a name and its values is the first cell of an indicator table's row, and heads nothing. */
const BARE_ARABIC = /(\d{1,2}) {1,8}(?=[\u4e00-\u9fff“])(?!\S{2,30} {1,8}(?:\S{1,12} {1,8})?[><≥≤]?\d[\d.,]{0,12}%?(?:\s|$))/uy

function exec(pattern: RegExp, folded: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(folded)
}

/** The label that begins at the offset of a folded text; `atLineStart` also allows what is a label there only. Null where there is none. */
export function labelAt(folded: string, at: number, atLineStart: boolean): Label | null {
  for (const { pattern, read } of BY_FIRST.get(folded[at] ?? '') ?? []) {
    const match = exec(pattern, folded, at)
    const label = match === null ? null : read(match)
    if (match !== null && label !== null) return { ...label, start: at, end: at + match[0].length }
  }
  if (!atLineStart) return null
  const bullet = exec(BULLET, folded, at)
  if (bullet !== null) return { form: 'DASHED', key: 'DASHED', rank: 12, number: 0, label: '', start: at, end: at + bullet[0].length }
  const chinese = exec(BARE_CHINESE, folded, at)
  const arabic = exec(BARE_ARABIC, folded, at)
  const bare = chinese ?? arabic
  if (bare === null) return null
  const found =
    chinese === null ? numbered('ARABIC', 'ARABIC', 6, bare[1], bare[1] ?? '') : numbered('CHINESE', 'CHINESE', 4, bare[1], bare[1] ?? '')
  return found === null ? null : { ...found, start: at, end: at + bare[0].length }
}

const CHINESE_BEFORE_FIGURES = new RegExp(`(${CHINESE}) ?[、.] ?(?=\\d)`, 'uy')
const ARABIC_BEFORE_FIGURES = /(\d{1,3})[、.] ?(?=\d{1,12}[\u4e00-\u9fffA-Za-z])/uy

/** A label with figures behind it, which only a row of numbers tells from a decimal: 2.12345热线扩容. For the beginning of a line. */
export function figureLabelAt(folded: string, at: number): Label | null {
  const chinese = exec(CHINESE_BEFORE_FIGURES, folded, at)
  const match = chinese ?? exec(ARABIC_BEFORE_FIGURES, folded, at)
  if (match === null) return null
  const label =
    chinese === null
      ? numbered('ARABIC', 'ARABIC', 6, match[1], match[1] ?? '')
      : numbered('CHINESE', 'CHINESE', 4, match[1], match[1] ?? '')
  return label === null ? null : { ...label, start: at, end: at + match[0].length }
}

/** How a heading is written, from the outermost habit of GB/T 9704 to the innermost. */
export type HeadingForm =
  | 'CHAPTER' // 第一编, 第一章, 第一部分
  | 'SECTION' // 第一节
  | 'ARTICLE' // 第一条
  | 'CHINESE' // 一、
  | 'CHINESE_BRACKETED' // (一)
  | 'ARABIC' // 1.
  | 'ARABIC_BRACKETED' // (1)
  | 'CIRCLED' // ①
  | 'STEP' // 第一步, 第一阶段
  | 'WORDED' // 任务一, 行动2
  | 'DASHED' // ——
  | 'RUN_IN' // the short first sentence of a paragraph
  | 'BOX' // 专栏1
  | 'BOX_ENTRY' // an entry of a 专栏
  | 'TABLE_ROW'
