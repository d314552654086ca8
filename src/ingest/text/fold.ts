import HK_VARIANTS from 'opencc-js/dict/HKVariants'
import TS_CHARACTERS from 'opencc-js/dict/TSCharacters'
import TW_VARIANTS from 'opencc-js/dict/TWVariants'

/**
 * The folded view of a text: every unit is replaced by the one that rules match on, so that a rule need not care for widths,
 * blanks, script or look-alike radicals. One unit gives one unit: an offset in the folded text is the same offset in the printed one.
 */

/**
 * Unicode's EquivalentUnifiedIdeograph for the block CJK Radicals Supplement, as far as both are single UTF-16 units: radicals that
 * converters and PDF extraction leave in place of the characters that they look like.
 */
const SUPPLEMENT_RADICALS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

/** Marks that differ from one typist to another and mean the same; all single units. */
const MARKS: Readonly<Record<string, string>> = {
  '―': '—', // horizontal bar
  '–': '—', // en dash
  '─': '—', // box drawing
  '━': '—',
  '﹣': '-',
  '−': '-',
  '〜': '~',
  '∶': ':',
  '︰': ':',
  '﹕': ':',
  '︓': ':',
  '﹔': ';',
  '﹐': ',',
  '︐': ',',
  '﹑': '、',
  '︑': '、',
  '｡': '。',
  '︒': '。',
  '﹒': '.',
  '․': '.',
  '﹙': '(',
  '﹚': ')',
  '﹝': '〔',
  '﹞': '〕',
  '｟': '(',
  '｠': ')',
  '『': '‘',
  '』': '’',
  '「': '“',
  '」': '”',
  '〝': '“',
  '〞': '”',
  '﹁': '“',
  '﹂': '”',
  '・': '·',
  '‧': '·',
}

const BLANKS = /[\t\v\f\u00a0\u1680\u180e\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/u

function makeTable(): { all: Uint16Array; script: Uint16Array } {
  const all = new Uint16Array(0x10000)
  const script = new Uint16Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) all[unit] = script[unit] = unit
  for (const pair of TS_CHARACTERS.split('|')) {
    const [traditional = '', simplified = ''] = pair.split(' ')
    // Characters outside the Basic Multilingual Plane are two units and stay as they are, on either side.
    if (traditional.length === 1 && simplified.length === 1)
      all[traditional.charCodeAt(0)] = script[traditional.charCodeAt(0)] = simplified.charCodeAt(0)
  }
  // Forms of Hong Kong and Taiwan that differ from the standard traditional one (衞 for 衛) are simplified as it is.
  for (const pair of `${HK_VARIANTS}|${TW_VARIANTS}`.split('|')) {
    const [standard = '', ...variants] = pair.split(' ')
    const simplified = script[standard.charCodeAt(0)] ?? 0
    for (const variant of variants) {
      const unit = variant.charCodeAt(0)
      if (standard.length === 1 && variant.length === 1 && script[unit] === unit) all[unit] = script[unit] = simplified
    }
  }
  const put = (from: number, to: number): void => {
    all[from] = all[to] ?? to
  }
  for (let unit = 0xff01; unit <= 0xff5e; unit++) put(unit, unit - 0xfee0)
  for (let unit = 0; unit < 0x10000; unit++) if (BLANKS.test(String.fromCharCode(unit))) put(unit, 0x20)
  // Kangxi radicals and compatibility ideographs have single-character compatibility forms.
  for (const [first, last] of [
    [0x2f00, 0x2fd5],
    [0xf900, 0xfad9],
  ] as const) {
    for (let unit = first; unit <= last; unit++) {
      const same = String.fromCharCode(unit).normalize('NFKC')
      if (same.length === 1) put(unit, same.charCodeAt(0))
    }
  }
  for (let at = 0; at + 1 < SUPPLEMENT_RADICALS.length; at += 2)
    put(SUPPLEMENT_RADICALS.charCodeAt(at), SUPPLEMENT_RADICALS.charCodeAt(at + 1))
  for (const [from, to] of Object.entries(MARKS)) put(from.charCodeAt(0), to.charCodeAt(0))
  return { all, script }
}

const TABLE = makeTable()
const CHUNK = 8192

function mapUnits(text: string, table: Uint16Array): string {
  let out = ''
  for (let from = 0; from < text.length; from += CHUNK) {
    const units = new Array<number>(Math.min(CHUNK, text.length - from))
    for (let at = 0; at < units.length; at++) units[at] = table[text.charCodeAt(from + at)] ?? 0
    out += String.fromCharCode(...units)
  }
  return out
}

/** 計畫, 規畫 and 策畫 are Taiwan's spelling of 计划, 规划 and 策划; 畫 alone is a picture. Of the same length. */
const DRAWN = /(?<=[计规策筹谋])画/gu

/** A sentence that ends with a half-width stop; the stop of a label (一. and (二).) ends none. */
const HALF_WIDTH_STOP =
  /(?<=[\u4e00-\u9fff%‰”)])(?<!(?:^|[\n ])[一二三四五六七八九十]{1,3}|\([一二三四五六七八九十\d]{1,3}\))\.(?=[ \n]|$|[\u4e00-\u9fff“《(])/gu
/** Lines that end so; a text that has some is typed in half-width punctuation throughout. */
const HALF_WIDTH_LINE = /[\u4e00-\u9fff%)”]\. *(?:\n|$)/gu
const FEW_LINES = 2

/** Typists of half-width punctuation end sentences with a stop like that of a decimal: it is made the full stop that it stands for. */
function fullStops(folded: string): string {
  return (folded.match(HALF_WIDTH_LINE)?.length ?? 0) < FEW_LINES ? folded : folded.replace(HALF_WIDTH_STOP, '。')
}

/** The number of a page stands between two dashes on a line of its own (GB/T 9704, 7.5); it belongs to no sentence. */
const PAGE_NUMBER = /(?<=^|\n) {0,80}[—-]{1,2} ?\d{1,3} ?[—-]{1,2} {0,80}(?=\r?\n|$)/gu

/** The text folded for matching, of the same length. */
export function fold(text: string): string {
  const units = mapUnits(text, TABLE.all).replace(DRAWN, '划')
  return fullStops(units.replace(PAGE_NUMBER, (line) => ' '.repeat(line.length)))
}

/** The text in simplified characters, character by character; widths and blanks stay as printed. */
export function simplify(text: string): string {
  return mapUnits(text, TABLE.script).replace(DRAWN, '划')
}

/** The least share of characters with a simplified form that makes a text one in traditional script; simplified text has none or next to none. */
const TRADITIONAL_SHARE = 0.05

/** Whether a text is written in traditional script. */
export function isTraditional(text: string): boolean {
  let ideographs = 0
  let changed = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x3400 || unit > 0x9fff) continue
    ideographs++
    if (TABLE.script[unit] !== unit) changed++
  }
  return changed > ideographs * TRADITIONAL_SHARE
}
