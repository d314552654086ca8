import type { TargetKind } from '../../model/enums.js'
import { isStartingPoint } from './forms.js'
import type { Figure } from './clauses.js'
import { grantRole } from './grants.js'
import { wholeStart } from './sentences.js'
import { findYears } from './years.js'
import type { PolicyHead } from '../head/policy.js'
import type { Piece } from '../outline/piece.js'

/**
 * Headings of the chapters that describe what is, not what shall be: the first chapters of a plan (规划编制办法: 发展现状, 存在问题,
 * 面临形势). 补短板, 补齐…短板 is work: the verb before the want sets what shall be done about it.
 */
const PRESENT_HEADING =
  /现状|(?:发展|工作|现有|产业|建设|实施|主要)(?:的)?(?:成效|成就|成果)|(?:发展|工作|产业|现有|现实|有利)基础(?!设施|工程|研究|能力)|基础和|基础与|基础条件|取得(?:的)?(?:成|进展)|成效$|成就$|存在(?:的)?(?:主要)?(?:问题|不足|困难)|不足$|面临(?:的)?(?:形势|机遇|挑战|问题)|形势(?:分析|与|和)?|背景|回顾|发展情况|基本情况|进展情况|发展环境$|现实意义|重要意义|必要性|战略态势|发展态势|机遇(?:与|和)|优势$|(?<!补\p{Script=Han}{0,16})短板|编制说明|前言|规划基础|起草/u
const GOAL_HEADING = /要求|思路|措施|重点|行动|工程|保障|指标/u

/** Words of a sentence that tell a figure of the present: 已建成, 目前, 截至. 项目前期 holds 目前 by chance. */
const PRESENT =
  /已(?:经)?(?:建成|建立|建有|建(?!设施|成的?设施|项目)|有|达到?|达成|完成|实现|形成|整合|累计|积累|拥有|培育|引进|汇聚|归集|接入|开通|成为|发展|落户|入驻|获得|获批|初步|集聚|覆盖|纳入|全面|投入|上线|开放|认定|超过|突破|占|创建|开展|实施|打造|搜集|收集)|(?<![项由从])目前|(?<![由从])当前|截至|截止|现有(?!企业)|现已|现辖|下辖|近年来|[一二三四五六七八九十\d]年来|以来|(?:达到|完成|建成|实现|增长|突破|超过|形成|增至)了|同比(?:增长|提高|下降)/u
/** In a chapter on what is, a goal is told by its year or by the word alone; 增长到2019年的 looks back. */
const GOAL_IN_PRESENT = /(?<![加长升高降低大])到(?:20|19)\d{2}年|力争/u
const FUTURE =
  /(?<![加长升高降低])到(?:20|19)\d{2}年|力争|争取|确保|将(?!数|信|政|各|市|企)|计划|目标|不断|(?:20|19)\d{2}年(?:底|末)?前|推动|加快|推进/u

/** Whether a number is a goal, a figure of the present, or a grant. */
export function kindOf(folded: string, figure: Figure, head: PolicyHead): TargetKind {
  const { sentence, quantity } = figure
  const words = folded.slice(sentence.start, sentence.end)
  const years = findYears(folded, sentence.start, sentence.end)
  const future = FUTURE.test(words) && !years.some((year) => year.use === 'STATE')
  // 截至2020年底,…;拥有…: a moment holds up to the end of its sentence, unless a part of it looks ahead.
  const carried = !future && years.every((year) => year.use === 'EVENT')
  const moment = carried ? findYears(folded, wholeStart(folded, sentence), sentence.start).at(-1) : undefined
  const present =
    PRESENT.test(folded.slice(sentence.start, quantity.start)) || years.some((year) => year.use === 'STATE') || moment?.use === 'STATE'
  // 从10.3年提高到11.3年: the first number is what is.
  if (isStartingPoint(folded, figure)) return 'BASELINE'
  if (inPresentChapter(sentence.paragraph.piece)) return GOAL_IN_PRESENT.test(words) && !present ? 'TARGET' : 'BASELINE'
  if (grantRole(folded, figure) === 'GIVEN') return 'INCENTIVE'
  const past = pastYear(head)
  const own = years.filter((year) => year.end <= quantity.start && (year.use === 'DEADLINE' || year.use === 'STATE')).at(-1)
  if (
    present &&
    (!future ||
      /已(?:经)?(?:建(?!设施)|完|达|形|整|累|积|拥)|(?<![项由从])目前|现有/u.test(folded.slice(figure.clause.start, quantity.start)))
  )
    return 'BASELINE'
  if (own !== undefined && past !== null && own.year < past && !own.marked) return 'BASELINE'
  return 'TARGET'
}

/** Chapters that set work: below them a heading like 处置能力不足 names what is to be put right (整改方案), and no state of things. */
const WORK_CHAPTER = /任务|措施|整改|举措/u

function inPresentChapter(piece: Piece | null): boolean {
  for (let at = piece?.parent ?? null; at !== null; at = at.parent)
    if (at.title !== null && WORK_CHAPTER.test(at.title) && !PRESENT_HEADING.test(at.title)) return false
  for (let at = piece; at !== null; at = at.parent) {
    if (at.title === null) continue
    // Only numbered headings name chapters; a dash or a run-in heading says what it is about.
    if (at.form === 'RUN_IN' || at.form === 'DASHED' || at.form === 'TABLE_ROW') continue
    const title = at.title.normalize('NFKC')
    if (/目标|任务/u.test(title)) return false
    if (PRESENT_HEADING.test(title)) return true
    // A goal's heading below a chapter of another name decides.
    if (GOAL_HEADING.test(title)) return false
  }
  return false
}

/** The year that the policy was made in or begins with: what is dated before it is the past. */
export function pastYear(head: PolicyHead): number | null {
  const issued = head.issuedOn === null ? null : Number(head.issuedOn.slice(0, 4))
  const numbered = head.docNumber === null ? null : Number(/(?:19|20)\d{2}/u.exec(head.docNumber.normalize('NFKC'))?.[0] ?? NaN)
  return issued ?? (numbered === null || Number.isNaN(numbered) ? head.period.from : numbered)
}
