/**
 * Makes up policies of any length for the benchmarks: the shapes of real ones (headings in four levels, lines of duty,
 * goals with numbers, zones, citations), words of our own. The same arguments give the same text on every machine.
 */

/** A page of an official document holds 22 lines of 28 characters (GB/T 9704—2012, 5.2.3). */
export const CHARACTERS_PER_PAGE = 22 * 28

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const SUBJECTS = ['智慧交通', '数字教育', '远程医疗', '智慧文旅', '数字乡村', '政务服务', '工业互联网', '城市安全', '数字金融', '智慧物流']
const OFFICES = [
  '交通运输局',
  '教育局',
  '卫生健康委',
  '文化和旅游局',
  '农业农村局',
  '政务服务局',
  '工业和信息化局',
  '应急管理局',
  '财政局',
  '商务局',
]

const pick = (list: readonly string[], index: number): string => {
  const word = list[index % list.length]
  if (word === undefined) throw new Error('an empty list has nothing to pick')
  return word
}

/** 1 → 一, 23 → 二十三: the numerals of headings, up to 9,999. */
function chinese(number: number): string {
  const digits = ['', ...NUMERALS.slice(0, 9)]
  const units = ['', '十', '百', '千']
  const text = [...String(number)]
    .map((digit, index, all) => {
      const value = Number(digit)
      return value === 0 ? '〇' : `${digits[value] ?? ''}${units[all.length - 1 - index] ?? ''}`
    })
    .join('')
    .replace(/〇+$/u, '')
    .replace(/〇+/gu, '零')
  return text.startsWith('一十') ? text.slice(1) : text
}

/** One numbered task: its heading, a paragraph, and the line that gives it owners. */
function task(section: number, number: number): string {
  const at = section * 7 + number
  const subject = pick(SUBJECTS, at)
  const share = 40 + (at % 50)
  return [
    `${number}.推进${subject}第${at}期建设。面向群众和企业的实际需要，完善${subject}的标准、平台和数据目录，形成部门协同、上下贯通的工作机制，` +
      `逐步扩大应用范围，提高服务质量。到2027年，${subject}第${at}期覆盖率达到${share}%，建成示范点${3 + (at % 9)}个以上。`,
    `（牵头单位：市${pick(OFFICES, at)}；责任单位：市${pick(OFFICES, at + 3)}、${pick(OFFICES, at + 5)}，各区县政府）`,
  ].join('\n')
}

/**
 * A made-up plan of about `pages` pages.
 *
 * @param serial tells one document from another: it stands in the title and in the document number.
 */
export function madeUpPolicy(pages: number, serial = 1): string {
  const title = `日照市第${serial}号数字化发展实施方案（2025—2027年）`
  const parts = [
    title,
    `日政办发〔2025〕${serial}号`,
    '',
    '各区县人民政府，市政府各部门：',
    `为贯彻落实《第${serial}号数字化发展指导意见》（鲁政发〔2024〕${serial}号），结合我市实际，制定本方案。`,
    '一、总体要求',
    '坚持需求导向，统筹推进，到2027年数字化发展水平明显提升。',
    '二、主要任务',
  ]
  const size = pages * CHARACTERS_PER_PAGE
  let length = parts.reduce((sum, part) => sum + part.length + 1, 0)
  const add = (part: string): void => {
    parts.push(part)
    length += part.length + 1
  }
  for (let section = 1; length < size; section++) {
    add(`（${chinese(section)}）发展${pick(SUBJECTS, section)}第${section}领域`)
    for (let number = 1; number <= 5 && length < size; number++) add(task(section, number))
  }
  add('三、保障措施')
  add('（一）加强组织领导。建立工作机制，定期调度进展，协调解决问题。（责任单位：市政府办公室）')
  return `${parts.join('\n')}\n`
}
