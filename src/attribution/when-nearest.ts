import type { DateMention } from '#date'
import type { Document } from '#document'
import type { Span } from '#text'
import { contains, slice } from '#text'
import type { When } from './attribution.ts'
import type { Finding } from './finding.ts'
import { datesAt, firstDay } from './when-entry.ts'

/** Doings at which things are said; one dated once is dated wherever the page names it again. */
const OCCASION =
  /(首脳会議|記念式典|株主総会|記者会見|判決公判|判決理由|判決|命令書|答申|勧告|会談|演説|会見|会議|会合|講演|インタビュー|声明|集会|公聴会|総会|閣議|理事会|取締役会|役員会|評議会|委員会|公判|討論会|辞職届|辞表|退職届|書簡|談話)/

/** Units in front of the words in which their occasion is named. */
export const NEAR_WORDS = 40

/** The last date beside the content and before the cue's end; one that modifies another noun (9月に併合した州) is not it. */
export function nearest(document: Document, dates: readonly DateMention[], finding: Finding): DateMention | null {
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
    // 前日に続いて「…」と述べた: a day that is gone
    if (/^(?:に(?:続|引き続)|から引き続|と同(?:じく|様))/.test(next)) continue
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
    const off = setsOff(document, date, finding)
    if (!off && ofAnotherClause(document, date, finding)) continue
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
    const beside = off || inBeside(date, finding)
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
      /(?:講演|会見|会談|演説|会議|会合|協議|総会|大会|公判|閣議|理事会|国会|委員会|式典|シンポジウム|フォーラム|集会|報告|報告書|白書|論文|調査|番組|公聴会|討論会|説明会|声明|書簡)[」』]?(?:の中)?(?:で|では|において|によると|によれば)、?$/.test(
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

/** 外相は|5日、「春」と題する席で挨拶に立ち、「…」と述べた: the day that a comma sets off right behind the speaker dates all that they do there. */
function setsOff(document: Document, { precision, span }: DateMention, { subject, contents: [content] }: Finding): boolean {
  if (precision !== 'day' || subject.kind !== 'named' || span.end > content.start || content.start - span.end > SET_OFF) return false
  if (!/^[はがも]、?$/.test(document.text.slice(subject.at.end, span.start))) return false
  const between = document.text.slice(span.end, content.start)
  return (
    /^(?:\([^()]{1,12}\))?(?:午前|午後|夜|朝|夕|夕方|未明|早朝|深夜)?、/.test(between) &&
    !/。|[」』](?:など)?と(?!題|銘打|いう|呼)/.test(between)
  )
}
const SET_OFF = 120

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

export const inBeside = (date: DateMention, finding: Finding): boolean => finding.beside.some((at: Span) => contains(at, date.span))

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
export function occasionOf(document: Document, finding: Finding): When | null {
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
export function firstDate(document: Document, block: number, posted: string): When | null {
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
