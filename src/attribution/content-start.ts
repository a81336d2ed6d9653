import type { Chunk } from '#document'
import { anchored } from '#text'
import type { Complement } from './complement.ts'
import { phraseStart } from './phrase.ts'

/*
 * Where the words that a cue takes begin.
 */

/** Where the content begins: at `start` for a clause (and for …ことを when its subject is known: `framed`); for a bare object, with its own modifiers only. */
export function contentStart(chunks: readonly Chunk[], complement: Complement, start: number, framed: boolean): number {
  if (complement.kind === 'object' || (complement.kind === 'fact' && !framed && !complement.question)) {
    const own = withDirect(chunks, phraseStart(chunks, complement.last, start), start)
    // 撤去すること、|そして|監視を求めた: one of a list
    const listed = complement.kind === 'object' ? listStart(chunks, own, start) : own
    if (listed < own) return listed
    // 体調管理に|注意を, 土砂災害への|警戒を: a noun of doing takes its own に along
    const before = chunks[own - 1]
    const governs =
      complement.kind === 'object' &&
      before &&
      own - 1 >= start &&
      !before.comma &&
      /(に|へ|にも)$/.test(before.tail) &&
      before.kind === 'noun' &&
      !before.adverbial &&
      !TIME.test(before.head) &&
      /(注意|警戒|協力|参加|避難|対応|準備|支援|復帰|加盟|介入|反対|賛成|抗議|依存|立候補|出馬|出場|参戦|参入|出席|移行|着手)$/.test(
        (chunks[complement.last] as Chunk).head,
      )
    if (
      complement.kind === 'object' &&
      /(協議|対話|議論|交渉|話し合い|検討|調査|説明|謝罪|意見|理解|協力|措置|対応|確認|審議|開示)$/.test(
        (chunks[complement.last] as Chunk).head,
      )
    ) {
      const about = aboutPhrase(chunks, own, Math.max(0, own - 12))
      if (about >= 0) return about
    }
    // 解散については、|少なくとも|年内の実施を否定した: the topic is a part of it
    const topic = complement.kind === 'object' ? topicPhrase(chunks, own, start) : -1
    if (topic >= 0) return topic
    return Math.max(start, governs ? phraseStart(chunks, own - 1, start) : own)
  }
  return start
}

/** 直接|対話を求めた: how it is to be done is the first half of the word. */
function withDirect(chunks: readonly Chunk[], own: number, start: number): number {
  const first = chunks[own - 1]
  return own > start && first && DIRECT.test(first.head + first.tail) && !first.comma ? own - 1 : own
}
const DIRECT = anchored(/^(?:直接|間接)$/)

/** 昨年9月に|立候補を表明した: when, and no part of it. */
const TIME = anchored(/[0-9](?:年|月|日|時|分|回|度|週|日夜|日朝)(?:頃|ごろ)?$|(?:春|夏|秋|冬|朝|夜|前|後|中|末|月|日)$/)

/** Where a list of …こと、…こと、(そして) begins that the object closes; `own` when there is none. */
function listStart(chunks: readonly Chunk[], own: number, start: number): number {
  let k = own - 1
  if (chunks[k]?.kind === 'conjunction') k--
  const last = chunks[k]
  return last && k > start && /^(こと|事)$/.test(last.head) && last.tail === '' && last.comma ? start : own
}

/** Where a topic in については stands right in front, perhaps with an adverb between; -1 where there is none. */
function topicPhrase(chunks: readonly Chunk[], own: number, start: number): number {
  const k = ADVERB.test(chunks[own - 1]?.head ?? '') || chunks[own - 1]?.kind === 'adverb' ? own - 2 : own - 1
  const topic = chunks[k]
  if (!topic || k < start || topic.kind !== 'noun' || topic.tail !== 'については') return -1
  const from = phraseStart(chunks, k, start)
  return chunks.slice(from, k).some((c) => c.quote || c.comma) ? -1 : from
}
const ADVERB = anchored(/^(?:少なくとも|当面|当分|現時点)$/)

/** 停戦について|内々に|協議を求めた: what is to be talked about stands in front, perhaps with an adverb between. */
function aboutPhrase(chunks: readonly Chunk[], own: number, start: number): number {
  for (let k = own - 1; k >= Math.max(start, own - 2); k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind === 'noun' && /(について|に関し|に関して|をめぐり|をめぐって|を巡り|を巡って|に対し|に対して|への)$/.test(chunk.tail)) {
      let from = phraseStart(chunks, k, start)
      // 8日の|委員会で、|報告書について、|開示を: where it was said is no part of it
      for (let i = from; i < k; i++) if ((chunks[i] as Chunk).comma && (chunks[i] as Chunk).tail === 'で') from = i + 1
      return from
    }
    if (chunk.kind !== 'adverb' && !(chunk.kind === 'noun' && chunk.tail === 'に')) return -1
  }
  return -1
}
