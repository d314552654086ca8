import { pinyin } from 'pinyin-pro'

/** The key of a missing name. It sorts after every other key. */
export const MISSING = '\uffff'

/** The longest key, in UTF-16 units. Names that agree so far are told apart by their ids, which end every order. */
export const MAX_KEY = 96

/** Keys that were made before; the same names return in document after document. */
const made = new Map<string, string>()
const MOST_REMEMBERED = 20_000

/**
 * The key by which a name sorts: Chinese by pinyin, syllable by syllable with the tone; Latin without case; numbers by value;
 * widths, blanks and punctuation do not count.
 */
export function sortKey(name: string | null): string {
  if (name === null) return MISSING
  const known = made.get(name)
  if (known !== undefined) return known
  const key = keyOf(name)
  if (made.size >= MOST_REMEMBERED) made.clear()
  made.set(name, key)
  return key
}

function keyOf(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}+|\p{Nd}+|(?:(?!\p{Script=Han})[\p{L}\p{M}])+/gu)
  const key = (words ?? [])
    .map((word) => {
      if (/^\p{Script=Han}/u.test(word)) return pinyin(word, { toneType: 'num', type: 'array', v: true }).join(' ')
      return /^\d/.test(word) ? word.padStart(6, '0') : word
    })
    .join(' ')
  return key === '' ? MISSING : key.slice(0, MAX_KEY)
}
