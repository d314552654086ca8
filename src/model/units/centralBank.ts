import type { NamedUnit } from './namedUnit.js'

/** The central bank by its names, longest first. */
const BANK = ['中国人民银行', '人民银行', '人行'] as const

/** A branch of the central bank, with or without its place between: 人民银行惠州市中心支行. */
const BRANCH = /^(?:中国人民银行|人民银行|人行)([\u4e00-\u9fff]{0,11}?)(中心支行|支行|分行|营业管理部)$/u

/** A branch under all its names. */
type Branch = Pick<NamedUnit, 'form' | 'rest' | 'identity' | 'rule' | 'fullName' | 'shortName' | 'aliases'>

/** The branch of the central bank in an area, under every name: 人行惠州中心支行 is 中国人民银行惠州市中心支行. Null for any other name. */
export function centralBankBranch(name: string, area: { name: string; shortName: string } | null): Branch | null {
  const [, place = '', last] = BRANCH.exec(name) ?? []
  if (area === null || last === undefined || !['', area.name, area.shortName].includes(place)) return null
  const aliases = BANK.flatMap((bank) => ['', area.name, area.shortName].map((where) => bank + where + last))
  const fullName = `中国人民银行${area.name}${last}`
  return {
    form: 'BARE',
    rest: name,
    identity: `中国人民银行${last}`,
    rule: name === fullName ? 'CANONICAL_NAME' : place === '' ? 'SHORT_NAME' : 'WORDING',
    fullName,
    shortName: `人行${area.shortName}${last}`,
    aliases: [...new Set([name, ...aliases])],
  }
}
