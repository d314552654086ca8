import type { BaseContext } from '@apollo/server'
import type { RequestScope } from './api.js'
import type { Visit } from './places/visit.js'

const SCOPE = Symbol('scope of the request')

/** A request as the plugins here know it. */
export interface ServedScope extends RequestScope {
  /** Absent where the server asks itself. */
  visit?: Visit
  /** Shares of the rows and of the work that are allowed, from 0 to 1; absent until the operation has been counted. */
  counted?: Readonly<Record<'rows' | 'work', number>>
}

/** A context of the API that also knows its request, for the plugins here. */
export type ServedContext<Context extends BaseContext = BaseContext> = Context & { [SCOPE]: ServedScope }

/** The API's own context with the scope beside it. */
export function withScope<Context extends BaseContext>(context: Context, scope: ServedScope): ServedContext<Context> {
  return Object.assign(context, { [SCOPE]: scope })
}

/** The scope that a context was made in. */
export function scopeOf(context: ServedContext): ServedScope {
  return context[SCOPE]
}
