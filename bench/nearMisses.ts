import { readText } from '../src/ingest/index.js'

/**
 * Whether reading stays linear on text that nearly matches: `npm run bench:near-misses`.
 *
 * Each text is one form that the rules look for, over and over, and never or always whole. It is read in four sizes, each twice the one
 * before, and the ratio of the times is printed: 2 is linear, 4 is not. Sizes begin where a reading takes long enough to be measured.
 */

const HEAD = '云溪市人民政府关于加快桥梁养护的意见\n各县区人民政府，市政府各部门：\n现提出以下意见。\n一、主要任务\n'

const TEXTS: Readonly<Record<string, (times: number) => string>> = {
  'headings of two levels': (times) => numbered(times, (at) => `${at % 2 === 0 ? '（一）' : '1.'}推进第${at}项工作。\n`),
  'one heading again and again': (times) => '二、推进工作\n'.repeat(times),
  'items with owners': (times) =>
    numbered(times, (at) => `（${'一二三四五'.charAt(at % 5)}）推进第${at}项。责任单位：市交通局、市财政局\n`),
  'items with owners and targets on one line': (times) => '（一）推进工作，牵头单位：市交通局，到2025年达到50%。'.repeat(times),
  'a list of owners without end': (times) => '牵头单位：市发展改革委、'.repeat(times),
  'subjects without a duty': (times) => '由市局\n'.repeat(times * 3),
  'a sentence without end': (times) => '推进、'.repeat(times * 4),
  'figures without end': (times) => '1'.repeat(times * 10),
  'numerals without end': (times) => '一二三'.repeat(times * 4),
  'labels without text': (times) => '一 '.repeat(times * 5),
  'brackets that stay open': (times) => '（'.repeat(times * 10),
  'titles that stay open': (times) => '《关于'.repeat(times * 4),
  'quotations that stay open': (times) => '“为'.repeat(times * 4),
  'names of zones': (times) => '高新技术产业园区'.repeat(times * 2),
  'rows of cells': (times) => 'a\tb\tc\n'.repeat(times * 2),
  'words of kinds': (times) => '信息化产业'.repeat(times * 3),
  'stops without end': (times) => '。；，'.repeat(times * 4),
}

function numbered(times: number, line: (at: number) => string): string {
  return Array.from({ length: times }, (_, at) => line(at)).join('')
}

/** Doublings of the smallest size. */
const SIZES = [2_000, 4_000, 8_000, 16_000]

function milliseconds(text: string): number {
  const bytes = new TextEncoder().encode(text)
  const started = performance.now()
  try {
    readText({ file: 'near-miss.txt', bytes })
  } catch {
    // That it is no policy is an answer, too; what counts is when it comes.
  }
  return performance.now() - started
}

console.log('| text | KB | ms | times a doubling |\n| --- | --- | --- | --- |')
for (const [name, make] of Object.entries(TEXTS)) {
  milliseconds(HEAD + make(1_000))
  const times = SIZES.map((size) => milliseconds(HEAD + make(size)))
  const [first = 0, last = 0] = [times.at(0), times.at(-1)]
  const kilobytes = Math.round(new TextEncoder().encode(HEAD + make(SIZES.at(-1) ?? 0)).length / 1024)
  const doublings = times.slice(1).map((time, at) => (time / (times[at] ?? time)).toFixed(1))
  const mean = ((last / first) ** (1 / (SIZES.length - 1))).toFixed(2)
  console.log(`| ${name} | ${kilobytes} | ${last.toFixed(0)} | ${doublings.join(' · ')}, so ${mean} |`)
}
