import { type Chunk, SHARE } from '#document'
import { anchored, type Span } from '#text'
import { DATE, isPrelude, questionAt, STILL, skipBeside, VENUE } from './beside.ts'
import {
  breaksBetween,
  closesAsReason,
  contrastBetween,
  describes,
  describesSoon,
  describesWhat,
  givesReason,
  relativeBetween,
} from './describes.ts'
import type { Scene } from './finding.ts'
import { endsClause, isAdnominal, isBreak, isContinuing, phraseSpan, phraseStart } from './phrase.ts'
import { bodyBehindContrast, bodyIn, bodySetOff, headlineSubject, PAPER_ALONE, standpoint } from './set-off.ts'
import { speakerAt, WHO } from './speakers.ts'
import { isNominative, isTopic } from './topic.ts'

/** A clause's subject. */
export interface Lead {
  readonly at: Span
  /** Marked by は or も, not が. */
  readonly topic: boolean
  readonly comma: boolean
  /** The quotation follows at once. */
  readonly beforeQuote: boolean
}

/** A clause's subject and what else stands in front of its content. */
export interface Frame {
  readonly subject: Lead | null
  /** First phrase of what is left for the content. */
  readonly start: number
  /** Dates, places, channels, addressees. */
  readonly beside: readonly Span[]
  /** A thing, not somebody, is the clause's topic. */
  readonly blocked: boolean
}

/** Whoever speaks for a body. */
const SPOKESMAN = anchored(/(?:報道官|広報官|広報担当|広報担当者|広報部長|スポークスマン|スポークスパーソン)$/)

/** Whoever heads a body or speaks for it. */
const HEADS = anchored(
  /(?:社長|会長|頭取|理事長|学長|校長|園長|院長|所長|署長|部長|課長|局長|代表|総裁|委員長|長官|監督|教頭|広報|担当者|報道官)$/,
)
const HELD = anchored(/(?:会見|説明会|発表会)$/)

/** 軍が関与するとの|報道については「…」: where an account ends that is spoken of right in front of the words; -1 when there is none. */
function accountAt(chunks: readonly Chunk[], left: number, end: number): number {
  const k = end - 1
  const about = chunks[k]
  // 会議が金曜に開かれたことについては、「…」
  if (about && k - 1 > left && chunks[end]?.quote && FACT.test(about.head) && OF_FACT.test(about.tail) && isAdnominal(chunks, k - 1))
    return k
  if (!about || k <= left || !chunks[end]?.quote || !ACCOUNT.test(about.head) || !SPOKEN_OF.test(about.tail)) return -1
  for (let i = k - 1; i >= Math.max(left, k - 6); i--) {
    const { tail } = chunks[i] as Chunk
    if (/(との|という|と言う|とする)$/.test(tail)) return k
    if (tail !== 'の' && tail !== '' && tail !== 'による') return -1
  }
  return -1
}
const FACT = anchored(/^(?:こと|事|件|問題)$/)
const OF_FACT = anchored(/^(?:について|に関して|に対して|をめぐって)(?:は|も)?$/)

/** 使節が立ち寄るかどうかは「…」: where a question ends that is spoken of right in front of the words; -1 when there is none. */
function whetherAt(chunks: readonly Chunk[], left: number, end: number): number {
  const k = end - 1
  const about = chunks[k]
  if (!about || k <= left || !chunks[end]?.quote) return -1
  const words = about.head + about.tail
  return WHETHER.test(words) || (/^(?:どう|否)$/.test(about.head) && WHETHER.test(`か${words}`)) ? k : -1
}
const WHETHER = anchored(/か(?:どうか|否か)?(?:など)?(?:は|については|について|に関しては|に関して)$/)
const ACCOUNT = anchored(/(報道|発表|指摘|主張|批判|見方|情報|声|噂|うわさ|憶測|観測|非難|疑惑|疑い|懸念|証言|訴え|説)$/)
const SPOKEN_OF = anchored(/^(については|について|に関しては|に関して|には|に|に対し|に対して|に対しては|を|も)$/)

/** Whether a bare noun and a comma close what the topic in phrase `best` does in front of phrase `next`. */
const besideOther = (chunks: readonly Chunk[], best: number, next: number): boolean => {
  const last = chunks[next - 1]
  return (
    next - best > 1 &&
    !(chunks[best] as Chunk).comma &&
    last?.kind === 'noun' &&
    !last.quote &&
    last.comma &&
    last.tail === '' &&
    !last.adverbial &&
    !DATE.test(last.head)
  )
}

const WHILE = anchored(/(?:中|最中|直後|直前|際|途中)$/)
const CONCERNING = anchored(/^(?:に関して|に関し|について|をめぐって|をめぐり|を巡って|を巡り|に対して|に対し|を受けて|を受け)$/)
const ABOUT_FACT = anchored(/^(?:に|で|から|により|に対し|に対して|をめぐり|を巡り|について)$/)

/** カルナ外相、|橋は閉じないと強調: what stands in は or が behind the name is what is told of, and no second speaker. */
function toldOfAnother(scene: Scene, first: { at: Span; next: number }, end: number): boolean {
  const { chunks } = scene
  if (!/^(person|state)$/.test(scene.kindOf(first.at) ?? '')) return false
  if (scene.kindOf(first.at) === 'person' && isNominative(chunks[first.next] as Chunk)) return true
  for (let k = first.next; k < Math.min(end, first.next + 5); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind === 'verb' || chunk.quote) return false
    if (!isTopic(chunk) && !isNominative(chunk)) continue
    const start = phraseStart(chunks, k, first.next)
    return start > first.next || chunks.slice(first.next, k).some((c) => c.tail === 'と') || !scene.canSpeak(phraseSpan(chunks, start, k))
  }
  return false
}

/** Whether が in phrase `i` stands behind a share of things, in a clause that との closes in front of phrase `end`. */
function countsIn(chunks: readonly Chunk[], i: number, end: number): boolean {
  const { head } = chunks[i] as Chunk
  if (!SHARE.test(head) && !/^(?:多く|大部分|ほとんど)$/.test(head)) return false
  return chunks.slice(i + 1, end).some((c) => /(?:との|という)$/.test(c.tail))
}

/** Finds the subject of the clause whose content ends before phrase `end`, looking no further left than `left`. */
export function frameOf(scene: Scene, left: number, end: number, needsClause: boolean): Frame {
  const { chunks } = scene
  const view = standpoint(scene, left, end)
  if (view) {
    const rest = skipBeside(scene, view.next, end, needsClause)
    return {
      subject: { at: view.at, topic: true, comma: true, beforeQuote: false },
      start: rest.start,
      beside: rest.beside,
      blocked: false,
    }
  }
  // 同紙では、カナダが…だとしている: what a body or a paper set off by では holds has its own subjects
  const bodied = bodyIn(scene, left, end) ?? (needsClause ? (bodyBehindContrast(scene, left, end) ?? bodySetOff(scene, left, end)) : null)
  const named = chunks[end - 1]
  const body =
    bodied &&
    (needsClause || (PAPER_ALONE.test((chunks[bodied.next - 1] as Chunk).head) && !(named?.kind === 'noun' && named.tail === 'が')))
      ? bodied
      : null
  // 社説では「…」と主張し
  if (body && ((chunks[body.next - 1] as Chunk).comma || chunks[body.next]?.quote || scene.isBody(body.at))) {
    const rest = skipBeside(scene, body.next, end, needsClause)
    return {
      subject: { at: body.at, topic: true, comma: true, beforeQuote: false },
      start: rest.start,
      beside: rest.beside,
      blocked: false,
    }
  }
  // 船長は眠り、運ばれた市立病院では「…」と説明している: a body right in front of the words
  const host =
    !needsClause && chunks[end]?.quote && named?.kind === 'noun' && named.tail === 'では' && !named.quote && end - 1 > left ? end - 1 : -1
  const hosted = host >= 0 && !VENUE.test((chunks[host] as Chunk).head) ? phraseSpan(chunks, phraseStart(chunks, host, left), host) : null
  if (
    hosted &&
    scene.isBody(hosted) &&
    (chunks.slice(left, host).some((c) => isBreak(c)) ||
      !chunks.slice(left, host).some((c) => c.kind === 'noun' && (isTopic(c) || isNominative(c))))
  )
    return { subject: { at: hosted, topic: true, comma: false, beforeQuote: true }, start: end, beside: [], blocked: false }
  // 外務省、港で働く技術者は対象ではないと警告: in a headline whoever a comma sets off in front says it
  const first = needsClause ? headlineSubject(scene, left, end) : null
  const alone = first !== null && chunks.slice(first.next, end).every((c) => !/^(?:は|が)$/.test(c.tail))
  if (first && (scene.isBody(first.at) || toldOfAnother(scene, first, end) || (alone && scene.kindOf(first.at) === 'person'))) {
    const rest = skipBeside(scene, first.next, end, needsClause)
    return {
      subject: { at: first.at, topic: true, comma: true, beforeQuote: false },
      start: rest.start,
      beside: rest.beside,
      blocked: false,
    }
  }
  let best = -1
  let at: Span | null = null
  let settled = false
  let blocked = false
  const asked = Math.max(questionAt(chunks, left, end), accountAt(chunks, left, end), whetherAt(chunks, left, end))
  for (let i = left; i < end; i++) {
    const chunk = chunks[i] as Chunk
    const topic = isTopic(chunk)
    // 背後に機関がいるのではないかとの|質問には: who is asked about does not answer
    if (!topic && i < asked && isNominative(chunk) && !chunk.comma) continue
    // 記者から報道は誤りかと質された|首相は、「…」: the answer's own subject stands right in front of it
    if (
      topic &&
      best >= 0 &&
      chunk.comma &&
      chunks[i + 1]?.quote &&
      !(chunks[best] as Chunk).comma &&
      i > 0 &&
      isAdnominal(chunks, i - 1) &&
      chunks.slice(best + 1, i).some((c) => /かと$/.test(c.tail))
    )
      best = -1
    // Aが…した事実は、…を示す: a thing is the topic, and A's clause only describes it
    if (
      topic &&
      best >= 0 &&
      isNominative(chunks[best] as Chunk) &&
      !(chunks[best] as Chunk).comma &&
      /^(こと|事実|の|点|事|事態|行為)$/.test(chunk.head) &&
      i < end - 1
    ) {
      best = -1
      at = null
      blocked = true
      continue
    }
    // Aは10月に、Bが設置すれば、Cは「描き直す」と約束した: what follows an if-clause is what was said
    if (
      topic &&
      best >= 0 &&
      at &&
      isTopic(chunks[best] as Chunk) &&
      chunks.slice(best + 1, i).some((c) => c.comma && (/(?:ば|たら|なら|ならば)$/.test(c.tail) || /^(場合|限り)$/.test(c.head)))
    ) {
      settled = true
      continue
    }
    // Aが…したか、あるいはBが…した: the second of two equal clauses has its own subject
    if (best >= 0 && isNominative(chunk) && chunks[i - 1]?.kind === 'conjunction' && isNominative(chunks[best] as Chunk)) best = -1
    // Aが参拝したとして、遺族が、…を求めた: who asks has a clause of their own behind the reason
    if (
      best >= 0 &&
      isNominative(chunk) &&
      isNominative(chunks[best] as Chunk) &&
      chunks.slice(best + 1, i).some((c) => c.comma && /(として|ため|ので|ことから)$/.test(c.head + c.tail)) &&
      scene.canSpeak(phraseSpan(chunks, phraseStart(chunks, i, left), i))
    )
      best = -1
    // 外相が解任されたことに反発が大きく、地方組織が離脱すべきだと主張した: who only stands in what it is about
    if (
      best >= 0 &&
      needsClause &&
      isNominative(chunk) &&
      isNominative(chunks[best] as Chunk) &&
      !(chunks[best] as Chunk).comma &&
      chunks.slice(best + 1, i).some((c, k) => FACT.test(c.head) && ABOUT_FACT.test(c.tail) && isAdnominal(chunks, best + k)) &&
      chunks.slice(best + 1, i).some((c) => isBreak(c)) &&
      scene.canSpeak(phraseSpan(chunks, phraseStart(chunks, i, left), i))
    )
      best = -1
    // 判決が急増したことに関して、裁判官が、…: nor whoever stands in what the whole saying is about
    if (
      best >= 0 &&
      isNominative(chunk) &&
      isNominative(chunks[best] as Chunk) &&
      chunks.slice(best + 1, i).some((c, k) => FACT.test(c.head) && CONCERNING.test(c.tail) && c.comma && isAdnominal(chunks, best + k)) &&
      scene.canSpeak(phraseSpan(chunks, phraseStart(chunks, i, left), i))
    )
      best = -1
    // Aは署名を予定しており、B外相が、「…」と語った: a person set off in front of the quotation speaks
    if (
      best >= 0 &&
      at &&
      isNominative(chunk) &&
      chunks[i + 1]?.quote &&
      (chunk.comma || WHO.test(chunk.head) || scene.kindOf(phraseSpan(chunks, i, i)) === 'person') &&
      chunks.slice(best + 1, i).some((c) => isBreak(c)) &&
      scene.canSpeak(phraseSpan(chunks, phraseStart(chunks, i, left), i))
    )
      best = -1
    // 外相が演説中、議員が「…」と叫んだ: the first one's clause only says when
    if (
      best >= 0 &&
      isNominative(chunk) &&
      isNominative(chunks[best] as Chunk) &&
      chunks[i + 1]?.quote &&
      chunks.slice(best + 1, i).some((c) => c.comma && WHILE.test(c.head)) &&
      scene.canSpeak(phraseSpan(chunks, phraseStart(chunks, i, left), i))
    )
      best = -1
    // 政府側は7日、報道官が「…」と述べた: whoever stands by the words speaks for the body
    if (
      best >= 0 &&
      at &&
      isTopic(chunks[best] as Chunk) &&
      isNominative(chunk) &&
      chunks[i + 1]?.quote &&
      i + 1 === end &&
      /^(?:state|organisation|office|group)$/.test(scene.kindOf(at) ?? '') &&
      SPOKESMAN.test(chunk.head)
    )
      best = -1
    // 証券は会見を行い、社長が経緯を説明した: whoever speaks for the body at the occasion that it holds
    if (
      best >= 0 &&
      at &&
      isTopic(chunks[best] as Chunk) &&
      isNominative(chunk) &&
      HEADS.test(chunk.head) &&
      /^(?:organisation|office)$/.test(scene.kindOf(at) ?? '') &&
      i > 0 &&
      HELD.test(chunks[i - 2]?.head ?? '') &&
      isPrelude(chunks, i - 1) &&
      (chunks[i - 1] as Chunk).comma
    )
      best = -1
    // シンタラは…てきたが、武装勢力が占拠したことから、派兵を要請した: the subject of a reason
    if (best >= 0 && isTopic(chunks[best] as Chunk) && isNominative(chunk) && !chunk.comma && closesAsReason(chunks, i, end)) continue
    // 社長は会見をし、…、氏も代表権を持つと: も inside what was said does not take over from は
    if (best >= 0 && at && /も$/.test(chunk.tail) && /は$/.test((chunks[best] as Chunk).tail) && needsClause) continue
    // 社長は会見をし、…、氏も代表権を持つことを: nor behind what leads up to the saying, unless the words follow at once
    if (
      best >= 0 &&
      at &&
      topic &&
      /は$/.test((chunks[best] as Chunk).tail) &&
      !chunks[i + 1]?.quote &&
      /^(?:こと|事|旨)$/.test(chunks[end - 1]?.head ?? '') &&
      chunks.slice(best + 1, i).some((c, k) => c.comma && isContinuing(c) && isPrelude(chunks, best + 1 + k))
    )
      continue
    // ドゥレクは…、鉄道員も|毎日|通う|トンネルを: who uses it
    if (best >= 0 && /^も$/.test(chunk.tail) && !chunk.comma && describesSoon(chunks, i)) continue
    // 違反の約8割が隣国側からだったとの|集計を: what is counted in the paper
    if (isNominative(chunk) && !needsClause && countsIn(chunks, i, end)) continue
    // 警察官がいたので船を返せなくなると|思った
    if (best < 0 && isNominative(chunk) && !chunk.comma && givesReason(chunks, i, end)) continue
    if (!topic && !(isNominative(chunk) && best < 0 && !describes(scene, i, left, end) && !describesWhat(scene, i, left, end))) continue
    // Aは、Bは…だと: two topics with nothing between; the first is the speaker, and stays it
    if (best >= 0 && topic && isTopic(chunks[best] as Chunk) && !breaksBetween(chunks, best, i, true)) settled = true
    // 検察側は、取引を示したものの、女性は…無罪を主張した: with a bare object the clause behind has its own topic
    if (
      settled &&
      topic &&
      !needsClause &&
      at &&
      !chunks[end]?.quote &&
      !scene.isOutlet(at) &&
      (contrastBetween(chunks, best, i) ||
        (breaksBetween(chunks, best, i, true) && scene.isBody(phraseSpan(chunks, phraseStart(chunks, i, left), i))))
    )
      settled = false
    // A国は緊急支援、|B国は基金拠出を表明した: each with an object of its own
    const gapped =
      topic &&
      // 放送は3人、|通信は40人が死亡したと伝えた
      (!needsClause || /[0-9]/.test(chunks[i - 1]?.head ?? '')) &&
      best >= 0 &&
      isTopic(chunks[best] as Chunk) &&
      besideOther(chunks, best, i) &&
      scene.canSpeak(phraseSpan(chunks, i, i))
    if (gapped) settled = false
    const parted = (): boolean =>
      gapped ||
      breaksBetween(chunks, best, i, topic || !isTopic(chunks[best] as Chunk)) ||
      (topic && !needsClause && contrastBetween(chunks, best, i)) ||
      // 両国が演習を開始、隣国は「…」と非難
      (scene.headline &&
        topic &&
        chunks[i + 1]?.quote !== undefined &&
        chunks.slice(best + 1, i).some((_, k) => endsClause(chunks, best + 1 + k)))
    if (best >= 0 && (settled || !parted())) {
      // が of a clause in front gives way to the first は: Aが…した件で、Bは…
      if (!(topic && isNominative(chunks[best] as Chunk) && !settled && relativeBetween(chunks, best, i))) continue
    }
    const found = gapped ? phraseSpan(chunks, i, i) : speakerAt(scene, i, left)
    // ヘルムは迎撃弾で、同社は…: whom the page knows comes before a name that may be a thing's
    if (found && at && best >= 0 && topic && !scene.canSpeak(at) && scene.canSpeak(found)) settled = false
    if (!found) {
      if (topic && /^(発言|結果|動き|変更|攻撃|議論|状況)$/.test(chunk.head)) blocked = true
      continue
    }
    blocked = false
    best = i
    at = found
    // 初代大統領はかつて、…は…だと語った
    const set = chunks[i + 1]
    settled = topic && (chunk.comma || (set?.comma === true && (set.kind === 'adverb' || DATE.test(set.head) || STILL.test(set.head))))
  }
  if (best < 0) {
    const led = headlineSubject(scene, left, end) ?? bodyIn(scene, left, end, true) ?? bodySetOff(scene, left, end)
    if (!led) return { subject: null, ...skipBeside(scene, left, end, needsClause), blocked }
    const rest = skipBeside(scene, led.next, end, needsClause)
    return { subject: { at: led.at, topic: true, comma: true, beforeQuote: false }, start: rest.start, beside: rest.beside, blocked: false }
  }
  const before: Span[] = []
  const from = phraseStart(chunks, best, left)
  if (from > left) before.push({ start: (chunks[left] as Chunk).start, end: (chunks[from - 1] as Chunk).end })
  const rest = skipBeside(scene, best + 1, end, needsClause)
  const lead = chunks[best] as Chunk
  return {
    subject: at && { at, topic: isTopic(lead), comma: lead.comma, beforeQuote: chunks[rest.start]?.quote !== undefined },
    start: rest.start,
    beside: [...before, ...rest.beside],
    blocked,
  }
}
