import type { Span } from '#text'
import type { Line } from './line.ts'
import type { Block, Role } from './page.ts'

/** What one reader says about a run of lines: the blocks that stand there. The reader changes nothing itself. */
export interface Claim {
  /** First and last line, both included. */
  readonly from: number
  readonly to: number
  readonly blocks: readonly Block[]
}

/** Where the lines of a page stand with the readers so far: the blocks that begin on a line, [] inside a longer block, undefined when free. */
export type Ground = (readonly Block[] | undefined)[]

type Extra = Omit<Block, 'span' | 'role' | 'reason'>

/** Claims one line as one block. */
export function claimLine(line: Line, role: Role, reason: string, extra: Extra = {}): Claim {
  return { from: line.index, to: line.index, blocks: [{ span: line.span, role, reason, ...extra }] }
}

/** Claims lines `from` to `to` as one block. */
export function claimLines(lines: readonly Line[], from: number, to: number, role: Role, reason: string, extra: Extra = {}): Claim {
  const at: Span = { start: lines[from]!.span.start, end: lines[to]!.span.end }
  return { from, to, blocks: [{ span: at, role, reason, ...extra }] }
}

/** Lays claims on the ground; a claim that meets ground already taken is left out, for the earlier reader knew more. */
export function lay(ground: Ground, claims: readonly Claim[]): void {
  for (const claim of claims) {
    let open = true
    for (let i = claim.from; i <= claim.to && open; i++) open = ground[i] === undefined
    if (!open) continue
    for (let i = claim.from; i <= claim.to; i++) ground[i] = i === claim.from ? claim.blocks : []
  }
}
