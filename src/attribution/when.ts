import type { DateMention } from '#date'
import type { Document } from '#document'
import type { Span } from '#text'
import { contains, slice } from '#text'
import type { SourceKind, When } from './attribution.ts'
import type { Finding } from './finding.ts'
import { datesAt, dayOfEntry, dayOfItem, FAR, firstDay, inNote } from './when-entry.ts'
import { firstDate, inBeside, NEAR_WORDS, nearest, occasionOf } from './when-nearest.ts'
import { dayOfSection } from './when-section.ts'

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

/** Sentences over which a day is carried past a heading or the words under a photograph. */
const PAST_HEADING = 3

/** Whether a heading and little else stands between two sentences of one source: its day goes on, not its channel. */
function underHeading(document: Document, from: number, to: number): boolean {
  const { blocks } = document.page
  const [a, b] = [document.sentences[from]?.block ?? -1, document.sentences[to]?.block ?? -1]
  return (
    a >= 0 &&
    b > a &&
    to > from &&
    to - from <= PAST_HEADING &&
    blocks[a]?.tweet === undefined &&
    blocks[b]?.tweet === undefined &&
    blocks.slice(a, b + 1).every(({ role, comment }) => /^(?:heading|paragraph|caption|subtitle)$/.test(role) && comment === undefined)
  )
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
    (d) =>
      d.value !== null &&
      !isToCome(document, d) &&
      !finding.contents.some((c) => contains(c, d.span)) &&
      !isOfWhatIsAsked(document.text, d.span, finding),
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
  if (
    before?.when &&
    (sameSpeech(document, before.sentence, finding.sentence) || underHeading(document, before.sentence, finding.sentence)) &&
    accountOpener(document, sentence.span) === null
  )
    return {
      value: before.when.value,
      basis: before.when.basis.startsWith('the same speech') ? before.when.basis : `the same speech: ${before.when.basis}`,
    }
  const item = dayOfEntry(document, sentence.block, sentence.span)
  if (item) return item
  const led =
    dayOfTopic(document, finding.sentence, source) ?? (describesOther(document, finding) ? null : dayOfSection(document, sentence.block))
  if (led) return led
  const block = document.page.blocks[sentence.block]
  const tweet = block?.tweet === undefined ? undefined : document.page.tweets[block.tweet]
  if (tweet?.date && !/ている$/.test(finding.cue ? slice(document.text, finding.cue) : '')) {
    const first = firstDate(document, sentence.block, tweet.date)
    return first ?? { value: tweet.date, basis: 'date of the tweet' }
  }
  return null
}

/** 16日にも決定を予定する計画について「…」と指摘した: a day that is still to come. */
const isToCome = (document: Document, { span }: DateMention): boolean =>
  /^にも[^。「」]{0,24}(?:予定|見通し|見込み|方針|計画|可能性)/.test(document.text.slice(span.end, span.end + 32))

/** 合意したと明らかにした|首相を非難した, …と述べた|ことについて: told of a saying of before. */
const describesOther = (document: Document, { cue }: Finding): boolean =>
  cue !== null && /^(?:こと|との|とする|とされる|[一-龠ァ-ヴ])/.test(document.text.slice(cue.end, cue.end + 3))

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

/** Sentences over which somebody's account keeps the day of what they said. */
const ACCOUNT_GOES_ON = 2

/** それによると, 外相の説明では: what was said in front, told on; 外相によると may be an account of another day. */
const TELLS_ON = /^(?:[^、。「」]{0,12}、)?(?:それ|これ|発表|説明|[^、。「」]{1,16}の(?:説明|発表|会見|談話))(?:によると|によれば|では)/

/** 外相は7日、…と発表した。外相の説明では…, …という: the account of whoever was told to speak goes on, on the same day. */
export function dayOfSameAccount(document: Document, finding: Finding, kind: SourceKind, before: Dated | null): When | null {
  if (!before?.when || before.when.value.length < 'yyyy-mm-dd'.length) return null
  const [a, b] = [document.sentences[before.sentence], document.sentences[finding.sentence]]
  if (!a || !b || a.block !== b.block || finding.sentence - before.sentence > ACCOUNT_GOES_ON) return null
  // a paper goes on with other news too
  const heard = finding.rule === 'according:hearsay' && kind !== 'outlet'
  if (!heard && !TELLS_ON.test(slice(document.text, b.span))) return null
  // 同署は23日に待ち伏せたという: what is told is of a day of its own
  if (a !== b && datesAt(document, b.block, b.span).some(({ precision }) => precision === 'day')) return null
  const { basis } = before.when
  return { value: before.when.value, basis: basis.startsWith('the same speech') ? basis : `the same speech: ${basis}` }
}

/** その後, 試合後, 発表に伴い: what is said goes with what the sentences in front tell. */
const GOES_ON =
  /^(?:また、?)?(?:[^、。]{1,24}によると、?|[^、。]{1,24}によれば、?|[^、。「」]{1,24}[はも](?=[^、。「」]{2,6}後、))?(?:その後|そのあと|その際|その席|その場|この際|この席|席上|この日|このあと|この後|直後|これを受け|これに伴い|(?:この|その)?(?:発表|決定|判決|逮捕|提訴|優勝|当選|辞任|採決|可決)(?:に伴い|を受け|に際し|に合わせ)|(?:試合|レース|競技|競走|会談|会見|閉会|終了|決定|判決|可決|否決|採決|発表|投票|優勝|ゴール|閉幕|開票|公判|初公判|離陸|着陸|打ち上げ)の?(?:終了)?(?:直)?後)/

/** 競技後のインタビューで, 表彰式で: an occasion named beside the words goes on from what is told in front. */
const AFTER_EVENT =
  /(?:試合|競技|競走|レース|優勝|決勝|公判|判決|会談|会見|開票|投票)の?(?:終了)?直?後(?:の|に|、)|(?:表彰式|閉会式|開会式|出発式|記念式典|報告会|授賞式|祝勝会|ヒーローインタビュー|初公判|(?:この|その)(?:会見|会談|席|演説|会議|集会))で/

/** 会談で、外相は: at the one that the paragraph in front tells of. */
const AT_THE_MEETING = /^(?:会談|会合|会見|協議|演説)(?:で|では|の席で)?、/

/** その際: at what the paragraph in front tells. */
const PRESENT = /^(?:[^、。]{1,24}(?:によると|によれば)、?)?(?:その際|その席|この席|席上|その場)/

const EVENT_REACH = 8

/** The day of the event that the sentence goes on from, told in its paragraph. */
function dayBefore(document: Document, finding: Finding): When | null {
  const here = document.sentences[finding.sentence]
  if (!here) return null
  const { start } = finding.contents[0]
  const beside = document.text.slice(Math.max(here.span.start, start - NEAR_WORDS), Math.max(here.span.start, start))
  const opening = document.text.slice(here.span.start, here.span.start + 60)
  const meets = AT_THE_MEETING.test(opening)
  if (!meets && !GOES_ON.test(opening) && !AFTER_EVENT.test(beside)) return null
  const present = meets || PRESENT.test(opening)
  for (let i = finding.sentence - 1; i >= Math.max(0, finding.sentence - EVENT_REACH); i--) {
    const sentence = document.sentences[i]
    // …会議を開いた。⏎⏎側近によると、その際、外相は「…」と述べた
    if (!sentence || !(sentence.block === here.block || (present && sentence.block === here.block - 1))) return null
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
