import { findDates } from '#date'
import { anchored, fold, remembered } from '#text'

/** A day found in a line: its ISO value and its place in the string that was searched. */
export interface Day {
  /** `2021-12-19`. */
  readonly value: string
  readonly start: number
  readonly end: number
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, R: 2018, H: 1988, S: 1925 }

const MONTH_SIGN = /月/
const PARTED = /[/.-]/
const LATIN = /[a-z]{3}/i

// a dateline writes its day in full; days without a year belong to the text and to the date layer
// beside each what a line must hold for it: most lines with a year hold none of the rest
const PATTERNS: readonly [RegExp, (m: RegExpExecArray) => string | null, needs: RegExp][] = [
  // 2021年 12月 19日
  [/(?<!\d)((?:19|20)\d\d)\s{0,2}年\s{0,2}(\d{1,2})\s{0,2}月\s{0,2}(\d{1,2})\s{0,2}日/, (m) => iso(m[1], m[2], m[3]), MONTH_SIGN],
  // 2024年(令和6年)2月26日
  [
    /(?<!\d)((?:19|20)\d\d)\s?年?\s?\((?:令和|平成|昭和)[^()]{1,4}\)\s?年?\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/,
    (m) => iso(m[1], m[2], m[3]),
    MONTH_SIGN,
  ],
  // 令和6年2月26日, 令和6年(2024年)2月26日
  [
    /(令和|平成|昭和)\s?(\d{1,2}|元)\s?年\s?(?:\(\d{4}年?\)\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?日/,
    (m) => iso(ERAS[m[1]!]! + (m[2] === '元' ? 1 : Number(m[2])), m[3], m[4]),
    MONTH_SIGN,
  ],
  // R6.2.26 at the head of a line; elsewhere it may number a version
  [/^([RHS])(\d{1,2})[./](\d{1,2})[./](\d{1,2})(?!\d)/, (m) => iso(ERAS[m[1]!]! + Number(m[2]), m[3], m[4]), PARTED],
  // 2024/02/26, 2023.11.08, 2021-12-19
  [/(?<!\d)((?:19|20)\d\d)\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/, (m) => iso(m[1], m[3], m[4]), PARTED],
  // 01/03/2024 is 1 March unless the second number can be no month
  [
    /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/,
    (m) => (Number(m[3]) > 12 ? iso(m[4], m[1], m[3]) : iso(m[4], m[3], m[1])),
    PARTED,
  ],
  // November 7, 2023
  [
    new RegExp(`(?<![a-z])${MONTH}\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}((?:19|20)\\d\\d)`, 'i'),
    (m) => iso(m[3], month(m[1]!), m[2]),
    LATIN,
  ],
  // 7 November 2023
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s{1,2}${MONTH},?\\s{1,2}((?:19|20)\\d\\d)`, 'i'),
    (m) => iso(m[3], month(m[2]!), m[1]),
    LATIN,
  ],
]

const month = (name: string): number => MONTHS.indexOf(name.toLowerCase()) + 1

function iso(year: number | string | undefined, monthOf: number | string | undefined, day: number | string | undefined): string | null {
  const y = Number(year)
  const m = Number(monthOf)
  const d = Number(day)
  if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

const YEAR = /(?:19|20)\d\d|令和|平成|昭和|^[RHS]\d/
/** A year in kanji numerals: 二〇二四年, 令和六年, 二千二十四年. */
const KANJI_YEAR = /(?:[〇零一二三四五六七八九]{4}|二?千[〇一二三四五六七八九十百]{1,6}|(?:令和|平成|昭和)[元一二三四五六七八九十]{1,3})年/

/** The first whole date of a string: `2021年 12月 19日`, `2023.11.08`, `01/03/2024` (day first), `November 7, 2023`, `令和6年2月26日`. */
export const firstDay: (text: string) => Day | null = remembered(dayIn)

function dayIn(text: string): Day | null {
  const folded = fold(text)
  let first: Day | null = null
  const kanji = folded.includes('年') ? KANJI_YEAR.exec(folded) : null
  if (kanji) first = kanjiDay(folded, kanji.index)
  // every other form needs a year in four digits or of an era; most lines have neither
  if (!YEAR.test(folded)) return first
  for (const [pattern, value, needs] of PATTERNS) {
    if (!needs.test(folded)) continue
    const found = pattern.exec(folded)
    if (!found || (first && first.start <= found.index)) continue
    const day = value(found)
    if (day) first = { value: day, start: found.index, end: found.index + found[0].length }
  }
  return first
}

/** 二〇二四年二月二十六日, written out in kanji: the first such day at or behind a place. */
function kanjiDay(folded: string, from: number): Day | null {
  const end = Math.min(folded.length, from + 24)
  const found = findDates(folded, { start: from, end }, { reference: null })[0]
  if (found?.precision !== 'day' || found.kind !== 'absolute' || !found.value) return null
  // the weekday is counted in by `endOfTime`
  const words = folded.slice(found.span.start, found.span.end)
  return { value: found.value, start: found.span.start, end: found.span.start + (words.lastIndexOf('日') + 1 || words.length) }
}

const CLOCK = anchored(
  /^[\s,、T]{0,3}(?:[(（][^()（）]{1,4}[)）])?\s{0,3}(?:at\s)?(?:午前|午後|AM|PM)?\s?\d{1,2}(?:[:：時]\s?\d{1,2})(?:(?:[:：分]\d{0,2})(?:\.\d+)?)?(?:秒|\d秒)?(?:Z|[+-]\d\d:?\d\d)?\s?(?:AM|PM|分|頃|JST)?/i,
)
const WEEKDAY = anchored(/^\s?[(（](?:月|火|水|木|金|土|日|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[^)）]{0,3}[)）]/i)

/** Where the day ends when the weekday and the time of day behind it are counted in: `2021/12/19(日) 12:34:56`. */
export function endOfTime(text: string, day: Day): number {
  const folded = fold(text)
  const weekday = WEEKDAY.exec(folded.slice(day.end, day.end + 12))
  const after = day.end + (weekday ? weekday[0].length : 0)
  const clock = CLOCK.exec(folded.slice(after, after + 40))
  return after + (clock ? clock[0].length : 0)
}

/** Whether a line is a date and nothing else worth reading: `公開日:2024年2月26日 10:00`, `2023.11.08 更新`. */
export function isDateLine(text: string): Day | null {
  if (text.length > 80) return null
  const day = firstDay(text)
  if (!day) return null
  const rest = fold(text.slice(0, day.start) + text.slice(endOfTime(text, day))).replace(LABEL, '')
  if (/^[\s\d:/年月日時分.\-|()[\]【】〔〕<>・,、]*$/.test(rest)) return day
  return null
}
const LABEL =
  /読了(?:時間|目安)?(?:の目安)?\s?[:：]?\s?約?\s?\d{1,3}\s?分|(?:この記事は)?約?\s?\d{1,3}\s?分で読(?:める|めます|了)|\d{1,3}\s?min(?:ute)?s?\.? read|(?:有料|無料|会員|登録)(?:会員)?(?:限定)?(?:記事)?(?!の)|会員限定|付?\s?[朝夕]刊[)）]?\s?(?:第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[面頁])?|(最終)?(公開|更新|配信|掲載|投稿|作成|発表|発行|発信|記事|登録|執筆|発売|刊行)(日時|日|年月日|時刻)?|日時|日付|最終|last|posted|published|updated|modified|date|upload(?:ed)?|\bup\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:on|at|am|pm|jst|bst|gmt|utc|edt|est|cet)\b|[月火水木金土日](?=\)|曜)|曜日?|午前|午後|現在|[付版号]$|\d+時間前|\d+分前/gi

/** `2031年5月7日 管理人`, `2031年05月07日 | 軍事`: a line that opens with its day and goes on in labels, not in a sentence. */
export function isDayAndLabels(text: string): boolean {
  if (text.length > 90) return false
  const day = firstDay(text)
  if (
    !day ||
    (day.start > 2 &&
      fold(text.slice(0, day.start))
        .replace(LABEL, '')
        .replace(/[\s:()[\]]/g, '') !== '')
  )
    return false
  const end = endOfTime(text, day)
  const rest = text.slice(end)
  // a blank behind the time of day has been counted in with it
  const parted = /^[\s　|｜/／・:：─—-]/.test(rest) || /\s$/.test(text.slice(0, end))
  return parted && rest.length <= 60 && !/[。、「」？！?!]|^\s?【|[はがをに](?![ぁ-ん])/.test(rest)
}

/** `［北港日報 2031年9月14日朝刊］`: in brackets, anywhere on the page. */
export const isSourceAndDay = (text: string): boolean => /^[［[（(【].{8,50}[］\])）】]$/.test(text) && isLabelsAndDay(text.slice(1, -1))

/** `北港日報 2031年9月14日`: a short name and a day. */
export function isLabelsAndDay(text: string): boolean {
  const day = text.length <= 50 ? firstDay(text) : null
  return (
    day !== null &&
    day.start > 0 &&
    /^[\s)）]*$/.test(fold(text.slice(endOfTime(text, day))).replace(LABEL, '')) &&
    /^[^。、「」はがをに]{1,20}[\s　|｜/／]$/.test(text.slice(0, day.start))
  )
}

/** `5/7(水) 21:00配信`, `5月7日 10時05分`: a day and a time of day without a year; a date line all the same. */
export const isDayAndTime = (text: string): boolean =>
  text.length <= 40 &&
  /^\d{1,2}(?:\/|月)\d{1,2}日?\s?(?:\([月火水木金土日]\))?\s?\d{1,2}(?::|時)\d{2}分?\s?(?:配信|更新|公開|掲載|投稿)?(?:\s?(?:有料|会員限定))?$/.test(
    fold(text),
  )

/** `国際 | 2031年5月7日 23:41 更新`: a bar, a time of day or a word such as 更新 tells a dateline from a title that ends in a day. */
export function isDateline(text: string): boolean {
  const day = isLabelsAndDay(text) ? firstDay(text) : null
  if (!day) return false
  const end = endOfTime(text, day)
  return (
    /[|｜/／]\s*$/.test(text.slice(0, day.start)) ||
    /\d[:：時]\s?\d/.test(text.slice(day.end, end)) ||
    /更新|配信|公開|掲載|[朝夕]刊/.test(text.slice(end))
  )
}

const DAY_HEADING = /^[■◆◇●○▼▽□★☆・【[]?\s?(\d{1,2})(?:\/|月)(\d{1,2})日?\s?(?:\([月火水木金土日]\))?\s?[】\]]?$/

/** Month and day of a line that heads the notes of a day: `■5/7(水)`, `★5月7日`; null for other lines. */
export function dayHeading(text: string): { readonly month: number; readonly day: number } | null {
  const found = text.length <= 16 ? DAY_HEADING.exec(fold(text)) : null
  return found && { month: Number(found[1]), day: Number(found[2]) }
}

/**
 * The day of publication among the days of a line: `更新：2031年6月1日 公開：2031年5月7日` → 7 May. The label of a day stands in front of it, or
 * behind it when nothing stands in front of the first.
 */
export function publicationDay(text: string): (Day & { readonly label: 'published' | 'updated' | 'none' }) | null {
  const days: Day[] = []
  for (let from = 0; days.length < 4; ) {
    const day = firstDay(text.slice(from))
    if (!day) break
    days.push({ value: day.value, start: from + day.start, end: from + day.end })
    from += day.end
  }
  const first = days[0]
  if (!first) return null
  // 2031年5月7日 18:20 更新 2031年5月9日: with nothing behind the last day, the label is that day's
  const isLabelled = (words: string): boolean => /公開|配信|投稿|掲載|発表|発売|刊行|更新|published|posted|updated|modified/i.test(words)
  const behind = !/[^\s\d:/()[\]【（]/.test(text.slice(0, first.start)) && (days.length === 1 || isLabelled(text.slice(days.at(-1)!.end)))
  const labelled = days.map((day, i) => {
    const words = behind ? text.slice(day.end, days[i + 1]?.start) : text.slice(days[i - 1]?.end ?? 0, day.start)
    const label = /公開|配信|投稿|掲載|発表|発売|刊行|published|posted/i.test(words)
      ? ('published' as const)
      : /更新|updated|modified/i.test(words)
        ? ('updated' as const)
        : ('none' as const)
    return { ...day, label }
  })
  return labelled.find(({ label }) => label === 'published') ?? labelled.find(({ label }) => label === 'none') ?? labelled[0]!
}
