/**
 * The tests, by the question that they answer. A layer is a folder of `test/` and a project of jest with its name:
 * `npm run test:pieces -- ids` runs the files of `test/pieces` whose path holds `ids`.
 *
 * Layers that need Neo4j, and go in one run of jest, share one real server: it is started before the first of them and ended after the last.
 */

/** Is the piece right? No database; files run beside each other. */
export const WITHOUT_DATABASE = ['pieces', 'corpus']
/** Is the statement right? Is the answer right? Does the server serve it? Does the page show it? */
const WITH_DATABASE = ['statements', 'answers', 'server', 'page']

/**
 * One layer as a project.
 * @param {string} name
 */
function layer(name) {
  return {
    displayName: name,
    rootDir: import.meta.dirname,
    testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
    testEnvironment: 'node',
    extensionsToTreatAsEsm: ['.ts'],
    moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    transform: {
      '\\.ts$': [
        '@swc/jest',
        { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' }, sourceMaps: 'inline' },
      ],
    },
    // A transform is cached under the version of Node that made it.
    cacheDirectory: `<rootDir>/node_modules/.cache/jest-node${process.versions.node.split('.')[0]}`,
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.zhengtu/'],
  }
}

export default {
  projects: [
    ...WITHOUT_DATABASE.map(layer),
    ...WITH_DATABASE.map((name) => ({
      ...layer(name),
      globalSetup: '<rootDir>/test/support/startDatabase.mjs',
      globalTeardown: '<rootDir>/test/support/stopDatabase.mjs',
    })),
  ],
  // A statement that Neo4j has never planned takes a second, and on a busy machine many.
  testTimeout: 60_000,
  // The database is one, and so is the answer to "how many statements". Runs without a database ask for more.
  maxWorkers: 1,
}
