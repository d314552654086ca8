import { aboutField } from './About.js'
import { idOf, metricKey, normaliseDocNumber } from '../model/ids.js'
import { canonicalMetricName } from '../model/metrics/canonicalName.js'
import { badUserInput, shortened } from './errors.js'
import { rootField } from './fields.js'
import { thingAhead } from './lookahead.js'
import { idOfKind, nodeOf } from './Node.js'
import { areaFilter, titleInKeys, unitNameFilter } from './names.js'
import type { NodeParent } from './parents.js'
import type { RequiredResolvers } from './required.js'
import { exactlyOne, onlyOne, onlyPolicy } from './single.js'

/** Ids that `nodes` takes at most. */
const MAX_NODES = 100

export const query = {
  about: aboutField,
  node: (_, { id }, context, info) => nodeOf(id, context, info),
  nodes: (_, { ids }, context, info) => {
    if (ids.length > MAX_NODES) throw badUserInput(`nodes takes at most ${String(MAX_NODES)} ids, not ${String(ids.length)}.`)
    // One bad id is the error of its own place; the generated type cannot say that a promise may bring null.
    return ids.map((id) => nodeOf(id, context, info) as Promise<NodeParent>)
  },
  policies: rootField('policies', 'Policy'),
  policy: (_, { id, docNumber, title }, context, info) => {
    const [by, value] = exactlyOne({ id, docNumber, title })
    if (by === 'id') return context.loaders.byId('Policy', idOfKind(value, 'Policy'), thingAhead('Policy', info, context.maxPageSize))
    return onlyPolicy(by, by === 'title' ? titleInKeys(value) : normaliseDocNumber(value), shortened(value), context, info)
  },
  workItems: rootField('workItems', 'WorkItem'),
  assignments: rootField('assignments', 'Assignment'),
  units: rootField('units', 'Unit'),
  unit: (_, { id, name, jurisdiction }, context, info) => {
    const [by, value] = exactlyOne({ id, name })
    if (by === 'id' && jurisdiction != null) throw badUserInput('jurisdiction goes with name only.')
    if (by === 'id') return context.loaders.byId('Unit', idOfKind(value, 'Unit'), thingAhead('Unit', info, context.maxPageSize))
    const filter = unitNameFilter(value)
    return onlyOne(
      'Unit',
      jurisdiction == null ? filter : { ...filter, jurisdiction: areaFilter(jurisdiction) },
      shortened(value),
      context,
      info,
    )
  },
  zones: rootField('zones', 'Zone'),
  metrics: rootField('metrics', 'Metric'),
  metric: async (_, { id, name }, { loaders, maxPageSize }, info) => {
    const [by, value] = exactlyOne({ id, name })
    const asked = thingAhead('Metric', info, maxPageSize)
    if (by === 'id') return loaders.byId('Metric', idOfKind(value, 'Metric'), asked)
    // By the name as some document prints it; else by the name under which equal metrics meet.
    const printed = await loaders.byId('Metric', idOf('Metric', metricKey(value)), asked)
    return printed ?? loaders.byId('Metric', idOf('Metric', metricKey(canonicalMetricName(value).name)), asked)
  },
  targets: rootField('targets', 'Target'),
  themes: rootField('themes', 'Theme'),
  documents: rootField('documents', 'Document'),
  jurisdictions: rootField('jurisdictions', 'Jurisdiction'),
  jurisdiction: (_, { code, name }, context, info) => {
    const [by, value] = exactlyOne({ code, name })
    return onlyOne('Jurisdiction', by === 'code' ? { code: { eq: value } } : areaFilter(value), shortened(value), context, info)
  },
  cities: rootField('cities', 'Jurisdiction'),
} satisfies RequiredResolvers<'Query'>
