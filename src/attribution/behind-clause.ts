import type { Chunk, Document } from '#document'
import { anchored, type Span, slice } from '#text'
import { isAdnominal, phraseAt } from './phrase.ts'

/*
 * 放送を担う|カレニア放送は: a name stands behind the clause that describes it, and is the same without.
 * 橋を渡った男性は: of somebody with no name the clause is all that tells them apart, and stays.
 */

/** Where the name begins, when a clause describes a body that has one; otherwise the whole phrase. */
export function behindClause(document: Document, sentence: number, at: Span): Span {
  if (sentence < 0 || at.end - at.start < SHORTEST) return at
  const whole = document.identify(slice(document.text, at))
  if (whole && whole.basis !== 'shape of the name') return at
  const chunks = document.chunks(sentence)
  const last = phraseAt(chunks, at.end)
  let from = last
  while (from > 0 && (chunks[from] as Chunk).start > at.start && !describes(chunks, from - 1)) from--
  const first = chunks[from]
  if (!first || first.start <= at.start || standsBeside(chunks, at.start, from) || passesOn(chunks, at.start, from)) return at
  const name = { start: first.start, end: at.end }
  return isNamed(document, chunks, last, name) ? name : at
}

/** Units; a shorter phrase holds no clause and a name. */
const SHORTEST = 6

const describes = (chunks: readonly Chunk[], i: number): boolean => {
  const { kind, copula } = chunks[i] as Chunk
  return (kind === 'verb' || copula) && isAdnominal(chunks, i)
}

/** 北港庁、橋を守る南港庁は: whether another stands in front, who speaks too. */
const standsBeside = (chunks: readonly Chunk[], start: number, to: number): boolean =>
  chunks
    .slice(0, to)
    .some((c) => c.start >= start && c.kind === 'noun' && ((c.tail === '' && c.comma) || /^(?:と|や|および|及び)$/.test(c.tail)))

/** 北港新聞が伝えた|オルスン通信: whether the clause names a paper, which passes the words on. */
const passesOn = (chunks: readonly Chunk[], start: number, to: number): boolean =>
  chunks.slice(0, to).some((c) => c.start >= start && c.kind === 'noun' && /^[がは]$/.test(c.tail) && PAPER.test(c.head))
const PAPER = anchored(/(?:新聞|紙|通信|放送|テレビ|誌)$/)

const BODY = anchored(/^(?:organisation|state|outlet)$/)
/** Words that name nobody by themselves. */
const COMMON = anchored(
  /(?:^両.|声明|会|社|側|者|人|員|男|女|性|客|派|国|党|文書|報告書|判決|内容|記録|団体|組織|グループ|チーム|企業|メディア|新聞社|テレビ局|委員会|抽選会|理事会|会派|支部|当局|学校|大学|病院|各国|店舗|店)$/,
)

function isNamed(document: Document, chunks: readonly Chunk[], last: number, name: Span): boolean {
  const words = slice(document.text, name)
  const head = chunks[last] as Chunk
  const identity = document.identify(words)
  if (identity) return BODY.test(identity.kind) && (identity.basis !== 'shape of the name' || !COMMON.test(words))
  return /^(?:organisation|unknown)$/.test(head.proper ?? '') && !COMMON.test(words)
}
