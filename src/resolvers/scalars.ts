import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

/** A scalar that is a text of a fixed form. */
function textScalar(name: string, form: string, isValid: (text: string) => boolean): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && isValid(value)) return value
    throw new GraphQLError(`${name} is written ${form}.`, { extensions: { code: 'BAD_USER_INPUT' } })
  }
  return new GraphQLScalarType({
    name,
    serialize: parse,
    parseValue: parse,
    parseLiteral: (literal) => parse(literal.kind === Kind.STRING ? literal.value : null),
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
