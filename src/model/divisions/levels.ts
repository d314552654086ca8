import { JURISDICTION_LEVELS, type JurisdictionLevel } from '../enums.js'

/** Whether a level is below another: DISTRICT is below CITY. */
export function isBelow(level: JurisdictionLevel, other: JurisdictionLevel): boolean {
  return JURISDICTION_LEVELS.indexOf(level) > JURISDICTION_LEVELS.indexOf(other)
}

/**
 * The level that the last word of an area's name tells (GB/T 2260), and that word alone before a department's name (市 of 市公安局); null
 * where it tells none. 州 tells one only alone: at the end of a name it may be a part of it (惠州).
 */
export function levelOfName(name: string): JurisdictionLevel | null {
  if (/(?:省|自治区|特别行政区)$/u.test(name)) return 'PROVINCE'
  if (/(?:市|自治州|地区|盟)$|^州$/u.test(name)) return 'CITY'
  return /[区县旗]$/u.test(name) ? 'DISTRICT' : null
}
