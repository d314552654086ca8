import { describe, expect, it } from '@jest/globals'
import { BODY_USES } from '../../../src/ingest/accounting/bodyReasons.js'
import { fates, planWith, type Sentences } from '../../support/sentencePolicy.js'

/** What the names of bodies in the sentences do: those of the plan's own list of owners stand last. */
const bodiesOf = (sentences: Sentences): string[] =>
  fates(planWith(sentences), 'bodies').filter((fate) => !fate.startsWith('市文化广电和旅游局'))

const task = (sentence: string): Sentences => ({ task: sentence })

describe('a name of a body', () => {
  const CASES: readonly [string, Sentences, string[]][] = [
    ['an owner', task('由市商务局牵头。'), ['市商务局 read']],
    ['the document that it issued', task('落实国务院《旅游业发展规划》。'), ['国务院 CITED']],
    ['the title of a document', task('落实《泰州市人民政府关于民宿的意见》。'), ['泰州市人民政府 CITED']],
    ['a short name', task('设立民宿指导中心（以下简称市指导中心）。'), ['市指导中心 SHORT_NAME']],
    ["a person's office", task('由市商务局局长任组长。'), ['市商务局 PERSON']],
    ['a person in a bracket', task('\n成员：王某（市商务局副局长）\n'), ['市商务局 PERSON']],
    ['a member of a committee', task('市商务局、市公安局为成员。'), ['市商务局 MEMBER', '市公安局 MEMBER']],
    ['members behind their label', task('\n成员单位：市商务局、市公安局\n'), ['市商务局 MEMBER', '市公安局 MEMBER']],
    ['a seat', task('办公室设在市商务局。'), ['市商务局 SEAT']],
    ['a body to be set up', task('成立市民宿发展领导小组。'), ['市民宿发展领导小组 ESTABLISHED']],
    ['who supervises', task('\n督导单位：市商务局\n'), ['市商务局 SUPERVISES']],
    ['who is told', task('进展报市商务局。'), ['市商务局 RECEIVES']],
    ['whose consent is needed', task('经市人民政府同意后施行。'), ['市人民政府 ACTS']],
    ['the source of figures', task('以市统计局数据为准。'), ['市统计局 SOURCE']],
    ['a partner', task('加强与市公安局的沟通。'), ['市公安局 PARTNER']],
    ['whom a sentence exhorts', task('各有关部门要高度重视。'), ['各有关部门 EXHORTED']],
    ['the subject of a sentence', task('市财政局安排专项资金。'), ['市财政局 SUBJECT']],
    ['where something is', task('在市商务局设立窗口。'), ['市商务局 PLACE']],
    ['whose something is', task('通过市人民政府网站公开。'), ['市人民政府 ATTRIBUTE']],
    ['the object of a sentence', task('督促各县区政府。'), ['各县区政府 OBJECT']],
    ['what stands beside a word of duty without a duty', task('各部门负责本领域的宣传。'), ['各部门 GIVES_NO_DUTY']],
  ]

  it.each(CASES)('is told to be %s', (_, sentences, expected) => {
    expect(bodiesOf(sentences)).toEqual(expected)
  })

  it('is told by no use without a case here, but for those of a whole document', () => {
    const shown = new Set(CASES.flatMap(([, , fate]) => fate.map((one) => one.split(' ').at(-1))))
    const ofDocument = ['HEAD', 'ADDRESSEE', 'SIGNATURE', 'NAME_OF_COLUMN', 'FIELD', 'PREDICATE', 'ENUMERATED']
    expect(Object.keys(BODY_USES).filter((use) => !shown.has(use) && !ofDocument.includes(use))).toEqual([])
  })

  it('is one with the office within it', () => {
    expect(bodiesOf(task('材料报市住房和城乡建设局房屋征收办公室。'))).toEqual(['市住房和城乡建设局房屋征收办公室 RECEIVES'])
  })

  it('is an issue where it stands between 由 and a word of duty and is given none', () => {
    const { facts } = planWith(task('日常事务由市商务局承担。'))
    expect(facts.issues.filter(({ code }) => code === 'BODY_NOT_READ').map(({ words }) => words)).toEqual(['市商务局'])
  })

  it('is an owner of the last piece, loosely, on a line behind a short word, and no signature', () => {
    const fates = bodiesOf({ closing: '经办：市商务局、市公安局\n泰州市人民政府办公室\n2024年3月1日' })
    expect(fates.filter((fate) => /^市(?:商务|公安)局 (?:read|BODY_NOT_READ)$/u.test(fate))).toHaveLength(2)
    expect(fates.filter((fate) => /^泰州市人民政府办公室 (?:HEAD|SIGNATURE)$/u.test(fate))).toHaveLength(1)
  })
})
