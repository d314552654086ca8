import type { RowOf } from '../entity.js'
import { Assignment } from './Assignment.js'
import { Document } from './Document.js'
import { Jurisdiction } from './Jurisdiction.js'
import { Metric } from './Metric.js'
import { Policy } from './Policy.js'
import { Section } from './Section.js'
import { Target } from './Target.js'
import { Theme } from './Theme.js'
import { Unit } from './Unit.js'
import { WorkItem } from './WorkItem.js'
import { Zone } from './Zone.js'

/** Every entity that the API reads, by name. */
export const ENTITIES = { Jurisdiction, Policy, Section, WorkItem, Assignment, Unit, Zone, Metric, Target, Theme, Document } as const
export type Entities = typeof ENTITIES

/** The row of each entity, as its columns answer it. */
export type EntityRow<N extends keyof Entities> = RowOf<Entities[N]['columns']>

export type JurisdictionRow = EntityRow<'Jurisdiction'>
export type PolicyRow = EntityRow<'Policy'>
export type SectionRow = EntityRow<'Section'>
export type WorkItemRow = EntityRow<'WorkItem'>
export type AssignmentRow = EntityRow<'Assignment'>
export type UnitRow = EntityRow<'Unit'>
export type ZoneRow = EntityRow<'Zone'>
export type MetricRow = EntityRow<'Metric'>
export type TargetRow = EntityRow<'Target'>
export type ThemeRow = EntityRow<'Theme'>
export type DocumentRow = EntityRow<'Document'>
