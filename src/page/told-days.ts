import { anchored, fold, matchesOf } from '#text'
import { type Day, dayHeading, endOfTime, firstDay } from './day.ts'
import { endsSentence } from './line.ts'
import type { Block, Found } from './page.ts'

/** A page's text and blocks, all that its days are told by. */
interface Told {
  readonly text: string
  readonly blocks: readonly Block[]
}

const wordsOf = ({ text }: Told, { span }: Block): string => text.slice(span.start, span.end)

const LONGEST_TITLE = 200
/** `2031年05月04日のツイート`, 5月7日付, 5月7日号 */
const OF_THE_DAY =
  /^\s?(?:[(（][^()（）]{1,4}[)）])?\s?(?:の(?:ツイート|つぶやき|ポスト|ニュース|まとめ|日記|記録|メモ|動き|出来事)|付|号|まとめ)/
/** 題（2031年5月7日）, 題 令和13年5月7日(10時47分～10時56分): nothing stands behind the day but its time. */
const AT_THE_END = /^\s?(?:[(（][^()（）。]{1,24}[)）])?\s?[)）\]］】]?$/
/** 国防大臣会見概要 2031年5月7日: what is kept of a day, and is not told to come. */
const KEPT = /(?:会見|記録|概要|要旨|談話|声明|議事録|発言|ニュース|日報|旬報|週報|速報|まとめ|日記|メモ|日誌)[\s　]?$/

/** The day in a title that is of one: of its tweets, in brackets at its end, behind 会見概要. */
export function dayOfTitle(of: Told): Found<string> | null {
  const title = of.blocks.find(({ role }) => role === 'title')
  // the line over a page whose title is not known as one, or stands elsewhere
  const over = of.blocks.slice(0, 2).filter((block) => /^(?:site|paragraph)$/.test(block.role) && !wordsOf(of, block).includes('。'))
  for (const block of title ? [title, ...over] : over) {
    const found = dayInTitle(wordsOf(of, block))
    if (found)
      return {
        value: found.value,
        span: { start: block.span.start + found.start, end: block.span.start + found.end },
        basis: 'day in the title',
      }
  }
  return null
}

function dayInTitle(words: string): Day | null {
  const day = words.length <= LONGEST_TITLE ? firstDay(words) : null
  if (!day) return null
  const front = words.slice(0, day.start)
  const behind = fold(words.slice(day.end))
  const end = endOfTime(words, day)
  // a time of day stands in no headline: …を拒む 2031年05月07日 15時24分, …[2031/05/07 17:22]
  const timed = end > day.end && /\d/.test(words.slice(day.end, end)) && /^[\s)）\]］】]*$/.test(words.slice(end))
  const set = /[(（[［【]\s?$/.test(front) || KEPT.test(front)
  const bracketed = /[(（［【[]\s?$/.test(front) && /^\s?[)）］】\]]/.test(behind)
  // …交渉中か 2031.05.10
  const numeric = day.start > 0 && behind === '' && /^\s\d{4}[./]/.test(words.slice(day.start - 1))
  const kept = day.start === 0 && words.length <= 60 && /^[^。、「」]{0,16}(?:会見|談話|声明|議事録)/.test(behind)
  return timed || bracketed || numeric || kept || (words.length <= 60 && OF_THE_DAY.test(behind)) || (set && AT_THE_END.test(behind))
    ? day
    : null
}

/** The latest of the days that head the notes of a month, whose year the title tells: 2031年5月, ■5/7(水), ■5/9(金). */
export function dayOfHeadings(of: Told): Found<string> | null {
  const title = of.blocks.find(({ role }) => role === 'title')
  const month = title && /((?:19|20)\d\d)年\s?(\d{1,2})月(?!\s?\d)/.exec(fold(wordsOf(of, title)))
  if (!month) return null
  let latest: Found<string> | null = null
  for (const block of of.blocks) {
    const heading = block.span.end - block.span.start <= LONGEST_HEADING ? dayHeading(wordsOf(of, block)) : null
    if (heading?.month !== Number(month[2])) continue
    const value = firstDay(`${month[1]}/${heading.month}/${heading.day}`)?.value
    if (value && (!latest || value > latest.value)) latest = { value, span: block.span, basis: 'latest day in the month of the title' }
  }
  return latest
}
const LONGEST_HEADING = 16

/** 2031年12月22日北港ニュースから: a line that opens with its day and is no sentence, above the text it dates. */
const LONGEST_DATED = 40
export function dayOfLine(words: string): { readonly value: string; readonly start: number; readonly end: number } | null {
  const day = words.length <= LONGEST_DATED && !endsSentence(words) ? firstDay(words) : null
  return day?.start === 0 && !/^[\s(（月火水木金土日)）]*(?:[のにはがをまで、~～〜－-]|以[前後降来])/.test(words.slice(day.end))
    ? day
    : null
}

/** …/2031/05/07/…, …/20310507…, …/news/310507/…: the day in an address. */
const IN_ADDRESS = /\/(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])|\/(20\d\d)(\d\d)(\d\d)(?!\d{8})|\/(\d\d)(\d\d)(\d\d)\//

/** The day in the address that the text comes from, when the text tells a day of that number or the day before it: …/2031/05/07/… and リンデル外相は7日. */
export function dayOfSource(of: Told): Found<string> | null {
  for (const block of of.blocks) {
    if (block.role !== 'source-link' && block.role !== 'paragraph') continue
    const words = wordsOf(of, block)
    // 北港日報 https://…/2031/05/07/…: the name of the source in front, and no sentence
    const at = words.search(block.role === 'paragraph' ? /(?<=^[^。、]{0,16})https?:/ : /https?:/)
    const found = at < 0 ? null : IN_ADDRESS.exec(words.slice(at))
    if (!found) continue
    const [year, month, number] = found.slice(1).filter((part) => part !== undefined)
    const day = firstDay(`${year!.length === 2 ? `20${year}` : year}/${Number(month)}/${Number(number)}`)
    if (!day || !new RegExp(`(?<!\\d)(?:${Number(number)}|${Number(number) - 1})日`).test(fold(of.text))) continue
    const start = block.span.start + at + found.index
    return {
      value: day.value,
      span: { start, end: start + found[0].length },
      basis: 'day in the address of the source, told in the text too',
    }
  }
  return null
}

/** 『橋の再開を延期』。北港日報、2031年5月7日: a source as a text cites it, by its title, its paper and its day. */
const CITED =
  /[」』"”][。.]?\s?[^「」『』"”。、]{0,40}[、,]\s?((?:19|20)\d\d年\d{1,2}月\d{1,2}日|[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d)(?=付?(?:[。.)）\s]|$))/g
/** Days between the sources that a report of the news cites. */
const OF_ONE_REPORT = 7 * 86_400_000

/** The latest day of the sources that a text cites, when it cites two of one week and tells a day of that number or the day before it. */
export function dayOfCited(of: Told): Found<string> | null {
  const cited: Found<string>[] = []
  for (const block of of.blocks) {
    if (NOT_THE_TEXT.test(block.role)) continue
    const words = fold(wordsOf(of, block))
    for (const match of matchesOf(words, CITED)) {
      const end = block.span.start + match.index + match[0].length
      const day = firstDay(match[1] as string)
      if (day)
        cited.push({
          value: day.value,
          span: { start: end - (match[1] as string).length, end },
          basis: 'day of the sources it cites, told in the text too',
        })
    }
  }
  const [latest, next] = cited.sort((a, b) => Date.parse(b.value) - Date.parse(a.value))
  return latest && next && Date.parse(latest.value) - Date.parse(next.value) <= OF_ONE_REPORT && tells(fold(of.text), latest.value)
    ? latest
    : null
}
const NOT_THE_TEXT = anchored(/^(?:comment|tweet|note|related|navigation|footer)/)

/** Behind a day that is no part of a sentence. */
const STANDS_ALONE = anchored(/^(?:$|[\s)）\]】」』|/／【(（])/)
/** What tells when something else was said or made. */
const OF_OTHERS = anchored(/^(?:comment|tweet|note|related|navigation|footer|source)/)

/**
 * 写真=2031年5月7日 below a text that tells of 6日 or 7日: the one day that the page tells in full outside its sentences, where the text tells a bare day
 * of that number or the one before. Two such days leave it open.
 */
export function dayToldInFull(of: Told): Found<string> | null {
  const text = fold(of.text)
  let found: Found<string> | null = null
  for (const block of of.blocks) {
    if (OF_OTHERS.test(block.role)) continue
    const words = wordsOf(of, block)
    const day = firstDay(words)
    if (!day || !STANDS_ALONE.test(words.slice(endOfTime(words, day))) || !tells(text, day.value)) continue
    if (found && found.value !== day.value) return null
    const span = { start: block.span.start + day.start, end: block.span.start + day.end }
    found ??= { value: day.value, span, basis: 'the only day told in full, told in the text too' }
  }
  return found
}

/** Whether a text tells a day, or the one before it, by its number alone: 7日. */
function tells(text: string, day: string): boolean {
  const [last, before] = [0, 1].map((back) => new Date(Date.parse(day) - back * 86_400_000).getUTCDate())
  return new RegExp(`(?<![\\d月/.~〜-])(?:${last}|${before})日(?![間目以])`).test(text)
}
