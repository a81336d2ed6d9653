import type { Chunk } from '#document'
import type { Span } from '#text'
import { anchored } from '#text'
import { skipBeside } from '../beside.ts'
import type { Scene, Subject } from '../finding.ts'
import { phraseSpan, phraseStart } from '../phrase.ts'
import { type Frame, frameOf } from '../subject.ts'
import { askedBefore } from './asked.ts'
import type { lightVerb } from './light-verb.ts'
import { innerFrame } from './speaker.ts'

const WORD = anchored(
  /^(?:報告|連絡|(?:110番|119番)?通報|電話|返信|返答|返事|回答|説明|情報|通報|申し出|申し入れ|証言|要請|訴え|苦情|打診|謝罪|相談|訂正|要望|助言|忠告|警告|指示|確約|約束|保証|同意|了承|声|意見|批判|指摘|不満|懸念|疑問|注文|発言|お話|話|提案|提起|言及|照会|要求|主張)$/,
)

const LINE = anchored(/^(?:携帯電話|携帯|電話|スマートフォン|スマホ|パソコン|アカウント|メールアドレス|自宅|口座)$/)

const CROWD = anchored(/(?:群衆|聴衆|観客|観衆|会場|客席|議場|傍聴席|沿道|現場|地元|野党|与党|専門家)$/)

const RECEIVED = anchored(
  /^(?:受ける|ある|届く|入る|寄せる|来る|得る|もらう|受け取る|出る|上がる|あがる|挙がる|相次ぐ|聞く|取り付ける|引き出す)$/,
)

/** 警備庁からは、年内に結論を出すとの|報告を|受けている: whose word it is that somebody has. */
export function fromWhom(
  scene: Scene,
  left: number,
  at: number,
  i: number,
  light: ReturnType<typeof lightVerb>,
): { at: Span; next: number } | null {
  const { chunks } = scene
  if (!WORD.test((chunks[i] as Chunk).head) || !RECEIVED.test(chunks[light?.at ?? i + 1]?.base ?? '')) return null
  for (let k = left; k < at; k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote || !/^(?:から|からは|からも)$/.test(chunk.tail)) continue
    const first = phraseStart(chunks, k, left)
    // 容疑者の|携帯電話から: whose it is
    const last = LINE.test(chunk.head) && k > first && (chunks[k - 1] as Chunk).tail === 'の' ? k - 1 : k
    const who = phraseSpan(chunks, first, last)
    return (scene.canSpeak(who) || CROWD.test(chunk.head)) && (chunk.comma || chunks[k + 1]?.quote) ? { at: who, next: k + 1 } : null
  }
  return null
}

/** …と最後通告を|出したという|報道について: a light verb in an account that is spoken of. */
export const isSpokenOf = (chunks: readonly Chunk[], i: number): boolean =>
  /(?:との|という)$/.test((chunks[i] as Chunk).tail) && /^(?:報道|情報|見方|指摘|批判|発表|話|主張|声)$/.test(chunks[i + 1]?.head ?? '')

/** Who shows a view in what somebody else tells: 通信社は、二党が組む意向を示したと伝えた; whom it is shown to is no part of it. */
export function tellerInside(scene: Scene, outer: Frame, at: number): Frame | null {
  const inner = innerFrame(scene, outer, { kind: 'clause', last: at, end: 0 }, false)
  if (!inner) return null
  const rest = skipBeside(scene, inner.start, at + 1, true)
  return { ...inner, start: rest.start, beside: [...inner.beside, ...rest.beside] }
}
/** 同氏の来訪については: what is spoken of is nobody's view yet. */
const SPOKEN_OF = anchored(/(?:について|に関して|に対して|をめぐって|をめぐり)(?:は|も)?$/)

/** ザルジニー氏の|膠着状態にある|との指摘: a name with の in front of the clause owns the noun. */
export function ownerOf(scene: Scene, from: number, to: number): { at: Span; next: number } | null {
  const { chunks } = scene
  // わが国の納税者は…だとの主張: part of what is said
  if (/^(?:わが|我が|われ|我々|我ら|私)/.test(chunks[from]?.head ?? '')) return null
  for (let i = from; i < to; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote) return null
    if (/^(の|による|からの)$/.test(chunk.tail)) {
      const at = phraseSpan(chunks, from, i)
      const next = chunks[i + 1]
      // 中国による攻撃を…: whose attack, not whose view
      if (chunk.tail === 'による' && next?.kind === 'noun' && !next.quote) return null
      const clause = chunks.slice(i + 1, to + 1).some((c) => c.kind === 'verb' || c.kind === 'adjective' || c.copula || c.quote)
      if (
        next &&
        clause &&
        scene.canSpeak(at) &&
        (next.quote || next.kind !== 'noun' || (/(に|が|を|は)$/.test(next.tail) && !SPOKEN_OF.test(next.tail)))
      )
        return { at, next: i + 1 }
      if (!/^(の)$/.test(chunk.tail)) return null
    } else return null
  }
  return null
}

/** 「…」という|複数の|関係者の|証言: whose it is stands between the words and the noun. */
export function quotedOf(scene: Scene, at: number, i: number): { at: Span; next: number } | null {
  const { chunks } = scene
  // 「…」と|する|協議会の|コメント
  const said = chunks[at]?.quote ? chunks[at] : chunks[at]?.base === 'する' ? chunks[at - 1] : undefined
  if (!said?.quote || i - at < 2 || (chunks[i - 1] as Chunk).tail !== 'の') return null
  for (let k = at + 1; k < i; k++) if ((chunks[k] as Chunk).kind !== 'noun' || (chunks[k] as Chunk).quote) return null
  const who = phraseSpan(chunks, at + 1, i - 1)
  return scene.canSpeak(who) ? { at: who, next: at } : null
}

/** …かとの|記者の|質問には「…」と答えた: the answer is told by somebody else. */
const ASKS = anchored(/(?:質問|問い|問い合わせ|問いかけ)$/)

/** 港は安全だとの|外相の|見方, …という|批評家の|見解: whose it is stands between the clause and the noun. */
export function ownerBehind(scene: Scene, left: number, at: number, i: number, frame: Frame): { at: Span; next: number } | null {
  const { chunks } = scene
  const told = chunks[at] as Chunk
  if (
    told.quote ||
    at === i - 1 ||
    ASKS.test((chunks[i] as Chunk).head) ||
    i - at > 4 ||
    !/(?:との|という|といった|と言う|とする)$/.test(told.tail)
  )
    return null
  for (let k = at + 1; k < i; k++)
    if ((chunks[k] as Chunk).kind !== 'noun' || (chunks[k] as Chunk).quote || (chunks[k] as Chunk).tail !== 'の') return null
  const who = phraseSpan(chunks, at + 1, i - 1)
  if (!scene.canSpeak(who)) return null
  const whole = frame.subject?.topic ? frame : frameOf({ ...scene, canSpeak: () => false }, left, at + 1, true)
  return { at: who, next: whole.start }
}

/** 大統領の|抱く|信念: who holds it, and where the phrase begins. */
export function holderOf(scene: Scene, i: number, left: number): { at: Span; from: number } | null {
  const { chunks } = scene
  const verb = chunks[i - 1]
  const who = chunks[i - 2]
  if (!verb || !who || i - 2 <= left || verb.kind !== 'verb' || !/^(抱く|持つ|もつ|示す|掲げる|唱える|述べる|語る)$/.test(verb.base))
    return null
  if (!/^(|た|ている|ていた)$/.test(verb.tail) || verb.comma || !/^(の|が)$/.test(who.tail) || who.kind !== 'noun') return null
  let from = i - 2
  while (from > left + 1 && (chunks[from - 1] as Chunk).kind === 'noun' && (chunks[from - 1] as Chunk).tail === 'の') from--
  const at = phraseSpan(chunks, from, i - 2)
  return scene.canSpeak(at) ? { at, from } : null
}

/** 俺は|管理人さんの|「…」という意見: the name with の right before the quotation. */
export function quoteOwner(scene: Scene, quote: number): { at: Span; next: number } | null {
  const { chunks } = scene
  const owner = chunks[quote - 1]
  if (!chunks[quote]?.quote || !owner || owner.kind !== 'noun' || owner.tail !== 'の') return null
  const at = phraseSpan(chunks, phraseStart(chunks, quote - 1, Math.max(0, quote - 4)), quote - 1)
  return scene.canSpeak(at) ? { at, next: quote } : null
}

/** 提案を|外相が|行った: who stands between the noun and its verb. */
export function doer(scene: Scene, i: number, verb: number): Span | null {
  const { chunks } = scene
  for (let k = i + 1; k < verb; k++) {
    if (!/^(が|は|も)$/.test((chunks[k] as Chunk).tail)) continue
    const at = phraseSpan(chunks, phraseStart(chunks, k, i + 1), k)
    if (scene.canSpeak(at)) return at
  }
  return null
}

/** The first phrase behind those among whom it is heard (野党からは、|…, 住民の間では、|…), when they stand in front of it. */
export function behindPhrase(chunks: readonly Chunk[], around: Span, last: number): number {
  for (let k = 0; k < last; k++)
    if (
      (chunks[k] as Chunk).headEnd === around.end ||
      ((chunks[k] as Chunk).headEnd === around.end + 1 && /内$/.test((chunks[k] as Chunk).head))
    )
      return /^(間|あいだ|内部|側|中)$/.test((chunks[k + 1] as Chunk).head) ? k + 2 : k + 1
  return 0
}

/** 住民の間で|懸念が|出る: with an unowned verb, those among whom it is heard. */
export function experiencer(scene: Scene, i: number, verb: number): Span | null {
  const { chunks } = scene
  // 幹部にこの点を尋ねると、…という|答えが|返る
  const asked = /^(答え|回答|返事|返答)$/.test((chunks[i] as Chunk).head) ? (askedBefore(scene, Math.max(0, i - 16), i)?.at ?? null) : null
  if (asked) return asked
  // 議会では|若手を|中心に|見直すべきだとの|声が|高まる
  for (let k = i - 1; k > Math.max(0, i - 12); k--) {
    const [those, centre] = [chunks[k - 1] as Chunk, chunks[k] as Chunk]
    if (centre.head !== '中心' || centre.tail !== 'に' || those.tail !== 'を') continue
    const at = phraseSpan(chunks, phraseStart(chunks, k - 1, Math.max(0, k - 6)), k - 1)
    if (scene.canSpeak(at)) return at
  }
  for (let k = Math.max(0, i - 12); k < verb; k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun') continue
    if (/^(で|では|でも|から|からも|に|には|にも)$/.test(chunk.tail) && /^(間|あいだ|内部|側|中)$/.test(chunk.head) && k > 0) {
      const at = phraseSpan(chunks, phraseStart(chunks, k - 1, Math.max(0, k - 5)), k - 1)
      if (scene.canSpeak(at)) return at
    }
    // 与党内には|見直すべきだとの|意見も|ある
    if (/^(で|では|でも|に|には|にも)$/.test(chunk.tail) && /.内$/.test(chunk.head) && !chunk.quote) {
      const inside = phraseSpan(chunks, phraseStart(chunks, k, Math.max(0, k - 5)), k)
      const at = { start: inside.start, end: inside.end - 1 }
      if (scene.canSpeak(at)) return at
    }
    if (/^(では|では、)$/.test(chunk.tail) && chunk.kind === 'noun' && k < i) {
      const at = phraseSpan(chunks, phraseStart(chunks, k, Math.max(0, k - 5)), k)
      if (scene.canSpeak(at) && /(会|会議|党|議会|委員会|内部|政府|省|庁|側|社|局|市場|界)$/.test(chunk.head)) return at
    }
    // 与党の|中からも
    if (/^(から|からは|からも)$/.test(chunk.tail) && /^(中|内部|間|あいだ)$/.test(chunk.head) && chunks[k - 1]?.tail === 'の') {
      const at = phraseSpan(chunks, phraseStart(chunks, k - 1, Math.max(0, k - 5)), k - 1)
      if (scene.canSpeak(at)) return at
    }
    if (/^(から|からは|からも)$/.test(chunk.tail)) {
      const at = phraseSpan(chunks, phraseStart(chunks, k, Math.max(0, k - 5)), k)
      if (scene.canSpeak(at)) return at
    }
  }
  return null
}

const INTERVIEW = anchored(/^(.+?)の(?:単独|電話)?(?:取材|インタビュー)に/)

const ASSEMBLY = /([一-龠々ァ-ヴーA-Za-z]{2,14}(?:集会|公聴会|委員会|討論会|フォーラム|説明会))[にで](?:出席|出演|参加|登場|登壇|臨)/

/** 『X』誌の取材に応じたA, 住民集会に出席したA: who asks. */
function askerIn(scene: Scene, subject: Span): Span | null {
  const phrase = scene.text.slice(subject.start, subject.end)
  const paper = INTERVIEW.exec(phrase)
  if (paper) {
    const at = { start: subject.start, end: subject.start + (paper[1] as string).length }
    return scene.canSpeak(at) ? at : null
  }
  const met = ASSEMBLY.exec(phrase)
  return met && { start: subject.start + met.index, end: subject.start + met.index + (met[1] as string).length }
}

export function subjectOf(
  scene: Scene,
  frame: Span | null,
  owner: Span | null,
  around: Span | null,
  light: ReturnType<typeof lightVerb>,
  i: number,
): Subject {
  if (owner) return { kind: 'named', at: owner }
  if (around && !light?.own) return { kind: 'named', at: around }
  if (light?.own && frame) return { kind: 'named', at: frame }
  if (light?.own) return { kind: 'omitted' }
  if (around) return { kind: 'named', at: around }
  const asker = frame ? askerIn(scene, frame) : null
  if (asker && /(質問|問い|問いかけ)$/.test((scene.chunks[i] as Chunk).head)) return { kind: 'named', at: asker }
  // 「…」という質問に、Aは…: asked by somebody else; nobody is named
  if (
    frame &&
    !/(質問|問い|批判|指摘|懸念|情報|報道|噂|うわさ|声|見方|説|予測|観測|予想|見通し|期待)$/.test((scene.chunks[i] as Chunk).head)
  )
    return { kind: 'named', at: frame }
  return { kind: 'nobody' }
}
