import { isAdnominal, isContinuing } from '#attribution'
import type { Chunk } from '#document'
import { anchored } from '#text'
import { isTime } from './clause.ts'
import { isPast } from './told.ts'

/** Nouns that a deed stands in front of when it was not done, or is only talked of: 攻撃の|可能性. */
const OPEN = anchored(
  /(?:可能性|恐れ|おそれ|懸念|脅威|危険|危険性|リスク|計画|準備|中止|停止|禁止|阻止|防止|予定|方針|疑い|容疑|疑惑|説|噂|うわさ|警告|予告|示唆|要求|要請|提案|検討|是非|回避|抑止|必要性|必要|意向|意思|意図|前|見通し|シナリオ|想定|権利|許可|承認|再開|対策|備え|防衛|試み|未遂|可否|要望|条件|見返り|ため|場合|ほか|他|許容|自粛|撤回|延期|見送り|断念|拒否|否定|口実|名目|開始日|日程|約束|公約|見込み|制度|義務|責務|役割|部門|担当|訓練|専門家|期限|能力|標的|対象|有無)(?:性|論|案)?$/,
)
/** Of what is done to a deed: it was not, not yet, or perhaps never done. */
export const NOT_DONE: ReturnType<typeof anchored> = anchored(
  /^(?:扱う|誘発する|挑発する|防ぐ|防止する|阻止する|避ける|回避する|求める|要求する|計画する|警戒する|恐れる|懸念する|検討する|想定する|停止する|中止する|やめる|止める|禁止する|禁じる|否定する|示唆する|警告する|予告する|準備する|拒否する|拒む|許可する|承認する|容認する|許す|提案する|議論する|促す|要請する|予定する|疑う|呼びかける|目指す|企てる|企図する|狙う|断念する|延期する|備える|望む|期待する|希望する|命じる|命令する|指示する|約束する|取りやめる|見送る|控える|予測する|予想する|思う|考える|みる|見る|見込む|される|脅す|招く|招待する|打診する|申し入れる|申し出る|受け入れる|調整する|協議する|交渉する|合意する|決める|決定する|予期する|免れる|逃れる|抑える|抑止する|促進する|主張する|訴える|可能だ|できる|必要だ|装う|説得する|務める|担当する|義務付ける)$/,
)
/** These tell of a deed that goes on or is past, whatever their tense. */
const GOES_ON = anchored(/^(?:続く|続ける|相次ぐ|激化する|非難する|批判する|糾弾する|思い知る|撃退する)$/)
/** 攻撃で, 攻撃を受けて: the deed is what something came of. */
const CAME_OF = anchored(
  /^(?:などを?)?(?:で|でも|では|により|によって|による|によるものと?|から|からの|に伴い|に伴う|を受け|を受けて|を機に|をきっかけに|に対し|に対して|に対する|に対しては|に関する|に関し|に関して|に関しては|について|については|をめぐ.*|を巡.*|において|における|での|以来|以降|後)$/,
)
const AFTER = /(?:後|直後|以来|以降|以後)$/
const CONDITION = /(?:ば|たら|なら|ても|でも)$/

/** Phrases behind a noun that are looked at. */
const REACH = 16
/** 攻撃を非難した, 攻撃について: even one who only claims takes it for granted. */
const GRANTED = anchored(/^(?:に対.*|について.*|に関.*|を受け.*|をめぐ.*|を巡.*)$/)

/**
 * Whether the deed that the noun in phrase `at` names is spoken of as done: 攻撃で死亡した, 2029年の併合; not 攻撃の可能性, 攻撃を防ぐ.
 * `claimed` words take fewer things for granted.
 */
export function isNamedAsDone(chunks: readonly Chunk[], at: number, dated: boolean, claimed: boolean): boolean {
  if (/か$/.test(chunks[chunks.length - 1]?.tail ?? '')) return false
  let i = at
  for (; i < chunks.length && i <= at + REACH; i++) {
    const { head, tail, comma } = chunks[i] as Chunk
    if (i > at && OPEN.test(head)) return false
    if (/^(?:という|とされる|といった|とする|との)$/.test(tail)) return false
    // 訪問を|前に, 訪問に|先立ち
    if (/^(?:前|目前|控え|先立)/.test(chunks[i + 1]?.head ?? '')) return false
    // 攻撃の惨状と|する|映像: what is shown of it was done
    if (i > at && tail === 'と' && (chunks[i + 1] as Chunk | undefined)?.base === 'する' && isAdnominal(chunks, i + 1)) return true
    const joins =
      /^(?:の|や|と|及び|および|など|などの|における|に対する|に関する|をめぐる|による|での|からの|への)$/.test(tail) ||
      (tail === '' && comma)
    if (!joins || i + 1 >= chunks.length || (chunks[i + 1] as Chunk).kind !== 'noun') break
  }
  const last = chunks[i]
  if (!last) return false
  if (last.copula) return !/(?:ない|なく|なかっ|だろ|でしょ|なら|れば|べき|か)/.test(last.tail)
  if (dated || AFTER.test(last.head)) return !opens(chunks, i)
  if (last.tail === '') return i === chunks.length - 1 || last.comma
  const verb = predicateOf(chunks, i)
  if (claimed && !GRANTED.test(last.tail) && !(verb !== null && GOES_ON.test((chunks[verb] as Chunk).base))) return false
  if (verb === null) return CAME_OF.test(last.tail)
  const { base, tail, kind } = chunks[verb] as Chunk
  if (CONDITION.test(tail)) return GOES_ON.test(base)
  if (/(?:ない|なかっ|ず|ぬ|ません|まい|たい|べき|よう)/.test(tail) || /^ない$/.test(base))
    return CAME_OF.test(last.tail) && /(?:なかった|ず)/.test(tail)
  if (CAME_OF.test(last.tail)) return isPast(tail) || isContinuing(chunks[verb] as Chunk) || GOES_ON.test(base)
  if (NOT_DONE.test(base)) return false
  // 変更は…試みであった
  if ((chunks[verb] as Chunk).copula) return /(?:だった|であった)$/.test(tail) || (/であり$/.test(tail) && endsPast(chunks))
  return kind === 'verb' && (isPast(tail) || GOES_ON.test(base) || (isContinuing(chunks[verb] as Chunk) && endsPast(chunks)))
}

const endsPast = (chunks: readonly Chunk[]): boolean => {
  const last = chunks[chunks.length - 1]
  return last !== undefined && (isPast(last.tail) || /(?:だった|であった)$/.test(last.tail))
}

/** 併合を|認めていない says that it was done; 来月の訪問を|計画した does not. */
function opens(chunks: readonly Chunk[], at: number): boolean {
  const verb = predicateOf(chunks, at)
  if (verb === null) return false
  return /^(?:計画する|予定する|検討する|求める|中止する|延期する|断念する|取りやめる|警告する|予告する|阻止する|提案する|要請する|否定する)$/.test(
    (chunks[verb] as Chunk).base,
  )
}

/** The predicate that the noun phrase ending in phrase `at` leans on. */
function predicateOf(chunks: readonly Chunk[], at: number): number | null {
  for (let i = at + 1; i < chunks.length && i <= at + 2 * REACH; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind !== 'verb' && chunk.kind !== 'adjective' && !chunk.copula) continue
    // 攻撃を|受けた|町: what stands right behind を and が is theirs, even where it describes a noun
    if (isAdnominal(chunks, i) && i > at + 1) continue
    return i
  }
  return null
}

/** The phrases in front of a noun that say whose deed it is; numbers are phrases. */
export interface Modifiers {
  /** の */
  readonly owner: number | null
  /** への, に対する */
  readonly towards: number | null
  /** との */
  readonly partner: number | null
  /** による */
  readonly by: number | null
  /** からの */
  readonly from: number | null
  /** The furthest one, and those that may hold a day (2029年の). */
  readonly first: number
  readonly times: readonly number[]
}

/** Reads what stands in front of the noun in phrase `at`, no further than `left`. */
export function modifiersOf(chunks: readonly Chunk[], at: number, left: number): Modifiers {
  let owner: number | null = null
  let towards: number | null = null
  let partner: number | null = null
  let by: number | null = null
  let from: number | null = null
  let first = at
  const times: number[] = []
  for (let i = at - 1; i >= left && at - i <= 8; i--) {
    const chunk = chunks[i] as Chunk
    const { kind, tail, copula, comma } = chunk
    // 一方的な, 激しい: says how, and whose stands further left
    if (i > left && !comma && (kind === 'adnominal' || kind === 'adjective' || (copula && tail === 'な'))) continue
    if (kind !== 'noun' || copula) break
    // 直接|会談
    if (i > left && tail === '' && !comma && !chunk.quote && i === at - 1) continue
    if (tail === 'の' && isTime(chunk)) times.push(i)
    else if (tail === 'の' || tail === '側の') owner ??= i
    else if (/^(?:への|に対する|向けの|へ対する)$/.test(tail)) towards ??= i
    else if (/^(?:との|との間の)$/.test(tail)) partner ??= i
    else if (/^による$/.test(tail)) by ??= i
    else if (tail === 'からの') from ??= i
    else if (!/^(?:での|における|などの)$/.test(tail)) break
    first = i
  }
  return { owner, towards, partner, by, from, first, times }
}
