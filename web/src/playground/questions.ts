/** A question as GraphiQL opens it in a tab; the tab is named by the operation. */
interface Question {
  query: string
  /** JSON, where the question takes variables. */
  variables?: string
}

const queries = import.meta.glob<string>('../../questions/*.graphql', { query: '?raw', import: 'default', eager: true })
const variables = import.meta.glob<string>('../../questions/*.variables.json', { query: '?raw', import: 'default', eager: true })

/** The questions of `web/questions`, in the order of their file names. */
export const questions: Question[] = Object.entries(queries)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([path, query]) => {
    const values = variables[path.replace(/\.graphql$/, '.variables.json')]
    return values === undefined ? { query } : { query, variables: values }
  })
