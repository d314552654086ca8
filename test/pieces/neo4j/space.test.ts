import { describe, expect, it } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { Neo4jProcessError } from '../../../neo4j/errors.js'
import { checkSpace, spaceFailure, spaceFault } from '../../../neo4j/space.js'

/** Folders of the system's own devices have no room at all, wherever we are. */
const WITHOUT_ROOM = process.platform === 'linux' ? '/proc' : '/dev'

describe('a start on a full disk', () => {
  it('says so in one line, with what is free, what is needed and what to do', () => {
    expect(() => {
      checkSpace(WITHOUT_ROOM)
    }).toThrow(
      expect.objectContaining({
        code: 'DISK_FULL',
        message: `The disk of the data folder ${WITHOUT_ROOM} is full: 0 MB are free, and Neo4j needs 16 MB. Make room there, or set DATA_DIR to a folder on another disk.`,
      }),
    )
  })

  it('is tried where there is room', () => {
    expect(spaceFault(tmpdir())).toBeNull()
  })

  it('says so in one line, too, where a write of its own finds no room', () => {
    let thrown: unknown = null
    try {
      // The device that is always full; elsewhere than on Linux the system's fault is made by hand.
      if (process.platform === 'linux') writeFileSync('/dev/full', 'a')
      else throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    } catch (error) {
      thrown = error
    }
    const told = spaceFailure(thrown, '/data')
    expect(told).toBeInstanceOf(Neo4jProcessError)
    expect((told as Neo4jProcessError).message).toMatch(/^The disk of the data folder \/data is full: [^\n]+$/)
    const other = new Error('another')
    expect(spaceFailure(other, '/data')).toBe(other)
  })
})
