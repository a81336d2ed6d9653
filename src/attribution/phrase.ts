import type { Chunk } from '#document'
import { type Anchored, anchored, firstFrom, type Span } from '#text'

const JOINS_NOUN = anchored(/(の|という|といった|との|とする|とか|による|に対する|に関する|をめぐる|における|にわたる|についての|へ|など)$/)
const NO_MODIFIER = anchored(/(と|が|けど|けれど|ので|から|し|ば|か|よ|ね|を|は|に|も|で)$/)
const GOES_ON = anchored(/(て|で|つつ|つつも|ながら|ながらも|ず|ており|ていて|であり|たり|し|れ|られ|させ|せ|まし|おり|ておらず)$/)
const STEM = anchored(/[いきぎしちにびみりえけげせぜてでねべめれじ]$/)
const CLOSES = anchored(/(が|けど|けれど|けれども|ものの|ので|から|し|と|ば|のに|か)$/)
const TOPIC = anchored(/(は|も|こそ)$/)
/** は, も behind what is spoken of. */
export const IS_TOPIC: Anchored = anchored(/^(は|も)$/)
const PARALLEL = anchored(/^(や|と|か|および|及び|ならびに|並びに|または|とか|など|などの|といった)$/)

/** Whether the phrase modifies the noun right behind it: 使用した|装置, ロシアの|船, 新しい|条約. Where it does, there is a next phrase. */
export function isAdnominal(chunks: readonly Chunk[], i: number): boolean {
  const chunk = chunks[i] as Chunk
  const next = chunks[i + 1]
  // cut off behind その, a sentence has nothing there that it could modify
  if (!next) return false
  if (chunk.kind === 'adnominal') return true
  if (next.kind === 'adverb' || next.kind === 'conjunction') return false
  // 「…」と述べるなど|軍側は: what else is done, and nothing that is said of the noun behind
  if (chunk.kind === 'verb' && chunk.tail.endsWith('など')) return false
  if (JOINS_NOUN.test(chunk.tail) && !chunk.tail.endsWith('もの')) return chunk.tail !== 'へ' && !chunk.comma
  // 閉鎖を|強く|非難
  if (chunk.comma || (chunk.kind === 'adjective' && chunk.tail === '' && /く$/.test(chunk.head))) return false
  if (chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula)
    return !isContinuing(chunk) && !NO_MODIFIER.test(chunk.tail) && next.kind !== 'verb'
  return false
}

/** て, 連用中止, ながら …: the clause goes on. */
export function isContinuing(chunk: Chunk): boolean {
  if (chunk.kind === 'noun' && !chunk.copula) return false
  if (GOES_ON.test(chunk.tail)) return true
  // 決まったと|いい、
  if (chunk.comma && chunk.head === 'いい' && chunk.kind === 'verb' && chunk.tail === '') return true
  // 反発が|大きく、
  if (chunk.kind === 'adjective' && chunk.tail === '' && chunk.comma) return /く$/.test(chunk.head)
  // 述べ|、 強調し|、 答え|: the stem itself
  return chunk.kind === 'verb' && chunk.tail === '' && STEM.test(chunk.head) && !/(する|る|う|く|ぐ|す|つ|ぬ|ぶ|む)$/.test(chunk.head)
}

/** A clause ends here and another begins, with perhaps another subject: …したが、 …ため、 …すると、 */
export function isBreak(chunk: Chunk): boolean {
  if (!chunk.comma) return false
  if (chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula)
    // 港は|敗れる|も、
    return isContinuing(chunk) || CLOSES.test(chunk.tail) || (chunk.kind === 'verb' && chunk.tail === 'も')
  return false
}

const JUDGED = anchored(
  /(?:困難|必要|不可欠|有利|不利|可能|不可能|適切|不適切|妥当|違法|違憲|合憲|無効|有効|不要|十分|不十分|危険|安全|重要|重大|不当|正当|当然|明らか|確実|無罪|有罪|事実無根|時期尚早|論外|限界)$/,
)
/** 続けるのが|困難として: a noun that judges is a predicate, with what it is said of in front. */
export const judges = (chunks: readonly Chunk[], i: number): boolean => {
  const chunk = chunks[i] as Chunk
  return (
    chunk.kind === 'noun' &&
    !chunk.quote &&
    JUDGED.test(chunk.head) &&
    i > 0 &&
    /^(が|は|も|では|には)$/.test((chunks[i - 1] as Chunk).tail)
  )
}

/** The phrase whose head ends at `end`, or -1: phrases stand in order, so a long sentence is not walked for each of its subjects. */
export function phraseAt(chunks: readonly Chunk[], end: number): number {
  const at = firstFrom(chunks.length, (i) => (chunks[i] as Chunk).headEnd >= end)
  return chunks[at]?.headEnd === end ? at : -1
}

/** What stands behind the head of the phrase that ends at `at`: は, が, から. */
export const tailOf = (chunks: readonly Chunk[], at: Span): string => chunks[phraseAt(chunks, at.end)]?.tail ?? ''

const hasTopic = (chunk: Chunk): boolean => TOPIC.test(chunk.tail)

/**
 * Where the noun phrase that ends in phrase `at` begins, no further left than `left`:
 * 新しい|安全保障条約の|締結を → 新しい. A relative clause takes its own objects along.
 */
export function phraseStart(chunks: readonly Chunk[], at: number, left: number): number {
  let start = at
  let clause =
    chunks[at]?.head === 'こと' ||
    chunks[at]?.head === '事' ||
    chunks[at]?.head === '旨' ||
    chunks[at]?.head === 'の' ||
    /^(?:いた|いる)事$/.test(chunks[at]?.head ?? '')
  for (let i = at - 1; i >= left; i--) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'conjunction') {
      // A新聞|および|B新聞: joins nouns rather than sentences
      if (clause || !JOINS_NOUNS.test(chunk.head) || i <= left || !isParallelEnd(chunks[i - 1] as Chunk)) break
      start = --i
      continue
    }
    const predicate = chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula
    if (predicate) {
      if (isAdnominal(chunks, i)) clause ||= takesArguments(chunks, i)
      // 自由で|公正な|選挙
      else if (
        !(chunk.copula && chunk.tail === 'で' && !chunk.comma && chunks[i + 1]?.tail === 'な') &&
        (!clause || (isBreak(chunk) && (hasOwnObject(chunks, i, left) || CLOSES_CLAUSE.test(chunk.tail))))
      )
        break
    } else if (clause) {
      if (hasTopic(chunk) && (chunk.comma ? !/には$/.test(chunk.tail) : !/(では|には)$/.test(chunk.tail))) break
      if (chunk.comma && chunk.tail === '' && chunk.kind === 'adverb') break
      // 逆に、港で働く|若者からは
      if (chunk.comma && chunk.tail === 'に' && /^(逆|反対|別|同時)$/.test(chunk.head)) break
    } else if (!isAdnominal(chunks, i) && !counts(chunks, i) && (!isParallel(chunk) || endsClause(chunks, i) || partsHeadline(chunks, i)))
      break
    start = i
  }
  return start
}

/** Whether a predicate that describes a noun may have a subject or objects of its own; 慎重な and 新しい mostly have none. */
function takesArguments(chunks: readonly Chunk[], i: number): boolean {
  const { kind, copula, tail, base, head } = chunks[i] as Chunk
  const before = chunks[i - 1]?.tail ?? ''
  // 大統領に忠実な|勢力, 「灯台印」で有名な|会社
  if (copula && tail === 'な')
    return /(が|の|も|に|を|など)$/.test(before) || (/で$/.test(before) && /^(?:有名|著名|人気|可能|必要)$/.test(head))
  return (
    kind !== 'adjective' ||
    /(が|の|も)$/.test(before) ||
    // 大統領府に近い人物
    (/^(近い|詳しい|親しい|明るい)$/.test(base) && /^に$/.test(before))
  )
}

/** 新型艦が|就役、|国防相は: a noun of doing that ends a clause of its own. */
export const endsClause = (chunks: readonly Chunk[], i: number): boolean => {
  const chunk = chunks[i] as Chunk
  return chunk.doing && chunk.comma && chunk.tail === '' && i > 0 && /(を|が|に)$/.test((chunks[i - 1] as Chunk).tail)
}

/** 48時間|以内の|回答 */
const counts = (chunks: readonly Chunk[], i: number): boolean =>
  (chunks[i] as Chunk).tail === '' &&
  !(chunks[i] as Chunk).comma &&
  /^(?:[0-9〇一二三四五六七八九十百千万数]|半年|半日|半月)/.test((chunks[i] as Chunk).head) &&
  /^(以内|以上|以下|未満|程度|前後|近く|余り|あまり|ぶり)$/.test(chunks[i + 1]?.head ?? '')

/** 切断は「事故」 当局が…: a quotation at the end of a headline's part joins no noun. */
const partsHeadline = (chunks: readonly Chunk[], i: number): boolean =>
  (chunks[i] as Chunk).quote !== undefined &&
  (chunks[i] as Chunk).tail === '' &&
  !chunks[i + 1]?.quote &&
  (/は$/.test(chunks[i - 1]?.tail ?? '') || (chunks[i] as Chunk).start < ((chunks[i] as Chunk).quote?.span.start ?? 0))

const JOINS_NOUNS = /^(および|及び|ならびに|並びに|または|又は|あるいは|もしくは)$/
const isParallelEnd = (chunk: Chunk): boolean =>
  (chunk.kind === 'noun' || /^[A-Za-z0-9]+$/.test(chunk.head)) && chunk.tail === '' && !chunk.adverbial && !chunk.quote

/** AやB, AとB, A、B: nouns of equal standing. */
/** …が、 …ので、: another clause than the one behind. */
const CLOSES_CLAUSE = /(が|けど|けれど|けれども|ものの|ので|から)$/
const FORMAL: ReadonlySet<string> = new Set([
  'ところ',
  'ため',
  '為',
  '際',
  '上',
  'うえ',
  '後',
  '中',
  '場合',
  '結果',
  '一方',
  'ほか',
  '他',
  'とき',
  '時',
  '以上',
  '反面',
  '限り',
])
/** 昨年|秋、 */
const TIME = anchored(/^(春|夏|秋|冬|朝|夜|晩|未明|深夜|早朝|夕方|初め|はじめ|半ば|上旬|中旬|下旬|末|頃|ごろ)$/)
/** 現地時間11日、|政府は */
const DAY = anchored(/[0-9](?:年|月|日|日付|日朝|日夜|日午前|日午後|時|時ごろ|時頃|分|分ごろ|分頃)$/)
function isParallel(chunk: Chunk): boolean {
  if (chunk.kind !== 'noun') return chunk.kind === 'adnominal'
  // 確認したところ、住職は: ところ closes a clause and joins nothing
  if (chunk.comma && FORMAL.has(chunk.head)) return false
  if (chunk.comma && (chunk.adverbial || TIME.test(chunk.head) || DAY.test(chunk.head))) return false
  // 「…だった」と|馬の|健闘を称えた: whole words in a quotation join nothing
  if (chunk.quote && chunk.tail === 'と' && chunk.quote.inner.end - chunk.quote.inner.start >= 5) return false
  return PARALLEL.test(chunk.tail) || (chunk.tail === '' && chunk.comma)
}

const hasOwnObject = (chunks: readonly Chunk[], i: number, left: number): boolean =>
  i > left && /(を|に|も|は)$/.test((chunks[i - 1] as Chunk).tail)

/** The span from the first character of phrase `from` to the last of the content words of phrase `to`. */
export const phraseSpan = (chunks: readonly Chunk[], from: number, to: number): Span => ({
  start: (chunks[from] as Chunk).start,
  end: (chunks[to] as Chunk).headEnd,
})
