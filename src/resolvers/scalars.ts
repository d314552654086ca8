import {
  getDirectiveValues,
  GraphQLError,
  GraphQLScalarType,
  GraphQLSpecifiedByDirective,
  Kind,
  parse,
  type ScalarTypeDefinitionNode,
} from 'graphql'
import { typeDefs } from './typeDefs.js'

const declarations = parse(typeDefs).definitions.filter(
  (definition): definition is ScalarTypeDefinitionNode => definition.kind === Kind.SCALAR_TYPE_DEFINITION,
)

/** A scalar that is a text of a fixed form. What it means, and where that is specified, the SDL says. */
function textScalar(name: string, form: string, isValid: (text: string) => boolean): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value === 'string' && isValid(value)) return value
    throw new GraphQLError(`${name} is written ${form}.`, { extensions: { code: 'BAD_USER_INPUT' } })
  }
  const declaration = declarations.find((one) => one.name.value === name)
  if (declaration === undefined) throw new Error(`the SDL has no scalar ${name}`)
  const specifiedBy: unknown = getDirectiveValues(GraphQLSpecifiedByDirective, declaration)?.['url']
  return new GraphQLScalarType({
    name,
    description: declaration.description?.value ?? null,
    specifiedByURL: typeof specifiedBy === 'string' ? specifiedBy : null,
    // What GraphQL Code Generator makes of it in TypeScript.
    extensions: { codegenScalarType: 'string' },
    serialize: read,
    parseValue: read,
    parseLiteral: (literal) => read(literal.kind === Kind.STRING ? literal.value : null),
  })
}

/** Whether a date of that form is one of the calendar. */
function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text)
}

export const date = textScalar('Date', '2020-12-31', isCalendarDate)

export const partialDate = textScalar('PartialDate', '2020, 2020-12 or 2020-12-31', (text) =>
  isCalendarDate(text + '-01'.repeat(Math.max(0, 3 - text.split('-').length))),
)
