import { CLASS_MEMBERSHIPS, DOUBT_REASONS, UNIT_FUNCTIONS, UNIT_KINDS } from '../../../model/enums.js'
import {
  byInteger,
  byText,
  from,
  link,
  numberColumn,
  oneOfColumn,
  optional,
  path,
  textColumn,
  textsColumn,
  to,
  truthColumn,
  type Entity,
} from '../entity.js'
import { filterable, filterableOrMissing } from '../operators.js'
import { node, part } from '../part.js'

const own = {
  id: part`${node}.id`,
  name: part`${node}.name`,
  fullName: part`${node}.fullName`,
  shortName: part`${node}.shortName`,
  aliases: part`${node}.aliases`,
  kind: part`${node}.kind`,
  function: part`${node}.function`,
  collective: part`${node}.collective`,
  membership: part`${node}.membership`,
  named: part`${node}.named`,
}

const year = part`${node}.year`
const succession = { columns: { year: numberColumn(year) }, order: [byInteger(year)] }
const doubt = { columns: { reason: oneOfColumn(DOUBT_REASONS, part`${node}.reason`) }, order: [] }

export const Unit = {
  name: 'Unit',
  pattern: part`(${node}:Unit)`,
  anchor: part`(${node}:Unit {id: key})`,
  byId: part`(:Key {id: key})-[:IDENTIFIES]->(${node}:Unit)`,
  columns: {
    id: textColumn(own.id),
    name: textColumn(own.name),
    fullName: textColumn(own.fullName),
    shortName: textColumn(own.shortName),
    aliases: textsColumn(own.aliases),
    kind: oneOfColumn(UNIT_KINDS, own.kind),
    function: optional(oneOfColumn(UNIT_FUNCTIONS, own.function)),
    collective: truthColumn(own.collective),
    membership: optional(oneOfColumn(CLASS_MEMBERSHIPS, own.membership)),
    named: truthColumn(own.named),
  },
  filters: {
    id: filterable('id', own.id),
    name: filterable('string', own.name),
    fullName: filterable('string', own.fullName),
    shortName: filterable('string', own.shortName),
    aliases: filterable('texts', own.aliases),
    kind: filterable('enum', own.kind),
    function: filterableOrMissing('enum', own.function),
    collective: filterable('boolean', own.collective),
    membership: filterableOrMissing('enum', own.membership),
    named: filterable('boolean', own.named),
  },
  orders: { NAME: [byText(part`${node}.nameKey`)] },
  defaultOrder: 'NAME',
  toOne: {
    jurisdiction: { entity: 'Jurisdiction', path: path`(${from})-[:OF]->(${to}:Jurisdiction)` },
  },
  toMany: {
    members: { entity: 'Unit', path: path`(${from})<-[:MEMBER_OF]-(${to}:Unit)`, repeats: false },
    memberOf: { entity: 'Unit', path: path`(${from})-[:MEMBER_OF]->(${to}:Unit)`, repeats: false },
    predecessors: { entity: 'Unit', path: path`(${from})<-[${link}:SUCCEEDED_BY]-(${to}:Unit)`, repeats: false, link: succession },
    successors: { entity: 'Unit', path: path`(${from})-[${link}:SUCCEEDED_BY]->(${to}:Unit)`, repeats: false, link: succession },
    maybeSame: { entity: 'Unit', path: path`(${from})-[${link}:MAYBE_SAME]-(${to}:Unit)`, repeats: false, link: doubt },
    assignments: { entity: 'Assignment', path: path`(${from})<-[:TO]-(${to}:Assignment)`, repeats: false },
    workItems: { entity: 'WorkItem', path: path`(${from})<-[:TO]-(:Assignment)-[:FOR]->(${to}:WorkItem)`, repeats: true },
  },
} as const satisfies Entity
