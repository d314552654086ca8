import type { ItemFacts, SectionFacts } from '../../../model/facts.js'
import { naturalKey, normaliseName, sectionId, workItemId } from '../../../model/ids.js'
import type { BodyFacts } from './facts.js'
import { groupBy } from '../groupBy.js'

/** A piece of a policy that others hang from. `id` of the policy itself is its `policyId`. */
export interface Owner {
  label: 'Policy' | 'Section' | 'WorkItem'
  id: string
}

interface Placed<Facts> {
  facts: Facts
  id: string
}

/**
 * The outline of a policy as the graph has it: ids of sections and items, and what hangs from what.
 *
 * A heading that is an item is a WorkItem; one that has items or headings under it is a Section; one that is both is both, as two
 * nodes under the same heading above. What stands under such a heading hangs from its section.
 */
export interface PolicyOutline {
  policy: Owner
  sections: readonly Placed<SectionFacts>[]
  items: readonly Placed<ItemFacts>[]
  /** The nearest heading above an item: a section, else an item, else the policy. */
  above: (item: ItemFacts) => Owner
  /** The items that are headings above an item, from the top: what they are given is given to it too. */
  itemsAbove: (item: ItemFacts) => readonly Placed<ItemFacts>[]
  /** The nearest section above a section, else the policy. */
  sectionAbove: (section: SectionFacts) => Owner
  /** The piece of a path: the item, else the section; where there is none, that of the path above it. */
  at: (path: readonly string[], start: number) => Owner
}

interface Piece extends Owner {
  path: readonly string[]
  title: string | null
  start: number
  end: number
}

export function outlineOf(facts: BodyFacts, policyId: string): PolicyOutline {
  const policy: Owner = { label: 'Policy', id: policyId }
  const nthSection = counter()
  const nthItem = counter()
  const pieces: Piece[] = [
    ...facts.sections.map(({ path, title, start, end }) => ({ label: 'Section' as const, id: '', path, title, start, end })),
    ...facts.items.map(({ path, title, start, end }) => ({ label: 'WorkItem' as const, id: '', path, title, start, end })),
  ]
  const byPath = groupBy(pieces, (piece) => naturalKey(...piece.path))

  /** Of pieces of one path, the one that holds the place; paths are unique but where numbering starts again unmarked. */
  const find = (path: readonly string[], place: number, label: Owner['label']): Piece | null => {
    const candidates = (byPath.get(naturalKey(...path)) ?? []).filter((piece) => piece.label === label)
    return candidates.find((piece) => piece.start <= place && place < piece.end) ?? candidates[0] ?? null
  }

  const titles = (path: readonly string[], start: number): string[] =>
    path.map((label, depth) => {
      const prefix = path.slice(0, depth + 1)
      return (find(prefix, start, 'Section') ?? find(prefix, start, 'WorkItem'))?.title ?? label
    })

  for (const piece of pieces) {
    const label = piece.path.at(-1) ?? ''
    if (piece.label === 'Section') {
      const path = titles(piece.path, piece.start)
      piece.id = sectionId(policyId, path, nthSection(naturalKey(...path.map(normaliseName))))
    } else {
      const name = piece.title ?? label
      piece.id = workItemId(policyId, name, nthItem(normaliseName(name)))
    }
  }

  const nearest = (path: readonly string[], place: number, order: readonly Owner['label'][]): Owner => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      for (const label of order) {
        const found = find(path.slice(0, depth), place, label)
        if (found !== null) return { label, id: found.id }
      }
    }
    return policy
  }

  const placed = <Facts>(all: readonly Facts[], from: number) => all.map((one, at) => ({ facts: one, id: pieces[from + at]?.id ?? '' }))
  const items = placed(facts.items, facts.sections.length)
  const itemById = new Map(items.map((item) => [item.id, item]))
  return {
    policy,
    sections: placed(facts.sections, 0),
    items,
    itemsAbove: (item) =>
      item.path.slice(1).flatMap((_, depth) => {
        const above = find(item.path.slice(0, depth + 1), item.start, 'WorkItem')
        const holds = above !== null && above.start <= item.start && item.end <= above.end
        return holds ? (itemById.get(above.id) ?? []) : []
      }),
    above: (item) => nearest(item.path.slice(0, -1), item.start, ['Section', 'WorkItem']),
    sectionAbove: (section) => nearest(section.path.slice(0, -1), section.start, ['Section']),
    at: (path, start) => nearest(path, start, ['WorkItem', 'Section']),
  }
}

/** Counts how often a name came before, from 0. */
export function counter(): (name: string) => number {
  const counts = new Map<string, number>()
  return (name) => {
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    return count
  }
}
