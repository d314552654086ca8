import { wordsFor } from '../../model/lastWords.js'
import { DUE_LABEL, NOUN_LABEL, OWNERS_SHOWN } from './roleLabels.js'
import { ALL_VERBS } from './roleWords.js'
import { labelAt } from './labels.js'
import { readUnitList } from './unitList.js'

/**
 * Lines that name the owner of what stands above them. They often end with a body's name and without a full stop, as a signature does,
 * and are none: what they print belongs to a piece of work.
 */

/** Who runs or serves a site stands below its pages (主办单位, 承办单位, 技术支持单位): such words show an owner nowhere but in a task's own lines. */
export const SITE_WORDS = '主办|承办|支持'
const OF_A_SITE = `(?!(?:${SITE_WORDS})(?:单位|部门))`
/** A label of owners that shows a task's own line. */
export const TASK_LABEL = `${OF_A_SITE}${NOUN_LABEL}`

/** 责任单位:市公路中心, 【责任单位】市公路中心, 责任单位 市公路中心. */
const LABELLED = new RegExp(`^[([【]?${TASK_LABEL}(?:[)\\]】]| ?[:|]| )`, 'u')
/** 养护村道 责任单位:市公路中心, behind the label of a task. */
const LABELLED_WITHIN = new RegExp(`(?:^|[。;, (【])${TASK_LABEL} ?[】]? ?[:|]`, 'u')
/** 市公路中心负责. */
const NAMED_BEFORE = new RegExp(`(?:${wordsFor('OWNER')}|府|司)(?:${ALL_VERBS})$`, 'u')
/** A label whose owner or day stands on the next line. */
const OPEN_LABEL = new RegExp(`(?:${TASK_LABEL}|${DUE_LABEL}) ?:$`, 'u')

/** The words of a line without the label that it begins with; null where it begins with none. */
function behindLabel(words: string): string | null {
  const label = labelAt(words, 0, true)
  return label === null ? null : words.slice(label.end)
}

/** Whether a line says who owns a piece of work, by a role's label or by words of duty behind a name. */
export function isOwnerLine(words: string): boolean {
  const inTask = behindLabel(words)
  const own = inTask ?? words
  return LABELLED.test(own) || NAMED_BEFORE.test(own) || (inTask !== null && LABELLED_WITHIN.test(inTask))
}

/** Whether a line is a label of owners or of a deadline that what it speaks of stands below. */
export function awaitsOwner(words: string): boolean {
  return OPEN_LABEL.test(words)
}

/** Whether a line is a heading that counts on from one of the lines above it: 2. behind 1. */
export function countsOn(words: string, above: readonly { words: string }[]): boolean {
  const label = labelAt(words, 0, true)
  // 2. 加载更多… is the page's.
  if (label === null || label.number < 2 || !/[\u4e00-\u9fff]$/u.test(words)) return false
  return above.some((line) => {
    const before = labelAt(line.words, 0, true)
    return before?.key === label.key && before.number === label.number - 1
  })
}

/** A line that is nothing but a bracket. */
const BRACKET = /^[([【〔]([^\n]{2,400})[)\]】〕][。;]?$/u
const SHOWN = new RegExp(OWNERS_SHOWN, 'u')

/** Whether a line is a bracket of owners and nothing else: with words of duty, or with names alone. */
export function isOwnersBracket(words: string): boolean {
  const inner = BRACKET.exec(words)?.[1]
  if (inner === undefined) return false
  if (isOwnerLine(words) || SHOWN.test(inner)) return true
  let strays = 0
  return readUnitList(inner, 0, inner.length, () => strays++).length > 0 && strays === 0
}
