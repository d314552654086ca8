import { listField } from './fields.js'
import type { RequiredResolvers } from './required.js'

export const document = {
  policies: listField('Document', 'policies'),
} satisfies RequiredResolvers<'Document'>
