import type { Chunk } from '#document'
import { anchored, firstFrom, type Span } from '#text'
import { isPrelude } from '../beside.ts'
import type { Complement } from '../complement.ts'
import { contrastBetween } from '../describes.ts'
import type { Scene, Subject } from '../finding.ts'
import { isAdnominal, isBreak, isContinuing, phraseAt, phraseSpan, phraseStart, tailOf } from '../phrase.ts'
import type { Frame } from '../subject.ts'
import { askedBefore } from './asked.ts'
import { type AtCue, OUTLETS_TELL } from './at-cue.ts'
import { carriesOn } from './carries-on.ts'
import { closedClause } from './clause.ts'
import { isQuoted, SURU, TOIU } from './cue.ts'
import { hangsOn, isOwnThought } from './doubt.ts'
import { supposes } from './naming-words.ts'
import { agentOf, chooseSubject, countedSpeakers, papersAtLarge, SPEECH, wordsBeside, wordsFrom } from './speaker.ts'
import type { Speaking } from './speaking.ts'
import { unknownSpeaker } from './unknown-speaker.ts'

/** Whom the words are given to, and where they begin when the speaker stands in front of them out of the clause's frame. */
export interface Chosen {
  readonly subject: Subject
  /** Somebody of no name: those asked, counted, or heard from. */
  readonly unnamed: boolean
  /** Phrase behind the speakers that a survey counts, or behind papers at large. */
  readonly next: number | null
}

/** Chooses who speaks; null where the words are told under an answer already. */
export function chosenSpeaker(at: AtCue, complement: Complement, speaking: Speaking): Chosen | null {
  const { scene, i, left, verb } = at
  const { chunks, text } = scene
  const { frame, between, behind, passive } = speaking
  const counted = behind ? null : countedSpeakers(scene, left, complement, verb.base)
  // 63%が再建を支持すると|答えた: told under the answer
  if (counted && complement.kind === 'object' && (isQuoted(chunks, i) || isAdnominal(chunks, i))) return null
  const silent = !between && !behind && !passive
  const nobodyNamed = silent && frame.subject === null
  const papers =
    nobodyNamed && OUTLETS_TELL.test(verb.base) && complement.kind === 'clause' ? papersAtLarge(scene, left, complement.last) : null
  const unnamed =
    (silent ? whoAnswers(at, complement, frame) : null) ??
    (nobodyNamed ? askedBefore(scene, left, complement.last)?.at : null) ??
    (frame.subject && silent && SPEECH_FROM.test(verb.base) ? wordsBeside(scene, left, complement, frame.subject.at) : null) ??
    counted?.at ??
    papers?.at ??
    (nobodyNamed && (SPEECH.test(verb.base) || (verb === SURU && saysWhole(scene, complement)))
      ? (unknownSpeaker(scene, left, complement) ?? wordsFrom(scene, left, complement))
      : null)
  const apart = speaking.setOff?.at ?? speaking.voices?.at ?? amongPeople(at, complement)
  const subject: Subject = apart
    ? { kind: 'named', at: apart }
    : isNobody(at, complement, speaking)
      ? { kind: 'nobody' }
      : unnamed
        ? { kind: 'named', at: unnamed }
        : isHeard(at, complement, speaking)
          ? verb !== TOIU && left > 0 && at.running && carriesOn(scene, left, frame, at.running)
            ? at.running
            : { kind: 'omitted' }
          : subjectOfFrame(at, complement, speaking)
  const own =
    subject.kind === 'named' && isOwnThought(chunks, i, verb, text.slice(subject.at.start, subject.at.end), scene.kindOf(subject.at))
  return {
    subject: own ? { kind: 'omitted' } : subject,
    unnamed: unnamed !== null,
    next: counted?.next ?? papers?.next ?? null,
  }
}

/** 記者が町長に理由を尋ねると、「…」と話した: whoever was asked, and not who asked. */
function whoAnswers({ scene, left, verb }: AtCue, { quote, last }: Complement, { subject }: Frame): Span | null {
  if (!quote || !subject || !ANSWERS_ASKED.test(verb.base)) return null
  const asked = askedBefore(scene, left, last)
  return asked && asked.at.start >= subject.at.end && asked.next === last ? asked.at : null
}
const ANSWERS_ASKED = anchored(
  /^(?:答える|応える|応じる|返す|回答する|返答する|話す|語る|述べる|言う|説明する|明かす|打ち明ける|認める|否定する|供述する|反論する|漏らす|コメントする|する|いう|という|分析する|指摘する|証言する)$/,
)

/** What somebody does from whom words come. */
const SPEECH_FROM = anchored(
  /^(抗議する|指摘する|批判する|反論する|要請する|要望する|提案する|申し入れる|報告する|通報する|連絡する|回答する|説明する)$/,
)

/** 「年間では首位を守っていく」としている: whole words, and no name that is given. */
const saysWhole = ({ text }: Scene, { quote }: Complement): boolean =>
  quote !== undefined && quote.inner.end - quote.inner.start >= 10 && /[ぁ-ん。]$/.test(text.slice(quote.inner.start, quote.inner.end))

/** 「評価する」とした|人は: whoever they were. */
const isPeople = ({ scene: { chunks }, i, verb }: AtCue): boolean =>
  isAdnominal(chunks, i) &&
  (/^(人|人々|割合)$/.test(chunks[i + 1]?.head ?? '') ||
    (verb.view && chunks[i + 1]?.head === '者' && !/^(は|が|も)/.test(chunks[i + 1]?.tail ?? '')))

/** 評論家の|中には、…と予想する|人もいる: those of whom some say so. */
function amongPeople(at: AtCue, complement: Complement): Span | null {
  if (!isPeople(at)) return null
  const { scene, left } = at
  const { chunks } = scene
  for (let k = left + 1; k < complement.last; k++) {
    if ((chunks[k] as Chunk).head !== '中' || !/^(に|には|にも)$/.test((chunks[k] as Chunk).tail) || (chunks[k - 1] as Chunk).tail !== 'の')
      continue
    const among = phraseSpan(chunks, phraseStart(chunks, k - 1, left), k - 1)
    return scene.canSpeak(among) ? among : null
  }
  return null
}

const VOICES = anchored(/^(?:声|意見|世論|圧力|動き|要望|批判)$/)
const FACED = anchored(/^(?:に|には|にも|に対し|に対して|に対しては|を受け|を受けて|について|を前に|をよそに)$/)
const TURNED_DOWN = anchored(/^(?:受ける|無視する|退ける|振り切る|押し切る|はねつける|拒む|一蹴する|かわす|封じる)$/)
const facesVoices = (chunks: readonly Chunk[], i: number): boolean => {
  const [voice, next] = [chunks[i + 1], chunks[i + 2]]
  return (
    voice !== undefined &&
    VOICES.test(voice.head) &&
    (FACED.test(voice.tail) || (voice.tail === 'を' && TURNED_DOWN.test(next?.base ?? '')))
  )
}

/** Whether the cue only describes a noun, of which nobody that is named here says anything. */
function isNobody(at: AtCue, complement: Complement, { frame, between, behind, rises }: Speaking): boolean {
  const { scene, i, left } = at
  const { chunks } = scene
  if (!isAdnominal(chunks, i)) return false
  // 首相は、辞任を求める声が上がる中、…: not their voice who stands in front
  if (isPeople(at) || rises) return true
  // 首相は辞任を求める|声に対し「…」と応じた: those whom the topic faces
  if (!between && !behind && facesVoices(chunks, i)) return true
  if (frame.subject === null) return false
  const { end } = frame.subject.at
  if (!chunks.slice(left, i).some((c) => isBreak(c) && c.start > end)) return false
  // 海の民には独立を主張する動きがある: a stir, and not the topic of the clause before
  if (/^(動き|声|風潮|論調)$/.test(chunks[i + 1]?.head ?? '') && /^(が|も)$/.test(chunks[i + 1]?.tail ?? '')) return true
  // 負傷者が出ており、救援を発表した機関により…: whoever the clause in front spoke of does not do what only describes a noun
  return complement.kind === 'object' && !behind && !between && !frame.subject.topic
}

/** Whom bodies serve, and tell of. */
const SERVED = anchored(/^(?:利用者|ユーザー|消費者|顧客|来場者|入場者|入館者|来館者|乗客|受験者|応募者|対象者|購入者|視聴者)$/)
const OWNS_UP = anchored(
  /^(認める|否定する|否認する|供述する|表明する|発表する|拒否する|了承する|承認する|明らかにする|約束する|確約する|誓う|要求する|要請する|求める|提案する|警告する|非難する|批判する|通告する)$/,
)

const SHOWS_VIEW = anchored(/^(?:示す|表明する|明らかにする|伝える|述べる|強調する)$/)
const VIEW = anchored(/(?:考え|意向|姿勢|見解|認識|方針|立場|意思|決意|懸念|見方)$/)

const WRONG = anchored(
  /(?:違反|侵害|破壊|挑発|妨害|占領|弾圧|無視|軽視|歪曲|内政干渉|干渉|隠蔽|攻撃|侵略|侵攻|強行|エスカレート)(?:する|させる)?$|^(?:損なう|破る|妨げる|踏みにじる|欺く|脅かす|ねじ曲げる|拒む|煽る)$/,
)
/** Whether the clause behind `from` tells of a wrong, and goes on to the words in phrase `last`. */
const doesWrong = (chunks: readonly Chunk[], from: number, last: number): boolean =>
  chunks.slice(0, last).some((c) => c.start > from && c.kind === 'verb' && isBreak(c) && isContinuing(c) && WRONG.test(c.base))

/** What is said of others' doings: 批判する. */
const AT_OTHERS = anchored(
  /^(?:批判する|非難する|糾弾する|問題視する|指摘する|懸念する|危惧する|憂慮する|警告する|触れる|言及する|抗議する|歓迎する|評価する|称賛する)$/,
)

/** Whether no other が or は stands between the subject in phrase `k` and the words' last. */
const onlySubject = (chunks: readonly Chunk[], k: number, last: number): boolean =>
  !chunks.slice(k + 1, last).some((c) => c.kind === 'noun' && !c.quote && /^(?:が|は|も)$/.test(c.tail))

/** Whether a sentence begins with その上で, and goes on with the noun phrase at `at`. */
const goesOn = (chunks: readonly Chunk[], { start }: Span): boolean =>
  chunks[0]?.head === 'その' && chunks[1]?.head === '上' && chunks[1].tail === 'で' && start - chunks[1].end <= 2

/** Whoever does what a clause in the present describes: 核を口にする|者, 手助けする|金融機関. */
const ANYBODY = anchored(/^(?:者|人|人間|国|国家|国々|企業|会社|銀行|金融機関|機関|団体|勢力|船|船舶|政府|指導者|政治家)$/)
const PRESENT = anchored(/(?:[うくすつぬむぐぶる]|ない|いる)$/)

/** Whether the clause's topic is anybody of a sort, and is what is warned of or told besides: no speaker of its own. */
function ofAnybody({ scene: { chunks }, verb }: AtCue, { last }: Complement, { subject }: Frame): boolean {
  const k = subject ? phraseAt(chunks, subject.at.end) : -1
  const [described, who] = [chunks[k - 1], chunks[k]]
  if (!who || !described || described.kind !== 'verb' || !isAdnominal(chunks, k - 1) || !PRESENT.test(described.head + described.tail))
    return false
  if (!ANYBODY.test(who.head) || !/^(?:は|が|も)$/.test(who.tail)) return false
  const said = chunks[last] as Chunk
  return /とも$/.test(said.tail) || (/^(?:warn|threaten)$/.test(verb.act) && /^(?:ら)?れ(?:る|た)?と/.test(said.tail))
}

/** Whether the clause's own subject belongs to what was said, and the speaker is left out. */
function isHeard(at: AtCue, complement: Complement, { frame, between, behind }: Speaking): boolean {
  const { scene, i, left, verb, running } = at
  const { chunks, text } = scene
  const { kind, last, quote } = complement
  const chunk = chunks[i] as Chunk
  const adnominal = isAdnominal(chunks, i)
  const silent = !between && !behind
  // …という。 tells hearsay: a が in it is what was heard, and only a set-off Aは、 is who said it
  if (verb === TOIU && !quote) return true
  // 利用者は、確かめるのは難しいとしている: those of whom a body that spoke before tells
  if (
    verb === SURU &&
    kind === 'clause' &&
    frame.subject &&
    !between &&
    !behind &&
    SERVED.test(text.slice(frame.subject.at.start, frame.subject.at.end))
  )
    return true
  // 核を口にする|者は戦争を知らないとも語っている, 手助けする|銀行は締め出されると警告した: those a threat or a saying more is about
  if (silent && kind === 'clause' && !quote && !adnominal && frame.subject && ofAnybody(at, complement, frame)) return true
  if (silent && kind !== 'object' && !quote && !isQuoted(chunks, i) && !adnominal && carriesOn(scene, left, frame, running)) return true
  // …となるだろうと伝えている: a paper does, and whoever is named is spoken of
  if (
    OUTLETS_TELL.test(verb.base) &&
    /^ている/.test(chunk.tail) &&
    kind === 'clause' &&
    !between &&
    frame.subject !== null &&
    !(frame.subject.topic && frame.subject.comma) &&
    !scene.isOutlet(frame.subject.at)
  )
    return true
  // a が inside the words, or the speaker's own
  const inClause = frame.subject && !frame.subject.topic && !frame.subject.comma && !between ? frame.subject : null
  if (inClause === null) return false
  // 隣国が条約を破ったことを非難した: nobody charges themself
  if (
    kind === 'fact' &&
    running === null &&
    !adnominal &&
    AT_OTHERS.test(verb.base) &&
    !behind &&
    onlySubject(chunks, phraseAt(chunks, inClause.at.end), last)
  )
    return true
  // その上で、全ての国が「自制すべきだ」と強調し: whoever spoke before goes on, and tells what others should do
  if (goesOn(chunks, inClause.at) && scene.kindOf(inClause.at) !== 'person') return true
  // 評議会が動かなければ、|同国が分裂すると述べた: what follows if it holds
  const from = phraseStart(chunks, phraseAt(chunks, inClause.at.end), 0)
  if (kind !== 'object' && !complement.quote && supposes(chunks, Math.max(left, from - 1), from)) return true
  // 隣国が合意に違反し、「打撃を与えた」と非難: nobody charges themself
  if (complement.quote && /^(?:非難する|批判する|糾弾する|抗議する|指摘する)$/.test(verb.base) && doesWrong(chunks, inClause.at.end, last))
    return true
  // 自由党が法案を棚上げにしたと、…として同党を批判した: the clause that と closes has a subject of its own
  if (
    kind === 'object' &&
    (!adnominal || /^(上|うえ|後|際|ほか|他|一方)$/.test(chunks[i + 1]?.head ?? '')) &&
    closedClause(chunks, inClause.at.end, last)
  )
    return true
  if (adnominal) return false
  // 首相が会見で、応じなければ報復すると警告した: who is said where to speak
  if (onStage(scene, frame)) return false
  // ルーシェンが攻撃すれば「対応する」と述べた: the subject of the if-clause is no speaker
  if (supposes(chunks, frame.start, last + (quote ? 0 : 1))) return true
  if (kind !== 'clause') return false
  // 幹部が関与を認めた|とコメントした: who owns it up does not say of themself that they did
  const said = chunks[last] as Chunk
  if (
    /^たと/.test(said.tail) &&
    OWNS_UP.test(said.base) &&
    /を$/.test(chunks[last - 1]?.tail ?? '') &&
    phraseAt(chunks, inClause.at.end) >= last - 3
  )
    return true
  // 大統領が橋を開きたい考えを示した|と説明した: whoever shows a view does not explain that they did
  if (/^たと/.test(said.tail) && SHOWS_VIEW.test(said.base) && VIEW.test(chunks[last - 1]?.head ?? '') && frame.beside.length === 0)
    return true
  // Aが親となり、…だとした: A's clause is part of what was said, and the speaker left out
  if (verb !== SURU) return hangsOn(chunks, frame.start, complement)
  return chunks.some((c, k) => k >= frame.start && k < last && isBreak(c) && !isPrelude(chunks, k))
}

/** The subject by the order of what stands nearest the cue. */
function subjectOfFrame(at: AtCue, complement: Complement, { frame, told, between, behind, passive }: Speaking): Subject {
  const { scene, i, left, running, contrast } = at
  const { chunks } = scene
  const { kind } = complement
  const topic = frame.subject?.topic === true
  return chooseSubject({
    told,
    frame,
    between,
    behind,
    running,
    passive,
    agent: passive ? agentOf(scene, left, i) : null,
    left,
    keeps:
      kind === 'clause' || kind === 'request' || kind === 'fact' || (complement.quote !== undefined && frame.subject?.beforeQuote !== true),
    whole: behind !== null && kind === 'clause' && !topic && saidBehind(at, complement, frame),
    fresh: (topic && speaksAfresh(at, complement, frame)) || onStage(scene, frame) || inTurn(scene, running, frame),
    twoTopics:
      !isOwnBody(scene, running, frame) &&
      ((contrast && (topic || frame.subject?.comma === true)) ||
        sidesApart(scene, running, frame) ||
        // Aは…を公開したが、Bは画質を「粗悪」と指摘した
        (topic && frame.subject !== null && closedBefore(chunks, left, phraseAt(chunks, frame.subject.at.end), complement)) ||
        (kind === 'clause' &&
          topic &&
          frame.subject?.at.start === (chunks[left] as Chunk).start &&
          chunks.slice(frame.start, complement.last).some((c) => c.kind === 'noun' && /(は)$/.test(c.tail)))),
  })
}

/** 国防相が…と反対し、外相が…と応じた: two persons speak in turn, for a topic that goes on would stand in は. */
const inTurn = (scene: Scene, running: Subject | null, { subject }: Frame): boolean =>
  running?.kind === 'named' &&
  subject !== null &&
  !subject.topic &&
  subject.at.start > running.at.end &&
  [running.at, subject.at].every((at) => scene.kindOf(at) === 'person' && tailOf(scene.chunks, at) === 'が')

/** 北海同盟のホルム総長は…と警告する一方、同盟は…ではないと強調した: whose body the topic is. */
const isOwnBody = ({ text }: Scene, running: Subject | null, { subject }: Frame): boolean =>
  running?.kind === 'named' &&
  subject !== null &&
  !subject.comma &&
  subject.at.end - subject.at.start >= 2 &&
  text.slice(running.at.start, running.at.end).includes(`${text.slice(subject.at.start, subject.at.end)}の`)

/** 代表団がオルスンを訪れ、進展があったと述べた|首相は: the clause is whole without whoever stands behind it, who says it and does more. */
function saidBehind({ scene: { chunks }, i, verb }: AtCue, { last }: Complement, { subject, start }: Frame): boolean {
  const by = chunks.slice(i + 1).find((c) => c.kind === 'noun' && c.tail !== 'の')
  if (!subject || subject.comma || !by || !/^(?:は|も|が)$/.test(by.tail) || OUTLETS_TELL.test(verb.base)) return false
  return chunks.slice(start, last + 1).some((c) => c.kind === 'noun' && !c.quote && /^(?:を|が)$/.test(c.tail))
}

/** Whether a contrast closes the clause in front of the topic in phrase `k`; in front of a whole clause only what happened does, for what may be is said. */
const closedBefore = (chunks: readonly Chunk[], left: number, k: number, { quote }: Complement): boolean =>
  contrastBetween(chunks, left - 1, k) &&
  (quote !== undefined || chunks.slice(left, k).some((c) => c.comma && /(?:たが|ものの)$/.test(c.tail)))

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
  /^(供述する|自白する|自供する|証言する|応じる|反論する|反発する|答える|回答する|否定する|否認する|拒否する|拒む|釈明する|弁明する|切り返す|やり返す|言い返す|突っぱねる|一蹴する|受け流す|応酬する|自画自賛する|自賛する|自慢する|豪語する|うそぶく|開き直る|言い張る|誓う|約束する|確約する|謝罪する|懇願する)$/,
)

const OURS = anchored(/^(?:わが|我が|われわれ|我々|我ら|私|弊)/)

/** Aは…を求め、Bは…すると応じた: whether the topic of a clause that goes on is its speaker, and no part of what was said. */
function speaksAfresh({ scene, verb, left, i }: AtCue, complement: Complement, { subject, start, beside }: Frame): boolean {
  // 助けに来た者は一人もいなかった: nobody
  if (/^(一人|ひとり|誰|1人)$/.test(scene.chunks[start]?.head ?? '') && /^も$/.test(scene.chunks[start]?.tail ?? '')) return false
  if (!subject || !scene.canSpeak(subject.at) || OURS.test(scene.text.slice(subject.at.start, subject.at.end))) return false
  if (ANSWERS.test(verb.base)) return true
  // 大統領に至っては, 外相もまた: set against whoever was named before
  if (/^(?:に至っては|に至っても|もまた)/.test(scene.text.slice(subject.at.end, subject.at.end + 5))) return true
  // ドーレン氏が取り下げると|発表し、その後カセル氏も取り下げると|発表した: each does the same
  const [before, here] = [scene.chunks[left - 1], scene.chunks[i]]
  if (
    before &&
    here &&
    before.base === here.base &&
    before.comma &&
    /^(?:person|office|organisation)$/.test(scene.kindOf(subject.at) ?? '')
  )
    return true
  // …と主張し、そうである|以上、同盟は当事者だと断じた: what follows is concluded by the same
  const own = firstFrom(scene.chunks.length, (k) => (scene.chunks[k] as Chunk).start >= subject.at.start)
  if (
    scene.chunks
      .slice(Math.max(0, own - 2), own)
      .some((c) => c.comma && c.head === '以上' && c.end <= subject.at.start && subject.at.start - c.end <= 2)
  )
    return false
  // アナリストの多くはこれをサレンと見ている
  if (/^(見る|みる|みなす|見なす|考える|信じる)$/.test(verb.base) && scene.kindOf(subject.at) === 'group') return true
  if (beside.some((at) => at.start >= subject.at.end)) return true
  return (
    complement.kind === 'clause' &&
    scene.kindOf(subject.at) !== null &&
    scene.kindOf(subject.at) !== 'state' &&
    scene.chunks.slice(start, complement.last).some((c) => c.kind === 'noun' && !c.copula && /^(が|は)$/.test(c.tail))
  )
}

/** 北側は…だと述べ、南側は…だと述べた: two sides speak in turn. */
const sidesApart = (scene: Scene, running: Subject | null, { subject }: Frame): boolean =>
  running?.kind === 'named' &&
  subject?.topic === true &&
  [running.at, subject.at].every((at) => scene.text.slice(at.start, at.end).endsWith('側'))
