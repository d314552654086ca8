import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/config/root.js'

const FOLDER = join(projectRoot, 'bench', 'peer')

/** Installs the packages of the peer as its lock says, where they are not there or older than the lock. */
export async function installPeer(): Promise<void> {
  const [lock, installed] = [join(FOLDER, 'package-lock.json'), join(FOLDER, 'node_modules', '.package-lock.json')]
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  console.error('  Installing the packages of the peer, in bench/peer')
  const child = spawn('npm', ['ci'], { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`npm ci in bench/peer ended with ${String(code)}: the packages of the peer are not there`)
}
