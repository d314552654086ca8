import { beginsWithVerb } from '../language/verbs.js'

/** 全市, 城区: a scope before a share. */
const AREA = /(?:全[国省市县区域]|城区|农村|各级)$/u
/** 规上企业约60%的…: the class of bodies that a share is of. */
const BODIES = /^\p{Script=Han}{0,8}(?:企业|单位|部门|机构|学校|医院)$/u

/** What a share is of, with the scope that stands before the share; a bare word for bodies that the scope has named is not said again. */
export function scoped(left: string, of: string): string {
  const area = AREA.exec(left)?.[0]
  if (area !== undefined) return area + of
  return BODIES.test(left) && !beginsWithVerb(left) ? left + of.replace(/^(?:单位|企业)/u, '') : of
}
