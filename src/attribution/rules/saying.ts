import type { Chunk } from '#document'
import { CUE_NOUNS, CUE_VERBS, type CueVerb, GESTURES } from '#lexicon'
import { anchored, type Span } from '#text'
import { type Complement, complementOf, contentStart } from '../complement.ts'
import type { Finding, Rule, Scene, Subject } from '../finding.ts'
import { isAdnominal, isBreak, isContinuing, phraseSpan, phraseStart } from '../phrase.ts'
import { type Frame, frameOf } from '../subject.ts'
import { aboutAt, wordsAbout } from './about.ts'
import { namingAt } from './naming.ts'
import { toldBy } from './told.ts'

/**
 * A verb of saying with its content to the left.
 *
 *   ザーリャ大統領は「譲歩はしない」と述べた        → 譲歩はしない
 *   外相は撤兵を求め、応じなければ制裁すると警告した → 撤兵 / 応じなければ制裁する
 */
export const saying: Rule = { name: 'saying', look }

const PASSIVE = anchored(/^(さ?れ|られ|ら?れる|される|られる|せられ)/)
const NEGATED = /(ない|なかっ|ず|ぬ|ません)/
/** Phrases; no clause is longer, and a page that has one must not cost more than its length. */
const ACCORDING = anchored(/(によると|によれば|によりますと)$/)
const LONGEST_CLAUSE = 80
const HYPOTHETICAL = anchored(
  /(べき(?:だ|である|です|だった|ではない)?|たい|たら|なければ|ねば|よう|う|まい|だろう|かも|ば|なら|れる|ところ|ほしい|欲しい)$/,
)
const SURU: CueVerb = { base: 'とする', takes: 't', act: 'state', firm: false, view: false }
const GESTURE: CueVerb = { base: '', takes: 'q', act: 'state', firm: false, view: false }
const OTHERWISE: CueVerb = { base: 'と', takes: 'q', act: 'state', firm: false, view: false }
const TOIU: CueVerb = { base: 'という', takes: 't', act: 'state', firm: false, view: false }

const BARE: ReadonlySet<string> = new Set(['の', 'も', 'か', 'へ', 'する'])
/** Last units of the nouns that する makes a cue of. */
const DOING_ENDS: ReadonlySet<number> = new Set(
  [...CUE_VERBS.keys()].filter((base) => base.endsWith('する') && base.length > 3).map((base) => base.charCodeAt(base.length - 3)),
)

/** The cue verb a phrase stands for, if any: its own verb, or a noun of doing that ends a headline's clause (…と批判). */
export function cueOf(chunks: readonly Chunk[], i: number): CueVerb | null {
  const chunk = chunks[i] as Chunk
  if (chunk.kind === 'verb') {
    // 据え置きとするよう勧告した: the request is the cue
    if (chunk.base === 'する' && /^(よう|様)$/.test(chunks[i + 1]?.head ?? '')) return null
    if (chunk.base === 'する' || chunk.base === 'いたす') return i > 0 && /(と|とも)$/.test((chunks[i - 1] as Chunk).tail) ? SURU : null
    if (chunk.base === 'いう' || chunk.base === '言う' || chunk.base === '云う')
      return chunk.tail === '' && i === chunks.length - 1 ? TOIU : (CUE_VERBS.get(chunk.base) ?? null)
    return CUE_VERBS.get(chunk.base) ?? (isGesture(chunks, i) ? GESTURE : speaksOtherwise(chunks, i) ? OTHERWISE : null)
  }
  if (chunk.kind !== 'noun' || chunk.quote || chunk.copula) return null
  if (chunk.tail !== '' && !BARE.has(chunk.tail)) return null
  if (!(chunk.comma || i === chunks.length - 1 || chunk.tail !== '')) return null
  if (chunk.tail !== '' && i !== chunks.length - 1) return null
  if (!DOING_ENDS.has(chunk.head.charCodeAt(chunk.head.length - 1))) return null
  for (let length = Math.min(4, chunk.head.length); length >= 2; length--) {
    const found = CUE_VERBS.get(`${chunk.head.slice(-length)}する`)
    if (found) return found
  }
  return null
}

/** Verbs whose と is of company, comparison or naming, or that show words without saying them. */
const NO_SPEECH =
  /^(なる|する|ある|いる|できる|題する|名付ける|名づける|銘打つ|称する|見える|聞こえる|表示する|入力する|印刷する|印字する|刻む|見る|みる|読む|読める|思える|混同する|比べる|比較する|並ぶ|戦う|会う|結ぶ|合わせる|組む|競う|続く|変わる|異なる|違う|関係する|連携する|交代する|合併する|対戦する|共演する|重なる|一致する|言える|いえる|くる|来る|やる|済む|似る|誤る|勘違いする|間違える|変換する|検索する|呼び間違える|書ける)$/
/** 「有力な相手じゃない」と切り返す, 「…」とPRする: whole words in a quotation, and a verb that no table has. */
function speaksOtherwise(chunks: readonly Chunk[], i: number): boolean {
  const chunk = chunks[i] as Chunk
  const said = chunks[i - 1]
  if (!said?.quote || !/^(と|などと)$/.test(said.tail) || said.comma || said.headEnd !== said.quote.span.end || said.head !== '「〓」')
    return false
  // 「…」と重ねて質問する: the cue comes further on
  if (
    isContinuing(chunk) &&
    !chunk.comma &&
    chunks[i + 1] &&
    (CUE_VERBS.has((chunks[i + 1] as Chunk).base) || (chunks[i + 1] as Chunk).kind === 'verb')
  )
    return false
  return said.quote.inner.end - said.quote.inner.start >= 8 && !NO_SPEECH.test(chunk.base) && !PASSIVE.test(chunk.tail)
}

/** 「…」と|胸を|張る */
function isGesture(chunks: readonly Chunk[], i: number): boolean {
  const noun = chunks[i - 1]
  const said = chunks[i - 2]
  return (
    noun !== undefined &&
    said?.quote !== undefined &&
    /^(を|に|が)$/.test(noun.tail) &&
    (GESTURES.has(noun.head) || GESTURES.has(noun.head.slice(-2))) &&
    /^(と|などと|って)$/.test(said.tail) &&
    said.headEnd === said.quote.span.end
  )
}

function look(scene: Scene): Finding[] {
  const { chunks } = scene
  const findings: Finding[] = []
  let left = 0
  let running: Subject | null = null
  let contrast = false
  for (let i = 0; i < chunks.length; i++) {
    left = Math.max(left, i - LONGEST_CLAUSE)
    // what stands in front of によると frames the whole account
    if (
      ACCORDING.test((chunks[i] as Chunk).tail) &&
      running === null &&
      (/^(ところ|もの)$/.test((chunks[i] as Chunk).head) || !openSubject(chunks, left, i))
    )
      left = i + 1
    const named = namingAt(scene, i, left, running)
    if (named) {
      findings.push(named.finding)
      if (named.finding.subject.kind === 'named' && named.light) running = named.finding.subject
      if (named.light) i = named.last
    }
    const chunk = chunks[i] as Chunk
    const about: Finding | null = named ? null : aboutAt(scene, i, left, running)
    if (about) findings.push(about)
    const words = named || about ? null : wordsAbout(scene, i, left)
    if (words) findings.push(words)
    const verb: CueVerb | null = named?.light || about ? null : cueOf(chunks, i)
    const made: Made | null = verb
      ? readCue(scene, i, left, verb, running, contrast)
      : named?.light
        ? { finding: named.finding, running: null }
        : null
    if (made && made.finding !== named?.finding) {
      findings.push(made.finding, ...toldBy(scene, made.finding))
      const next: Subject | null = made.running ?? (made.passive ? null : made.finding.subject)
      // 独立を宣言した|州を…: who stands behind an adnominal cue is no subject of what follows
      if (next?.kind === 'named' && !(isAdnominal(chunks, i) && next.at.start > chunk.end - 1)) running = next
    }
    if (!made && !named) findings.push(...reasonAt(scene, i, left, running), ...sharedBy(scene, i, findings[findings.length - 1]))
    // a clause that goes on (述べ、…) hands its subject to the next
    if (
      made &&
      !isAdnominal(chunks, i) &&
      !/たり$/.test(chunk.tail) &&
      !(/(た|る|だ|い)と$/.test(chunk.tail) && isQuoted(chunks, i)) &&
      (isBreak(chunk) || (isContinuing(chunk) && chunk.kind === 'verb') || (chunk.kind === 'noun' && chunk.comma))
    ) {
      left = i + 1
      contrast = /(が|けど|けれど|けれども|ものの)$/.test(chunk.tail)
    } else if (made && chunk.comma && /(とともに|と共に|一方で|ほか)$/.test(chunk.tail)) left = i + 1
    else if (made && /^(上|うえ|一方|ほか|他|中|なか|際)$/.test(chunks[i + 1]?.head ?? '')) left = i + 2
  }
  return findings
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

interface Made {
  readonly finding: Finding
  /** Whose clause it is when that is not the speaker: 大統領は記者に「…」と問われ、…. */
  readonly running: Subject | null
  readonly passive?: boolean
}

function readCue(scene: Scene, i: number, left: number, verb: CueVerb, running: Subject | null, contrast: boolean): Made | null {
  const { chunks, text } = scene
  const chunk = chunks[i] as Chunk
  const complement = complementOf(text, chunks, i, left, verb, scene.headline)
  if (!complement && verb.base === 'なぞらえる') return likened(scene, i, left)
  if (!complement && isAdnominal(chunks, i)) return relative(scene, i, left, verb) ?? ofPointed(scene, i, left, verb)
  if (!complement) return ofPrevious(scene, i, left, verb) ?? ofPointed(scene, i, left, verb) ?? ofNext(scene, i, left, verb)
  if (verb === SURU && !isAssertion(chunks, complement)) return null
  if (/^(難|がた|にく|づら|得|え(る|ない))/.test(chunk.tail) || /^(難い|がたい|にくい)$/.test(chunks[i + 1]?.base ?? '')) return null
  if (/^(よ?う(が|と)|まいが)/.test(chunk.tail) || (verb.base === '疑う' && /^(余地|べく)/.test(chunks[i + 1]?.head ?? ''))) return null
  // 父親から見て
  if (/^(見る|みる)$/.test(verb.base) && chunk.tail === 'て' && /から$/.test((chunks[i - 1] as Chunk).tail)) return null
  // 可能性も否定できない
  if (/^(否定|断定|確認)する$/.test(verb.base) && /^でき(ない|なかっ|ず)/.test(chunk.head.slice(2) + chunk.tail)) return null
  const passive = PASSIVE.test(chunk.tail) && chunk.kind === 'verb'
  const outer = frameOf(
    scene,
    left,
    complement.quote || complement.kind === 'object' ? complement.last : complement.last + 1,
    complement.kind === 'clause',
  )
  const paperTold =
    OUTLETS_TELL.test(verb.base) && !(outer.subject && scene.isOutlet(outer.subject.at))
      ? outletTopic(scene, left, complement.last, outer)
      : null
  const told = isQuoted(chunks, i) ? (innerFrame(scene, outer, complement, verb.view) ?? (left > 0 && outer.subject ? outer : null)) : null
  const frame = told ?? paperTold ?? outer
  const between = subjectBetween(scene, complement.last + 1, i)
  const behind = subjectBehind(scene, i) ?? cleftSubject(scene, i) ?? investigator(scene, i, verb)
  // …という。 tells hearsay: a が in it is what was heard, and only a set-off Aは、 is who said it
  // Aが親となり、…だとした: A's clause is part of what was said, and the speaker left out
  const inside =
    (verb === SURU || hangsOn(chunks, frame.start, complement)) &&
    complement.kind === 'clause' &&
    frame.subject !== null &&
    !frame.subject.topic &&
    !frame.subject.comma &&
    !between &&
    !isAdnominal(chunks, i) &&
    (verb !== SURU || chunks.slice(frame.start, complement.last).some((c) => isBreak(c)))
  // …となるだろうと伝えている: a paper does, and whoever is named is spoken of
  const reported =
    OUTLETS_TELL.test(verb.base) &&
    /^ている/.test(chunk.tail) &&
    complement.kind === 'clause' &&
    !between &&
    frame.subject !== null &&
    !scene.isOutlet(frame.subject.at)
  const heard = inside || reported || (verb === TOIU && !complement.quote)
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
  const unknown =
    frame.subject === null && !between && !behind && !passive && SPEECH.test(verb.base) ? unknownSpeaker(scene, left, complement) : null
  const subject: Subject = unknown
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
          twoTopics:
            (contrast && frame.subject?.topic === true) ||
            (complement.kind === 'clause' &&
              frame.subject?.topic === true &&
              frame.subject.at.start === (chunks[left] as Chunk).start &&
              chunks.slice(frame.start, complement.last).some((c) => c.kind === 'noun' && /(は)$/.test(c.tail))),
        })
  // when somebody else speaks, the clause's own subject belongs to what was said
  const own = subject.kind === 'named' && frame.subject !== null && subject.at.start === frame.subject.at.start
  // 「…」と言う意見には賛同できない: the opinion is told already, under its noun
  if (
    complement.kind === 'object' &&
    CUE_NOUNS.has((chunks[complement.last] as Chunk).head) &&
    /(と言う|という|との|といった)$/.test(chunks[complement.last - 1]?.tail ?? '')
  )
    return null
  const contents = contentOf(
    scene,
    complement,
    unknown
      ? complement.last
      : (own && !accusesItself(scene, complement, frame, subject)) || frame.subject === null
        ? frame.start
        : passive || (behind !== null && subject.kind === 'named' && subject.at.start === behind.start && frame.subject.topic)
          ? pastAgent(scene, frame.start, complement.last, subject)
          : startWithout(scene, left, complement),
    own,
  )
  if (!contents) return null
  if (verb.view && subject.kind === 'nobody') return null
  // 会社を訴える: goes to court
  if (verb.base === '訴える' && complement.kind === 'object' && scene.canSpeak(phraseSpan(chunks, complement.last, complement.last)))
    return null
  if (complement.kind === 'object' && (saysItself(chunks, complement.last) || saysNothing(chunks, complement.last))) return null
  if (SHOWS.test(verb.base) && (frame.blocked || thingSpeaks(chunks, left, complement.last))) return null
  const answered = answeredWith(scene, i, complement)
  const heardFrom =
    /^(聞く|聴く|うかがう|伺う|聞かす|知らす|告げる)$/.test(verb.base) && (verb.base.startsWith('聞') || passive)
      ? agentOf(scene, left, i)
      : null
  const paper = ruledBy(scene, complement, frame, verb)
  const accused = accusesItself(scene, complement, frame, subject)
  const cue: Span = { start: cueStart(chunks, i, verb), end: cueEnd(scene, i) }
  const hypothetical =
    (HYPOTHETICAL.test(chunk.tail) && !/ている$|よう$/.test(chunk.tail)) ||
    isGeneral(chunks, i) ||
    isDoubted(chunks, i) ||
    // 調査を拒んだ場合、…
    chunks[i + 1]?.head === '場合' ||
    // …とみて調べている: the police, whoever the sentence is about
    (/^(見る|みる)$/.test(verb.base) &&
      chunk.tail === 'て' &&
      /^(調べる|捜査する|追及する|追求する|捜索する|警戒する|分析する)$/.test(chunks[i + 1]?.base ?? '') &&
      subject.kind === 'named' &&
      !scene.isBody(subject.at)) ||
    (subject.kind === 'omitted' &&
      ((describesThing(chunks, i) && (complement.kind === 'object' || verb === SURU || VOICE.test((chunks[i + 1] as Chunk).head))) ||
        thingLeads(chunks, frame.start, complement)))
  // 言ってはいない: いる stands by itself behind は
  const negated =
    NEGATED.test(chunk.tail) || (/ては$/.test(chunk.tail) && chunks[i + 1]?.base === 'いる' && NEGATED.test(chunks[i + 1]?.tail ?? ''))
  const act = negated ? negatedAct(verb) : verb.act
  if (act === null) return null
  return {
    finding: {
      rule: `saying:${complement.kind}`,
      type: complement.quote ? (contents.mixed ? 'mixed' : 'direct') : contents.mixed ? 'mixed' : 'indirect',
      cue,
      contents: answered ? [answered] : contents.spans,
      subject: paper ?? (heardFrom && { kind: 'named', at: heardFrom }) ?? accused ?? subject,
      act: answered ? 'state' : act,
      firm: !answered && (verb.firm || negated),
      beside: [
        ...frame.beside,
        ...(i > complement.last + 1 ? [{ start: (chunks[complement.last + 1] as Chunk).start, end: (chunks[i - 1] as Chunk).end }] : []),
      ],
      certainty: verb === TOIU ? 'medium' : certaintyOf(verb, complement, subject, hypothetical, passive),
      sentence: scene.index,
      base: verb.base,
    },
    passive,
    running: passive && frame.subject ? { kind: 'named', at: frame.subject.at } : null,
  }
}

/** Whether the cue in phrase `i` stands in a clause that another cue further on quotes: …と主張している|と述べた. */
function isQuoted(chunks: readonly Chunk[], i: number): boolean {
  if (!/(と|との)$/.test((chunks[i] as Chunk).tail)) return false
  for (let k = i + 1; k < Math.min(chunks.length, i + 5); k++) if (cueOf(chunks, k)) return true
  return false
}

/** LBCテレビは当初、…し、所有者は…だと報じた: the paper that the sentence begins with reports, whoever is named after it. */
function outletTopic(scene: Scene, left: number, last: number, outer: Frame): Frame | null {
  const { chunks } = scene
  for (let k = left; k < Math.min(last, left + 8); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || !/^(は|も)$/.test(chunk.tail)) continue
    const at = phraseSpan(chunks, phraseStart(chunks, k, left), k)
    return scene.isOutlet(at) ? { ...outer, subject: { at, topic: true, comma: true, beforeQuote: false }, start: k + 1 } : null
  }
  return null
}

/** 同氏は、大統領は…よう説得していると述べ: the second subject is the one who persuades. */
function innerFrame(scene: Scene, outer: Frame, complement: Complement, view: boolean): Frame | null {
  if (!outer.subject) return null
  for (let k = outer.start; k < complement.last; k++) {
    const chunk = scene.chunks[k] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote || chunk.copula) return null
    // が in front of …ことを恐れている belongs to what is feared
    if (!(complement.kind === 'fact' || (complement.kind === 'clause' && view) ? /^(は|も)$/ : /^(は|が|も)$/).test(chunk.tail)) continue
    const at = phraseSpan(scene.chunks, phraseStart(scene.chunks, k, outer.start), k)
    if (!scene.canSpeak(at)) return null
    return { ...outer, subject: { at, topic: chunk.tail !== 'が', comma: chunk.comma, beforeQuote: false }, start: k + 1 }
  }
  return null
}

/** 「X法」と呼ばれる枠組みで「…」と定義している: a law or treaty defines, not who signed it. */
function ruledBy(scene: Scene, complement: Complement, frame: Frame, verb: CueVerb): Subject | null {
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
    if (at && at.end > at.start && scene.isDocument(at)) return { kind: 'named', at }
  }
  return null
}

const SPEECH = anchored(
  /^(述べる|話す|語る|言う|コメントする|答える|回答する|説明する|強調する|発言する|訴える|指摘する|主張する|話す|反論する|叫ぶ|つぶやく|嘆く|振り返る|喜ぶ|明かす|打ち明ける|漏らす|力説する|断言する|批判する|警告する|供述する|証言する)$/,
)
/** 森貫主は「…」と述べた: whoever stands right in front of the quotation, whatever a table knows. */
function unknownSpeaker(scene: Scene, left: number, complement: Complement): Span | null {
  const { chunks } = scene
  const k = complement.last - 1
  const chunk = chunks[k]
  if (!complement.quote || !chunk || k < left || chunk.kind !== 'noun' || chunk.quote || !/^(は|が|も)$/.test(chunk.tail)) return null
  if (chunk.head.length < 2 || THINGS.test(chunk.head)) return null
  return phraseSpan(chunks, phraseStart(chunks, k, left), k)
}
const THINGS = anchored(
  /(こと|もの|ところ|ため|の|発言|内容|声明|文書|理由|動機|結果|目的|原因|テーマ|題名|タイトル|名前|曲|作品|番組|記事|投稿|書き込み|看板|横断幕|標語|見出し|これ|それ|何|中|日|月|年|時|回)$/,
)

/** 監視団が|持ち込めば退去させる: the first predicate behind が is a condition, so が belongs to it. */
function hangsOn(chunks: readonly Chunk[], from: number, complement: Complement): boolean {
  for (let k = from; k < complement.last; k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula) return /(ば|たら|なら|ならば|ない限り)$/.test(chunk.tail)
  }
  return false
}

const SHOWS = anchored(/^(示す|示唆する|意味する|物語る|裏付ける|証明する|表す)$/)
/** …したことは、…を示している: a fact shows it, and nobody says so. */
function thingSpeaks(chunks: readonly Chunk[], left: number, last: number): boolean {
  for (let k = left; k < last; k++) {
    const chunk = chunks[k] as Chunk
    if (/^(は|も)$/.test(chunk.tail) && /^(こと|事実|の|事|点|議論|攻撃|行為|行動|変化|結果|数字|動き)$/.test(chunk.head)) return true
  }
  return false
}

const TELLS_NO_SAYING = anchored(
  /^(難しい|容易|簡単|困難|不可能|妥当|当然|早計|可能|難|早い|自然|誤り|間違い|無理|やさしい|たやすい|おかしい|正しい|良い|いい|合理的|普通|常識)$/,
)
/** …を予測するのは難しい, …と考えるのが妥当だ: nobody does it. */
function isGeneral(chunks: readonly Chunk[], i: number): boolean {
  const noun = chunks[i + 1]
  const rest = chunks[i + 2]
  return (
    (chunks[i] as Chunk).tail === '' &&
    noun !== undefined &&
    rest !== undefined &&
    /^(の|こと)$/.test(noun.head) &&
    /^(は|が|も)$/.test(noun.tail) &&
    (TELLS_NO_SAYING.test(rest.base) || TELLS_NO_SAYING.test(rest.head))
  )
}

/** …と言ったのか。, …と述べるとみられる: nobody has said it yet, as far as the page knows. */
function isDoubted(chunks: readonly Chunk[], i: number): boolean {
  const chunk = chunks[i] as Chunk
  const next = chunks[i + 1]
  if (!next) return false
  if (/^(の|ん)$/.test(next.head) && /^か/.test(next.tail) && i + 1 === chunks.length - 1) return true
  return chunk.tail === 'と' && /^(見る|みる|思う|考える|する|予想する|伝える)$/.test(next.base) && PASSIVE.test(next.tail)
}

const VOICE = /^(声|説|意見|見方|論調|向き|報道|記事|投稿|書き込み|指摘)$/
/** 承認を求める|世論: a cue that only describes a thing, with nobody in its clause, tells of no saying by who spoke before. */
const describesThing = (chunks: readonly Chunk[], i: number): boolean =>
  isAdnominal(chunks, i) &&
  chunks[i + 1]?.kind === 'noun' &&
  !/^(こと|の|もの|ため|ところ|上|うえ|際|とき|時|よう|通り|とおり|わけ|点|一方|中|なか|ほか|など|模様|方針|考え|考え方|意向|予定|姿勢|構え)$/.test(
    chunks[i + 1]?.head ?? '',
  )

/** コメントを発表した: that something was said, but not what. */
const saysNothing = (chunks: readonly Chunk[], last: number): boolean =>
  /^(コメント|声明|談話|見解|意見|考え|メッセージ|文書|書面|結果|内容|調査結果|報告書|声明文|コメント文)$/.test(
    (chunks[last] as Chunk).head,
  ) && !isAdnominal(chunks, last - 1 < 0 ? last : last - 1)

/** 協力を|呼びかける|声明を採択した: the paper's own words are told already. */
function saysItself(chunks: readonly Chunk[], last: number): boolean {
  const inner = chunks[last - 1]
  return (
    inner?.kind === 'verb' &&
    inner.tail === '' &&
    /(声明|宣言|決議|談話|書簡|コメント|勧告|文書|報告書)$/.test((chunks[last] as Chunk).head) &&
    CUE_VERBS.has(inner.base)
  )
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

const HEARD = anchored(/^(言う|いう|という)$/)
const OUTLETS_TELL = anchored(/^(伝える|報じる|報道する)$/)

/** 問題の書き込みは…に「…」と書いた: a thing is the topic in front of the quotation, so whoever spoke before is not who says it. */
function thingLeads(chunks: readonly Chunk[], from: number, complement: Complement): boolean {
  if (!complement.quote) return false
  for (let k = from; k < complement.last; k++) if ((chunks[k] as Chunk).kind === 'noun' && (chunks[k] as Chunk).tail === 'は') return true
  return false
}

const ACCUSING = anchored(
  /(損なっ|侵害し|違反し|妨げ|踏みにじっ|破壊し|挑発し|悪化させ|ねじ曲げ|欺い|占領し|拒んで|弾圧し|脅かし)(て(いる|きた)|た)?$/,
)
/** 「Aは安全を損なっている」とし: nobody accuses himself, so A is who is spoken of, and the speaker goes on from before. */
function accusesItself(scene: Scene, complement: Complement, frame: Frame, subject: Subject): Subject | null {
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

/** ロシアが提案している|新しい条約: the noun behind is what was proposed. */
function relative(scene: Scene, i: number, left: number, verb: CueVerb): Made | null {
  const { chunks } = scene
  const owner = chunks[i - 1]
  if (
    !owner ||
    i - 1 < left ||
    !/^(提案する|要求する|主張する|発表する|公表する|提示する|表明する|約束する|批判する|非難する|懸念する|警告する|否定する|宣言する|提唱する)$/.test(
      verb.base,
    ) ||
    !/^(が|の)$/.test(owner.tail)
  )
    return null
  const chunk = chunks[i] as Chunk
  if (PASSIVE.test(chunk.tail) || NEGATED.test(chunk.tail)) return null
  const at = phraseSpan(chunks, phraseStart(chunks, i - 1, left), i - 1)
  let to = i + 1
  while (to + 1 < chunks.length && isAdnominal(chunks, to)) to++
  const noun = chunks[to] as Chunk
  if (
    !scene.canSpeak(at) ||
    noun.kind !== 'noun' ||
    noun.copula ||
    (scene.canSpeak(phraseSpan(chunks, to, to)) && !scene.isDocument(phraseSpan(chunks, to, to))) ||
    /^(こと|もの|の|ところ|ため|際|時|とき|通り|よう|上|後|点|わけ|場合|内容|声明|文書|発表|記事|中|うえ)$/.test(noun.head)
  )
    return null
  const finding: Finding = {
    rule: 'saying:relative',
    type: 'indirect',
    cue: { start: chunk.start, end: cueEnd(scene, i) },
    contents: [phraseSpan(chunks, i + 1, to)],
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

/** 戦況を第1次大戦になぞらえた: what is likened to what is the content. */
function likened(scene: Scene, i: number, left: number): Made | null {
  const { chunks } = scene
  const to = chunks[i - 1]
  if (!to || !/(に|と)$/.test(to.tail)) return null
  let object = i - 2
  while (object > left && !/を$/.test((chunks[object] as Chunk).tail)) object--
  if (object < left || !/を$/.test((chunks[object] as Chunk).tail)) return null
  const frame = frameOf(scene, left, object, false)
  const from = Math.max(frame.start, phraseStart(chunks, object, frame.start))
  const finding: Finding = {
    rule: 'saying:likened',
    type: 'indirect',
    cue: { start: (chunks[i] as Chunk).start, end: cueEnd(scene, i) },
    contents: [{ start: (chunks[from] as Chunk).start, end: to.headEnd }],
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

/** 「…」。外相はこう述べた。 / 「…」――外相はこう述べた / 「…」。そう語るのは外相だ: the bare quotation in front is what こう and そう mean. */
function ofPointed(scene: Scene, i: number, left: number, verb: CueVerb): Made | null {
  const { chunks, previous, text } = scene
  const lead = chunks[i - 1]
  if (!lead || !verb.takes.includes('t') || !/^(こう|そう|このように|そのように)$/.test(lead.head + lead.tail)) return null
  const said = previous ? /^「([^「」]*)」[。]?$/.exec(text.slice(previous.start, previous.end)) : null
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
  const finding: Finding = {
    rule: 'saying:pointed',
    type: 'direct',
    cue: { start: (chunks[i] as Chunk).start, end: cueEnd(scene, i) },
    contents: [inner],
    subject: { kind: 'named', at },
    act: verb.act,
    firm: verb.firm,
    beside: frame.beside,
    certainty: 'high',
    sentence: scene.index,
    base: verb.base,
  }
  return { finding, running: null }
}

/** 外相は次のように述べた。「…」: the saying is the next sentence. */
function ofNext(scene: Scene, i: number, left: number, verb: CueVerb): Made | null {
  const { chunks, next, text } = scene
  if (!next || i !== chunks.length - 1 || !verb.takes.includes('t') || i === 0) return null
  const lead = text.slice((chunks[Math.max(0, i - 2)] as Chunk).start, (chunks[i] as Chunk).start)
  if (!/(次のように|以下のように|このように|こう|次の通り|以下の通り)[、\s]?$/.test(lead)) return null
  const frame = frameOf(scene, left, i, false)
  if (!frame.subject) return null
  const quoted = text[next.start] === '「' && /」。?$/.test(text.slice(next.start, next.end))
  const end = /。$/.test(text.slice(next.start, next.end)) ? next.end - 1 : next.end
  const content = quoted ? { start: next.start + 1, end: end - 1 } : { start: next.start, end }
  const finding: Finding = {
    rule: 'saying:next',
    type: quoted ? 'direct' : 'indirect',
    cue: { start: (chunks[i] as Chunk).start, end: cueEnd(scene, i) },
    contents: [content],
    subject: { kind: 'named', at: frame.subject.at },
    act: verb.act,
    firm: verb.firm,
    beside: frame.beside,
    certainty: quoted ? 'high' : 'medium',
    sentence: scene.index,
    base: verb.base,
  }
  return { finding, running: null }
}

/** …した。ザーリャ通信が5日、伝えた。: a sentence that only says who told the one before it. */
function ofPrevious(scene: Scene, i: number, left: number, verb: CueVerb): Made | null {
  const { chunks, previous } = scene
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
  if (!frame.subject) return null
  const end = /[。!?]$/.test(scene.text.slice(previous.start, previous.end)) ? previous.end - 1 : previous.end
  const finding: Finding = {
    rule: 'saying:previous',
    type: 'indirect',
    cue: { start: chunk.start, end: cueEnd(scene, i) },
    contents: [{ start: previous.start, end }],
    subject: { kind: 'named', at: frame.subject.at },
    act: verb.act,
    firm: true,
    beside: frame.beside,
    certainty: 'high',
    sentence: scene.index,
    base: verb.base,
  }
  return { finding, running: null }
}

/** 恐れがあるとして、…を停止した: the reason given for a deed is a saying of who did it. */
function reasonAt(scene: Scene, i: number, left: number, running: Subject | null): Finding[] {
  const { chunks, text } = scene
  const chunk = chunks[i] as Chunk
  const quoted = quotedReason(scene, i, left, running)
  if (quoted) return [quoted]
  const as = /として(?:、|,|$)?$/.exec(text.slice(chunk.headEnd, chunk.end))
  if (
    !as ||
    !(chunk.comma || (chunks[i + 1]?.kind === 'noun' && doesSomething(chunks, i))) ||
    !(chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula) ||
    /(よう|う)として$/.test(chunk.tail)
  )
    return []
  // a cue further on takes it as its own content: …だとして、政府を批判した
  for (let k = i + 1; k < Math.min(chunks.length, i + 16); k++) {
    const verb = cueOf(chunks, k)
    if (verb && complementOf(text, chunks, k, left, verb, scene.headline)?.last === i) return []
  }
  // 男は、…していたとして逮捕され: the one arrested gives no reason
  for (let k = i + 1; k < Math.min(chunks.length, i + 14); k++) {
    const verb = chunks[k] as Chunk
    if (verb.kind === 'verb' && CHARGES.test(verb.base)) {
      if (PASSIVE.test(verb.tail)) return []
      break
    }
  }
  const frame = frameOf(scene, left, i + 1, true)
  const behind = accuserBehind(scene, i)
  if (behind) {
    const start = (chunks[left] as Chunk).start
    const end = chunk.headEnd + as.index
    return [
      {
        rule: 'saying:reason',
        type: chunks.slice(left, i + 1).some((c) => c.quote) ? 'mixed' : 'indirect',
        cue: { start: end, end: end + 3 },
        contents: [{ start, end }],
        subject: { kind: 'named', at: behind },
        act: 'accuse',
        firm: true,
        beside: [],
        certainty: 'medium',
        sentence: scene.index,
        base: 'として',
      },
    ]
  }
  // Bが…したとして、Aは…: B's clause is what is supposed, and nobody's reason
  if (frame.subject && !frame.subject.topic) return []
  const subject: Subject | null = frame.subject
    ? { kind: 'named', at: frame.subject.at }
    : left > 0 && running?.kind === 'named'
      ? running
      : null
  const first = chunks[frame.start]
  const end = chunk.headEnd + as.index
  if (!subject || !first || end - first.start < 4) return []
  return [
    {
      rule: 'saying:reason',
      type: chunks.slice(frame.start, i + 1).some((c) => c.quote) ? 'mixed' : 'indirect',
      cue: { start: end, end: end + 3 },
      contents: [{ start: first.start, end }],
      subject,
      act: 'state',
      firm: false,
      beside: frame.beside,
      certainty: 'medium',
      sentence: scene.index,
      base: 'として',
    },
  ]
}

const CHARGES =
  /^(逮捕する|送検する|書類送検する|起訴する|提訴する|告訴する|告発する|指名手配する|処分する|処罰する|訴える|家宅捜索する|捜索する|摘発する|拘束する|追放する|更迭する|解任する|懲戒免職する|起こす|求める|申し立てる)$/
/** 火をつけたとして、県警は男を逮捕した: whoever charges somebody with it stands right behind. */
function accuserBehind(scene: Scene, i: number): Span | null {
  const { chunks } = scene
  for (let k = i + 1; k < Math.min(chunks.length - 1, i + 5); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote) return null
    if (!/^(は|が)$/.test(chunk.tail)) {
      if (chunk.tail !== 'の' && !chunk.comma) return null
      continue
    }
    const at = phraseSpan(chunks, phraseStart(chunks, k, i + 1), k)
    if (!scene.canSpeak(at)) return null
    for (let v = k + 1; v < Math.min(chunks.length, k + 14); v++) {
      const verb = chunks[v] as Chunk
      if (verb.kind === 'verb' && CHARGES.test(verb.base) && /^(た|ている|ました)/.test(verb.tail)) return at
    }
    return null
  }
  return null
}

/** A predicate in the past behind として. */
const doesSomething = (chunks: readonly Chunk[], i: number): boolean =>
  chunks
    .slice(i + 1, i + 8)
    .some(
      (c) => c.kind === 'verb' && /^(た|なかった|ている|ました|さ?せた)/.test(c.tail) && !/^(知る|呼ぶ|使う|売る|有名|親しむ)/.test(c.base),
    )

/** 「責任は重い」として協力を求めた: what is said in giving the reason. */
function quotedReason(scene: Scene, i: number, left: number, running: Subject | null): Finding | null {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  if (!chunk.quote || chunk.tail !== 'として' || chunk.headEnd !== chunk.quote.span.end || chunk.start !== chunk.quote.span.start)
    return null
  const words = scene.text.slice(chunk.quote.inner.start, chunk.quote.inner.end)
  if (words.length < 10 && !(words.length >= 6 && /[るうくすつぬむぐぶいただ]$/.test(words))) return null
  let verb = i + 1
  while (verb < Math.min(chunks.length, i + 12) && !(cueOf(chunks, verb) && /(た|ている|ており|て|)$/.test((chunks[verb] as Chunk).tail)))
    verb++
  const cue = verb < Math.min(chunks.length, i + 12) ? cueOf(chunks, verb) : null
  // the cue takes the quotation itself: 「…」として批判した
  const complement = cue ? complementOf(scene.text, chunks, verb, left, cue, scene.headline) : null
  const frame = frameOf(scene, left, i, false)
  if (cue && complement?.last === i) return null
  // 「…」として通報しなかった: without a cue, only somebody in front with は says so, and then does something
  if ((!cue || !complement) && !(frame.subject?.topic && doesSomething(chunks, i))) return null
  return {
    rule: 'saying:reason',
    type: 'direct',
    cue: { start: chunk.headEnd, end: chunk.end },
    contents: [chunk.quote.inner],
    subject: frame.subject ? { kind: 'named', at: frame.subject.at } : left > 0 && running ? running : { kind: 'omitted' },
    act: 'state',
    firm: false,
    beside: frame.beside,
    certainty: 'medium',
    sentence: scene.index,
    base: 'として',
  }
}

/** …と信じており、管理人もその一人だ: somebody else says so too. */
function sharedBy(scene: Scene, i: number, before: Finding | undefined): Finding[] {
  const { chunks } = scene
  const one = chunks[i] as Chunk
  const who = chunks[i - 2]
  if (
    !before ||
    !one.copula ||
    !who ||
    !/^(一人|ひとり|1人)$/.test(one.head) ||
    (chunks[i - 1] as Chunk).head !== 'その' ||
    who.tail !== 'も'
  )
    return []
  const at = phraseSpan(chunks, phraseStart(chunks, i - 2, Math.max(0, i - 8)), i - 2)
  if (!scene.canSpeak(at)) return []
  return [
    {
      ...before,
      rule: 'saying:shared',
      cue: { start: (chunks[i - 1] as Chunk).start, end: one.headEnd },
      subject: { kind: 'named', at },
      beside: [],
      certainty: 'medium',
    },
  ]
}

const IS_MADE =
  /(得意|専門|趣味|目標|目的|中心|基本|前提|対象|武器|柱|課題|拠点|本拠|主体|母体|題材|条件|最後|最初|舞台|名物|特徴|売り|きっかけ|契機)$/
/** 「目的とする」「中心とした」 assert nothing; a clause or quotation before とする does. */
function isAssertion(chunks: readonly Chunk[], complement: Complement): boolean {
  if (complement.quote) return true
  const chunk = chunks[complement.last] as Chunk
  if (/(よう|う)と$/.test(chunk.tail) && !/(だろう|でしょう)と$/.test(chunk.tail)) return false
  return (
    chunk.kind === 'verb' ||
    chunk.kind === 'adjective' ||
    chunk.copula ||
    (chunk.tail === 'と' && /^(が|は)$/.test(chunks[complement.last - 1]?.tail ?? '') && !IS_MADE.test(chunk.head)) ||
    /などが$/.test(chunks[complement.last - 1]?.tail ?? '') ||
    /(ない|べき|はず|のみ|だけ|から|可能|必要|明らか|方針|予定|考え|見通し|見込み|意向|疑い)と?$/.test(chunk.head + chunk.tail)
  )
}

function negatedAct(verb: CueVerb): Finding['act'] | null {
  if (
    /^(認める|同意する|賛成する|支持する|容認する|受け入れる|保証する|約束する|応じる|賛同する|承認する|評価する|明らかにする|明言する|言及する|確約する)$/.test(
      verb.base,
    )
  )
    return 'refuse'
  if (/^(思う|考える|みる|見る|信じる)$/.test(verb.base)) return 'state'
  return verb.base === '否定する' || verb.base === '拒否する' ? 'admit' : null
}

function certaintyOf(
  verb: CueVerb,
  complement: Complement,
  subject: Subject,
  hypothetical: boolean,
  passive: boolean,
): Finding['certainty'] {
  if (hypothetical || subject.kind === 'nobody') return 'low'
  if (verb === OTHERWISE) return subject.kind === 'named' ? 'medium' : 'low'
  if (verb.view) return complement.kind === 'object' || subject.kind !== 'named' ? 'low' : 'medium'
  if (passive) return 'medium'
  if (complement.kind === 'object') return subject.kind === 'named' ? 'high' : 'medium'
  return 'high'
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
  /** Aは、と続いてBは: the first of two is the speaker. */
  readonly twoTopics: boolean
}

function chooseSubject(choice: SubjectChoice): Subject {
  if (choice.passive) return choice.agent ? { kind: 'named', at: choice.agent } : { kind: 'nobody' }
  const { frame, running } = choice
  if (choice.told && frame.subject) return { kind: 'named', at: frame.subject.at }
  if (choice.between) return { kind: 'named', at: choice.between }
  // Aは、…と恐れていたB|と話した: the topic goes on to the sentence's own predicate
  if (choice.behind && (frame.subject === null || frame.subject.topic)) return { kind: 'named', at: choice.behind }
  // Aは「…」と呼び、Bは…だと称えた: a clause that goes on keeps its subject; Bは is what was said
  const keeps =
    running !== null &&
    choice.left > 0 &&
    frame.subject !== null &&
    !(frame.subject.comma && frame.subject.topic) &&
    choice.keeps &&
    !choice.twoTopics
  if (running && keeps) return running
  if (frame.subject) return { kind: 'named', at: frame.subject.at }
  if (running && choice.left > 0) return running
  return { kind: 'omitted' }
}

/** 「…」とゼレンスキー氏は述べた: a subject between content and cue. */
function subjectBetween(scene: Scene, from: number, to: number): Span | null {
  for (let i = to - 1; i >= from; i--) {
    const chunk = scene.chunks[i] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote || !/(は|が|も)$/.test(chunk.tail)) continue
    const at = phraseSpan(scene.chunks, phraseStart(scene.chunks, i, from), i)
    if (scene.canSpeak(at) || chunk.proper === 'organisation' || chunk.proper === 'person') return at
  }
  return null
}

/** 「…」と発言した|バイデン大統領: the noun the cue modifies. */
function subjectBehind(scene: Scene, i: number): Span | null {
  const { chunks } = scene
  if (!isAdnominal(chunks, i) || /^(こと|の|もの|ため|ところ|上|際|とき|時|よう|通り|とおり|わけ|点)$/.test(chunks[i + 1]?.head ?? ''))
    return null
  let to = i + 1
  while (to + 1 < chunks.length && /^(の|や|と)$/.test((chunks[to] as Chunk).tail) && (chunks[to + 1] as Chunk).kind === 'noun') to++
  const at = phraseSpan(chunks, i + 1, to)
  // 推進を呼びかける|声明を|採択した: who adopts it speaks
  if (/^(を|が)$/.test((chunks[to] as Chunk).tail) && scene.isDocument(at)) return null
  if ((chunks[to] as Chunk).kind === 'noun' && scene.canSpeak(at)) return at
  const first = phraseSpan(chunks, i + 1, i + 1)
  return (chunks[i + 1] as Chunk).kind === 'noun' && scene.canSpeak(first) ? first : null
}

/** …と見て|鶴見署は|調べている */
function investigator(scene: Scene, i: number, verb: CueVerb): Span | null {
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
function cleftSubject(scene: Scene, i: number): Span | null {
  const { chunks } = scene
  const it = chunks[i + 1]
  const last = chunks[chunks.length - 1] as Chunk
  if (it?.head !== 'の' || it.tail !== 'は' || chunks.length - i > 8 || last.kind !== 'noun' || !last.copula) return null
  const at = phraseSpan(chunks, phraseStart(chunks, chunks.length - 1, i + 2), chunks.length - 1)
  return scene.canSpeak(at) ? at : null
}

/** 司会者から「…」と質問され: who does it in a passive. */
function agentOf(scene: Scene, left: number, to: number): Span | null {
  for (let i = to - 1; i >= left; i--) {
    const chunk = scene.chunks[i] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote || !(/(から|によって|により)$/.test(chunk.tail) || (chunk.tail === 'に' && i >= to - 2)))
      continue
    const at = phraseSpan(scene.chunks, phraseStart(scene.chunks, i, left), i)
    if (scene.canSpeak(at)) return at
  }
  return null
}

/** 記者団から|いつ開くのかと|問われ: the agent of a passive is no part of what was said. */
function pastAgent(scene: Scene, from: number, last: number, subject: Subject): number {
  if (subject.kind !== 'named') return from
  for (let k = from; k < last; k++) if ((scene.chunks[k] as Chunk).headEnd === subject.at.end) return k + 1
  return from
}

/** The content's first phrase when the subject stands behind it. */
function startWithout(scene: Scene, left: number, complement: Complement): number {
  const frame = frameOf({ ...scene, canSpeak: () => false }, left, complement.last + 1, complement.kind === 'clause')
  return frame.start
}

function contentOf(
  scene: Scene,
  complement: Complement,
  start: number,
  framed: boolean,
): { spans: [Span, ...Span[]]; mixed: boolean } | null {
  const { chunks } = scene
  if (complement.quote) {
    const lead = leadOf(scene, complement, start)
    if (lead !== null) return { spans: [{ start: (chunks[lead] as Chunk).start, end: complement.end }], mixed: true }
    return { spans: longestFirst(complement.quote.more ?? [complement.quote.inner]), mixed: false }
  }
  const own = startOf(scene, complement, start, framed)
  const from = complement.kind === 'request' ? pastAddressee(scene, own, complement.last) : own
  if (from > complement.last) return null
  const at = { start: withNumber(scene.text, (chunks[from] as Chunk).start), end: complement.end }
  if (at.end <= at.start) return null
  return { spans: [at], mixed: chunks.slice(from, complement.last + 1).some((c) => c.quote) }
}

const STRONG_BREAK = /(が|ながら|ものの|ため|ので|けれど|けれども)$/
/** Where the content begins, without whom it is said to (隣国に|支援を求めた) and, for …ことを, without clauses that only lead up to it. */
function startOf(scene: Scene, complement: Complement, start: number, framed: boolean): number {
  const { chunks } = scene
  const from = contentStart(chunks, complement, start, framed)
  if (complement.kind === 'object') {
    const bare = phraseStart(chunks, complement.last, start)
    return from < bare &&
      bare <= complement.last &&
      /^(に|へ|には)$/.test((chunks[bare - 1] as Chunk).tail) &&
      scene.canSpeak(phraseSpan(chunks, from, bare - 1))
      ? bare
      : from
  }
  if (complement.kind !== 'fact') return from
  for (let k = complement.last - 1; k > from; k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.comma && (chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula) && STRONG_BREAK.test(chunk.tail)) return k + 1
  }
  return from
}

const TAKES_NI =
  /^(協力|従う|参加|応じる|応える|賛成|反対|注意|警戒|向かう|出る|加わる|戻る|近づく|配慮|備える|立つ|出席|入る|避難|移る|対応)/
/** 外相に|港を開くよう指示した: who is told to do it is no part of it. */
function pastAddressee(scene: Scene, from: number, last: number): number {
  const { chunks } = scene
  for (let k = from; k < Math.min(last, from + 5); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote) return from
    if (chunk.tail === 'の') continue
    if (!/^(に|には|に対し|に対して|に対しては)$/.test(chunk.tail)) return from
    const next = chunks[k + 1] as Chunk
    return scene.canSpeak(phraseSpan(chunks, from, k)) && !TAKES_NI.test(next.base) ? k + 1 : from
  }
  return from
}

/** (1)港を開く: the number belongs to what was said. */
function withNumber(text: string, start: number): number {
  const number = /(?:\([0-9一二三]\)|[①-⑳])$/.exec(text.slice(Math.max(0, start - 3), start))
  return number ? start - number[0].length : start
}

/** A quotation that a caption runs through keeps its longest stretch in front: that is the one people see. */
function longestFirst(spans: readonly Span[]): [Span, ...Span[]] {
  const [first, ...rest] = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start))
  return [first as Span, ...rest]
}

/** プーチンのロシアは「…」と述べた: words of the content in front of its quoted part; null when the quotation is all of it. */
function leadOf(scene: Scene, complement: Complement, start: number): number | null {
  const before = scene.chunks[complement.last - 1]
  if (!before || complement.last - 1 < start || before.comma) return null
  // …は「a」であり「b」と述べた
  if (before.quote && before.copula && isContinuing(before)) return start
  if (before.kind === 'noun' && /(は|が|も|の|によって|により|へ)$/.test(before.tail)) return start
  if (
    before.kind === 'noun' &&
    /(を|に)$/.test(before.tail) &&
    complement.kind === 'quote' &&
    !/^(と|などと|って|とか|とも|なんて)$/.test((scene.chunks[complement.last] as Chunk).tail)
  )
    return start
  // 「A」や「B」と: part of a list
  return null
}

const AUXILIARY = anchored(/^(改めて|あらためて|強く|厳しく|高く|繰り返し|重ねて|再び|公式に|正式に)$/)

function cueStart(chunks: readonly Chunk[], i: number, verb: CueVerb): number {
  const chunk = chunks[i] as Chunk
  if (verb === GESTURE) return (chunks[i - 1] as Chunk).start
  if (verb === SURU) return Math.max((chunks[i - 1] as Chunk).headEnd, chunk.start - 1)
  const before = chunks[i - 1]
  if (before && AUXILIARY.test(before.head + before.tail) && !before.comma) return before.start
  if (chunk.kind === 'noun') {
    const found = verb.base.replace(/する$/, '')
    return chunk.headEnd - found.length
  }
  return chunk.start
}

function cueEnd(scene: Scene, i: number): number {
  const chunk = scene.chunks[i] as Chunk
  const tail = scene.text.slice(chunk.headEnd, chunk.end)
  const kept = /^(さ?れ)?(て(い(る|た|て|ます|ました)?|き(た|ている)?|おり)?|た|ました|ます|で|し|ない|なかった|る|)+/.exec(tail)
  return chunk.headEnd + (kept ? kept[0].length : 0)
}
