/** The things whose titles share most with what was asked for, the nearest first; none that shares nothing. */
export function nearestTitles<T extends { title: string }>(asked: string, among: readonly T[], limit: number): T[] {
  const wanted = pairsIn(asked)
  return among
    .map((one) => ({ one, score: likeness(wanted, pairsIn(one.title)) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
    .slice(0, limit)
    .map(({ one }) => one)
}

/** Pairs of characters that stand beside each other: 大数据 has 大数 and 数据. */
function pairsIn(title: string): ReadonlySet<string> {
  const characters = [...title.normalize('NFKC').replace(/[\s《》]/gu, '')]
  return new Set(characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`))
}

/** The coefficient of Dice: 1 for the same pairs, 0 for none in common. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length
  return common === 0 ? 0 : (2 * common) / (one.size + other.size)
}
