import type { Entities } from './entities/index.js'

/**
 * How large the graph is, as the estimate of work reckons with it: rounded up from what the seeds give, and held to them by a test. They
 * are fixed so that one question costs the same on every machine and on every day.
 */

/** How many of an entity there are. */
export const THINGS: Readonly<Record<keyof Entities, number>> = {
  Jurisdiction: 3_300,
  Policy: 80,
  Section: 400,
  WorkItem: 600,
  Assignment: 800,
  Unit: 350,
  Zone: 120,
  Metric: 350,
  Target: 400,
  Theme: 45,
  Document: 10,
}

/** A relation to many. */
export interface RelationSize {
  /** How often it is there in the whole graph. */
  readonly all: number
  /** How many a thing has that one comes across by way of the relation: large ones are met more often than small ones. */
  readonly each: number
  /** True where what it leads to belongs to one thing alone, so that from different things one comes to different things. */
  readonly own: boolean
}

const own = (all: number, each: number): RelationSize => ({ all, each, own: true })
const shared = (all: number, each: number): RelationSize => ({ all, each, own: false })

/** Every relation to many, by the entity that it goes out from. */
export const RELATION_SIZES: { readonly [N in keyof Entities]: { readonly [F in keyof Entities[N]['toMany']]: RelationSize } } = {
  Jurisdiction: {
    children: own(3_300, 12),
    policies: own(80, 8),
    units: own(350, 50),
    zones: shared(400, 60),
    targets: own(400, 120),
  },
  Policy: {
    sections: own(400, 50),
    workItems: own(600, 60),
    assignments: own(800, 130),
    targets: own(400, 100),
    zones: shared(150, 35),
    cites: shared(80, 12),
    citedBy: shared(80, 3),
  },
  Section: { sections: own(400, 6), workItems: own(600, 8), targets: own(400, 10), zones: shared(80, 4) },
  WorkItem: {
    assignments: own(800, 6),
    inheritedAssignments: shared(50, 3),
    targets: own(100, 4),
    zones: shared(100, 5),
    themes: shared(650, 2),
  },
  Assignment: { inheritedBy: shared(50, 3) },
  Unit: {
    members: shared(40, 8),
    memberOf: shared(40, 2),
    predecessors: shared(20, 2),
    successors: shared(20, 2),
    maybeSame: shared(40, 2),
    assignments: own(800, 10),
    workItems: shared(800, 10),
  },
  Zone: { zones: own(40, 5), workItems: shared(100, 4), policies: shared(150, 4) },
  Metric: { targets: own(400, 3) },
  Target: {},
  Theme: { workItems: shared(650, 30) },
  Document: { policies: own(30, 8) },
}
