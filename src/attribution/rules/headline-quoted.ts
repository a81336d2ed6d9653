import type { Chunk } from '#document'
import type { Span } from '#text'
import { type Finding, type Scene, uncued } from '../finding.ts'
import { IS_TOPIC, phraseSpan } from '../phrase.ts'
import { frameOf } from '../subject.ts'
import { cueOf } from './cue.ts'

const TALK = /(?:への?|との|の)?(?:独占|単独|緊急|特別)?(?:会見|インタビュー|寄稿|談話|講演|演説)$/

/** 「x」A高官|が認める */
const ACTS =
  /(?<=[官員者長相領筋家氏臣])(?:が|は)(?:認める|明かす|語る|話す|告白|証言|警告|主張|批判|反論|否定|断言|指摘|強調|訴え|訴える|嘆く|激白|発言|釈明|表明|懸念|激怒|反発)$/

const DONE_BEFORE =
  /^([^、「」はがを]{2,20})(?:、|は|が)[^「」]{0,40}(?:否定|拒否|批判|非難|反論|表明|警告|強調|主張|示唆|明言|指摘|反発|訴え|一蹴|牽制|けん制|懸念|歓迎|要求|抗議|釈明|謝罪|断言|宣言|言及|回答|発表|公表|提案|呼びかけ|約束|会見|演説|声明|答弁|講演|寄稿|投稿|コメント|発言|談話|激怒|苦言|激励|感謝|陳謝|辞意|決意|自信|意欲|不満|警戒|反省)[\s!]*$/

/** Ends as a sentence does, not as a name. */
const PREDICATE = /(?:[るたうくすつぬむ]|ない|い|だ|です|ます|ません|せよ|しろ)[。!?]?$/

/** 「x」専門家チーム / 「x」A首相単独会見 / A首相「x」独占インタビュー: no space stands between the words and the name. */
export function bracketed(scene: Scene): Finding[] | null {
  const { text, sentence } = scene
  const [bracket] = sentence.brackets
  if (!bracket || sentence.brackets.length > 2 || text[bracket.span.start] !== '「') return null
  // 1位 A首相、…
  const from =
    sentence.span.start +
    (/^(?:\d{1,2}位|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\s*/.exec(text.slice(sentence.span.start, sentence.span.start + 12))?.[0].length ?? 0)
  const head = text.slice(from, bracket.span.start)
  const tail = text.slice(bracket.span.end, sentence.span.end).replace(/[((][^()()]{1,16}[))]$/, '')
  const bare = tail.replace(TALK, '').replace(ACTS, '')
  const words = text.slice(bracket.inner.start, bracket.inner.end)
  if (words.length < 4) return null
  if (bare === '' && tail !== '' && head.length >= 2 && head.length <= 24) {
    const at = { start: from, end: bracket.span.start }
    return scene.canSpeak(at) ? [uncued(scene, 'headline:quote', 'direct', bracket.inner, at, 'high')] : null
  }
  // A国防相、供与を否定「在庫がない」
  const done = tail === '' ? DONE_BEFORE.exec(head) : null
  const who = done ? { start: from, end: from + (done[1] as string).length } : null
  if (who && scene.canSpeak(who)) return [uncued(scene, 'headline:quote', 'direct', bracket.inner, who, 'high')]
  // A社、受注残高が過去最高を更新「工場が足りない」
  const leading =
    tail === '' && PREDICATE.test(words) && words.length >= 5 ? /^([^、「」はがを]{2,20})、[^「」]{2,40}[一-龠]$/.exec(head) : null
  const lead = leading && { start: from, end: from + (leading[1] as string).length }
  if (lead && /^(person|office|organisation)$/.test(scene.kindOf(lead) ?? ''))
    return [uncued(scene, 'headline:quote', 'direct', bracket.inner, lead, 'medium')]
  return null
}

/** The phrases from `from` on that make one name: A国の|B外相. Null when they name nobody. */
function nameFrom(scene: Scene, from: number): { at: Span; last: number } | null {
  const { chunks } = scene
  let last = from
  while (last < chunks.length - 1 && last - from < 3 && (chunks[last] as Chunk).tail === 'の') last++
  const chunk = chunks[last]
  if (chunk?.kind !== 'noun' || chunk.quote || chunk.copula) return null
  const at = phraseSpan(chunks, from, last)
  return scene.canSpeak(at) ? { at, last } : null
}

/** A大統領が警告 「x」 / A外相、隣国を非難 「x」 / A外相、閉鎖は「x」 */
export function quotedAtEnd(scene: Scene): Finding[] | null {
  const { chunks } = scene
  const last = chunks[chunks.length - 1]
  if (!last?.quote || last.tail !== '' || chunks.length < 2) return null
  const lead = nameFrom(scene, 0)
  const led = lead && (chunks[lead.last] as Chunk)
  const set = lead && led?.comma && led.tail === '' ? lead : null
  // A外相、9月の協議に意欲 「x」: the space ends what was done
  if (
    set &&
    set.last < chunks.length - 1 &&
    last.head.endsWith('「〓」') &&
    /\s$/.test(scene.text.slice((chunks[chunks.length - 2] as Chunk).end - 1, last.quote.span.start)) &&
    last.quote.inner.end - last.quote.inner.start >= 5 &&
    (/^(person|office|organisation)$/.test(scene.kindOf(set.at) ?? '') || speaksByOffice(scene.text.slice(set.at.start, set.at.end))) &&
    !chunks.slice(set.last + 1, -1).some((c) => c.kind === 'noun' && /^(は|が|も)$/.test(c.tail))
  )
    return [uncued(scene, 'headline:quote', 'direct', last.quote.inner, set.at, 'high')]
  if (last.head !== '「〓」') return null
  const frame = frameOf(scene, 0, chunks.length - 1, false)
  if (!frame.subject) return null
  const before = chunks[chunks.length - 2] as Chunk
  // A国防相、港湾使用料は「払わない」: a thing in は is what is spoken of
  if (
    set &&
    IS_TOPIC.test(before.tail) &&
    (frame.subject.at.start > set.at.end ? scene.kindOf(frame.subject.at) === null : frame.subject.at.end > set.at.end)
  )
    return [uncued(scene, 'headline:quote', 'mixed', { start: (chunks[set.last + 1] as Chunk).start, end: last.headEnd }, set.at, 'high')]
  if (before.comma || before.kind === 'verb' || cueOf(chunks, chunks.length - 2))
    return [uncued(scene, 'headline:quote', 'direct', last.quote.inner, frame.subject.at, 'high')]
  const start = chunks[frame.start] as Chunk
  // A首相 攻撃への対応「あらゆる選択肢を排除せず」
  if (before.kind === 'noun' && last.start < last.quote.span.start && frame.subject.comma) {
    const whole = last.quote.inner.end - last.quote.inner.start >= 6
    return [
      uncued(
        scene,
        'headline:quote',
        whole ? 'direct' : 'mixed',
        whole ? last.quote.inner : { start: start.start, end: last.headEnd },
        frame.subject.at,
        'medium',
      ),
    ]
  }
  // A外務省は「証拠なき断罪」
  if (start === last && IS_TOPIC.test(before.tail) && last.quote.inner.end - last.quote.inner.start >= 5)
    return [uncued(scene, 'headline:quote', 'direct', last.quote.inner, frame.subject.at, 'medium')]
  return /(は|が|も)$/.test(before.tail) && start.start < last.start
    ? [uncued(scene, 'headline:quote', 'mixed', { start: start.start, end: last.headEnd }, frame.subject.at, 'high')]
    : null
}

/** Serials and tables also have names and colons in front: only somebody with an office or a title is taken. */
export const speaksByOffice = (name: string): boolean =>
  /(大統領|首相|相|長官|報道官|氏|さん|議員|知事|市長|社長|会長|監督|選手|教授|代表|総裁|書記|議長|軍|省|府|政府|当局|党)$/.test(name)

export function inner(text: string, at: Span): Span {
  const said = text.slice(at.start, at.end)
  const match = /^「([^「」]*)」$/.exec(said)
  return match ? { start: at.start + 1, end: at.end - 1 } : at
}
