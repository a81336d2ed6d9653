import { endsSentence, type Line } from './line.ts'
import type { BlockHint, Box } from './page.ts'

/** What mark-up tells of the whole page: which words stand around most of the text, and which element holds it. */
export interface Main {
  /** Class, id and tag words around most of the text: they tell no line from another. */
  readonly everywhere: ReadonlySet<string>
  /** Whether a line stands in the element that holds the text; yes for every line of a page without prose. */
  readonly holds: (line: Line) => boolean
}

/** Whether a line is running text: long, or a short sentence, and no link. */
export const isProse = (line: Line): boolean =>
  (line.hint?.linkDensity ?? 0) < 0.3 &&
  !line.hint?.hidden &&
  (line.text.length >= 50 || (line.text.length >= 15 && endsSentence(line.text)))

/** Names of the element that holds an article's own text: entry-content, article-body, itemprop=articleBody. */
const NAMED =
  /(?:^|[-_])(?:article|story|entry|post|news|content|blog|page|single|field-name|section|snippet|text|detail)(?:[-_]{0,2}(?:main|single|full))?[-_]{0,2}(?:body|content|contents|text|copy|articulo|inner-content)(?:$|[-_])|^(?:articlebody|e-content|h-entry-content|articletext|storytext|bodytext|main-?text|post|entry|hentry|article-txt|mw-parser-output|td-post-content|honbun)$/

/** Elements that hold what is said beside an article or under it. */
const BESIDE =
  /^(?:aside|nav|footer|complementary|contentinfo)$|(?:^|[-_])(?:comments?|commentlist|replies|disqus|related|recommend(?:ed|ations?)?|sidebar|side-?(?:bar|rail|column)|rail|widgets?|textwidget|teasers?|trending|popular|ranking|footer|newsletter|promo|outbrain|taboola|read-?more|more-(?:stories|news|from)|recirc(?:ulation)?)(?:$|[-_])/

/** How much of the prose an element must hold to be on the way to the main one; a named element may be content with less. */
const MOST = 0.6
const NAMED_MOST = 0.4

/** Finds the element that holds a page's text among the elements around its lines. */
export function findMain(lines: readonly Line[], boxOf: (hint: BlockHint) => Box): Main {
  const root = weigh(
    lines.filter(({ hint }) => hint !== null && !hint.hidden && hint.linkDensity < LINKED),
    boxOf,
  )
  const total = root?.pure ?? 0
  const everywhere = wordsEverywhere(root, total)
  const main = root && total > 0 ? chosen(root) : null
  const inside: (boolean | undefined)[] = []
  const stands = (box: Box): boolean => {
    let found: boolean | undefined
    let at: Box | null = box
    for (; at && found === undefined; at = at.parent) found = at === main ? true : inside[at.number]
    for (let step: Box | null = box; step !== at; step = step!.parent) inside[step!.number] = found ?? false
    return found ?? false
  }
  return { everywhere, holds: main === null ? () => true : (line) => line.hint !== null && stands(boxOf(line.hint)) }
}

/** The words around more than half of the prose: of an element and the same word further in, the outer counts. */
function wordsEverywhere(root: Node | null, total: number): ReadonlySet<string> {
  const around = new Map<string, number>()
  const active = new Set<string>()
  const open: ({ readonly node: Node } | { readonly over: readonly string[] })[] = root ? [{ node: root }] : []
  for (let step = open.pop(); step; step = open.pop()) {
    if ('over' in step) {
      for (const token of step.over) active.delete(token)
      continue
    }
    const { box, children, pure } = step.node
    if (pure === 0) continue
    const own = [box.tag, ...box.words].filter((token) => !active.has(token))
    for (const token of own) {
      around.set(token, (around.get(token) ?? 0) + pure)
      active.add(token)
    }
    open.push({ over: own })
    for (const node of children) open.push({ node })
  }
  return new Set([...around].filter(([, length]) => length > total / 2).map(([token]) => token))
}

/** An element with the prose in it. */
interface Node {
  readonly box: Box
  readonly children: Node[]
  /** Characters of prose; other words count as a part of that. */
  prose: number
  /** Characters of prose alone. */
  pure: number
  /** How much of it stands beside the text. */
  beside: number
  /** The most prose that an element within, named as an article's text is, holds. */
  named: number
}

/** A line with more of it in links is no text. */
const LINKED = 0.3
/** What words that are no prose, such as the cells of a table, weigh beside prose. */
const SCRAP = 0.25
/** An element that holds more than this is no box beside the text, whatever it is called. */
const WHOLE = 0.8

/** The first words of another article in a list of them: a linked title and what follows it in one item. */
const isTeaser = ({ hint }: Line): boolean => hint!.tag === 'li' && hint!.linkDensity > 0.1

const isBeside = ({ box, prose, named }: Node, total: number): boolean =>
  prose < total * WHOLE &&
  named < total * NAMED_MOST &&
  box.tag !== 'body' &&
  box.tag !== 'html' &&
  (BESIDE.test(box.tag) || box.words.some((word) => BESIDE.test(word) && !LAYOUT.test(word)))

/** with-sidebar, no-widgets: how the page is laid out, on an element around all of it. */
const LAYOUT = /(?:^|[-_])(?:has|with|no|without|hide|is)[-_]/

const sumOf = (nodes: readonly Node[], what: 'prose' | 'pure' | 'beside'): number => nodes.reduce((sum, node) => sum + node[what], 0)

/** The elements around the prose, each with how much it holds; what stands beside the text weighs nothing. */
function weigh(lines: readonly Line[], boxOf: (hint: BlockHint) => Box): Node | null {
  const byNumber: (Node | undefined)[] = []
  // an element before what is in it
  const inward: Node[] = []
  let root: Node | null = null
  const nodeOf = (box: Box): Node => {
    const path: Box[] = []
    let at: Box | null = box
    for (; at && byNumber[at.number] === undefined; at = at.parent) path.push(at)
    let parent = at ? byNumber[at.number]! : null
    for (const step of path.reverse()) {
      const node: Node = { box: step, children: [], prose: 0, pure: 0, beside: 0, named: 0 }
      byNumber[step.number] = node
      inward.push(node)
      if (parent) parent.children.push(node)
      else root ??= node
      parent = node
    }
    return byNumber[box.number]!
  }
  for (const line of lines) {
    const node = nodeOf(boxOf(line.hint!))
    const prose = isProse(line)
    node.prose += line.text.length * (prose && !isTeaser(line) ? 1 : SCRAP)
    if (prose) node.pure += line.text.length
  }
  for (const node of inward.toReversed()) {
    node.prose += sumOf(node.children, 'prose')
    node.pure += sumOf(node.children, 'pure')
    node.named = isNamed(node) ? node.prose : node.children.reduce((best, { named }) => Math.max(best, named), 0)
  }
  const total = (root as Node | null)?.prose ?? 0
  for (const node of inward) if (isBeside(node, total)) node.beside = node.prose
  for (const node of inward.toReversed()) node.beside = Math.max(node.beside, sumOf(node.children, 'beside'))
  for (const node of inward) node.prose -= node.beside
  return root
}

/** The innermost element that still holds most of the prose; a named one that holds enough ends the way. */
function chosen(root: Node): Box {
  const named = namedIn(root, root.prose * NAMED_MOST)
  if (named) return named.box
  const path: Node[] = [root]
  for (let node: Node | undefined = root; node; ) {
    node = node.children.find(({ prose }) => prose >= root.prose * MOST)
    if (node) path.push(node)
  }
  // the innermost element may be one paragraph among few: step out to a container
  while (path.length > 1 && SMALL.test(path.at(-1)!.box.tag)) path.pop()
  return path.at(-1)!.box
}

const SMALL = /^(?:p|span|font|b|strong|a|br|li|dd|td|em|i|u|h[1-6])$/

/** The innermost element with such a name that holds at least so much prose; where several share it out, what is around them. */
function namedIn(root: Node, least: number): Node | null {
  const path: Node[] = [root]
  for (let node: Node | undefined = root; node; ) {
    const next: Node | undefined = most(node.children)
    node = next && next.prose >= least ? next : undefined
    if (node) path.push(node)
  }
  while (path.length > 0 && !(isNamed(path.at(-1)!) && !SMALL.test(path.at(-1)!.box.tag))) path.pop()
  const found = path.at(-1)
  if (!found) return null
  // the text in several boxes of one name, with advertisements between
  for (let i = path.length - 2; i >= 0; i--) {
    const { box, children } = path[i]!
    if (box.tag === 'body' || box.tag === 'html') break
    const inner = path[i + 1]!
    const alike = children.filter((child) => child !== inner && child.prose >= found.prose * SHARE && sharesName(child, inner))
    if (alike.length > 0 && box.tag !== 'main') return path[i]!
  }
  return found
}

/** As much of the prose in a box of the same name beside the found one makes the two one text. */
const SHARE = 0.1

const most = (nodes: readonly Node[]): Node | undefined =>
  nodes.reduce<Node | undefined>((best, node) => (best === undefined || node.prose > best.prose ? node : best), undefined)

const isNamed = ({ box }: Node): boolean => box.tag !== 'body' && box.tag !== 'html' && box.words.some((word) => NAMED.test(word))

/** Whether two elements that stand beside each other are called the same, and are no two articles. */
const sharesName = ({ box: a }: Node, { box: b }: Node): boolean =>
  a.tag === b.tag &&
  a.tag !== 'article' &&
  a.words.length > 0 &&
  (a.words.some((word) => NAMED.test(word) && b.words.includes(word)) || a.words.join(' ') === b.words.join(' '))
