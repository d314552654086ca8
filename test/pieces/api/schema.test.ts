import { describe, expect, it } from '@jest/globals'
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLField,
  type GraphQLInputField,
} from 'graphql'
import { readFileSync } from 'node:fs'
import { ENTITIES } from '../../../src/graph/cypher/entities/index.js'
import type { Entity } from '../../../src/graph/cypher/entity.js'
import { operatorsOf } from '../../../src/graph/cypher/operators.js'
import * as model from '../../../src/model/enums.js'
import type { FilterKind } from '../../../src/model/properties/property.js'
import { THEME_RULES } from '../../../src/model/themes.js'
import { typeDefs } from '../../../src/resolvers/typeDefs.js'

const schema = buildSchema(typeDefs)
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))

/** Enums of the SDL and the closed lists of the model that they are. */
const ENUMS: Record<string, readonly string[]> = {
  Role: model.ROLES,
  WorkItemKind: model.WORK_ITEM_KINDS,
  Ownership: model.OWNERSHIPS,
  TargetKind: model.TARGET_KINDS,
  TargetMeasure: model.TARGET_MEASURES,
  Certainty: model.CERTAINTIES,
  Recurrence: model.RECURRENCES,
  Comparator: model.COMPARATORS,
  TextState: model.TEXT_STATES,
  EvidenceRole: model.EVIDENCE_ROLES,
  JurisdictionLevel: model.JURISDICTION_LEVELS,
  UnitKind: model.UNIT_KINDS,
  ZoneKind: model.ZONE_KINDS,
  UnitFunction: model.UNIT_FUNCTIONS,
  ClassMembership: model.CLASS_MEMBERSHIPS,
  DoubtReason: model.DOUBT_REASONS,
  CitationKind: model.CITATION_KINDS,
  ReadingStage: model.STAGES,
  ThemeRule: THEME_RULES,
}

/** Lists whose edges say something of their own, by what their connections are called. */
const SAYING: Readonly<Record<string, string>> = {
  cites: 'Citation',
  citedBy: 'Citation',
  predecessors: 'Succession',
  successors: 'Succession',
  maybeSame: 'UnitDoubt',
  themes: 'Subject',
}

const valuesOf = (name: string): string[] => {
  const type = schema.getType(name)
  return isEnumType(type) ? type.getValues().map(({ name: value }) => value) : []
}

const inputFields = (name: string): string[] => {
  const type = schema.getType(name)
  return isInputObjectType(type) ? Object.keys(type.getFields()) : []
}

describe('the schema', () => {
  it('is the one that docs/schema.graphql shows: after a change, run `npm run codegen` and look at the difference', () => {
    const printed = readFileSync(new URL('../../../docs/schema.graphql', import.meta.url), 'utf8')
    expect(printed.trim()).toBe(printSchema(lexicographicSortSchema(schema)).trim())
  })

  it.each(Object.entries(ENUMS))('has in %s exactly the values of the model', (name, values) => {
    expect(valuesOf(name)).toEqual([...values])
  })

  it('has no other enum than those of the model, of orders and of what lists hold', () => {
    const others = types.filter((type) => isEnumType(type) && ENUMS[type.name] === undefined).map(({ name }) => name)
    expect(others.filter((name) => !name.endsWith('OrderField')).sort()).toEqual([
      'CityInclusion',
      'OrderDirection',
      'PolicyInclusion',
      'UnitInclusion',
    ])
  })

  it('describes everything in Chinese and in English', () => {
    const described: [string, string | null | undefined][] = types.flatMap((type) => [
      [type.name, type.description],
      ...(isEnumType(type) ? type.getValues().map((value) => [`${type.name}.${value.name}`, value.description] as [string, string]) : []),
      ...(isInputObjectType(type) || isObjectType(type) || isInterfaceType(type)
        ? Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields()).flatMap((field) => [
            [`${type.name}.${field.name}`, field.description] as [string, string],
            ...('args' in field ? field.args : []).map(
              (arg) => [`${type.name}.${field.name}.${arg.name}`, arg.description] as [string, string],
            ),
          ])
        : []),
    ])
    expect(described.length).toBeGreaterThan(500)
    const wanting = described.filter(([, words]) => !/\p{Script=Han}/u.test(words ?? '') || !/[A-Za-z]{2}/.test(words ?? ''))
    expect(wanting).toEqual([])
  })

  it('says of every field that can be null when it is', () => {
    const nullable = types.flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields())
            .filter((field) => !isNonNullType(field.type))
            .map((field) => [`${type.name}.${field.name}`, field.description] as const)
        : [],
    )
    expect(nullable.length).toBeGreaterThan(30)
    expect(nullable.filter(([, words]) => !words?.includes('null'))).toEqual([])
  })

  it('pages every list of things in the same way', () => {
    const fields = types.flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []))
    const connections = fields.filter((field) => getNamedType(field.type).name.endsWith('Connection')) as GraphQLField<unknown, unknown>[]
    expect(connections.length).toBeGreaterThan(40)
    for (const field of connections) {
      expect(isNonNullType(field.type)).toBe(true)
      const paging = field.args.map(({ name }) => name).filter((name) => name !== 'including')
      expect(paging).toEqual(['first', 'after', 'last', 'before', 'filter', 'orderBy'])
    }
    for (const type of types.filter(({ name }) => name.endsWith('Connection'))) {
      const fieldsOfPage = isObjectType(type) ? Object.keys(type.getFields()).filter((name) => name !== 'hidden') : []
      expect(fieldsOfPage).toEqual(['edges', 'nodes', 'pageInfo', 'totalCount'])
    }
  })

  it('shows by an argument what a list holds by default, and says of each such list how much the default hides', () => {
    const hiding = types.flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).flatMap((field) => {
            const including = field.args.find(({ name }) => name === 'including')
            const connection = getNamedType(field.type)
            if (including === undefined || !isObjectType(connection)) return []
            return [[`${type.name}.${field.name}`, including.defaultValue, String(connection.getFields()['hidden']?.type)]]
          })
        : [],
    )
    const ofAreas = ['City', 'District', 'Nation', 'Province'].flatMap((area) => [
      [`${area}.policies`, 'READ', 'Int!'],
      [`${area}.units`, 'NAMED', 'Int!'],
    ])
    const ofAll = [
      ['Query.cities', 'WITH_POLICY', 'Int!'],
      ['Query.policies', 'READ', 'Int!'],
      ['Query.units', 'NAMED', 'Int!'],
    ]
    expect(hiding.sort()).toEqual([...ofAreas, ...ofAll])
  })
})

describe('the tables of the entities', () => {
  const entities = Object.entries(ENTITIES) as [string, Entity][]

  it.each(entities)('say of %s what its filter says, and nothing else', (name, entity) => {
    const fields = [...Object.keys(entity.filters), ...Object.keys(entity.toOne), ...Object.keys(entity.toMany)]
    expect(inputFields(`${name}Filter`).sort()).toEqual(['AND', 'OR', 'NOT', ...fields].sort())
  })

  it.each(entities)('give %s filters of the kinds that the schema gives it', (name, entity) => {
    const type = schema.getType(`${name}Filter`)
    if (!isInputObjectType(type)) throw new Error(`${name}Filter is missing`)
    for (const [field, { kind }] of Object.entries(entity.filters)) {
      const input = getNamedType(type.getFields()[field]?.type)
      const operators = isInputObjectType(input) ? Object.keys(input.getFields()) : []
      expect([field, operators]).toEqual([field, operatorNames(kind)])
    }
    for (const [field, relation] of Object.entries(entity.toOne)) {
      expect(String(type.getFields()[field]?.type)).toBe(`${relation.entity}Filter`)
    }
    for (const [field, relation] of Object.entries(entity.toMany)) {
      expect(String(type.getFields()[field]?.type)).toBe(`${relation.entity}ListFilter`)
    }
  })

  it.each(entities)('order %s by what the schema says', (name, entity) => {
    expect(valuesOf(`${name}OrderField`)).toEqual(Object.keys(entity.orders))
    expect(Object.keys(entity.orders)).toContain(entity.defaultOrder)
  })

  it.each(entities)('lead from %s along fields that the schema has', (name, entity) => {
    const type = schema.getType(name === 'WorkItem' ? 'Task' : name === 'Jurisdiction' ? 'City' : name)
    if (!isObjectType(type)) throw new Error(`${name} is missing`)
    for (const [field, relation] of [...Object.entries(entity.toOne), ...Object.entries(entity.toMany)]) {
      const answer = getNamedType(type.getFields()[field]?.type)?.name.replace('Connection', '')
      expect([field, answer]).toEqual([field, SAYING[field] ?? relation.entity])
    }
  })
})

function operatorNames(kind: FilterKind): string[] {
  return operatorsOf(kind).map(([name]) => name)
}
