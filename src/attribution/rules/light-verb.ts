import type { Chunk } from '#document'
import { LIGHT_VERBS } from '#lexicon'
import { type Anchored, anchored } from '#text'
import { isAdnominal } from '../phrase.ts'
import { DECIDES } from '../takes-object.ts'
import { NEGATED } from './cue.ts'

/**
 * A noun that names a saying, with the saying in front of it.
 *
 *   外相は協議を続けるとの見方を示した / 併合されるのではないかとの懸念が住民の間で出ている / 「戻れ」という声明
 */
/** Nouns of intent take their clause bare: 市場で買い入れする|方針を示した. */
export const PLAN: Anchored = anchored(/^(申し入れ|申し出|提案|約束|方針|意向|考え|姿勢|決意|意思|構え|見通し|意欲|決定|決断)$/)

export const JOINT: Anchored = anchored(/(との|という|っていう|といった|とする|とかいう|と言う|なんて|などという|などとの)$/)

export const describesView = (chunks: readonly Chunk[], k: number): boolean => {
  const { kind, copula, tail, head, comma } = chunks[k] as Chunk
  if (comma || JOINT.test(tail)) return false
  return (
    kind === 'adnominal' ||
    (kind === 'adjective' && isAdnominal(chunks, k)) ||
    (copula && tail === 'な') ||
    (tail === 'の' && MANNER_OF_VIEW.test(head))
  )
}

export const MANNER_OF_VIEW: Anchored = anchored(
  /^(これ|それ|従来|以前|前回|昨年|先月|先週|同様|同じ|改めて|あらためて|初めて|公式|正式|個人的|独自|異例|公|率直|慎重|前向き|否定的|肯定的|厳しい|強い|深い|新た|重ねて)$/,
)

export const ORDERS: RegExp = /^(釘|くぎ|念|注文|指示|指令|命令|要請|通達|通知|依頼|勧告|警告|注意|助言|アドバイス|呼びかけ)$/

export const isLead = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined &&
  !chunk.comma &&
  // 流用すれば「翌朝に終わる」と|くぎを刺した
  (chunk.kind === 'noun' ? /(?<!から)(は|が|も|を)$/.test(chunk.tail) : /(?:[えけせてねべめれ]ば|なら|たら)$/.test(chunk.head + chunk.tail))

/** 見方|を|示した, 懸念|が|出る. */
export function lightVerb(chunks: readonly Chunk[], i: number): { at: number; end: number; own: boolean } | null {
  const chunk = chunks[i] as Chunk
  if (chunk.kind === 'verb') return { at: i, end: chunk.end, own: true }
  // 結論に至る, 立場に立つ
  const reached = chunks[i + 1]
  if (chunk.tail === 'に' && reached?.kind === 'verb' && /^(至る|達する|立つ|傾く|回る|追う|走る|努める)$/.test(reached.base))
    return { at: i + 1, end: verbEnd(reached), own: true }
  // 提訴する|方針で、, 辞任しない|意向。
  if (PLAN.test(chunk.head) && ((chunk.tail === 'で' && chunk.comma) || (chunk.tail === '' && i === chunks.length - 1 && !chunk.quote)))
    return { at: i, end: chunk.headEnd, own: true }
  // 閉鎖する|方針だと|いう。, 閉鎖する|方針と|なっている
  const next = chunks[i + 1]
  if (PLAN.test(chunk.head) && next && (i + 1 === chunks.length - 1 || next.comma)) {
    if (chunk.copula && /^(だと|であると)$/.test(chunk.tail) && /^(いう|言う)$/.test(next.base))
      return { at: i, end: chunk.headEnd, own: true }
    if (
      /^[とに]$/.test(chunk.tail) &&
      !chunk.comma &&
      !/見通し$/.test(chunk.head) &&
      /^(なる|する)$/.test(next.base) &&
      /^て(い|お)/.test(next.tail)
    )
      return { at: i + 1, end: verbEnd(next), own: true }
  }
  if (!/^(を|が|も|は|で|だ|である|です)/.test(chunk.tail) || /と$/.test(chunk.tail)) return null
  if (chunk.copula) return { at: i, end: chunk.headEnd, own: true }
  for (let k = i + 1; k < Math.min(chunks.length, i + 5); k++) {
    const verb = chunks[k] as Chunk
    if (verb.kind === 'adjective') return /^(多い|強い|根強い|大きい|少ない)$/.test(verb.base) ? { at: k, end: verb.end, own: false } : null
    // 見方が|支配的だ, 声が|大勢を|占める
    if (verb.kind === 'noun' && verb.copula && /^(が|も)$/.test(chunk.tail) && PREVAILS.test(verb.head))
      return { at: k, end: verb.headEnd, own: false }
    if (verb.kind === 'noun' && verb.tail === 'を' && PREVAILS.test(verb.head)) continue
    // 方針を|該当する|各校に|伝えた
    if (verb.kind === 'verb' && isAdnominal(chunks, k) && !LIGHT_VERBS.has(verb.base)) continue
    // 見方を|22日|示している
    if (
      verb.kind === 'noun' &&
      /[0-9][日月年]$|^(?:同日|先月|昨年|今月)$/.test(verb.head) &&
      verb.tail === '' &&
      k < chunks.length - 1 &&
      !verb.comma
    )
      continue
    // 意向は表さなかった, 考えを示してはいない: nothing was said; 姿勢を崩していない holds on to it
    if (verb.kind === 'verb' && SHOWS_VIEW.test(verb.base) && isNegated(chunks, k)) return null
    // 新規に着工する|方針を|決定した
    if (chunk.head === '方針' && chunk.tail === 'を' && DECIDES.test(verb.base) && /^(?:た|て)/.test(verb.tail))
      return { at: k, end: verbEnd(verb), own: true }
    if (verb.kind === 'verb')
      return (LIGHT_VERBS.has(verb.base) && (verb.base !== '聞く' || /^(か?れ|か?れる)/.test(verb.tail))) || CUE_OF_LIGHT.test(verb.base)
        ? { at: k, end: verbEnd(verb), own: /^を/.test(chunk.tail) || (/^(も|は)/.test(chunk.tail) && !APPEARS.test(verb.base)) }
        : null
    if (verb.kind === 'noun' && verb.tail === '' && (verb.comma || k === chunks.length - 1))
      return LIGHT_VERBS.has(`${verb.head}する`) ? { at: k, end: verb.headEnd, own: /^を/.test(chunk.tail) } : null
    if (verb.kind !== 'adverb' && !/(で|に|の|から|が|は)$/.test(verb.tail)) return null
  }
  return null
}

const PREVAILS = anchored(/^(支配的|一般的|圧倒的|主流|多数|大多数|多数派|大勢|大半|過半|有力|優勢|専ら|もっぱら)$/)

const SHOWS_VIEW = anchored(/^(示す|表す|見せる|表明する|明らかにする|明かす|述べる|口にする)$/)

const isNegated = (chunks: readonly Chunk[], i: number): boolean =>
  NEGATED.test((chunks[i] as Chunk).tail) ||
  (/て(?:は|も)?$/.test((chunks[i] as Chunk).tail) && chunks[i + 1]?.base === 'いる' && NEGATED.test(chunks[i + 1]?.tail ?? ''))

/** Verbs by which a view is there or comes up: nobody in front of them holds it. */
const APPEARS = anchored(
  /^(ある|出る|でる|広がる|高まる|上がる|挙がる|あがる|相次ぐ|届く|流れる|浮上する|入る|一致する|残る|寄せられる|くすぶる|返る|噴出する|続出する|並ぶ|聞く|絶える|漏れる|飛び交う|飛び出す|強まる|深まる|増える|増す|占める|聞こえる|湧く|わく|起きる|起こる|飛ぶ|漂う|渦巻く|募る|生まれる|生じる)$/,
)

const CUE_OF_LIGHT = anchored(/^(表明|発表|強調|展開|公表|披露|主張|否定|共有|掲載|説明|確認)する$/)

const verbEnd = (verb: Chunk): number =>
  verb.headEnd + (/^(?:ら?れ)?(て(い(る|た|ます)|おり)?|た|ました|し|)+/.exec(verb.tail)?.[0].length ?? 0)
