import { MAX_WORDS, type Evidence, type ItemFacts, type PolicyFacts } from '../../src/model/facts.js'

/** One breach of what every fact's evidence must hold to, in words that name the fact and the place. */
export type EvidenceFault = string

/**
 * What is wrong with the evidence of a policy's facts, against the document's canonical text:
 * words that do not stand at their span, a mention outside its item and outside every CONTEXT of its fact,
 * a target whose words do not hold a number.
 */
export function evidenceFaults(facts: PolicyFacts, text: string): EvidenceFault[] {
  const faults: EvidenceFault[] = []
  const lineEnds = [...text.matchAll(/\r*\n|[\r\u0085\u2028\u2029]/gu)].map((match) => match.index + match[0].length - 1)
  const lineOf = (offset: number): number => lineEnds.filter((end) => end < offset).length + 1
  const check = (owner: string, evidence: readonly Evidence[]): void => {
    for (const piece of evidence) {
      const printed = text.slice(piece.start, Math.min(piece.end, piece.start + MAX_WORDS))
      if (piece.line !== lineOf(piece.start)) faults.push(`${owner}: «${piece.words}» does not stand in line ${piece.line}`)
      if (printed !== piece.words) faults.push(`${owner}: «${piece.words}» does not stand at ${piece.start}–${piece.end}, but «${printed}»`)
    }
  }
  const inside = (inner: { start: number; end: number }, outer: { start: number; end: number }): boolean =>
    inner.start >= outer.start && inner.end <= outer.end

  check('policy', facts.policy.evidence)
  for (const citation of facts.policy.cites) check(`citation ${citation.title}`, citation.evidence)
  for (const section of facts.sections) check(`section ${section.path.join('/')}`, section.evidence)
  for (const item of facts.items) checkItem(item)
  for (const target of facts.targets) {
    const owner = `target ${target.metric}`
    check(owner, target.evidence)
    const mention = target.evidence.find((piece) => piece.role === 'MENTION')
    if (mention === undefined || !/[\d０-９〇零一二两三四五六七八九十百千万亿半]/u.test(mention.words))
      faults.push(`${owner}: its words hold no number`)
  }
  for (const zone of facts.zones) for (const place of zone.namedBy) check(`zone ${zone.name}`, place.evidence)
  for (const issue of facts.issues) {
    const printed = text.slice(issue.start, Math.min(issue.end, issue.start + MAX_WORDS))
    if (printed !== issue.words) faults.push(`issue ${issue.code}: «${issue.words}» does not stand at ${issue.start}–${issue.end}`)
  }
  return faults

  function checkItem(item: ItemFacts): void {
    const owner = `item ${item.path.join('/')}`
    check(owner, item.evidence)
    for (const assignment of item.assignments) {
      const named = `${owner} ${assignment.role} ${assignment.unit}`
      check(named, assignment.evidence)
      const contexts = assignment.evidence.filter((piece) => piece.role === 'CONTEXT')
      const mentions = assignment.evidence.filter((piece) => piece.role === 'MENTION')
      if (mentions.length === 0) faults.push(`${named}: no mention`)
      if (!assignment.evidence.some((piece) => piece.role === 'CUE')) faults.push(`${named}: no cue`)
      for (const mention of mentions) {
        if (!inside(mention, item) && !contexts.some((context) => inside(mention, context)))
          faults.push(`${named}: its mention lies outside the item and outside every context`)
        if (mention.words !== assignment.mention.slice(0, MAX_WORDS))
          faults.push(`${named}: the mention «${assignment.mention}» is not the words «${mention.words}»`)
      }
    }
  }
}
