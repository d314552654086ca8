import { describe, expect, it } from '@jest/globals'
import { CUE_EXCLUSIONS } from '../../../src/ingest/accounting/index.js'
import { fates, planWith, type Sentences } from '../../support/sentencePolicy.js'

/** The words of duty of the sentences alone: the plan's own list of owners stands last. */
const cuesOf = (sentences: Sentences): string[] => fates(planWith(sentences), 'cues').filter((fate) => fate !== '责任单位 read')

const task = (sentence: string): Sentences => ({ task: sentence })

describe('a word of duty', () => {
  it.each<[string, Sentences, string[]]>([
    ['a part of another word', task('报市人大常委会办公室备案，严查不负责任的行为。'), ['会办 PART_OF_WORD', '负责 PART_OF_WORD']],
    ['a person', task('各村负责人要到场，安排专人负责联络。'), ['负责 PERSON', '负责 PERSON']],
    ['a leader in a line of its own', task('\n牵头领导：王明（副市长）\n责任人：李红'), ['牵头领导 PERSON', '责任人 PERSON']],
    ['a definition', task('本方案所称实施单位，是指经营民宿的企业。'), ['实施单位 DEFINITION']],
    [
      'the rule on all lists, but for the lead that it makes',
      task('各项任务中列首位的为牵头单位，其余为责任单位。'),
      ['牵头单位 read', '责任单位 LIST_RULE'],
    ],
    ['a principle', task('按照“谁主管、谁负责”的原则，实行首问负责制。'), ['负责 PRINCIPLE', '负责 PRINCIPLE']],
    ['a list of nobody', task('\n配合单位：无\n'), ['配合单位 NOBODY']],
    [
      'that an owner shall be named',
      task('细化任务，明确责任单位和完成时限，压实责任主体。'),
      ['责任单位 TO_BE_NAMED', '责任主体 TO_BE_NAMED'],
    ],
    ['owners that are named elsewhere', task('各责任单位要按月报送进展。'), ['责任单位 OWNERS_ELSEWHERE']],
    ['a division of work that is made elsewhere', task('加强协作，按照职责分工，形成合力。'), ['按照职责分工 DIVISION_ELSEWHERE']],
    ['who explains the document', { closing: '本方案自印发之日起施行，由市文化广电和旅游局负责解释。' }, ['负责 EXPLAINED_BY']],
    ['liability', task('经营者对卫生状况负责。'), ['负责 ANSWERABLE']],
    ['where an office sits', task('设立联合会，办公室设在市商务局，负责日常联络。'), ['负责 SEATED']],
    ['how work is done', task('密切配合，形成工作合力，会同有关方面开展调研。'), ['配合 HOW', '会同 HOW']],
    ['encouragement', task('鼓励有实力的企业牵头组建联盟。'), ['牵头 ENCOURAGED']],
    ['a class as the subject', task('各部门负责本领域的宣传。'), ['负责 CLASS_AS_SUBJECT']],
    ['a verb without a subject', task('牵头制定标准。'), ['牵头 NO_SUBJECT']],
    ['the spirit of the whole', { principle: '坚持政府牵头、社会共建。' }, ['牵头 NO_WORK_SET']],
    ['in the title of a document', task('落实《泰州市民宿牵头任务分工表》。'), ['牵头 NAME_OF_DOCUMENT', '任务分工 NAME_OF_DOCUMENT']],
    [
      'in the distribution lines',
      { closing: '\n泰州市人民政府办公室\n2024年3月1日\n抄送：市委各部门，市政协办公室。' },
      ['协办 OUTSIDE_BODY'],
    ],
    ['a class of which it is said', task('各县（市、区）人民政府是民宿安全的责任主体。'), ['责任主体 CLASS_AS_SUBJECT']],
    [
      'owners of whom something is asked',
      task('责任单位主要领导要亲自过问，问题移交责任部门。'),
      ['责任单位 OWNERS_ELSEWHERE', '责任部门 OWNERS_ELSEWHERE'],
    ],
  ])('that is %s gives nobody a duty, and says so', (_use, sentences, expected) => {
    expect(cuesOf(sentences)).toEqual(expected)
  })

  it.each<[string, string, string[]]>([
    ['a list behind a label', '\n牵头单位：市商务局\n', ['牵头单位 read']],
    [
      'a clause in a bracket, with the words between names and verb',
      '（市商务局牵头，市财政局、税务局按职责分工负责）',
      ['牵头 read', '按职责分工 read', '负责 read'],
    ],
    ['a verb of every use behind names alone', '（市商务局牵头，各保险机构参与）', ['牵头 read', '参与 read']],
    ['a named subject', '市商务局负责组织培训。', ['负责 read']],
    ['a bracket with nothing but names', '改造一批老屋。（市住房城乡建设局、市财政局）', ['(市住房城乡建设局、市财政局) read']],
  ])('in %s is read', (_use, sentence, expected) => {
    expect(cuesOf(task(sentence))).toEqual(expected)
  })

  it('that names an owner in no form that is known is an issue, and the item does not say that it has no owner', () => {
    const policy = planWith({ task: '牵头单位是谁由市政府另行通知。' })
    expect(fates(policy, 'cues')).toContain('牵头单位 DUTY_NOT_READ')
    expect(policy.facts.items.map(({ ownership }) => ownership)).toEqual(['NOT_READ', 'NAMED'])
    expect(policy.facts.issues).toEqual([expect.objectContaining({ stage: 'ASSIGNMENTS', code: 'DUTY_NOT_READ', words: '牵头单位' })])
  })

  it.each([
    ['a unit that a sentence makes the lead', '明确市商务局为牵头单位。', '牵头单位 DUTY_NOT_READ'],
    ['names without a colon', '责任部门市商务局、市财政局。', '责任部门 DUTY_NOT_READ'],
    ['the first of something else', '第一批民宿由市商务局和文旅专班一并牵头。', '牵头 DUTY_NOT_READ'],
  ])('beside %s is in no exclusion', (_use, sentence, expected) => {
    const fate = cuesOf(task(sentence))
    expect([expected, expected.replace('DUTY_NOT_READ', 'read')]).toContain(fate[0])
    expect(fate).toHaveLength(1)
  })

  it('is accounted for by names that all have a meaning and a habit', () => {
    for (const { meaning, habit } of Object.values(CUE_EXCLUSIONS)) {
      expect(meaning.length).toBeGreaterThan(5)
      expect(habit.length).toBeGreaterThan(10)
    }
  })
})
