import { SCORED_FIELDS } from '../model/accuracy.js'
import type { AnnotatedItem, AnnotatedTarget, Annotation } from './annotation.js'
import { Bag } from './bag.js'
import { alike, folded, rounded } from './compare.js'

/**
 * What is compared, part by part, under the names that the annotation guide's scorer prints. `place` of a find is the path
 * of the piece that holds it.
 */
export const PARTS = SCORED_FIELDS.filter((field) => field !== 'fields')
export type Part = (typeof PARTS)[number]

/** Both sides of one part. */
export interface Sides {
  expected: Bag
  found: Bag
}

const itemKey = (item: AnnotatedItem): string => folded(item.title) || item.path.map(folded).join('/')
const at = (path: readonly string[] | undefined): string => (path === undefined || path.length === 0 ? 'policy' : path.join('/'))

function itemsBag(
  policy: Annotation,
  key: (item: AnnotatedItem) => (string | null | undefined)[],
  keep: (item: AnnotatedItem) => boolean = () => true,
): Bag {
  const bag = new Bag()
  for (const item of policy.items)
    if (keep(item))
      bag.add(
        key(item),
        `${at(item.path)} ${item.title ?? ''}${item.due === undefined || item.due === null ? '' : ` (${item.due})`}`,
        item.rule,
      )
  return bag
}

type Accepts = ReadonlyMap<string, string>

/** Pairs of item and unit for which the annotation accepts more than one role. */
function acceptedRoles(expected: Annotation): Accepts {
  return new Map(
    expected.items.flatMap((item) =>
      item.assignments
        .filter(({ role }) => role.includes('|'))
        .map(({ unit, role }) => [`${itemKey(item)}|${folded(unit)}`, role] as const),
    ),
  )
}

function assignmentsBag(policy: Annotation, accepts: Accepts, withItem: boolean): Bag {
  const bag = new Bag()
  for (const item of policy.items)
    for (const { unit, role, rule } of item.assignments) {
      const wide = accepts.get(`${itemKey(item)}|${folded(unit)}`)
      const counted = wide?.split('|').includes(role) === true ? wide : role
      bag.add([...(withItem ? [itemKey(item)] : []), folded(unit), counted], `${at(item.path)} ${item.title ?? ''}: ${role} ${unit}`, rule)
    }
  return bag
}

function classesBag(policy: Annotation): Bag {
  const bag = new Bag()
  for (const item of policy.items)
    for (const { unit, collective } of item.assignments)
      bag.add(
        [itemKey(item), folded(unit), collective ?? false],
        `${at(item.path)}: ${unit} ${collective === true ? 'collective' : 'one unit'}`,
      )
  return bag
}

const looseKey = (target: AnnotatedTarget): (string | number | null)[] => [
  rounded(target.value),
  rounded(target.valueTo),
  folded(target.unit),
]
const strictKey = (target: AnnotatedTarget): (string | number | null)[] => [...looseKey(target), target.comparator, target.by, target.kind]
const shownTarget = (target: AnnotatedTarget): string =>
  `${at(target.path)} ${target.metric}: ${target.comparator} ${target.value}${target.valueTo === undefined ? '' : `–${target.valueTo}`}${target.unit ?? ''} by ${target.by ?? '—'} ${target.kind}`

/** Targets of both sides, where a pair of equal tuples whose metrics agree counts as one. */
function targetsSides(expected: Annotation, found: Annotation): Sides {
  const sides = { expected: new Bag(), found: new Bag() }
  const left = found.targets.map((target) => ({ target, key: JSON.stringify(strictKey(target)) }))
  for (const target of expected.targets) {
    const key = JSON.stringify(strictKey(target))
    const name = [...strictKey(target), folded(target.metric)]
    sides.expected.add(name, shownTarget(target))
    const index = left.findIndex((candidate) => candidate.key === key && alike(candidate.target.metric, target.metric))
    const match = left[index]
    if (match !== undefined) {
      left.splice(index, 1)
      sides.found.add(name, shownTarget(match.target), match.target.rule)
    }
  }
  for (const { target } of left) sides.found.add([...strictKey(target), `?${folded(target.metric)}`], shownTarget(target), target.rule)
  return sides
}

function targetsBag(policy: Annotation, withOwner: boolean): Bag {
  const bag = new Bag()
  for (const target of policy.targets)
    bag.add([...looseKey(target), ...(withOwner ? [(target.path ?? []).join('/')] : [])], shownTarget(target))
  return bag
}

function zonesBag(policy: Annotation, withPlace: boolean): Bag {
  const bag = new Bag()
  for (const zone of policy.zones)
    bag.addOnce([folded(zone.name), ...(withPlace ? [folded(zone.in)] : [])], zone.in === null ? zone.name : `${zone.name} in ${zone.in}`)
  return bag
}

function citesBag(policy: Annotation): Bag {
  const bag = new Bag()
  for (const cite of policy.policy.cites)
    bag.addOnce([folded(cite.docNumber) || folded(cite.title)], `${cite.title} ${cite.docNumber ?? ''}`.trim())
  return bag
}

/** A found title that the annotation accepts as an equally good longer one is taken as the annotation's own. */
function withOneTitle(expected: Annotation, found: Annotation): Annotation {
  const longer = new Map(
    expected.items.flatMap((item) => (item.alsoTitle === undefined ? [] : [[folded(item.alsoTitle), item.title] as const])),
  )
  return { ...found, items: found.items.map((item) => ({ ...item, title: longer.get(folded(item.title)) ?? item.title })) }
}

/** Both sides of every part for one policy. */
export function compare(expected: Annotation, asFound: Annotation): Record<Part, Sides> {
  const found = withOneTitle(expected, asFound)
  const accepts = acceptedRoles(expected)
  const both = (make: (policy: Annotation) => Bag): Sides => ({ expected: make(expected), found: make(found) })
  const dueIsAnnotated = expected.items.some((item) => item.due !== undefined)
  const strict: Accepts = new Map()
  const assignments = (withItem: boolean): Sides => ({
    expected: assignmentsBag(expected, strict, withItem),
    found: assignmentsBag(found, accepts, withItem),
  })
  return {
    items: both((policy) => itemsBag(policy, (item) => [itemKey(item)])),
    paths: both((policy) => itemsBag(policy, (item) => [itemKey(item), item.path.join('/')])),
    kinds: both((policy) => itemsBag(policy, (item) => [itemKey(item), item.kind])),
    due: both((policy) =>
      itemsBag(
        policy,
        (item) => [itemKey(item), item.due],
        (item) => dueIsAnnotated && item.due !== undefined && item.due !== null,
      ),
    ),
    assign: assignments(true),
    duties: assignments(false),
    classes: both(classesBag),
    values: both((policy) => targetsBag(policy, false)),
    targets: targetsSides(expected, found),
    owners: both((policy) => targetsBag(policy, true)),
    zones: both((policy) => zonesBag(policy, false)),
    places: both((policy) => zonesBag(policy, true)),
    cites: both(citesBag),
  }
}

/** The policy's own fields that are compared, with what each side says. */
export function comparedFields(
  expected: Annotation,
  found: Annotation,
): { field: string; expected: string; found: string; right: boolean }[] {
  const names = ['docNumber', 'issuer', 'jurisdiction', 'issuedOn', 'status'] as const
  const row = (field: string, want: string | number | null | undefined, got: string | number | null | undefined) => ({
    field,
    expected: String(want ?? '—'),
    found: String(got ?? '—'),
    right: folded(String(want ?? '')) === folded(String(got ?? '')),
  })
  return [
    ...names.map((name) => row(name, expected.policy[name], found.policy[name])),
    row('period.to', expected.policy.period?.to, found.policy.period?.to),
  ]
}
