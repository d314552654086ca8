/**
 * What a page says about its own encoding (HTML standard, "prescan a byte stream to determine its encoding"), as far as it matters
 * here: the charset of a meta element or of the XML declaration within the first bytes.
 */
const PRESCAN = 4096
const DECLARED = /<(?:meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,200}?\bencoding)\s{0,20}=\s{0,20}["']?\s{0,20}([\w.:-]{2,40})/iu

/** Labels of the Chinese national encodings: all are read by their superset. */
const NATIONAL = /^(?:gb_?2312(?:-80)?|gbk|x-gbk|cp936|ms936|gb18030|chinese|euc-cn|iso-ir-58|hz-gb-2312)$/u

/** The encoding that a page declares, as a label that a TextDecoder takes; null where it declares none or one that nobody knows. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN))
  const label = DECLARED.exec(head)?.[1]?.toLowerCase()
  if (label === undefined) return null
  if (NATIONAL.test(label)) return 'gb18030'
  // A page that could be searched for its declaration is not in UTF-16, whatever it says.
  if (label.startsWith('utf-16') || label.startsWith('utf-32')) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}
