import type { Chunk } from '#document'
import type { CueVerb } from '#lexicon'
import type { Span } from '#text'
import { anchored } from '#text'
import { skipBeside } from '../beside.ts'
import type { Finding, Scene } from '../finding.ts'
import { isAdnominal, phraseSpan, phraseStart, tailOf } from '../phrase.ts'
import { speakerAt } from '../speakers.ts'
import type { Frame } from '../subject.ts'
import { frameOf } from '../subject.ts'
import { cueEnd, NEGATED, PASSIVE } from './cue.ts'
import type { Made } from './relative.ts'
import { askedBefore, cleftSubject } from './speaker.ts'

/** 移転は市長によって表明された: what a passive with its agent is about. */
export function doneBy(scene: Scene, i: number, left: number, verb: CueVerb): Made | null {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  if (!verb.takes.includes('o') || !PASSIVE.test(chunk.tail) || NEGATED.test(chunk.tail)) return null
  let by = i - 1
  while (by > left && !/(によって|により)$/.test((chunks[by] as Chunk).tail)) by--
  const at = by > left ? phraseSpan(chunks, phraseStart(chunks, by, left + 1), by) : null
  if (!at || !scene.canSpeak(at)) return null
  // 市長によって表明された|計画
  const behind = isAdnominal(chunks, i) && !/^(もの|の)$/.test(chunks[i + 1]?.head ?? '')
  let thing = behind ? i + 1 : by - 1
  if (behind) while (thing + 1 < chunks.length && (chunks[thing] as Chunk).tail === 'の') thing++
  else while (thing >= left && !/^(は|が|も)$/.test((chunks[thing] as Chunk).tail)) thing--
  const what = chunks[thing]
  if (!what || thing < left || what.kind !== 'noun' || (what.copula && !behind)) return null
  if (behind && /^(こと|もの|の|ため|ところ|とき|時|際|後|場合|内容|結果)$/.test(what.head)) return null
  const finding: Finding = {
    rule: 'saying:passive',
    type: 'indirect',
    cue: { start: chunk.start, end: cueEnd(scene, i) },
    contents: [phraseSpan(chunks, behind ? i + 1 : phraseStart(chunks, thing, left), thing)],
    subject: { kind: 'named', at },
    act: verb.act,
    firm: verb.firm,
    beside: [{ start: what.end, end: at.start }].filter((one) => !behind && one.end > one.start),
    certainty: 'medium',
    sentence: scene.index,
    base: verb.base,
  }
  return { finding, running: null, passive: true }
}

/** 戦況を第1次大戦になぞらえた: what is likened to what is the content. */
export function likened(scene: Scene, i: number, left: number): Made | null {
  const { chunks } = scene
  const to = chunks[i - 1]
  if (!to || !/(に|と)$/.test(to.tail)) return null
  let object = i - 2
  while (object > left && !/を$/.test((chunks[object] as Chunk).tail)) object--
  if (object < left || !/を$/.test((chunks[object] as Chunk).tail)) return null
  // こうしたやり取りを、|専門家は「喧嘩」に|たとえる: who likens may stand behind what is likened
  const behind = likenerBehind(scene, object, i - 1)
  const frame = behind
    ? { subject: { at: behind }, start: skipBeside(scene, left, object, false).start, beside: [] }
    : frameOf(scene, left, object, false)
  const from = Math.max(frame.start, phraseStart(chunks, object, frame.start))
  const finding: Finding = {
    rule: 'saying:likened',
    type: 'indirect',
    cue: { start: (chunks[i] as Chunk).start, end: cueEnd(scene, i) },
    contents: [to.quote && to.head === '「〓」' ? to.quote.inner : { start: (chunks[from] as Chunk).start, end: to.headEnd }],
    subject: frame.subject ? { kind: 'named', at: frame.subject.at } : { kind: 'omitted' },
    act: 'state',
    firm: false,
    beside: frame.beside,
    certainty: 'high',
    sentence: scene.index,
    base: 'なぞらえる',
  }
  return { finding, running: null }
}

function likenerBehind(scene: Scene, object: number, to: number): Span | null {
  for (let k = object + 1; k < to; k++) {
    const chunk = scene.chunks[k] as Chunk
    if (chunk.kind === 'noun' && /^(は|が|も)$/.test(chunk.tail)) return speakerAt(scene, k, object + 1)
  }
  return null
}

/** What a verb tells of words beside it that its own sentence does not hold, with whoever speaks in the frame of the verb. */
function toldBy(
  scene: Scene,
  i: number,
  verb: CueVerb,
  { beside }: Frame,
  {
    content,
    at,
    ...rest
  }: Pick<Finding, 'rule' | 'type' | 'certainty'> & { readonly content: Span; readonly at: Span; readonly firm?: boolean },
): Made {
  const { start } = scene.chunks[i] as Chunk
  const finding: Finding = {
    cue: { start, end: cueEnd(scene, i) },
    contents: [content],
    subject: { kind: 'named', at },
    act: verb.act,
    firm: verb.firm,
    beside,
    sentence: scene.index,
    base: verb.base,
    ...rest,
  }
  return { finding, running: null }
}

/** 「…」。外相はこう述べた。 / 「…」――外相はこう述べた / 「…」。そう語るのは外相だ: the bare quotation in front is what こう and そう mean. */
export function ofPointed(scene: Scene, i: number, left: number, verb: CueVerb): Made | null {
  const { chunks, text } = scene
  const previous = scene.previous ?? scene.above
  const lead = chunks[i - 1]
  if (!lead || !/[tq]/.test(verb.takes) || !/^(こう|そう|このように|そのように)$/.test(lead.head + lead.tail)) return null
  const said = previous ? /^「([^「」]*)」(?:――|──|―|—+|…+)?。?$/.exec(text.slice(previous.start, previous.end)) : null
  const first = chunks[0] as Chunk
  const inner =
    said && previous
      ? { start: previous.start + 1, end: previous.start + 1 + (said[1] as string).length }
      : first.quote && first.tail === '' && i > 1
        ? first.quote.inner
        : null
  if (!inner || inner.end <= inner.start) return null
  const cleft = cleftSubject(scene, i)
  const frame = frameOf(scene, first.quote && !said ? Math.max(1, left) : left, i, false)
  const at = cleft ?? frame.subject?.at
  if (!at) return null
  return toldBy(scene, i, verb, frame, { rule: 'saying:pointed', type: 'direct', content: inner, at, certainty: 'high' })
}

/** Units within which words told without brackets are closed by 、と。 */
const FARTHEST_CLOSE = 400

/** 彼は言った。「…」: somebody, when and where, and a quotation that is a sentence of its own. */
const saidAlone = (scene: Scene, i: number, next: Span): boolean =>
  /^「[^「」]*(?:「[^「」]*」[^「」]*)*」。?$/.test(scene.text.slice(next.start, next.end)) &&
  scene.chunks.slice(0, i).every((c) => c.kind !== 'verb' && !c.quote && !/(?:と|を)$/.test(c.tail))

/** …、と。 */
const closedBehind = (text: string, from: number): RegExpExecArray | null =>
  /^[^「」\n]*?、と(?=。)/.exec(text.slice(from, from + FARTHEST_CLOSE))

const PLAINLY = /^(言う|いう|という|語る|話す|述べる|書く|記す|問う|続ける|嘆く|説く|訴える)$/

/** 外相は次のように述べた。「…」: the saying is the next sentence. */
export function ofNext(scene: Scene, i: number, left: number, verb: CueVerb): Made | null {
  const { chunks, next, text } = scene
  if (!next || i !== chunks.length - 1 || !/[tq]/.test(verb.takes) || i === 0) return null
  const lead = text.slice((chunks[Math.max(0, i - 2)] as Chunk).start, (chunks[i] as Chunk).start)
  // 外相は言う。…、と。
  const plain =
    PLAINLY.test(verb.base) &&
    /^(る|う|た|)$/.test((chunks[i] as Chunk).tail.replace(/^(い|っ|まし|ます)/, '')) &&
    (closedBehind(text, next.start) || saidAlone(scene, i, next))
  if (!plain && !/(次のように|以下のように|このように|こう|次の通り|以下の通り)[、\s]?$/.test(lead)) return null
  const frame = frameOf(scene, left, i, false)
  const at = frame.subject?.at ?? askedBefore(scene, left, i)?.at ?? null
  if (!at) return null
  const quoted = text[next.start] === '「' && /」。?$/.test(text.slice(next.start, next.end))
  const end = /。$/.test(text.slice(next.start, next.end)) ? next.end - 1 : next.end
  // こう打ち明けた。…した。それで十分だった、と。
  const closed = quoted ? null : closedBehind(text, next.start)
  const content = quoted
    ? { start: next.start + 1, end: end - 1 }
    : { start: next.start, end: closed ? next.start + closed[0].length - 2 : end }
  return toldBy(scene, i, verb, frame, {
    rule: 'saying:next',
    type: quoted ? 'direct' : 'indirect',
    content,
    at,
    certainty: quoted ? 'high' : 'medium',
  })
}

/** …した。ザーリャ通信が5日、伝えた。: a sentence that only says who told the one before it. */
export function ofPrevious(scene: Scene, i: number, left: number, verb: CueVerb): Made | null {
  const { chunks, previous } = scene
  const words = wordsBefore(scene, i, verb)
  if (words) return words
  if (
    !previous ||
    left > 0 ||
    i !== chunks.length - 1 ||
    chunks.length > 6 ||
    !/^(報じる|報道する|伝える|発表する|明らかにする|公表する|掲載する)$/.test(verb.base)
  )
    return null
  const chunk = chunks[i] as Chunk
  if (
    PASSIVE.test(chunk.tail) ||
    NEGATED.test(chunk.tail) ||
    chunks.some((c) => /を$/.test(c.tail) && !/^(これ|それ|この事実|この件)$|^こと$/.test(c.head))
  )
    return null
  const frame = frameOf(scene, 0, i, false)
  // B通信も伝えている: that others told it too is no telling of the sentence in front
  if (!frame.subject || tailOf(chunks, frame.subject.at) === 'も') return null
  const end = /[。!?]$/.test(scene.text.slice(previous.start, previous.end)) ? previous.end - 1 : previous.end
  return toldBy(scene, i, verb, frame, {
    rule: 'saying:previous',
    type: 'indirect',
    content: { start: previous.start, end },
    at: frame.subject.at,
    certainty: 'high',
    firm: true,
  })
}

const SPOKE = anchored(
  /^(言う|いう|述べる|語る|話す|コメントする|答える|叫ぶ|訴える|続ける|付け加える|振り返る|嘆く|強調する|警告する|主張する|説明する|断言する|約束する|つぶやく|応じる|反論する|打ち明ける|問う|問いかける|指摘する)$/,
)

/** 「橋は落ちた。」被告は言った。: a quotation that is a sentence of its own, and who spoke it right behind. */
function wordsBefore(scene: Scene, i: number, verb: CueVerb): Made | null {
  const { chunks, previous, text } = scene
  const chunk = chunks[i] as Chunk
  if (!previous || i !== chunks.length - 1 || chunks.length > 12 || !SPOKE.test(verb.base) || !/^(た|ている|ていた|)$/.test(chunk.tail))
    return null
  if (chunks.some((c) => c.quote || /^(こう|このように|次のように|以下のように|そう)$/.test(c.head + c.tail))) return null
  const said = /^「([^「」]{4,})」。?$/.exec(text.slice(previous.start, previous.end))
  const frame = said && frameOf(scene, 0, i, false)
  if (!said || !frame?.subject || !scene.canSpeak(frame.subject.at)) return null
  return toldBy(scene, i, verb, frame, {
    rule: 'saying:previous',
    type: 'direct',
    content: { start: previous.start + 1, end: previous.start + 1 + (said[1] as string).length },
    at: frame.subject.at,
    certainty: 'high',
  })
}
