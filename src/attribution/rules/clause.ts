import type { Chunk } from '#document'
import { anchored } from '#text'
import { isPrelude } from '../beside.ts'
import type { Complement } from '../complement.ts'
import { isAdnominal, isContinuing, phraseAt } from '../phrase.ts'
import type { Frame } from '../subject.ts'
import { cueOf, isQuoted, NEGATED } from './cue.ts'

/*
 * Questions about the clause that a cue stands in, told from its phrases alone: whether another cue quotes it, what closes it, who is in it and silent.
 */

/** 首相が、政変を非難する|声明を|出したと|報じた: the cue describes what the clause that is told is about. */
export function describesQuoted(chunks: readonly Chunk[], i: number): boolean {
  if (!isAdnominal(chunks, i)) return false
  // Bが「…」と漏らした|ことも|伝えている
  if (
    /^(こと|事)$/.test(chunks[i + 1]?.head ?? '') &&
    /^(を|も|は)$/.test(chunks[i + 1]?.tail ?? '') &&
    chunks[i + 2] &&
    cueOf(chunks, i + 2)
  )
    return true
  for (let k = i + 1; k < Math.min(chunks.length, i + 4); k++) if ((chunks[k] as Chunk).kind === 'verb') return isQuoted(chunks, k)
  return false
}

/** 外相は、首相が派遣を排除しないと発言した|ことについて「…」と述べた: what somebody else said is spoken about. */
export const isAnswered = (chunks: readonly Chunk[], i: number): boolean =>
  isAdnominal(chunks, i) &&
  /^(こと|事|の|点)$/.test(chunks[i + 1]?.head ?? '') &&
  (ANSWERED.test(chunks[i + 1]?.tail ?? '') ||
    // 連合が攻撃を警告した|ことも|踏まえつつ、
    (/^[をにも]$/.test(chunks[i + 1]?.tail ?? '') &&
      chunks[i + 2]?.comma === true &&
      isContinuing(chunks[i + 2] as Chunk) &&
      isPrelude(chunks, i + 2)))
const ANSWERED = anchored(
  /^(について|についても|については|に対し|に対して|に対しては|に対しても|に関し|に関して|を受け|を受けて|を巡り|を巡って|をめぐり|をめぐって)$/,
)

/** Whether と behind the quotation in phrase `last` joins it to another one in front of the cue. */
export function listOfThings(chunks: readonly Chunk[], last: number, cue: number): boolean {
  const first = chunks[last] as Chunk
  if (first.tail !== 'と' || !first.comma) return false
  const bare = first.start === first.quote?.span.start
  for (let k = last + 1; k < cue; k++) {
    const { quote, start, tail } = chunks[k] as Chunk
    // 「…」と、市民団体「橋の会」の|代表は: the name of who says the words
    if (quote && /^(の|を|は|が|に|で)/.test(tail) && !(bare && start < quote.span.start)) return true
  }
  return false
}

/** Whether a predicate between the end of the subject and phrase `last` is closed off by と、 or として、. */
export function closedClause(chunks: readonly Chunk[], subject: number, last: number): boolean {
  for (let k = last - 1; k >= 0 && (chunks[k] as Chunk).start >= subject; k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' && /(たと|だと|るとして|たとして|だとして)$/.test(chunk.tail) && (chunk.comma || /として$/.test(chunk.tail)))
      return true
  }
  return false
}

/** Whether the clause that goes on behind phrase `i` closes as an if-clause. */
export function endsAsCondition(chunks: readonly Chunk[], i: number): boolean {
  for (let k = i + 1; k < Math.min(chunks.length, i + 9); k++) {
    const chunk = chunks[k] as Chunk
    // 開放を求め、合意が変わらなければ、…: an if-clause with a subject of its own
    if (chunk.kind === 'noun' && chunk.tail === 'が') return false
    if (!chunk.comma) continue
    return chunk.kind !== 'noun' && /(?:[えけせてねべめれ]ば|たら|なら)$/.test(chunk.head + chunk.tail)
  }
  return false
}

/** Whether the clause that goes on behind phrase `i` closes with a と that a cue takes. */
export function toldOn(chunks: readonly Chunk[], i: number): boolean {
  for (let k = i + 1; k < Math.min(chunks.length, i + 6); k++) {
    if ((chunks[k] as Chunk).comma) return false
    if ((chunks[k] as Chunk).kind === 'verb' && /と$/.test((chunks[k] as Chunk).tail)) return isQuoted(chunks, k)
  }
  return false
}

/** Who arrests and charges. */
export const CHARGES: RegExp = /(?:警|警察|署|検察|地検|捜査本部|特捜部|捜査班|保安局|海保|海上保安庁|税関|国税局|当局)$/
/** Whether the clause that goes on behind phrase `i` is what somebody is arrested for. */
export function isCharged(chunks: readonly Chunk[], i: number): boolean {
  let reason = false
  for (let k = i + 1; k < Math.min(chunks.length, i + 16); k++) {
    const { head, tail, base } = chunks[k] as Chunk
    reason ||= /(?:として|とみて)$/.test(tail) || /(?:容疑|疑い)$/.test(head)
    if (reason && /(?:逮捕|起訴|送検|摘発|告発|拘束|指名手配)/.test(head + base)) return true
  }
  return false
}

/** 喜んでいる人は|ほとんど|いないと: those who are said not to be there say nothing. */
export function isCountedOut(chunks: readonly Chunk[], { subject }: Frame, { kind, last }: Complement): boolean {
  const verb = chunks[last]
  if (kind !== 'clause' || !subject || verb?.base !== 'いる' || !NEGATED.test(verb.tail)) return false
  const at = phraseAt(chunks, subject.at.end)
  return (
    at >= 0 &&
    /(?:人|者|国|社|党|議員|専門家)$/.test((chunks[at] as Chunk).head) &&
    chunks.slice(at + 1, last).every((c) => c.kind === 'adverb' || /^(ほとんど|ほぼ|一人|誰|まず|あまり|そう)$/.test(c.head))
  )
}
