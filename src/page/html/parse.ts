import { Parser } from 'parse5'
import { flatTree } from './flat.ts'
import { Kind } from './kinds.ts'
import { PageTokenizer } from './tokens.ts'
import { type ElementNode, type ParentNode, type RootNode, TooDeep, treeAdapter, type Watch } from './tree.ts'

interface Parsed {
  readonly root: RootNode
  /** The elements that say something of the page itself, in document order. */
  readonly telling: readonly ElementNode[]
  /** The page nests deeper than is read; its tree is a simple one. */
  readonly tooDeep: boolean
}

/** A page has at most this many elements over its number of characters; misnested formatting can ask for far more. */
const SPARE_ELEMENTS = 1000

/**
 * Parses a page as a browser with scripting on does, so that <noscript> cannot change the tree around it; what such
 * elements hold is parsed afterwards, each on its own, with scripting off.
 */
export function parseHtml(source: string): Parsed {
  let tooDeep = false
  // elements are made in the order of the page, and stand in it until one is moved
  const noted: ElementNode[] = []
  let moved = false
  const watch: Watch = {
    made: (node) => {
      if ((node.kinds & (Kind.raw | Kind.telling)) !== 0) noted.push(node)
    },
    moved: () => {
      moved = true
    },
  }
  const read = (text: string, offset: number, fragment: boolean): RootNode => {
    const treeAdapterOf = treeAdapter(offset, text.length + SPARE_ELEMENTS, fragment ? undefined : watch)
    const options = { sourceCodeLocationInfo: true, scriptingEnabled: !fragment, treeAdapter: treeAdapterOf }
    try {
      const parser = fragment ? Parser.getFragmentParser(null, options) : new Parser(options)
      parser.tokenizer = new PageTokenizer(parser.options, parser)
      parser.tokenizer.write(text, true)
      return fragment ? (parser.getFragment() as RootNode) : parser.document
    } catch (error) {
      if (!(error instanceof TooDeep)) throw error
      tooDeep = true
      return flatTree(text, offset)
    }
  }
  // a byte order mark is no text; left in, it would open the body before the head
  const mark = source.startsWith('\ufeff') ? 1 : 0
  const root = read(source.slice(mark), mark, false)
  for (const node of tooDeep ? elementsOf(root, Kind.raw) : noted.filter(isRaw)) {
    if (!tooDeep && !isIn(root, node)) continue
    const first = node.children[0]
    const last = node.children.at(-1)
    // in the flat tree, or within a template, children may be elements already
    if (first?.kind !== 'text' || last?.kind !== 'text' || !/[<&]/.test(source.slice(first.start, last.end))) continue
    const inner = read(source.slice(first.start, last.end), first.start, true)
    for (const child of inner.children) child.parent = node
    node.children = inner.children
  }
  const telling =
    tooDeep || moved ? elementsOf(root, Kind.telling) : noted.flatMap((node) => (isRaw(node) ? elementsOf(node, Kind.telling) : [node]))
  return { root, telling, tooDeep }
}

const isRaw = ({ kinds }: ElementNode): boolean => (kinds & Kind.raw) !== 0

/** Whether an element stands in a tree: parsers make some that they leave out again. */
function isIn(root: RootNode, node: ElementNode): boolean {
  let at: ParentNode | null = node
  while (at?.kind === 'element') at = at.parent
  return at === root
}

/** Every element of a kind, in document order; a list, for a tree may change while it is read. */
function elementsOf(root: ParentNode, kind: number): ElementNode[] {
  const found: ElementNode[] = []
  const open: ParentNode[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'element' && (node.kinds & kind) !== 0) found.push(node)
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i]!
      if (child.kind === 'element') open.push(child)
    }
  }
  return found
}
