import { COMPARATORS, TARGET_KINDS } from '../../../model/enums.js'
import { byFloat, byInteger, byText, numberColumn, oneOfColumn, optional, textColumn, from, path, to, type Entity } from '../entity.js'
import { filterable, filterableOrMissing } from '../operators.js'
import { node, part } from '../part.js'
import { evidenceColumns } from './evidence.js'

const own = {
  id: part`${node}.id`,
  policyId: part`${node}.policyId`,
  kind: part`${node}.kind`,
  comparator: part`${node}.comparator`,
  value: part`${node}.value`,
  valueTo: part`${node}.valueTo`,
  unit: part`${node}.unit`,
  byYear: part`${node}.byYear`,
  byMonth: part`${node}.byMonth`,
}

export const Target = {
  name: 'Target',
  pattern: part`(${node}:Target)`,
  anchor: part`(${node}:Target {id: key})`,
  byId: part`(${node}:Target {id: key})`,
  columns: {
    id: textColumn(own.id),
    policyId: textColumn(own.policyId),
    kind: oneOfColumn(TARGET_KINDS, own.kind),
    comparator: oneOfColumn(COMPARATORS, own.comparator),
    value: numberColumn(own.value),
    valueTo: optional(numberColumn(own.valueTo)),
    unit: optional(textColumn(own.unit)),
    byYear: optional(numberColumn(own.byYear)),
    byMonth: optional(numberColumn(own.byMonth)),
    byPrinted: optional(textColumn(part`${node}.byPrinted`)),
    ...evidenceColumns,
  },
  filters: {
    id: filterable('id', own.id),
    kind: filterable('enum', own.kind),
    comparator: filterable('enum', own.comparator),
    value: filterable('float', own.value),
    valueTo: filterableOrMissing('float', own.valueTo),
    unit: filterableOrMissing('string', own.unit),
    byYear: filterableOrMissing('int', own.byYear),
  },
  orders: {
    PLACE: [byText(own.policyId), byInteger(part`${node}.order`)],
    BY: [byInteger(part`${node}.byKey`)],
    VALUE: [byFloat(own.value)],
    METRIC_NAME: [byText(part`${node}.metricNameKey`)],
  },
  defaultOrder: 'PLACE',
  toOne: {
    metric: { entity: 'Metric', path: path`(${from})-[:OF_METRIC]->(${to}:Metric)` },
    policy: {
      entity: 'Policy',
      path: path`(${to}:Policy {policyId: ${from}.policyId})`,
      join: path`(${to}:Policy)`.where`${to}.policyId = ${from}.policyId AND ${from}.order IS NOT NULL AND ${from}.id IS NOT NULL`,
    },
  },
  toMany: {},
} as const satisfies Entity
