import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { systemCode } from '../../neo4j/index.js'
import { CommandError } from './failures.js'
import { describeKind, otherKind } from './fileKind.js'
import { visible } from './visible.mjs'

/**
 * Endings of files that are no documents, and lie beside them in a folder. Every other file is taken, as one that is named itself is: what it is
 * is told by what it holds, and one that cannot be read is refused by its name. None is passed over.
 */
const BESIDE_DOCUMENTS = new Set(
  [
    'png jpg jpeg gif bmp webp svg ico tif tiff avif woff woff2 ttf otf eot mp3 mp4 m4a wav avi mov webm',
    'css js mjs cjs ts tsx jsx map wasm json jsonl xml csv yml yaml toml ini log lock py sh',
    'zip gz tgz tar rar 7z db sqlite part tmp crdownload',
  ].flatMap((endings) => endings.split(' ').map((ending) => `.${ending}`)),
)

/** What the arguments of a command lead to. */
export interface FoundDocuments {
  /** Documents, in the order of their names. */
  files: string[]
  /** Folders and links that could not be looked into, one line each, with the reason. */
  failures: string[]
  /** Files that are no documents by their names, as images beside a page. */
  leftOut: string[]
}

/**
 * The documents that the arguments of a command name: files as they are, of folders the documents in them and below. A folder that is
 * reached twice, by a link, is looked through once.
 * @throws CommandError where a path leads to nothing, or a folder holds no document
 */
export function findDocuments(paths: readonly string[]): FoundDocuments {
  const found: FoundDocuments = { files: [], failures: [], leftOut: [] }
  for (const path of paths) {
    if (!isFolder(path)) {
      found.files.push(path)
      continue
    }
    const inside = lookThrough(path)
    if (inside.files.length === 0 && inside.failures.length === 0)
      throw new CommandError(
        `The folder ${visible(path)} holds no document: what lies in it are files such as images, scripts and archives, or none.`,
      )
    found.files.push(...inside.files.sort())
    found.failures.push(...inside.failures)
    found.leftOut.push(...inside.leftOut)
  }
  return found
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT') throw new CommandError(`There is no file or folder ${visible(path)}.`)
    throw new CommandError(`${visible(path)} can't be reached (${code ?? String(error)}).`, { cause: error })
  }
}

function lookThrough(top: string): FoundDocuments {
  const found: FoundDocuments = { files: [], failures: [], leftOut: [] }
  const seen = new Set<string>()
  const folders = [top]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    try {
      const real = realpathSync(folder)
      if (seen.has(real)) continue
      seen.add(real)
      const names = readdirSync(folder).sort()
      const pages = new Set(names.filter((name) => extname(name) !== '').map((name) => basename(name, extname(name))))
      for (const name of names) {
        const path = join(folder, name)
        const entry = kindOf(path)
        if (entry === 'FOLDER' && !isPartOfPage(name, pages)) folders.push(path)
        else if (entry === 'FILE') (isDocument(name) ? found.files : found.leftOut).push(path)
        else if (entry === 'LOST') found.failures.push(`${visible(path)}: ${describeLost(name)}`)
        else if (entry !== 'FOLDER') {
          if (isDocument(name)) found.failures.push(`${visible(path)}: ${describeKind(entry)}`)
          else found.leftOut.push(path)
        }
      }
    } catch (error) {
      found.failures.push(`${visible(folder)}: the folder can't be looked into (${systemCode(error) ?? String(error)})`)
    }
  }
  return found
}

/** A hidden file (.DS_Store) is the system's. */
const isDocument = (name: string): boolean => !name.startsWith('.') && !BESIDE_DOCUMENTS.has(extname(name).toLowerCase())

/** What a browser puts beside a page that it saves: `page_files` or `page.files` beside `page.html`. */
function isPartOfPage(name: string, pages: ReadonlySet<string>): boolean {
  const page = /^(.{1,250})(?:_files|\.files|_文件)$/u.exec(name)?.[1]
  return page !== undefined && pages.has(page)
}

/** A name in other bytes than UTF-8 comes with U+FFFD in it, and no longer leads to its file. */
const describeLost = (name: string): string =>
  name.includes('\ufffd') ? 'its name is not in UTF-8: give it another name' : 'the link leads nowhere'

/** A link stands for what it leads to; what is neither file nor folder is named in words. */
function kindOf(path: string): string {
  try {
    const entry = statSync(path)
    return entry.isDirectory() ? 'FOLDER' : (otherKind(entry) ?? 'FILE')
  } catch (error) {
    if (['ENOENT', 'ELOOP'].includes(systemCode(error) ?? '')) return 'LOST'
    throw error
  }
}
