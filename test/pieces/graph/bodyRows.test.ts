import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../src/config/root.js'
import { bodyRows, type Body } from '../../../src/graph/load/stated/bodyRows.js'
import { stated } from '../../../src/graph/load/stated/stated.js'
import { idOf } from '../../../src/model/ids.js'
import { readText } from '../../../src/ingest/index.js'
import type { PolicyFacts } from '../../../src/model/facts.js'
import { madeUpDelivery, TASKS } from '../../support/madeUpDelivery.js'

const facts = (): PolicyFacts => {
  const [policy] = madeUpDelivery({ policies: [{ sections: TASKS }] }).delivery
  if (policy === undefined) throw new Error('the delivery has a policy')
  return policy
}

const rows = (policy: PolicyFacts): Body => bodyRows(stated(policy, { attached: false, date: null, sequence: 1 }), 'pol_x')
const idsOf = (body: Body, label: string): string[] => body.nodes.filter((node) => node.label === label).map((node) => node.id)
const linkOf = (body: Body, id: string, kind: string): string | undefined =>
  body.nodes.find((node) => node.id === id)?.links.find((link) => link.kind === kind)?.other

/** The facts with another section, of other words, before the first. */
function withSectionBefore(policy: PolicyFacts): PolicyFacts {
  const moved = structuredClone(policy)
  const relabel = (path: readonly string[]) => (path[0] === '一' ? ['二', ...path.slice(1)] : [...path])
  for (const piece of [...moved.sections, ...moved.items, ...moved.targets]) piece.path = relabel(piece.path)
  for (const section of moved.sections) section.label = section.path.at(-1) ?? ''
  for (const zone of moved.zones) for (const place of zone.namedBy) place.path = relabel(place.path)
  const [first] = policy.sections
  if (first === undefined) throw new Error('the policy has a section')
  moved.sections.unshift({ ...first, title: '发展目标', start: 1, end: 2 })
  return moved
}

describe('the rows of a policy', () => {
  it('have ids that an inserted heading does not move', () => {
    const policy = facts()
    const [before, after] = [rows(policy), rows(withSectionBefore(policy))]
    for (const label of ['WorkItem', 'Assignment', 'Target']) {
      expect(idsOf(before, label).length).toBeGreaterThan(0)
      expect(idsOf(after, label)).toEqual(idsOf(before, label))
    }
    expect(idsOf(after, 'Section')).toEqual(expect.arrayContaining(idsOf(before, 'Section')))
  })

  it('have ids that no file name, address or place in the document moves', () => {
    const policy = facts()
    const elsewhere = { ...policy, source: { ...policy.source, file: 'b.txt', address: 'https://example.org/', start: 9, firstLine: 7 } }
    expect(rows(elsewhere).nodes.map((node) => node.id)).toEqual(rows(policy).nodes.map((node) => node.id))
  })

  it('tell equal titles apart by their order', () => {
    const policy = facts()
    const [first] = policy.items
    if (first === undefined) throw new Error('the policy has an item')
    policy.items.push({ ...first, path: ['一', '(九)'] })
    expect(new Set(idsOf(rows(policy), 'WorkItem')).size).toBe(policy.items.length)
  })

  it('hang an item from its section, its section from the policy, and a target from the piece that sets it', () => {
    const policy = facts()
    const body = rows(policy)
    const [item = ''] = idsOf(body, 'WorkItem')
    const [section = ''] = idsOf(body, 'Section')
    const [target = ''] = idsOf(body, 'Target')
    expect(linkOf(body, item, 'itemOfSection')).toBe(section)
    expect(linkOf(body, section, 'sectionOfPolicy')).toBe('pol_x')
    expect(linkOf(body, target, 'targetOfItem')).toBe(item)
  })

  it('make of a heading that is an item and has items under it two nodes, and hang those from the section', () => {
    const policy = facts()
    const [section, item] = [policy.sections[0], policy.items[0]]
    if (section === undefined || item === undefined) throw new Error('the policy has a section and an item')
    policy.items.push({ ...item, path: ['一'], title: section.title, start: section.start, end: section.end, assignments: [] })
    const body = rows(policy)
    const [child = '', , heading = ''] = idsOf(body, 'WorkItem')
    expect(linkOf(body, child, 'itemOfSection')).toBe(idsOf(body, 'Section')[0])
    expect(linkOf(body, heading, 'itemOfPolicy')).toBe('pol_x')
  })

  it('hang an item from the item above where no section stands between, and past numbers that are no heading', () => {
    const policy = facts()
    const [item] = policy.items
    if (item === undefined) throw new Error('the policy has an item')
    policy.items.push({ ...item, title: '分项', path: [...item.path, '~2', '1'], assignments: [] })
    const body = rows(policy)
    const ids = idsOf(body, 'WorkItem')
    expect(linkOf(body, ids.at(-1) ?? '', 'itemOfItem')).toBe(ids[0])
  })

  it('point to units, metrics, zones and cited policies by the first keys of claims that the document makes', () => {
    const file = 'wuhu-city-industrial-parks.txt'
    const bytes = readFileSync(join(projectRoot, 'test', 'annotated', file))
    const { delivery } = readText({ file, bytes })
    const bodies = [...delivery, facts()].map((policy) => stated(policy, { attached: false, date: null, sequence: 1 }))
    for (const policy of bodies) {
      const claimed = new Set(policy.claims.map(({ of, keys }) => idOf(of, keys[0] ?? '')))
      const body = bodyRows(policy, 'pol_x')
      const shared = body.nodes
        .flatMap((node) => node.links)
        .filter(({ kind }) => ['policyIssuedBy', 'assignmentTo', 'targetOfMetric'].includes(kind))
      const keys = body.relations.filter(({ type }) => type !== 'ABOUT').map(({ key }) => key)
      const others = [...shared.map(({ other }) => other), ...keys]
      expect(others.length).toBeGreaterThan(0)
      expect(others.filter((other) => !claimed.has(other))).toEqual([])
    }
  })

  it('refuse a property that is missing or of another type', () => {
    const policy = facts()
    const [item] = policy.items
    if (item === undefined) throw new Error('the policy has an item')
    Object.assign(item, { start: 1.5 })
    expect(() => rows(policy)).toThrow(/WorkItem.start is no integer/)
    Object.assign(item, { start: undefined })
    expect(() => rows(policy)).toThrow(/WorkItem.start is missing/)
  })
})

describe('what a heading gives to the whole of its part', () => {
  it('is inherited by every item that lies within it, from each heading above, and by none beside it', () => {
    const file = 'wuhu-city-industrial-parks.txt'
    const bytes = readFileSync(join(projectRoot, 'test', 'annotated', file))
    const [policy] = readText({ file, bytes }).delivery
    if (policy === undefined) throw new Error('the document holds a policy')
    const body = rows(policy)
    const assignments = new Map(body.nodes.filter((node) => node.label === 'Assignment').map((node) => [node.id, node]))
    const titled = (id: string | undefined) => body.nodes.find((node) => node.id === id)?.properties['title']
    const heirs = body.nodes.flatMap((node) => {
      const from = node.links
        .filter((link) => link.kind === 'itemInherits')
        .map((link) => titled(assignments.get(link.other)?.links.find(({ kind }) => kind === 'assignmentFor')?.other))
      return from.length === 0 ? [] : [[node.properties['title'], [...new Set(from)]]]
    })
    const expected = policy.items.flatMap((item) => {
      const above = policy.items.filter(
        (one) => one !== item && one.start <= item.start && item.end <= one.end && one.assignments.length > 0,
      )
      return above.length === 0 ? [] : [[item.title, above.map(({ title }) => title)]]
    })
    expect(expected.length).toBeGreaterThan(3)
    expect(heirs).toEqual(expected)
  })
})
