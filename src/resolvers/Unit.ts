import { listField, oneField } from './fields.js'
import type { RequiredResolvers } from './required.js'

export const unit = {
  jurisdiction: oneField('Unit', 'jurisdiction'),
  assignments: listField('Unit', 'assignments'),
  workItems: listField('Unit', 'workItems'),
} satisfies RequiredResolvers<'Unit'>
