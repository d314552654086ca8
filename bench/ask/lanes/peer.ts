import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { projectRoot } from '../../../src/config/root.js'
import { serveLane, type Lane, type LaneAccess } from './lane.js'

interface PeerPackage {
  openPeer: (access: LaneAccess) => Promise<Lane>
}

/** `@neo4j/graphql` over the same graph. It is a package of its own, which is installed when it is asked for: so its path is no import. */
serveLane(async (access) => {
  const { openPeer } = (await import(pathToFileURL(join(projectRoot, 'bench', 'peer', 'server.mjs')).href)) as PeerPackage
  return openPeer(access)
})
