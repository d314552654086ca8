import type { NodeVariable, Part } from './part.js'

/** Something said of one node: a property, or what is computed from it. */
export type Property = Part<readonly [NodeVariable]>
