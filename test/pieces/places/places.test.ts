import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { placesFor } from '../../../src/server/places/placesPlugin.js'
import { Places } from '../../../src/server/places/places.js'

/** Takes as many places as an address gets, and answers how many that were. */
function fill(places: Places, address: string, each = 1): number {
  const before = places.taken
  for (;;) {
    try {
      places.take(address, each)
    } catch {
      return places.taken - before
    }
  }
}

const options = fc.record({ cap: fc.integer({ min: 1, max: 200 }), share: fc.integer({ min: 1, max: 99 }) })

describe('the places of operations that run', () => {
  it('are divided so that those who come later find some, too', () => {
    const places = new Places({ cap: 64, share: 75 })
    expect(['a', 'b', 'c', 'd', 'e'].map((address) => fill(places, address))).toEqual([48, 12, 3, 1, 0])
  })

  it('become equal while their holders come and go', () => {
    const places = new Places({ cap: 64, share: 75 })
    const held: [string, () => void][] = []
    const fillWith = (address: string) => {
      for (;;) {
        try {
          held.push([address, places.take(address)])
        } catch {
          return
        }
      }
    }
    for (const address of ['a', 'b']) fillWith(address)
    // Whatever has run longest ends, and all take what they may again.
    for (let i = 0; i < 200; i += 1) {
      held.shift()?.[1]()
      for (const address of ['b', 'a']) fillWith(address)
    }
    const count = (address: string) => held.filter(([one]) => one === address).length
    expect([count('a'), count('b')].sort()).toEqual([27, 28])
  })

  it('are never all held by one address that is alone, unless there is one place only; one it has in any case', () => {
    fc.assert(
      fc.property(options, ({ cap, share }) => {
        const most = fill(new Places({ cap, share }), 'a')
        expect(most).toBe(Math.max(1, Math.floor((cap * share) / 100)))
      }),
    )
  })

  it('are as many as the cap and no more, and all are free again when all have left', () => {
    fc.assert(
      fc.property(options, fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean())), ({ cap, share }, steps) => {
        const places = new Places({ cap, share })
        const leave: (() => void)[] = []
        for (const [address, comes] of steps) {
          if (!comes) leave.shift()?.()
          else {
            try {
              leave.push(places.take(String(address)))
            } catch {
              expect(places.taken).toBeGreaterThan(0)
            }
          }
          expect(places.taken).toBe(leave.length)
          expect(places.taken).toBeLessThanOrEqual(cap)
        }
        for (const give of leave) give()
        expect(places.taken).toBe(0)
        expect(fill(places, 'new')).toBe(Math.max(1, Math.floor((cap * share) / 100)))
      }),
    )
  })

  it('go to a dear operation by up to four, so that one address runs few of them at a time', () => {
    expect([0, 0.1, 0.2, 0.5, 0.9, 1, 7].map(placesFor)).toEqual([1, 1, 2, 3, 4, 4, 4])
    const places = new Places({ cap: 64, share: 75 })
    expect(['a', 'b', 'c', 'd'].map((address) => fill(places, address, 4))).toEqual([48, 12, 4, 0])
  })

  it('are what is left for the first operation of an address, however dear', () => {
    const places = new Places({ cap: 3, share: 75 })
    const leave = places.take('a', 2)
    places.take('b', 4)
    expect(places.taken).toBe(3)
    leave()
    expect(places.taken).toBe(1)
  })

  it('are all for one address where the share is 100 percent', () => {
    expect(fill(new Places({ cap: 64, share: 100 }), 'a')).toBe(64)
  })
})
