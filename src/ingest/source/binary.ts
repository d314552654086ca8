import { DocumentError } from '../errors.js'

/** The largest file that is read. A policy of 300 pages is about 1 MB, its page as it is saved seldom more than twice that. */
export const MAX_BYTES = 8 * 1024 * 1024

/** What other programs write, by how it begins, and what to do instead. */
interface Kind {
  begins: readonly number[]
  name: string
  /** What else must be in it. */
  holds?: string
  todo: string
}

const SAVE_AS_TEXT = 'such documents cannot be read yet; open it and save it as .txt or .html'
const NO_TEXT = 'there is no text in it; give the page or the text that it shows as .txt or .html'
const UNPACK = 'unpack it first and give what is in it as .txt or .html'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const KINDS: readonly Kind[] = [
  { begins: [0x25, 0x50, 0x44, 0x46], name: 'a PDF', todo: SAVE_AS_TEXT },
  { begins: ZIP, holds: 'word/', name: 'a Word document (DOCX)', todo: SAVE_AS_TEXT },
  { begins: ZIP, holds: 'xl/', name: 'an Excel workbook (XLSX)', todo: SAVE_AS_TEXT },
  { begins: ZIP, holds: 'OFD.xml', name: 'an OFD document', todo: SAVE_AS_TEXT },
  { begins: ZIP, name: 'a ZIP archive', todo: UNPACK },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], name: 'a document of Word or WPS (DOC)', todo: SAVE_AS_TEXT },
  { begins: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'a document in RTF', todo: SAVE_AS_TEXT },
  { begins: [0x89, 0x50, 0x4e, 0x47], name: 'an image (PNG)', todo: NO_TEXT },
  { begins: [0xff, 0xd8, 0xff], name: 'an image (JPEG)', todo: NO_TEXT },
  { begins: [0x47, 0x49, 0x46, 0x38], name: 'an image (GIF)', todo: NO_TEXT },
  { begins: [0x1f, 0x8b], name: 'an archive (gzip)', todo: UNPACK },
  { begins: [0x52, 0x61, 0x72, 0x21], name: 'an archive (RAR)', todo: UNPACK },
  { begins: [0x37, 0x7a, 0xbc, 0xaf], name: 'an archive (7z)', todo: UNPACK },
]

export const startsWith = (bytes: Uint8Array, begins: readonly number[]): boolean => begins.every((byte, at) => bytes[at] === byte)

/** How far into an archive the names of its parts are looked for. */
const PARTS_WITHIN = 256 * 1024

/** Refuses what is no text by its size or its first bytes. Throws a DocumentError: TOO_LARGE, EMPTY or BINARY. */
export function admit(bytes: Uint8Array): void {
  admitSize(bytes.length)
  if (bytes.length === 0) throw new DocumentError('EMPTY', 'the file is empty')
  const parts = startsWith(bytes, ZIP) ? new TextDecoder('latin1').decode(bytes.subarray(0, PARTS_WITHIN)) : ''
  const kind = KINDS.find(({ begins, holds }) => startsWith(bytes, begins) && (holds === undefined || parts.includes(holds)))
  if (kind !== undefined) throw new DocumentError('BINARY', `the file is ${kind.name}: ${kind.todo}`)
}

/** Refuses a file by its size alone, before it is read. Throws a DocumentError: TOO_LARGE. */
export function admitSize(bytes: number): void {
  if (bytes > MAX_BYTES)
    throw new DocumentError('TOO_LARGE', `the file has ${bytes} bytes, and the limit is ${MAX_BYTES}: give its policies one by one`)
}
