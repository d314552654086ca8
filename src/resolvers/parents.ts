import type {
  AssignmentRow,
  DocumentRow,
  JurisdictionRow,
  MetricRow,
  PolicyRow,
  SectionRow,
  TargetRow,
  ThemeRow,
  UnitRow,
  WorkItemRow,
  ZoneRow,
} from '../graph/cypher/entities/index.js'
import type { AccuracySet, FieldTally } from '../model/accuracy.js'
import type { Connection, Edge } from './connection.js'
import type { EvidenceSource } from './storedEvidence.js'
import type { Citation } from './Citation.js'
import type { Subject } from './Subject.js'
import type { ExpectedSuccessor, Succession, UnitDoubt } from './Unit.js'

/**
 * What the parent of each type's resolvers is, under the type's name: rows of the graph, as their statements answer them.
 * The generated types take them from here.
 */

export type AccuracySetParent = AccuracySet
export type AccuracyScoreParent = FieldTally
export type JurisdictionParent = JurisdictionRow
export type NationParent = JurisdictionRow
export type ProvinceParent = JurisdictionRow
export type CityParent = JurisdictionRow
export type DistrictParent = JurisdictionRow
export type PolicyParent = PolicyRow
export type SectionParent = SectionRow
export type WorkItemParent = WorkItemRow
export type TaskParent = WorkItemRow
export type ProjectParent = WorkItemRow
export type AssignmentParent = AssignmentRow
export type UnitParent = UnitRow
export type ZoneParent = ZoneRow
export type MetricParent = MetricRow
export type TargetParent = TargetRow
export type ThemeParent = ThemeRow
export type DocumentParent = DocumentRow
export type EvidenceParent = EvidenceSource
export type TargetOwnerParent = PolicyRow | SectionRow | WorkItemRow
export type NodeParent =
  TargetOwnerParent | JurisdictionRow | AssignmentRow | UnitRow | ZoneRow | MetricRow | TargetRow | ThemeRow | DocumentRow

export type JurisdictionConnectionParent = Connection<JurisdictionRow>
export type CityConnectionParent = Connection<JurisdictionRow>
export type PolicyConnectionParent = Connection<PolicyRow>
export type CitationConnectionParent = Connection<PolicyRow, Citation>
export type SectionConnectionParent = Connection<SectionRow>
export type WorkItemConnectionParent = Connection<WorkItemRow>
export type AssignmentConnectionParent = Connection<AssignmentRow>
export type UnitConnectionParent = Connection<UnitRow>
export type ExpectedSuccessorParent = ExpectedSuccessor
export type SuccessionConnectionParent = Connection<UnitRow, Succession>
export type UnitDoubtConnectionParent = Connection<UnitRow, UnitDoubt>
export type ZoneConnectionParent = Connection<ZoneRow>
export type MetricConnectionParent = Connection<MetricRow>
export type TargetConnectionParent = Connection<TargetRow>
export type ThemeConnectionParent = Connection<ThemeRow>
export type SubjectConnectionParent = Connection<ThemeRow, Subject>
export type DocumentConnectionParent = Connection<DocumentRow>

export type JurisdictionEdgeParent = Edge<JurisdictionRow>
export type CityEdgeParent = Edge<JurisdictionRow>
export type PolicyEdgeParent = Edge<PolicyRow>
export type CitationEdgeParent = Edge<PolicyRow, Citation>
export type SectionEdgeParent = Edge<SectionRow>
export type WorkItemEdgeParent = Edge<WorkItemRow>
export type AssignmentEdgeParent = Edge<AssignmentRow>
export type UnitEdgeParent = Edge<UnitRow>
export type SuccessionEdgeParent = Edge<UnitRow, Succession>
export type UnitDoubtEdgeParent = Edge<UnitRow, UnitDoubt>
export type ZoneEdgeParent = Edge<ZoneRow>
export type MetricEdgeParent = Edge<MetricRow>
export type TargetEdgeParent = Edge<TargetRow>
export type ThemeEdgeParent = Edge<ThemeRow>
export type SubjectEdgeParent = Edge<ThemeRow, Subject>
export type DocumentEdgeParent = Edge<DocumentRow>
