import { listField } from './fields.js'
import type { RequiredResolvers } from './required.js'

export const metric = {
  targets: listField('Metric', 'targets'),
} satisfies RequiredResolvers<'Metric'>
