import type { Chunk } from '#document'
import type { CueVerb } from '#lexicon'
import { anchored, type Span } from '#text'
import { skipBeside } from '../beside.ts'
import type { Finding, Scene, Subject } from '../finding.ts'
import { isAdnominal, phraseSpan, phraseStart, tailOf } from '../phrase.ts'
import { speakerAt } from '../speakers.ts'
import { type Frame, frameOf } from '../subject.ts'
import { cueEnd, NEGATED, PASSIVE } from './cue.ts'
import { askedBefore, cleftSubject } from './speaker.ts'

/*
 * Sayings whose words stand outside the cue's own clause: in the noun it modifies, or in the sentence in front or behind.
 */

export interface Made {
  readonly finding: Finding
  /** Whose clause it is when that is not the speaker: 大統領は記者に「…」と問われ、…. */
  readonly running: Subject | null
  readonly passive?: boolean
}

/** ロシアが提案している|新しい条約: the noun behind is what was proposed. */
export function relative(scene: Scene, i: number, left: number, verb: CueVerb): Made | null {
  const { chunks } = scene
  // 研究所が|夏に|発表した: when may stand between
  let by = i - 1
  if (by > left && /^に?$/.test((chunks[by] as Chunk).tail) && /(?:[日月年春夏秋冬頃]|ごろ)$/.test((chunks[by] as Chunk).head)) by--
  const owner = chunks[by]
  if (
    !owner ||
    by < left ||
    !(verb.base === '求める'
      ? /^(ている|ていた|る|)$/.test((chunks[i] as Chunk).tail)
      : /^(提案する|要求する|主張する|発表する|公表する|提示する|表明する|約束する|批判する|非難する|懸念する|警告する|否定する|宣言する|提唱する)$/.test(
          verb.base,
        )) ||
    !/^(が|の)$/.test(owner.tail)
  )
    return null
  const chunk = chunks[i] as Chunk
  if (PASSIVE.test(chunk.tail) || NEGATED.test(chunk.tail)) return null
  const at = phraseSpan(chunks, phraseStart(chunks, by, left), by)
  let to = i + 1
  while (to + 1 < chunks.length && isAdnominal(chunks, to)) to++
  const noun = chunks[to] as Chunk
  if (
    !scene.canSpeak(at) ||
    noun.kind !== 'noun' ||
    noun.copula ||
    (scene.canSpeak(phraseSpan(chunks, to, to)) && !scene.isDocument(phraseSpan(chunks, to, to))) ||
    /^(こと|もの|の|ところ|ため|際|時|とき|通り|とおり|よう|上|後|点|わけ|場合|内容|声明|文書|発表|記事|中|うえ)$/.test(noun.head)
  )
    return null
  const finding: Finding = {
    rule: 'saying:relative',
    type: 'indirect',
    cue: { start: chunk.start, end: cueEnd(scene, i) },
    contents: [figureOf(chunks, i + 1, to) ?? phraseSpan(chunks, i + 1, to)],
    subject: { kind: 'named', at },
    act: verb.act,
    firm: true,
    beside: [],
    certainty: 'medium',
    sentence: scene.index,
    base: verb.base,
  }
  return { finding, running: null }
}

/** 政府の発表した|死者は|187人である: what is made known is the figure too. */
function figureOf(chunks: readonly Chunk[], from: number, to: number): Span | null {
  const figure = chunks[to + 1]
  return (chunks[to] as Chunk).tail === 'は' &&
    figure?.kind === 'noun' &&
    figure.copula &&
    to + 1 === chunks.length - 1 &&
    /[0-9]/.test(figure.head)
    ? { start: (chunks[from] as Chunk).start, end: figure.headEnd }
    : null
}

/** 外相の言う「最後の機会」, 外相が言うところの「最後の機会」: as somebody calls it. */
export function calledSo(scene: Scene, i: number, left: number, verb: CueVerb): Made | null {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  const owner = chunks[i - 1]
  const said = chunks[chunks[i + 1]?.head === 'ところ' && chunks[i + 1]?.tail === 'の' ? i + 2 : i + 1]
  if (!/^(言う|いう|云う)$/.test(verb.base) || chunk.tail !== '' || !owner || i - 1 < left || !/^(の|が)$/.test(owner.tail)) return null
  if (!said?.quote || said.start !== said.quote.span.start || said.quote.inner.end - said.quote.inner.start < 3) return null
  const at = phraseSpan(chunks, phraseStart(chunks, i - 1, left), i - 1)
  if (!scene.canSpeak(at)) return null
  const finding: Finding = {
    rule: 'saying:relative',
    type: 'direct',
    cue: { start: chunk.start, end: chunk.headEnd },
    contents: [said.quote.inner],
    subject: { kind: 'named', at },
    act: 'state',
    firm: false,
    beside: [],
    certainty: 'medium',
    sentence: scene.index,
    base: verb.base,
  }
  return { finding, running: null, passive: true }
}

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
