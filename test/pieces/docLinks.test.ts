import { describe, expect, it } from '@jest/globals'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { projectRoot } from '../../src/config/root.js'

/** Folders that no page of ours is in. */
const AWAY = new Set(['node_modules', 'dist', '.git', '.zhengtu', 'coverage', 'generated'])

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return AWAY.has(entry.name) ? [] : filesBelow(path)
    return [relative(projectRoot, path)]
  })
}

const files = filesBelow(projectRoot)
const pages = files.filter((file) => file.endsWith('.md'))
const scripts = Object.keys((JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { scripts: object }).scripts)

/** Made by commands or by a person, or the form of a name: a page may name them where they are not there. */
const MAY_BE_MISSING = /^(?:\.env|dist\/|src\/generated\/)|^N-name|^(?:policy\.txt|facts\.json)$/

/** `[words](target)` outside of code, without addresses of the web. */
function linksOf(page: string): string[] {
  const text = readFileSync(join(projectRoot, page), 'utf8').replace(/^```[^]*?^```/gm, '')
  return [...text.matchAll(/\]\(([^()\s]+)\)/g)].flatMap(([, target = '']) => (/^[a-z]+:/.test(target) ? [] : [target]))
}

/** The heading as an address names it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
}

function leadsNowhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? join(projectRoot, page) : join(projectRoot, dirname(page), path)
  if (!existsSync(target)) return true
  if (anchor === undefined) return false
  const headings = [...readFileSync(target, 'utf8').matchAll(/^#{1,6} (.*)$/gm)]
  return !headings.some(([, heading = '']) => anchorOf(heading) === anchor)
}

/** Names of our kinds of source files in backticks, in whatever folder they stand: `entities/index.ts`. */
function namedFiles(page: string): string[] {
  const text = readFileSync(join(projectRoot, page), 'utf8').replace(/^```[^]*?^```/gm, '')
  return [...text.matchAll(/`((?:[\w-]+\/)*[\w-]+\.(?:tsx?|mjs|graphql|md))`/g)].map(([, name = '']) => name)
}

describe('the pages of the repository', () => {
  it('are found', () => {
    for (const page of ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'src/ingest/README.md', 'docs/api.md'])
      expect(pages).toContain(page)
  })

  it.each(pages)('%s: every link leads somewhere', (page) => {
    expect(linksOf(page).filter((link) => leadsNowhere(page, link))).toEqual([])
  })

  it.each(pages)('%s: every source file that it names is there', (page) => {
    const missing = namedFiles(page).filter((name) => !files.some((file) => file === name || file.endsWith(`/${name}`)))
    expect(missing.filter((name) => !MAY_BE_MISSING.test(name))).toEqual([])
  })

  it.each(pages)('%s: every command of npm that it names is there', (page) => {
    const named = [...readFileSync(join(projectRoot, page), 'utf8').matchAll(/npm run ([\w:-]*\w)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !scripts.includes(name))).toEqual([])
  })
})
