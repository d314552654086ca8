import type { Operation } from '../operation.js'
import { count } from './count.js'
import { item } from './item.js'
import { latest } from './latest.js'
import { led } from './led.js'
import { page } from './page.js'
import { place } from './place.js'
import { policy } from './policy.js'
import { unit } from './unit.js'
import { words } from './words.js'

/** What is measured against hand-written Cypher, and held to it by `test/statements/byHand.test.ts`. */
export const OPERATIONS: readonly Operation[] = [item, policy, unit, place, latest, led, count, page, words]
