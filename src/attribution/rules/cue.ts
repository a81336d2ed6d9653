import type { Chunk } from '#document'
import { CUE_VERBS, type CueVerb, GESTURES } from '#lexicon'
import { type Anchored, anchored } from '#text'
import type { Scene } from '../finding.ts'
import { IS_TOPIC, isAdnominal, isContinuing, phraseStart } from '../phrase.ts'
import { isDone } from '../takes-object.ts'

/*
 * What marks a saying: verbs of saying, the とする and という that stand for one, and words that become a cue behind a quotation.
 */

export const PASSIVE: Anchored = anchored(/^(さ?れ|られ|ら?れる|される|られる|せられ)/)

export const NEGATED: RegExp = /(ない|なかっ|ず|ぬ|ません)/

export const SURU: CueVerb = { base: 'とする', takes: 't', act: 'state', firm: false, view: false }

const GESTURE: CueVerb = { base: '', takes: 'q', act: 'state', firm: false, view: false }

const GESTURE_ALONE: CueVerb = { base: '', takes: 'q', act: 'state', firm: false, view: false }

export const OTHERWISE: CueVerb = { base: 'と', takes: 'q', act: 'state', firm: false, view: false }

const SET_OFF: CueVerb = { base: 'と', takes: 't', act: 'state', firm: false, view: false }

const ADDRESSING: CueVerb = { base: 'と', takes: 'to', act: 'state', firm: false, view: false }

export const TOIU: CueVerb = { base: 'という', takes: 't', act: 'state', firm: false, view: false }

const BARE: ReadonlySet<string> = new Set(['の', 'も', 'か', 'へ', 'する'])

/** Last units of the nouns that する makes a cue of. */
const DOING_ENDS: ReadonlySet<number> = new Set(
  [...CUE_VERBS.keys()].filter((base) => base.endsWith('する') && base.length > 3).map((base) => base.charCodeAt(base.length - 3)),
)

const AGAIN = anchored(/^(?:繰り返す|重ねる)$/)
const PLEADS: CueVerb = { base: '理解を求める', takes: 't', act: 'demand', firm: true, view: false }
/** Whether a clause that と closes stands in front of 理解を求める, with whom it is asked of between them. */
function pleadsFor(chunks: readonly Chunk[], i: number): CueVerb | null {
  const verb = chunks[i] as Chunk
  const what = chunks[i - 1]
  if (
    !/^(?:求める|呼びかける|訴える|促す)$/.test(verb.base) ||
    what?.tail !== 'を' ||
    !/^(?:理解|協力|支持|団結|結束|自制|連帯)$/.test(what.head)
  )
    return null
  for (let k = i - 2; k >= Math.max(0, i - 5); k--) {
    const chunk = chunks[k] as Chunk
    const predicate = chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula
    if (predicate) return /(?:[るいただ]|べき)と$/.test(chunk.head + chunk.tail) && !chunk.quote ? PLEADS : null
    if (chunk.kind !== 'noun' || !/^(?:に|へ|にも|の|に対し|に対して)$/.test(chunk.tail)) return null
  }
  return null
}

const TO_DO = anchored(/^(よう|様)$/)
const SUES = anchored(/^(提訴|告訴)する$/)
const GIVES = anchored(/^(挙げる|あげる)$/)
const TOGETHER = anchored(/^(揃える|そろえる)$/)
const CUT_SHORT = anchored(/^(評す|危惧す)$/)
/** The cue verb a phrase stands for, if any: its own verb, or a noun of doing that ends a headline's clause (…と批判). */
export function cueOf(chunks: readonly Chunk[], i: number): CueVerb | null {
  const chunk = chunks[i] as Chunk
  if (chunk.kind === 'verb') {
    // 橋を閉じると|繰り返し|警告してきた: how often, and not what
    if (AGAIN.test(chunk.base) && chunk.tail === '' && !chunk.comma && isContinuing(chunk) && chunks[i + 1] && cueOf(chunks, i + 1))
      return null
    // 増税は避けられないと|国民に|理解を|求めた: the clause is what is asked for
    const pleads = pleadsFor(chunks, i)
    if (pleads) return pleads
    // 据え置きとするよう勧告した: the request is the cue
    if (chunk.base === 'する' && TO_DO.test(chunks[i + 1]?.head ?? '')) return null
    // 「…」と|口に|した
    if (chunk.base === 'する' && isGesture(chunks, i)) return GESTURE
    // 最高裁に提訴する|方針: the plan is the cue
    if (SUES.test(chunk.base) && isAdnominal(chunks, i)) return null
    // 理由として「…」を|挙げた
    if (GIVES.test(chunk.base)) return givesAs(chunks, i) ? GIVEN_AS : null
    // 「…」と|切っ|て|捨てた
    if (chunk.base === '捨てる' && chunks[i - 1]?.base === '切る' && /^て$/.test(chunks[i - 1]?.tail ?? ''))
      return CUE_VERBS.get('切って捨てる') ?? null
    // 断じて|いる: ipadic's adverb
    if (chunk.base === 'いる' && chunks[i - 1]?.head === '断じて') return CUE_VERBS.get('断じる') ?? null
    if (chunk.base === 'する' || chunk.base === 'いたす') return i > 0 && /(と|とも)$/.test((chunks[i - 1] as Chunk).tail) ? SURU : null
    if (chunk.base === 'いう' || chunk.base === '言う' || chunk.base === '云う')
      return chunk.tail === '' && i === chunks.length - 1 && !(chunk.head === '言う' && saysPlainly(chunks, i))
        ? TOIU
        : (CUE_VERBS.get(chunk.base) ?? null)
    // 報告書に|異議を|唱える
    if (!isDone(chunks, i, chunk.base)) return null
    if (chunk.base === '唱える' && chunks[i - 1]?.head === '異議') return CUE_VERBS.get('異議を唱える') ?? null
    // 海警より密漁船が怖いと|口を|揃える
    if (TOGETHER.test(chunk.base) && chunks[i - 1]?.head === '口') return CUE_VERBS.get('口をそろえる') ?? null
    const known = CUE_VERBS.get(chunk.base)
    if (known && !known.takes.includes('t') && known.takes.includes('q') && setOffWords(chunks, i))
      return { ...known, takes: `${known.takes}t` }
    // 「…」と|笑顔を|見せる, 「…」と|難色を|示す: neither verb takes words by itself
    if (known && !/[tq]/.test(known.takes) && isGesture(chunks, i)) return GESTURE
    return (
      known ??
      // ipadic has 評す for 評する
      (CUT_SHORT.test(chunk.base) ? CUE_VERBS.get(`${chunk.base}る`) : undefined) ??
      (isGesture(chunks, i)
        ? GESTURE
        : speaksOtherwise(chunks, i)
          ? OTHERWISE
          : addresses(chunks, i)
            ? ADDRESSING
            : goesWithWords(chunks, i)
              ? OTHERWISE
              : !NO_SPEECH.test(chunk.base) && !PASSIVE.test(chunk.tail) && setOffWords(chunks, i)
                ? SET_OFF
                : null)
    )
  }
  if (isManner(chunks, i)) return MANNER_CUE
  if (chunk.kind !== 'noun' || chunk.quote || chunk.copula) return null
  // 「…」と|危機感: a headline leaves its verb out
  const said = chunks[i - 1]
  if (
    i === chunks.length - 1 &&
    chunk.tail === '' &&
    said?.quote &&
    said.tail === 'と' &&
    said.headEnd === said.quote.span.end &&
    GESTURES.has(chunk.head) &&
    !CUE_VERBS.has(`${chunk.head}する`)
  )
    return GESTURE_ALONE
  // 断|じた: the dictionary knows no 断じる
  if (chunk.head === '断' && /^じ/.test(chunk.tail)) return CUE_VERBS.get('断じる') ?? null
  // 切り捨て、: a stem that the dictionary takes for a noun
  const stem =
    chunk.comma && chunk.tail === '' && /(?:と|を)$/.test(chunks[i - 1]?.tail ?? '') ? CUE_VERBS.get(`${chunk.head}る`) : undefined
  if (stem) return stem
  if (chunk.tail !== '' && !BARE.has(chunk.tail)) return null
  if (!(chunk.comma || i === chunks.length - 1 || chunk.tail !== '')) return null
  if (chunk.tail !== '' && i !== chunks.length - 1) return null
  if (!DOING_ENDS.has(chunk.head.charCodeAt(chunk.head.length - 1))) return null
  for (let length = Math.min(4, chunk.head.length); length >= 2; length--) {
    const found = CUE_VERBS.get(`${chunk.head.slice(-length)}する`)
    if (found) return isDone(chunks, i, found.base) ? found : null
  }
  return null
}

const GIVEN_AS: CueVerb = { base: '挙げる', takes: 'o', act: 'state', firm: false, view: false }
/** Whether what is given is called a reason, a condition or the like. */
const givesAs = (chunks: readonly Chunk[], i: number): boolean =>
  // 割譲を|停戦の|条件に|挙げた
  (/^(?:に|として)$/.test(chunks[i - 1]?.tail ?? '') &&
    /(?:理由|原因|条件|根拠|要因|課題|問題点|目的|リスク|脅威|障害|懸念材料|教訓|争点)$/.test(chunks[i - 1]?.head ?? '') &&
    chunks.slice(Math.max(0, i - 3), i - 1).some((c) => c.tail === 'を')) ||
  givenAs(chunks, i)
const givenAs = (chunks: readonly Chunk[], i: number): boolean =>
  /^を$/.test(chunks[i - 1]?.tail ?? '') &&
  chunks
    .slice(Math.max(0, i - 12), i - 1)
    .some((c) => /(?:理由|原因|条件|根拠|要因|背景|課題|問題点|利点|欠点|目的)$/.test(c.head) && /^(として|に|としては)$/.test(c.tail))

/** 教授は、…べきではないと言う。: somebody set off by は says so, and it is no hearsay. */
const saysPlainly = (chunks: readonly Chunk[], i: number): boolean =>
  chunks
    .slice(0, i)
    .some(
      (c, k) =>
        c.kind === 'noun' &&
        IS_TOPIC.test(c.tail) &&
        (c.comma || (k === i - 1 && (/と$/.test(chunks.slice(0, k).findLast((b) => b.comma)?.tail ?? '') || closesWithTo(chunks, k)))),
    )

/** 拒否は当然だと|多くの|人は|言う: what is said closes right in front of who stands by the verb. */
function closesWithTo(chunks: readonly Chunk[], who: number): boolean {
  const close = chunks[phraseStart(chunks, who, Math.max(0, who - 4)) - 1]
  return (
    close !== undefined &&
    (close.kind !== 'noun' || close.copula) &&
    /(?:だ|る|た|い|う|す|く|む|ぶ|つ|ぬ|ぐ)と$/.test(close.head + close.tail)
  )
}

/** Verbs whose と is of company, comparison or naming, or that show words without saying them. */
const NO_SPEECH =
  /^(なる|する|ある|いる|できる|題する|名付ける|名づける|銘打つ|称する|見える|聞こえる|表示する|入力する|印刷する|印字する|刻む|見る|みる|読む|読める|思える|混同する|比べる|比較する|並ぶ|戦う|会う|結ぶ|合わせる|組む|競う|続く|変わる|異なる|違う|関係する|連携する|交代する|合併する|対戦する|共演する|重なる|一致する|言える|いえる|くる|来る|やる|済む|似る|誤る|勘違いする|間違える|変換する|検索する|呼び間違える|書ける|入院する|生活する|暮らす|過ごす|開催する|入る|出る|向かう)$/

const LOOKS = anchored(/^(?:様子|表情|口調|調子|声|面持ち|顔|口ぶり|語り口)$/)
const CASUAL = anchored(/^って$/)
/** 「有力な相手じゃない」と切り返す, 「…」とPRする: whole words in a quotation, and a verb that no table has. */
function speaksOtherwise(chunks: readonly Chunk[], i: number): boolean {
  const chunk = chunks[i] as Chunk
  const said = chunks[i - 1]
  // 「…」って|ぶち上げてた
  const casual = CASUAL.test(said?.tail ?? '') && /^(?:て(?:い)?[たる]|た)/.test(chunk.tail)
  if (
    !said?.quote ||
    !(casual || /^(と|などと)$/.test(said.tail)) ||
    said.comma ||
    said.headEnd !== said.quote.span.end ||
    said.head !== '「〓」'
  )
    return false
  // 「…」と疲れた|様子で|話した
  if (isAdnominal(chunks, i) && LOOKS.test(chunks[i + 1]?.head ?? '') && CUE_VERBS.has(chunks[i + 2]?.base ?? '')) return false
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

/** 選手は|「もう負けない」と、|改めて|気を|引き締めている: whoever stands by whole words and does something with them. */
function goesWithWords(chunks: readonly Chunk[], i: number): boolean {
  const verb = chunks[i] as Chunk
  if (!(i === chunks.length - 1 || verb.comma) || !/^(た|ている|ていた|)$/.test(verb.tail)) return false
  if (NO_SPEECH.test(verb.base) || DEEDS.test(verb.base) || (verb.tail === '' && !verb.comma)) return false
  let k = i - 1
  for (; k >= Math.max(1, i - 4); k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.quote) break
    const manner = chunk.kind === 'adverb' || (chunk.kind === 'adjective' && /く$/.test(chunk.head))
    if (!manner && !(chunk.kind === 'noun' && /^(を|に|への|の)$/.test(chunk.tail) && !chunk.comma)) return false
  }
  const [who, said] = [chunks[k - 1], chunks[k]]
  return (
    said?.quote !== undefined &&
    k < i - 1 &&
    /^(と|などと)$/.test(said.tail) &&
    said.headEnd === said.quote.span.end &&
    said.head === '「〓」' &&
    said.quote.inner.end - said.quote.inner.start >= 12 &&
    who?.kind === 'noun' &&
    !who.quote &&
    /^(は|も|が)$/.test(who.tail)
  )
}
/** What is done to a thing that is called so, or with a prize or a sign. */
const DEEDS = anchored(
  /^(付ける|つける|書く|貼る|張る|掲げる|掲示する|登録する|命名する|改名する|設定する|放送する|上映する|開く|作る|つくる|設ける|設置する|受賞する|獲得する|選ぶ|認定する|指定する|受ける|行う|行なう|始める|終える|担当する|務める)$/,
)

/** 「逃げられると思うのか」と|部下を|叱った: whole words, whom they are said to, and a verb that no table has. */
function addresses(chunks: readonly Chunk[], i: number): boolean {
  const whom = chunks[i - 1]
  const said = chunks[i - 2]
  if (!whom || !said?.quote || !/^(と|などと)$/.test(said.tail) || said.comma || said.headEnd !== said.quote.span.end) return false
  const verb = chunks[i] as Chunk
  return (
    whom.kind === 'noun' &&
    whom.tail === 'を' &&
    !whom.quote &&
    (whom.proper === 'person' || /(?:者|員|人|ら|たち|達|側|氏|国民|住民|兵士|部下|市民|選手|記者|政府|相手|隊|軍|党)$/.test(whom.head)) &&
    said.quote.inner.end - said.quote.inner.start >= 8 &&
    !NO_SPEECH.test(verb.base) &&
    !PASSIVE.test(verb.tail)
  )
}

/** こうして流行は終わった、と|看護師は|笑った。: a comma sets the words off, and nothing but who says them stands in front of the verb that ends the sentence. */
function setOffWords(chunks: readonly Chunk[], i: number): boolean {
  const verb = chunks[i] as Chunk
  if (!(i === chunks.length - 1 || verb.comma) || !/^(た|ている|てくれた|ていた|て|)$/.test(verb.tail)) return false
  let who = false
  for (let k = i - 1; k >= Math.max(0, i - 6); k--) {
    const chunk = chunks[k] as Chunk
    if (/と$/.test(chunk.tail) && !chunk.comma && chunk.end - chunk.headEnd > chunk.tail.length)
      return who && (chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula)
    if (chunk.kind !== 'noun' || !/^(は|が|も|の|に|で|へ|)$/.test(chunk.tail)) return false
    who ||= /^(は|が|も)$/.test(chunk.tail)
  }
  return false
}

/** 「…」と|胸を|張る */
function isGesture(chunks: readonly Chunk[], i: number): boolean {
  const noun = chunks[i - 1]
  // 「…」と|市長は|声を|落とす: whoever it is stands between
  let at = i - 2
  while (at > Math.max(0, i - 6) && chunks[at]?.kind === 'noun' && !chunks[at]?.quote && /^(?:は|の)$/.test((chunks[at] as Chunk).tail))
    at--
  const said = chunks[at]
  if (
    noun === undefined ||
    !(/^(を|に|が)$/.test(noun.tail) || (chunks[i] as Chunk).base === 'めかす') ||
    !(GESTURES.has(noun.head) || GESTURES.has(noun.head.slice(-2)))
  )
    return false
  return said?.quote
    ? /^(と|とも|などと|って|だと|であると)$/.test(said.tail) && said.headEnd === said.quote.span.end
    : noun.tail === 'を' && quoteOver(chunks, i - 1) !== null
}

/** 「…」と、|復旧への|強い|決意を: the whole words in front of what describes the noun in phrase `i`; null when nothing stands between. */
export function quoteOver(chunks: readonly Chunk[], i: number): number | null {
  for (let k = i - 1; k >= Math.max(0, i - 8); k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.quote) {
      const whole =
        chunk.head === '「〓」' && chunk.headEnd === chunk.quote.span.end && chunk.quote.inner.end - chunk.quote.inner.start >= 8
      return k < i - 1 && whole && /^(と|などと)$/.test(chunk.tail) ? k : null
    }
    if (chunk.comma) return null
    if (/^(今後|これから|将来|来年|来季|引き続き)$/.test(chunk.head) && chunk.tail === 'も') continue
    const beside =
      chunk.kind === 'noun' ? !chunk.copula && /^(の|に|へ|への|を|について|に対する|に対して|に向けた|で|)$/.test(chunk.tail) : null
    if (beside ?? (chunk.kind === 'adverb' || chunk.kind === 'adnominal' || isAdnominal(chunks, k))) continue
    return null
  }
  return null
}

const MANNER_CUE: CueVerb = { base: 'と', takes: 'q', act: 'state', firm: false, view: false }
const MANNER = anchored(
  /^(冷ややか|冷淡|手厳しい|厳しい|強気|弱気|慎重|懐疑的|否定的|肯定的|楽観的|悲観的|批判的|辛辣|素っ気ない|そっけない|つれない|不満げ|不満顔|不満そう|得意げ|得意顔|誇らしげ|自信満々|前向き|消極的|及び腰|困惑気味|神妙|渋い|にべもない|残念そう|悔しそう|嬉しそう|うれしそう|満足げ|満足そう|不安げ|不安そう|心配そう|苦々しげ|憤慨|興奮気味|歓迎ムード)$/,
)
/** 「…」と|冷ややかだ: how somebody takes it, as the whole predicate. */
function isManner(chunks: readonly Chunk[], i: number): boolean {
  const chunk = chunks[i] as Chunk
  const said = chunks[i - 1]
  // 「…」と|にべ|も|ない
  const curt =
    chunk.base === 'ない' &&
    said?.head === 'にべ' &&
    chunks[i - 2]?.quote !== undefined &&
    /^(と|などと|とも)$/.test(chunks[i - 2]?.tail ?? '')
  if (curt) return true
  return (
    (chunk.kind === 'adjective' || chunk.copula) &&
    MANNER.test(chunk.kind === 'adjective' ? chunk.base : chunk.head) &&
    said?.quote !== undefined &&
    /^(と|などと|とやや|とも)$/.test(said.tail) &&
    said.headEnd === said.quote.span.end &&
    !isAdnominal(chunks, i)
  )
}

const AUXILIARY = anchored(/^(改めて|あらためて|強く|厳しく|高く|繰り返し|重ねて|再び|公式に|正式に)$/)

export function cueStart(chunks: readonly Chunk[], i: number, verb: CueVerb): number {
  const chunk = chunks[i] as Chunk
  if (
    verb === PLEADS ||
    verb === GESTURE ||
    chunks[i - 1]?.head === '断じて' ||
    chunks[i - 1]?.head === 'にべ' ||
    verb.base === '切って捨てる'
  )
    return (chunks[i - 1] as Chunk).start
  if (verb === GESTURE_ALONE || verb === MANNER_CUE) return chunk.start
  if (verb === SURU) return Math.max((chunks[i - 1] as Chunk).headEnd, chunk.start - 1)
  const before = chunks[i - 1]
  // 「…」と|苦言を|呈している
  if (verb === OTHERWISE && before && !before.quote && before.tail === 'を') return before.start
  if (before && AUXILIARY.test(before.head + before.tail) && !before.comma) return before.start
  if (chunk.kind === 'noun' && chunk.head !== '断' && verb.base !== `${chunk.head}る`) {
    const found = verb.base.replace(/する$/, '')
    return chunk.headEnd - found.length
  }
  return chunk.start
}

export function cueEnd(scene: Scene, i: number): number {
  const chunk = scene.chunks[i] as Chunk
  const tail = scene.text.slice(chunk.headEnd, chunk.end)
  const kept =
    /^じ?せ?(さ?れ)?(て(い(る|た|て|ます|ました)?|き(た|ている)?|おり)?|た|だ(?=$|[、。」が])|ました|ます|で(い(る|た))?|し|ない|なかった|る|)+/.exec(
      tail,
    )
  return chunk.headEnd + (kept ? kept[0].length : 0)
}

/** Whether the cue in phrase `i` stands in a clause that another cue further on quotes: …と主張している|と述べた. */
export function isQuoted(chunks: readonly Chunk[], i: number): boolean {
  if (!/(と|との)$/.test((chunks[i] as Chunk).tail)) return false
  for (let k = i + 1; k < Math.min(chunks.length, i + 5); k++) if (cueOf(chunks, k)) return true
  return false
}
