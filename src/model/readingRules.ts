import type { Certainty } from './enums.js'

/** What a rule of the reading gives. */
export type RuleOf = 'HEAD' | 'ITEM' | 'ASSIGNMENT' | 'TARGET'

interface ReadingRuleEntry<O extends RuleOf | 'ANY' = RuleOf | 'ANY'> {
  readonly of: O
  readonly certainty: Certainty
  /** What it goes by, in Chinese and in English. */
  readonly zh: string
  readonly en: string
}

const rule = <O extends RuleOf | 'ANY'>(of: O, certainty: Certainty, zh: string, en: string): ReadingRuleEntry<O> => ({
  of,
  certainty,
  zh,
  en,
})

/**
 * Every rule that a fact may come from. A certainty is what the annotated sets bear out: of what a SURE rule gave at least 98 in 100
 * agree with the annotations, of a LIKELY one 90 (docs/accuracy.md), and at the first reading of the unseen set at least 95 and 80; a LOOSE rule takes what no other understands.
 */
export const READING_RULES = {
  TITLE_PRINTED: rule('HEAD', 'SURE', '印在正文之上的标题', 'A title printed over the text'),
  TITLE_OF_PAGE: rule('HEAD', 'LIKELY', '网页或文件名所称的标题', 'The title by which the page or the file goes'),
  FIRST_WORDS: rule('HEAD', 'LOOSE', '没有标题，以首行文字代之', 'No title anywhere: the first words stand for it'),

  HEADING_NUMBERED: rule('ITEM', 'SURE', '编号标题：一、（一）1.（1）①', 'A numbered heading'),
  HEADING_ARTICLE: rule('ITEM', 'SURE', '条款：第一条', 'An article'),
  HEADING_WORDED: rule('ITEM', 'SURE', '文字编号的标题：任务一、第一步', 'A heading whose number is in words'),
  HEADING_DASHED: rule('ITEM', 'LIKELY', '破折号或项目符号起首的段落', 'A paragraph behind a dash or a bullet'),
  HEADING_RUN_IN: rule('ITEM', 'LIKELY', '以短句起首、未编号的段落', 'An unnumbered paragraph that begins with a short sentence'),
  BOX: rule('ITEM', 'SURE', '专栏及其条目', 'A box of projects and its entries'),
  TABLE_ROW: rule('ITEM', 'SURE', '分工表格的一行', 'A row of a table of work'),

  ROW_BY_LOOKS: rule(
    'ITEM',
    'LOOSE',
    '表头不明、按单元格内容读出的一行',
    'A row of a table whose columns nobody can tell, read by what its cells look like',
  ),
  FIRST_CLAUSE: rule('ITEM', 'LOOSE', '不在任何标题之下、写有分工的段落', 'A paragraph that gives a duty and stands under no heading'),

  ROLE_LABEL: rule('ASSIGNMENT', 'SURE', '职责标签后的名单：牵头单位：', 'A list behind a label of a role'),
  TABLE_COLUMN: rule('ASSIGNMENT', 'SURE', '责任单位一列的单元格', 'A cell in a column of owners'),
  BRACKET_CLAUSE: rule('ASSIGNMENT', 'SURE', '括号内带动词的名单：（市财政局牵头）', 'A bracket with a verb of duty'),
  BRACKET_NAMES: rule('ASSIGNMENT', 'SURE', '段末括号内只有单位名称', 'A bracket at the end of a paragraph with nothing but names'),
  SENTENCE: rule('ASSIGNMENT', 'LIKELY', '句中的分工：由市财政局负责', 'A sentence that gives a duty'),
  FOUNDED_BODY: rule('ASSIGNMENT', 'SURE', '所设机构的职责：成立领导小组，负责……', 'The duty of a body that is founded'),
  ACT_OF_ARTICLE: rule('ASSIGNMENT', 'LIKELY', '条款所需的行为：经市财政局审核', 'An act that an article needs from a body'),

  LOOSE_NAMES: rule(
    'ASSIGNMENT',
    'LOOSE',
    '别的规则都读不懂的括号、一行或一格名称',
    'Names in a bracket, line or cell that no other rule understands',
  ),

  INDICATOR_TABLE: rule('TARGET', 'SURE', '指标表的一格', 'A cell of a table of indicators'),
  TABLE_FIGURE: rule('TARGET', 'SURE', '分工表格中数字一列的一格', 'A cell in a column of figures'),
  NUMBER_IN_SENTENCE: rule('TARGET', 'LIKELY', '句中的数字', 'A number in a sentence'),
  PAIRED_NUMBERS: rule('TARGET', 'LIKELY', '分别对应的数字：甲、乙分别达到', 'Numbers that are told of several things in turn'),
  TIME_LIMIT: rule('TARGET', 'LIKELY', '办理时限：3个工作日内', 'A limit of time for an act'),
  GRANT: rule('TARGET', 'LIKELY', '奖补标准', 'The amount of a grant'),

  NOT_KEPT: rule('ANY', 'LIKELY', '旧版程序所读，未记规则', 'Read by an older version that kept no rules'),
} as const satisfies Readonly<Record<string, ReadingRuleEntry>>

export type ReadingRule = keyof typeof READING_RULES
/** The rules that may give this; what an older version read may be of any kind. */
export type RuleFor<O extends RuleOf> = {
  [R in ReadingRule]: (typeof READING_RULES)[R]['of'] extends O | 'ANY' ? R : never
}[ReadingRule]

const names = Object.keys(READING_RULES) as ReadingRule[]

/** The names of the rules that may give this, for schemas. */
export function rulesFor<O extends RuleOf>(of: O): [RuleFor<O>, ...RuleFor<O>[]] {
  return names.filter((name) => [of, 'ANY'].includes(READING_RULES[name].of)) as [RuleFor<O>, ...RuleFor<O>[]]
}

/** What a fact says of where it comes from. */
export function readBy<R extends ReadingRule>(name: R): { rule: R; certainty: Certainty } {
  return { rule: name, certainty: READING_RULES[name].certainty }
}
