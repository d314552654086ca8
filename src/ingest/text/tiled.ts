/**
 * Whether a text is nothing but steps set end to end. `stepsAt` tells how long the steps are that can begin at a place. Each place is
 * looked at once, however many ways lead there: a pattern `(?:信息|信息化|化)+$` would try every division of the text.
 */
export function isTiled(text: string, stepsAt: (at: number) => readonly number[]): boolean {
  const reached = new Set([0])
  for (let at = 0; at < text.length; at++) if (reached.has(at)) for (const length of stepsAt(at)) if (length > 0) reached.add(at + length)
  return text.length > 0 && reached.has(text.length)
}
