/** What pages glue to a title and is no part of it. Folded words. */

/** The last word of a site's name, of a channel or of a collection: …的通知-某某政策资料网. */
const SITE = /(?:网|网站|门户|平台|频道|资料库|数据库|文库|资料|栏目|专栏|人民政府|政府|信息公开|政务公开)$/u
const PART = /[-_—–|丨]/u
const LONGEST_SITE = 24
const MOST_PARTS = 4

/** Length of a title without the names of channel and site behind it; the whole length where none stands there. */
export function withoutSite(words: string, isWhole: (words: string) => boolean): number {
  let end = words.length
  for (let part = 0; part < MOST_PARTS; part++) {
    let at = end - 1
    while (at > 0 && end - at <= LONGEST_SITE + 1 && !PART.test(words[at] ?? '')) at--
    const tail = words.slice(at + 1, end).trim()
    if (at <= 0 || !PART.test(words[at] ?? '') || tail.length < 2) break
    if (part === 0 && !SITE.test(tail)) return words.length
    while (at > 0 && (PART.test(words[at - 1] ?? '') || words[at - 1] === ' ')) at--
    end = at
    if (isWhole(words.slice(0, end))) return end
  }
  return words.length
}

/** Who issues, and what, in a headline: 某县委办公室、某县人民政府办公室印发《关于…的若干措施》. Offsets of the title within the words. */
export function headlineIn(words: string): { start: number; end: number; bodies: number } | null {
  if (words.length > 160 || !words.endsWith('》')) return null
  const found = HEADLINE.exec(words)
  const bodies = found?.[1]?.trimEnd() ?? ''
  if (found === null || !BODIES_END.test(bodies)) return null
  return { start: found[0].length, end: words.length - 1, bodies: bodies.length }
}

const HEADLINE = /^([\u4e00-\u9fff、 ]{3,70}?)(?:等\S{0,3}部门)?(?:联合)?(?:关于)?(?:印发|发布|出台|公布|下发|制发)《(?=[^《》]{6,100}》$)/u
const BODIES_END = /(?:政府|办公厅|办公室|委员会|委|厅|局|部|署|院|会|党委|府办|委办|两办)$/u
