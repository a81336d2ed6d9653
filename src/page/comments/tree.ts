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

const REFERENCE = /(?:>>|＞＞|≫|※)\s?(\d{1,5})/

/** The post each answers, from the first `>>12` in its words; a post that names none is at depth 1. */
export function parentsByReference(
  text: string,
  heads: readonly { readonly number: number | null }[],
  comments: readonly Comment[],
): Comment[] {
  const byNumber = new Map<number, number>()
  const depths: number[] = []
  return comments.map((comment, i) => {
    const named = REFERENCE.exec(text.slice(comment.text.start, Math.min(comment.text.end, comment.text.start + 400)))
    const parent = named ? (byNumber.get(Number(named[1])) ?? null) : null
    depths[i] = parent === null ? comment.depth : depths[parent]! + 1
    const number = heads[i]?.number
    if (number !== null && number !== undefined) byNumber.set(number, i)
    return { ...comment, parent, depth: depths[i]! }
  })
}
