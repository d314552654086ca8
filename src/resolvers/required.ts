import type { Resolvers, ResolversParentTypes } from '../generated/resolvers.js'

type Fields<R> = Exclude<keyof R, '__isTypeOf' | '__resolveType'>

/**
 * Resolvers of a type in which none can be forgotten: one for each field that the parent's row does not have.
 * A field that the row has may still have a resolver of its own.
 */
export type RequiredResolvers<T extends keyof Resolvers & keyof ResolversParentTypes, R = NonNullable<Resolvers[T]>> = {
  [F in Exclude<Fields<R>, keyof ResolversParentTypes[T]>]-?: NonNullable<R[F]>
} & { [F in Fields<R> & keyof ResolversParentTypes[T]]?: R[F] }
