/**
 * Answers that no single statement gives: pure functions over rows, which know nothing of the database, the API or the command line.
 */
export * from './gaps.js'
