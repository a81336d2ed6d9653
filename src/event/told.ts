import { isAdnominal, isContinuing } from '#attribution'
import type { Chunk } from '#document'
import { anchored } from '#text'

const ENDED = anchored(/^(?:た|だ|ました|[てで](?:い|いまし|き|きまし|しまっ|きてい)た|[てで](?:いる|います|おり|きている|ある))/)
/** Behind た or ている these still tell it as done. */
const STILL = anchored(
  /^(?:|、|が|けれども?|けど|ものの|ので|から(?:だ|である|です)?|ため(?:だ|である|です)|のに|し|の(?:だ|である|です)|んです|という)$/,
)
/** Nouns behind …した that take it back or leave it open. */
const OPEN = anchored(
  /^(?:場合|可能性|疑い|容疑|恐れ|おそれ|罪|わけ|訳|つもり|ふり|はず|ほう|方|よう|様|例|想定|仮定|計画|方針|考え|疑惑|嫌疑|とおり|通り|模様|もよう|もの|程度|か|の|者|人|数|件数|人数|経験|ことのある|罪状|と|虞|話|噂|うわさ|説|設定|内容|場面|シーン|物語)$/,
)
/** Behind these the clause goes on, and the next predicate tells whether it came to pass. */
const ONWARD = anchored(/^(?:後|のち|あと|うえ|上|際|直後|ほか|他|一方|中|なか|ところ|まま)$/)
/** A verb in front of one of these tells what is meant to be. */
const MEANT = anchored(
  /^(?:計画|方針|予定|考え|意向|構え|見通し|可能性|よう|様|ため|こと|の|つもり|目的|準備|姿勢|用意|恐れ|おそれ|必要|べき|場合|見込み|動き|狙い|案)$/,
)
const NEGATED = /(?:ない|なかっ|ず|ぬ|ません|まい)/
const VOICE = /^(?:さ?せ)?(?:ら?れ)?/

/** た, ている, てきた … behind a verb's stem, its passive among them. */
export const isPast = (tail: string): boolean => ENDED.test(tail.replace(VOICE, ''))

const isPredicate = (chunk: Chunk): boolean => chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula

/**
 * Whether the predicate in phrase `at` is told as done: in the past or going on, and neither denied, asked, meant nor supposed.
 * `end` is where an account of somebody's words ends that the deed stands in: there と follows. `skipped` phrases belong to other accounts.
 */
export function isTold(chunks: readonly Chunk[], at: number, end: number | null, skipped: (chunk: Chunk) => boolean): boolean {
  const first = chunks[at] as Chunk
  for (let i = at, steps = 0; steps < MOST_STEPS; steps++) {
    const chunk = chunks[i] as Chunk
    const tail = chunk.kind === 'verb' ? chunk.tail.replace(VOICE, '') : chunk.tail
    if (NEGATED.test(tail)) return i !== at && first.comma
    const ended = chunk.kind === 'verb' ? ENDED.exec(tail) : /(?:だった|であった|かった)/.exec(tail)
    if (ended) {
      const after = tail.slice(ended.index + ended[0].length)
      if (end !== null && chunk.end >= end) return /^(?:|と|との?|として|ことを?|が|のを?)$/.test(after)
      if (!STILL.test(after)) return false
      if (!isAdnominal(chunks, i)) return !asks(chunks)
      const next = chunks[i + 1] as Chunk
      if (cleftOf(chunks, i) !== null) return true
      if (OPEN.test(next.head) || (FACT.test(next.head) && takesBack(chunks, i + 1))) return false
      if (!ONWARD.test(next.head)) return true
    } else if (i !== at && chunk.copula) return !MEANT.test(chunk.head) && /^(?:だ|である|です)(?:と|が|から)?$/.test(tail)
    else if (!isContinuing(chunk) || /(?:ず|ても|でも|つつも?)$/.test(tail)) return false
    const on = nextPredicate(chunks, i, skipped)
    if (on === 'meant') return false
    if (on === null) return endsInNoun(chunks)
    i = on
  }
  return false
}
/** Clauses that a deed's clause goes on through, at most. */
const MOST_STEPS = 40

/** …を逮捕し、3人が負傷。 */
function endsInNoun(chunks: readonly Chunk[]): boolean {
  const last = chunks[chunks.length - 1]
  return last !== undefined && last.kind === 'noun' && last.tail === '' && !OPEN.test(last.head) && !MEANT.test(last.head)
}

const asks = (chunks: readonly Chunk[]): boolean => /か$/.test(chunks[chunks.length - 1]?.tail ?? '')

/** 逮捕したのは、オルスン市警察だ: the last phrase of the sentence, which names who did it, or null. */
export function cleftOf(chunks: readonly Chunk[], verb: number): number | null {
  const next = chunks[verb + 1]
  const last = chunks.length - 1
  if (next?.head !== 'の' || next.tail !== 'は' || last <= verb + 1) return null
  const { kind, tail, copula } = chunks[last] as Chunk
  return kind === 'noun' && (tail === '' || (copula && /^(?:だ|です|である|だった|でした|であった)$/.test(tail))) ? last : null
}

/** Nouns that a clause leans on without describing them. */
const LEANS = /^(?:ため|為|後|のち|あと|うえ|上|際|直後|ほか|他|一方|中|なか|ところ|結果|こと|の|とき|時)$/

/** Whether the clause that ends in phrase `verb` describes a noun: 攻撃した|部隊. */
export const describesNoun = (chunks: readonly Chunk[], verb: number): boolean =>
  isAdnominal(chunks, verb) && !LEANS.test((chunks[verb + 1] as Chunk).head)

const FACT = /^(?:こと|事|事実|形跡|証拠|記録|覚え)$/
/** …したことは|ない, …したことを|否定 */
function takesBack(chunks: readonly Chunk[], at: number): boolean {
  if (/(?:ない|なかっ|ません)/.test((chunks[at] as Chunk).tail)) return true
  const next = chunks[at + 1]
  return (
    next !== undefined &&
    (/(?:ない|なかっ|ません)|か$/.test(next.head + next.tail) || /^(?:否定|疑|ある|あっ|条件|仮定|想定)/.test(next.head))
  )
}

function nextPredicate(chunks: readonly Chunk[], from: number, skipped: (chunk: Chunk) => boolean): number | 'meant' | null {
  for (let i = from + 1; i < chunks.length && i <= from + MOST_STEPS; i++) {
    const chunk = chunks[i] as Chunk
    if (!isPredicate(chunk) || skipped(chunk)) continue
    if (!isAdnominal(chunks, i)) return i
    const { head, tail } = chunks[i + 1] as Chunk
    // …し、死なせた|疑いが|もたれている
    if (/^(?:疑い|容疑|疑惑|可能性|恐れ|おそれ)$/.test(head) && tail === 'が') return 'meant'
    if (MEANT.test(head) && !/[ただ]$|ている$/.test(chunk.tail)) return 'meant'
  }
  return null
}
