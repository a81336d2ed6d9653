import type { Chunk } from '#document'
import type { CueVerb } from '#lexicon'
import { type Anchored, anchored } from '#text'
import type { Complement } from './complement.ts'
import { phraseStart } from './phrase.ts'

/*
 * What a cue verb takes where something stands between it and the words: 旨, a noun like 注意, the paper that one writes in.
 */

/** Verbs that …に対し may stand in front of. */
export const AGAINST: Anchored = anchored(/^(?:反対する|反発する)$/)

const GIST = anchored(/^旨/)

/** 港を使いたい|旨|述べた, 港を使いたい|旨発言した: 旨 without を, as minutes have it. */
export function gistOf(chunks: readonly Chunk[], cue: number, left: number, verb: CueVerb): Complement | null {
  if (!/[tky]/.test(verb.takes)) return null
  const before = chunks[cue - 1]
  const own = GIST.test((chunks[cue] as Chunk).head)
  const last = own ? cue - 1 : before?.head === '旨' && /^(|も)$/.test(before.tail) && !before.comma ? cue - 2 : -1
  const said = chunks[last]
  return said && last >= left && said.kind !== 'conjunction' && !said.comma ? { kind: 'clause', last, end: said.end } : null
}

/** What is asked for with the words themselves: 危険だと注意を促した, 橋は閉じないと理解を求めた. */
const NOTICE = anchored(
  /^(注意|理解|協力|自制|警戒|支持|配慮|自重|奮起|反省|再考|反論|注意喚起|同意|賛同|再発防止|覚悟|決断|奮起|結束|団結)$/,
)
const CALLS = anchored(/^(促す|求める|呼びかける|呼び掛ける|訴える|要請する|要求する|迫る|喚起する)$/)
const SAID = anchored(/(?:[だるたいうくすつぬむぐぶ]|べき|はず|のみ|だけ|必要)と$/)

/** 港は危険だと|注意を|促した: the clause, and not the notice that is called for. */
export function noticeOf(text: string, chunks: readonly Chunk[], i: number, left: number, verb: CueVerb): Complement | null {
  const noun = chunks[i] as Chunk
  if (!CALLS.test(verb.base) || !NOTICE.test(noun.head) || noun.tail !== 'を' || i - 1 < left) return null
  // …と|住民に|注意を
  const toWhom = chunks[i - 1] as Chunk
  const last = toWhom.kind === 'noun' && /^(に|へ|に対し|に対して)$/.test(toWhom.tail) ? phraseStart(chunks, i - 1, left) - 1 : i - 1
  const said = chunks[last]
  if (!said || last < left || said.quote || !SAID.test(said.head + said.tail)) return null
  if (said.kind === 'noun' && !said.copula && !/(?:べき|はず|必要)と$/.test(said.head + said.tail)) return null
  const cut = /(?:など|だなど)?と$/.exec(text.slice(said.headEnd, said.end))
  return cut ? { kind: 'clause', last, end: said.headEnd + cut.index } : null
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
