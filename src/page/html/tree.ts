import type { html, Token, TreeAdapter, TreeAdapterTypeMap } from 'parse5'
import { type Aligned, AS_IS } from './align.ts'
import { kindsOf } from './kinds.ts'
import type { Stretch } from './stretch.ts'

/** A run of characters of one element, with the stretch of the source it was decoded from. */
export interface TextNode {
  readonly kind: 'text'
  value: string
  start: number
  end: number
  /** How its characters stand in the source, null where that is not known. */
  pieces: Aligned | null
  parent: ParentNode | null
}

export interface ElementNode {
  readonly kind: 'element'
  /** Lower case for HTML elements. */
  readonly tag: string
  readonly namespace: html.NS
  /** Bits of `Kind`. */
  readonly kinds: number
  readonly attrs: Token.Attribute[]
  children: ChildNode[]
  parent: ParentNode | null
}

/** A document, or what a <template> holds. */
export interface RootNode {
  readonly kind: 'root'
  children: ChildNode[]
  mode: html.DOCUMENT_MODE
}

/** Comments and doctypes: made because parse5 asks for them, never kept in the tree. */
interface IgnoredNode {
  readonly kind: 'ignored'
  readonly data: string
  parent: ParentNode | null
}

export type ParentNode = ElementNode | RootNode
type ChildNode = ElementNode | TextNode
type AnyNode = ParentNode | ChildNode | IgnoredNode
type Kept = ChildNode | IgnoredNode

/** How deep elements may nest; Chromium's parser stops nesting at the same depth. */
export const MAX_DEPTH = 512
/** html and body take over the attributes of every further <html> and <body> tag; no more than this many. */
const MAX_ADOPTED = 256

/** parse5 would go deeper, or make more elements than the source has characters: the page is read flat instead. */
export class TooDeep extends Error {}

/** The value of an attribute, or null. */
export function attribute(node: ElementNode, name: string): string | null {
  for (const attr of node.attrs) if (attr.name === name) return attr.value
  return null
}

/** What an element has before its first child comes: one list for all, to which nothing is ever added. */
const CHILDLESS: ChildNode[] = []

/** Adds a child behind the others. Most elements have one child: a list is made for it alone, for engines make room for many where one is added. */
export function append(parent: ParentNode, node: ChildNode): void {
  if (parent.children.length === 0) parent.children = Array.of(node)
  else parent.children.push(node)
}

/** A class, not a literal: engines guess from where a literal stands how long it lives, and trees of pages mislead them. */
class MadeElement implements ElementNode {
  readonly kind = 'element'
  readonly tag: string
  readonly namespace: html.NS
  readonly kinds: number
  readonly attrs: Token.Attribute[]
  children: ChildNode[] = CHILDLESS
  parent: ParentNode | null = null

  constructor(tag: string, attrs: Token.Attribute[], namespace: html.NS) {
    this.tag = tag
    this.namespace = namespace
    this.kinds = kindsOf(tag, namespace)
    this.attrs = attrs
  }
}

class MadeText implements TextNode {
  readonly kind = 'text'
  value: string
  start: number
  end: number
  pieces: Aligned | null = null
  parent: ParentNode | null

  constructor(value: string, start: number, end: number, parent: ParentNode | null) {
    this.value = value
    this.start = start
    this.end = end
    this.parent = parent
  }
}

export const element = (
  tag: string,
  attrs: Token.Attribute[],
  namespace: html.NS = 'http://www.w3.org/1999/xhtml' as html.NS,
): ElementNode => new MadeElement(tag, attrs, namespace)

export const root = (): RootNode => ({ kind: 'root', children: [], mode: 'no-quirks' as html.DOCUMENT_MODE })

/** Appends text, joined to the text before it when the two touch in the source as well. */
export function appendText(parent: ParentNode, value: string, start: number, end: number): void {
  const last = parent.children.at(-1)
  if (last?.kind === 'text' && last.end === start) {
    last.value += value
    last.end = end
    last.pieces = null
  } else append(parent, new MadeText(value, start, end, parent))
}

interface Adapted
  extends TreeAdapterTypeMap<AnyNode, ParentNode, Kept, RootNode, RootNode, ElementNode, IgnoredNode, TextNode, ElementNode, IgnoredNode> {}

function detach(node: Kept): void {
  const siblings = node.parent?.children
  if (!siblings || node.kind === 'ignored') return
  // from the end: parse5 detaches the last children of long lists first
  const at = siblings.lastIndexOf(node)
  if (at >= 0) siblings.splice(at, 1)
  node.parent = null
}

const newText = (value: string, parent: ParentNode): TextNode => new MadeText(value, -1, -1, parent)

/** A text node's place is known, `offset` units into the page's source; when it goes on where the text before it ended, the two become one. */
function settle(node: TextNode, { startOffset, endOffset, pieces }: Stretch, offset: number): void {
  const start = startOffset + offset
  const end = endOffset + offset
  node.start = start
  node.end = end
  node.pieces = offset === 0 || pieces === AS_IS ? pieces : null
  const siblings = node.parent!.children
  const at = siblings.at(-1) === node ? siblings.length - 1 : siblings.lastIndexOf(node)
  const before = siblings[at - 1]
  if (before?.kind !== 'text' || before.end !== start) return
  before.value += node.value
  before.end = end
  if (before.pieces !== AS_IS || pieces !== AS_IS) before.pieces = null
  siblings.splice(at, 1)
}

/** What listens to a tree as it grows. */
export interface Watch {
  /** An element was made; some do not come into the tree. */
  readonly made: (node: ElementNode) => void
  /** One was taken out of the tree, or put in front of others. */
  readonly moved: () => void
}

/**
 * The tree parse5 builds for us. Other than its default tree, every text node comes from one stretch of the source
 * (the default one joins text across tags where the parser moved it), and it refuses to grow beyond all measure.
 * `offset` is where the parsed text begins in the page's source.
 */
export function treeAdapter(offset: number, maxElements: number, watch?: Watch): TreeAdapter<Adapted> {
  let depth = 0
  let elements = 0
  const before = (parent: ParentNode, node: ChildNode, reference: Kept): void => {
    watch?.moved()
    node.parent = parent
    const at = parent.children.lastIndexOf(reference as ChildNode)
    if (at < 0) append(parent, node)
    else parent.children.splice(at, 0, node)
  }
  return {
    createDocument: root,
    createDocumentFragment: root,
    createElement: (tag, namespace, attrs) => {
      if (++elements > maxElements) throw new TooDeep()
      const node = element(tag, attrs, namespace)
      watch?.made(node)
      return node
    },
    createCommentNode: (data) => ({ kind: 'ignored', data, parent: null }),
    createTextNode: (value) => new MadeText(value, -1, -1, null),
    onItemPush: () => {
      if (++depth > MAX_DEPTH) throw new TooDeep()
    },
    onItemPop: () => {
      depth--
    },
    appendChild: (parent, node) => {
      node.parent = parent
      if (node.kind !== 'ignored') append(parent, node)
    },
    insertBefore: (parent, node, reference) => {
      if (node.kind !== 'ignored') before(parent, node, reference)
    },
    insertText: (parent, value) => {
      append(parent, newText(value, parent))
    },
    insertTextBefore: (parent, value, reference) => before(parent, newText(value, parent), reference),
    detachNode: (node) => {
      watch?.moved()
      detach(node)
    },
    adoptAttributes: (recipient, attrs) => {
      for (const attr of attrs) {
        if (recipient.attrs.length >= MAX_ADOPTED) return
        if (attribute(recipient, attr.name) === null) recipient.attrs.push(attr)
      }
    },
    // what a template holds stands in the tree as its children, so that a walk sees it
    setTemplateContent: () => {},
    getTemplateContent: (template) => template as unknown as RootNode,
    setDocumentType: () => {},
    setDocumentMode: (document, mode) => {
      document.mode = mode
    },
    getDocumentMode: (document) => document.mode,
    getFirstChild: (node) => node.children[0] ?? null,
    getChildNodes: (node) => node.children,
    getParentNode: (node) => (node.kind === 'root' ? null : node.parent),
    getAttrList: (node) => node.attrs,
    getTagName: (node) => node.tag,
    getNamespaceURI: (node) => node.namespace,
    getTextNodeContent: (node) => node.value,
    getCommentNodeContent: (node) => node.data,
    getDocumentTypeNodeName: () => 'html',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is TextNode => node.kind === 'text',
    isCommentNode: (node): node is IgnoredNode => node.kind === 'ignored',
    isDocumentTypeNode: (_node): _node is IgnoredNode => false,
    isElementNode: (node): node is ElementNode => node.kind === 'element',
    setNodeSourceCodeLocation: (node, location) => {
      // every place is one that our tokenizer gave
      if (node.kind === 'text' && location) settle(node, location as Stretch, offset)
    },
    // only text needs its place; saying that nothing has one spares parse5 the ends of elements
    getNodeSourceCodeLocation: () => undefined,
    updateNodeSourceCodeLocation: () => {},
  }
}
