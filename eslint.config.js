import js from '@eslint/js'
import graphqlPlugin from '@graphql-eslint/eslint-plugin'
import { defineConfig, globalIgnores } from 'eslint/config'
import prettier from 'eslint-config-prettier'
import jest from 'eslint-plugin-jest'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

/** The sources know the types that lists are made into: the printed schema, and the directives that make them. */
const LINTED_SCHEMA = ['docs/schema.graphql', 'schema/directives.graphql']

const SCRIPTS = ['**/*.{ts,tsx,js,mjs}']

/** What each room may import of the others. Imports only go forwards; a room that is not named here is open to all. */
const MAY_IMPORT = {
  'src/model': [],
  'src/config': [],
  neo4j: [],
  'src/ingest': ['src/model'],
  'src/graph': ['src/model'],
  'src/intake': ['src/ingest', 'src/graph', 'src/model'],
  'src/analysis': ['src/model'],
  loaders: ['src/analysis', 'src/graph', 'src/model'],
  'src/resolvers': ['loaders', 'src/graph', 'src/model', 'src/generated'],
  'src/server': ['src/resolvers', 'src/graph', 'src/config', 'src/model'],
}
const ROOMS = [...Object.keys(MAY_IMPORT), 'src/cli', 'src/generated', 'web', 'bin', 'test', 'bench']

const boundaries = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  target: `./${room}`,
  from: ROOMS.filter((other) => other !== room && !allowed.includes(other)).map((other) => `./${other}`),
  message: `${room} may import ${allowed.length === 0 ? 'nothing of ours' : `only ${allowed.join(', ')}`}.`,
}))

/** Rooms whose folders are the stages of their work, in order: a stage uses what comes before it, never what comes after it. */
const STAGES = {
  'src/ingest': [
    ...['text', 'language', 'source', 'tables', 'numbers', 'pages', 'head', 'outline'],
    ...['duties', 'citations', 'items', 'targets', 'zones', 'accounting', 'slug.ts', 'index.ts'],
  ],
  'src/graph/load': ['stated', 'difference', 'write', 'index.ts'],
}

const flow = Object.entries(STAGES).flatMap(([room, stages]) =>
  stages.slice(0, -1).map((stage, at) => ({
    target: `./${room}/${stage}`,
    from: stages.slice(at + 1).map((later) => `./${room}/${later}`),
    message: `${room}/${stage} may not import what comes after it: ${stages.slice(at + 1).join(', ')}.`,
  })),
)

export default defineConfig(
  globalIgnores(['dist/', 'src/generated/', 'web/src/generated/', '.zhengtu/', 'coverage/', 'docs/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: SCRIPTS,
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js', 'bench/peer/server.mjs', 'bench/peer/typeDefs.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    settings: {
      // Without these the rule that finds circles reads no TypeScript.
      'import-x/extensions': ['.ts', '.tsx', '.js', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createNodeResolver({ extensionAlias: { '.js': ['.ts', '.tsx', '.js'] }, extensions: ['.ts', '.tsx', '.mjs', '.js'] }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: [...boundaries, ...flow] }],
      // What two files need of each other has a file of its own.
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      // Numbers in a message are what they look like.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Plain objects are what the driver's own documentation gives to its classes of settings.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      // Characters of our texts are code points; no emoji is taken apart.
      '@typescript-eslint/no-misused-spread': 'off',
      // An async function without await keeps one shape for all implementations of an interface: a throw is a rejection.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // One place reads the environment.
    files: SCRIPTS,
    ignores: ['src/config/**', 'bin/**', 'test/**', 'jest.config.js'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'The environment is read in src/config alone.' },
      ],
    },
  },
  {
    // Plain JavaScript has its types in comments, which these rules do not see.
    files: ['**/*.{js,mjs}'],
    rules: {
      // tsc reads them (checkJs) and knows the globals.
      'no-undef': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    extends: [jest.configs['flat/recommended'], jest.configs['flat/style']],
    rules: {
      // Titles are sentences about what is tested; helpers that assert are named for it.
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*'] }],
      'jest/no-conditional-expect': 'off',
    },
  },
  {
    files: ['schema/**/*.graphql'],
    plugins: { '@graphql-eslint': { rules: graphqlPlugin.rules } },
    languageOptions: { parser: graphqlPlugin.parser, parserOptions: { graphQLConfig: { schema: LINTED_SCHEMA } } },
    rules: {
      ...graphqlPlugin.configs['flat/schema-recommended'].rules,
      '@graphql-eslint/require-description': [
        'error',
        { types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true, DirectiveDefinition: true },
      ],
      // Long ones stand in blocks, short ones in a line.
      '@graphql-eslint/description-style': 'off',
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: { style: 'camelCase', ignorePattern: '^(AND|OR|NOT)$' },
          DirectiveDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
        },
      ],
      // The names of the contract, as a unit's own `workItems` of WorkItem.
      '@graphql-eslint/no-typename-prefix': 'off',
      // Node.id is enough where a type has it; types of pages and matrices have none.
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
  prettier,
)
