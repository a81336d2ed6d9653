import type { Comment } from '../page.ts'

/** How deep each comment stands, from how far it is indented: the least indented is 1. */
export function depthsByIndent(heads: readonly { readonly indent: number }[]): number[] {
  const open: number[] = []
  return heads.map(({ indent }) => {
    while (open.length > 0 && open.at(-1)! >= indent) open.pop()
    open.push(indent)
    return open.length
  })
}

/** The comment each answers: the nearest earlier one that stands one step further out. */
export function parentsByDepth(comments: readonly Comment[]): Comment[] {
  const lastAt: number[] = []
  return comments.map((comment, i) => {
    lastAt[comment.depth] = i
    return { ...comment, parent: comment.depth > 1 ? (lastAt[comment.depth - 1] ?? null) : null }
  })
}

const REFERENCE = /(?:>>|＞＞|≫|※)\s?(\d{1,5})(?![\d-])/
/** At the head of a comment one mark will do: `>12`, `*12`, `→12`. */
const FIRST_REFERENCE = /^(?:[>＞*＊→@＠]|No\.?|米)\s?(\d{1,5})(?=\s|$|[、,さの番様氏はへに])/

/**
 * The comment each answers: the one that `>>12` in its words names, where numbers tell comments apart; else the nearest earlier one that
 * stands one step further out.
 */
export function linkParents(
  text: string,
  heads: readonly { readonly number: number | null; readonly answers?: string }[],
  comments: readonly Comment[],
): Comment[] {
  const byIndent = parentsByDepth(comments)
  if (heads.some(({ answers }) => answers !== undefined)) return parentsByName(heads, byIndent)
  const byNumber = new Map<number, number>()
  for (const [i, { number }] of heads.entries()) {
    if (number === null) continue
    // items of lists in lists are numbered anew: such numbers name nobody
    if (byNumber.has(number)) return byIndent
    byNumber.set(number, i)
  }
  if (byNumber.size === 0) return byIndent
  const nested = byIndent.some(({ parent }) => parent !== null)
  const parents = byIndent.map((comment, i) => {
    const words = text.slice(comment.text.start, Math.min(comment.text.end, comment.text.start + 400))
    const named = Number((FIRST_REFERENCE.exec(words) ?? REFERENCE.exec(words))?.[1])
    const parent = byNumber.get(named)
    // an answer has the higher number, whatever the order on the page; so no answers run in a circle
    const earlier = parent !== undefined && (nested ? parent < i : named < (heads[i]!.number ?? 0))
    return earlier ? parent : comment.parent
  })
  const depths = depthsByParent(parents)
  return byIndent.map((comment, i) => ({ ...comment, parent: parents[i]!, depth: depths[i]! }))
}

/** So many characters of an earlier comment behind a quote mark say that it is answered. */
const LEAST_QUOTED = 5

/** The comment each answers in a thread where nothing else tells: the last before it that holds the words it quotes. */
export function linkQuotes(text: string, comments: readonly Comment[]): Comment[] {
  if (comments.some(({ parent }) => parent !== null)) return [...comments]
  const told = comments.map(({ text: at }) => text.slice(at.start, Math.min(at.end, at.start + LOOKED_AT)).replace(/\s+/g, ''))
  const parents = comments.map(({ quoted }, i) => {
    const [first] = quoted
    const words = first ? text.slice(first.start, Math.min(first.end, first.start + 200)).replace(/\s+/g, '') : ''
    if (words.length < LEAST_QUOTED) return null
    for (let at = i - 1; at >= Math.max(0, i - NEAR); at--) if (told[at]!.includes(words)) return at
    return null
  })
  const depths = depthsByParent(parents)
  return comments.map((comment, i) => ({ ...comment, parent: parents[i]!, depth: depths[i]! }))
}
const LOOKED_AT = 2000
const NEAR = 50

/** The comment each answers where the page says whose: the last by that name; else by how far it is indented. */
function parentsByName(heads: readonly { readonly answers?: string }[], comments: readonly Comment[]): Comment[] {
  const lastBy = new Map<string, number>()
  const parents = comments.map((comment, i) => {
    const answers = heads[i]!.answers
    const parent = answers === undefined ? undefined : lastBy.get(answers)
    lastBy.set(comment.author, i)
    return parent ?? comment.parent
  })
  const depths = depthsByParent(parents)
  return comments.map((comment, i) => ({ ...comment, parent: parents[i]!, depth: depths[i]! }))
}

/** 1 for a comment that answers none; each comment is walked once. */
function depthsByParent(parents: readonly (number | null)[]): number[] {
  const depths: number[] = new Array(parents.length).fill(0)
  for (let i = 0; i < parents.length; i++) {
    const path: number[] = []
    let at: number | null = i
    for (; at !== null && depths[at] === 0; at = parents[at]!) path.push(at)
    let depth = at === null ? 0 : depths[at]!
    for (const step of path.reverse()) depths[step] = ++depth
  }
  return depths
}
