import type { PageReading } from '#question'
import type { BlockRecord, CommentRecord, TweetRecord } from '#reading'
import { lastUpTo } from './stretch.ts'

export type Role = BlockRecord['role']

/** A block as it is drawn. */
export interface Laid {
  readonly number: number
  readonly block: BlockRecord
  readonly words: string
  /** Blank lines stood in front of it. */
  readonly apart: boolean
  /** The comment, tweet or note that begins with it. */
  readonly comment: number | null
  readonly tweet: number | null
  readonly note: number | null
  /** How deep the comment that it is of stands: 0 for what is of none. */
  readonly depth: number
}

/** Neighbouring blocks that are folded alike. */
export interface Run {
  readonly start: number
  readonly folded: Role | null
  readonly blocks: readonly Laid[]
}

/** What nobody comes for, until they do. */
export const FOLDED: readonly Role[] = [
  'navigation',
  'related-title',
  'related-excerpt',
  'footer',
  'advertisement',
  'hidden',
  'comment-meta',
  'tweet-meta',
]

/** What the head of a comment or tweet says already: folded, it leaves no trace in the text. */
const SILENT: readonly Role[] = ['comment-meta', 'tweet-meta']

/** The blocks of a page with what each begins. */
export function layOf({ text, blocks, comments, tweets, notes }: PageReading): readonly Laid[] {
  const [threads, digest] = [startsOf(comments), startsOf(tweets)]
  const drawn = new Set<string>()
  return blocks.map((block, number) => {
    const before = blocks[number - 1]?.end ?? 0
    const comment = partOf(block, threads)
    const tweet = partOf(block, digest)
    const first = (kind: string, at: number | null): number | null => {
      if (at === null || at < 0 || drawn.has(`${kind}${at}`)) return null
      drawn.add(`${kind}${at}`)
      return at
    }
    return {
      number,
      block,
      words: text.slice(block.start, block.end),
      apart: number > 0 && /\n\s*\n/.test(text.slice(before, block.start)),
      comment: first('comment', comment),
      tweet: first('tweet', tweet),
      note:
        block.role === 'note'
          ? first(
              'note',
              notes.findIndex(({ start }) => start === block.start),
            )
          : null,
      depth: comment === null ? 0 : Math.min(8, (comments[comment] as CommentRecord).depth),
    }
  })
}

interface Start {
  readonly start: number
  readonly end: number
  readonly number: number
}

const startsOf = (all: readonly (CommentRecord | TweetRecord)[]): readonly Start[] =>
  all
    .map(({ text, ...rest }, number) => {
      const article = 'article' in rest ? rest.article : null
      return { start: text.start, end: Math.max(text.end, article?.end ?? 0), number }
    })
    .sort((a, b) => a.start - b.start)

function partOf({ start, role }: BlockRecord, parts: readonly Start[]): number | null {
  if (role.endsWith('-meta')) return null
  const part = parts[lastUpTo(parts, start)]
  return part && start < part.end ? part.number : null
}

/** Blocks in runs: those of roles that are folded, each role by itself, and all others. What is folded in silence is left out. */
export function runsOf(laid: readonly Laid[], folded: ReadonlySet<Role>): readonly Run[] {
  const runs: { start: number; folded: Role | null; blocks: Laid[] }[] = []
  for (const one of laid) {
    const { role, start } = one.block
    const hidden = folded.has(role) ? role : null
    if (hidden && SILENT.includes(hidden)) continue
    const last = runs.at(-1)
    if (last && last.folded === hidden) last.blocks.push(one)
    else runs.push({ start, folded: hidden, blocks: [one] })
  }
  return runs
}

/** Which roles are folded, by the address: nothing says the usual ones, `none` says none. */
export const foldedOf = (given: string | undefined): ReadonlySet<Role> =>
  new Set(given === undefined || given === '' ? FOLDED : (given.split(',').filter((role) => role !== 'none') as Role[]))

/** How folded roles stand in the address. */
export function foldOf(folded: ReadonlySet<Role>): string | undefined {
  const usual = folded.size === FOLDED.length && FOLDED.every((role) => folded.has(role))
  return usual ? undefined : folded.size === 0 ? 'none' : [...folded].sort().join(',')
}

/** So many blocks of runs, from the first on, and on to so many behind a place. */
export function firstOf(runs: readonly Run[], most: number, place: number | null): readonly Run[] {
  const drawn: Run[] = []
  let left = most
  for (const run of runs) {
    if (left <= 0) break
    const at = place === null ? -1 : run.blocks.findLastIndex(({ block }) => block.start <= place)
    const isBehind = place !== null && (run.blocks.at(-1)?.block.start ?? 0) <= place
    if (isBehind) left = most
    else if (at >= 0) left = at + most
    drawn.push(run.folded || run.blocks.length <= left || isBehind ? run : { ...run, blocks: run.blocks.slice(0, left) })
    if (!isBehind) left -= run.folded ? 1 : run.blocks.length
  }
  return drawn
}
