import { COVERED, EXCLUSIONS_OF, foundIn, ISSUES_OF, type Covered } from '../../src/ingest/accounting/summary.js'
import type { Span } from '../../src/ingest/text/spans.js'
import type { AccountedPolicy } from './accountOf.js'

/**
 * What passes unseen in a policy, in words that name the place. The text is looked through by plain patterns of this file, which know
 * nothing of the patterns of the reading: what they find must lie in a fact, an exclusion or an issue.
 */
export function unaccounted({ file, folded, span: policy, printed, facts, account }: AccountedPolicy): string[] {
  const faults: string[] = []
  const { start, end } = policy
  const at = (span: Span): string => `${file}:${folded.slice(0, span.start).split('\n').length} «${folded.slice(span.start, span.end)}»`
  for (const kind of COVERED) {
    const places = placesOf(account[kind])
    for (const found of folded.slice(start, end).matchAll(PLAIN[kind])) {
      const [words] = found
      const from = start + found.index + words.length - words.trimStart().length
      const span = { start: from, end: start + found.index + words.length }
      if (!places.some((place) => place.start < span.end && span.start < place.end)) faults.push(`${kind} unseen: ${at(span)}`)
    }
    for (const { name } of account[kind].excluded)
      if (!Object.hasOwn(EXCLUSIONS_OF[kind], name)) faults.push(`${kind}: ${name} is in no closed list`)
    for (const issue of account[kind].notUnderstood) {
      if (!Object.hasOwn(ISSUES_OF[kind], issue.code)) faults.push(`${kind}: ${issue.code} is in no closed list`)
      const place = printed(issue)
      if (!facts.issues.some((one) => one.code === issue.code && one.start === place.start && one.end === place.end))
        faults.push(`${kind} is no issue of the document: ${at(issue)}`)
    }
    const starts = places.map((place) => place.start)
    if (new Set(starts).size !== starts.length) faults.push(`${file}: ${kind} counted twice`)
    if (foundIn(facts.coverage[kind]) !== places.length)
      faults.push(`${file}: the facts count ${foundIn(facts.coverage[kind])} ${kind}, the account ${places.length}`)
  }
  return [...faults, ...unownedFaults(facts)]
}

const placesOf = ({ read, excluded, notUnderstood }: AccountedPolicy['account'][Covered]): Span[] => [
  ...read,
  ...excluded,
  ...notUnderstood,
]

const PLAIN: Readonly<Record<Covered, RegExp>> = {
  headings:
    /(?<=^|\n) *(?:第[一二三四五六七八九十百\d]+[编章节条]|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}[.、](?!\d)|\(\d{1,2}\)|[①-⑳])/gu,
  cues: /牵头|主办|承办|协办|会同|配合|负责|责任(?:单位|部门|主体)|(?:实施|落实)(?:单位|部门)|按(?:照)?职责分工/gu,
  // 万 and 亿 behind figures belong to the same number.
  numbers: /\d+(?:\.\d+)?(?: ?[多余百千万亿]+)?|[〇一二两三四五六七八九十百千万亿]+/gu,
  bodies:
    /(?<![城全各本我\u4e00-\u9fff])[市县区省](?:人民政府|(?:教育|公安|财政|民政|水利|交通运输|发展改革|农业农村|商务|卫生健康)[局委厅](?![域部面限]))|各(?:有关|相关)?部门|领导小组/gu,
}

/** An item says that its owners were not read only where an issue stands in it, or the text breaks off. */
function unownedFaults({ items, issues, policy }: AccountedPolicy['facts']): string[] {
  return items
    .filter((item) => item.ownership === 'NOT_READ' && policy.textState !== 'TRUNCATED')
    .filter((item) => !issues.some((issue) => issue.code === 'DUTY_NOT_READ' && item.start <= issue.start && issue.end <= item.end))
    .map((item) => `item ${item.path.join('/')} is NOT_READ without an issue`)
}
