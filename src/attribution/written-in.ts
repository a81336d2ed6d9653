import type { Chunk } from '#document'

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
