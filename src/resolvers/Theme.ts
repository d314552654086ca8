import { listField } from './fields.js'
import type { RequiredResolvers } from './required.js'

export const theme = {
  workItems: listField('Theme', 'workItems'),
} satisfies RequiredResolvers<'Theme'>
