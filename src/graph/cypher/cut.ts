import type { ListAsked, ThingAsked } from './asked.js'

/** How much one statement may hold beside what it is asked for first. What is beyond is read by statements of its own. */
export interface Composed {
  /** Lists, each with its counts, and things that relations to one lead to. Planning takes longer with each. */
  readonly parts: number
  /** Lists inside each other. */
  readonly depth: number
}

/** What one statement holds: more than any question of the playground needs, and little enough to be planned in a second. */
export const COMPOSED: Composed = { parts: 24, depth: 5 }

type Growing = { -readonly [K in keyof ThingAsked]: ThingAsked[K] } & { ones: Record<string, ThingAsked>; lists: ListAsked[] }

interface Step {
  readonly from: ThingAsked
  readonly to: Growing
  readonly depth: number
}

/** What one statement answers of a thing. It is gone through level by level, so that the outer parts stay where there are too many. */
export function cutThing(asked: ThingAsked, most: Composed): ThingAsked {
  return cutEach([asked], most)[0] ?? asked
}

/** The same for a list: the list itself always stays. */
export function cutList(asked: ListAsked, most: Composed): ListAsked {
  const [thing = asked.thing, link = asked.link] = cutEach([asked.thing, asked.link], most)
  return { ...asked, thing, link }
}

function cutEach(asked: readonly ThingAsked[], most: Composed): ThingAsked[] {
  let left = most.parts
  const begun = asked.map((from): Step => ({ from, to: begin(from), depth: 0 }))
  const steps = [...begun]
  for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
    const { from, to, depth } = step
    const goOn = (thing: ThingAsked, within: number): Growing => {
      const next = begin(thing)
      steps.push({ from: thing, to: next, depth: within })
      return next
    }
    if (from.namedBy !== null && left > 0) {
      left -= 1
      to.namedBy = goOn(from.namedBy, depth)
    }
    for (const [name, one] of Object.entries(from.ones)) {
      if (left === 0) break
      left -= 1
      to.ones[name] = goOn(one, depth)
    }
    for (const list of from.lists) {
      if (left === 0 || depth === most.depth) break
      left -= 1
      to.lists.push({ ...list, thing: goOn(list.thing, depth + 1), link: goOn(list.link, depth + 1) })
    }
  }
  return begun.map(({ to }) => to)
}

const begin = ({ columns }: ThingAsked): Growing => ({ columns, ones: {}, lists: [], namedBy: null })
