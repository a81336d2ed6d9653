import { sticky } from '#text'
import { readNumeral } from './numeral.ts'
import { matchAt, type Parsed, type Parts } from './parts.ts'
import { withTail } from './tail.ts'
import { NAMED_DAYS, WEEKDAYS } from './words.ts'

// 日曜大工, 金曜ロードショー, 土曜ドラマ, 日曜版 are no days; 金曜に, 金曜夜 are
const WEEKDAY = sticky(
  /(次の|前の|この|その|今度の|翌)?([月火水木金土日])曜(?:日(?!版|ごと|礼拝)|(?=$|[^一-龠ァ-ヶー]|夜|朝|午|深夜|夕|未明|早朝|昼|付|発))/y,
)
// 第2月曜日, 最終金曜日 belong to the month before them
const NUMBERED = /第[1-5一二三四五]|最[後終]の?$/
const MONTH_DAY = sticky(/ ?\(?(?:(1[0-2]|0?[1-9])月)?(3[01]|[12][0-9]|0?[1-9])日\)?/y)

/** 月曜日, 金曜夜, 次の木曜日, 金曜日（6月15日）. */
export function parseWeekday(text: string, at: number): Parsed | null {
  if (/[毎隔]週?の?$/.test(text.slice(Math.max(0, at - 3), at)) || NUMBERED.test(text.slice(Math.max(0, at - 3), at))) return null
  const match = matchAt(WEEKDAY, text, at)
  if (!match) return null
  const end = at + match[0].length
  const weekday = WEEKDAYS.indexOf(match[2]!) + 1
  const day = matchAt(MONTH_DAY, text, end)
  if (day)
    return withTail(text, at, end + day[0].length, { ...(day[1] ? { month: readNumeral(day[1]) } : {}), day: Number(day[2]), weekday })
  const by = match[1] === '次の' ? 1 : match[1] === '前の' ? -1 : 0
  const parts: Parts = by === 0 ? { weekday } : { weekday, week: { by, from: 'reference' } }
  return withTail(text, at, end, parts)
}

const EDGE = sticky(
  /(今|先|来)?週末(?!版)|週明け|週内|(今|昨|来)?年末(?!年始|調整|恒例|ジャンボ)|(今|昨|来)?年(?:明け|初|始)(?![来式めま頭])|月末|上半期|下半期|第?([1-4一二三四])四半期/y,
  '四',
)

const NAMED = Object.entries(NAMED_DAYS)

/** 週末, 先週末, 週明け, 昨年末, 年明け, 月末, 上半期: the edge of a week, month or year. */
export function parseEdge(text: string, at: number): Parsed | null {
  if (/毎$/.test(text.charAt(at - 1))) return null
  const named = NAMED.find(([name]) => text.startsWith(name, at))
  if (named) return withTail(text, at, at + named[0].length, { month: named[1][0], day: named[1][1] })
  const match = matchAt(EDGE, text, at)
  if (!match) return null
  const end = at + match[0].length
  const now = { by: 0, from: 'reference' } as const
  const step = (prefix: string | undefined) => ({
    by: prefix === '先' || prefix === '昨' ? -1 : prefix === '来' ? 1 : 0,
    from: 'reference' as const,
  })
  const reading = (): Parts => {
    const word = match[0]
    if (word.endsWith('週末')) return { week: step(match[1]), weekdays: [6, 7] }
    if (word === '週明け') return { week: now, weekdays: [1, 1] }
    if (word === '週内') return { week: now }
    if (word.endsWith('年末')) return match[2] ? { year: step(match[2]), month: 12, part: '末' } : { month: 12, part: '年末' }
    if (/年(?:明け|初|始)$/.test(word)) return match[3] ? { year: step(match[3]), month: 1, part: '初' } : { month: 1, part: '年初' }
    if (word === '月末') return { month: now, part: '末' }
    if (word === '上半期') return { year: now, months: [1, 6] }
    if (word === '下半期') return { year: now, months: [7, 12] }
    const quarter = readNumeral(match[4]!)
    return { year: now, months: [quarter * 3 - 2, quarter * 3] }
  }
  return { start: at, end, parts: reading() }
}
