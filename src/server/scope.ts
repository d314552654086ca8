import type { BaseContext } from '@apollo/server'
import type { RequestScope } from './api.js'

const SCOPE = Symbol('scope of the request')

/** A context of the API that also knows its request, for the plugins here. */
export type ServedContext<Context extends BaseContext = BaseContext> = Context & { [SCOPE]: RequestScope }

/** The API's own context with the scope beside it. */
export function withScope<Context extends BaseContext>(context: Context, scope: RequestScope): ServedContext<Context> {
  return Object.assign(context, { [SCOPE]: scope })
}

/** The scope that a context was made in. */
export function scopeOf(context: ServedContext): RequestScope {
  return context[SCOPE]
}
