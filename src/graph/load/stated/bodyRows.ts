import { ROLES } from '../../../model/enums.js'
import type { AssignmentFacts, Evidence, ItemFacts, SectionFacts, TargetFacts } from '../../../model/facts.js'
import { assignmentId, idOf, normaliseDocNumber, targetId } from '../../../model/ids.js'
import { baseQuantity } from '../../../model/measures/base.js'
import { measureOf } from '../../../model/measures/measure.js'
import type { EvidenceColumns, Stating } from '../../../model/properties/index.js'
import { coverageColumns } from './coverage.js'
import { encode } from '../encode.js'
import { groupBy } from '../groupBy.js'
import { compareText, contentHash } from '../hash.js'
import { counter, outlineOf, type Owner, type PolicyOutline } from './outline.js'
import { MISSING, sortKey } from '../sortKey.js'
import type { Stated } from './policy.js'
import type { Dispute } from './dispute.js'

/** How a node of a policy's body is bound to others; its text is in statements.ts. */
export type LinkKind =
  | 'policyReadFrom'
  | 'policyAppliesTo'
  | 'policyIssuedBy'
  | 'sectionOfPolicy'
  | 'sectionOfSection'
  | 'itemOfPolicy'
  | 'itemOfSection'
  | 'itemOfItem'
  | 'itemInherits'
  | 'assignmentFor'
  | 'assignmentTo'
  | 'targetOfPolicy'
  | 'targetOfSection'
  | 'targetOfItem'
  | 'targetOfMetric'

/** A relationship of a node; `other` is an id, for a shared thing that of the key by which this document names it. */
export interface Link {
  kind: LinkKind
  other: string
}

/** A node of a policy's body. The id of the policy's own node is its `policyId`. */
export interface BodyNode {
  label: 'Policy' | 'Section' | 'WorkItem' | 'Assignment' | 'Target'
  /** The second label of a work item. */
  sublabel: 'Task' | 'Project' | null
  id: string
  policyId: string
  hash: string
  /** As parameters: checked and encoded. */
  properties: Readonly<Record<string, unknown>>
  links: readonly Link[]
}

/** A fact that is a relationship with properties of its own. */
export interface BodyRelation {
  type: 'CITES' | 'NAMES_ZONE' | 'ABOUT'
  from: Owner
  id: string
  policyId: string
  /** Id of the key of the thing at its end; of a theme, which has one key alone, its own id. */
  key: string
  hash: string
  properties: Readonly<Record<string, unknown>>
}

export interface Body {
  nodes: BodyNode[]
  relations: BodyRelation[]
  /** What the policy says twice. */
  disputes: Dispute[]
}

/** Everything that belongs to one policy, under `policyId`. Pure: equal facts give equal rows. */
export function bodyRows(policy: Stated, policyId: string): Body {
  const outline = outlineOf(policy.facts, policyId)
  const assignments = assignmentNodes(policy, outline)
  return {
    nodes: [
      policyNode(policy, policyId),
      ...outline.sections.map((section, order) => sectionNode(section.facts, section.id, order, outline)),
      ...outline.items.map((item, order) => itemNode(item.facts, item.id, order, outline, policy.units)),
      ...assignments.nodes,
      ...targetNodes(policy, outline),
    ],
    relations: [...citations(policy, outline), ...zoneMentions(policy, outline), ...subjects(outline)],
    disputes: assignments.disputes,
  }
}

function node(
  label: BodyNode['label'],
  id: string,
  policyId: string,
  properties: Record<string, unknown>,
  links: readonly Link[],
  sublabel: BodyNode['sublabel'] = null,
): BodyNode {
  const hash = contentHash([properties, links])
  return { label, sublabel, id, policyId, hash, properties: encode(label, { id, policyId, ...properties, hash }), links }
}

function policyNode({ facts, area, own, units }: Stated, policyId: string): BodyNode {
  const { policy, issues, source, coverage } = facts
  const links: Link[] = [{ kind: 'policyReadFrom', other: own.content.document }]
  if (area !== null) links.push({ kind: 'policyAppliesTo', other: area.id })
  const issuer = policy.issuer === null ? undefined : units.get(policy.issuer)
  if (issuer !== undefined) links.push({ kind: 'policyIssuedBy', other: keyId('Unit', issuer.claim.keys) })
  const properties = {
    title: policy.title,
    docNumber: policy.docNumber,
    issuedOn: policy.issuedOn,
    periodFrom: policy.period.from,
    periodTo: policy.period.to,
    status: policy.status,
    docNumberName: policy.docNumber === null ? null : normaliseDocNumber(policy.docNumber),
    textState: policy.textState,
    rule: policy.rule,
    certainty: policy.certainty,
    ingested: true,
    start: source.start,
    end: source.end,
    issueStages: issues.map((issue) => issue.stage),
    issueCodes: issues.map((issue) => issue.code),
    issueMessages: issues.map((issue) => issue.message),
    issueStarts: issues.map((issue) => issue.start),
    issueEnds: issues.map((issue) => issue.end),
    issueWords: issues.map((issue) => issue.words),
    ...coverageColumns(coverage),
    titleKey: sortKey(policy.title),
    docNumberKey: sortKey(policy.docNumber),
    issuedOnKey: policy.issuedOn ?? MISSING,
    ...columns(policy.evidence),
  } satisfies Stating<'Policy'>
  const bodyHash = contentHash([properties, links])
  // The hash of the node itself is that of the thing, which its keys make; the statement keeps both it and the id.
  const encoded = encode('Policy', { policyId, ...properties, bodyHash, hash: '' })
  delete encoded['hash']
  return { label: 'Policy', sublabel: null, id: policyId, policyId, hash: bodyHash, properties: encoded, links }
}

function sectionNode(section: SectionFacts, id: string, order: number, outline: PolicyOutline): BodyNode {
  const { label, title, path, start, end } = section
  const parent = outline.sectionAbove(section)
  const kind = parent.label === 'Policy' ? 'sectionOfPolicy' : 'sectionOfSection'
  const properties = { label, title, path, start, end, order, ...columns(section.evidence) } satisfies Stating<'Section'>
  return node('Section', id, outline.policy.id, properties, [{ kind, other: parent.id }])
}

function itemNode(item: ItemFacts, id: string, order: number, outline: PolicyOutline, units: Stated['units']): BodyNode {
  const { kind, title, path, headings, due, ownership, rule, certainty, start, end } = item
  const parent = outline.above(item)
  const links = { Policy: 'itemOfPolicy', Section: 'itemOfSection', WorkItem: 'itemOfItem' } as const
  const properties = {
    kind,
    title,
    path,
    headings,
    due,
    ownership,
    rule,
    certainty,
    start,
    end,
    order,
    titleKey: sortKey(title),
    dueKey: due ?? MISSING,
    ...columns(item.evidence),
  } satisfies Stating<'WorkItem'>
  const sublabel = kind === 'PROJECT' ? 'Project' : 'Task'
  const inherited = outline
    .itemsAbove(item)
    .flatMap((above) => oncePerUnit(above.facts.assignments, units).map(([{ role, unit }]) => assignmentId(above.id, role, unit)))
    .map((other): Link => ({ kind: 'itemInherits', other }))
  return node('WorkItem', id, outline.policy.id, properties, [{ kind: links[parent.label], other: parent.id }, ...inherited], sublabel)
}

function assignmentNodes(policy: Stated, outline: PolicyOutline): { nodes: BodyNode[]; disputes: Dispute[] } {
  const disputes: Dispute[] = []
  let order = -1
  const nodes = outline.items.flatMap((item) =>
    oncePerUnit(item.facts.assignments, policy.units).map(([assignment, ...again]) => {
      order += 1
      const { role, unit, rank, mention, supplied, rule, certainty } = assignment
      if (again.length > 0) {
        const words = [assignment, ...again].map((one) => one.mention)
        disputes.push({ code: 'UNIT_NAMED_TWICE', words: words.sort(compareText), documents: [policy.own.content.document] })
      }
      const properties = {
        role,
        roleKey: ROLES.indexOf(role),
        rank,
        mention,
        suppliedText: supplied?.text ?? null,
        suppliedRule: supplied?.rule ?? null,
        rule,
        certainty,
        order,
        workItemTitleKey: sortKey(item.facts.title),
        ...columns([assignment, ...again].flatMap((one) => one.evidence)),
      } satisfies Stating<'Assignment'>
      return node('Assignment', assignmentId(item.id, role, unit), outline.policy.id, properties, [
        { kind: 'assignmentFor', other: item.id },
        { kind: 'assignmentTo', other: keyId('Unit', policy.units.get(unit)?.claim.keys ?? []) },
      ])
    }),
  )
  return { nodes, disputes }
}

/**
 * The assignments of an item, those of one unit in one role together: a list that names it by two of its names (市发改委, 市发展改革委)
 * has assigned it once. The first gives id, rank and mention; the evidence is that of all.
 */
function oncePerUnit(
  assignments: readonly AssignmentFacts[],
  units: Stated['units'],
): (readonly [AssignmentFacts, ...AssignmentFacts[]])[] {
  const groups = groupBy(assignments, ({ role, unit }) => `${role} ${units.get(unit)?.claim.keys.at(-1) ?? unit}`)
  return [...groups.values()].flatMap(([first, ...again]) => (first === undefined ? [] : [[first, ...again] as const]))
}

function targetNodes({ targets }: Stated, outline: PolicyOutline): BodyNode[] {
  const nth = counter()
  const links = { Policy: 'targetOfPolicy', Section: 'targetOfSection', WorkItem: 'targetOfItem' } as const
  return targets.map(({ facts: target, metric }, order) => {
    const mention = mentionOf(target)
    const owner = outline.at(target.path, mention.start)
    const id = targetId(owner.id, mention.words, nth(targetId(owner.id, mention.words, 0)))
    const { kind, comparator, value, unit, by, byMonth, byPrinted, recurrence, rule, certainty } = target
    const base = baseQuantity(value, target.valueTo ?? null, unit)
    const properties = {
      kind,
      rule,
      certainty,
      comparator,
      value,
      valueTo: target.valueTo ?? null,
      unit,
      measure: measureOf(target.metric, unit),
      baseValue: base.value,
      baseValueTo: base.valueTo,
      baseUnit: base.unit,
      recurrence,
      byYear: by,
      byMonth,
      byPrinted,
      order,
      byKey: by ?? 9999,
      ...columns(target.evidence),
    } satisfies Stating<'Target'>
    return node('Target', id, outline.policy.id, properties, [
      { kind: links[owner.label], other: owner.id },
      { kind: 'targetOfMetric', other: keyId('Metric', metric.keys) },
    ])
  })
}

function citations(policy: Stated, outline: PolicyOutline): BodyRelation[] {
  const nth = counter()
  return policy.citations.map(({ claim, mention, kind, order }) => {
    const evidence = policy.facts.policy.cites[order]?.evidence ?? []
    return relation('CITES', outline.policy, outline.policy.id, keyId('Policy', claim.keys), nth, {
      mention,
      kind,
      order,
      ...columns(evidence),
    } satisfies Stating<'CITES'>)
  })
}

function zoneMentions(policy: Stated, outline: PolicyOutline): BodyRelation[] {
  const nth = counter()
  return policy.zones.flatMap(({ facts, claim }, order) => {
    const key = keyId('Zone', claim.keys)
    return facts.namedBy.map(({ path, evidence }) => {
      const from = outline.at(path, evidence[0]?.start ?? 0)
      return relation('NAMES_ZONE', from, outline.policy.id, key, nth, { order, ...columns(evidence) } satisfies Stating<'NAMES_ZONE'>)
    })
  })
}

function subjects(outline: PolicyOutline): BodyRelation[] {
  const nth = counter()
  return outline.items.flatMap((item) =>
    item.facts.themes.map(({ theme, rule, evidence }, order) => {
      const from: Owner = { label: 'WorkItem', id: item.id }
      return relation('ABOUT', from, outline.policy.id, idOf('Theme', theme), nth, {
        rule,
        order,
        ...columns(evidence),
      } satisfies Stating<'ABOUT'>)
    }),
  )
}

function relation(
  type: BodyRelation['type'],
  from: Owner,
  policyId: string,
  key: string,
  nth: (name: string) => number,
  properties: Record<string, unknown>,
): BodyRelation {
  const ends = contentHash([type, from.id, key])
  const id = contentHash([ends, nth(ends)])
  const hash = contentHash([properties])
  return { type, from, id, policyId, key, hash, properties: encode(type, { id, policyId, key, ...properties, hash }) }
}

/** The id of the key by which a document points to a shared thing: the first of its claim. */
function keyId(of: 'Policy' | 'Unit' | 'Zone' | 'Metric', keys: readonly string[]): string {
  return idOf(of, keys[0] ?? '')
}

/** The number of a target as printed. */
function mentionOf(target: TargetFacts): Evidence {
  const mention = target.evidence.find((one) => one.role === 'MENTION') ?? target.evidence[0]
  if (mention === undefined) throw new Error('evidence has at least one piece')
  return mention
}

function columns(evidence: readonly Evidence[]): EvidenceColumns {
  return {
    evidenceRoles: evidence.map((one) => one.role),
    evidenceStarts: evidence.map((one) => one.start),
    evidenceEnds: evidence.map((one) => one.end),
    evidenceLines: evidence.map((one) => one.line),
    evidenceWords: evidence.map((one) => one.words),
  }
}
