import type { Chunk } from '#document'
import { anchored, type Span } from '#text'
import { VENUE } from '../beside.ts'
import type { Complement } from '../complement.ts'
import { contentStart } from '../content-start.ts'
import type { Scene } from '../finding.ts'
import { isAdnominal, isBreak, isContinuing, phraseSpan, phraseStart } from '../phrase.ts'
import { frameOf } from '../subject.ts'
import { longestFirst } from './quotes-alone.ts'

/*
 * Where what was said begins and ends.
 */

/** The content's first phrase when the subject stands behind it. */
export function startWithout(scene: Scene, left: number, complement: Complement): number {
  const frame = frameOf({ ...scene, canSpeak: () => false }, left, complement.last + 1, complement.kind === 'clause')
  return frame.start
}

/** What was said, and whether it is told with a part of it quoted (`mixed`), or is a quotation and no more (`whole`). */
export function contentOf(
  scene: Scene,
  complement: Complement,
  start: number,
  framed: boolean,
): { spans: [Span, ...Span[]]; mixed: boolean; whole?: boolean } | null {
  const { chunks } = scene
  if (complement.quote) {
    const lead = leadOf(scene, complement, start, framed)
    if (lead !== null) return { spans: [{ start: (chunks[lead] as Chunk).start, end: complement.end }], mixed: true }
    // a quotation that a caption runs through has several stretches
    const parts = complement.quote.more ?? [...quotesInFront(scene, complement.last), complement.quote.inner]
    return { spans: longestFirst(parts) ?? [complement.quote.inner], mixed: false }
  }
  const own = pastThen(scene, startOf(scene, complement, start, framed), complement)
  // 「…」|ことを語った: the quotation is all of the fact
  const told = complement.kind === 'fact' ? chunks[complement.last - 1] : undefined
  if (
    told?.quote &&
    told.tail === '' &&
    isSaid(told.quote.inner, scene.text) &&
    standsAlone(chunks[complement.last - 2]) &&
    /^(?:こと|事|旨)$/.test((chunks[complement.last] as Chunk).head)
  )
    return { spans: [told.quote.inner], mixed: false, whole: true }
  const from = complement.kind === 'request' ? pastAddressee(scene, own, complement.last) : own
  if (from > complement.last) return null
  // この案を「賞金」だと: the quotation is what was said of it
  const last = chunks[complement.last] as Chunk
  if (
    complement.kind === 'clause' &&
    last.quote &&
    last.copula &&
    last.headEnd === last.quote.span.end &&
    last.start === last.quote.span.start &&
    from < complement.last &&
    /(?:を|について|に関して|に対して)$/.test((chunks[complement.last - 1] as Chunk).tail) &&
    phraseStart(chunks, complement.last - 1, from) === from
  )
    return { spans: [last.quote.inner], mixed: false, whole: true }
  const at = { start: withNumber(scene.text, (chunks[from] as Chunk).start), end: complement.end }
  if (at.end <= at.start) return null
  return { spans: [at], mixed: chunks.slice(from, complement.last + 1).some((c) => c.quote) }
}

/** 「a」「b」と, 「a」や「b」などと, 「a」、「b」と: the quotations in front of the one in phrase `last` that one cue takes with it. */
function quotesInFront({ chunks, text }: Scene, last: number): Span[] {
  const found: Span[] = []
  for (let k = last - 1; k >= 0; k--) {
    const { quote, head, headEnd, end, tail, start: from } = chunks[k] as Chunk
    const next = chunks[k + 1] as Chunk
    const joined = tail === '' || tail === 'や' || (tail === 'と' && text[end - 1] === '、')
    if (!quote || head !== '「〓」' || !joined || from !== quote.span.start || headEnd !== quote.span.end) break
    if (next.start !== next.quote?.span.start || !/^[、\s]*$/.test(text.slice(end, next.start))) break
    found.unshift(quote.inner)
  }
  return found
}

/** Whether nothing in front leans on the words: 情勢に|「対応できなかった」ことを is told as a whole. */
const standsAlone = (before: Chunk | undefined): boolean =>
  before === undefined ||
  (!IF.test(before.head) && (before.comma || /(?:は|が|も|で)$/.test(before.tail))) ||
  (before.kind === 'verb' && isContinuing(before))

/** Words that close as a sentence does. */
const isSaid = ({ start, end }: Span, text: string): boolean => end - start >= 8 && /[ぁ-ん]$/.test(text.slice(start, end))

const STRONG_BREAK = /(が|ながら|ものの|ため|ので|けれど|けれども)$/

/** Where the content begins, without whom it is said to (隣国に|支援を求めた) and, for …ことを, without clauses that only lead up to it. */
function startOf(scene: Scene, complement: Complement, start: number, framed: boolean): number {
  const { chunks } = scene
  const from = contentStart(chunks, complement, start, framed)
  if (complement.kind === 'object') {
    const bare = phraseStart(chunks, complement.last, start)
    const purpose = purposeStart(chunks, from, start)
    if (purpose < from) return purpose
    return from < bare &&
      bare <= complement.last &&
      /^(に|へ|には|に対し|に対して|に対しては)$/.test((chunks[bare - 1] as Chunk).tail) &&
      (scene.canSpeak(phraseSpan(chunks, from, bare - 1)) ||
        /(?:[0-9]人|住民|市民|国民|部隊|乗員|職員|各国|各社)$/.test((chunks[bare - 1] as Chunk).head))
      ? bare
      : from
  }
  if (complement.kind !== 'fact') return from
  // 捜査中であることを|理由に|国名を挙げることを…
  for (let k = complement.last - 1; k > from; k--)
    if (
      /^(理由|根拠|口実|盾)$/.test((chunks[k] as Chunk).head) &&
      /^(に|として)$/.test((chunks[k] as Chunk).tail) &&
      /を$/.test((chunks[k - 1] as Chunk).tail)
    )
      return k + 1
  for (let k = complement.last - 1; k > from; k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.comma && (chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula) && STRONG_BREAK.test(chunk.tail)) return k + 1
  }
  return from
}

const FOR = anchored(/^(?:ため|為)$/)
const BOUND = anchored(/(?:において|に関して|について)$/)
/** 協議において, 解決に|向けて, 撤退を|前提に: the noun of what binds the thing right behind phrase `at`; -1 when nothing does. */
function boundAt(chunks: readonly Chunk[], at: number): number {
  const { kind, head, tail, base } = chunks[at] as Chunk
  if (kind === 'noun' && BOUND.test(tail)) return at
  const noun = chunks[at - 1]
  if (noun?.kind !== 'noun' || noun.quote) return -1
  if (kind === 'verb' && base === '向ける' && tail === 'て' && noun.tail === 'に') return at - 1
  return kind === 'noun' && /^(?:前提|条件)$/.test(head) && tail === 'に' && noun.tail === 'を' ? at - 1 : -1
}

/** 独立を|守る|ため|法の|見直しを求めた, 合意が|なければ|攻撃を示唆した: what the thing is for or hangs on, where it stands right in front. */
function purposeStart(chunks: readonly Chunk[], from: number, start: number): number {
  const before = chunks[from - 1]
  if (!before || before.comma || from - 1 < start) return from
  const of = boundAt(chunks, from - 1)
  if (of >= start && !VENUE.test((chunks[of] as Chunk).head)) return phraseStart(chunks, of, start)
  if (from - 1 === start) return from
  if (before.kind === 'noun' && FOR.test(before.head) && /^に?$/.test(before.tail))
    return isAdnominal(chunks, from - 2) && (chunks[from - 2]?.tail ?? '').endsWith('た') ? from : phraseStart(chunks, from - 1, start)
  if (IF.test(before.head)) return phraseStart(chunks, from - 1, start)
  if (before.kind === 'noun' || !/(?:[えけせてねべめれ]ば|なら|たら)$/.test(before.head + before.tail)) return from
  let k = from - 1
  while (k > start && !isBreak(chunks[k - 1] as Chunk) && !/(?:は|も)$/.test((chunks[k - 1] as Chunk).tail)) k--
  return k
}

const TAKES_NI =
  /^(協力|従う|参加|応じる|応える|賛成|反対|注意|警戒|向かう|出る|加わる|戻る|立ち返る|立ち戻る|復帰|近づく|配慮|備える|立つ|出席|入る|避難|移る|対応)/

/** 外相に|港を開くよう指示した: who is told to do it is no part of it. */
function pastAddressee(scene: Scene, from: number, last: number): number {
  const { chunks } = scene
  // 容疑者を匿っていた当時の|政権に|身柄を渡すよう求めた
  for (let k = from + 1; k < Math.min(last - 1, from + 7); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.comma || chunk.quote) break
    if (chunk.kind !== 'noun' || !/^(に|には|に対し|に対して|に対しては)$/.test(chunk.tail)) continue
    const own = phraseSpan(chunks, k, k)
    if (
      phraseStart(chunks, k, from) === from &&
      scene.canSpeak(own) &&
      !scene.isDocument(own) &&
      !TAKES_NI.test((chunks[k + 1] as Chunk).base)
    )
      return k + 1
    break
  }
  for (let k = from; k < Math.min(last, from + 5); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind !== 'noun' || chunk.quote) return from
    if (chunk.tail === 'の') continue
    if (!/^(に|には|に対し|に対して|に対しては)$/.test(chunk.tail)) return from
    const next = chunks[k + 1] as Chunk
    const whom = phraseSpan(chunks, from, k)
    return scene.canSpeak(whom) && !scene.isDocument(whom) && !TAKES_NI.test(next.base) ? k + 1 : from
  }
  return from
}

/** (1)港を開く: the number belongs to what was said. */
function withNumber(text: string, start: number): number {
  const number = /(?:\([0-9一二三]\)|[①-⑳])$/.exec(text.slice(Math.max(0, start - 3), start))
  return number ? start - number[0].length : start
}

const IF = anchored(/^(場合|限り|ケース)$/)

const THEN = anchored(/^(それから|そのあと|次いで|ついで)$/)
/** 沈黙し、それから、…と言った: what leads up to the saying is closed by the conjunction. */
function pastThen({ chunks }: Scene, from: number, complement: Complement): number {
  if (complement.kind !== 'clause') return from
  for (let k = complement.last - 1; k > from; k--) {
    const before = chunks[k - 1] as Chunk
    if (THEN.test((chunks[k] as Chunk).head) && (chunks[k] as Chunk).comma && before.comma && isContinuing(before)) return k + 1
  }
  return from
}

const THING = anchored(
  /(報道|記事|報告書?|声明|発言|発表|決定|措置|政策|対応|行動|態度|姿勢|映像|数字|結果|状況|情勢|法案?|計画|制度|作戦|攻撃|判決|行為|事態|動き)$/,
)

const hasSubject = ({ chunks }: Scene, start: number, last: number): boolean =>
  chunks.slice(start, last).some((c) => c.kind === 'noun' && !c.quote && c.tail === 'が')

const AS = anchored(/として$/)
/** Whether a は or が stands open in front of the quotation: no predicate closes its clause. */
function ownSubject(scene: Scene, start: number, last: number): boolean {
  const { chunks } = scene
  let described = false
  for (let k = last - 1; k >= start; k--) {
    const chunk = chunks[k] as Chunk
    // 番号は昨年|回収された|ものと「違わない」
    if ((chunk.kind === 'verb' || chunk.kind === 'adjective') && isAdnominal(chunks, k) && !chunk.comma) {
      described = true
      continue
    }
    if (chunk.comma || chunk.quote || chunk.copula || AS.test(chunk.tail) || chunk.kind === 'verb' || chunk.kind === 'adjective')
      return false
    // 例が|波及するとの|見方を「願望」と: the clause that describes has its own
    if (chunk.kind !== 'noun' || !(described ? /^は$/ : /^(は|が)$/).test(chunk.tail)) continue
    const at = phraseSpan(chunks, phraseStart(chunks, k, start), k)
    // 隣国側が入国を「拒んでいる」と: whoever stands in が behind the speaker is spoken of
    const object = chunk.tail === 'が' && k < last - 1 && /^(を|は)$/.test((chunks[last - 1] as Chunk).tail)
    return !/(自ら|みずから|自身)$/.test(chunk.head) && (object || THING.test(chunk.head) || !scene.canSpeak(at) || scene.isDocument(at))
  }
  return false
}

const wordsOf = ({ text }: Scene, { quote }: Complement): string => (quote ? text.slice(quote.inner.start, quote.inner.end) : '')

/** 「強く求めた」: no whole sentence, and not more than a predicate. */
const isBare = (scene: Scene, complement: Complement): boolean => {
  const words = wordsOf(scene, complement)
  return words.length <= 12 && !/[、。]/.test(words)
}

/** この案を「ただの賞金」と呼んだ: what is judged so belongs to the words, unless those are said to it, or are a mere name. */
function judged(scene: Scene, complement: Complement, start: number): number | null {
  const { chunks } = scene
  const before = chunks[complement.last - 1] as Chunk
  const quoting = chunks[complement.last] as Chunk
  if (complement.kind !== 'quote' || before.kind !== 'noun' || before.quote || before.tail !== 'を' || !/と$/.test(quoting.tail))
    return null
  // 隣人を「殺そうと思った」と|殺意を|認めた: the verb has an object of its own
  if (/を$/.test(chunks[complement.last + 1]?.tail ?? '')) return null
  const verb = chunks.slice(complement.last + 1, complement.last + 4).find((c) => c.kind === 'verb' || c.doing)
  const words = wordsOf(scene, complement)
  if (words.length < JUDGEMENT || words.includes('。') || SPOKEN.test(words) || (verb && ADDRESSED.test(verb.base || verb.head)))
    return null
  const from = phraseStart(chunks, complement.last - 1, start)
  return before.headEnd - (chunks[from] as Chunk).start > JUDGED_OF ? null : from
}
/** Units: shorter ones only name. */
const JUDGEMENT = 4
/** Units: what is described at such length is told by the page, and not in the words. */
const JUDGED_OF = 40
const SPOKEN = anchored(/(?:ます|ました|ません|です|でした|でしょう|たい|ください|しろ|せよ|ろう|よう)[!？?!]?$/)
/** 相手を「ばか」と罵った: said to somebody's face. */
const ADDRESSED = anchored(
  /^(励ます|激励|叱る|叱責|叱咤|罵る|ののしる|罵倒|たしなめる|諭す|説得|脅す|脅迫|恫喝|慰める|ねぎらう|鼓舞|送り出す|迎える|出迎える|挑発|制止|止める|なだめる|誘う|けしかける|怒鳴る)/,
)

/** 条約に「違反している」: a bare predicate with what stands in に in front of it, which is neither who is told nor when or upon what. */
function takesNi(scene: Scene, start: number, complement: Complement): boolean {
  const { chunks } = scene
  const before = complement.last - 1
  const words = wordsOf(scene, complement)
  const from = phraseStart(chunks, before, start)
  return (
    isBare(scene, complement) &&
    PREDICATE.test(words) &&
    !SPOKEN.test(words) &&
    !UPON.test((chunks[before] as Chunk).head) &&
    !VENUE.test((chunks[before] as Chunk).head) &&
    ((/[さら]れ(?:た|る|ている)$/.test(words) && !/[をにがは]/.test(words)) ||
      scene.isDocument(phraseSpan(chunks, before, before)) ||
      !(scene.canSpeak(phraseSpan(chunks, from, before)) || HEARER.test((chunks[before] as Chunk).head)))
  )
}
const PREDICATE = anchored(/(?:た|る|ない|だ|い)$/)
const HEARER = anchored(/(?:員|者|人|族|親|母|父|妻|夫|子|友|さん|氏|ら|たち|側|掲示板|SNS|サイト|ページ|誌|紙|局|署|番)$/)
/** …に「…」と答えた: what is answered, when, and in addition to what. */
const UPON = anchored(
  /(?:質問|問い|発言|指摘|意見|要求|批判|声|際|時|とき|後|前|念頭|理由|背景|直後|直前|冒頭|最後|同時|記者|記者団|もと|下|中|うち|ため|以上|代わり|機|例|わり|くせ|うえ|上|手紙|電話|メール|記事|投稿|日記|過ぎ|ごろ|頃|夜|朝|[0-9][日時分年月])$/,
)

/** 武装組織が住民を襲った場合、「代償を払う」と伝えた: what the words hang on, with a subject of its own, is told with them. */
function hangsOn({ chunks }: Scene, start: number, { last }: Complement): boolean {
  const before = chunks[last - 1] as Chunk
  if (!IF.test(before.head) || before.kind !== 'noun' || !/^(?:は|には|)$/.test(before.tail) || !isAdnominal(chunks, last - 2)) return false
  return (
    phraseStart(chunks, last - 1, start) === start ||
    chunks.slice(start, last - 1).some((c) => c.kind === 'noun' && !c.quote && c.tail === 'が')
  )
}

const WHEN = anchored(/(?:[後前際時]|直後|直前|当時|[0-9][年月日]|翌日|同日)$/)
/** プーチンのロシアは「…」と述べた: words of the content in front of its quoted part; null when the quotation is all of it. */
function leadOf(scene: Scene, complement: Complement, start: number, framed: boolean): number | null {
  const before = scene.chunks[complement.last - 1]
  if (before?.comma && complement.last - 1 > start && hangsOn(scene, start, complement)) return start
  // 島を演習から|除外する|よう|「強く求めた」と: what was asked so
  if (
    before &&
    !before.comma &&
    /^(?:よう|様)$/.test(before.head) &&
    /^に?$/.test(before.tail) &&
    complement.last - 1 > start &&
    isBare(scene, complement)
  )
    return start
  // 発表の|直後「…」と述べた: when
  const own = scene.chunks[complement.last] as Chunk
  if (complement.quote && WHEN.test(scene.text.slice(own.start, complement.quote.span.start))) return null
  if (!before || complement.last - 1 < start || before.comma || (complement.called && before.tail === 'の')) return null
  // …は「a」であり「b」と述べた
  if (before.quote && before.copula && isContinuing(before)) return start
  if (/(には|では|とは|からは|へは|ては|について[はも]?|に関して[はも]?|に対して[はも]?)$/.test(before.tail) && !IF.test(before.head))
    return null
  // 派兵すれば「集団で対応する」と述べた
  if (
    IF.test(before.head)
      ? /^(は|には|)$/.test(before.tail)
      : (before.kind !== 'noun' || before.copula) && /(?:[えけせてねべめれ]ば|なら|たら)$/.test(before.head + before.tail)
  )
    return start
  // 春の|ときも|「…」: when, and no part of what was said
  if (
    before.kind === 'noun' &&
    /^(とき|時|際|頃|ころ|後|前|場|日|年|月|夜|朝|今回|前回)$/.test(before.head) &&
    /^(は|も|に|にも)$/.test(before.tail)
  )
    return null
  if (before.kind === 'noun' && /(は|が|も|の|によって|により|へ)$/.test(before.tail)) return start
  // 国営メディアの報道が現職側に「偏っていた」と批判した: the clause has a subject of its own
  if (framed && ownSubject(scene, start, complement.last)) return start
  // 漁船が命令を無視したうえ「体当たりした」とした
  if (framed && /^(うえ|上)$/.test(before.head) && /^(で|に|)$/.test(before.tail) && hasSubject(scene, start, complement.last)) return start
  // 要塞が|条約に|「違反している」と
  if (complement.kind === 'quote' && before.kind === 'noun' && before.tail === 'に' && takesNi(scene, start, complement)) return start
  // 駐留部隊に「撤収」を求めた: who is told
  if (
    before.kind === 'noun' &&
    before.tail === 'に' &&
    (scene.chunks[complement.last] as Chunk).tail === 'を' &&
    (scene.canSpeak(phraseSpan(scene.chunks, phraseStart(scene.chunks, complement.last - 1, start), complement.last - 1)) ||
      /(?:部隊|側|軍|隊|者|社|各国|当局)$/.test(before.head))
  )
    return null
  if (
    before.kind === 'noun' &&
    /(を|に)$/.test(before.tail) &&
    complement.kind === 'quote' &&
    !/^(と|などと|って|とか|とも|なんて|とだけ|とまで|とさえ|とすら|とばかりに?)$/.test((scene.chunks[complement.last] as Chunk).tail)
  )
    return start
  // 針路を「物理的に修正する」と警告した: the verb inside has its object in front
  if (complement.plain && before.kind === 'noun' && before.tail === 'を' && /[うくすつぬむるぐぶただい]$/.test(wordsOf(scene, complement)))
    return start
  const of = judged(scene, complement, start)
  if (of !== null) return of
  // 理由を「後継者不足」「制度の安定」と|した
  if (complement.suru) {
    let first = complement.last
    while (first - 1 > start && (scene.chunks[first - 1] as Chunk).quote && (scene.chunks[first - 1] as Chunk).tail === '') first--
    const what = scene.chunks[first - 1]
    if (what && first - 1 >= start && what.kind === 'noun' && what.tail === 'を' && !what.comma)
      return phraseStart(scene.chunks, first - 1, start)
  }
  // 「A」や「B」と: part of a list
  return null
}
