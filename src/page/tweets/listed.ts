import { firstFrom } from '#text'
import type { Line } from '../line.ts'
import type { Box, MarkedPart } from '../page.ts'
import { posterIn } from './post.ts'

/** The lines of one element of a list, and the address of the one post that it leads to. */
export interface ListedPost {
  readonly from: number
  readonly to: number
  /** The line that the link to the post stands in. */
  readonly at: number
  /** Whose post it is, without @. */
  readonly poster: string
}

/** Boxes around a link that are looked at; no post lies deeper in its list. */
const MOST_AROUND = 40

/**
 * Finds elements of lists that lead to one post each, whatever they are called: of the elements around a link to a post the largest with no link to
 * another one. There is a list where two such elements have the same tag and names.
 */
export function findListedPosts(lines: readonly Line[], links: readonly MarkedPart[]): readonly ListedPost[] {
  const posts = links.filter(({ tag, value }) => tag === 'a' && value !== null && posterIn(value) !== null)
  if (posts.length < 2) return []
  const led = new Map<Box, string | null>()
  const found: { readonly boxes: readonly Box[]; readonly at: number; readonly post: string }[] = []
  for (const { span, value } of posts) {
    const at = firstFrom(lines.length, (i) => lines[i]!.span.end > span.start)
    const post = postOf(value!)
    const boxes: Box[] = []
    for (let box = lines[at]?.hint?.box ?? null; box && boxes.length < MOST_AROUND; box = box.parent) {
      boxes.push(box)
      const before = led.get(box)
      led.set(box, before === undefined || before === post ? post : null)
    }
    if (boxes.length > 0) found.push({ boxes, at, post })
  }
  const listed = new Map<Box, { readonly at: number; readonly post: string }>()
  for (const { boxes, at, post } of found) {
    const largest = boxes.findLast((box) => led.get(box) === post)
    // with all of the page around one post there is no list
    if (largest?.parent && !listed.has(largest)) listed.set(largest, { at, post })
  }
  const kinds = Map.groupBy(listed.keys(), ({ tag, words }) => [tag, ...words].join(' '))
  const boxes = new Set([...kinds.values()].filter((alike) => alike.length > 1).flat())
  const reach = reachOf(lines, boxes)
  return [...boxes].flatMap((box) => {
    const lies = reach.get(box)
    const { at, post } = listed.get(box)!
    return lies ? [{ ...lies, at, poster: posterIn(post)! }] : []
  })
}

/** One post has one address, whatever stands behind its number. */
const postOf = (address: string): string => address.replace(/[?#].*$/, '').replace(/\/(?:photo|video)\/\d+$/, '')

/** The first and last line of each of some boxes that lie apart. */
function reachOf(lines: readonly Line[], boxes: ReadonlySet<Box>): ReadonlyMap<Box, { from: number; to: number }> {
  const reach = new Map<Box, { from: number; to: number }>()
  const known: (Box | null | undefined)[] = []
  for (const { hint, index } of lines) {
    if (!hint?.box || hint.hidden) continue
    const passed: Box[] = []
    let around: Box | null | undefined
    for (let box: Box | null = hint.box; box && around === undefined; box = box.parent) {
      around = boxes.has(box) ? box : known[box.number]
      passed.push(box)
    }
    for (const box of passed) known[box.number] = around ?? null
    if (!around) continue
    const lies = reach.get(around)
    if (lies) lies.to = index
    else reach.set(around, { from: index, to: index })
  }
  return reach
}
