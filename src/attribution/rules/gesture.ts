import type { Chunk } from '#document'
import { anchored } from '#text'
import { isAdnominal } from '../phrase.ts'

/*
 * What somebody does or shows with a clause that と closes, where no verb of saying stands: 長くは続かないと|自信を|のぞかせた.
 */

const SHOWN = anchored(
  /^(自信|余裕|怒り|憤り|不満|不快感|不信感|危機感|警戒感|期待|期待感|決意|意欲|懸念|疑問|苦言|皮肉|本音|心境|胸中|悔しさ|喜び|驚き|焦り|戸惑い|安堵|感謝|謝意|見方|見解|認識|見通し|持論|弱音|不安|秋波|感想|抱負|反省|後悔|疑念|無念|失望|憂慮)$/,
)
const SHOWS = anchored(
  /^(のぞかせる|覗かせる|のぞく|覗く|あらわにする|露わにする|露にする|口にする|見せる|示す|表す|表わす|現す|あらわす|にじませる|滲ませる|にじむ|漏らす|もらす|隠す|送る|明かす|語る|吐露する|述べる|強める|募らせる|募る|ぶつける|込める|呈する)$/,
)
const VIEW = anchored(/^(見方|見解|認識|見通し|懸念|期待|期待感|決意|自信|持論|危機感|警戒感)$/)
const BODY: ReadonlyMap<string, RegExp> = new Map([
  ['頭', /^(下げる|垂れる|抱える)$/],
  ['肩', /^(落とす|すくめる)$/],
  ['首', /^(かしげる|傾げる|ひねる|振る)$/],
  ['眉', /^(ひそめる|寄せる)$/],
  ['声', /^(荒らげる|荒げる|弾ませる|弾む|詰まらせる|詰まる|落とす|震わせる|震う|張り上げる|強める)$/],
  ['目', /^(細める|輝かせる|輝く|潤ませる|潤む)$/],
  ['唇', /^(かむ|噛む)$/],
  ['顔', /^(しかめる|曇らせる|曇る|ほころばせる)$/],
  ['表情', /^(曇らせる|曇る|引き締める|緩める|ゆるめる)$/],
  ['気勢', /^(上げる|あげる)$/],
  ['語気', /^(強める|荒らげる|荒げる)$/],
])
/** Ends as words do, and not as a condition (会見に現れると頭を下げた). */
const SPOKEN = anchored(/(?:た|ない|だ|だろう|でしょう|です|ます|ません|たい|べきだ?|い|か|よ|ぬ|ん)と$/)
const PLAIN = anchored(/[るうくすつぬむぐぶ]と$/)

/** Whether the verb in phrase `i` and its noun show how somebody took what a clause in front says. */
export function showsWithClause(chunks: readonly Chunk[], i: number): boolean {
  const verb = chunks[i] as Chunk
  const noun = chunks[i - 1]
  if (noun?.kind !== 'noun' || noun.quote || !/^(を|も)$/.test(noun.tail) || /^(?:さ?れ|られ)/.test(verb.tail)) return false
  const body = BODY.get(noun.head)
  const shown = body ? body.test(verb.base) : SHOWN.test(noun.head) && SHOWS.test(verb.base)
  if (!shown) return false
  let k = i - 2
  while (k > 0 && k > i - 6 && describesNoun(chunks, k)) k--
  const close = chunks[k]
  if (!close || close.quote || (close.kind === 'noun' && !close.copula)) return false
  const end = close.head + close.tail
  return SPOKEN.test(end) || (!body && VIEW.test(noun.head) && close.kind === 'verb' && PLAIN.test(end))
}

const describesNoun = (chunks: readonly Chunk[], k: number): boolean => {
  const chunk = chunks[k] as Chunk
  if (/と$/.test(chunk.tail)) return false
  return chunk.kind === 'adnominal' || (isAdnominal(chunks, k) && !chunk.comma) || (chunk.kind === 'adverb' && !chunk.comma)
}

/** For the gate. */
export const GESTURE_CUES: readonly string[] = [
  ...'自信 余裕 怒り 憤り 不満 不快感 不信感 危機感 警戒感 期待 期待感 苦言 皮肉 本音 心境 胸中 悔しさ 喜び 驚き 焦り 戸惑い 安堵 謝意 見通し 持論 弱音 不安 秋波 感想 抱負 反省 疑念 無念 失望 憂慮 声 唇 表情 気勢 語気 首 眉'
    .split(' ')
    .map((noun) => `${noun}を`),
  '頭を下',
  '肩を',
  '目を細',
]
