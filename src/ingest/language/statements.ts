/**
 * 发展基础, 发展现状 and the like are headed by statements, a subject and what is said of it (…基础良好, …取得积极成效, …还存在不足), where
 * tasks are headed by duties (加快…, 推进…).
 */
const STATEMENT_END =
  '(?:初步|基本|逐步|不断|持续|稳步|日益|日趋|陆续|快速|明显|显著)(?:形成|丰富|发展|完善|健全|提升|提高|增强|优化|扩大|建成|推进|深化|建立|开展|改善|壮大|显现|积累)|取得\\p{Script=Han}{0,4}(?:成效|进展|突破)|良好|坚实|扎实|雄厚|优越|初具|齐备|凸显|突出|明显|显著|完备|充足|活跃|强劲|不足|不够\\p{Script=Han}{0,4}|薄弱|滞后|短缺|偏低|偏弱|不强|不高'

const ENDS = new RegExp(`(?:${STATEMENT_END})$`, 'u')
/** One statement run together with the next, the first heading under it: both end as statements do. */
const TWO = new RegExp(
  `^([^。,;:]{3,20}?(?:${STATEMENT_END}))(?=[^。,;:的、和与及]\\p{Script=Han}[^。,;:]{1,18}(?:${STATEMENT_END}|全面)$)`,
  'u',
)

/** Whether a heading ends as a statement does; one that begins like a duty (组织分工基本建成) is none then. */
export function endsAsStatement(words: string): boolean {
  return ENDS.test(words)
}

/** Length of the first of two statements that a lost line break ran together; null where the words are no two. */
export function statementSeam(words: string): number | null {
  return TWO.exec(words)?.[1]?.length ?? null
}
