/** A name as scoring compares it: NFKC, lower case, without blanks and the punctuation of official texts. */
export function folded(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .replace(/[\s“”‘’"'《》〈〉、,。.;:!?()[\]【】〔〕—\-~·|]+/gu, '')
    .toLowerCase()
}

/** A number as scoring compares it, to six decimals. */
export function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 1e6) / 1e6
}

function pairsOf(text: string): Set<string> {
  const characters = [...folded(text)]
  const pairs = new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`))
  return pairs.size > 0 ? pairs : new Set([characters.join('')])
}

/** Whether two metrics' words agree: half of their pairs of characters are shared, or one holds the other. */
export function alike(one: string, other: string): boolean {
  const [left, right] = [pairsOf(one), pairsOf(other)]
  const shared = [...left].filter((pair) => right.has(pair)).length
  return (2 * shared) / (left.size + right.size) >= 0.5 || folded(other).includes(folded(one)) || folded(one).includes(folded(other))
}
