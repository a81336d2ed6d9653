import type { Chunk } from '#document'
import { anchored, type Span } from '#text'
import type { Scene } from './finding.ts'
import { endsClause, isAdnominal, isBreak, isContinuing, phraseSpan, phraseStart } from './phrase.ts'

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

/** Communicative doings that lead up to a saying: 演説し、 会見に応じ、 … belong to the frame, not to what was said. */
const PRELUDE = anchored(
  /^(演説|会見|記者会見|出席|訪問|会談|電話会談|面会|出演|登場|登壇|投稿|更新|出廷|講演|スピーチ|取材|公開|寄稿|登板|帰国|来日|到着)する$|^(応じる|寄せる|開く|受ける|踏まえる|触れる|挙げる|あげる|出す|引く|語る|ふれる|迎える|終える|立つ|次ぐ|続く|集まる|出る|訪れる|控える)$/,
)
/** Where or by what one speaks. */
const VENUE = anchored(
  /(会見|演説|声明|インタビュー|取材|講演|スピーチ|会談|会議|会合|委員会|国会|議会|総会|討論会|公聴会|説明会|講演会|懇談会|報告会|閣議|理事会|取締役会|役員会|評議会|サミット|党大会|集会|番組|放送|テレビ|ラジオ|紙上|電話|書簡|手紙|メール|ブログ|ツイッター|フェイスブック|テレグラム|SNS|サイト|ウェブサイト|ホームページ|動画|ビデオ|メッセージ|辞職届け?|退職届|辞表|謝罪文|遺書|発言|談話|コメント|報告書|報告|文書|寄稿|記事|論文|著書|訴状|月報|年報|会報|判決|決定|答弁|質疑|討論|公聴会|電話会談|首脳会談|共同声明|X|採択|陳述|証言|社説|論説|論評|コラム|白書|手記|回顧録|シンポジウム|フォーラム|講義|授業|取り調べ|調べ|調査|発表|前|席|場|(?<!途)中|法廷|公判|事情聴取|聴取|ぶら下がり|囲み|式典|イベント|リリース)$/,
)
const ADDRESS = anchored(
  /(に対し|に対して|に対しては|に向け|に向けて|にあて|に宛てて|に向かって|について|については|に関し|に関して|に関しては|をめぐり|をめぐって|を巡り|を巡って|に関連し|に関連して|を受け|を受けて|に先立ち|に先立って|として|としては|とともに|において|にあたり|に際し|に際して|によって|により|に応じて|に応え|に答えて|をもとに|を念頭に|のために)$/,
)

const isTopic = (chunk: Chunk): boolean =>
  /(は|も|でさえ|すら)$/.test(chunk.tail) &&
  !/(では|には|とは|へは|ては|ならば|からは|からも|までは|までも|へも|によっては|に対しては|については|としても|でも|にも|とも|ても|のは|かも)$/.test(
    chunk.tail,
  )
/** 旧ソ連諸国|が|つくる|共同体: が of a clause that only describes the next noun. */
const describes = (chunks: readonly Chunk[], i: number, end: number): boolean => describesNext(chunks, i) || describesTopic(chunks, i, end)
/** 選手が|海外に|進出する|傾向について、: a clause that describes what the saying is about. */
function describesTopic(chunks: readonly Chunk[], i: number, end: number): boolean {
  for (let k = i + 1; k < Math.min(end, chunks.length - 1, i + 5); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.comma) return false
    if (chunk.kind === 'verb') {
      const about = chunks[k + 1] as Chunk
      return (
        isAdnominal(chunks, k) &&
        about.kind === 'noun' &&
        about.comma &&
        /(について|に対し|に対して|に関し|に関して|をめぐり|をめぐって|を受け|を受けて)$/.test(about.tail)
      )
    }
    if (chunk.kind !== 'noun' || !/^(に|を|で|へ|から|と|の)$/.test(chunk.tail)) return false
  }
  return false
}
const describesNext = (chunks: readonly Chunk[], i: number): boolean =>
  !(chunks[i] as Chunk).comma &&
  chunks[i + 1]?.kind === 'verb' &&
  isAdnominal(chunks, i + 1) &&
  !/^(こと|の|もの|よう|ため|わけ|とき|際|場合|ところ|通り|とおり)$/.test(chunks[i + 2]?.head ?? '')
/** 与党が|過半数割れを|した|選挙後と|いう状況に|触れ、…: a body whose clause describes a noun, when the sentence goes on without it. */
function describesWhat(scene: Scene, i: number, left: number, end: number): boolean {
  const { chunks } = scene
  if ((chunks[i] as Chunk).comma) return false
  for (let k = i + 1; k < Math.min(end - 1, i + 5); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.comma || chunk.quote) return false
    const planned = chunk.kind === 'noun' && /^(予定|方針|計画|見込み|見通し)$/.test(chunk.head) && chunk.tail === 'の'
    if (chunk.kind === 'verb' || planned) {
      const what = chunks[k + 1] as Chunk
      if (chunk.kind === 'verb' && !isAdnominal(chunks, k)) {
        // まとめる|予定の: the plan describes what comes behind it
        if (!/^(予定|方針|計画|見込み|見通し)$/.test(what.head)) return false
        continue
      }
      if (/^(予定|方針|計画|見込み|見通し)$/.test(what.head) && what.tail === 'の') continue
      // whom it is said to: 政府が|来日した|大統領に|「…」と
      if (what.kind !== 'noun' || what.quote || (what.tail === 'に' && chunks[k + 2]?.quote)) return false
      if (/^(こと|の|もの|よう|ため|わけ|とき|際|場合|ところ|通り|とおり|一方|ほか|上|うえ|中|なか)$/.test(what.head)) return false
      let head = k + 1
      while (chunks[head]?.tail === 'の' && chunks[head + 1]?.kind === 'noun') head++
      if (!/^(に|を|で|という|には)$/.test((chunks[head] as Chunk).tail)) return false
      return (
        !/(?:氏|さん|彼|彼女)$/.test((chunks[i] as Chunk).head) &&
        scene.kindOf(phraseSpan(chunks, phraseStart(chunks, i, left), i)) !== 'person'
      )
    }
    if (chunk.kind !== 'noun' || !/^(に|を|で|へ|から|と|の|)$/.test(chunk.tail)) return false
  }
  return false
}
/** も and, but for an adverb, at once a predicate that describes the next noun. */
function describesSoon(chunks: readonly Chunk[], i: number): boolean {
  let k = i + 1
  while (chunks[k]?.kind === 'adverb' || /^(毎日|毎週|毎年|日々|いつも|今も)$/.test(chunks[k]?.head ?? '')) k++
  return (
    chunks[k]?.kind === 'verb' &&
    isAdnominal(chunks, k) &&
    !/^(こと|の|もの|よう|ため|わけ|とき|際|場合|ところ)$/.test(chunks[k + 1]?.head ?? '')
  )
}
const isNominative = (chunk: Chunk): boolean =>
  /が$/.test(chunk.tail) && chunk.kind === 'noun' && !chunk.copula && !/だが$/.test(chunk.tail)

/** Katakana and Latin things that no table has and that do not speak. */
const NOT_ANIMATE = anchored(
  /(システム|ミサイル|ドローン|ウイルス|ワクチン|サービス|ソフト|データ|シングル|アルバム|ゲーム|シリーズ|プラン|プロジェクト|モデル|エンジン|カメラ|ケース|イベント|キャンペーン|コンサート|ライブ|レース|カップ|リーグ戦|トンネル|ダム|ビル|タワー|ドーム|スタジアム|ホール|ロケット|エネルギー|コスト|リスク|ペース|レベル|ルール|メッセージ|コメント|デモ|テロ|クーデター|インフレ|デフレ)$/,
)

/** Endings of people and bodies that no table has. */
export const WHO: RegExp =
  /(部|課|局|室|班|校|園|院|側|者|人|会|団|隊|署|所|館|組|党|派|家族|遺族|男|女|性|父|母|妻|夫|長|員|手|師|士|官|民|客|生|氏|さん|役|親)$/

const PAPER = anchored(/(?:紙|誌|系|新聞|サイト|ブログ|メディア|放送|通信社|テレビ局|番組)$/)

const CALLED_SO = anchored(
  /(?:派|組織|団体|党|会派|グループ|集団|連合|運動|部隊|同盟|労組|組合|企業|会社|機関|政党|勢力|民兵|軍閥|財団|協会|シンクタンク|連盟|ネットワーク)$/,
)

/** Whether the noun phrase that ends in phrase `i` can speak; gives its span. */
function speakerAt(scene: Scene, i: number, left: number): Span | null {
  const chunk = scene.chunks[i] as Chunk
  if (chunk.kind !== 'noun' || chunk.head === '') return null
  const at = phraseSpan(scene.chunks, phraseStart(scene.chunks, i, left), i)
  // 政府系の|『X』は: a paper named in brackets alone
  if (chunk.quote && chunk.head === '「〓」' && (scene.isOutlet(chunk.quote.inner) || PAPER.test(scene.chunks[i - 1]?.head ?? '')))
    return chunk.quote.inner
  // 急進派の|「夜明け」は: those who are called so
  if (
    chunk.quote &&
    chunk.head === '「〓」' &&
    /の?$/.test(scene.chunks[i - 1]?.tail ?? '?') &&
    CALLED_SO.test(scene.chunks[i - 1]?.head ?? '') &&
    i > left
  )
    return chunk.quote.inner
  // 日刊紙「X」は: the name in brackets is part of the phrase
  if (chunk.quote) return chunk.start < chunk.quote.span.start && scene.canSpeak(at) ? at : null
  // 乗客30人が避難したと|発表した: those counted speak where they are set off
  if (/[0-9][人名]$/.test(chunk.head) && !chunk.comma && !scene.chunks[i + 1]?.quote && scene.kindOf(at) === 'group') return null
  if (scene.canSpeak(at)) return at
  // 2,000億円、ヤフーも: only the last of what stands there in a row
  const own = phraseSpan(scene.chunks, i, i)
  if (own.start > at.start && (scene.chunks[i - 1] as Chunk).comma && scene.canSpeak(own)) return own
  // 経営企画部は「…」: whoever stands right in front of a quotation with は, unless it is a thing
  if (isTopic(chunk) && scene.chunks[i + 1]?.quote && WHO.test(chunk.head)) return at
  // a proper name that no table knows speaks when it is the clause's topic: 東京ヴェルディは…と発表した
  // トレンドマイクロは: words of katakana run together, that no table has
  if (
    isTopic(chunk) &&
    /^[ァ-ヴー]{6,}$/.test(chunk.head) &&
    !NOT_ANIMATE.test(chunk.head) &&
    !chunk.proper &&
    (i === left || scene.chunks[i - 1]?.kind === 'conjunction')
  )
    return at
  return (chunk.proper === 'organisation' ||
    chunk.proper === 'person' ||
    (chunk.proper === 'unknown' && !NOT_ANIMATE.test(chunk.head) && !/^[A-Z0-9-]{1,5}$/.test(chunk.head))) &&
    (isTopic(chunk) || (scene.headline && isNominative(chunk)))
    ? at
    : null
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
  if (body && ((chunks[body.next - 1] as Chunk).comma || scene.isBody(body.at))) {
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
  let best = -1
  let at: Span | null = null
  let settled = false
  let blocked = false
  const asked = questionAt(chunks, left, end)
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
    // シンタラは…てきたが、武装勢力が占拠したことから、派兵を要請した: the subject of a reason
    if (best >= 0 && isTopic(chunks[best] as Chunk) && isNominative(chunk) && !chunk.comma && closesAsReason(chunks, i, end)) continue
    // 社長は会見をし、…、氏も代表権を持つと: も inside what was said does not take over from は
    if (best >= 0 && at && /も$/.test(chunk.tail) && /は$/.test((chunks[best] as Chunk).tail) && needsClause) continue
    // ドゥレクは…、鉄道員も|毎日|通う|トンネルを: who uses it
    if (best >= 0 && /^も$/.test(chunk.tail) && !chunk.comma && describesSoon(chunks, i)) continue
    // 警察官がいたので船を返せなくなると|思った
    if (best < 0 && isNominative(chunk) && !chunk.comma && givesReason(chunks, i, end)) continue
    if (!topic && !(isNominative(chunk) && best < 0 && !describes(chunks, i, end) && !describesWhat(scene, i, left, end))) continue
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
    const parted = (): boolean =>
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
    const found = speakerAt(scene, i, left)
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
    const led = headlineSubject(scene, left, end) ?? bodyIn(scene, left, end, true)
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

/** Whether the clause of the subject in phrase `i` only gives a reason or a time: …した|ことから, …した|ため. */
function closesAsReason(chunks: readonly Chunk[], i: number, end: number): boolean {
  for (let k = i + 1; k < end; k++) {
    const chunk = chunks[k] as Chunk
    if (/^(こと|事)$/.test(chunk.head) && /^(から|により|で)$/.test(chunk.tail)) return true
    if (/^(ため|為|後|あと|結果|際)$/.test(chunk.head) && /^(に|から|)$/.test(chunk.tail)) return true
    if (chunk.kind !== 'noun' && chunk.kind !== 'adverb' && !isAdnominal(chunks, k))
      return /(ので|から)$/.test(chunk.tail) && !/と/.test(chunk.tail)
  }
  return false
}

/** …がいた|ので, …が閉じた|ため: nothing but a reason. */
function givesReason(chunks: readonly Chunk[], i: number, end: number): boolean {
  for (let k = i + 1; k < Math.min(end, i + 6); k++) {
    const chunk = chunks[k] as Chunk
    if (/^(ため|為)$/.test(chunk.head)) return /^(に|)$/.test(chunk.tail)
    if ((chunk.kind !== 'noun' || chunk.copula) && chunk.kind !== 'adverb' && !isAdnominal(chunks, k))
      return /(ので|のに)$/.test(chunk.tail)
    if (chunk.quote) return false
  }
  return false
}

/** Where a question ends that frames an answer: …かとの|質問には; -1 when there is none. */
function questionAt(chunks: readonly Chunk[], left: number, end: number): number {
  for (let k = end - 1; k > left; k--)
    if (
      /(質問|問い|問いかけ)$/.test((chunks[k] as Chunk).head) &&
      /^(に|には|に対し|に対して|に対しては)$/.test((chunks[k] as Chunk).tail) &&
      /(との|という|と言う)$/.test((chunks[k - 1] as Chunk).tail)
    )
      return k
  return -1
}

/** NATO、条約脱退を非難: a headline's subject stands in front of a comma, bare. */
function headlineSubject(scene: Scene, left: number, end: number): { at: Span; next: number } | null {
  if (!scene.headline || left > 0) return null
  for (let i = left; i < Math.min(end, left + 4); i++) {
    const chunk = scene.chunks[i] as Chunk
    if (chunk.kind !== 'noun' || !(chunk.tail === '' || chunk.tail === 'の')) return null
    if (chunk.tail === '' && !chunk.comma) return null
    if (chunk.tail === 'の') continue
    const at = phraseSpan(scene.chunks, left, i)
    // シンタラ、駐留延長を拒否: a land that no table has
    return scene.canSpeak(at) || (chunk.proper === 'unknown' && /^[ァ-ヴー]{3,}$/.test(chunk.head) && !NOT_ANIMATE.test(chunk.head))
      ? { at, next: i + 1 }
      : null
  }
  return null
}

/** Where somebody speaks: 公開討論会では「…」と語り. */
const OCCASION = anchored(/(?:討論会|公聴会|説明会|講演会|懇談会|会見|演説|会談|サミット|集会|番組|インタビュー|取材|寄稿|講演)$/)
/** 判決では、…とし: papers that hold something without a name of their own. */
const PAPER_ALONE = anchored(
  /(?:判決|憲章|憲法|条例|条約|決議|協定|報告書|声明|宣言|法案|法律|規約|規則|訴状|起訴状|白書|要綱|指針|覚書|議定書|教書|社説|論文|答申|勧告)$/,
)
const HOUSE = /(園|館|校|社|(?<!演奏|展示|学習|勉強)会|大|局|所|院|庁|署|部|都|府|県|市|町|村|団|隊|側)$/
/** 県警では…とみている, 命令書では…を求め: a body or a paper that では sets off speaks when nobody else does. */
function bodyIn(scene: Scene, left: number, end: number, states = false): { at: Span; next: number } | null {
  const { chunks } = scene
  for (let i = left; i < Math.min(end, left + 5); i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'conjunction' || /の$/.test(chunk.tail)) continue
    if (chunk.kind !== 'noun' || chunk.quote || !/^(など)?では$/.test(chunk.tail)) return null
    if (OCCASION.test(chunk.head)) return null
    const at = phraseSpan(chunks, phraseStart(chunks, i, left), i)
    // 動物園では、「…」: a common noun that names a body is enough in front of a quotation
    const house = HOUSE.test(chunk.head) && (chunk.comma || chunks[i + 1]?.quote !== undefined) && chunks[i + 1]?.quote !== undefined
    return scene.isBody(at) ||
      scene.isDocument(at) ||
      PAPER_ALONE.test(chunk.head) ||
      house ||
      (chunk.comma && chunk.proper === 'organisation') ||
      (states && chunk.comma && scene.kindOf(at) === 'state')
      ? { at, next: i + 1 }
      : null
  }
  return null
}

/** 政府軍が関与したと指摘されてきた一方、憲章では…と認定している: the body of the second of two clauses. */
function bodyBehindContrast(scene: Scene, left: number, end: number): { at: Span; next: number } | null {
  const { chunks } = scene
  for (let k = left; k < end - 1; k++) {
    const chunk = chunks[k] as Chunk
    if (isTopic(chunk)) return null
    if (chunk.comma && (/^(一方|一方で)$/.test(chunk.head) || /(たが|るが|いが|だが|ものの)$/.test(chunk.tail)))
      return bodyIn(scene, k + 1, end)
  }
  return null
}

/** この手口は…というもので、同県警では、…としている; ただし、これを踏まえて取材したX紙では、…と報じた: the last body that では sets off behind a clause. */
function bodySetOff(scene: Scene, left: number, end: number): { at: Span; next: number } | null {
  const { chunks } = scene
  for (let k = end - 1; k > left; k--) {
    const chunk = chunks[k] as Chunk
    if (chunk.kind === 'noun' && !chunk.quote && isTopic(chunk)) return null
    if (chunk.kind !== 'noun' || chunk.quote || chunk.tail !== 'では' || !chunk.comma) continue
    if (OCCASION.test(chunk.head) || VENUE.test(chunk.head)) return null
    const from = phraseStart(chunks, k, left)
    const before = chunks[from - 1]
    const at = phraseSpan(chunks, from, k)
    return (scene.isOutlet(at) || scene.isBody(at)) && (!before || before.kind === 'conjunction' || isBreak(before))
      ? { at, next: k + 1 }
      : null
  }
  return null
}

/** 日本の立場からすると, 中国としては, 住民にとって: whose view it is. */
function standpoint(scene: Scene, left: number, end: number): { at: Span; next: number } | null {
  const { chunks } = scene
  for (let i = left; i < Math.min(end, left + 5); i++) {
    const chunk = chunks[i] as Chunk
    // 放送局は、新大統領にとって…と指摘した: for whom it is so, and the topic says it
    if (isTopic(chunk) && chunk.kind === 'noun') return null
    const from = /^(立場|側|目|視点|観点)$/.test(chunk.head) && i > left ? i - 1 : i
    if (
      /^(としては|としても|にとって|にとっては|からすると|からすれば|から見ると|から見れば)$/.test(chunk.tail) ||
      (/から$/.test(chunk.tail) && /^(する|見る|みる)$/.test(chunks[i + 1]?.base ?? ''))
    ) {
      const at = phraseSpan(chunks, phraseStart(chunks, from, left), from)
      if (scene.canSpeak(at)) return { at, next: /から$/.test(chunk.tail) ? i + 2 : i + 1 }
    }
  }
  return null
}

function breaksBetween(chunks: readonly Chunk[], from: number, to: number, any: boolean): boolean {
  for (let i = from + 1; i < to; i++) {
    const chunk = chunks[i] as Chunk
    if (any && closesAsPlan(chunks, i)) return true
    if (!isBreak(chunk) || isPrelude(chunks, i)) continue
    // 社長は会見をし、…には氏が就任すると: after a clause that only goes on, は stays the subject and が is inside what was said
    if (any || /(が|けど|けれど|けれども|ものの)$/.test(chunk.tail)) return true
  }
  return false
}

/** 増便する|計画で、 来日する|予定で、: a noun as predicate closes the clause. */
const closesAsPlan = (chunks: readonly Chunk[], i: number): boolean => {
  const chunk = chunks[i] as Chunk
  return (
    chunk.comma &&
    chunk.tail === 'で' &&
    /^(予定|計画|方針|見通し|見込み|考え|構え|状態|状況|段階|模様)$/.test(chunk.head) &&
    i > 0 &&
    (chunks[i - 1] as Chunk).kind !== 'noun' &&
    isAdnominal(chunks, i - 1)
  )
}

/** …したものの、 …されたままで、: what follows has a subject of its own. */
const contrastBetween = (chunks: readonly Chunk[], from: number, to: number): boolean =>
  chunks
    .slice(from + 1, to)
    .some(
      (c) =>
        c.comma &&
        (/(たが|るが|いが|だが|ものの|けれど|けれども)$/.test(c.tail) || (/^(まま|もの)$/.test(c.head) && /^(で|の)$/.test(c.tail))),
    )

/** 演説し、 会見を開き、 記者会見をし、: leads up to a saying. */
export function isPrelude(chunks: readonly Chunk[], i: number): boolean {
  const chunk = chunks[i] as Chunk
  // 総会が首都で行われ、
  if (PRELUDE.test(chunk.base) || (/^(行う|行なう)$/.test(chunk.base) && /^れ/.test(chunk.tail))) return true
  const before = chunks[i - 1]
  return (
    /^(する|行う|行なう|発表する|公表する|配布する|提出する)$/.test(chunk.base) &&
    before !== undefined &&
    /を$/.test(before.tail) &&
    VENUE.test(before.head)
  )
}

/** Whether the が-phrase at `from` is closed off by a predicate that modifies a noun or ends in ため, ことについて … before `to`. */
function relativeBetween(chunks: readonly Chunk[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'verb' || chunk.kind === 'adjective' || chunk.copula) return true
  }
  return false
}

/** Passes over what frames the saying: conjunctions, dates, places, channels, addressees, 演説し、. */
function skipBeside(scene: Scene, from: number, end: number, needsClause: boolean): { start: number; beside: Span[] } {
  const { chunks } = scene
  const beside: Span[] = []
  let i = from
  while (i < end) {
    const to = besideEnd(scene, i, end, needsClause)
    if (to <= i) break
    beside.push({ start: (chunks[i] as Chunk).start, end: (chunks[to - 1] as Chunk).end })
    i = to
  }
  return { start: i, beside }
}

const DATE = anchored(
  /^((同|前|翌|今|先|来|去|昨|本)?(日|月|年|週|夜|朝|晩)|[約]?[0-9〇一二三四五六七八九十]+(日|月|年|時|分)(?!間|以内|以上|分の)|昨年|去年|今年|先月|先週|今週|昨日|今日|現地|同日|一昨日|[月火水木金土日]曜)/,
)

const ASKED = anchored(/^(問う|聞く|訊く|尋ねる|たずねる|質問する|質す|ただす|追及する|問い詰める|問い質す|水を向ける)$/)
const PART_OF_MONTH = anchored(
  /^(初め|はじめ|始め|初頭|初旬|上旬|中旬|下旬|半ば|末|頭|頃|ごろ|秋|春|夏|冬|夜|朝|未明|深夜|早朝|午前|午後)$/,
)
const STILL = anchored(/^(いま|今|今日|現在|当時|最後|最近|以前|今回|前回|かつて|昔|一貫|公式)$/)

/** 帰属をめぐって両国が対立する|停戦ラインについて、: one past what it is about, when a clause describes that; `i` where there is none. */
function aboutEnd(chunks: readonly Chunk[], i: number, end: number): number {
  for (let k = i; k < Math.min(end - 1, i + 9); k++) {
    const chunk = chunks[k] as Chunk
    if (!chunk.comma) continue
    return k > i + 1 &&
      chunk.kind === 'noun' &&
      /^(について|に関し|に関して|をめぐり|をめぐって|を巡り|を巡って)$/.test(chunk.tail) &&
      phraseStart(chunks, k, i) === i
      ? k + 1
      : i
  }
  return i
}

/** One past the framing phrase that begins at `i`, or `i` when the phrase there is part of the content. */
function besideEnd(scene: Scene, i: number, end: number, needsClause: boolean): number {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  if (chunk.kind === 'conjunction') return i + 1
  const about = aboutEnd(chunks, i, end)
  if (about > i) return about
  if (
    chunk.kind === 'adverb' &&
    (chunk.comma ||
      /^(また|さらに|更に|なお|改めて|あらためて|繰り返し|再び|特に|同時に|むしろ|実際|既に|すでに|初めて|まず)$/.test(chunk.head))
  )
    return i + 1
  if (
    chunk.kind === 'noun' &&
    DATE.test(chunk.head) &&
    chunk.head.length <= 14 &&
    // 3月以来家|に帰っていない
    !/以[来降前後]./.test(chunk.head) &&
    (/^(に|、|にも|には|深夜|夜)?$/.test(chunk.tail) ||
      (chunk.comma && /^まで(に|には)$/.test(chunk.tail)) ||
      (/^(も|は)$/.test(chunk.tail) && chunks[i + 1]?.quote !== undefined)) &&
    !chunk.quote &&
    (chunk.comma || (chunk.tail !== '' && !/年$/.test(chunk.head)) || isDateLike(chunk.head)) &&
    // 17日、|13日に|実施された|選挙で: the second day is of what was said
    !(
      !chunk.comma &&
      chunk.tail === 'に' &&
      i > 0 &&
      (chunks[i - 1] as Chunk).comma &&
      DATE.test((chunks[i - 1] as Chunk).head) &&
      chunks[i + 1]?.kind === 'verb' &&
      isAdnominal(chunks, i + 1)
    ) &&
    (chunk.comma || !/年$/.test(chunk.head))
  )
    return i + 1
  // 4月の|時点では、
  const point = chunks[i + 1]
  if (
    chunk.kind === 'noun' &&
    chunk.tail === 'の' &&
    DATE.test(chunk.head) &&
    point?.comma &&
    /^(時点|段階)$/.test(point.head) &&
    /^(で|では)$/.test(point.tail)
  )
    return i + 2
  // 日本時間の|20日午前10時ごろ、
  if (chunk.tail === 'の' && /時間$/.test(chunk.head) && DATE.test(point?.head ?? '')) {
    const to = besideEnd(scene, i + 1, end, needsClause)
    if (to > i + 1) return to
  }
  // 今月|初め、
  if (
    chunk.kind === 'noun' &&
    chunk.comma &&
    i > 0 &&
    PART_OF_MONTH.test(chunk.head) &&
    chunk.tail === '' &&
    DATE.test((chunks[i - 1] as Chunk).head)
  )
    return i + 1
  // いまも「…」
  if (
    chunk.kind === 'noun' &&
    chunks[i + 1]?.quote &&
    !chunk.quote &&
    STILL.test(chunk.head) &&
    /^(も|は|でも|までも|から|に|)$/.test(chunk.tail)
  )
    return i + 1
  // the shortest stretch that ends in a framing phrase
  for (let k = i; k < Math.min(end, i + 9); k++) {
    const here = chunks[k] as Chunk
    // 「…」という質問に、…: the question frames the answer
    if (
      here.quote &&
      k + 1 < end &&
      /^(という|との|と言う|の)$/.test(here.tail) &&
      /(質問|問い|指摘|批判|発言|声|問いかけ|意見|主張|要求|呼びかけ)$/.test((chunks[k + 1] as Chunk).head) &&
      /^(に|には|に対し|に対して|に対しては|について|を受け|を受けて)$/.test((chunks[k + 1] as Chunk).tail)
    )
      return k + 2
    // いつまで続けるのか|との|質問には、…
    if (
      isNoun(here) &&
      k > i &&
      /(質問|問い|問いかけ)$/.test(here.head) &&
      /^(に|には|に対し|に対して|に対しては)$/.test(here.tail) &&
      /(との|という|と言う)$/.test((chunks[k - 1] as Chunk).tail)
    )
      return k + 1
    // 匿名を条件に、
    if (/^匿名/.test((chunks[i] as Chunk).head) && /^(条件|匿名)$/.test(here.head) && /^(に|で)$/.test(here.tail)) return k + 1
    if (here.quote && here.kind === 'noun' && !/^(の|で|に|という|との|への)/.test(here.tail)) return i
    const noun = here.kind === 'noun' && !here.copula
    // 首脳と計34回電話で|協議した: how it was done
    const company =
      needsClause &&
      !here.comma &&
      /^(.*[0-9回])?(電話|メール|書簡|手紙|文書|動画|ビデオ)$/.test(here.head) &&
      chunks.slice(i, k).some((c) => /と$/.test(c.tail))
    if (
      noun &&
      /(で|では|にて|での|から)$/.test(here.tail) &&
      VENUE.test(here.head) &&
      !company &&
      (!/での$/.test(here.tail) ||
        (needsClause && !(chunks[k + 1]?.kind === 'noun' && /^(を|が|は)$/.test(chunks[k + 1]?.tail ?? ''))) ||
        chunks[k + 1]?.quote) &&
      frames(chunks, i, k)
    )
      return k + 1
    if (noun && /(に|へ|には)$/.test(here.tail) && (VENUE.test(here.head) || HEARERS.test(here.head)) && here.comma && frames(chunks, i, k))
      return k + 1
    if (
      noun &&
      ADDRESS.test(here.tail) &&
      (here.comma ||
        !/(によって|により|として)$/.test(here.tail) ||
        (here.tail === 'として' && /^(話|談話|証言|コメント|説明|見方|分析|見解)$/.test(here.head))) &&
      (here.comma || !needsClause || (/に対し/.test(here.tail) && scene.canSpeak(phraseSpan(chunks, i, k)))) &&
      frames(chunks, i, k)
    )
      return k + 1
    if (here.kind === 'verb' && isContinuing(here) && here.comma && isPrelude(chunks, k)) return k + 1
    // 再開の時期を問われ、
    if (
      here.kind === 'verb' &&
      isContinuing(here) &&
      here.comma &&
      ASKED.test(here.base) &&
      /^(さ?れ|われ|かれ|ねられ|されて|われて|かれて)/.test(here.tail)
    )
      return k + 1
    if (
      here.kind === 'noun' &&
      /^(上|うえ|中|なか|際|とき|時|後|前|ところ|ほか|他)$/.test(here.head) &&
      /^(で|に|は|)$/.test(here.tail) &&
      here.comma
    )
      return k + 1
    if (isBreak(here) || (isTopicOrSubject(here) && !here.comma)) return i
  }
  return i
}

/** 記者団に、: who is told. */
const HEARERS = anchored(/(記者団|記者|記者たち|記者ら|報道陣|取材陣|国民|支持者|支持者ら|聴衆|本紙|同紙|同誌|同局)$/)

const isNoun = (chunk: Chunk): boolean => chunk.kind === 'noun' && !chunk.copula
const isDateLike = (head: string): boolean => /[日月年夜朝時]$|曜日$|昨日|今日/.test(head)
const isTopicOrSubject = (chunk: Chunk): boolean => isTopic(chunk) || isNominative(chunk)

/** A framing phrase is one noun phrase: nothing but its own modifiers stand before its end. */
function frames(chunks: readonly Chunk[], from: number, to: number): boolean {
  return phraseStart(chunks, to, from) === from
}
