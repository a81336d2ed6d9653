import { sticky } from '#text'
import { readNumeral } from './numeral.ts'
import { matchAt, type Parsed } from './parts.ts'

const STRETCH = sticky(
  /(過去|直近|ここ|この|今後|向こう)の?約?([0-9]{1,3}|[一二三四五六七八九十]{1,3})(年(?!代)|[かカヶヵケ箇]月|週間?|日)(間|(?=[^半前後以目]|$))/y,
)

const UNITS: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = { 年: 'year', 月: 'month', 週: 'week', 日: 'day' }

/** 過去5年間, ここ2日間, 今後10年: a length of time that ends or begins on the page's day, so that it is a range of the calendar. */
export function parseStretch(text: string, at: number): Parsed | null {
  const match = matchAt(STRETCH, text, at)
  if (!match) return null
  const [whole, side, number, unitText, between] = match
  // この3日 is the 3rd as often as three days
  if (/^[こ]/.test(side!) && between !== '間' && !unitText!.endsWith('間')) return null
  const by = readNumeral(number!) * (side === '今後' || side === '向こう' ? 1 : -1)
  return { start: at, end: at + whole.length, parts: { stretch: { unit: UNITS[unitText!.replace(/[かカヶヵケ箇間]/g, '')]!, by } } }
}
