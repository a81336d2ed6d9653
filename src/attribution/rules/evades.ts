import type { Chunk } from '#document'
import type { CueVerb } from '#lexicon'
import type { Span } from '#text'
import { anchored } from '#text'
import type { Finding, Scene, Subject } from '../finding.ts'
import { phraseSpan, phraseStart } from '../phrase.ts'
import { frameOf } from '../subject.ts'
import { cueEnd, NEGATED, PASSIVE } from './cue.ts'
import type { Made } from './relative.ts'

/** 経営陣の辞任は|否定した, 訪問の事実さえ|認めなかった: what is denied or refused stands in は. */
export function topicDenied(scene: Scene, i: number, left: number, verb: CueVerb, running: Subject | null): Made | null {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  const thing = chunks[i - 1]
  const refused =
    verb.base === '認める' &&
    (NEGATED.test(chunk.tail) || /(事実|存在|関与|責任|誤り|過ち|ミス|可能性|違反|不備|非)$/.test(thing?.head ?? ''))
  if (
    !(refused || /^(否定する|拒否する|拒む|拒絶する|打ち消す|退ける|棄却する|却下する|一蹴する)$/.test(verb.base)) ||
    (!refused && NEGATED.test(chunk.tail))
  )
    return null
  if (PASSIVE.test(chunk.tail) || !thing || i - 1 < left || thing.kind !== 'noun' || thing.quote || thing.copula) return null
  if (!/^(は|さえ|すら|も|については|自体は)$/.test(thing.tail) || thing.head.length < 2) return null
  const start = phraseStart(chunks, i - 1, left)
  const at = phraseSpan(chunks, start, i - 1)
  if (scene.canSpeak(at) || scene.canSpeak(phraseSpan(chunks, i - 1, i - 1)) || thing.proper !== null) return null
  const frame = frameOf(scene, left, start, false)
  const subject: Subject =
    frame.subject && frame.subject.at.end <= at.start ? { kind: 'named', at: frame.subject.at } : (running ?? { kind: 'omitted' })
  const finding: Finding = {
    rule: 'saying:object',
    type: 'indirect',
    cue: { start: chunk.start, end: cueEnd(scene, i) },
    contents: [at],
    subject,
    act: refused ? (NEGATED.test(chunk.tail) ? 'deny' : 'admit') : verb.act,
    firm: true,
    beside: frame.beside,
    certainty: 'medium',
    sentence: scene.index,
    base: verb.base,
  }
  return { finding, running: null }
}

/** 取引の有無を|記者団に|問われ、: what is asked, when the one asked tells it. */
export function askedAbout(scene: Scene, i: number, left: number, verb: CueVerb): Made | null {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  if (
    !/^(問う|聞く|訊く|尋ねる|たずねる|質す|ただす|質問する|問い質す)$/.test(verb.base) ||
    !/^(わ|か|さ|ね|ら)?(れ|られ)/.test(chunk.tail)
  )
    return null
  let object = i - 1
  while (object > left && object > i - 4 && !/を$/.test((chunks[object] as Chunk).tail)) object--
  const thing = chunks[object]
  if (!thing || object < left || thing.kind !== 'noun' || thing.quote || !/を$/.test(thing.tail)) return null
  const start = phraseStart(chunks, object, left)
  let by: Span | null = null
  for (let k = i - 1; k >= left && !by; k--) {
    const who = chunks[k] as Chunk
    if (k >= start && k <= object) continue
    if (who.kind !== 'noun' || !/^(から|に|により)$/.test(who.tail)) continue
    const at = phraseSpan(chunks, phraseStart(chunks, k, k > object ? object + 1 : left), k)
    if (scene.canSpeak(at)) by = at
  }
  if (!by) return null
  const own = frameOf(scene, left, start, false).subject
  const finding: Finding = {
    rule: 'saying:object',
    type: 'indirect',
    cue: { start: chunk.start, end: cueEnd(scene, i) },
    contents: [phraseSpan(chunks, start, object)],
    subject: { kind: 'named', at: by },
    act: 'ask',
    firm: true,
    beside: [],
    certainty: 'medium',
    sentence: scene.index,
    base: verb.base,
  }
  return { finding, running: own && own.at.start !== by.start ? { kind: 'named', at: own.at } : null, passive: true }
}

const EVADED = /^(コメント|回答|明言|言及|答え|説明|返答|発言|論評|名指し|断定)$/

const EVADES = anchored(/^(拒む|拒否する|拒絶する|避ける|控える|差し控える|断る)$/)

/** 増産について|コメントを|控えた, 質問には|回答を|拒んだ: what somebody would not speak of. */
export function evades(scene: Scene, i: number, left: number, running: Subject | null): Made | null {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  const speech = chunks[i - 1]
  const about = chunks[i - 2]
  if (
    !EVADES.test(chunk.base) ||
    NEGATED.test(chunk.tail) ||
    PASSIVE.test(chunk.tail) ||
    !speech ||
    !EVADED.test(speech.head) ||
    speech.tail !== 'を'
  )
    return null
  // 「確認中だ」として|明言を|避けた: the words it is refused with
  const reason = about?.quote
  if (about && reason && i - 2 >= left && about.tail === 'として' && about.headEnd === reason.span.end) {
    const frame = frameOf(scene, left, i - 2, false)
    const subject: Subject = frame.subject ? { kind: 'named', at: frame.subject.at } : (running ?? { kind: 'omitted' })
    return evaded(scene, i, {
      type: 'direct',
      from: speech.start,
      content: reason.inner,
      subject,
      beside: frame.beside,
      sure: frame.subject !== null,
    })
  }
  // 特定は時期尚早だとして|名指しを|避けた
  if (about && i - 2 > left && !about.quote && /(?:だ|る|た|い)として$/.test(about.tail)) {
    const frame = frameOf(scene, left, i - 1, true)
    const first = chunks[frame.start]
    const end = about.end - 'として'.length
    if (!frame.subject || !first || first.start >= about.start) return null
    const subject: Subject = { kind: 'named', at: frame.subject.at }
    return evaded(scene, i, {
      type: 'indirect',
      from: end,
      content: { start: first.start, end },
      subject,
      beside: frame.beside,
      sure: false,
    })
  }
  if (
    !about ||
    i - 2 < left ||
    about.quote ||
    !/^(について|については|に関して|に関しては|に|には|は|かは|かどうかは|かについて|かについては)$/.test(about.tail)
  )
    return null
  const whole = about.kind === 'adverb' || /^か/.test(about.tail) ? left : phraseStart(chunks, i - 2, left)
  const open = whole === left
  const frame = frameOf(scene, left, open ? i - 1 : whole, open)
  const start = Math.max(whole, frame.subject ? frame.start : whole)
  if (start > i - 2) return null
  const content = phraseSpan(chunks, start, i - 2)
  const kept = /^か/.test(about.tail) ? { start: content.start, end: about.headEnd + (/^かどうか/.test(about.tail) ? 4 : 1) } : content
  if (scene.canSpeak(content) || kept.end - kept.start < 2) return null
  const named = frame.subject && frame.subject.at.end <= content.start ? frame.subject.at : null
  const subject: Subject = named ? { kind: 'named', at: named } : (running ?? { kind: 'omitted' })
  return evaded(scene, i, { type: 'indirect', from: speech.start, content: kept, subject, beside: frame.beside, sure: false })
}

/** What somebody would not speak of, or says instead of an answer; its cue reaches from `from` to the end of phrase `i`. */
function evaded(
  scene: Scene,
  i: number,
  what: { type: Finding['type']; from: number; content: Span; subject: Subject; beside: readonly Span[]; sure: boolean },
): Made {
  const finding: Finding = {
    rule: 'saying:evaded',
    type: what.type,
    cue: { start: what.from, end: cueEnd(scene, i) },
    contents: [what.content],
    subject: what.subject,
    act: 'refuse',
    firm: true,
    beside: what.beside,
    certainty: what.sure ? 'high' : 'medium',
    sentence: scene.index,
    base: (scene.chunks[i] as Chunk).base,
  }
  return { finding, running: null }
}
