import { describe, expect, it } from '@jest/globals'
import { ROLE_WORDS } from '../../../src/ingest/language/roleWords.js'
import { LAST_WORDS } from '../../../src/model/lastWords.js'
import { listsBelow, listsIn, type WrittenList } from '../../support/wordLists.js'

const roles = new Map(ROLE_WORDS.map((one) => [one.word, one]))
const isRole = (word: string): boolean => roles.has(word)
/** Words of duty that are little else; 实施, 参与 and their like begin any task. */
const isDuty = (word: string): boolean => word === '责任' || ['SENTENCE', 'LIST'].includes(roles.get(word)?.verb ?? '')

const lastWords = new Set(LAST_WORDS.map(({ word }) => word))
const isLast = (word: string): boolean => lastWords.has(word)
/** 所, 台 and 站 count things, and 园区 and 公司 are made: only these name nothing but bodies. */
const OFFICES = new Set(
  LAST_WORDS.filter(({ kind, uses }) => (kind === 'DEPARTMENT' || kind === 'GOVERNMENT') && uses.has('ISSUER') && uses.has('SURE')).map(
    ({ word }) => word,
  ),
)
const isOffice = (word: string): boolean => OFFICES.has(word)

const outside = ({ file }: WrittenList): boolean => !file.startsWith('src/ingest/language/')

describe('the check of lists of words', () => {
  it.each([
    ['a pattern', 'const A = /(?:牵头|责任|配合)单位/u'],
    ['a row of strings', "const A = ['主办', '承办', '实施']"],
    ['a string of words', "const A = '牵头 负责 会同'"],
    ['a template', 'const A = `${b}(?:牵头|负责|协办)`'],
  ])('finds roles in %s', (_, code) => {
    expect(listsIn('a.ts', code, isRole, isDuty)).toHaveLength(1)
    expect(listsIn('a.ts', code, isRole, isDuty)[0]?.words.length).toBeGreaterThanOrEqual(3)
  })

  it.each([
    ['a pattern', 'const A = /(?:局|委员会|办公室)$/u'],
    ['a set of characters', 'const A = /[局委办]$/u'],
  ])('finds last words of bodies in %s', (_, code) => {
    expect(listsIn('a.ts', code, isLast, isOffice)).toHaveLength(1)
  })

  it('passes verbs that begin any task, and words that count things', () => {
    expect(listsIn('a.ts', 'const A = /实施|落实|支持|参与/u', isRole, isDuty)).toEqual([])
    expect(listsIn('a.ts', 'const A = /所|台|站|处/u', isLast, isOffice)).toEqual([])
  })

  it('finds the lists where they belong', () => {
    expect(listsBelow('src/ingest/language', isRole, isDuty).map(({ file }) => file)).toContain('src/ingest/language/roleWords.ts')
    expect(listsBelow('src/model', isLast, isOffice).map(({ file }) => file)).toContain('src/model/ids.ts')
  })
})

describe('the reading', () => {
  it('writes no list of the words of roles but in its language', () => {
    expect(listsBelow('src/ingest', isRole, isDuty).filter(outside)).toEqual([])
  })

  it('writes no list of the last words of bodies but in its language', () => {
    expect(listsBelow('src/ingest', isLast, isOffice).filter(outside)).toEqual([])
  })
})
