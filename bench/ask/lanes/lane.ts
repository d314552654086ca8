import { z } from 'zod'

/** How a lane reaches the one Neo4j that all of them read. */
export const accessSchema = z.object({ uri: z.string(), username: z.string(), password: z.string() })
export type LaneAccess = z.infer<typeof accessSchema>

/** What one operation took of the database. */
export const workSchema = z.object({ statements: z.number(), hits: z.number() })
export type Work = z.infer<typeof workSchema>

/** A server that answers the operations in its own way, and tells what it sent to the database for them. */
export interface Lane {
  /** Where it takes questions by POST. */
  readonly url: string
  /** From now on what is sent to the database is noted, and what was noted before is forgotten. */
  watch(): void
  /** Runs again what was noted, under PROFILE. */
  work(): Promise<Work>
}

const wishSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('OPEN'), access: accessSchema }),
  z.object({ what: z.enum(['CPU', 'WATCH', 'WORK']) }),
])

/** What the process of the bench asks the process of a lane for. */
export type Wish = z.infer<typeof wishSchema>

const messageSchema = z.object({ id: z.number(), wish: wishSchema })

/** Serves a lane as a process of its own, so that its time of the processor is its own. It ends with who started it. */
export function serveLane(open: (access: LaneAccess) => Promise<Lane>): void {
  let lane: Lane | null = null
  const opened = (): Lane => {
    if (lane === null) throw new Error('the lane is not open yet')
    return lane
  }
  const answer = async (wish: Wish): Promise<unknown> => {
    switch (wish.what) {
      case 'OPEN':
        lane = await open(wish.access)
        return lane.url
      case 'CPU': {
        const { user, system } = process.cpuUsage()
        return (user + system) / 1_000
      }
      case 'WATCH':
        opened().watch()
        return
      case 'WORK':
        return opened().work()
    }
  }
  process.on('message', (message) => {
    const { id, wish } = messageSchema.parse(message)
    answer(wish).then(
      (found) => process.send?.({ id, found: found ?? null }),
      (error: unknown) => process.send?.({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
  })
  process.once('disconnect', () => process.exit())
}
