import type { Chunk } from '#document'
import { isAdnominal, isContinuing } from './phrase.ts'

/*
 * What may stand between a cue verb and what it takes.
 */

/** Adverbs, places, addressees and their modifiers may stand between a content and its cue; another predicate of the clause may not. */
export function mayStandBetween(chunks: readonly Chunk[], i: number): boolean {
  const chunk = chunks[i] as Chunk
  if (chunk.kind === 'adverb' || chunk.kind === 'adnominal') return true
  // 「…」と|切って|捨てた
  if (chunk.base === '切る' && chunk.tail === 'て' && chunks[i + 1]?.base === '捨てる') return true
  // 「…」と皮肉|まじりに|語った
  if (chunk.kind === 'verb' && !chunk.comma && /^(に|ながらに?|つつ)$/.test(chunk.tail)) return true
  if (chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula)
    return (
      isAdnominal(chunks, i) ||
      (chunk.kind === 'adjective' && /く$/.test(chunk.head)) ||
      (!chunk.comma &&
        isContinuing(chunk) &&
        /^(改める|一貫する|徹底する|率先する|繰り返す|続く|続ける|含む|交える|あわせる|踏まえる|代わる|対する|向ける|重ねる|強める|相次ぐ|揃う|そろう|続ける|併せる|伴う)$/.test(
          chunk.base,
        ))
    )
  // 衆議院を通過、25日に可決: a noun of doing in front of a comma closed its own clause
  if (chunk.doing && chunk.comma && chunk.tail === '' && i > 0 && /(を|に|が)$/.test((chunks[i - 1] as Chunk).tail)) return false
  return !/(が、)$/.test(chunk.tail)
}

const PAPER =
  /(報告書|手紙|日記|ブログ|著書|論文|記事|メモ|書簡|回顧録|手記|メール|社説|コラム|声明|文書|チャンネル|ツイッター|フェイスブック|テレグラム|インスタグラム|SNS|投稿|サイト|ホームページ|ページ|X|Twitter|Facebook|Telegram|寄稿|日誌)$/

/** …だと|私への|手紙に|書く, …だと|議員は|自分の|チャンネルに|書いた */
export const writesIn = (chunks: readonly Chunk[], i: number, cue: number): boolean =>
  cue - i <= 7 &&
  cue - i >= 2 &&
  /^(に|で|の中で)$/.test((chunks[cue - 1] as Chunk).tail) &&
  PAPER.test((chunks[cue - 1] as Chunk).head) &&
  chunks
    .slice(i + 1, cue - 1)
    .every(
      (c, k, all) => c.kind === 'noun' && (/の$/.test(c.tail) || (/^(は|が|も|)$/.test(c.tail) && (c.tail !== '' || k < all.length - 1))),
    )
