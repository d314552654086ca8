import { beginsWithVerb } from '../language/verbs.js'
import type { Piece } from './piece.js'

/**
 * What a part of a plan is for, by its heading: the parts that every plan has by custom (发展基础, 总体要求, 主要任务, 重点工程, 保障措施).
 * WORK sets tasks, PROJECTS named works, SAFEGUARD what carries them, LAYOUT places; NONE says why and whither and sets nothing.
 */
export type SectionKind = 'WORK' | 'PROJECTS' | 'SAFEGUARD' | 'LAYOUT' | 'NONE'

/** Whole headings (with 和, 及 and 、 between them) that set no work. */
const PART_OF_NONE =
  '(?:我[省市区县]|全[省市区县])?(?:总体|主要|发展|工作|建设|行动|阶段|具体|近期|中期|远期|中长期|年度|战略|基本|进展|推进|完成|开展|指导|规划|编制|整治|创建|改革|预期|量化|绩效|经济社会|国民经济|的|\\d{4}年){0,6}(?:目标任务|目标|指标|思路|思想|要求|原则|理念|方针|定位|愿景|基础|现状|情况|成效|成就|形势|背景|意义|依据|问题|不足|挑战|机遇|优势|条件|环境|态势|趋势|必要性|重要性|范围|对象|期限|部署|回顾|说明|概况|内涵|步骤|阶段|安排|进度|时间安排|前言|引言|存在问题|面临形势){1,2}'
const NONE = new RegExp(`^${PART_OF_NONE}$`, 'u')
const NONE_BEGINS =
  /^(?:充分认识|深刻认识|提高认识|准确把握|发展基础|发展现状|发展环境|现实基础|现实意义|重要意义|总体要求|总体思路|总体目标|总体部署|指导思想|基本原则|基本思路|战略态势|编制(?:说明|背景|依据|目的|过程|原则|范围|期限|情况|思路)|面临|存在|工作步骤|实施步骤|实施阶段|方法步骤|时间安排|进度安排|步骤安排|工作安排$|适用范围|名词解释|术语|附则|附件|前言|前 言|引言|序言)/u
/** 攻坚目标, 整治目标: a short name that ends so is no task; 完成目标 orders one. */
const SHORT_GOAL = /^(?!实现|完成|锚定|紧盯)[\u4e00-\u9fff]{2,4}目标$/u
/** Parts that carry the work, by their usual names. */
const SAFEGUARD =
  /(?:保障措施|组织实施|组织保障|实施保障|保障机制|工作保障|政策保障|支撑保障|组织领导|工作要求|有关要求|实施要求|组织推进|强化保障|加强保障|落实保障|完善保障|健全保障|保障体系$|保障支撑|组织和实施|组织落实)/u
/** Names that are such a part's only at the end of a plan: before it they order work. */
const SAFEGUARD_AT_END = /(?:组织管理|推进措施|推进机制|监督考核|督导考核|考核评估|考核评价|督查考核|落实措施|规划实施|实施机制|工作机制)/u
const PROJECTS = /(?:重点|重大|主要|标志性|示范|专项)[\u4e00-\u9fff]{0,8}(?:工程|项目|专案)(?:(?:和|与|及|、)[\u4e00-\u9fff]{2,8})?$/u
const LAYOUT = /(?:空间|产业|区域|发展|总体|功能)(?:发展)?(?:总体)?布局|空间格局|布局规划|发展格局/u

/** What the heading itself says; null where it says nothing of the kind. `place` is its place among the top headings. */
function kindOfHeading(title: string, depth: number, place: { index: number; count: number }): SectionKind | null {
  const words = title.replace(/[\s()“”]/gu, '')
  const parts = words.split(/[和与及、]/u).filter((part) => part !== '')
  if ((parts.length > 0 && parts.every((part) => NONE.test(part))) || NONE_BEGINS.test(words) || SHORT_GOAL.test(words)) return 'NONE'
  // 一、加强组织领导 at the very beginning is a task like those that follow.
  if (depth === 0 && place.index > 0 && SAFEGUARD.test(words)) return 'SAFEGUARD'
  if (depth === 0 && place.index > 0 && place.index >= place.count - 2 && SAFEGUARD_AT_END.test(words)) return 'SAFEGUARD'
  // A heading that tells to plan a layout is a task; one that names the layout is none.
  if (LAYOUT.test(words) && !beginsWithVerb(words)) return 'LAYOUT'
  // 对…在专项资金中优先安排项目 is a sentence, and names no works.
  if (PROJECTS.test(words) && !beginsWithVerb(words) && !/[,;。]/u.test(words)) return 'PROJECTS'
  return null
}

/** The last part of a plan begins with 加强组织领导 and carries the work, whatever it is called (压紧压实工作责任). */
function beginsWithLeadership(top: Piece): boolean {
  const [first] = top.children
  return top.isOverRows !== true && top.children.length > 1 && /^(?:加强|强化|健全)?组织(?:领导|保障)$/u.test(first?.title ?? '')
}

/**
 * The kind of the part that a piece stands in: its own heading's, else that of the nearest heading above that says one. `tops` are the top
 * pieces of the outline; without them a top heading counts as one at the end.
 */
export function sectionKindOf(piece: Piece, tops: readonly Piece[] = []): SectionKind {
  let kind: SectionKind | null = null
  const chain: Piece[] = []
  for (let at: Piece | null = piece; at !== null; at = at.parent) chain.unshift(at)
  const [top] = chain
  const index = top === undefined ? -1 : tops.indexOf(top)
  const place = index < 0 ? { index: 1, count: 1 } : { index, count: tops.length }
  if (top !== undefined && index > 0 && index === tops.length - 1 && beginsWithLeadership(top)) return 'SAFEGUARD'
  for (const [depth, at] of chain.entries()) {
    const own = kindOfHeading(at.title ?? '', depth, at.isOverRows === true ? { index: 1, count: Infinity } : place)
    // Within 保障措施 or 附则 nothing changes the part; within the rest the inner heading tells.
    if (own !== null && kind !== 'SAFEGUARD' && kind !== 'NONE') kind = own
  }
  return kind ?? 'WORK'
}
