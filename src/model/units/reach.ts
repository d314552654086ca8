/**
 * How far a company reaches, by its name. 铁塔公司 in a city's document is the one of that city, and in another city's another; 中国铁塔 is one
 * in the whole country.
 */

/** Names that a company of the whole nation begins with; 央企 have short forms (《国务院国资委监管企业名录》: 中石油, 国网, 南网). */
const NATIONAL = /^(?:中国|国家|全国|中央|中华|国网|南网|南方电网|中石油|中石化|中海油|国电|华能|华电|大唐|中粮|中铁|中建|中交|中核)/u

/** Last words of what serves one place, and of the branches of a company or a bank. */
const OF_ONE_PLACE =
  /(?:供电(?:公司|局|所|分公司|支公司)|(?<!国家)电力(?:公司|局)|电业局|分公司|支公司|(?:中心)?支行|分行|(?:支|分)局|分部|营业部)$/u

/** Whether a name is that of a branch, or of a company that serves one place by its kind. */
export function isOfOnePlace(name: string): boolean {
  return OF_ONE_PLACE.test(name)
}

/** Whether a company's name says that it is one in the whole nation. */
export function isNational(name: string): boolean {
  return NATIONAL.test(name) && !isOfOnePlace(name)
}

/** What stands before the last words of a branch, which may end with its place: 国网莒县 of 国网莒县供电公司. Null where it is no branch. */
export function beforeBranch(name: string): string | null {
  const found = OF_ONE_PLACE.exec(name)
  return found === null ? null : name.slice(0, found.index)
}
