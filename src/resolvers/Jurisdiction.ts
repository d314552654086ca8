import type { JurisdictionRow } from '../graph/cypher/entities/index.js'
import { listField, oneField } from './fields.js'
import type { RequiredResolvers } from './required.js'

/** Resolvers of Nation, Province, City and District. */
export const jurisdiction = {
  parent: oneField('Jurisdiction', 'parent'),
  children: listField('Jurisdiction', 'children'),
  policies: listField('Jurisdiction', 'policies'),
  units: listField('Jurisdiction', 'units'),
  zones: listField('Jurisdiction', 'zones'),
  targets: listField('Jurisdiction', 'targets'),
} satisfies RequiredResolvers<'City'>

const TYPES = { NATION: 'Nation', PROVINCE: 'Province', CITY: 'City', DISTRICT: 'District' } as const

/** The type of a jurisdiction, by its level. */
export const jurisdictionType = ({ level }: JurisdictionRow) => TYPES[level]
