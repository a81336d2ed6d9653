import type { Chunk } from '#document'
import { type Anchored, anchored, type Span } from '#text'
import type { Scene } from './finding.ts'
import { isAdnominal, isBreak, isContinuing, phraseSpan, phraseStart } from './phrase.ts'
import { isNominative, isTopic } from './topic.ts'

/** Communicative doings that lead up to a saying: 演説し、 会見に応じ、 … belong to the frame, not to what was said. */
const PRELUDE = anchored(
  /^(演説|会見|記者会見|出席|訪問|会談|電話会談|面会|出演|登場|登壇|投稿|更新|出廷|講演|スピーチ|取材|公開|寄稿|登板|帰国|来日|到着|証言)する$|^(応じる|寄せる|開く|受ける|踏まえる|触れる|挙げる|あげる|出す|引く|語る|ふれる|迎える|終える|立つ|次ぐ|続く|集まる|出る|訪れる|控える|先立つ|鑑みる)$/,
)

/** Where or by what one speaks. */
export const VENUE: Anchored = anchored(
  /(会見|演説|声明|インタビュー|取材|講演|スピーチ|会談|会議|会合|委員会|国会|議会|総会|討論会|公聴会|説明会|講演会|懇談会|報告会|閣議|理事会|取締役会|役員会|評議会|サミット|党大会|集会|番組|放送|テレビ|ラジオ|紙上|電話|書簡|手紙|メール|ブログ|ツイッター|フェイスブック|テレグラム|SNS|サイト|ウェブサイト|ホームページ|動画|ビデオ|メッセージ|リポート|レポート|辞職届け?|退職届|辞表|謝罪文|遺書|発言|談話|コメント|報告書|報告|文書|寄稿|記事|論文|著書|訴状|月報|年報|会報|戦況分析|情勢分析|日報|判決|決定|答弁|質疑|討論|公聴会|電話会談|首脳会談|共同声明|X|採択|陳述|証言|社説|論説|論評|コラム|白書|手記|回顧録|シンポジウム|フォーラム|講義|授業|取り調べ|調べ|調査|発表|前|席|場|(?<!途)中|法廷|公判|事情聴取|聴取|ぶら下がり|囲み|式典|イベント|リリース)$/,
)

const ADDRESS = anchored(
  /(に対し|に対して|に対しては|に向け|に向けて|にあて|に宛てて|に向かって|について|については|に関し|に関して|に関しては|をめぐり|をめぐって|を巡り|を巡って|に関連し|に関連して|を受け|を受けて|に先立ち|に先立って|として|としては|とともに|において|にあたり|に際し|に際して|によって|により|に応じて|に応え|に答えて|をもとに|を念頭に|のために)$/,
)

/** 演説し、 会見を開き、 記者会見をし、: leads up to a saying. */
export function isPrelude(chunks: readonly Chunk[], i: number): boolean {
  const chunk = chunks[i] as Chunk
  // 総会が首都で行われ、
  if (PRELUDE.test(chunk.base) || (/^(行う|行なう)$/.test(chunk.base) && /^れ/.test(chunk.tail))) return true
  const before = chunks[i - 1]
  // 議員は長官の背中に|向かって、, カメラに|向かい、
  if (chunk.base === '向かう' && before?.tail === 'に' && (/^て/.test(chunk.tail) ? chunk.comma : FACED.test(before.head))) return true
  // 報道陣の質問に答え、
  if (/^(答える|応える)$/.test(chunk.base) && before?.tail === 'に' && (VENUE.test(before.head) || QUESTION.test(before.head))) return true
  return (
    /^(する|行う|行なう|発表する|公表する|配布する|提出する)$/.test(chunk.base) &&
    before !== undefined &&
    /を$/.test(before.tail) &&
    VENUE.test(before.head)
  )
}

const FACED = anchored(/(?:カメラ|マイク|記者団?|報道陣|聴衆|観衆|群衆|国民|議場|支持者ら?|画面)$/)
const QUESTION = anchored(/(質問|問い|問いかけ)$/)
/** Where a question ends that frames an answer: …かとの|質問には; -1 when there is none. */
export function questionAt(chunks: readonly Chunk[], left: number, end: number): number {
  for (let k = end - 1; k > left; k--)
    if (
      QUESTION.test((chunks[k] as Chunk).head) &&
      /^(に|には|に対し|に対して|に対しては)$/.test((chunks[k] as Chunk).tail) &&
      // 完了したのかとの|記者の|質問には
      /(との|という|と言う)$/.test((chunks[(chunks[k - 1] as Chunk).tail === 'の' && k - 2 >= left ? k - 2 : k - 1] as Chunk).tail)
    )
      return k
  return -1
}

/** Passes over what frames the saying: conjunctions, dates, places, channels, addressees, 演説し、. */
export function skipBeside(scene: Scene, from: number, end: number, needsClause: boolean): { start: number; beside: Span[] } {
  const { chunks } = scene
  const beside: Span[] = []
  let i = from
  // 補給は完了したのかとの質問には: all of it frames the answer
  const asked = questionAt(chunks, from, end)
  if (asked >= 0) {
    beside.push({ start: (chunks[from] as Chunk).start, end: (chunks[asked] as Chunk).end })
    i = asked + 1
  }
  while (i < end) {
    const to = besideEnd(scene, i, end, needsClause)
    if (to <= i) break
    beside.push({ start: (chunks[i] as Chunk).start, end: (chunks[to - 1] as Chunk).end })
    i = to
  }
  return { start: i, beside }
}

export const DATE: Anchored = anchored(
  /^((同|前|翌|今|先|来|去|昨|本)?(日|月|年|週|夜|朝|晩)|[約]?[0-9〇一二三四五六七八九十]+(日|月|年|時|分)(?!間|以内|以上|分の)|昨年|去年|今年|先月|先週|今週|昨日|今日|現地|同日|一昨日|[月火水木金土日]曜)/,
)

const ASKED = anchored(/^(問う|聞く|訊く|尋ねる|たずねる|質問する|質す|ただす|追及する|問い詰める|問い質す|水を向ける)$/)

/** A day that leans on another noun: 9日首相代行. */
const DAY_AND_MORE =
  /^[0-9]+日(?!午前|午後|未明|早朝|深夜|夕方|夕刻|正午|現在|付|中|朝|夜|昼|夕|晩|頃|間|以|[0-9〇一二三四五六七八九十])[一-龠]{2,}$/

const PART_OF_MONTH = anchored(
  /^(初め|はじめ|始め|初頭|初旬|上旬|中旬|下旬|半ば|末|頭|頃|ごろ|秋|春|夏|冬|夜|朝|未明|深夜|早朝|午前|午後)$/,
)

export const STILL: Anchored = anchored(/^(いま|今|今日|現在|当時|最後|最近|以前|今回|前回|かつて|昔|一貫|公式|即座|言下|口々)$/)

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

/** 三国が条約に加わったことに|関連し、: one past it; `i` where nothing is related so. */
function relatedEnd(chunks: readonly Chunk[], i: number, end: number): number {
  for (let k = i + 1; k < Math.min(end - 1, i + 14); k++) {
    const chunk = chunks[k] as Chunk
    if (!chunk.comma) continue
    const about = chunk.kind === 'verb' && RELATES.test(chunk.base) && isContinuing(chunk) && (chunks[k - 1] as Chunk).tail === 'に'
    return about && phraseStart(chunks, k - 1, i) === i ? k + 1 : i
  }
  return i
}
const RELATES = anchored(/^(?:関連する|際する)$/)

const THIS = anchored(/^(?:これ|それ)(?:ら)?[をに]$/)
const REACTS = anchored(
  /^(?:否定|否認|拒否|拒絶|批判|非難|歓迎|支持|評価|称賛|反論|反対|反発|抗議|賛成|同意|一蹴|疑問視|問題視)する$|^(?:応じる|応える|答える|認める|受け入れる|退ける|はねつける|突っぱねる)$/,
)
/** 毎日のように, 口癖のように: how often it is said. */
const OFTEN = anchored(/^(?:毎日|毎週|毎月|毎年|毎晩|毎回|毎度|連日|日々|口癖|呪文|決まり文句|合言葉|念仏)$/)
const ANONYMOUS = anchored(/^匿名/)
const AT_OR_FROM = anchored(/(で|では|にて|での|から)$/)
const WHILE = anchored(/^(上|うえ|中|なか|際|とき|時|後|前|ところ|ほか|他)$/)
const TO = anchored(/(に|へ|には)$/)
const BY_LETTER = anchored(/^(.*[0-9回])?(電話|メール|書簡|手紙|文書|動画|ビデオ)$/)
/** One past the framing phrase that begins at `i`, or `i` when the phrase there is part of the content. */
function besideEnd(scene: Scene, i: number, end: number, needsClause: boolean): number {
  const { chunks } = scene
  const chunk = chunks[i] as Chunk
  if (chunk.kind === 'conjunction' || (chunk.head === '繰り返し' && chunk.tail === '' && chunk.comma)) return i + 1
  // これを否定し、|対話を続けると述べた: what they make of what was just told
  const answer = chunks[i + 1]
  if (i + 1 < end && THIS.test(chunk.head + chunk.tail) && answer?.comma && REACTS.test(answer.base) && isContinuing(answer)) return i + 2
  const about = aboutEnd(chunks, i, end)
  if (about > i) return about
  // 毎日の|ように
  if (chunk.tail === 'の' && OFTEN.test(chunk.head) && answer?.head === 'よう' && answer.tail === 'に' && i + 1 < end) return i + 2
  const related = relatedEnd(chunks, i, end)
  if (related > i) return related
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
    // 9日首相代行|に指名された
    !(chunk.tail === 'に' && !chunk.comma && DAY_AND_MORE.test(chunk.head)) &&
    (/^(に|、|にも|には|深夜|夜)?$/.test(chunk.tail) ||
      (chunk.comma && (/^まで(に|には)$/.test(chunk.tail) || (chunk.tail === 'で' && /付け?$/.test(chunk.head)))) ||
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
    (chunk.comma || !/年$/.test(chunk.head) || (chunk.tail === 'も' && chunks[i + 1]?.quote !== undefined))
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
  // これまでも、: since when
  if (chunk.comma && SO_FAR.test(chunk.head + chunk.tail)) return i + 1
  // SNS上で、: the dictionary takes で for だ
  if (chunk.comma && chunk.tail === 'で' && ONLINE.test(chunk.head)) return i + 1
  // 外相らは|連名で、…するよう求めた: how it was said
  if (chunk.kind === 'noun' && !chunk.quote && chunk.comma && JOINTLY.test(chunk.head + chunk.tail)) return i + 1
  const abroad = onTheSpot(chunks, i, end)
  if (abroad > i) return abroad
  // 国民が|疲れ|切った|国に対し、: who is only described
  let inside = false
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
    // 匿名を条件に、
    if (ANONYMOUS.test((chunks[i] as Chunk).head) && /^(条件|匿名)$/.test(here.head) && /^(に|で)$/.test(here.tail)) return k + 1
    if (here.quote && here.kind === 'noun' && !/^(の|で|に|という|との|への)/.test(here.tail)) return i
    const noun = here.kind === 'noun' && !here.copula
    // 首脳と計34回電話で|協議した: how it was done
    const company = needsClause && !here.comma && BY_LETTER.test(here.head) && chunks.slice(i, k).some((c) => /と$/.test(c.tail))
    if (
      noun &&
      !inside &&
      AT_OR_FROM.test(here.tail) &&
      VENUE.test(here.head) &&
      !company &&
      (!/での$/.test(here.tail) ||
        (needsClause && !(chunks[k + 1]?.kind === 'noun' && /^(を|が|は)$/.test(chunks[k + 1]?.tail ?? ''))) ||
        chunks[k + 1]?.quote) &&
      frames(chunks, i, k)
    )
      return k + 1
    if (noun && !inside && TO.test(here.tail) && (VENUE.test(here.head) || HEARERS.test(here.head)) && here.comma && frames(chunks, i, k))
      return k + 1
    if (
      noun &&
      ADDRESS.test(here.tail) &&
      (!inside || (here.comma && isTopicOfWords(here))) &&
      (here.comma ||
        !/(によって|により|として)$/.test(here.tail) ||
        (here.tail === 'として' && /^(話|談話|証言|コメント|説明|見方|分析|見解)$/.test(here.head))) &&
      (here.comma || !needsClause || (/に対し/.test(here.tail) && scene.canSpeak(phraseSpan(chunks, i, k)))) &&
      frames(chunks, i, k)
    )
      return k + 1
    if (
      here.kind === 'verb' &&
      isContinuing(here) &&
      here.comma &&
      // 動画を投稿したとして、: a reason, and no occasion
      !AS.test(here.tail) &&
      isPrelude(chunks, k) &&
      !(inside && here.base === '受ける' && SUFFERED.test(chunks[k - 1]?.head ?? ''))
    )
      return k + 1
    // 再開の時期を問われ、
    if (
      here.kind === 'verb' &&
      isContinuing(here) &&
      here.comma &&
      ASKED.test(here.base) &&
      /^(さ?れ|われ|かれ|ねられ|されて|われて|かれて)/.test(here.tail)
    )
      return k + 1
    if (!inside && here.kind === 'noun' && WHILE.test(here.head) && /^(で|に|は|)$/.test(here.tail) && here.comma) return k + 1
    if (isBreak(here)) return i
    if (isTopicOrSubject(here) && !here.comma) {
      if (!describesBeside(chunks, k, end)) return i
      inside = true
    }
  }
  return i
}

const SO_FAR = anchored(/^(?:これまで|従来|かねて|以前|かつて|今まで|一貫)(?:も|から|より|にも|から一貫して|して)?$/)
const ONLINE = anchored(/^(?:X|SNS|ツイッター|ネット|インターネット|テレグラム|フェイスブック|インスタグラム|ウェブ|ブログ)上$/)
const JOINTLY = anchored(/^(?:共同で|連名で|合同で|異口同音に|口々に|公式に|非公式に|個人的に|遠回しに)$/)
const ON_TOUR = anchored(/^(?:訪問先|出張先|滞在先|外遊先|視察先|遊説先|訪問中|滞在中)$/)
const HOUSE = anchored(/^(?:首相官邸|官邸|大統領府|国会内|党本部|都内|市内|県庁|現地|首都)$/)
/** 訪問先の|オルスンで|記者団に対し、 / 首相官邸で|記者団に: one past where somebody speaks and to whom; `i` where nothing says so. */
function onTheSpot(chunks: readonly Chunk[], i: number, end: number): number {
  let k = i
  const first = chunks[k] as Chunk
  const tour = ON_TOUR.test(first.head) && (first.tail === 'の' || (first.comma && first.tail === 'で'))
  if (tour && first.tail === 'の') k++
  const place = chunks[k]
  if (!place || k >= end || place.kind !== 'noun' || place.quote || place.tail !== 'で') return i
  const whom = chunks[k + 1]
  const told =
    whom && k + 1 < end && HEARERS.test(whom.head) && (/^(?:に対し|に対して)$/.test(whom.tail) || (whom.tail === 'に' && whom.comma))
  if (told) return k + 2
  return (tour || HOUSE.test(place.head)) && place.comma ? k + 1 : i
}

const AS = anchored(/として$/)
/** What befalls somebody: 被害を受け、 is no occasion of a saying. */
const SUFFERED = anchored(/(?:被害|影響|打撃|損害|攻撃|支援|援助|訓練|教育|治療|手術|制裁|処分|判決|衝撃|傷)$/)

/** 議会が可決した法案について、, 住民が疲れ切った隣国の国民に対し、: what the words are about or whom they are said to, and no reason or contrast. */
const isTopicOfWords = ({ head, tail }: Chunk): boolean =>
  /に対し/.test(tail)
    ? /(?:国民|市民|住民|支持者|記者団|議員|聴衆)$/.test(head)
    : !/^(?:として|としては|とともに|において|によって|により)$/.test(tail)

/** 住民が|疲れ|切った|隣国に対し、: whether what stands in は, も or が belongs to a clause that only describes a noun. */
function describesBeside(chunks: readonly Chunk[], i: number, end: number): boolean {
  const next = chunks[i + 1]
  // …したことも|踏まえつつ、
  if ((chunks[i] as Chunk).tail === 'も' && next?.comma && isContinuing(next) && isPrelude(chunks, i + 1)) return true
  if ((chunks[i] as Chunk).tail === 'は') return false
  for (let k = i + 1; k < Math.min(end, i + 6); k++) {
    const chunk = chunks[k] as Chunk
    if (chunk.comma || chunk.quote || chunk.tail === 'は') return false
    if (chunk.kind === 'verb') return isAdnominal(chunks, k)
  }
  return false
}

/** 記者団に、: who is told. */
const HEARERS = anchored(
  /(^私|^私たち|^わたし|^僕|^我々|^彼|^彼女|記者団|記者|記者たち|記者ら|報道陣|取材陣|国民|支持者|支持者ら|聴衆|本紙|同紙|同誌|同局|メディア|報道機関|地元紙|側近|議員ら|部下|周囲|友人|友人ら|友人たち|知人|家族|関係者)$/,
)

const isDateLike = (head: string): boolean => /[日月年夜朝時]$|曜日$|昨日|今日/.test(head)

const isTopicOrSubject = (chunk: Chunk): boolean => isTopic(chunk) || isNominative(chunk)

/** A framing phrase is one noun phrase: nothing but its own modifiers stand before its end. */
function frames(chunks: readonly Chunk[], from: number, to: number): boolean {
  return phraseStart(chunks, to, from) === from
}
