import type { Chunk } from '#document'
import { anchored, type Span } from '#text'
import { type Complement, complementOf } from '../complement.ts'
import type { Subject } from '../finding.ts'
import { isAdnominal, isContinuing, phraseSpan } from '../phrase.ts'
import { DECIDES } from '../takes-object.ts'
import { ACCORDING, type AtCue, OUTLETS_TELL, SEES } from './at-cue.ts'
import { type Chosen, chosenSpeaker } from './chosen-speaker.ts'
import { endsAsCondition } from './clause.ts'
import { contentOf, startWithout } from './content.ts'
import { cueEnd, cueStart, NEGATED, OTHERWISE, SURU, TOIU } from './cue.ts'
import {
  certaintyOf,
  describesThing,
  HYPOTHETICAL,
  holdsView,
  isDoubted,
  isGeneral,
  isSaidOf,
  negatedAct,
  thingLeads,
  VOICE,
} from './doubt.ts'
import { askedAbout, topicDenied } from './evades.ts'
import { doneBy, likened, ofPrevious } from './neighbour.ts'
import { isDeed, isNoCue, isTheirAccount, isToldByNoun, isToldUnderAnother, isUnsaid, objectSaysNothing } from './no-saying.ts'
import { objectedTo } from './objected.ts'
import { ofNext, ofPointed } from './pointed.ts'
import { calledSo, type Made, relative } from './relative.ts'
import { accusesItself, agentOf, pastAgent, ruledBy } from './speaker.ts'
import { type Speaking, speakingOf } from './speaking.ts'

/** What a cue makes of the words in front of it; null where nothing is said. */
export function readCue(at: AtCue): Made | null {
  const { scene, i, left, verb } = at
  const { chunks, text } = scene
  // …とはいえ、: however that may be
  if (/^(いえ|言え)$/.test((chunks[i] as Chunk).head) && (chunks[i] as Chunk).tail === '' && /とは$/.test(chunks[i - 1]?.tail ?? ''))
    return null
  const objected = objectedTo(scene, i, left, verb)
  if (objected) return objected
  const found = complementOf(text, chunks, i, left, verb, scene.headline)
  const complement = found && pointsElsewhere(text, chunks, i, found) ? null : found
  if (isNoCue(at, complement)) return null
  if (!complement) return withoutWords(at)
  if (verb.base === 'なぞらえる' || isUnsaid(at, complement)) return null
  const speaking = speakingOf(at, complement)
  if (!speaking || isTheirAccount(at, complement, speaking.outer)) return null
  if (!speaking.between && isToldUnderAnother(at, complement, speaking.frame)) return null
  const chosen = chosenSpeaker(at, complement, speaking)
  if (!chosen || isDeed(at, complement, chosen.subject) || isToldByNoun(at, complement)) return null
  if (verb.view && chosen.subject.kind === 'nobody' && !speaking.rises) return null
  return madeOf(at, complement, speaking, chosen)
}

/** 理由を|こう|打ち明けた, 次のような|声明を|発表した: what was said stands elsewhere. */
const pointsElsewhere = (text: string, chunks: readonly Chunk[], i: number, { kind }: Complement): boolean =>
  kind === 'object' &&
  (/^(こう|このように|次のように|以下のように|そう)$/.test((chunks[i - 1]?.head ?? '') + (chunks[i - 1]?.tail ?? '')) ||
    /(?:次|以下|下記)のような$/.test(text.slice((chunks[Math.max(0, i - 3)] as Chunk).start, (chunks[Math.max(0, i - 1)] as Chunk).start)))

const LIKENS = anchored(/^(なぞらえる|たとえる|例える|喩える|擬する)$/)

/** A cue with no words in front of it: they stand under it, behind it, or in the sentence before or after. */
function withoutWords({ scene, i, left, verb, running }: AtCue): Made | null {
  const like = LIKENS.test(verb.base) ? likened(scene, i, left) : null
  if (like || verb.base === 'なぞらえる') return like
  const met = doneBy(scene, i, left, verb) ?? askedAbout(scene, i, left, verb) ?? topicDenied(scene, i, left, verb, running)
  if (met) return met
  if (isAdnominal(scene.chunks, i))
    return calledSo(scene, i, left, verb) ?? relative(scene, i, left, verb) ?? ofPointed(scene, i, left, verb)
  return ofPrevious(scene, i, left, verb) ?? ofPointed(scene, i, left, verb) ?? ofNext(scene, i, left, verb)
}

/** The finding, once it is known who speaks. */
function madeOf(at: AtCue, complement: Complement, speaking: Speaking, { subject, unnamed, next }: Chosen): Made | null {
  const { scene, i, verb } = at
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  const { frame, outer, passive, passedOn } = speaking
  // when somebody else speaks, the clause's own subject belongs to what was said
  const speaksHere = subject.kind === 'named' && frame.subject !== null && subject.at.start === frame.subject.at.start
  const ruled = ruledBy(scene, complement, frame, verb)
  const start =
    (speaking.setOff ?? speaking.voices)?.next ??
    ruled?.next ??
    (unnamed && !isWholeReport(at, complement, speaking)
      ? complement.quote
        ? complement.last
        : (next ?? complement.last)
      : startOfWords(at, complement, speaking, subject, speaksHere))
  const contents = contentOf(scene, complement, start, speaksHere)
  if (!contents || objectSaysNothing(at, complement, frame)) return null
  const negated = isNegated(chunks, i)
  // 問題だとは思わなかった: told of somebody's mind, and not said
  if (negated && /^(思う|考える|信じる)$/.test(verb.base) && /なかった/.test(chunk.tail)) return null
  // 「…」と取り合っていない
  const brushed = negated && verb === OTHERWISE && /^(取り合う|譲る|引く|耳を貸す|動じる|ひるむ)$/.test(chunk.base)
  const act = brushed ? 'refuse' : negated ? negatedAct(verb) : verb.act
  if (act === null) return null
  const answered = answeredWith(at, complement)
  const voiced = speaking.rises && subject.kind !== 'named'
  const hypothetical = isHypothetical(at, complement, speaking, subject, contents.mixed)
  const saidOf = subject.kind === 'nobody' && !hypothetical && isSaidOf(chunks, i, verb, complement)
  const passer = passedOn && outer.subject ? outer.subject.at : null
  return {
    finding: {
      rule: `saying:${complement.kind}`,
      type: (complement.quote || contents.whole) && !contents.mixed ? 'direct' : contents.mixed ? 'mixed' : 'indirect',
      cue: { start: cueStart(chunks, i, verb), end: cueEnd(scene, i) },
      contents: answered ? [answered] : contents.spans,
      subject: voiced ? { kind: 'nobody' } : otherSubject(at, complement, speaking, ruled?.at ?? null, subject),
      act: answered ? 'state' : act,
      firm: !answered && (verb.firm || negated),
      beside: [
        ...frame.beside,
        ...(i > complement.last + 1 ? [{ start: (chunks[complement.last + 1] as Chunk).start, end: (chunks[i - 1] as Chunk).end }] : []),
      ],
      certainty:
        verb === TOIU || voiced || saidOf
          ? 'medium'
          : certaintyOf(verb, complement, subject, hypothetical, passive, holdsView(chunks, i, verb, complement)),
      sentence: scene.index,
      base: verb.base,
      ...(passer ? { via: [passer] } : {}),
    },
    passive,
    ...(speaking.inside && outer.subject && { around: { kind: 'named', at: outer.subject.at } as const }),
    running: passer ? { kind: 'named', at: passer } : passive && frame.subject ? { kind: 'named', at: frame.subject.at } : null,
  }
}

/** …したと、X紙が|報じた: the paper behind the words tells the whole sentence. */
const isWholeReport = ({ scene, left, verb }: AtCue, { kind }: Complement, { between }: Speaking): boolean =>
  between !== null &&
  OUTLETS_TELL.test(verb.base) &&
  kind === 'clause' &&
  left > 0 &&
  scene.isOutlet(between) &&
  !scene.chunks.some((c) => ACCORDING.test(c.tail))

/** Phrase where the words begin. */
function startOfWords(at: AtCue, complement: Complement, speaking: Speaking, subject: Subject, speaksHere: boolean): number {
  const { scene, left } = at
  const { frame, between, behind, passive } = speaking
  if (isWholeReport(at, complement, speaking)) return startWithout(scene, 0, complement)
  if (frame.subject === null) return passive ? pastAgent(scene, frame.start, complement.last, subject) : frame.start
  if (speaksHere && !accusesItself(scene, complement, frame, subject)) return frame.start
  // カルナ政府は、…と報道官は述べた: whose spokesman it is, but …と、報道官は closes a clause of its own
  if (between !== null && frame.subject.topic && frame.subject.comma && !(scene.chunks[complement.last] as Chunk).comma) return frame.start
  const topicOfBehind = behind !== null && subject.kind === 'named' && subject.at.start === behind.start && frame.subject.topic
  return passive || topicOfBehind ? pastAgent(scene, frame.start, complement.last, subject) : startWithout(scene, left, complement)
}

/** Who spoke where that is not the clause's subject: who ruled it, from whom it was heard, who accuses itself. */
function otherSubject(at: AtCue, complement: Complement, { frame, passive }: Speaking, ruled: Span | null, subject: Subject): Subject {
  const { scene, i, left, verb } = at
  if (ruled) return { kind: 'named', at: ruled }
  const heard = /^(聞く|聴く|うかがう|伺う|聞かす|知らす|告げる|教わる)$/.test(verb.base)
  const from = heard && (verb.base.startsWith('聞') || verb.base === '教わる' || passive) ? agentOf(scene, left, i) : null
  return from ? { kind: 'named', at: from } : (accusesItself(scene, complement, frame, subject) ?? subject)
}

/** 看板は「…」と書いた: it bears the words. */
const WRITES = anchored(/^(?:書く|書き込む|書き添える|記す|記載する|表示する|綴る)$/)

/** Whether the saying is supposed, doubted, general, or done by whoever looks into it. */
function isHypothetical({ scene, i, verb }: AtCue, complement: Complement, { frame }: Speaking, subject: Subject, mixed: boolean): boolean {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  const next = chunks[i + 1]
  return (
    (HYPOTHETICAL.test(chunk.tail) && !/ている$|よう$/.test(chunk.tail)) ||
    isGeneral(chunks, i) ||
    isDoubted(chunks, i) ||
    // 調査を拒んだ場合、…
    next?.head === '場合' ||
    // 資金の流れを明らかにし、職員を処分すれば、…
    (chunk.comma && isContinuing(chunk) && endsAsCondition(chunks, i)) ||
    // …とみて調べている: the police, whoever the sentence is about
    (SEES.test(verb.base) &&
      chunk.tail === 'て' &&
      /^(調べる|捜査する|追及する|追求する|捜索する|警戒する|分析する)$/.test(next?.base ?? '') &&
      subject.kind === 'named' &&
      !scene.isBody(subject.at)) ||
    (subject.kind === 'omitted' &&
      ((DECIDES.test(verb.base) && complement.kind === 'object') ||
        (describesThing(chunks, i) && (complement.kind === 'object' || verb === SURU || VOICE.test((next as Chunk).head))) ||
        thingLeads(chunks, frame.start, complement, mixed && !WRITES.test(verb.base))))
  )
}

function isNegated(chunks: readonly Chunk[], i: number): boolean {
  const { tail } = chunks[i] as Chunk
  const next = chunks[i + 1]
  return (
    NEGATED.test(tail) ||
    // …に反対している|わけではない
    (next?.head === 'わけ' && NEGATED.test(next.tail)) ||
    // 言ってはいない: いる stands by itself behind は
    (/ては$/.test(tail) && next?.base === 'いる' && NEGATED.test(next.tail))
  )
}

/** 外相も大統領に同調、派兵はしない: in a headline what follows is what they agree on, or answer. */
function answeredWith({ scene, i }: AtCue, complement: Complement): Span | null {
  const { chunks, sentence } = scene
  const chunk = chunks[i] as Chunk
  const next = chunks[i + 1]
  if (!scene.headline || !next || complement.kind !== 'object' || !chunk.comma || !/(同調|反論|反発|追随|回答|返答)$/.test(chunk.head))
    return null
  const whom = chunks[complement.last] as Chunk
  return whom.tail === 'に' && scene.canSpeak(phraseSpan(chunks, complement.last, complement.last))
    ? { start: next.start, end: sentence.span.end }
    : null
}
