// Plain JavaScript: the launchers in bin/ use it before anything is built.

/**
 * Characters that draw nothing and steer what shows them: controls (ESC begins a terminal's commands), the directions of writing that
 * turn a name round, marks without a width, separators of lines, halves of a pair.
 */
const STEERING = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** @type {Readonly<Record<string, string>>} */
const SHORT = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * A name or a value as it may stand in one line of a message: every steering character is shown by its number, and none is sent.
 * @param {string} text
 */
export function visible(text) {
  return text.replace(STEERING, (character) => SHORT[character] ?? escape(character))
}

/**
 * The same for text of several lines: its line ends and tabs are kept.
 * @param {string} text
 */
export function visibleLines(text) {
  return text.replace(STEERING, (character) => (character === '\n' || character === '\t' ? character : escape(character)))
}

/**
 * JSON whose strings hold the same characters, with the steering ones by their numbers. Its own line ends are kept.
 * @param {string} json
 */
export function visibleJson(json) {
  return json.replace(STEERING, (character) => (character === '\n' ? character : character.split('').map(unit).join('')))
}

/** @param {string} character */
function escape(character) {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`
  return code > 0xffff ? `\\u{${code.toString(16)}}` : unit(character)
}

/** @param {string} character one unit of UTF-16 */
function unit(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
