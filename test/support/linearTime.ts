import { RegExpParser, type AST } from '@eslint-community/regexpp'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../../src/config/root.js'
import type { Pattern } from './patterns.js'

/**
 * Whether a regular expression takes time linear in its text, whatever text that is.
 *
 * A pattern without a repetition that is open at its end looks at no more than so many characters from each place: it is linear by its
 * form, unless one turn of a repetition can be gone through in several ways, which multiply. Of all others `recheck` tells: it builds
 * the automaton of a pattern and looks for loops in it that can be gone through in several ways. It proves what it says, but knows no
 * look-around: a pattern with assertions is checked in parts, each of which must be linear:
 *
 * - the pattern as if its assertions always held: what is ambiguous without them is found;
 * - the pattern with a character in their place that no text has, as if they always failed: what goes back from there is found;
 * - what stands in each of them, as a pattern of its own.
 *
 * A repetition with a bound goes in with a bound of a few turns: it is no loop of the automaton, however high its bound.
 */

/** A character of the private use area, in place of an assertion that fails. */
const FAILS = '\ue000'

/** How the checker words a fault that is no exponential one; what it could not prove is worded otherwise, and counts. */
const POLYNOMIAL = /^(?:\d+\w\w degree )?polynomial /u

/** A pattern as it is given to the checker, and which faults count. */
interface Question {
  source: string
  flags: string
  only: 'ANY' | 'EXPONENTIAL'
}

/** What is wrong with patterns, with the place of each; nothing where the time of all is linear. */
export function slowPatterns(patterns: readonly Pattern[]): string[] {
  const questions = patterns.map(({ source, flags }) => questionsOf(source, flags))
  const keyOf = ({ source, flags }: Question): string => JSON.stringify([source, flags])
  const verdicts = verdictsOn([...new Set(questions.flat().map(keyOf))])
  return patterns.flatMap(({ place }, index) =>
    (questions[index] ?? []).flatMap((question) => {
      const fault = verdicts.get(keyOf(question)) ?? null
      return fault === null || (question.only === 'EXPONENTIAL' && POLYNOMIAL.test(fault)) ? [] : [`${place}: ${fault}`]
    }),
  )
}

function questionsOf(source: string, flags: string): Question[] {
  return partsOf(source, flags).flatMap((whole): Question[] => {
    const part = withoutTail(whole, flags)
    const nodes = nodesOf(parsed(part, flags))
    if (nodes.some(isOpen)) return [{ source: withLowBounds(part, flags), flags, only: 'ANY' }]
    return nodes.some(repeatsGroup) ? [{ source: withOpenGroups(part, flags), flags, only: 'EXPONENTIAL' }] : []
  })
}

/** What the checker says of patterns, each `[source, flags]` as JSON. */
function verdictsOn(keys: readonly string[]): Map<string, string | null> {
  const checker = join(projectRoot, 'test', 'support', 'recheckPatterns.mjs')
  const { stdout, stderr, status } = spawnSync(process.execPath, [checker], {
    input: `[${keys.join(',')}]`,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
  })
  if (status !== 0) throw new Error(`the checker of patterns failed: ${stderr}`)
  const answers = JSON.parse(stdout) as (string | null)[]
  return new Map(keys.map((key, index) => [key, answers[index] ?? null]))
}

const parsed = (source: string, flags: string): AST.Pattern =>
  new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u'), unicodeSets: flags.includes('v') })

/** Every node of a pattern, outer ones first. */
function nodesOf(node: AST.Node): AST.Node[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)]
}

function childrenOf(node: AST.Node): AST.Node[] {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives
    case 'Alternative':
      return node.elements
    case 'Quantifier':
      return [node.element]
    case 'Assertion':
      return isLookaround(node) ? node.alternatives : []
    default:
      return []
  }
}

const isLookaround = (node: AST.Node): node is AST.LookaroundAssertion =>
  node.type === 'Assertion' && (node.kind === 'lookahead' || node.kind === 'lookbehind')

/** A repetition without an end, or one of words that were matched before. */
const isOpen = (node: AST.Node): boolean => (node.type === 'Quantifier' && node.max === Infinity) || node.type === 'Backreference'

/** A group that is repeated some times, as far as its bound. */
const repeatsGroup = (node: AST.Node): boolean =>
  node.type === 'Quantifier' && node.max > FEW && (node.element.type === 'Group' || node.element.type === 'CapturingGroup')

/** Turns that a repetition with a bound keeps. */
const FEW = 2

function withLowBounds(source: string, flags: string): string {
  return rebound(source, flags, ({ min, max }) => [Math.min(min, FEW), max === Infinity ? max : Math.min(max, FEW)])
}

function withOpenGroups(source: string, flags: string): string {
  return rebound(source, flags, (one) => [Math.min(one.min, FEW), repeatsGroup(one) ? Infinity : Math.min(one.max, FEW)])
}

/** The pattern with the least turns of what it ends with: they are a match already, and nothing goes back into those that follow. */
function withoutTail(source: string, flags: string): string {
  return replaced(
    source,
    parsed(source, flags).alternatives.flatMap(({ elements }) => {
      const last = elements.at(-1)
      return last?.type === 'Quantifier' && last.greedy && last.max > last.min
        ? [{ start: last.element.end, end: last.end, by: `{${last.min}}` }]
        : []
    }),
  )
}

/** The pattern with other bounds for its repetitions. */
function rebound(source: string, flags: string, bounds: (one: AST.Quantifier) => [min: number, max: number]): string {
  const quantifiers = nodesOf(parsed(source, flags)).filter((node) => node.type === 'Quantifier')
  return replaced(
    source,
    quantifiers.map((one) => {
      const [min, max] = bounds(one)
      return { start: one.element.end, end: one.end, by: `{${min},${max === Infinity ? '' : max}}${one.greedy ? '' : '?'}` }
    }),
  )
}

/** The patterns that stand for one with assertions; the pattern itself where it has none. */
function partsOf(source: string, flags: string): string[] {
  const assertions = nodesOf(parsed(source, flags)).filter(isLookaround)
  if (assertions.length === 0) return [source]
  const outer = assertions.filter((one) => !assertions.some((other) => other !== one && other.start <= one.start && one.end <= other.end))
  const inPlace = (by: string): string =>
    replaced(
      source,
      outer.map(({ start, end }) => ({ start, end, by })),
    )
  return [inPlace('(?:)'), inPlace(FAILS), ...outer.flatMap((one) => partsOf(one.alternatives.map(({ raw }) => raw).join('|'), flags))]
}

/** The text with other words at some places, which lie apart. */
function replaced(source: string, places: readonly { start: number; end: number; by: string }[]): string {
  let result = ''
  let from = 0
  for (const { start, end, by } of [...places].sort((a, b) => a.start - b.start)) {
    result += source.slice(from, start) + by
    from = end
  }
  return result + source.slice(from)
}
