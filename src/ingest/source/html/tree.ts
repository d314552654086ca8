import { parse, defaultTreeAdapter, type DefaultTreeAdapterMap } from 'parse5'
import { DocumentError } from '../../errors.js'

export type Node = DefaultTreeAdapterMap['node']
export type Element = DefaultTreeAdapterMap['element']
export type TextNode = DefaultTreeAdapterMap['textNode']

/** How deep elements may stand in each other. Pages nest some dozens deep; browsers stop at 512. */
export const MAX_DEPTH = 2000

/**
 * The tree of a page, as browsers build it (the HTML standard's own algorithm: a page without a doctype, with tags left open or
 * wrongly nested has one tree too). Throws a DocumentError TOO_LARGE for elements nested deeper than MAX_DEPTH.
 */
export function parsePage(html: string): Node {
  let depth = 0
  return parse(html, {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush() {
        if (++depth > MAX_DEPTH) throw new DocumentError('TOO_LARGE', `the page nests elements deeper than ${MAX_DEPTH}`)
      },
      onItemPop() {
        depth--
      },
    },
  })
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text'
}

/** Children in order; none for text and comments. The content of a template is no part of the page. */
export function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : []
}

/** The value of an attribute, null where it is absent. Names of attributes are lower case in the tree. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null
}

/** A node and everything below it, in the order of the page; `enter` says whether to go below an element. */
export function* walk(root: Node, enter: (element: Element) => boolean = () => true): Generator<Node> {
  const stack: Node[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node
    if (isElement(node) && node !== root && !enter(node)) continue
    const children = childrenOf(node)
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at]
      if (child !== undefined) stack.push(child)
    }
  }
}

/** The line of the raw file, from 1, on which a node begins; null for what the parser put in. */
export function lineOf(node: Node): number | null {
  return node.sourceCodeLocation?.startLine ?? null
}
