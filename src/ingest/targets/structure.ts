import type { Figure } from './clauses.js'

/**
 * Counts of what a document itself is made of: its aspects, tasks and measures (围绕5项主要任务, 7个方面28项改革任务, 原有的14项措施增加为21项).
 * They sum up what is named, and set nothing to reach.
 */

/** What may follow such a noun: the end of its phrase, or a verb of arranging the work. */
const ENDS = '(?=$|[,;。、:()“”]|开展|推进|落实|逐|进行|予以|分解|增加|减少|扩|调整|精简|压缩|整合|优化|明确|细化|和|及|与|等|的|,)'
/** Aspects and contents are the document's own wherever they are counted: 3个方面, 25项内容, 28项改革任务. */
const OWN = new RegExp(
  `^(?:大)?(?:(?:主要|重点|关键|重要|核心)?(?:方面|环节|层面|维度|领域|部分|要点)|[^,;。、]{0,6}?(?:任务|内容))${ENDS}`,
  'u',
)
/** What is the document's own where the words before the number, or the count before it, say so: measures can be a thing to make, too. */
const OWN_IF_SAID = new RegExp(
  `^(?:大)?[^,;。、]{0,6}?(?:发展重点|工程|行动|举措|措施|目标|重点|工作|方面|章节?|部分|内容|要点|保障|问题|清单|条款|事项|政策|任务)${ENDS}`,
  'u',
)
/** Words before a number that say that it counts what the document holds, or held. */
const SAYS =
  /(?:围绕|聚焦|包括|包含|含|分为|明确|提出|部署|确定|共|共计|以下|上述|等|落实|抓好|突出|推进|开展|重点|实施|从|按|方面|领域|板块|对照|梳理|列出|(?:细化|分解|归纳|概括|凝练|梳理|整合|增加|调整|扩充|优化)(?:为|成|出|到|至)|(?:原有|提出|确定|部署|明确|列出|规定|安排)的|大[^,;。]{0,12}[、和])$/u
/** 增加为21项: the count that such a count is changed to. */
const CHANGED_TO = /(?:增加|扩充|扩展|拓展|调整|精简|压缩|整合|优化|减少)(?:为|到|至|成)$/u

/** Whether a figure counts the document's own parts. */
export function isStructure(folded: string, figure: Figure): boolean {
  const { quantity, previous } = figure
  if (isOfCommittee(folded, figure)) return true
  if (quantity.measure !== 'COUNT' || quantity.bounded || !/^[个项条类种]$/u.test(quantity.unit ?? '')) return false
  const left = folded.slice(figure.left.start, figure.left.end).replace(/\s+/gu, '')
  const right = folded.slice(figure.right.start, figure.right.end).replace(/^\s+/u, '')
  // 共5章30条: the articles behind the chapters.
  if (right === '' && /\d{1,2}章$/u.test(left)) return true
  if (right === '' && previous !== null && CHANGED_TO.test(left)) return isStructure(folded, previous)
  const own = OWN.test(right)
  if (!own && !OWN_IF_SAID.test(right)) return false
  if (figure.bracketed) return /^(?:含|包括|包含|共|计)/u.test(left)
  // 把握四个环节: what is written in characters counts aspects, unless the words before it say that it is the document's own.
  return (
    (own && quantity.tokens[0]?.form === 'ARABIC') ||
    SAYS.test(left) ||
    (previous !== null && (left === '' || figure.adjoining) && isStructure(folded, previous))
  )
}

/** 专班由5个部门组成, 设副组长2人, 下设3个工作组: who leads the work, and how they are arranged. */
function isOfCommittee(folded: string, { quantity, left, right }: Figure): boolean {
  if (quantity.measure !== 'COUNT') return false
  const before = folded.slice(left.start, left.end).replace(/\s+/gu, '')
  const behind = folded.slice(right.start, right.end).replace(/^\s+/u, '')
  return (
    /(?:组长|召集人|总指挥|指挥长|副主任|秘书长)$/u.test(before) ||
    (before.endsWith('由') && behind.trimEnd().endsWith('组成')) ||
    (/(?:下设|分设|设立?|成立|组建)$/u.test(before) &&
      /^(?:专项|专责|专门|推进)?(?:工作)?(?:小组|工作组|工作专班|专班|推进组|专责组|专项组)/u.test(behind))
  )
}
