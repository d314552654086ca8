/** Encoders that the platform lacks, for documents in the encodings that policies come in. */

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return bytes
}

export const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))

/** The bytes of text in a one- or two-byte encoding, by turning its decoder round. */
function encoder(encoding: string): (text: string) => Uint8Array {
  let table: Map<string, number[]> | null = null
  const tableOf = (): Map<string, number[]> => {
    const decoder = new TextDecoder(encoding)
    const made = new Map<string, number[]>()
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const character = decoder.decode(Uint8Array.of(lead, trail))
        if (character.length === 1 && character !== '\ufffd' && !made.has(character)) made.set(character, [lead, trail])
      }
    }
    return made
  }
  return (text) => {
    const known = (table ??= tableOf())
    return Uint8Array.from(
      [...text].flatMap((character) => {
        const bytes = character < '\u0080' ? [character.charCodeAt(0)] : known.get(character)
        if (bytes === undefined) throw new Error(`${encoding} has no ${character}`)
        return bytes
      }),
    )
  }
}

export const gb18030 = encoder('gb18030')
export const big5 = encoder('big5')

/** What a program saves in UTF-8 that took bytes for another encoding. */
export const misread = (bytes: Uint8Array, as: string): Uint8Array => utf8(new TextDecoder(as).decode(bytes))
