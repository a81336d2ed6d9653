import { isAdnominal, isBreak } from '#attribution'
import type { Chunk } from '#document'
import { anchored } from '#text'

/** Whom and what a deed's clause names; the numbers are phrases. */
export interface Clause {
  /** は or が, perhaps of an earlier clause that goes on into this one. */
  readonly subject: number | null
  /** The subject was told of an earlier clause. */
  readonly carriedOn: boolean
  /** を */
  readonly object: number | null
  /** に, へ, に対し; nearest the verb first. */
  readonly to: readonly number[]
  /** と, との間で */
  readonly partner: number | null
  /** から */
  readonly from: number | null
  /** により, によって */
  readonly agent: number | null
  /** Leftmost phrase of the clause itself. */
  readonly first: number
  /** Phrases of this clause and its subject's, none of a describing clause: where its date may stand. */
  readonly own: readonly number[]
}

const TOPIC = anchored(/(?:は|も)$/)
const NO_TOPIC = anchored(
  /(?:では|には|とは|ては|からは|までは|によっては|に対しては|については|としても|でも|にも|とも|ても|のは|かも|までも)$/,
)
const TOWARDS = anchored(/(?:に|へ|にも|には|に対し|に対して|に対しては|に対しても|に向け|に向けて)$/)
const BESIDE = anchored(
  /(?:について|に関して|に関し|として|とともに|と共に|により|によって|において|にて|をめぐり|をめぐって|を受け|を受けて)$/,
)
const CONDITION = anchored(/(?:ば|たら|なら|ても|でも|と)$/)
/** Longest look to the left, in phrases. */
const REACH = 40

export const isTopic = (chunk: Chunk): boolean => chunk.kind === 'noun' && TOPIC.test(chunk.tail) && !NO_TOPIC.test(chunk.tail)
const isNominative = (chunk: Chunk): boolean => chunk.kind === 'noun' && !chunk.copula && /が$/.test(chunk.tail)

/** Reads the clause of the verb in phrase `verb` from right to left, no further than `left`. */
export function clauseOf(chunks: readonly Chunk[], verb: number, left: number, skipped: (chunk: Chunk) => boolean): Clause {
  const walk = new Walk(chunks, verb)
  for (let i = verb - 1; i >= Math.max(left, verb - REACH); i--) {
    if (skipped(chunks[i] as Chunk)) continue
    if (!walk.step(i)) break
  }
  return walk.clause()
}

class Walk {
  private subject: number | null = null
  private carriedOn = false
  private object: number | null = null
  private readonly to: number[] = []
  private partner: number | null = null
  private from: number | null = null
  private agent: number | null = null
  private first: number
  private readonly own: number[] = []
  /** Inside a clause that describes a noun: what stands here without a comma is that clause's. */
  private describing = false
  private describedSubject = false
  /** Left of another predicate: case phrases are that one's. */
  private crossed: 'no' | 'soft' | 'hard' = 'no'

  private readonly chunks: readonly Chunk[]

  constructor(chunks: readonly Chunk[], verb: number) {
    this.chunks = chunks
    this.first = verb
  }

  /** Takes one phrase; false when nothing further left belongs here. */
  step(i: number): boolean {
    const chunk = this.chunks[i] as Chunk
    if (this.subject !== null) return this.beforeSubject(i)
    if (chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula) return this.predicate(i)
    if (chunk.kind !== 'noun') return true
    if (isTopic(chunk)) {
      if (this.crossed === 'no') this.first = i
      this.carriedOn = this.crossed !== 'no'
      this.subject = i
      return true
    }
    if (isNominative(chunk)) return this.nominative(i)
    if (this.crossed !== 'no') return true
    if (this.describing && !chunk.comma) return true
    this.own.push(i)
    this.first = i
    this.argument(i)
    return true
  }

  private predicate(i: number): boolean {
    const chunk = this.chunks[i] as Chunk
    if (isAdnominal(this.chunks, i)) {
      if (chunk.kind !== 'adjective') {
        this.describing = true
        this.describedSubject = false
      }
      return true
    }
    if (CONDITION.test(chunk.tail) && isBreak(chunk)) return false
    const soft = chunk.kind === 'verb' && !/^(?:さ?れ|られ)/.test(chunk.tail) && !/(?:が|から|ので|けど|けれど|ものの|し)$/.test(chunk.tail)
    this.crossed = soft && this.crossed !== 'hard' ? 'soft' : 'hard'
    this.describing = false
    return true
  }

  private nominative(i: number): boolean {
    const chunk = this.chunks[i] as Chunk
    if (this.describing && !chunk.comma && !this.describedSubject) {
      this.describedSubject = true
      return true
    }
    if (this.crossed === 'hard') return true
    if (this.crossed === 'no') this.first = i
    this.carriedOn = this.crossed !== 'no'
    this.subject = i
    return true
  }

  private argument(i: number): void {
    const { tail } = this.chunks[i] as Chunk
    if (/を$/.test(tail)) this.object ??= i
    else if (/(?:によって|により|によっても)$/.test(tail)) this.agent ??= i
    else if (BESIDE.test(tail)) return
    else if (TOWARDS.test(tail)) this.to.push(i)
    else if (/(?:と|とも|との間で|と共同で)$/.test(tail)) this.partner ??= i
    else if (/から$/.test(tail)) this.from ??= i
  }

  /** 5日、外相は…: what leads up to the subject may still date the deed. */
  private beforeSubject(i: number): boolean {
    const chunk = this.chunks[i] as Chunk
    const subject = this.subject as number
    if (subject - i > 4 || chunk.kind !== 'noun' || chunk.copula) return false
    this.own.push(i)
    return true
  }

  clause(): Clause {
    const { subject, carriedOn, object, to, partner, from, agent, first, own } = this
    return { subject, carriedOn, object, to, partner, from, agent, first, own }
  }
}

/**
 * Where the noun phrase that ends in phrase `at` may begin, longest first: its の-phrases and what is joined to it by や, と, 、 or ・.
 * Clauses that describe it are left out.
 */
export function nounStarts(chunks: readonly Chunk[], at: number, left: number, joined: boolean): number[] {
  let start = at
  for (let i = at - 1; i >= left && at - i <= 8; i--) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind !== 'noun' || chunk.copula) break
    const modifies = /^(?:の|との|らの|などの|における)$/.test(chunk.tail)
    const parallel =
      joined && (/^(?:や|と|及び|および|並びに|ならびに)$/.test(chunk.tail) || (chunk.tail === '' && chunk.comma && !chunk.adverbial))
    if (!modifies && !parallel) break
    start = i
  }
  return Array.from({ length: at - start + 1 }, (_, k) => start + k)
}
