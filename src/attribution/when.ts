import { type DateMention, mayHoldDate } from '#date'
import type { Document } from '#document'
import { contains, firstFrom, lastUpTo, type Span, slice } from '#text'
import type { When } from './attribution.ts'
import type { Finding } from './finding.ts'

/** Doings at which things are said; one dated once is dated wherever the page names it again. */
const OCCASION =
  /(首脳会議|株主総会|記者会見|判決公判|判決理由|判決|命令書|答申|勧告|会談|演説|会見|会議|会合|講演|インタビュー|声明|集会|公聴会|総会|閣議|理事会|取締役会|役員会|評議会|委員会|公判|討論会|辞職届|辞表|退職届|書簡|談話)/

/** When and through whom a source was last told to speak. */
export interface Dated {
  readonly when: When | null
  readonly sentence: number
  readonly via: readonly string[]
}

const SPEECH_REACH = 12

/** Whether the same source goes on in one account: one tweet's article, or a few sentences on with no heading between. */
export function sameSpeech(document: Document, from: number, to: number): boolean {
  const a = document.sentences[from]?.block ?? -1
  const b = document.sentences[to]?.block ?? -1
  const { blocks } = document.page
  if (a < 0 || b < 0 || to < from || blocks[a]?.tweet !== blocks[b]?.tweet || blocks[a]?.comment !== blocks[b]?.comment) return false
  for (let i = a; i <= b; i++)
    if (/^(heading|title|related-title|related-excerpt|note)$/.test(blocks[i]?.role ?? '') && i !== a) return false
  return blocks[b]?.tweet !== undefined || to - from <= SPEECH_REACH
}

/** When it was said, from the dates that stand beside the content in its sentence; null when the page does not tell. */
export function whenOf(
  document: Document,
  finding: Finding,
  source: string,
  before: Dated | null,
  sameSentence: When | null,
  inFront: When | null = null,
): When | null {
  const sentence = document.sentences[finding.sentence]
  if (!sentence) return finding.rule.startsWith('quoted') ? inNote(document, finding) : dayOfItem(document, finding)
  const dates = datesAt(document, sentence.block, {
    start: Math.max(sentence.span.start, finding.contents[0].start - FAR),
    end: Math.min(sentence.span.end, finding.contents[0].end + FAR),
  }).filter(
    (d) => d.value !== null && !finding.contents.some((c) => contains(c, d.span)) && !isOfWhatIsAsked(document.text, d.span, finding),
  )
  // an entry of a list of references: the day it was published
  const published = finding.rule === 'citation:entry' ? dates.find((d) => inBeside(d, finding)) : undefined
  if (published) return { value: firstDay(published), span: published.span, basis: published.basis }
  const near = nearest(document, dates, finding)
  if (near) return { value: firstDay(near), span: near.span, basis: near.basis }
  const deed = finding.rule === 'saying:reason' ? dayOfDeed(document, finding, dates) : null
  if (deed) return deed
  const occasion = occasionOf(document, finding) ?? dayBefore(document, finding)
  if (occasion) return occasion
  if (sameSentence)
    return {
      value: sameSentence.value,
      basis: sameSentence.basis.startsWith('the same sentence') ? sameSentence.basis : `the same sentence: ${sameSentence.basis}`,
    }
  // 外相は16日、大使に抗議した。大使は「…」と答えた: one exchange
  if (inFront && ANSWERS.test(finding.base))
    return {
      value: inFront.value,
      basis: inFront.basis.startsWith('the answer to') ? inFront.basis : `the answer to what is told in front: ${inFront.basis}`,
    }
  if (before?.when && sameSpeech(document, before.sentence, finding.sentence) && accountOpener(document, sentence.span) === null)
    return {
      value: before.when.value,
      basis: before.when.basis.startsWith('the same speech') ? before.when.basis : `the same speech: ${before.when.basis}`,
    }
  const item = dayOfEntry(document, sentence.block, sentence.span)
  if (item) return item
  const led = dayOfTopic(document, finding.sentence, source)
  if (led) return led
  const block = document.page.blocks[sentence.block]
  const tweet = block?.tweet === undefined ? undefined : document.page.tweets[block.tweet]
  if (tweet?.date && !/ている$/.test(finding.cue ? slice(document.text, finding.cue) : '')) {
    const first = firstDate(document, sentence.block, tweet.date)
    return first ?? { value: tweet.date, basis: 'date of the tweet' }
  }
  return null
}

/** Whoever a sentence begins with as the teller of an account: また、|X紙|によると、外相は…; null when it begins otherwise. */
export const accountOpener = (document: Document, { start }: Span): string | null =>
  /^(?:(?:また|一方|なお|さらに|更に|その上|これに対し|他方)、?)?([^、。「」『』]{1,30}?)(?:によると|によれば|によりますと)/.exec(
    document.text.slice(start, start + 48),
  )?.[1] ?? null

/** 去年の秋に断ったことを記者が尋ねると、外相は「…」と答えた: the day of what is asked about. */
const isOfWhatIsAsked = (text: string, { end }: Span, { contents: [content] }: Finding): boolean =>
  end < content.start &&
  content.start - end < FAR &&
  /^[^。、「」]{0,40}[たる](?:こと|の|か)(?:を|について|に関して|との)[^。「」]{0,20}(?:尋ね|問わ|問う|問い|聞か|聞く|質問|ただ)/.test(
    text.slice(end, content.start),
  )

/** ●2012年9月3日 海軍が旗を掲揚。外相は「…」と抗議: the day that an entry of a timeline begins with. */
function dayOfEntry(document: Document, block: number, sentence: Span): When | null {
  const { span } = document.page.blocks[block] as { span: Span }
  if (span.start === sentence.start || !/^[・●■▶►»○◆▼]\s?[0-9]{4}年/.test(document.text.slice(span.start, span.start + 8))) return null
  const [first] = datesIn(document.dates(block), { start: span.start, end: Math.min(span.end, span.start + 24) })
  return first?.value && first.precision !== 'decade' && /^[\s　:：]/.test(document.text.slice(first.span.end, first.span.end + 1))
    ? { value: firstDay(first), span: first.span, basis: first.basis }
    : null
}

/** 外相は、約束が破られたとして、協定を7日に破棄した: the day of what was done for that reason. */
function dayOfDeed(document: Document, finding: Finding, dates: readonly DateMention[]): When | null {
  const { cue } = finding
  if (!cue) return null
  const day = dates.find((d) => d.precision === 'day' && d.span.start >= cue.end && d.span.start - cue.end < DEED_REACH)
  if (
    !day ||
    !/^(?:\([^()]{1,16}\))?(?:に|、|までに)?[^。「」はの]{1,30}(?:した|れた|出た|めた|べた|った|いた|いる)/.test(
      document.text.slice(day.span.end, day.span.end + 60),
    )
  )
    return null
  return /[。「」]/.test(document.text.slice(cue.end, day.span.start)) ? null : { value: firstDay(day), span: day.span, basis: day.basis }
}
const DEED_REACH = 120

const ANSWERS = /^(答える|こたえる|応える|応じる|返答する|回答する|応答する|反論する|言い返す|切り返す|返す)$/

/** 12日、首相は沈黙を破った。番組に出た首相は「…」と答えた: the sentence in front dates what the same person did. */
function dayOfTopic(document: Document, index: number, source: string): When | null {
  const [here, before] = [document.sentences[index], document.sentences[index - 1]]
  if (!here || !before || before.block !== here.block) return null
  const day = datesAt(document, before.block, before.span).find((d) => d.precision === 'day' && d.value !== null)
  if (!day || day.span.start - before.span.start > 2) return null
  const topic = /^、?([^、。「」『』]{2,30}?)(?:は|が|も)/.exec(document.text.slice(day.span.end, before.span.end))?.[1]
  const identity = topic ? document.identify(topic) : null
  return identity?.name === source ? { value: firstDay(day), span: day.span, basis: `the sentence in front: ${day.basis}` } : null
}

/** #topic(A「先月の会合でBが…と述べた」): the last day in front of the content within the same quotation of a note. */
function inNote(document: Document, finding: Finding): When | null {
  const { start } = finding.contents[0]
  const dates = datesIn(document.dates(blockAt(document, start)), { start: Math.max(0, start - IN_NOTE), end: start })
  const last = dates[dates.length - 1]
  if (!last?.value || /[「」『』。]/.test(document.text.slice(last.span.end, start))) return null
  return { value: firstDay(last), span: last.span, basis: last.basis }
}
const IN_NOTE = 120

/** #topic(A5/10「…」): the day that stands between the name and the words. */
function dayOfItem(document: Document, finding: Finding): When | null {
  const { start } = finding.contents[0]
  const dates = datesIn(document.dates(blockAt(document, start)), { start: Math.max(0, start - IN_NOTE), end: start })
  const last = dates[dates.length - 1]
  return last?.value && last.precision === 'day' && /^\s*[「『]$/.test(document.text.slice(last.span.end, start))
    ? { value: firstDay(last), span: last.span, basis: last.basis }
    : null
}

function blockAt(document: Document, at: number): number {
  const { blocks } = document.page
  return Math.max(
    0,
    lastUpTo(blocks, at, (block) => block.span.start),
  )
}

/** A date further from the content than this tells of something else. */
const FAR = 800

/** The dates of a block that stand in `at`; where none can stand the block is not read for them. */
const datesAt = (document: Document, block: number, at: Span): readonly DateMention[] =>
  mayHoldDate(document.text, at) ? datesIn(document.dates(block), at) : []

/** Those of some dates, in order, that stand in `at`; a block may hold thousands. */
function datesIn(dates: readonly DateMention[], at: Span): readonly DateMention[] {
  const low = firstFrom(dates.length, (i) => (dates[i] as DateMention).span.start >= at.start)
  let to = low
  while (to < dates.length && (dates[to] as DateMention).span.end <= at.end) to++
  return dates.slice(low, to)
}

/** 昨年秋 is a day of that year, as far as a date of a saying goes. */
const firstDay = (date: DateMention): string =>
  date.precision === 'season' ? (date.value ?? '').slice(0, 4) : (date.value ?? '').replace(/\/.*$/, '')

/** 7日の各紙によると, X紙が7日に伝えたところによると, 気象台7日発表の予報では: the day of the account itself, not of what it tells. */
const TELLS_THEN =
  /^(?:(?:付け?)?の(?=(?:[^、。]{1,12}、){0,8}[^、。]{0,24}(?:紙|誌|社|局|新聞|通信|放送|テレビ|ニュース|報道|発表|会見|声明|記事|サイト|によると|によれば))|付け?(?:で|、)|に?(?:[^、。]{0,12}で)?(?:伝え|報じ|報道|発表|公表|明らか|紹介|掲載|配信|放送|述べ|語|まとめ|出し|開|行っ|実施|行われ))/

/** 23日付|朝日新聞によると */
const OF_PAPER = /^[^、。]{0,20}(?:紙|誌|新聞|通信|新報|日報|タイムズ|ポスト|ジャーナル|官報|朝刊|夕刊)/

/** 5月に公表された世論調査, 昨年の報告書: a month or a year dates a paper, not a report of the day. */
const PUBLISHED =
  /^(?:に?(?:[^、。]{0,12}[にへで])?(?:公表|発表|刊行|出版|出し|まとめ|提出|実施|行っ|行われ)|の[^、。]{0,16}(?:調査|報告|報告書|白書|論文|演説|会見|インタビュー|声明))/

/** When an account was given; null when the phrase that names it holds no day. */
export function dayOfAccount(document: Document, finding: Finding): When | null {
  const sentence = document.sentences[finding.sentence]
  const beside = finding.beside[0]
  if (!sentence || !beside || finding.rule.startsWith('quoted')) return null
  let told: DateMention | null = null
  for (const date of datesAt(document, sentence.block, beside))
    if (
      contains(beside, date.span) &&
      date.value !== null &&
      /^(?:day|month|year)$/.test(date.precision) &&
      (date.precision === 'day' || PUBLISHED.test(document.text.slice(date.span.end, date.span.end + 48))) &&
      (TELLS_THEN.test(document.text.slice(date.span.end, date.span.end + 48)) ||
        (/付け?$/.test(slice(document.text, date.span)) && OF_PAPER.test(document.text.slice(date.span.end, date.span.end + 24))))
    )
      told = date
  return told && { value: firstDay(told), span: told.span, basis: told.basis }
}

/** その後, 試合後, 発表に伴い: what is said goes with what the sentences in front tell. */
const GOES_ON =
  /^(?:また、?)?(?:[^、。]{1,24}によると、?|[^、。]{1,24}によれば、?|[^、。「」]{1,24}[はも](?=[^、。「」]{2,6}後、))?(?:その後|そのあと|その際|その席|その場|この際|この席|席上|この日|このあと|この後|直後|これを受け|これに伴い|(?:この|その)?(?:発表|決定|判決|逮捕|提訴|優勝|当選|辞任|採決|可決)(?:に伴い|を受け|に際し|に合わせ)|(?:試合|レース|競技|競走|会談|会見|閉会|終了|決定|判決|可決|否決|採決|発表|投票|優勝|ゴール|閉幕|開票|公判|初公判|離陸|着陸|打ち上げ)の?(?:終了)?(?:直)?後)/
/** 競技後のインタビューで, 表彰式で: an occasion named beside the words goes on from what is told in front. */
const AFTER_EVENT =
  /(?:試合|競技|競走|レース|優勝|決勝|公判|判決|会談|会見|開票|投票)の?(?:終了)?直?後(?:の|に|、)|(?:表彰式|閉会式|開会式|出発式|記念式典|報告会|授賞式|祝勝会|ヒーローインタビュー|初公判|(?:この|その)(?:会見|会談|席|演説|会議|集会))で/
const EVENT_REACH = 8
/** Units in front of the words in which their occasion is named. */
const NEAR_WORDS = 40

/** The day of the event that the sentence goes on from, told in its paragraph. */
function dayBefore(document: Document, finding: Finding): When | null {
  const here = document.sentences[finding.sentence]
  if (!here) return null
  const { start } = finding.contents[0]
  const beside = document.text.slice(Math.max(here.span.start, start - NEAR_WORDS), Math.max(here.span.start, start))
  if (!GOES_ON.test(document.text.slice(here.span.start, here.span.start + 60)) && !AFTER_EVENT.test(beside)) return null
  for (let i = finding.sentence - 1; i >= Math.max(0, finding.sentence - EVENT_REACH); i--) {
    const sentence = document.sentences[i]
    if (!sentence || sentence.block !== here.block) return null
    const days = datesAt(document, sentence.block, sentence.span).filter(
      (d) => contains(sentence.span, d.span) && d.value !== null && d.precision === 'day',
    )
    const values = new Set(days.map(firstDay))
    if (values.size > 1) return null
    const day = days[0]
    if (day) return { value: firstDay(day), span: day.span, basis: `the day it goes on from: ${day.basis}` }
  }
  return null
}

/** The last date beside the content and before the cue's end; one that modifies another noun (9月に併合した州) is not it. */
function nearest(document: Document, dates: readonly DateMention[], finding: Finding): DateMention | null {
  const first = finding.contents[0]
  const last = finding.cue ? Math.max(finding.cue.end, first.end) : first.end
  // …として、県警は7日、逮捕した: the speaker and the day stand behind
  const end = finding.subject.kind === 'named' && finding.subject.at.start > last ? finding.subject.at.end + BEHIND : last
  // 延期することを選管が|2日発表した: nothing is nearer
  const inCue = dates.find((date) => date.precision === 'day' && finding.cue !== null && contains(finding.cue, date.span))
  if (inCue) return inCue
  let best: DateMention | null = null
  for (const date of dates) {
    if (date.span.start >= end || date.precision === 'decade') continue
    const next = document.text.slice(date.span.end, date.span.end + 14)
    // 12月で契約満了となる職: when something ends
    if (date.precision !== 'day' && /^(?:末|限り)?で(?![、「『])/.test(next)) continue
    // 2031年度シーズンの: a stretch of days is no day of a saying
    if (date.precision === 'range' && /年度|シーズン/.test(slice(document.text, date.span) + next.slice(0, 6))) continue
    if (date.precision === 'year' && /^(?:大会|度|モデル|版|型|シーズン|公式戦|予選|選挙|法|秋冬|春夏)/.test(next)) continue
    // 23日付の文書で: what is dated says it
    const datedPaper = next.startsWith('の') && /付け?$/.test(slice(document.text, date.span))
    if (
      !datedPaper &&
      !ofReport(document, date, finding) &&
      !ofSpeaker(document, date, finding) &&
      /^(?:から|発効|付けで|の(?!会見|演説|会談|声明|記者|議会|質疑|年次演説|公聴会|党大会|聴聞会|討論会|収録|本会議|予算委|講演|会議|インタビュー|夜|朝|午|国会|閣議|委員会|電話|定例|段階|時点|式典|集会|番組|放送|取材|首都|朝刊|夕刊|紙面|[^、。]{0,12}(?:会見|演説|会談|会議|会合|閣議|集会|総会|大会|理事会|取締役会|役員会|評議会|サミット|公判|試合|レース|聴聞|討論|声明|談話|発表|閉会|開会|本会議|審議|答弁|投稿|ブログ|説明会|講演会|選挙演説|選挙戦?(?=で[、「]))|[^、。]{0,12}(?:報告|報告書|白書|論文|記事|社説|論説|論評|調査|レポート|書簡|著書|会報|コラム|手記|寄稿|番組|講演|シンポジウム|フォーラム|メモ|手紙|メール)(?:の中)?(?:で|では|において|によると|によれば|に寄せ|、)))/.test(
        next,
      )
    )
      continue
    // 9月に併合した州: the day belongs to the clause that describes a noun
    const describing = DESCRIBES.exec(next)?.[0].length ?? 0
    if (
      describing > 0 &&
      !framesSaying(document, date, finding) &&
      finding.contents[0].start >= date.span.end + describing &&
      !(finding.subject.kind === 'named' && contains(finding.subject.at, date.span))
    )
      continue
    // 『12月21日:… at the head of a paragraph dates the text, not the saying
    if (/^\s*[:)】]/.test(next)) continue
    if (ofAnotherClause(document, date, finding)) continue
    // 契約は2031年まで有効だと主張し、…と警告した: inside the words of the saying in front
    if (date.span.end <= first.start && TOLD_IN_FRONT.test(document.text.slice(date.span.end, Math.min(first.start, date.span.end + 60))))
      continue
    // 14日正午過ぎに「…」: nothing stands nearer
    if (
      date.span.end <= first.start &&
      first.start - date.span.end <= CLOSE &&
      !/[、。」]/.test(document.text.slice(date.span.end, first.start))
    )
      return date
    const beside = inBeside(date, finding)
    if (!beside && !leads(document, date, finding)) continue
    if (!best || (beside && !inBeside(best, finding)) || (date.span.start > best.span.start && beside === inBeside(best, finding)))
      best = date
  }
  return best
}

/** 2月に開催された|シンポジウムの講演で: the clause describes where it was said. */
const framesSaying = (document: Document, date: DateMention, finding: Finding): boolean =>
  finding.beside.some(
    (at, i) =>
      (contains(at, date.span) ||
        // 17日に|発表した中間報告で: the day and what was made known then, side by side
        (i > 0 && contains(finding.beside[i - 1] as Span, date.span) && (finding.beside[i - 1] as Span).end === at.start)) &&
      /(?:講演|会見|演説|会議|会合|シンポジウム|フォーラム|集会|報告|報告書|白書|論文|調査|番組|公聴会|討論会|説明会|声明|書簡)(?:の中)?(?:で|では|において|によると|によれば)、?$/.test(
        slice(document.text, at),
      ),
  )

const TOLD_IN_FRONT =
  /^(?:に|まで|から|の|以降|以内|付けで)[^、。「」]{2,40}[るただ]と(?:述べ|発表し|主張し|語り|話し|説明し|指摘し|表明し|警告し|強調し|明かし|約束し|伝え|報じ)(?:て)?、/

/** Units between a speaker that stands behind the words and the day of it. */
const BEHIND = 12
/** Units between a day and the words, with no comma between. */
const CLOSE = 8

/** 26日のロイターは…と伝えた: the day of the paper is the day of its report. */
const ofReport = (document: Document, date: DateMention, finding: Finding): boolean =>
  /^(伝える|報じる|報道する|掲載する|放送する|配信する)$/.test(finding.base) &&
  finding.subject.kind === 'named' &&
  (finding.subject.at.start === date.span.start || /^(?:付け?)?の$/.test(document.text.slice(date.span.end, finding.subject.at.start)))

/** 昨年10月の|外相は…と突っぱねていた: the speaker as the topic, as they were then. */
function ofSpeaker(document: Document, date: DateMention, finding: Finding): boolean {
  if (finding.subject.kind !== 'named' || !/^[はも]/.test(document.text.slice(finding.subject.at.end, finding.subject.at.end + 1)))
    return false
  const { at } = finding.subject
  return (at.start === date.span.start || at.start === date.span.end + 1) && document.text[date.span.end] === 'の'
}

/** 19日、外相は…: a date that stands right in front of the speaker or of the content. */
function leads(document: Document, date: DateMention, finding: Finding): boolean {
  // 今年10月に住民集会に出席した大統領は: the day is told in the speaker's own phrase
  if (finding.subject.kind === 'named' && contains(finding.subject.at, date.span)) return true
  // 方針を25日明らかにした
  if (finding.cue && contains(finding.cue, date.span)) return true
  const anchors = [finding.contents[0].start, ...(finding.subject.kind === 'named' ? [finding.subject.at.start] : [])]
  const to = Math.min(...anchors.filter((at) => at >= date.span.end))
  if (!Number.isFinite(to))
    return (
      (finding.cue !== null && date.span.start >= finding.contents[0].end && date.span.end <= finding.cue.start) ||
      // …として、県警は|7日、逮捕した
      (finding.subject.kind === 'named' && date.precision === 'day' && date.span.start === finding.subject.at.end + 1)
    )
  return to - date.span.end <= 24 && !/[。」]/.test(document.text.slice(date.span.end, to))
}

const inBeside = (date: DateMention, finding: Finding): boolean => finding.beside.some((at: Span) => contains(at, date.span))

const DESCRIBES = /^に[^、。]{1,10}(?:した|った|れた|いた)(?!際|折|時、|時に|直後)(?=[一-龠ァ-ヴ])/

/** How many sentences back an occasion may have been dated: a bound on the time a long page takes. */
const OCCASION_REACH = 200

/** 1979年に…を廃止、…と定義しているが…、政府は…: a date with quotations or whole clauses behind it dates those. */
function ofAnotherClause(document: Document, date: DateMention, finding: Finding): boolean {
  const anchors = [finding.contents[0].start, ...(finding.subject.kind === 'named' ? [finding.subject.at.start] : [])]
  const to = Math.min(...anchors.filter((at) => at >= date.span.end))
  if (!Number.isFinite(to)) return false
  // 外相は5日、首相が…と発言したことについて: the topic's day, not of what somebody else said
  if (
    finding.subject.kind === 'named' &&
    finding.subject.at.start >= date.span.end &&
    /は$/.test(document.text.slice(date.span.start - 1, date.span.start)) &&
    /^[、,]/.test(document.text.slice(date.span.end, date.span.end + 1)) &&
    document.text[finding.subject.at.end] === 'が' &&
    finding.cue &&
    /^(?:こと|事|点)[にを]/.test(document.text.slice(finding.cue.end, finding.cue.end + 4))
  )
    return true
  // 1979年に大統領が条約を廃止、…: the day of what somebody else did
  const does = document.text.slice(date.span.end, Math.min(to, date.span.end + 60))
  if (/^に[^、。は]{1,16}が[^、。]{2,}[、。]/.test(does)) return true
  // the subject stands by the date, the words clauses behind it
  const start = finding.contents[0].start
  const from = finding.subject.kind === 'named' ? finding.subject.at.end : start
  if (start - from > 80 && document.text.slice(from, Math.min(start, from + 400)).includes('」')) return true
  if (to - date.span.end < 40) return false
  const between = document.text.slice(date.span.end, Math.min(to, date.span.end + 300))
  return /」|(?:が|ため|ので|おらず|ものの)、/.test(between)
}

/** 「会談で」: the day on which the page says the meeting was. */
function occasionOf(document: Document, finding: Finding): When | null {
  // 首脳会議は…: the meeting itself speaks
  const stretches = finding.subject.kind === 'named' ? [...finding.beside, finding.subject.at] : finding.beside
  const beside = stretches.map((at) => slice(document.text, at)).join(' ')
  const named = OCCASION.exec(beside)
  if (!named) return null
  // 就任演説で: the day of the taking of office
  const occasion = beside.includes(`就任${named[1]}`) ? '就任' : (named[1] as string)
  for (let i = finding.sentence; i >= Math.max(0, finding.sentence - OCCASION_REACH); i--) {
    const sentence = document.sentences[i]
    if (!sentence) break
    if (!document.text.slice(sentence.span.start, sentence.span.end).includes(occasion)) continue
    for (const date of datesAt(document, sentence.block, sentence.span)) {
      if (date.value === null || date.precision !== 'day') continue
      const gap = document.text.slice(date.span.end, date.span.end + 40)
      const at = gap.indexOf(occasion)
      if (at >= 0 && !/[。」]/.test(gap.slice(0, at)))
        return { value: date.value, span: date.span, basis: `the day of the ${occasion}: ${date.basis}` }
    }
  }
  return null
}

/** The first day told in a tweet's article, a few days back at most: wire copy dates its first sentence and means it for the rest. */
function firstDate(document: Document, block: number, posted: string): When | null {
  const tweet = document.page.blocks[block]?.tweet
  let from = block
  while (from > 0 && document.page.blocks[from - 1]?.tweet === tweet) from--
  for (let i = from; i <= block; i++) {
    if (document.page.blocks[i]?.role === 'tweet-meta') continue
    const days = document.dates(i).filter((d) => d.precision === 'day' && d.value !== null)
    if (days.length === 0) continue
    // 12日に投票があり、選管は13日、…と発表した: the paragraph's latest day, before the tweet
    const back = (d: DateMention): number => (Date.parse(posted.slice(0, 10)) - Date.parse(firstDay(d))) / 86_400_000
    const last = days.filter((d) => back(d) >= 0 && back(d) <= DAYS_BACK).sort((a, b) => back(a) - back(b))[0]
    return last ? { value: firstDay(last), span: last.span, basis: last.basis } : null
  }
  return null
}
/** News is posted within this many days of what it tells. */
const DAYS_BACK = 7
