import { readNumeral } from '#date'
import { fold } from '#text'

/** How long somebody has: in days, or as a day of the year; the two are not held against each other. */
export interface Deadline {
  readonly kind: 'length' | 'day'
  readonly value: number
  readonly text: string
}

/** 8千, 三十, 1億3000万. */
const NUMERAL = '(?:(?:[0-9]+(?:\\.[0-9]+)?|[〇一二三四五六七八九十百千]+)[千百]?[万億兆]?)+'
const LENGTH = new RegExp(`(${NUMERAL})(時間|日|週間|[かカヶヵケ]月|年)(?:間)?(?:以内|のうち|の間に)`)
const DAY = new RegExp(`(?:(${NUMERAL})月)(?:(${NUMERAL})日|末日?|中)(?:まで|正午|の期限)`)
const DAYS_IN: Readonly<Record<string, number>> = { 時: 1 / 24, 日: 1, 週: 7, 年: 365 }
/** 今すぐ, 今週中: in days. */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/直ちに|ただちに|今すぐ|即刻|即時|即座/, 0],
  [/(?:本日|今日|きょう)(?:中|のうち|まで)/, 1],
  [/(?:明日|あす)(?:中|まで)/, 2],
  [/今週(?:中|末まで|のうち|いっぱい)|週内/, 7],
  [/来週(?:中|まで|末まで)/, 14],
  [/今月(?:中|末まで|いっぱい)|月内/, 30],
  [/来月(?:中|末まで)/, 60],
  [/年内|今年(?:中|いっぱい)/, 365],
]

/** 24時間以内に, 三月末までに, 今週中に; null where a text gives no time. */
export function deadlineIn(text: string): Deadline | null {
  const folded = fold(text)
  const length = LENGTH.exec(folded)
  if (length) {
    const [found, number, unit] = length as unknown as [string, string, string]
    return { kind: 'length', value: numberOf(number) * (DAYS_IN[unit[0] as string] ?? 30), text: found }
  }
  const day = DAY.exec(folded)
  if (day) {
    const [found, month, date] = day
    return { kind: 'day', value: numberOf(month as string) * 31 + (date === undefined ? 31 : numberOf(date)), text: found }
  }
  for (const [word, value] of WORDS) {
    const found = word.exec(folded)
    if (found) return { kind: 'length', value, text: found[0] }
  }
  return null
}

/** A number with what it counts. */
export interface Amount {
  readonly value: number
  readonly counter: string
  readonly text: string
  /** It is met by less than so many: 三メートルを下回る. */
  readonly below: boolean
}

/** 分 and 日 count only where time goes by: 五日遅れれば, and not 10日に. */
const COUNTER =
  '%|パーセント|[ァ-ヺー]{2,}|[かカヶヵケ]所|[かカヶヵケ]国|割|人|名|隻|艘|機|台|両|丁|本|発|枚|件|社|校|個|票|円|倍|回|度|つ|頭|羽|匹|棟|戸|軒|基|門|点|議席|床|区画|(?:時間|日|週|年|分)(?=間|以上|を超|遅れ|続|経|過ぎ|待)|(?=を超|を上回|を下回|以[上下]|未満)'
const AMOUNT = new RegExp(`(${NUMERAL})(${COUNTER})`, 'g')
/** 一度も and 一人一人 are no numbers that are held against others. */
const NO_NUMBER = /^一(?:度|つ|人|回|本)(?:も|に|一|ひと|の方)/
const BELOW = /^[をは]?(?:未満|以下|下回|割り?[るっれ込]|に満た)/

/** What a text counts; nothing where it counts one thing twice. */
export function amountsIn(text: string): ReadonlyMap<string, Amount> {
  const folded = fold(text)
  const found = new Map<string, Amount | null>()
  for (const match of folded.matchAll(AMOUNT)) {
    const [whole, number, unit] = match as unknown as [string, string, string]
    const counter = unit === 'パーセント' ? '%' : unit
    if (NO_NUMBER.test(folded.slice(match.index))) continue
    const value = numberOf(number)
    if (Number.isNaN(value)) continue
    const behind = folded.slice(match.index + whole.length)
    found.set(counter, found.has(counter) ? null : { value, counter, text: whole, below: BELOW.test(behind) })
  }
  return new Map([...found].filter((one): one is [string, Amount] => one[1] !== null))
}

const POWERS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 億: 1e8, 兆: 1e12 }

function numberOf(text: string): number {
  let total = 0
  for (const [, digits, kanji, small = '', large = ''] of text.matchAll(
    /(?:([0-9.]+)|([〇一二三四五六七八九十百千]+))([千百]?)([万億兆]?)/g,
  ))
    total += (digits === undefined ? readNumeral(kanji as string) : Number(digits)) * (POWERS[small] ?? 1) * (POWERS[large] ?? 1)
  return total
}
