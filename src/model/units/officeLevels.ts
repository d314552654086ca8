import type { JurisdictionLevel } from '../enums.js'
import type { LastWord } from './officeLastWords.js'

/**
 * How offices of a field are called in all places of a level (《国务院机构设置》, 《深化党和国家机构改革方案》 and the plans of provinces that carried
 * it out): of the nation, of a province, of a city or county. Only fields whose offices are called alike everywhere are here: one that is a
 * 委员会 in some cities and a 局 in others is not.
 */
const LAST_WORDS: Readonly<Record<string, readonly [LastWord, LastWord, LastWord]>> = {
  财政: ['部', '厅', '局'],
  公安: ['部', '厅', '局'],
  民政: ['部', '厅', '局'],
  司法: ['部', '厅', '局'],
  审计: ['署', '厅', '局'],
  统计: ['局', '局', '局'],
  税务: ['总局', '局', '局'],
  生态环境: ['部', '厅', '局'],
  市场监督管理: ['总局', '局', '局'],
  人力资源和社会保障: ['部', '厅', '局'],
}

/** The last word of the office of a field at a level, null where places differ. A municipality (直辖市) has 局 where a province has 厅. */
export function lastWordAt(stem: string, level: JurisdictionLevel): LastWord | null {
  const words = LAST_WORDS[stem]
  if (words === undefined) return null
  return words[column(level)]
}

/** Whether the office is the one of its field in a place of that level: 财政部门 is a name of it. */
export function isInCharge({ stem, last }: { stem: string; last: LastWord }, level: JurisdictionLevel): boolean {
  return lastWordAt(stem, level) === last
}

/**
 * How the offices that reforms set up are called at a level, null where the plans set up none there: a province has a 自然资源厅, most cities a
 * 自然资源和规划局; the radio and television of a city went to its 文化广电和旅游局; 林业和草原 is of the nation and of some provinces.
 */
const REFORMED: Readonly<Record<string, readonly [LastWord | null, LastWord | null, LastWord | null]>> = {
  工业和信息化: ['部', '厅', '局'],
  商务: ['部', '厅', '局'],
  住房和城乡建设: ['部', '厅', '局'],
  卫生和计划生育: ['委员会', '委员会', '委员会'],
  卫生健康: ['委员会', '委员会', '委员会'],
  新闻出版广电: ['总局', '局', '局'],
  广播电视: ['总局', '局', null],
  自然资源: ['部', '厅', null],
  自然资源和规划: [null, null, '局'],
  农业农村: ['部', '厅', '局'],
  文化和旅游: ['部', '厅', null],
  文化广电和旅游: [null, null, '局'],
  应急管理: ['部', '厅', '局'],
  粮食和物资储备: ['局', '局', '局'],
  林业和草原: ['局', null, null],
  城市管理: [null, null, '局'],
  地方金融监督管理: [null, '局', '局'],
  地方金融管理: [null, '局', null],
  乡村振兴: ['局', '局', '局'],
  数据: ['局', '局', '局'],
}

const column = (level: JurisdictionLevel): 0 | 1 | 2 => (level === 'NATION' ? 0 : level === 'PROVINCE' ? 1 : 2)

/** The last word of the office that a reform set up for a field at a level, null where it set up none. */
export function reformedLastWord(stem: string, level: JurisdictionLevel): LastWord | null {
  return (REFORMED[stem] ?? LAST_WORDS[stem])?.[column(level)] ?? null
}

/** Last words that departments have at a level, whichever their field. */
export function lastWordsAt(level: JurisdictionLevel): readonly LastWord[] {
  return (
    [
      ['部', '总局', '局', '委员会'],
      ['厅', '局', '委员会'],
      ['局', '委员会'],
    ] as const
  )[column(level)]
}
