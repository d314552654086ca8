import type { CodegenConfig } from '@graphql-codegen/cli'
import { Kind, parse } from 'graphql'
import { readTypeDefs, typeDefs } from './src/resolvers/typeDefs.js'

/**
 * Made from the SDL, as the server has it: types of the resolvers, `src/generated/resolvers.ts`; types of the pages' operations; and the printed
 * schema, `docs/schema.graphql`.
 *
 * What a parent is stands in `src/resolvers/parents.ts`, under the name of its type: a type of the SDL is mapped by its name
 * alone, and one without a parent type there does not compile.
 */
/** Types whose parents are what their fields say: nothing is mapped. */
const PLAIN = new Set([
  'Query',
  'About',
  'DataSource',
  'ReadingRule',
  'PolicyAccuracy',
  'PageInfo',
  'Period',
  'Deadline',
  'SuppliedName',
  'ReadingIssue',
  'Coverage',
  'CoverageTally',
  'CoverageCount',
])

function mappedTypes(): string[] {
  return parse(typeDefs).definitions.flatMap((definition) =>
    (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) &&
    !PLAIN.has(definition.name.value)
      ? [definition.name.value]
      : [],
  )
}

const SCALARS = { ID: 'string', Date: 'string', PartialDate: 'string' }

/**
 * The SDL under the names of its files, by which `--watch` knows what to follow: a text of the SDL's length it takes for a pattern, and
 * ends at the first change. The loader is called anew each time. The types of codegen know loaders by their paths alone.
 */
const SCHEMA = { 'schema/*.graphql': { loader: (() => parse(readTypeDefs())) as unknown as string } }

const config: CodegenConfig = {
  schema: SCHEMA,
  importExtension: '.js',
  generates: {
    'src/generated/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../resolvers/context.js#Context',
        mappers: Object.fromEntries(mappedTypes().map((name) => [name, `../resolvers/parents.js#${name}Parent`])),
        enumsAsTypes: true,
        strictScalars: true,
        scalars: SCALARS,
        useTypeImports: true,
        makeResolverTypeCallable: false,
        resolversNonOptionalTypename: { interfaceImplementingType: true },
        avoidOptionals: { field: true, defaultValue: true },
        defaultScalarType: 'never',
      },
    },
    // Types of the operations that stand in the pages, each written as graphql(`…`).
    'web/src/generated/': {
      preset: 'client',
      documents: 'web/src/**/*.{ts,tsx}',
      presetConfig: { fragmentMasking: false },
      config: { documentMode: 'string', enumsAsTypes: true, strictScalars: true, scalars: SCALARS, useTypeImports: true },
    },
    'docs/schema.graphql': {
      plugins: ['schema-ast'],
      config: { sort: true },
    },
  },
}

export default config
