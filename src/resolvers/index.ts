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
import type { Resolvers } from '../generated/resolvers.js'
import { accuracyScore, accuracySet } from './About.js'
import { assignment } from './Assignment.js'
import { citationEdge, type Citation } from './Citation.js'
import { connectionResolvers, hidingConnectionResolvers } from './connection.js'
import { document } from './Document.js'
import { evidence } from './Evidence.js'
import { jurisdiction, jurisdictionType } from './Jurisdiction.js'
import { metric } from './Metric.js'
import { ownerType, typeOfNode } from './Node.js'
import { policy } from './Policy.js'
import { query } from './Query.js'
import { date, partialDate } from './scalars.js'
import { section } from './Section.js'
import { subjectEdge, type Subject } from './Subject.js'
import { target } from './Target.js'
import { theme } from './Theme.js'
import { expectedSuccessor, successionEdge, unit, unitDoubtEdge, type Succession, type UnitDoubt } from './Unit.js'
import { workItem, workItemType } from './WorkItem.js'
import { zone } from './Zone.js'

export { createContext, type Context } from './context.js'
export { estimateCost, type Cost } from './cost.js'
export { typeDefs } from './typeDefs.js'

/** The resolvers of the whole schema. */
export function createResolvers(): Resolvers {
  return {
    Query: query,
    AccuracySet: accuracySet,
    AccuracyScore: accuracyScore,

    Node: { __resolveType: typeOfNode },
    Jurisdiction: { __resolveType: jurisdictionType },
    WorkItem: { __resolveType: workItemType },
    TargetOwner: { __resolveType: ownerType },

    Nation: jurisdiction,
    Province: jurisdiction,
    City: jurisdiction,
    District: jurisdiction,
    Policy: policy,
    Section: section,
    Task: workItem,
    Project: workItem,
    Assignment: assignment,
    Unit: unit,
    Zone: zone,
    Metric: metric,
    Target: target,
    Theme: theme,
    Document: document,
    Evidence: evidence,

    JurisdictionConnection: connectionResolvers<JurisdictionRow>(),
    CityConnection: hidingConnectionResolvers<JurisdictionRow>(),
    PolicyConnection: hidingConnectionResolvers<PolicyRow>(),
    CitationConnection: connectionResolvers<PolicyRow, Citation>(),
    SectionConnection: connectionResolvers<SectionRow>(),
    WorkItemConnection: connectionResolvers<WorkItemRow>(),
    AssignmentConnection: connectionResolvers<AssignmentRow>(),
    UnitConnection: hidingConnectionResolvers<UnitRow>(),
    ZoneConnection: connectionResolvers<ZoneRow>(),
    MetricConnection: connectionResolvers<MetricRow>(),
    TargetConnection: connectionResolvers<TargetRow>(),
    ThemeConnection: connectionResolvers<ThemeRow>(),
    SubjectConnection: connectionResolvers<ThemeRow, Subject>(),
    DocumentConnection: connectionResolvers<DocumentRow>(),
    SuccessionConnection: connectionResolvers<UnitRow, Succession>(),
    UnitDoubtConnection: connectionResolvers<UnitRow, UnitDoubt>(),
    CitationEdge: citationEdge,
    ExpectedSuccessor: expectedSuccessor,
    SuccessionEdge: successionEdge,
    UnitDoubtEdge: unitDoubtEdge,
    SubjectEdge: subjectEdge,

    Date: date,
    PartialDate: partialDate,
  }
}
