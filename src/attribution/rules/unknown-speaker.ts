import type { Chunk } from '#document'
import { type Anchored, anchored, type Span } from '#text'
import type { Complement } from '../complement.ts'
import type { Scene } from '../finding.ts'
import { isBreak, phraseSpan, phraseStart } from '../phrase.ts'
import { isAgreement } from '../speakers.ts'

/*
 * Who speaks by the place of the word alone, whatever a table knows of it.
 */

/** 森貫主は「…」と述べた: whoever stands right in front of the quotation, whatever a table knows. */
export function unknownSpeaker(scene: Scene, left: number, complement: Complement): Span | null {
  const { chunks } = scene
  const near = complement.last - 1
  const k = /^(は|が|も)$/.test(chunks[near]?.tail ?? '') ? near : pastCircumstance(chunks, near, left)
  const chunk = chunks[k]
  if (!complement.quote || !chunk || k < left || chunk.kind !== 'noun' || chunk.quote || !/^(は|が|も)$/.test(chunk.tail)) return null
  // 防衛への関与は「鉄壁だ」と: what is done, and nobody
  if ((chunk.head.length < 2 && !LOCAL.test(chunk.head)) || THINGS.test(chunk.head) || (chunk.doing && !POST.test(chunk.head))) return null
  if (isAgreement(scene, k)) return null
  const at = phraseSpan(chunks, phraseStart(chunks, k, left), k)
  // この地域は「…」と: what is spoken of
  return /^(?:この|その|これらの|今回の)/.test(scene.text.slice(at.start, at.end)) ? null : at
}

/** 港湾MKは、計画を出していたが、「…」と|難色を示した; フェリーが、沖で「…」と|要請を出した: the clause's own topic, whatever a table knows of it. */
export function unknownTopic(scene: Scene, left: number, quote: number): Span | null {
  const { chunks, text } = scene
  const first = Math.max(left, quote - FARTHEST)
  const before = chunks.slice(first, quote).findIndex((c) => c.tail === 'は')
  const topic = before < 0 ? -1 : first + before
  for (let k = quote - 1; k >= first; k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || !/^(?:は|が)$/.test(chunk.tail)) {
      if (chunk.kind === 'verb' && isBreak(chunk) && (topic < 0 || topic >= k)) return null
      continue
    }
    const own = chunk.tail === 'は' || k === quote - 1 || chunk.comma
    if (!own || (chunk.head.length < 2 && !LOCAL.test(chunk.head)) || THINGS.test(chunk.head) || chunk.doing || isAgreement(scene, k))
      return null
    const at = phraseSpan(chunks, phraseStart(chunks, k, left), k)
    return /^(?:この|その|これらの|今回の)/.test(text.slice(at.start, at.end)) ? null : at
  }
  return null
}

/** Phrases that a topic may stand in front of the words. */
const FARTHEST = 60

/** 国は, 県は: bodies that one letter names. */
const LOCAL = anchored(/^[国県市町村州都府区道]$/)
/** Whoever speaks by the look of the word alone. */
const SPEAKS_BY_LOOK = anchored(
  /(?:[0-9二三四五両]人|者|員|長|側|社|局|部|課|所|署|省|庁|会|団|隊|党|店|校|館|院|園|国|県|市|町|村|州|氏|さん|犯人|容疑者|男性|女性|住民)$/,
)
/** 事務所は|10日までに「…」, 二人は|連名で「…」: the topic in front of when and how something was said; -1 when there is none. */
function pastCircumstance(chunks: readonly Chunk[], from: number, left: number): number {
  for (let k = from; k >= Math.max(left, from - 3); k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind === 'noun' && chunk.tail === 'は' && !chunk.quote) return SPEAKS_BY_LOOK.test(chunk.head) ? k : -1
    if (chunk.kind !== 'noun' || chunk.quote || !/^(で|に|までに|の|にて|)$/.test(chunk.tail)) return -1
  }
  return -1
}

/** Nouns of doing that are also somebody's post. */
const POST = anchored(/(広報|代理|代行|補佐|顧問|名代|代表|監督|教授|司会|通訳|編集|警備|看護|審判|主任|参謀|総監|指揮|護衛)$/)

export const THINGS: Anchored = anchored(
  /(こと|もの|ところ|ため|の|いずれ|どちら|とも|どれ|みな|全て|すべて|発言|内容|声明|文書|理由|動機|結果|目的|原因|テーマ|題名|タイトル|名前|曲|作品|番組|記事|投稿|書き込み|看板|横断幕|標語|見出し|計画|問題|制度|案|これ|それ|何|中|日|月|年|時|回|詳細|時期|規模|場所|金額|経緯|真意|是非|可否|見通し|条件|対象|期間|人数|根拠|背景|狙い|方法|手段|影響|効果|責任|状況|行方|今後|将来|返事|答え|返答|質問|反応|場合|限り|とき|ケース|態度|姿勢|立場|予定)$/,
)
