import { describe, expect, it } from '@jest/globals'
import { columnsAsked, joinedThings, listSignature, NOTHING_ASKED, signatureOf, type ThingAsked } from '../../../src/graph/cypher/asked.js'
import { ENTITIES } from '../../../src/graph/cypher/entities/index.js'
import { listReading } from '../../../src/graph/cypher/list.js'
import { orderOf } from '../../../src/graph/cypher/order.js'
import { RecentCache } from '../../../src/graph/recentCache.js'
import { rootList } from '../../../src/resolvers/lists.js'
import { countAsked, pageAsked, windowOf } from '../../support/asked.js'

const items = rootList('workItems', 'WorkItem')
const window = windowOf(orderOf(ENTITIES.WorkItem, null, []))
const page = (thing: ThingAsked) => ({ ...pageAsked(items, {}, window, thing), cursors: false })

describe('what several fields ask of one thing', () => {
  it('is all columns of them, each once', () => {
    expect(joinedThings([columnsAsked('title', 'kind'), columnsAsked('kind', 'due')]).columns).toEqual(['due', 'kind', 'title'])
  })

  it('is one thing at the end of a relation, whoever asks for it', () => {
    const policy = (...columns: string[]): ThingAsked => ({ ...NOTHING_ASKED, ones: { policy: columnsAsked(...columns) } })
    expect(joinedThings([policy('title'), policy('docNumber')]).ones).toEqual({ policy: columnsAsked('docNumber', 'title') })
  })

  it('is one list where they ask the same question, and several where they do not', () => {
    const [titles, kinds] = [page(columnsAsked('title')), page(columnsAsked('kind'))]
    const lists = (...asked: (typeof titles)[]) => joinedThings(asked.map((list) => ({ ...NOTHING_ASKED, lists: [list] }))).lists
    const [one, ...others] = lists(titles, { ...countAsked(items, {}), key: titles.key }, kinds)
    expect(others).toEqual([])
    expect([one?.total, one?.window, one?.thing.columns]).toEqual([true, window, ['kind', 'title']])
    expect(lists(titles, { ...kinds, key: 'another' })).toHaveLength(2)
  })

  it('is told apart by all that is asked', () => {
    const asked = [
      columnsAsked('title'),
      columnsAsked('kind'),
      { ...columnsAsked('title'), ones: { policy: NOTHING_ASKED } },
      { ...columnsAsked('title'), namedBy: NOTHING_ASKED },
      { ...columnsAsked('title'), lists: [page(NOTHING_ASKED)] },
      { ...columnsAsked('title'), lists: [{ ...page(NOTHING_ASKED), total: true }] },
      { ...columnsAsked('title'), lists: [{ ...page(NOTHING_ASKED), cursors: true }] },
    ]
    expect(new Set(asked.map((thing) => JSON.stringify(signatureOf(thing)))).size).toBe(asked.length)
  })
})

describe('a reading', () => {
  it('asks for the columns that are asked for and for no other', () => {
    const { text } = listReading(page(columnsAsked('title'))).statement([])
    expect(text.slice(text.indexOf('RETURN')).replaceAll('\n', ' ')).toBe('RETURN collect([ n0.id , n0.title ]) AS v0 } RETURN v0 AS c0')
    expect(text).not.toContain('evidence')
  })

  it('is composed once for a question, and again when it was forgotten', () => {
    const cache = new RecentCache(2)
    let composed = 0
    const ask = (...columns: string[]) => {
      const asked = page(columnsAsked(...columns))
      return cache.get(JSON.stringify(listSignature(asked)), () => ((composed += 1), listReading(asked)))
    }
    expect(ask('title')).toBe(ask('title'))
    ask('kind')
    ask('title')
    expect(composed).toBe(2)
    ask('due')
    ask('title')
    expect(composed).toBe(3)
    ask('kind')
    expect([composed, cache.size]).toEqual([4, 2])
  })
})
