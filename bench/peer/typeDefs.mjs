/**
 * The graph as type definitions of `@neo4j/graphql`: what the operations ask of it. It takes every relationship for one to many. What
 * belongs to a policy is found by an index and is no relationship, so it is a field with Cypher of its own.
 */
export const typeDefs = /* GraphQL */ `
  type Policy @node {
    id: String!
    title: String!
    workItems(first: Int!): [WorkItem!]!
      @cypher(
        statement: """
        MATCH (w:WorkItem) USING INDEX w:WorkItem(policyId, order, id)
        WHERE w.policyId = this.policyId AND w.order IS NOT NULL AND w.id IS NOT NULL
        WITH w ORDER BY w.policyId, w.order, w.id LIMIT toInteger($first)
        RETURN w
        """
        columnName: "w"
      )
  }

  type WorkItem @node {
    id: String!
    policyId: String!
    order: Int!
    title: String
    titleKey: String!
    kind: String!
    due: String
    dueKey: String!
    ownership: String!
    assignments: [Assignment!]! @relationship(type: "FOR", direction: IN)
    targets: [Target!]! @relationship(type: "SETS_TARGET", direction: OUT)
  }

  type Assignment @node {
    id: String!
    policyId: String!
    order: Int!
    role: String!
    roleKey: Int!
    unit: [Unit!]! @relationship(type: "TO", direction: OUT)
    workItem: [WorkItem!]! @relationship(type: "FOR", direction: OUT)
  }

  type Unit @node {
    id: String!
    name: String!
    nameKey: String!
    jurisdiction: [Jurisdiction!]! @relationship(type: "OF", direction: OUT)
    assignments: [Assignment!]! @relationship(type: "TO", direction: IN)
  }

  type Jurisdiction @node {
    code: String
    name: String!
    units: [Unit!]! @relationship(type: "OF", direction: IN)
  }

  type Target @node {
    order: Int!
    value: Float!
    unit: String
    metric: [Metric!]! @relationship(type: "OF_METRIC", direction: OUT)
  }

  type Metric @node {
    name: String!
  }
`
