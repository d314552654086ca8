import { afterAll, beforeAll, beforeEach, jest } from '@jest/globals'
import { openEmptyGraph, type EmptyGraph } from '../support/emptyGraph.js'
import { copies } from './load/copies.js'
import { difference } from './load/difference.js'
import { faults } from './load/faults.js'
import { manyFiles } from './load/manyFiles.js'
import { passages } from './load/passages.js'
import { policies } from './load/policies.js'
import { sharedThings } from './load/sharedThings.js'
import { together } from './load/together.js'
import { whoIsWho } from './load/whoIsWho.js'

// Every kind of statement is planned once by a fresh server, which takes seconds where other work goes on beside it.
jest.setTimeout(180_000)

let opened: EmptyGraph
const empty = (): EmptyGraph => opened

beforeAll(async () => {
  opened = await openEmptyGraph()
})
afterAll(() => opened.close())
beforeEach(() => opened.clear())

difference(empty)
policies(empty)
together(empty)
copies(empty)
sharedThings(empty)
whoIsWho(empty)
passages(empty)
faults(empty)
manyFiles(empty)
