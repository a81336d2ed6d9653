import type { Chunk } from '#document'
import { CUE_NOUNS, type CueVerb } from '#lexicon'
import { anchored, type Span } from '#text'
import { isPrelude } from '../beside.ts'
import { type Complement, complementOf } from '../complement.ts'
import type { Finding, Rule, Scene, Subject } from '../finding.ts'
import { isAdnominal, isBreak, isContinuing, phraseAt, phraseSpan, phraseStart, tailOf } from '../phrase.ts'
import { type Frame, frameOf } from '../subject.ts'
import { aboutAt, wordsAbout } from './about.ts'
import { attitudeAt } from './attitude.ts'
import {
  CHARGES,
  closedClause,
  describesQuoted,
  endsAsCondition,
  isAnswered,
  isCharged,
  isCountedOut,
  listOfThings,
  toldOn,
} from './clause.ts'
import { contentOf, startWithout } from './content.ts'
import { cueEnd, cueOf, cueStart, isQuoted, NEGATED, OTHERWISE, PASSIVE, SURU, TOIU } from './cue.ts'
import {
  certaintyOf,
  describesThing,
  HYPOTHETICAL,
  hangsOn,
  isAssertion,
  isDoubted,
  isGeneral,
  isOwnThought,
  negatedAct,
  SHOWS,
  saysItself,
  saysNothing,
  thingLeads,
  thingSpeaks,
  VOICE,
} from './doubt.ts'
import { namingAt, supposes } from './naming.ts'
import {
  askedAbout,
  calledSo,
  doneBy,
  evades,
  likened,
  type Made,
  ofNext,
  ofPointed,
  ofPrevious,
  relative,
  topicDenied,
} from './neighbour.ts'
import { reasonAt, sharedBy } from './reason.ts'
import {
  accusesItself,
  agentOf,
  askedBefore,
  chooseSubject,
  cleftSubject,
  countedSpeakers,
  innerFrame,
  investigator,
  outletTopic,
  papersAtLarge,
  pastAgent,
  relayedBy,
  ruledBy,
  SPEECH,
  subjectBehind,
  subjectBetween,
  unknownSpeaker,
  wordsBeside,
  wordsFrom,
} from './speaker.ts'
import { toldBy } from './told.ts'

/**
 * A verb of saying with its content to the left.
 *
 *   ザーリャ大統領は「譲歩はしない」と述べた        → 譲歩はしない
 *   外相は撤兵を求め、応じなければ制裁すると警告した → 撤兵 / 応じなければ制裁する
 */
export const saying: Rule = { name: 'saying', look }

/** Phrases; no clause is longer, and a page that has one must not cost more than its length. */
const ACCORDING = anchored(/(によると|によれば|によりますと)$/)

const LONGEST_CLAUSE = 80

const SAYS = anchored(/^(申す|言う|いう)$/)
const WHAT_IS_TOLD = anchored(/^(ところ|もの)$/)
function look(scene: Scene): Finding[] {
  const { chunks } = scene
  const findings: Finding[] = []
  let left = 0
  let running: Subject | null = null
  let contrast = false
  // who asked in …と尋ねると、「…」と答えた does not answer
  let asked = false
  for (let i = 0; i < chunks.length; i++) {
    left = Math.max(left, i - LONGEST_CLAUSE)
    // what stands in front of によると frames the whole account
    // …と反論していたが、放送局の広報部によると「…」と発表した: the account of a body begins anew
    if (ACCORDING.test((chunks[i] as Chunk).tail) && running !== null && beginsAnew(scene, left, i)) {
      left = i + 1
      running = null
    }
    if (
      ACCORDING.test((chunks[i] as Chunk).tail) &&
      running === null &&
      (WHAT_IS_TOLD.test((chunks[i] as Chunk).head) || !openSubject(chunks, left, i))
    )
      left = i + 1
    // 同盟国はどうかと申しますと、…: what is asked so is answered by whoever comes next
    if (
      SAYS.test((chunks[i] as Chunk).base) &&
      /(と|ば)$/.test((chunks[i] as Chunk).tail) &&
      /どうか?と$/.test((chunks[i - 1]?.head ?? '') + (chunks[i - 1]?.tail ?? ''))
    ) {
      left = i + 1
      running = null
      continue
    }
    const named = namingAt(scene, i, left, running)
    if (named) {
      findings.push(named.finding)
      if (named.finding.subject.kind === 'named' && named.light) running = named.finding.subject
      if (named.light) i = named.last
    }
    const chunk = chunks[i] as Chunk
    const about: Finding | null = named ? null : (aboutAt(scene, i, left, running) ?? attitudeAt(scene, i, left, running))
    if (about) {
      findings.push(about)
      // 買付に反対の意を表明し、…と呼びかけた: what follows is another saying of theirs
      if (chunk.comma && chunk.kind === 'verb' && isContinuing(chunk) && about.subject.kind === 'named') {
        left = i + 1
        running = about.subject
        continue
      }
    }
    const words = named || about ? null : wordsAbout(scene, i, left)
    if (words) findings.push(words)
    const verb: CueVerb | null = named?.light || about ? null : cueOf(chunks, i)
    const evaded: Made | null = named || about ? null : evades(scene, i, left, running)
    let made: Made | null = evaded
      ? evaded
      : verb
        ? readCue(scene, i, left, verb, running, contrast)
        : named?.light
          ? { finding: named.finding, running: null }
          : null
    if (
      made &&
      asked &&
      left > 0 &&
      made.finding.act !== 'ask' &&
      (made.finding.subject.kind === 'omitted' || made.finding.subject === running)
    )
      made = { ...made, finding: { ...made.finding, subject: { kind: 'omitted' }, certainty: 'low' } }
    if (made && made.finding !== named?.finding) {
      findings.push(made.finding, ...toldBy(scene, made.finding))
      const next: Subject | null = made.running ?? (made.passive ? null : made.finding.subject)
      // 独立を宣言した|州を…: who stands behind an adnominal cue is no subject of what follows
      const describes = next?.kind === 'named' && isAdnominal(chunks, i) && tailOf(chunks, next.at) === 'が'
      // 原告側が「…」と|指摘していた|報告について、…: nor who does what only describes a noun
      if (next?.kind === 'named' && !describes && !(isAdnominal(chunks, i) && next.at.start > chunk.end - 1)) running = next
    }
    if (!made && !named) {
      const reasons = reasonAt(scene, i, left, running)
      findings.push(...reasons, ...sharedBy(scene, i, findings[findings.length - 1]))
      // 回答がなかったとして、ゼネストに入ると|宣言した: what is declared begins behind the reason
      const [reason] = reasons
      if (reason?.subject.kind === 'named' && (chunk.comma || reason.type === 'direct') && reason.act !== 'accuse') {
        left = i + 1
        running = reason.subject
      }
    }
    // 顧問は、委員が提案しながら、撤回したと明かした: the clause belongs to what is told
    const within =
      made !== null &&
      /(ながら|つつ)$/.test(chunk.tail) &&
      chunks
        .slice(left, i)
        .some(
          (c, k) =>
            /が$/.test(c.tail) &&
            c.kind === 'noun' &&
            c.start < made.finding.contents[0].start &&
            chunks.slice(left, left + k).some((t) => /は$/.test(t.tail) && t.comma),
        )
    if (within) {
      if (findings[findings.length - 1] === made?.finding) findings.pop()
      continue
    }
    // a clause that goes on (述べ、…) hands its subject to the next
    if (
      made &&
      !isAdnominal(chunks, i) &&
      !/たり$/.test(chunk.tail) &&
      !(
        /(た|る|だ|い)と$/.test(chunk.tail) &&
        isQuoted(chunks, i) &&
        !(made.finding.act === 'ask' && PASSIVE.test(chunk.tail) && chunk.comma)
      ) &&
      // 業者から「…」と言われて金を払ったと話した: part of what is told
      !(PASSIVE.test(chunk.tail) && isContinuing(chunk) && !chunk.comma && toldOn(chunks, i)) &&
      (isBreak(chunk) || (isContinuing(chunk) && chunk.kind === 'verb') || (chunk.kind === 'noun' && chunk.comma))
    ) {
      left = i + 1
      contrast = /(が|けど|けれど|けれども|ものの)$/.test(chunk.tail)
      if (made.finding.act === 'ask' && /と$/.test(chunk.tail) && !PASSIVE.test(chunk.tail)) {
        asked = true
        running = null
      }
    } else if (made?.finding.act === 'ask' && chunk.tail === 'と' && chunks[i + 1]?.quote) {
      left = i + 1
      asked = true
    } else if (made && chunk.comma && /(とともに|と共に|一方で|ほか)$/.test(chunk.tail)) left = i + 1
    else if (made && /^(の|ん|もの|わけ)$/.test(chunks[i + 1]?.head ?? '') && isBreak(chunks[i + 1] as Chunk)) {
      // 発表した|のだが、
      left = i + 2
      contrast = true
    } else if (
      made &&
      (/^(上|うえ|一方|ほか|他|中|なか|際)$/.test(chunks[i + 1]?.head ?? '') ||
        (/^(模様|もよう|様子)$/.test(chunks[i + 1]?.head ?? '') && chunks[i + 1]?.comma))
    ) {
      left = i + 2
      // 省は…と主張する|一方、当局は…としている: each side says its own
      contrast = /^一方$/.test(chunks[i + 1]?.head ?? '') && /^saying:(?:clause|quote|reason)$/.test(made.finding.rule)
    }
  }
  return findings
}

/** What somebody does from whom words come. */
const SPEECH_FROM = anchored(
  /^(抗議する|指摘する|批判する|反論する|要請する|要望する|提案する|申し入れる|報告する|通報する|連絡する|回答する|説明する)$/,
)

/** Whether によると in phrase `i` names a body, and no outlet, as another clause begins. */
function beginsAnew(scene: Scene, left: number, i: number): boolean {
  const { chunks } = scene
  const start = phraseStart(chunks, i, left)
  const before = chunks[start - 1]
  const at = phraseSpan(chunks, start, i)
  return before !== undefined && isBreak(before) && scene.isBody(at) && !scene.isOutlet(at)
}

/** 評論家の|中には: those of whom some say so. */
function amongWhom(scene: Scene, left: number, complement: Complement): Span | null {
  const { chunks } = scene
  for (let k = left + 1; k < complement.last; k++) {
    if ((chunks[k] as Chunk).head !== '中' || !/^(に|には|にも)$/.test((chunks[k] as Chunk).tail) || (chunks[k - 1] as Chunk).tail !== 'の')
      continue
    const at = phraseSpan(chunks, phraseStart(chunks, k - 1, left), k - 1)
    return scene.canSpeak(at) ? at : null
  }
  return null
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

/** 欧米からは: from whom a voice comes. */
function voicesFrom(scene: Scene, left: number, last: number): { at: Span; next: number } | null {
  const { chunks } = scene
  for (let k = left; k < last; k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || !/^(から|からは|からも)$/.test(chunk.tail)) continue
    const at = phraseSpan(chunks, phraseStart(chunks, k, left), k)
    return scene.canSpeak(at) ? { at, next: k + 1 } : null
  }
  return null
}

/** Whether a subject stands between `left` and phrase `i` whose clause is not closed there. */
function openSubject(chunks: readonly Chunk[], left: number, i: number): boolean {
  for (let k = i - 1; k >= left; k--) {
    const chunk = chunks[k] as Chunk
    if (isBreak(chunk)) return false
    if (/(は|が)$/.test(chunk.tail) && !chunk.copula && chunk.kind === 'noun') return true
  }
  return false
}

const SEES = anchored(/^(見る|みる)$/)
function readCue(scene: Scene, i: number, left: number, verb: CueVerb, running: Subject | null, contrast: boolean): Made | null {
  const { chunks, text } = scene
  const chunk = chunks[i] as Chunk
  // …とはいえ、: however that may be
  if (/^(いえ|言え)$/.test(chunk.head) && chunk.tail === '' && /とは$/.test(chunks[i - 1]?.tail ?? '')) return null
  const found = complementOf(text, chunks, i, left, verb, scene.headline)
  // 理由を|こう|打ち明けた: what was said stands elsewhere
  const pointed =
    found?.kind === 'object' &&
    /^(こう|このように|次のように|以下のように|そう)$/.test((chunks[i - 1]?.head ?? '') + (chunks[i - 1]?.tail ?? ''))
  const complement = pointed ? null : found
  // 「A」と、文化を中心とした「B」の二つで放送する: things joined by と
  if (complement?.quote && listOfThings(chunks, complement.last, i)) return null
  // 微調整を行うといった|ことは: such as
  if (verb.base === 'いう' && chunk.head.startsWith('いっ') && chunk.tail === 'た' && isAdnominal(chunks, i)) return null
  // 脅しというよりも
  if (/^(いう|言う)$/.test(verb.base) && /^より/.test(chunk.tail)) return null
  // …のほうはどうかというと、
  if (
    complement &&
    /^(いう|言う|という)$/.test(verb.base) &&
    /^と/.test(chunk.tail) &&
    /か$/.test(text.slice(complement.end - 1, complement.end))
  )
    return null
  // その理由を説明した|者は|一人もいない
  if (
    isAdnominal(chunks, i) &&
    /^(者|人|関係者)$/.test(chunks[i + 1]?.head ?? '') &&
    chunks.slice(i + 2, i + 5).some((c) => c.base === 'いる' && NEGATED.test(c.tail))
  )
    return null
  const like = !complement && LIKENS.test(verb.base) ? likened(scene, i, left) : null
  if (like || verb.base === 'なぞらえる') return like ?? (complement ? null : likened(scene, i, left))
  const passiveBy = complement ? null : doneBy(scene, i, left, verb)
  if (passiveBy) return passiveBy
  const questioned = complement ? null : askedAbout(scene, i, left, verb)
  if (questioned) return questioned
  const denied = complement ? null : topicDenied(scene, i, left, verb, running)
  if (denied) return denied
  if (!complement && isAdnominal(chunks, i))
    return calledSo(scene, i, left, verb) ?? relative(scene, i, left, verb) ?? ofPointed(scene, i, left, verb)
  if (!complement) return ofPrevious(scene, i, left, verb) ?? ofPointed(scene, i, left, verb) ?? ofNext(scene, i, left, verb)
  if (verb === SURU && !isAssertion(chunks, complement, i)) return null
  // 出廷を拒んでも、: whether or not
  if (complement.kind === 'object' && /^(?:て|で)も$/.test(chunk.tail)) return null
  // 退路を断った: cut off, and not declined
  if (verb.base === '断る' && complement.kind === 'object' && CUT_OFF.test(chunks[complement.last]?.head ?? '')) return null
  if (/^(難|がた|にく|づら|得|え(る|ない))/.test(chunk.tail) || /^(難い|がたい|にくい)$/.test(chunks[i + 1]?.base ?? '')) return null
  if (/^(よ?う(が|と)|まいが)/.test(chunk.tail) || (verb.base === '疑う' && /^(余地|べく)/.test(chunks[i + 1]?.head ?? ''))) return null
  // 父親から見て
  if (SEES.test(verb.base) && chunk.tail === 'て' && /から$/.test((chunks[i - 1] as Chunk).tail)) return null
  // 可能性も否定できない
  if (/^(否定|断定|確認)する$/.test(verb.base) && /^でき(ない|なかっ|ず)/.test(chunk.head.slice(2) + chunk.tail)) return null
  // 病気を公表する|ことなく
  if (chunks[i + 1]?.head === 'こと' && /^な[くい]|^[もは]な/.test(chunks[i + 1]?.tail ?? '')) return null
  if (chunks[i + 1]?.head === 'こと' && /^(なく|なし)/.test((chunks[i + 2]?.head ?? '') + (chunks[i + 2]?.tail ?? ''))) return null
  // 病であることを知った: learnt, and holds no view
  if (verb.base === '知る' && /^(た|て|てから)$/.test(chunk.tail)) return null
  // 終息を宣言する|まで: nobody has yet
  // 提案を支持するかと|訊かれ: asked, and not said
  if (/^(た|ている|ていた)?か(と|どうか)/.test(chunk.tail)) return null
  if (/^まで/.test(chunk.tail) || (chunk.tail === '' && NOT_YET.test(chunks[i + 1]?.head ?? ''))) return null
  const passive = PASSIVE.test(chunk.tail) && chunk.kind === 'verb'
  const end = complement.quote || complement.kind === 'object' ? complement.last : complement.last + 1
  const clause = frameOf(scene, left, end, complement.kind === 'clause')
  // 次官が訪れ、協定は失効したとみなす、と通告した: a treaty rules, and tells nobody
  const treaty = clause.subject !== null && TREATY.test(text.slice(clause.subject.at.start, clause.subject.at.end))
  if (treaty && isQuoted(chunks, i)) return null
  const paper = clause.subject !== null && PAPER.test(text.slice(clause.subject.at.start, clause.subject.at.end))
  const nobody = (treaty && PERSONAL.test(verb.base)) || (paper && HUMAN.test(verb.base)) || isCountedOut(chunks, clause, complement)
  const whom = clause.subject?.at
  const outer = reportedPlace(
    scene,
    verb,
    left,
    nobody && whom
      ? frameOf(
          { ...scene, canSpeak: (at) => at.end !== whom.end && scene.canSpeak(at) && !PAPER.test(text.slice(at.start, at.end)) },
          left,
          end,
          complement.kind === 'clause',
        )
      : clause,
  )
  // 永田さんは、…で、親族によると、…としている: theirs, and not his whom it is about
  if (
    (verb === SURU || HEARD.test(verb.base)) &&
    outer.subject &&
    !complement.quote &&
    chunks
      .slice(left, complement.last)
      .some(
        (c, k) =>
          ACCORDING.test(c.tail) &&
          c.start > (outer.subject?.at.end ?? 0) &&
          chunks
            .slice(left, left + k)
            .some(
              (b) =>
                b.kind === 'noun' &&
                b.comma &&
                b.tail === 'で' &&
                /(?:性|者|人|員|家|生|長|士|師|手|官|出身|歳)$/.test(b.head) &&
                b.start > (outer.subject?.at.end ?? 0),
            ),
      )
  )
    return null
  const paperTold =
    OUTLETS_TELL.test(verb.base) && !(outer.subject && scene.isOutlet(outer.subject.at))
      ? outletTopic(scene, left, complement.last, outer)
      : null
  // …と説明した|という。: heard of, and no speaker of its own
  const told =
    (isQuoted(chunks, i) && chunks[i + 1]?.head !== 'いう') || describesQuoted(chunks, i) || isAnswered(chunks, i)
      ? (innerFrame(scene, outer, complement, verb.view) ?? (left > 0 && outer.subject ? outer : null))
      : null
  // 民放は、将校が「許可が要る」と|答え、…だったと報じた: whoever stands by the words says them
  const by = chunks[complement.last - 1]
  const near =
    complement.quote &&
    by?.kind === 'noun' &&
    by.tail === 'が' &&
    complement.last - 1 > left &&
    outer.subject?.topic === true &&
    !OUTLETS_TELL.test(verb.base) &&
    scene.isOutlet(outer.subject.at)
      ? phraseSpan(chunks, phraseStart(chunks, complement.last - 1, outer.start), complement.last - 1)
      : null
  const byWords: Frame | null =
    near && scene.canSpeak(near) && !scene.isOutlet(near)
      ? { ...outer, subject: { at: near, topic: false, comma: false, beforeQuote: true }, start: complement.last }
      : null
  const relay = byWords ? null : relayedBy(scene, left, outer, complement.last)
  const passedOn: Frame | null =
    byWords ??
    (relay && {
      ...outer,
      subject: { at: relay.at, topic: false, comma: false, beforeQuote: relay.next === complement.last },
      start: relay.next,
    })
  // 報道官は、通信社が「…」と伝えた|事にも触れ: with a noun behind the cue, whoever stands by the words says them
  const beside =
    !near && complement.quote && isAdnominal(chunks, i) && by?.kind === 'noun' && by.tail === 'が' && outer.subject?.topic === true
      ? phraseSpan(chunks, phraseStart(chunks, complement.last - 1, outer.start), complement.last - 1)
      : null
  const nearest: Frame | null =
    beside && beside.start > (outer.subject?.at.end ?? 0) && scene.canSpeak(beside)
      ? { ...outer, subject: { at: beside, topic: false, comma: false, beforeQuote: true }, start: complement.last }
      : null
  const frame = passedOn ?? nearest ?? told ?? paperTold ?? outer
  const between = subjectBetween(scene, complement.last + 1, i)
  // 報道機関が、…していると報じた|会社から: the company is told of, and does not tell
  const setOff = !passive && isAdnominal(chunks, i) && complement.kind === 'clause' ? setOffBefore(scene, left, complement.last) : null
  // 欧米からは、受け入れを求める|声が|あった
  const voices =
    isAdnominal(chunks, i) && VOICE.test(chunks[i + 1]?.head ?? '') && /^(が|も|は)$/.test(chunks[i + 1]?.tail ?? '')
      ? voicesFrom(scene, left, complement.last)
      : null
  const behind = setOff ? null : (subjectBehind(scene, i) ?? cleftSubject(scene, i) ?? investigator(scene, i, verb))
  // a が inside the words, or the speaker's own
  const inClause = frame.subject && !frame.subject.topic && !frame.subject.comma && !between ? frame.subject : null
  // …という。 tells hearsay: a が in it is what was heard, and only a set-off Aは、 is who said it
  // Aが親となり、…だとした: A's clause is part of what was said, and the speaker left out
  const inside =
    (verb === SURU || hangsOn(chunks, frame.start, complement)) &&
    complement.kind === 'clause' &&
    inClause !== null &&
    !isAdnominal(chunks, i) &&
    (verb !== SURU || chunks.some((c, k) => k >= frame.start && k < complement.last && isBreak(c) && !isPrelude(chunks, k)))
  // …となるだろうと伝えている: a paper does, and whoever is named is spoken of
  const reported =
    OUTLETS_TELL.test(verb.base) &&
    /^ている/.test(chunk.tail) &&
    complement.kind === 'clause' &&
    !between &&
    frame.subject !== null &&
    !(frame.subject.topic && frame.subject.comma) &&
    !scene.isOutlet(frame.subject.at)
  // 自由党が法案を棚上げにしたと、…として同党を批判した: the clause that と closes has a subject of its own
  const closed =
    complement.kind === 'object' &&
    inClause !== null &&
    (!isAdnominal(chunks, i) || /^(上|うえ|後|際|ほか|他|一方)$/.test(chunks[i + 1]?.head ?? '')) &&
    closedClause(chunks, inClause.at.end, complement.last)
  // ルーシェンが攻撃すれば「対応する」と述べた: the subject of the if-clause is no speaker
  const supposed =
    inClause !== null && !isAdnominal(chunks, i) && supposes(chunks, frame.start, complement.last + (complement.quote ? 0 : 1))
  // 幹部が関与を認めた|とコメントした: who owns it up does not say of themself that they did
  const theirs =
    complement.kind === 'clause' &&
    inClause !== null &&
    !isAdnominal(chunks, i) &&
    /^たと/.test((chunks[complement.last] as Chunk).tail) &&
    OWNS_UP.test((chunks[complement.last] as Chunk).base) &&
    /を$/.test(chunks[complement.last - 1]?.tail ?? '') &&
    phraseAt(chunks, inClause.at.end) >= complement.last - 3
  const heard = theirs || inside || supposed || reported || closed || (verb === TOIU && !complement.quote)
  // X紙によると、…だったと言い、: the paper's account goes on
  if (
    HEARD.test(verb.base) &&
    !complement.quote &&
    /^(、|)$/.test(chunk.tail) &&
    chunks.slice(0, i).some((c) => /(によると|によれば)$/.test(c.tail)) &&
    !between
  )
    return null
  // 中国も…すべきだとしていると|伝えている: China holds it, and an outlet tells it
  if (
    OUTLETS_TELL.test(verb.base) &&
    !between &&
    complement.kind === 'clause' &&
    frame.subject &&
    !frame.subject.comma &&
    cueOf(chunks, complement.last) &&
    !scene.isOutlet(frame.subject.at)
  )
    return null
  const asked = frame.subject === null && !between && !behind && !passive ? askedBefore(scene, left, complement.last) : null
  const counted = behind ? null : countedSpeakers(scene, left, complement, verb.base)
  // 63%が再建を支持すると|答えた: told under the answer
  if (counted && complement.kind === 'object' && (isQuoted(chunks, i) || isAdnominal(chunks, i))) return null
  const papers =
    frame.subject === null && !between && !behind && !passive && OUTLETS_TELL.test(verb.base) && complement.kind === 'clause'
      ? papersAtLarge(scene, left, complement.last)
      : null
  const unknown =
    asked?.at ??
    (frame.subject && !between && !behind && !passive && SPEECH_FROM.test(verb.base)
      ? wordsBeside(scene, left, complement, frame.subject.at)
      : null) ??
    counted?.at ??
    papers?.at ??
    (frame.subject === null &&
    !between &&
    !behind &&
    !passive &&
    (SPEECH.test(verb.base) || (verb === SURU && saysWhole(scene, complement)))
      ? (unknownSpeaker(scene, left, complement) ?? wordsFrom(scene, left, complement))
      : null)
  // 「評価する」とした|人は: whoever they were
  const people =
    isAdnominal(chunks, i) &&
    (/^(人|人々|割合)$/.test(chunks[i + 1]?.head ?? '') ||
      (verb.view && chunks[i + 1]?.head === '者' && !/^(は|が|も)/.test(chunks[i + 1]?.tail ?? '')))
  // 海の民には独立を主張する動きがある: a stir, and not the topic of the clause before
  const stir =
    isAdnominal(chunks, i) &&
    /^(動き|声|風潮|論調)$/.test(chunks[i + 1]?.head ?? '') &&
    /^(が|も)$/.test(chunks[i + 1]?.tail ?? '') &&
    frame.subject !== null &&
    chunks.slice(left, i).some((c) => isBreak(c) && c.start > (frame.subject?.at.end ?? 0))
  // 負傷者が出ており、救援を発表した機関により…: whoever the clause in front spoke of does not do what only describes a noun
  const aside =
    isAdnominal(chunks, i) &&
    complement.kind === 'object' &&
    !behind &&
    !between &&
    frame.subject !== null &&
    !frame.subject.topic &&
    chunks.slice(left, i).some((c) => isBreak(c) && c.start > (frame.subject?.at.end ?? 0))
  // 評論家の|中には、…と予想する|人もいる
  const some = people ? amongWhom(scene, left, complement) : null
  const chosen: Subject =
    (setOff ?? voices ?? some)
      ? { kind: 'named', at: (setOff?.at ?? voices?.at ?? some) as Span }
      : people || stir || aside
        ? { kind: 'nobody' }
        : unknown
          ? { kind: 'named', at: unknown }
          : heard
            ? { kind: 'omitted' }
            : chooseSubject({
                told: told !== null,
                frame,
                between,
                behind,
                running,
                passive,
                agent: passive ? agentOf(scene, left, i) : null,
                left,
                keeps:
                  complement.kind === 'clause' ||
                  complement.kind === 'request' ||
                  complement.kind === 'fact' ||
                  (complement.quote !== undefined && frame.subject?.beforeQuote !== true),
                fresh: (frame.subject?.topic === true && speaksAfresh(scene, verb, frame, complement)) || onStage(scene, frame),
                twoTopics:
                  (contrast && (frame.subject?.topic === true || frame.subject?.comma === true)) ||
                  sidesApart(scene, running, frame) ||
                  (complement.kind === 'clause' &&
                    frame.subject?.topic === true &&
                    frame.subject.at.start === (chunks[left] as Chunk).start &&
                    chunks.slice(frame.start, complement.last).some((c) => c.kind === 'noun' && /(は)$/.test(c.tail))),
              })
  const subject: Subject =
    chosen.kind === 'named' && isOwnThought(chunks, i, verb, text.slice(chosen.at.start, chosen.at.end), scene.kindOf(chosen.at))
      ? { kind: 'omitted' }
      : chosen
  // 判決は賠償を命じた: what the court did
  if (subject.kind === 'named' && complement.kind === 'object' && /判決$/.test(text.slice(subject.at.start, subject.at.end))) return null
  // 府警が、法人格の購入を|持ち掛け、…騙し取ったとして逮捕した: what the arrested did
  if (
    subject.kind === 'named' &&
    isContinuing(chunk) &&
    chunk.comma &&
    CHARGES.test(text.slice(subject.at.start, subject.at.end)) &&
    isCharged(chunks, i)
  )
    return null
  // when somebody else speaks, the clause's own subject belongs to what was said
  const speaksHere = subject.kind === 'named' && frame.subject !== null && subject.at.start === frame.subject.at.start
  // 「…」と言う意見には賛同できない: the opinion is told already, under its noun
  if (
    complement.kind === 'object' &&
    CUE_NOUNS.has((chunks[complement.last] as Chunk).head) &&
    /(と言う|という|との|といった)$/.test(chunks[complement.last - 1]?.tail ?? '')
  )
    return null
  const ruled = ruledBy(scene, complement, frame, verb)
  const contents = contentOf(
    scene,
    complement,
    (setOff ?? voices)?.next ??
      ruled?.next ??
      (between !== null &&
      OUTLETS_TELL.test(verb.base) &&
      complement.kind === 'clause' &&
      left > 0 &&
      scene.isOutlet(between) &&
      !chunks.some((c) => ACCORDING.test(c.tail))
        ? startWithout(scene, 0, complement)
        : unknown
          ? complement.quote
            ? complement.last
            : (counted?.next ?? papers?.next ?? complement.last)
          : frame.subject === null
            ? passive
              ? pastAgent(scene, frame.start, complement.last, subject)
              : frame.start
            : (speaksHere && !accusesItself(scene, complement, frame, subject)) ||
                (between !== null && frame.subject.topic && frame.subject.comma)
              ? frame.start
              : passive || (behind !== null && subject.kind === 'named' && subject.at.start === behind.start && frame.subject.topic)
                ? pastAgent(scene, frame.start, complement.last, subject)
                : startWithout(scene, left, complement)),
    speaksHere,
  )
  if (!contents) return null
  if (verb.view && subject.kind === 'nobody') return null
  // 会社を訴える: goes to court
  if (verb.base === '訴える' && complement.kind === 'object' && scene.canSpeak(phraseSpan(chunks, complement.last, complement.last)))
    return null
  // 議長声明を採択した: that it was adopted, and not what it says
  if (
    verb.base === '採択する' &&
    complement.kind === 'object' &&
    /(声明|決議|宣言|文書|決議案)$/.test((chunks[complement.last] as Chunk).head)
  )
    return null
  if (complement.kind === 'object' && (saysItself(chunks, complement.last) || saysNothing(chunks, complement.last, verb.base))) return null
  if (SHOWS.test(verb.base) && (frame.blocked || thingSpeaks(chunks, left, complement.last))) return null
  const answered = answeredWith(scene, i, complement)
  const heardFrom =
    /^(聞く|聴く|うかがう|伺う|聞かす|知らす|告げる|教わる)$/.test(verb.base) &&
    (verb.base.startsWith('聞') || verb.base === '教わる' || passive)
      ? agentOf(scene, left, i)
      : null
  const accused = accusesItself(scene, complement, frame, subject)
  const cue: Span = { start: cueStart(chunks, i, verb), end: cueEnd(scene, i) }
  const hypothetical =
    (HYPOTHETICAL.test(chunk.tail) && !/ている$|よう$/.test(chunk.tail)) ||
    isGeneral(chunks, i) ||
    isDoubted(chunks, i) ||
    // 調査を拒んだ場合、…
    chunks[i + 1]?.head === '場合' ||
    // 資金の流れを明らかにし、職員を処分すれば、…
    (chunk.comma && isContinuing(chunk) && endsAsCondition(chunks, i)) ||
    // …とみて調べている: the police, whoever the sentence is about
    (SEES.test(verb.base) &&
      chunk.tail === 'て' &&
      /^(調べる|捜査する|追及する|追求する|捜索する|警戒する|分析する)$/.test(chunks[i + 1]?.base ?? '') &&
      subject.kind === 'named' &&
      !scene.isBody(subject.at)) ||
    (subject.kind === 'omitted' &&
      ((describesThing(chunks, i) && (complement.kind === 'object' || verb === SURU || VOICE.test((chunks[i + 1] as Chunk).head))) ||
        thingLeads(chunks, frame.start, complement)))
  // 言ってはいない: いる stands by itself behind は
  const negated =
    NEGATED.test(chunk.tail) ||
    // …に反対している|わけではない
    (chunks[i + 1]?.head === 'わけ' && NEGATED.test(chunks[i + 1]?.tail ?? '')) ||
    (/ては$/.test(chunk.tail) && chunks[i + 1]?.base === 'いる' && NEGATED.test(chunks[i + 1]?.tail ?? ''))
  // 「…」と取り合っていない
  const brushed = negated && verb === OTHERWISE && /^(取り合う|譲る|引く|耳を貸す|動じる|ひるむ)$/.test(chunk.base)
  // 問題だとは思わなかった: told of somebody's mind, and not said
  if (negated && /^(思う|考える|信じる)$/.test(verb.base) && /なかった/.test(chunk.tail)) return null
  const act = brushed ? 'refuse' : negated ? negatedAct(verb) : verb.act
  if (act === null) return null
  return {
    finding: {
      rule: `saying:${complement.kind}`,
      type: (complement.quote || contents.whole) && !contents.mixed ? 'direct' : contents.mixed ? 'mixed' : 'indirect',
      cue,
      contents: answered ? [answered] : contents.spans,
      subject: (ruled && { kind: 'named', at: ruled.at }) ?? (heardFrom && { kind: 'named', at: heardFrom }) ?? accused ?? subject,
      act: answered ? 'state' : act,
      firm: !answered && (verb.firm || negated),
      beside: [
        ...frame.beside,
        ...(i > complement.last + 1 ? [{ start: (chunks[complement.last + 1] as Chunk).start, end: (chunks[i - 1] as Chunk).end }] : []),
      ],
      certainty: verb === TOIU ? 'medium' : certaintyOf(verb, complement, subject, hypothetical, passive),
      sentence: scene.index,
      base: verb.base,
      ...(passedOn && outer.subject ? { via: [outer.subject.at] } : {}),
    },
    passive,
    running:
      passedOn && outer.subject
        ? { kind: 'named', at: outer.subject.at }
        : passive && frame.subject
          ? { kind: 'named', at: frame.subject.at }
          : null,
  }
}

/** 「年間では首位を守っていく」としている: whole words, and no name that is given. */
const saysWhole = ({ text }: Scene, { quote }: Complement): boolean =>
  quote !== undefined && quote.inner.end - quote.inner.start >= 10 && /[ぁ-ん。]$/.test(text.slice(quote.inner.start, quote.inner.end))

/** 政府は否定し、後になって|長官がテレビ番組で、…と認めた: a person who is said where to speak. */
const onStage = (scene: Scene, { subject, beside }: Frame): boolean =>
  subject !== null &&
  scene.kindOf(subject.at) === 'person' &&
  beside.some(
    (at) =>
      at.start >= subject.at.end &&
      /(?:番組|会見|演説|取材|インタビュー|声明|委員会|議会|国会|講演|集会|談話)で、?$/.test(scene.text.slice(at.start, at.end)),
  )

const ANSWERS = anchored(
  /^(供述する|自白する|自供する|証言する|応じる|反論する|反発する|答える|回答する|否定する|否認する|拒否する|拒む|釈明する|弁明する|切り返す|やり返す|言い返す|突っぱねる|一蹴する|受け流す)$/,
)

const OURS = anchored(/^(?:わが|我が|われわれ|我々|我ら|私|弊)/)

/** Aは…を求め、Bは…すると応じた: whether the topic of a clause that goes on is its speaker, and no part of what was said. */
function speaksAfresh(scene: Scene, verb: CueVerb, frame: Frame, complement: Complement): boolean {
  const { subject } = frame
  // 助けに来た者は一人もいなかった: nobody
  if (/^(一人|ひとり|誰|1人)$/.test(scene.chunks[frame.start]?.head ?? '') && /^も$/.test(scene.chunks[frame.start]?.tail ?? ''))
    return false
  if (!subject || !scene.canSpeak(subject.at) || OURS.test(scene.text.slice(subject.at.start, subject.at.end))) return false
  if (ANSWERS.test(verb.base)) return true
  // …と主張し、そうである|以上、同盟は当事者だと断じた: what follows is concluded by the same
  if (scene.chunks.some((c) => c.comma && c.head === '以上' && c.end <= subject.at.start && subject.at.start - c.end <= 2)) return false
  // アナリストの多くはこれをサレンと見ている
  if (/^(見る|みる|みなす|見なす|考える|信じる)$/.test(verb.base) && scene.kindOf(subject.at) === 'group') return true
  if (frame.beside.some((at) => at.start >= subject.at.end)) return true
  return (
    complement.kind === 'clause' &&
    scene.kindOf(subject.at) !== null &&
    scene.kindOf(subject.at) !== 'state' &&
    scene.chunks.slice(frame.start, complement.last).some((c) => c.kind === 'noun' && !c.copula && /^(が|は)$/.test(c.tail))
  )
}

/** 北側は…だと述べ、南側は…だと述べた: two sides speak in turn. */
const sidesApart = (scene: Scene, running: Subject | null, frame: Frame): boolean =>
  running?.kind === 'named' &&
  frame.subject?.topic === true &&
  [running.at, frame.subject.at].every((at) => scene.text.slice(at.start, at.end).endsWith('側'))

const CUT_OFF = anchored(/(?:退路|国交|関係|連絡|供給|補給|補給路|電源|縁|絆|望み|根|命|流れ|連鎖)$/)

/** サレン県では…課題となっていると報じた: papers report, and では says of where. */
function reportedPlace(scene: Scene, verb: CueVerb, left: number, frame: Frame): Frame {
  if (!/^(報じる|報道する)$/.test(verb.base) || !frame.subject || scene.isOutlet(frame.subject.at)) return frame
  const at = phraseAt(scene.chunks, frame.subject.at.end)
  if (at < left || (scene.chunks[at] as Chunk).tail !== 'では') return frame
  return { ...frame, subject: null, start: phraseStart(scene.chunks, at, left) }
}

/** 外相も大統領に同調、派兵はしない: in a headline what follows is what they agree on, or answer. */
function answeredWith(scene: Scene, i: number, complement: Complement): Span | null {
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

/** 宣言する|用意がある, 発表する|前に: what is not done yet. */
const NOT_YET = anchored(/^(用意|準備|可能性|恐れ|おそれ|必要|予定|つもり|権利|義務|権限|能力|機会|見込み|前|以前|直前|寸前|まで)$/)

const OWNS_UP = anchored(/^(認める|否定する|否認する|供述する|表明する|発表する|拒否する|了承する|承認する|明らかにする)$/)

const TREATY = anchored(/(?:協定|条約|合意|覚書|議定書|契約)$/)
/** あの宣言は「若気の至りだった」と|振り返る: what only people do. */
const PAPER = anchored(/(?:協定|条約|合意|覚書|議定書|契約|宣言|決議|勧告)$/)
const HUMAN = anchored(/^(振り返る|述懐する|回顧する|話す|語る|答える|嘆く|悔やむ|喜ぶ|明かす|打ち明ける|漏らす|胸を張る)$/)
const PERSONAL = anchored(
  /^(通告する|通知する|伝える|告げる|語る|話す|言う|述べる|発言する|主張する|発表する|表明する|説明する|答える|警告する|訴える|強調する|明かす|断言する|批判する|非難する)$/,
)

const LIKENS = anchored(/^(なぞらえる|たとえる|例える|喩える|擬する)$/)

const HEARD = anchored(/^(言う|いう|という)$/)

const OUTLETS_TELL = anchored(/^(伝える|報じる|報道する)$/)
