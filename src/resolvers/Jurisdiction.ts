import type { JurisdictionRow } from '../graph/cypher/entities/index.js'
import { listField, oneField } from './fields.js'
import { NAMED_UNITS, READ_POLICIES } from './lists.js'
import type { RequiredResolvers } from './required.js'

/** Resolvers of Nation, Province, City and District. */
export const jurisdiction = {
  parent: oneField('Jurisdiction', 'parent'),
  children: listField('Jurisdiction', 'children'),
  policies: listField('Jurisdiction', 'policies', READ_POLICIES),
  units: listField('Jurisdiction', 'units', NAMED_UNITS),
  zones: listField('Jurisdiction', 'zones'),
  targets: listField('Jurisdiction', 'targets'),
} satisfies RequiredResolvers<'City'>

const TYPES = { NATION: 'Nation', PROVINCE: 'Province', CITY: 'City', DISTRICT: 'District' } as const

/** The type of a jurisdiction, by its level. */
export const jurisdictionType = ({ level }: JurisdictionRow) => TYPES[level]
