/**
 * The closed lists of the graph: labels, relationship types, and the version of this model.
 * Nothing else in the project names a label or a relationship type that is not here.
 */

/** Recorded in the graph; a graph of another version is refused, never half read. */
export const MODEL_VERSION = 4

/** Labels of nodes. `Claim` is what documents say of a thing that they share; `Meta` holds the model's version alone. */
export const LABELS = [
  'Jurisdiction',
  'Nation',
  'Province',
  'City',
  'District',
  'Policy',
  'Section',
  'WorkItem',
  'Task',
  'Project',
  'Unit',
  'Assignment',
  'Zone',
  'Metric',
  'Target',
  'Theme',
  'Document',
  'Passage',
  'Key',
  'Claim',
  'Meta',
] as const
export type Label = (typeof LABELS)[number]

/** Types of relationships, each with the labels at its ends. What properties they have stands in their tables (`properties/`). */
export const RELATIONSHIPS = {
  PART_OF: 'Jurisdiction → Jurisdiction',
  APPLIES_TO: 'Policy → Jurisdiction',
  ISSUED_BY: 'Policy → Unit',
  CITES: 'Policy → Policy',
  READ_FROM: 'Policy → Document',
  HAS_PASSAGE: 'Document → Passage',
  HAS_SECTION: 'Policy | Section → Section',
  SETS: 'Policy | Section | WorkItem → WorkItem',
  TO: 'Assignment → Unit',
  FOR: 'Assignment → WorkItem',
  OF: 'Unit → Jurisdiction',
  MEMBER_OF: 'Unit → Unit',
  SUCCEEDED_BY: 'Unit → Unit',
  MAYBE_SAME: 'Unit → Unit',
  OF_METRIC: 'Target → Metric',
  SETS_TARGET: 'Policy | Section | WorkItem → Target',
  LOCATED_IN: 'Zone → Jurisdiction | Zone',
  NAMES_ZONE: 'Policy | Section | WorkItem → Zone',
  ABOUT: 'WorkItem → Theme',
  INHERITS: 'WorkItem → Assignment of a heading above it',
  IDENTIFIES: 'Key → Policy | Unit | Zone | Metric | Jurisdiction that is in no list',
  CLAIMS: 'Document → Claim',
  HAS_KEY: 'Claim → Key',
} as const
export type RelationshipType = keyof typeof RELATIONSHIPS

/** The longest passage, in UTF-16 units: a page of print, so that one or two hold a sentence and what stands around it. */
export const MAX_PASSAGE = 2_000
