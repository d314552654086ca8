import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { labelUse } from '../../../src/ingest/language/listLabels.js'
import { ROLE_WORDS } from '../../../src/ingest/language/roleWords.js'
import { accountedPolicies } from '../../support/accountOf.js'

const HEAD = '泰州市果园建设实施方案\n泰州市人民政府\n2024年3月1日\n一、重点任务\n'
const NEXT = '（二）修建果库。改善储藏。\n'

/** Every shape in which a label can stand before the name of an owner. */
const SHAPES: readonly ((label: string, name: string) => string)[] = [
  (label, name) => `（一）建设标准果园。选育良种。\n${label}：${name}\n${NEXT}`,
  (label, name) => `（一）建设标准果园。选育良种。（${label}：${name}）\n${NEXT}`,
  (label, name) => `（一）建设标准果园（${label}：${name}）\n${NEXT}`,
  (label, name) => `（一）建设标准果园。选育良种。【${label}：${name}】\n${NEXT}`,
  (label, name) => `序号 | 工作任务 | ${label}\n1 | 建设标准果园 | ${name}\n2 | 修建果库 | ${name}\n`,
  (label, name) => `（一）建设标准果园。选育良种。${label}：${name}。\n${NEXT}`,
  (label, name) => `（一）修建果库。改善储藏。\n（二）建设标准果园。选育良种。\n${label}：${name}`,
  (label, name) => `（一）修建果库。改善储藏。\n（二）建设标准果园（${label}：${name}）`,
]

/** Labels of two to eight characters: those of the role words and others of such labels, in any order. */
const characters = [...new Set([...ROLE_WORDS.map(({ word }) => word).join(''), ...'抓分管归口经办跟进对接包干认领推进项目果园事务'])]
const label = fc
  .array(fc.constantFrom(...characters), { minLength: 2, maxLength: 8 })
  .map((made) => made.join(''))
  // 成员单位 and 督导 are known to name no owner.
  .filter((made) => labelUse(made) === null)
/** Names that end as those of bodies do: 市商务局, 县林业委员会. */
const name = fc
  .tuple(
    fc.constantFrom('市', '县', '区'),
    fc.constantFrom('商务', '教育', '水利', '林业', '民政', '交通运输', '果业'),
    fc.constantFrom('局', '委员会', '办公室', '服务中心', '领导小组', '指挥部'),
  )
  .map((parts) => parts.join(''))

/** What became of the name of an owner in a plan: it is an owner, an issue holds it, or neither. */
function fateOf(body: string, owner: string): string {
  const [policy, ...others] = accountedPolicies('plan.txt', new TextEncoder().encode(HEAD + body))
  if (policy === undefined || others.length > 0) return 'the plan is not read as one policy'
  const { folded, facts, account } = policy
  if (facts.items.some(({ assignments }) => assignments.some(({ mention }) => mention.includes(owner)))) return 'read'
  const at = folded.lastIndexOf(owner)
  const isTold = account.bodies.notUnderstood.some(({ start, end }) => start < at + owner.length && at < end)
  return isTold ? 'BODY_NOT_READ' : 'lost'
}

describe('a label that nobody knows before the name of a body', () => {
  it('gives it the work above, or is told, in every shape', () => {
    fc.assert(
      fc.property(label, name, fc.constantFrom(...SHAPES), (words, owner, shape) => {
        expect(['read', 'BODY_NOT_READ']).toContain(fateOf(shape(words, owner), owner))
      }),
      { seed: 20_261, numRuns: 600 },
    )
  }, 120_000)

  it.each(['归口抓总', '谁来办', '认领', '任务承接方'])(
    'is the policy’s on its last line (%s), and told behind a signature, where it may be the page’s',
    (words) => {
      const tasks = '（一）修建果库。改善储藏。\n（二）建设标准果园。选育良种。\n'
      expect(fateOf(`${tasks}${words}：市商务局`, '市商务局')).toBe('read')
      expect(fateOf(`${tasks}泰州市人民政府办公室\n2024年3月1日\n${words}：市商务局`, '市商务局')).toBe('BODY_NOT_READ')
    },
  )

  it.each(['网站维护', '技术支持', '信息来源'])(
    'is the page’s on its last line where it says who runs a site or writes for it: %s',
    (words) => {
      const tasks = '（一）修建果库。改善储藏。\n（二）建设标准果园。选育良种。\n'
      expect(fateOf(`${tasks}${words}：市商务局`, '市商务局')).toBe('lost')
    },
  )
})
