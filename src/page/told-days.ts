import { fold } from '#text'
import { dayHeading, firstDay } from './day.ts'
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
/** 5月21日～31日 */
const PERIOD = /^\s?[~～〜－–-]\s?(?:(\d{1,2})月\s?)?(\d{1,2})日\s?[)）]?$/

/** The day in a title that is of one: of its tweets, in brackets at its end, behind 会見概要; of a period its last day. */
export function dayOfTitle(of: Told): Found<string> | null {
  const block = of.blocks.find(({ role }) => role === 'title')
  const words = block ? wordsOf(of, block) : ''
  const day = words.length <= LONGEST_TITLE ? firstDay(words) : null
  if (!block || !day) return null
  const found = (value: string, end: number, basis: string): Found<string> => ({
    value,
    span: { start: block.span.start + day.start, end: block.span.start + end },
    basis,
  })
  const front = words.slice(0, day.start)
  const behind = fold(words.slice(day.end))
  if (words.length <= 60 && OF_THE_DAY.test(behind)) return found(day.value, day.end, 'day in the title')
  const period = PERIOD.exec(behind)
  const last = period && firstDay(`${day.value.slice(0, 4)}/${period[1] ?? Number(day.value.slice(5, 7))}/${period[2]}`)?.value
  if (last && last > day.value) return found(last, words.length, 'last day of the period in the title')
  const set = /[(（[［【]\s?$/.test(front) || KEPT.test(front)
  return set && AT_THE_END.test(behind) ? found(day.value, day.end, 'day in the title') : null
}

/** 2031年, ▽2031年 on a line of its own. */
const YEAR = /^[▽▼■◆●○]?\s?((?:19|20)\d\d)年$/
const LONGEST_HEADING = 60

/**
 * The latest of the days that head the notes of a month or year, which the title or a line above tells: 2031年5月, ■5/7(水), ■5/9(金); or
 * 会見記録（令和13年5月）, 会見記録（5月7日 …）.
 */
export function dayOfHeadings(of: Told): Found<string> | null {
  const title = of.blocks.find(({ role }) => role === 'title')
  const month = title && monthOf(fold(wordsOf(of, title)))
  let year: string | null = null
  let latest: Found<string> | null = null
  for (const block of of.blocks) {
    if (block === title || block.span.end - block.span.start > LONGEST_HEADING) continue
    const words = wordsOf(of, block)
    year = YEAR.exec(words)?.[1] ?? year
    const heading = dayHeading(words) ?? (month ? dayInside(block, words) : null)
    const told = month ? (heading?.month === month.month ? month.year : null) : year
    const value = heading && told && firstDay(`${told}/${heading.month}/${heading.day}`)?.value
    if (!value || (latest && value <= latest.value)) continue
    latest = { value, span: block.span, basis: month ? 'latest day in the month of the title' : 'latest day that heads a part of the page' }
  }
  return latest
}

function monthOf(title: string): { readonly year: string; readonly month: number } | null {
  const found = /((?:19|20)\d\d|(?:令和|平成|昭和)(?:\d{1,2}|元))年\s?(\d{1,2})月(?!\s?\d)/.exec(title)
  const first = found && firstDay(`${found[1]}年${found[2]}月1日`)
  return first ? { year: first.value.slice(0, 4), month: Number(found[2]) } : null
}

/** 会見記録（5月7日 …）: the day of one of a row, in a line that is no sentence. */
function dayInside({ role }: Block, words: string): { readonly month: number; readonly day: number } | null {
  if (role !== 'heading' && role !== 'subtitle' && role !== 'paragraph') return null
  const found = endsSentence(words) ? null : /[(（](\d{1,2})月(\d{1,2})日[\s　)）]/.exec(fold(words))
  return found && { month: Number(found[1]), day: Number(found[2]) }
}

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

/** The day in the address that the text comes from, when the text tells a day of that number: …/2031/05/07/… and リンデル外相は7日. */
export function dayOfSource(of: Told): Found<string> | null {
  for (const block of of.blocks) {
    if (block.role !== 'source-link') continue
    const words = wordsOf(of, block)
    const at = words.search(/https?:/)
    const found = at < 0 ? null : IN_ADDRESS.exec(words.slice(at))
    if (!found) continue
    const [year, month, number] = found.slice(1).filter((part) => part !== undefined)
    const day = firstDay(`${year!.length === 2 ? `20${year}` : year}/${Number(month)}/${Number(number)}`)
    if (!day || !new RegExp(`(?<![\\d０-９])${Number(number)}日`).test(fold(of.text))) continue
    const start = block.span.start + at + found.index
    return {
      value: day.value,
      span: { start, end: start + found[0].length },
      basis: 'day in the address of the source, told in the text too',
    }
  }
  return null
}
