import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { Neo4jGraphQL } from '@neo4j/graphql'
import neo4j from 'neo4j-driver'
import { typeDefs } from './typeDefs.mjs'

/**
 * `@neo4j/graphql` behind Apollo's own HTTP server, as its documentation starts it. What it sends is noted, and run again under PROFILE.
 *
 * @param {{ uri: string, username: string, password: string }} access
 */
export async function openPeer({ uri, username, password }) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { telemetryDisabled: true })
  /** @type {{ text: string, parameters: Record<string, unknown> }[]} */
  let noted = []
  const neoSchema = new Neo4jGraphQL({ typeDefs, driver: noting(driver, (statement) => noted.push(statement)) })
  const server = new ApolloServer({ schema: await neoSchema.getSchema(), includeStacktraceInErrorResponses: false })
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } })
  return {
    url,
    watch() {
      noted = []
    },
    async work() {
      const sent = noted
      noted = []
      const session = driver.session({ defaultAccessMode: neo4j.session.READ })
      let hits = 0
      for (const { text, parameters } of sent) {
        const { summary } = await session.run(`PROFILE ${text}`, parameters)
        hits += hitsOf(summary.profile)
      }
      await session.close()
      return { statements: sent.length, hits }
    },
  }
}

/** The driver, with sessions whose transactions tell each statement before they send it. */
function noting(driver, note) {
  const noted = (target, ...names) =>
    new Proxy(target, {
      get(of, name) {
        const value = Reflect.get(of, name, of)
        if (typeof value !== 'function') return value
        if (!names.includes(name)) return value.bind(of)
        return (text, parameters, ...others) => {
          note({ text, parameters })
          return value.call(of, text, parameters, ...others)
        }
      },
    })
  const session = (of) =>
    new Proxy(of, {
      get(target, name) {
        const value = Reflect.get(target, name, target)
        if (typeof value !== 'function') return value
        if (name !== 'executeRead') return value.bind(target)
        return (work, config) => target.executeRead((transaction) => work(noted(transaction, 'run')), config)
      },
    })
  return new Proxy(driver, {
    get(target, name) {
      const value = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      return name === 'session' ? (config) => session(target.session(config)) : value.bind(target)
    },
  })
}

/**
 * Hits of a plan and all that is under it.
 * @returns {number}
 */
function hitsOf({ dbHits, children }) {
  return children.map(hitsOf).reduce((/** @type {number} */ sum, /** @type {number} */ hits) => sum + hits, Number(dbHits))
}
