import type { Reason } from './ledger.js'

/**
 * Why what looks like the label of a heading (GB/T 9704: 一、 (一) 1. (1)) heads nothing: a closed list. Every label at a place where
 * a heading can stand lies in a heading that was read, in one of these, or in an issue.
 */
export const LABEL_EXCLUSIONS = {
  OUTSIDE_BODY: {
    meaning: 'in the head, the signature, a list of attachments or the distribution lines',
    habit: 'GB/T 9704: 附件 are numbered below the text; the body alone is outlined',
  },
  CONTENTS: {
    meaning: 'a line of a contents page (目录)',
    habit: 'a contents page prints the headings of the text before it, each of which comes again over its own text',
  },
  CITED: { meaning: 'in the title or the number of a cited document', habit: 'a title in 《》 may hold dates and numbers' },
  CLAUSE_OF_ARTICLE: {
    meaning: 'a numbered clause of an article: 第X条 …(一)…;(二)…',
    habit: '《立法技术规范》: 款, 项 and 目 are the text of their article',
  },
  POINT_OF_BOX: {
    meaning: 'a point or a field within a 专栏 or its entry',
    habit: 'a 专栏 numbers its entries in one way; what is numbered in another is their text',
  },
  FIELD: {
    meaning: 'a field of a template: ——内容:…, --责任单位:…',
    habit: 'templates of projects mark their fields with dashes or bullets; the name before the colon comes again in each',
  },
  TABLE: {
    meaning: 'a number in a cell of a table that was read by its cells',
    habit: "the serial number is the row's label; a number within another cell counts what the cell says",
  },
  ENUMERATION: {
    meaning: 'a point within a sentence: 包括:(1)…;(2)…',
    habit: 'GB/T 15834: points within a sentence are parted by ; or , and end with the sentence',
  },
  QUANTITY: { meaning: 'a number with its measure word, or a decimal: 1.5亿元, 3-5家', habit: 'GB/T 15835' },
  DATE: { meaning: 'a date: 2018.5.3', habit: 'GB/T 15835: dates may be printed with points' },
  REFERENCE: {
    meaning: 'a place of this or another document: 本办法第十条, 按照第三章规定',
    habit: '《立法技术规范》: provisions refer to each other by number',
  },
  PART_OF_WORD: {
    meaning: 'a numeral that ends a word or stands in a row of numerals: 统一、…, 三分之一、…, 一、二、三产业',
    habit: 'words are written without blanks between them',
  },
  DASH: {
    meaning: 'a dash within a sentence: 目录—数据—系统',
    habit: 'GB/T 15834: a dash joins, explains or says from where to where',
  },
} as const satisfies Readonly<Record<string, Reason>>

/** The name of a reason why a label heads nothing. */
export type LabelExclusion = keyof typeof LABEL_EXCLUSIONS
