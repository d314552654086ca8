/** A filter as GraphQL hands it over: fields with their operators, relations, AND, OR and NOT. Its shape is held by the SDL. */
export type Filter = Readonly<Record<string, unknown>>
