import type { Role } from '../../model/enums.js'
import { labelledRole, ROLE_LABEL } from './roleLabels.js'
import { LABEL_WORDS } from './roleWords.js'

/** What a short word before a colon says of the names behind it, where they own no work. */
export type LabelUse = 'PERSON' | 'MEMBER' | 'SUPERVISES' | 'RECEIVES' | 'SOURCE' | 'PLACE' | 'FIELD'

/** Words in such labels, tried in this order: 组长, 成员单位, 督导单位, 抄送, 数据来源, 实施范围, 申报单位. */
const LABELS: readonly [LabelUse, RegExp][] = [
  ['PERSON', /(?:组长|主任|召集人|指挥长?|主席|会长|联系人|联络员|责任人|领导|负责人|书记|局长)$/u],
  ['MEMBER', /(?:成员|组成|参加|出席|列席|名单|委员)/u],
  ['SUPERVISES', /督导|督查|督办|监督|指导|监管|考核|验收|检查|包联|挂钩|联系/u],
  ['RECEIVES', /主送|抄送|报送|分送|发送|抄报|上报|受理|咨询|投诉|举报/u],
  ['SOURCE', /来源|数据|发布|依据|编制|起草|解读|印发|制定|审核|审批|批准|认定|发证|公布/u],
  ['PLACE', /范围|载体|园区|中心|对象|地区|地点|位置|区域|试点|覆盖|地址|布局|适用|选址/u],
  ['FIELD', /申报|申请|建设单位|业主|设计|施工|监理|投资|用户|使用|采购|供应|主管|行业|类别|名称|领域|一是|例如|如下|包括|其中/u],
]
const IS_ROLE = new RegExp(`(?:${ROLE_LABEL})$`, 'u')

/** What a label says of the names behind it; null where it names owners, or nobody knows its words. */
export function labelUse(label: string): LabelUse | null {
  const bare = label.replace(/[[\](【】)]/gu, '')
  return IS_ROLE.test(bare) ? null : (LABELS.find(([, is]) => is.test(bare))?.[0] ?? null)
}

const NAMES_ROLE = new RegExp(LABEL_WORDS, 'u')

/** The role that loose names have under a label or in a column of that name: its word of a role decides; null where they own no work. */
export function looseRole(label: string): Role | null {
  const words = label.replace(/[[\](【】)\s]/gu, '')
  if (labelUse(words) !== null) return null
  return NAMES_ROLE.test(words) ? labelledRole(words).role : 'RESPONSIBLE'
}
