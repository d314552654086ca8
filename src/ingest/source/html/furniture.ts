import { attribute, isElement, isText, walk, type Element, type Node } from './tree.js'

/**
 * What a page says itself is no part of its text, by the meaning that the HTML standard and WAI-ARIA give to elements, roles and
 * attributes. Names of classes are each site's own and tell nothing here: what they hide from a rule is left to the stage that
 * finds the policies of a page by the form of their lines.
 */

/** Elements whose words a reader of the page does not see as text: code, embedded things, controls. */
const NO_TEXT = new Set([
  ...['script', 'style', 'noscript', 'template', 'title', 'meta', 'link', 'base'],
  ...['iframe', 'frame', 'object', 'embed', 'applet', 'svg', 'math', 'canvas', 'video', 'audio', 'map', 'img'],
  ...['button', 'input', 'select', 'datalist', 'textarea', 'option', 'progress', 'meter', 'rp', 'rt'],
])

/** Elements and roles (landmarks) for what stands around the text of a page. */
const AROUND = new Set(['nav', 'aside', 'footer'])
const ROLES_AROUND = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu', 'menubar', 'dialog', 'alertdialog'])

const HIDING_STYLE = /(?:^|;)\s{0,20}(?:display\s{0,20}:\s{0,20}none|visibility\s{0,20}:\s{0,20}hidden|mso-hide\s{0,20}:\s{0,20}all)/iu

/** Sections whose own header and footer belong to them and not to the page. */
const SECTIONING = new Set(['article', 'main', 'section', 'td'])

function standsInSection(element: Element): boolean {
  for (let above = element.parentNode; above !== null && 'parentNode' in above; above = above.parentNode)
    if ('tagName' in above && SECTIONING.has(above.tagName)) return true
  return false
}

const squeeze = (words: string): string => words.replace(/\s+/gu, '')

function wordsOf(root: Node): string {
  let words = ''
  for (const node of walk(root)) if (isText(node)) words += node.value
  return squeeze(words)
}

/** A header of the page that holds the heading that the page's own title begins with is the policy's head, not the site's banner. */
function holdsTitle(header: Element, pageTitle: string): boolean {
  for (const node of walk(header)) {
    if (!isElement(node) || !/^h[1-3]$/u.test(node.tagName)) continue
    const words = wordsOf(node)
    if (words.length >= 10 && squeeze(pageTitle).startsWith(words)) return true
  }
  return false
}

/** Whether an element with all that is in it is left out of the text. `pageTitle` is the words of the page's title element. */
export function isFurniture(element: Element, pageTitle: string): boolean {
  const { tagName } = element
  if (NO_TEXT.has(tagName) || AROUND.has(tagName)) return tagName !== 'footer' || !standsInSection(element)
  if (attribute(element, 'hidden') !== null || HIDING_STYLE.test(attribute(element, 'style') ?? '')) return true
  if (tagName === 'dialog') return attribute(element, 'open') === null
  const role = attribute(element, 'role')?.trim().toLowerCase()
  if (role !== undefined && ROLES_AROUND.has(role)) return true
  return tagName === 'header' && !standsInSection(element) && !holdsTitle(element, pageTitle)
}

/** The words of the page's title element, empty where it has none. */
export function pageTitleOf(root: Node): string {
  for (const node of walk(root)) if (isElement(node) && node.tagName === 'title') return wordsOf(node)
  return ''
}

/** What a page calls itself: the tag ArticleTitle (《政府网站发展指引》), the title element, the headings h1 and h2; for a text that prints no title. */
export function pageTitlesOf(root: Node): string[] {
  const tags: string[] = []
  const headings: string[] = []
  for (const node of walk(root)) {
    if (!isElement(node)) continue
    if (node.tagName === 'meta' && attribute(node, 'name')?.toLowerCase() === 'articletitle')
      tags.push(squeeze(attribute(node, 'content') ?? ''))
    if (/^h[12]$/u.test(node.tagName) && headings.length < MOST_HEADINGS) headings.push(wordsOf(node))
  }
  return [...tags, pageTitleOf(root), ...headings].filter((words) => words !== '')
}

/** Headings of a page that may be its text's title. */
const MOST_HEADINGS = 4
