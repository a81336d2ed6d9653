import type { Chunk } from '#document'
import { type Anchored, anchored, type Span } from '#text'
import type { Complement } from '../complement.ts'
import type { Scene } from '../finding.ts'
import { isAdnominal, isBreak, isContinuing, phraseAt, phraseSpan, phraseStart } from '../phrase.ts'
import { type Frame, frameOf } from '../subject.ts'
import { isNominative, isTopic } from '../topic.ts'
import { type AtCue, OUTLETS_TELL } from './at-cue.ts'
import { describesQuoted, isAnswered, isCountedOut } from './clause.ts'
import { isQuoted, PASSIVE } from './cue.ts'
import { risesAt, VOICE } from './doubt.ts'
import { cleftSubject, innerFrame, investigator, outletTopic, relayedBy, subjectBehind, subjectBetween } from './speaker.ts'

/** Who may speak the words of a cue: the clause's subject, and those who stand elsewhere than a subject does. */
export interface Speaking {
  readonly passive: boolean
  /** The clause around the words, its subject being who may speak. */
  readonly frame: Frame
  /** The widest such clause: its subject passes the words on where `frame` is another. */
  readonly outer: Frame
  /** Whether the frame is that of a clause inside somebody else's account. */
  readonly told: boolean
  readonly passedOn: boolean
  /** Whether the words are those of somebody in a clause that is only told of: the outer subject goes on behind it. */
  readonly inside: boolean
  /** Between the words and the cue: …と、A氏は|述べた. */
  readonly between: Span | null
  /** Behind the cue: …と述べた|A氏. */
  readonly behind: Span | null
  /** Set off by が and a comma in front of words that describe a noun. */
  readonly setOff: { readonly at: Span; readonly next: number } | null
  /** 欧米からは、受け入れを求める|声が|あった. */
  readonly voices: { readonly at: Span; readonly next: number } | null
  /** 受け入れを求める|声が|上がる: those who say so are nobody in particular. */
  readonly rises: boolean
}

/** Who may speak; null where a treaty rules, and tells nobody. */
export function speakingOf(at: AtCue, complement: Complement): Speaking | null {
  const { scene, i, left, verb } = at
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  const outer = outerFrame(at, complement)
  if (!outer) return null
  const passive = PASSIVE.test(chunk.tail) && chunk.kind === 'verb'
  const passedOn = frameOfWords(at, complement, outer)
  // …と説明した|という。: heard of, and no speaker of its own
  const told =
    (isQuoted(chunks, i) && chunks[i + 1]?.head !== 'いう') || describesQuoted(chunks, i) || isAnswered(chunks, i)
      ? (innerFrame(scene, outer, complement, verb.view, MAKES_PUBLIC.test(verb.base) && tellsOfOthers(scene, outer)) ??
        (left > 0 && outer.subject ? outer : null))
      : doesItself(at, complement, outer)
  const paperTold =
    OUTLETS_TELL.test(verb.base) && !(outer.subject && scene.isOutlet(outer.subject.at))
      ? outletTopic(scene, left, complement.last, outer)
      : null
  const inside = complement.kind === 'object' ? doerInside(at, complement, outer) : null
  const near = nearestFrame(at, complement, outer)
  const frame = passedOn ?? inside ?? near ?? told ?? paperTold ?? outer
  const describes = isAdnominal(chunks, i)
  // 報道機関が、…していると報じた|会社から: the company is told of, and does not tell
  const setOff = !passive && describes && complement.kind === 'clause' ? setOffBefore(scene, left, complement.last) : null
  const rises = passive ? -1 : risesAt(chunks, i)
  const voices =
    rises >= 0 || (describes && VOICE.test(chunks[i + 1]?.head ?? '') && /^(が|も|は)$/.test(chunks[i + 1]?.tail ?? ''))
      ? (voicesFrom(scene, left, complement.last, rises >= 0 ? AMONG : FROM) ?? voicesBehind(scene, i + 2, rises, frame.start))
      : null
  return {
    passive,
    frame,
    outer,
    told: told !== null,
    passedOn: passedOn !== null,
    inside: (inside ?? near) !== null && passedOn === null,
    between: subjectBetween(scene, complement.last + 1, i),
    behind: setOff ? null : (speakerBehind(at, frame) ?? cleftSubject(scene, i) ?? investigator(scene, i, verb)),
    setOff,
    voices,
    rises: rises >= 0,
  }
}

/** The noun that the cue describes; 裁判長は支払いを命じる|判決を出した: not what somebody else gives. */
function speakerBehind({ scene, i, running }: AtCue, { subject }: Frame): Span | null {
  const behind = subjectBehind(scene, i)
  return behind &&
    (subject ?? running) &&
    RULING.test(scene.text.slice(behind.start, behind.end)) &&
    GIVES.test(scene.chunks[i + 2]?.base ?? '')
    ? null
    : behind
}
const GIVES = anchored(/^(?:出す|下す|する|示す)$/)
const RULING = anchored(/^(?:判決|決定|命令|裁定|通達)$/)

const TREATY = anchored(/(?:協定|条約|合意|覚書|議定書|契約)$/)
/** あの宣言は「若気の至りだった」と|振り返る: what only people do. */
const PAPER = anchored(/(?:協定|条約|合意|覚書|議定書|契約|宣言|決議|勧告)$/)
const HUMAN = anchored(/^(振り返る|述懐する|回顧する|話す|語る|答える|嘆く|悔やむ|喜ぶ|明かす|打ち明ける|漏らす|胸を張る)$/)
const PERSONAL = anchored(
  /^(通告する|通知する|伝える|告げる|語る|話す|言う|述べる|発言する|主張する|発表する|表明する|説明する|答える|警告する|訴える|強調する|明かす|断言する|批判する|非難する)$/,
)

/** What a body does, and an outlet that tells of it does not. */
const MAKES_PUBLIC = anchored(/^(?:発表する|公表する|明らかにする|表明する|認める|決定する|決める)$/)
const tellsOfOthers = (scene: Scene, { subject }: Frame): boolean => subject !== null && scene.isOutlet(subject.at)

/** ハルネ紙は、政府が|公式に|関与を|認め、…と報じた: what a paper tells of somebody goes on, and it does none of it. */
function doesItself({ scene, verb }: AtCue, complement: Complement, outer: Frame): Frame | null {
  if (complement.kind !== 'object' || !MAKES_PUBLIC.test(verb.base) || !tellsOfOthers(scene, outer)) return null
  const inner = innerFrame(scene, outer, complement, verb.view)
  return inner && scene.chunks.slice(inner.start, complement.last).every(({ kind, copula }) => kind !== 'verb' && !copula) ? inner : null
}

/** The clause around the words, without a subject that cannot speak them. */
function outerFrame(at: AtCue, complement: Complement): Frame | null {
  const { scene, i, left, verb } = at
  const { chunks, text } = scene
  const end = complement.quote || complement.kind === 'object' ? complement.last : complement.last + 1
  const clause = frameOf(scene, left, end, complement.kind === 'clause')
  const whom = clause.subject?.at
  const name = whom ? text.slice(whom.start, whom.end) : ''
  // 次官が訪れ、協定は失効したとみなす、と通告した: a treaty rules, and tells nobody
  const treaty = whom !== undefined && TREATY.test(name)
  if (treaty && isQuoted(chunks, i)) return null
  const paper = whom !== undefined && PAPER.test(name)
  const nobody = (treaty && PERSONAL.test(verb.base)) || (paper && HUMAN.test(verb.base)) || isCountedOut(chunks, clause, complement)
  const others = (by: Span): boolean => by.end !== whom?.end && scene.canSpeak(by) && !PAPER.test(text.slice(by.start, by.end))
  const frame = nobody && whom ? frameOf({ ...scene, canSpeak: others }, left, end, complement.kind === 'clause') : clause
  return reportedPlace(at, frame)
}

/** サレン県では…課題となっていると報じた: papers report, and では says of where. */
function reportedPlace({ scene, verb, left }: AtCue, frame: Frame): Frame {
  if (!/^(報じる|報道する)$/.test(verb.base) || !frame.subject || scene.isOutlet(frame.subject.at)) return frame
  const at = phraseAt(scene.chunks, frame.subject.at.end)
  if (at < left || (scene.chunks[at] as Chunk).tail !== 'では') return frame
  return { ...frame, subject: null, start: phraseStart(scene.chunks, at, left) }
}

/** Whoever stands with が right in front of the quoted words, where somebody else is the topic. */
function besideWords({ scene: { chunks } }: AtCue, { quote, last }: Complement, outer: Frame): Span | null {
  const by = chunks[last - 1]
  if (!quote || by?.kind !== 'noun' || by.tail !== 'が' || outer.subject?.topic !== true) return null
  return phraseSpan(chunks, phraseStart(chunks, last - 1, outer.start), last - 1)
}

const speaksWords = (outer: Frame, at: Span, start: number, beforeQuote: boolean): Frame => ({
  ...outer,
  subject: { at, topic: false, comma: false, beforeQuote },
  start,
})

/** Who says the words that an outlet, or somebody who passes them on, tells. */
function frameOfWords(at: AtCue, complement: Complement, outer: Frame): Frame | null {
  const { scene, left } = at
  // 民放は、将校が「許可が要る」と|答え、…だったと報じた: whoever stands by the words says them
  const near = toldByOutlet(at, complement, outer) ? besideWords(at, complement, outer) : null
  if (near && scene.canSpeak(near) && !scene.isOutlet(near)) return speaksWords(outer, near, complement.last, true)
  const relay = relayedBy(scene, left, outer, complement.last)
  return relay && speaksWords(outer, relay.at, relay.next, relay.next === complement.last)
}

const toldByOutlet = ({ scene, left, verb }: AtCue, complement: Complement, { subject }: Frame): boolean =>
  complement.last - 1 > left && !OUTLETS_TELL.test(verb.base) && subject !== null && scene.isOutlet(subject.at)

/** 報道官は、通信社が「…」と伝えた|事にも触れ: with a noun behind the cue, whoever stands by the words says them. */
function nearestFrame(at: AtCue, complement: Complement, outer: Frame): Frame | null {
  const { scene, i } = at
  const beside = closesInNoun(scene.chunks, i) ? besideWords(at, complement, outer) : null
  if (!beside || toldByOutlet(at, complement, outer)) return null
  return beside.start > (outer.subject?.at.end ?? 0) && scene.canSpeak(beside) ? speaksWords(outer, beside, complement.last, true) : null
}

/** 報道官は、隣国が|撤兵を|求めた|ことについて「…」と述べた: whoever stands with が in front of the object, in a clause that is only told of. */
function doerInside({ scene, i }: AtCue, { last }: Complement, outer: Frame): Frame | null {
  const { chunks } = scene
  if (!outer.subject?.topic || !closesInNoun(chunks, i)) return null
  for (let k = last - 1; k > 0 && (chunks[k] as Chunk).start >= outer.subject.at.end; k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula || isTopic(chunk)) return null
    if (!isNominative(chunk) || chunk.comma || chunk.quote) continue
    const from = phraseAt(chunks, outer.subject.at.end) + 1
    // 判決は、被告は会社が…を発表した際に…と認定した: another topic's clause
    if (chunks.slice(from, k).some((c) => c.kind === 'noun' && isTopic(c))) return null
    const by = phraseSpan(chunks, phraseStart(chunks, k, from), k)
    return scene.canSpeak(by) ? speaksWords(outer, by, k + 1, false) : null
  }
  return null
}

const FACT = anchored(/^(?:こと|事|件|問題|の)$/)

/** Whether the cue in phrase `i` describes a noun, or goes on to what makes a fact of its clause: …を求め、兵を送った|ことについて. */
function closesInNoun(chunks: readonly Chunk[], i: number): boolean {
  if (isAdnominal(chunks, i)) return true
  if (!(chunks[i] as Chunk).comma) return false
  for (let k = i + 1; k < Math.min(chunks.length - 1, i + 12); k++) {
    const chunk = chunks[k] as Chunk
    if (isTopic(chunk) || isNominative(chunk)) return false
    if (chunk.kind !== 'verb') continue
    if (isAdnominal(chunks, k)) return FACT.test((chunks[k + 1] as Chunk).head)
    if (!isBreak(chunk) && !isContinuing(chunk)) return false
  }
  return false
}

/** Somebody whom が and a comma set off in front of the words. */
function setOffBefore(scene: Scene, left: number, last: number): { at: Span; next: number } | null {
  const { chunks } = scene
  for (let k = last - 1; k > left; k--) {
    const chunk = chunks[k] as Chunk
    if (isBreak(chunk)) return null
    if (chunk.kind !== 'noun' || chunk.tail !== 'が' || !chunk.comma) continue
    const at = phraseSpan(chunks, phraseStart(chunks, k, left), k)
    return scene.canSpeak(at) ? { at, next: k + 1 } : null
  }
  return null
}

const FROM = anchored(/^(?:から|からは|からも)$/)
const AMONG = anchored(/^(?:から|からは|からも|では|でも|には|にも)$/)
/** 総会では: where they are heard. */
const OCCASION = anchored(/(?:覧会|会議|会合|会談|会見|説明会|総会|大会|集会|式|式典|討論会|番組)$/)
const RISES_WHERE = anchored(/^(?:から|で|に)$/)

/** 欧米からは, and, where it rises, 隣国では: from whom or among whom a voice comes. */
function voicesFrom(scene: Scene, left: number, last: number, sign: Anchored): { at: Span; next: number } | null {
  const { chunks } = scene
  for (let k = left; k < last; k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || !sign.test(chunk.tail) || (sign !== FROM && OCCASION.test(chunk.head))) continue
    const at = phraseSpan(chunks, phraseStart(chunks, k, left), k)
    if (scene.canSpeak(at)) return { at, next: k + 1 }
    if (sign === FROM) return null
  }
  return null
}

/** 声が|各国で|相次いだ: among whom it rises; the words begin at `start`. */
function voicesBehind(scene: Scene, from: number, rises: number, start: number): { at: Span; next: number } | null {
  const found = voicesFrom(scene, from, rises, RISES_WHERE)
  return found && { at: found.at, next: start }
}
