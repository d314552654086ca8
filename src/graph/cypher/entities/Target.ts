import { COMPARATORS, RECURRENCES, TARGET_KINDS, TARGET_MEASURES } from '../../../model/enums.js'
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
  measure: part`${node}.measure`,
  baseValue: part`${node}.baseValue`,
  baseValueTo: part`${node}.baseValueTo`,
  baseUnit: part`${node}.baseUnit`,
  recurrence: part`${node}.recurrence`,
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
    measure: oneOfColumn(TARGET_MEASURES, own.measure),
    baseValue: numberColumn(own.baseValue),
    baseValueTo: optional(numberColumn(own.baseValueTo)),
    baseUnit: optional(textColumn(own.baseUnit)),
    recurrence: optional(oneOfColumn(RECURRENCES, own.recurrence)),
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
    measure: filterable('enum', own.measure),
    baseValue: filterable('float', own.baseValue),
    baseValueTo: filterableOrMissing('float', own.baseValueTo),
    baseUnit: filterableOrMissing('string', own.baseUnit),
    recurrence: filterableOrMissing('enum', own.recurrence),
    byYear: filterableOrMissing('int', own.byYear),
  },
  orders: {
    PLACE: [byText(own.policyId), byInteger(part`${node}.order`)],
    BY: [byInteger(part`${node}.byKey`)],
    VALUE: [byFloat(own.value)],
    BASE_VALUE: [byFloat(own.baseValue)],
    METRIC_NAME: [byText(part`${node}.metricNameKey`)],
  },
  defaultOrder: 'PLACE',
  unindexedOrders: ['VALUE', 'BASE_VALUE'],
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
