import { type Chunk, SHARE } from '#document'
import type { CueVerb } from '#lexicon'
import { type Anchored, anchored, type Span } from '#text'
import type { Complement } from '../complement.ts'
import type { Scene, Subject } from '../finding.ts'
import { isAdnominal, isBreak, isContinuing, phraseAt, phraseSpan, phraseStart } from '../phrase.ts'
import { isAgreement, NOT_ANIMATE, WHO } from '../speakers.ts'
import type { Frame } from '../subject.ts'
import { isNominative, isTopic } from '../topic.ts'
import { THINGS } from './unknown-speaker.ts'

/*
 * Who speaks, when more than one stands in the clause.
 */

/** LBCテレビは当初、…し、所有者は…だと報じた: the paper that the sentence begins with reports, whoever is named after it. */
export function outletTopic(scene: Scene, left: number, last: number, outer: Frame): Frame | null {
  const { chunks } = scene
  for (let k = left; k < Math.min(last, left + 8); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || !/^(は|も)$/.test(chunk.tail)) continue
    const at = phraseSpan(chunks, phraseStart(chunks, k, left), k)
    return scene.isOutlet(at) ? { ...outer, subject: { at, topic: true, comma: true, beforeQuote: false }, start: k + 1 } : null
  }
  return null
}

/**
 * 同氏は、大統領は…よう説得していると述べ: the second subject is the one who persuades.
 * With `makesPublic` so is whoever stands with が in front of a fact: 通信は、庁が規模を改めたことを発表した、と伝えた.
 */
export function innerFrame(scene: Scene, outer: Frame, complement: Complement, view: boolean, makesPublic = false): Frame | null {
  if (!outer.subject) return null
  for (let k = outer.start; k < complement.last; k++) {
    const chunk = scene.chunks[k] as Chunk
    // 「法と正義」の|党首が
    if (chunk.quote && chunk.tail === 'の') continue
    if (chunk.kind !== 'noun' || chunk.quote || chunk.copula) return null
    // が in front of …ことを恐れている belongs to what is feared
    const inWords = (complement.kind === 'fact' && !makesPublic) || (complement.kind === 'clause' && view)
    if (!(inWords ? /^(は|も)$/ : /^(は|が|も)$/).test(chunk.tail)) continue
    const at = phraseSpan(scene.chunks, phraseStart(scene.chunks, k, outer.start), k)
    if (!scene.canSpeak(at) || isAgreement(scene, k)) return null
    // 政府軍が入った場合、…とみなすと警告した: the subject of the if-clause
    if (
      chunk.tail === 'が' &&
      scene.chunks.slice(k + 1, complement.last).some((c) => c.comma && /^(場合|限り)$|(?:れば|なら|たら)$/.test(c.head + c.tail))
    )
      return null
    return { ...outer, subject: { at, topic: chunk.tail !== 'が', comma: chunk.comma, beforeQuote: false }, start: k + 1 }
  }
  return null
}

/** 「X法」と呼ばれる枠組みで「…」と定義している: a law or treaty defines, not who signed it. */
export function ruledBy(
  scene: Scene,
  complement: Complement,
  frame: Frame,
  verb: CueVerb,
): { readonly at: Span; readonly next?: number } | null {
  if (!/^(定義する|規定する|定める|明記する|義務づける)$/.test(verb.base) || (frame.subject && scene.isDocument(frame.subject.at)))
    return null
  for (let k = complement.last - 1; k >= Math.max(0, complement.last - 8); k--) {
    const chunk = scene.chunks[k] as Chunk
    const at =
      chunk.quote && chunk.quote !== complement.quote
        ? chunk.quote.inner
        : chunk.kind === 'noun' && chunk.head !== ''
          ? { start: chunk.start, end: chunk.headEnd }
          : null
    if (at && at.end > at.start && scene.isDocument(at)) return { at }
  }
  // 合意は、双方が…しないと定めている: 合意 alone is no name, and yet what rules
  const topic = scene.chunks.slice(0, complement.last).find((c) => c.kind === 'noun' && c.tail === 'は')
  if (topic && RULES.test(topic.head) && (!frame.subject || topic.end <= frame.subject.at.start)) {
    const k = scene.chunks.indexOf(topic)
    return { at: phraseSpan(scene.chunks, phraseStart(scene.chunks, k, 0), k), next: k + 1 }
  }
  return null
}

const RULES = anchored(/(合意|条約|協定|憲法|法律|規約|規則|規定|決議|宣言|議定書|綱領|覚書|契約|条例|法|文書|声明)$/)

/** X通信は、Y副局長の談話を配信し、…と主張した: Y says what the outlet passes on; where their words begin. */
export function relayedBy(scene: Scene, left: number, outer: Frame, last: number): { at: Span; next: number } | null {
  const { chunks } = scene
  if (!outer.subject?.topic || !scene.isOutlet(outer.subject.at)) return null
  for (let k = phraseAt(chunks, outer.subject.at.end) + 3; k < last; k++) {
    const verb = chunks[k] as Chunk
    const talk = chunks[k - 1] as Chunk
    if (verb.kind !== 'verb' || !verb.comma || !isContinuing(verb) || !RELAYS.test(verb.base)) continue
    if (talk.tail !== 'を' || !TALK.test(talk.head) || (chunks[k - 2] as Chunk).tail !== 'の') continue
    const at = phraseSpan(chunks, phraseStart(chunks, k - 2, left), k - 2)
    if (scene.canSpeak(at) && !scene.isOutlet(at)) return { at, next: k + 1 }
  }
  return null
}
const RELAYS = anchored(/^(配信する|掲載する|放送する|放映する|公開する|紹介する|引用する|伝える|流す)$/)
const TALK = anchored(/(談話|声明|演説|発言|インタビュー|書簡|寄稿|論評|見解|コメント|会見|証言)$/)

export const SPEECH: Anchored = anchored(
  /^(述べる|話す|語る|言う|コメントする|答える|回答する|説明する|強調する|発言する|訴える|指摘する|主張する|話す|反論する|叫ぶ|つぶやく|嘆く|振り返る|喜ぶ|明かす|打ち明ける|漏らす|力説する|断言する|批判する|警告する|供述する|証言する|反発する|激怒する|呼びかける|求める|非難する|謝罪する|約束する|提案する|要請する|表明する|発表する|激励する|意気込む|抱負を述べる)$/,
)

/** 幹事長からも「猛省が必要」と|している, 機長から「…」との|案内が: from whom the words come, where nobody else stands in front of them. */
export function wordsFrom(scene: Scene, left: number, complement: Complement): Span | null {
  const { chunks } = scene
  // 調教師からは催しの重要性を訴え: set off as the clause begins
  for (let k = left; k < Math.min(complement.last, left + 4); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind === 'conjunction' || (chunk.kind === 'noun' && chunk.tail === 'の')) continue
    if (chunk.kind !== 'noun' || chunk.quote || !/^(からは|からも)$/.test(chunk.tail)) break
    const at = phraseSpan(chunks, phraseStart(chunks, k, left), k)
    if (scene.kindOf(at) === 'person' || scene.isBody(at)) return at
  }
  if (!complement.quote || complement.quote.inner.end - complement.quote.inner.start < 6) return null
  for (let k = complement.last - 1; k >= Math.max(left, complement.last - 6); k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote) return null
    if (!/^(から|からは|からも)$/.test(chunk.tail)) continue
    const at = phraseSpan(chunks, phraseStart(chunks, k, left), k)
    return scene.canSpeak(at) ? at : null
  }
  return null
}

/** ドーレン選手が勝ったが、カルナ選手側から「…」と|抗議: from whom the words come, behind a clause of somebody else's. */
export function wordsBeside(scene: Scene, left: number, complement: Complement, subject: Span): Span | null {
  const { chunks } = scene
  const k = complement.last - 1
  const from = chunks[k]
  if (!complement.quote || !from || k <= left || from.kind !== 'noun' || from.quote || !/^から(?:は|も)?$/.test(from.tail)) return null
  if (!chunks.slice(left, k).some((c) => isBreak(c) && c.start > subject.end - 1)) return null
  const at = phraseSpan(chunks, phraseStart(chunks, k, left), k)
  return scene.kindOf(at) === 'person' || scene.isBody(at) || scene.kindOf(at) === 'group' ? at : null
}

/** 報道は、…と伝えている: papers at large. */
export function papersAtLarge(scene: Scene, left: number, last: number): { at: Span; next: number } | null {
  for (let k = left; k < Math.min(last, left + 4); k++) {
    const chunk = scene.chunks[k] as Chunk
    if (chunk.kind !== 'noun') continue
    return /^(?:報道|各社|報道各社|各紙|続報)$/.test(chunk.head) && /^(は|も)$/.test(chunk.tail)
      ? { at: phraseSpan(scene.chunks, k, k), next: k + 1 }
      : null
  }
  return null
}

/** 首相の方針には、54%が「評価する」と回答した: a share of those asked, whoever else the clause names. */
export function countedSpeakers(scene: Scene, left: number, complement: Complement, base: string): { at: Span; next: number } | null {
  const { chunks } = scene
  if (!complement.quote && !/^(答える|回答する|応える)$/.test(base) && !(complement.kind === 'object' && FAVOURS.test(base))) return null
  for (let k = complement.last - 1; k >= Math.max(left, complement.last - 12); k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || !/^(が|は|も)$/.test(chunk.tail)) continue
    let from = k
    while (from > left && (chunks[from - 1] as Chunk).tail === 'の' && (chunks[from - 1] as Chunk).kind === 'noun') from--
    const at = phraseSpan(chunks, from, k)
    if (SHARE.test(scene.text.slice(at.start, at.end))) return { at, next: k + 1 }
  }
  return null
}
const FAVOURS = anchored(/^(支持する|賛成する|反対する|評価する)$/)

const ACCUSING = anchored(
  /(損なっ|侵害し|違反し|妨げ|踏みにじっ|破壊し|挑発し|悪化させ|ねじ曲げ|欺い|占領し|拒んで|弾圧し|脅かし)(て(いる|きた)|た)?$/,
)

/** 「Aは安全を損なっている」とし: nobody accuses himself, so A is who is spoken of, and the speaker goes on from before. */
export function accusesItself(scene: Scene, complement: Complement, frame: Frame, subject: Subject): Subject | null {
  if (
    complement.kind !== 'clause' ||
    !frame.subject?.topic ||
    frame.subject.comma ||
    subject.kind !== 'named' ||
    subject.at.start !== frame.subject.at.start
  )
    return null
  const { chunks, text } = scene
  for (let k = frame.start; k < complement.last; k++) if (/(は|が|も)$/.test((chunks[k] as Chunk).tail)) return null
  return ACCUSING.test(text.slice((chunks[frame.start] as Chunk).start, complement.end)) ? { kind: 'omitted' } : null
}

interface SubjectChoice {
  /** The clause is told by another cue further on, and names its own subject. */
  readonly told: boolean
  readonly frame: Frame
  readonly between: Span | null
  readonly behind: Span | null
  readonly running: Subject | null
  readonly passive: boolean
  readonly agent: Span | null
  readonly left: number
  readonly keeps: boolean
  /** The clause's own subject speaks for itself: another one stands in what it says, a date or an occasion sets it off, or the verb answers. */
  readonly fresh: boolean
  /** The clause is whole without whoever stands behind the cue. */
  readonly whole: boolean
  /** Aは、と続いてBは: the first of two is the speaker. */
  readonly twoTopics: boolean
}

export function chooseSubject(choice: SubjectChoice): Subject {
  if (choice.passive) return choice.agent ? { kind: 'named', at: choice.agent } : { kind: 'nobody' }
  const { frame, running } = choice
  // 通信は、団長が訪れると|外務省筋が|明らかにしたと報じた: whoever stands by the verb
  if (choice.between) return { kind: 'named', at: choice.between }
  if (choice.told && frame.subject) return { kind: 'named', at: frame.subject.at }
  // Aは、…と恐れていたB|と話した: the topic goes on to the sentence's own predicate
  if (choice.behind && (frame.subject === null || frame.subject.topic || choice.whole)) return { kind: 'named', at: choice.behind }
  // Aは「…」と呼び、Bは…だと称えた: a clause that goes on keeps its subject; Bは is what was said
  const keeps =
    running !== null &&
    choice.left > 0 &&
    frame.subject !== null &&
    !(frame.subject.comma && frame.subject.topic) &&
    choice.keeps &&
    !choice.fresh &&
    !choice.twoTopics
  if (running && keeps) return running
  if (frame.subject) return { kind: 'named', at: frame.subject.at }
  if (running && choice.left > 0) return running
  return { kind: 'omitted' }
}

/** A name that stands with や or と behind somebody who can speak. */
function isOneOfTwo(scene: Scene, from: number, i: number): boolean {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  const other = chunks[i - 1] as Chunk
  return (
    !chunk.doing &&
    /[ァ-ヴーA-Za-z一-龠]{3,}$/.test(chunk.head) &&
    !THINGS.test(chunk.head) &&
    /^(?:と|や)$/.test(other.tail) &&
    !other.quote &&
    scene.canSpeak(phraseSpan(chunks, phraseStart(chunks, i - 1, from), i - 1))
  )
}

/** 「…」とゼレンスキー氏は述べた: a subject between content and cue. */
export function subjectBetween(scene: Scene, from: number, to: number): Span | null {
  for (let i = to - 1; i >= from; i--) {
    const chunk = scene.chunks[i] as Chunk
    if (chunk.kind !== 'noun' || !/(は|が|も)$/.test(chunk.tail)) continue
    const at = phraseSpan(scene.chunks, phraseStart(scene.chunks, i, from), i)
    // …、と商業紙『X』は書いている
    if (chunk.quote) {
      if (chunk.start < chunk.quote.span.start && (scene.isOutlet(at) || scene.isBody(at))) return at
      continue
    }
    if (scene.canSpeak(at) || chunk.proper === 'organisation' || chunk.proper === 'person') return at
    // 「…」と港湾館は話している: a name by its look, right between whole words and the verb
    if (chunk.tail === 'は' && i === from && scene.chunks[from - 1]?.quote && WHO.test(chunk.head) && chunk.head.length > 2) return at
    // …、とプリズマは書いている: a name that no table has, set between the words and the verb
    if (chunk.tail === 'は' && chunk.proper === 'unknown' && /^[ァ-ヴー・]{3,}$/.test(chunk.head) && !NOT_ANIMATE.test(chunk.head))
      return at
    // …すると県連盟とエフエムカルナが|発表した: two under one verb, one of them in no table
    if (chunk.tail === 'が' && i === to - 1 && i > from && isOneOfTwo(scene, from, i)) return at
  }
  return null
}

/** What is done with a paper by those who give it. */
const ADOPTS = anchored(/^(?:採択する|発表する|公表する|出す|可決する|まとめる|決議する|承認する|発する|読み上げる)$/)
const HANDS_OVER = anchored(/^(?:提出する|送る|送付する|寄せる|渡す|手渡す|届ける|作成する|配布する|配る)$/)
/** What those who give it say in: 議長声明, 調査報告書. */
const GIVEN_PAPER = anchored(/(?:声明|宣言|決議案?|談話|書簡|勧告|報告書|意見書|要望書|要請書|要請文|抗議文|通知|答申|提言|手紙)$/)

const PASSED = anchored(/(?:決議案?|法案|宣言|動議|声明)$/)
const passedBehind = (chunks: readonly Chunk[], to: number): boolean =>
  chunks.slice(to + 1, to + 5).some((c) => /^(?:可決|採択|承認)する$/.test(c.base) && /^(?:さ)?れ/.test(c.head.slice(2) + c.tail))

/** Whether the paper in phrase `k` is adopted or handed over, be it to somebody: 要望書を|首相に|提出した. */
function givesIt(chunks: readonly Chunk[], k: number): boolean {
  let at = k + 1
  while (at < k + 4 && (chunks[at]?.adverbial || /^(?:に|へ|あてに|で)$/.test(chunks[at]?.tail ?? '')) && chunks[at]?.kind === 'noun') at++
  const { base = '', head = '' } = chunks[at] ?? {}
  return [base, `${head}する`].some((done) => ADOPTS.test(done) || HANDS_OVER.test(done))
}

/** 「…」と発言した|バイデン大統領: the noun the cue modifies. */
export function subjectBehind(scene: Scene, i: number): Span | null {
  const { chunks } = scene
  if (!isAdnominal(chunks, i) || /^(こと|の|もの|ため|ところ|上|際|とき|時|よう|通り|とおり|わけ|点)$/.test(chunks[i + 1]?.head ?? ''))
    return null
  let to = i + 1
  while (to + 1 < chunks.length && /^(の|や|と)$/.test((chunks[to] as Chunk).tail) && (chunks[to + 1] as Chunk).kind === 'noun') to++
  const at = phraseSpan(chunks, i + 1, to)
  // 推進を呼びかける|声明を|採択した, 悪化したと指摘する|報告書を|提出した: who adopts it or hands it over speaks
  const paper = chunks[to] as Chunk
  if (GIVEN_PAPER.test(paper.head) && to === i + 1) {
    const before = chunks.slice(0, i)
    if (paper.tail === 'を' && givesIt(chunks, to) && before.some((c) => isTopic(c) || isNominative(c))) return null
    // 国連、双方に自制を求める|声明: in a headline whoever stands bare in front gives it
    if (scene.headline && (paper.tail === '' || givesIt(chunks, to)) && before.some((c) => c.kind === 'noun' && c.comma && c.tail === ''))
      return null
  }
  // 議会では|脱退も辞さないとする|決議案が|可決された: the body that passes it
  if (
    /^(?:が|は|も)$/.test(paper.tail) &&
    PASSED.test(paper.head) &&
    to === i + 1 &&
    passedBehind(chunks, to) &&
    chunks.slice(0, i).some((c) => c.tail === 'では')
  )
    return null
  if (
    /^(を|が)$/.test((chunks[to] as Chunk).tail) &&
    (scene.isDocument(at) || /^(共同)?(声明|宣言|決議|談話|文書|書簡|コメント|勧告|メッセージ|文)$/.test((chunks[to] as Chunk).head))
  ) {
    // 「知らせる」とした|カルナ通販の|発表文をそのまま伝えている: whose paper it is
    const owner = phraseSpan(chunks, i + 1, to - 1)
    return to > i + 1 && /^を$/.test((chunks[to] as Chunk).tail) && !ADOPTS.test(chunks[to + 1]?.base ?? '') && scene.canSpeak(owner)
      ? owner
      : null
  }
  if ((chunks[to] as Chunk).kind === 'noun' && scene.canSpeak(at)) return at
  const first = phraseSpan(chunks, i + 1, i + 1)
  return (chunks[i + 1] as Chunk).kind === 'noun' && scene.canSpeak(first) ? first : null
}

/** …と見て|鶴見署は|調べている */
export function investigator(scene: Scene, i: number, verb: CueVerb): Span | null {
  const { chunks } = scene
  if (!/^(見る|みる|判断する)$/.test(verb.base) || !/^て$|^$/.test((chunks[i] as Chunk).tail)) return null
  for (let k = i + 1; k < Math.min(chunks.length - 1, i + 4); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun') return null
    if (!/^(は|が)$/.test(chunk.tail)) continue
    const at = phraseSpan(chunks, phraseStart(chunks, k, i + 1), k)
    return scene.isBody(at) ? at : null
  }
  return null
}

/** 「…」と語るのは、漁師のAさんだ: whoever the sentence ends in. */
export function cleftSubject(scene: Scene, i: number): Span | null {
  const { chunks } = scene
  const it = chunks[i + 1]
  const last = chunks[chunks.length - 1] as Chunk
  if (it?.head !== 'の' || it.tail !== 'は') return null
  // …と答えたのは21%に|とどまった
  for (let k = i + 2; k < Math.min(chunks.length, i + 6); k++) {
    const share = chunks[k] as Chunk
    if (share.kind === 'noun' && SHARE.test(share.head) && (share.copula || /^(に|だけ|のみ|)/.test(share.tail)))
      return phraseSpan(chunks, phraseStart(chunks, k, i + 2), k)
  }
  // …のは漁師のAさん。: the copula may be left out
  if (chunks.length - i > 8 || last.kind !== 'noun' || !(last.copula || last.tail === '')) return null
  const at = phraseSpan(chunks, phraseStart(chunks, chunks.length - 1, i + 2), chunks.length - 1)
  return scene.canSpeak(at) ? at : null
}

/** 司会者から「…」と質問され: who does it in a passive. */
export function agentOf(scene: Scene, left: number, to: number): Span | null {
  for (let i = to - 1; i >= left; i--) {
    const chunk = scene.chunks[i] as Chunk
    if (
      chunk.kind !== 'noun' ||
      chunk.quote ||
      !(
        /(から|からは|からも|によって|により)$/.test(chunk.tail) ||
        (/^に(?:は|も)?$/.test(chunk.tail) && (chunk.tail === 'に' ? i >= to - 2 : scene.chunks[i + 1]?.quote !== undefined))
      )
    )
      continue
    const at = phraseSpan(scene.chunks, phraseStart(scene.chunks, i, left), i)
    if (scene.canSpeak(at)) return at
  }
  return null
}

/** 記者団から|いつ開くのかと|問われ: the agent of a passive is no part of what was said. */
export function pastAgent(scene: Scene, from: number, last: number, subject: Subject): number {
  if (subject.kind !== 'named') return from
  for (let k = from; k < last; k++)
    if ((scene.chunks[k] as Chunk).headEnd === subject.at.end)
      return /^(から|に|によって|により)/.test((scene.chunks[k] as Chunk).tail) ? k + 1 : from
  return from
}
