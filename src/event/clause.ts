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
  /** では: a body in which it was done */
  readonly house: number | null
  /** Two phrases with が might be its subject. */
  readonly unsure: boolean
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
/** Frames the sentence, not this clause. */
const ABOUT = anchored(/(?:については|に関しては|としては|をめぐっては|によると|によれば)$/)
const CONDITION = anchored(/(?:ば|たら|なら|ても|でも|と)$/)
/** Nouns that make a clause lean on the next: 訪問した|後、 攻撃した|ため、 */
const FORMAL = anchored(/^(?:ため|為|後|のち|あと|うえ|上|際|直後|ほか|他|一方|中|なか|ところ|結果|こと|とき|時)$/)
/** Longest look to the left, in phrases. */
const REACH = 40

export const isTopic = (chunk: Chunk): boolean => chunk.kind === 'noun' && TOPIC.test(chunk.tail) && !NO_TOPIC.test(chunk.tail)
const isNominative = (chunk: Chunk): boolean => chunk.kind === 'noun' && !chunk.copula && chunk.tail.endsWith('が')

/** Reads the clause of the verb in phrase `verb` from right to left, no further than `left`; one that `describes` a noun has no は. */
export function clauseOf(
  chunks: readonly Chunk[],
  verb: number,
  left: number,
  describes: boolean,
  skipped: (chunk: Chunk) => boolean,
): Clause {
  const walk = new Walk(chunks, verb, describes)
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
  private house: number | null = null
  private unsure = false
  private first: number
  private readonly own: number[] = []
  /** Inside a clause that describes a noun: what stands here without a comma is that clause's. */
  private describing = false
  private describedSubject = false
  private subjectBehind = false
  /** Left of another predicate: case phrases are that one's. */
  private crossed: 'no' | 'soft' | 'hard' = 'no'

  private readonly chunks: readonly Chunk[]
  private readonly describes: boolean

  constructor(chunks: readonly Chunk[], verb: number, describes: boolean) {
    this.chunks = chunks
    this.describes = describes
    this.first = verb
  }

  /** Takes one phrase; false when nothing further left belongs here. */
  step(i: number): boolean {
    const chunk = this.chunks[i] as Chunk
    if (this.subject !== null) return this.beforeSubject(i)
    if (chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula) return this.predicate(i)
    if (chunk.kind !== 'noun') return true
    if (FORMAL.test(chunk.head) && i > 0 && isAdnominal(this.chunks, i - 1) && (this.chunks[i - 1] as Chunk).kind !== 'noun') {
      this.crossed = /^(?:ため|為)$/.test(chunk.head) || this.crossed === 'hard' ? 'hard' : 'soft'
      return true
    }
    if (isTopic(chunk)) {
      if (this.describes) return false
      if (this.crossed === 'no') this.first = i
      this.carriedOn = this.crossed !== 'no'
      this.subject = i
      return true
    }
    if (isNominative(chunk)) return this.nominative(i)
    // 訪問団には|隣国に|拉致された|人も: what is set off so is the outer clause's
    if (this.describes && /(?:には|では|とは|からは)$/.test(chunk.tail)) return false
    if (chunk.tail === 'では' && !this.describes) this.house ??= i
    if (this.crossed !== 'no') return true
    if (this.describing && !chunk.comma) return true
    if (ABOUT.test(chunk.tail)) return true
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
        // 軍縮の要と|なる, 対話を目的と|した: what they describe is their subject
        // … so is what was done to by somebody: 隣国から|課された|制限
        const before = this.chunks[i - 1]?.tail ?? ''
        this.subjectBehind =
          (/^(?:なる|する|主張する|称する|名乗る)$/.test(chunk.base) && /と$/.test(before)) ||
          (/^ら?れ/.test(chunk.tail) && /(?:から|により|によって)$/.test(before))
        this.describedSubject = false
      }
      return true
    }
    if (CONDITION.test(chunk.tail) && isBreak(chunk)) return false
    const soft =
      chunk.kind === 'verb' && !/^(?:さ?れ|られ)/.test(chunk.tail) && !/(?:が|から|ので|けど|けれど|ものの|し|として)$/.test(chunk.tail)
    this.crossed = soft && this.crossed !== 'hard' ? 'soft' : 'hard'
    this.describing = false
    return true
  }

  private nominative(i: number): boolean {
    const chunk = this.chunks[i] as Chunk
    if (this.describing && !chunk.comma && !this.describedSubject && !this.subjectBehind) {
      this.describedSubject = true
      return true
    }
    // 部隊が、解放された人々の…: set off by a comma, it is the outer clause's
    if (this.crossed === 'hard' || (this.describes && chunk.comma)) return true
    this.unsure = this.describing && this.describedSubject
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

  /** 5日、外相は…: what leads up to the subject may still date the deed; 隣国に、部隊が…: or be whom it is done to. */
  private beforeSubject(i: number): boolean {
    const chunk = this.chunks[i] as Chunk
    const subject = this.subject as number
    if (subject - i > 4 || chunk.kind !== 'noun' || chunk.copula) return false
    this.own.push(i)
    if (this.crossed !== 'hard' && /が$/.test((this.chunks[subject] as Chunk).tail) && !/とも?$/.test(chunk.tail)) this.argument(i)
    return true
  }

  clause(): Clause {
    const { subject, carriedOn, object, to, partner, from, agent, house, unsure, first, own } = this
    return { subject, carriedOn, object, to, partner, from, agent, house, unsure, first, own }
  }
}

/** 3日, 1962年, 午後: never part of a name. */
export const isTime = (chunk: Chunk): boolean =>
  chunk.adverbial || /^(?:[同前翌今先来昨]|[約]?[0-9〇一二三四五六七八九十]+)(?:日|月|年|週|時|分|夜|朝|晩|人|名)/.test(chunk.head)

/** Where the noun phrase that ends in phrase `at` may begin, longest first: its の-phrases; clauses that describe it are left out. */
export function nounStarts(chunks: readonly Chunk[], at: number, left: number): number[] {
  let start = at
  for (let i = at - 1; i >= left && at - i <= 8; i--) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind !== 'noun' || chunk.copula || isTime(chunk)) break
    if (!/^(?:の|との|らの|などの|における)$/.test(chunk.tail)) break
    start = i
  }
  return Array.from({ length: at - start + 1 }, (_, k) => start + k)
}

/** The phrase in front of a noun phrase that や, と or a comma joins to it, or null. */
export function joinedBefore(chunks: readonly Chunk[], start: number, left: number): number | null {
  const chunk = start > left ? (chunks[start - 1] as Chunk) : null
  if (chunk?.kind !== 'noun' || chunk.copula || chunk.quote || isTime(chunk)) return null
  return /^(?:や|と|及び|および|並びに|ならびに)$/.test(chunk.tail) || (chunk.tail === '' && chunk.comma) ? start - 1 : null
}
