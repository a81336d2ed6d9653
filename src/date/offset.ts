import { sticky } from '#text'
import { readNumeral } from './numeral.ts'
import { matchAt, type Parsed, type Parts, type Step } from './parts.ts'
import { WEEKDAYS } from './words.ts'

const NUMBER = '([0-9]{1,3}|[一二三四五六七八九十百]{1,5}|数|半|ひと|ふた)'
const ABOUT = '(?:ほど|程|くらい|ぐらい|あまり|余り|余|ばかり|近く|足らず|以上|も)'
const UNIT = '(年|[かカヶヵケ箇]月|月|週間?|日)'
const OFFSET = sticky(
  new RegExp(
    `${NUMBER} ?${UNIT}(半)?(?:([0-9]{1,2})[かカヶヵケ箇]月)?間?${ABOUT}{0,2}(?:の)?(前(?![半後期日年月回哨任身述倒週])|まえ|後(?![半期日述任継退者方輩ろ]))`,
    'y',
  ),
  '年かカヶヵケ箇月週日',
)
const BEFORE = /(?:約|およそ|おおよそ|ほぼ|今から|いまから)$/

const UNITS: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = { 年: 'year', 月: 'month', 週: 'week', 日: 'day' }

/** 3日前, 約1年前, 一月ほど前, 半年後, 1年3か月前: counted from the reference, or from the date told before when it is 後 or その3日前. */
export function parseOffset(text: string, at: number): Parsed | null {
  if (/[0-9.]/.test(text.charAt(at - 1))) return null
  const match = matchAt(OFFSET, text, at)
  if (!match) return null
  const [whole, number, unitText, half, months, side] = match
  const unit = UNITS[unitText!.replace(/[かカヶヵケ箇間]/g, '')]!
  // 11月後 and 3月前 are a month of the year; only 一月前 and ひと月前 count months
  if (unitText === '月' && !/^[一ひふ半]/.test(number!)) return null
  const end = at + whole.length
  const lead = BEFORE.exec(text.slice(Math.max(0, at - 4), at))
  const start = at - (lead ? lead[0].length : 0)
  const from = side === '後' ? afterWhat(text, start) : beforeWhat(text, start)
  const step = count(number!, unit, half !== undefined, Number(months ?? 0), side === '後' ? 1 : -1)
  if (from === null) return { start, end, parts: { offset: { ...step, by: null, from: 'told' } } }
  const within = insideOffset(text, end, step, from)
  return within ? { start, ...within } : { start, end, parts: { offset: { ...step, from } } }
}

const beforeWhat = (text: string, at: number): Step['from'] =>
  /(?:その|それより|より)$/.test(text.slice(Math.max(0, at - 4), at)) ? 'antecedent' : 'reference'

/** その2年後 counts from the date told before; 発生から4日後 from the day its sentence told, and from nothing we know without one; 2年後 alone from such a day, else from the page's. */
function afterWhat(text: string, at: number): Step['from'] | null {
  const lead = text.slice(Math.max(0, at - 60), at)
  if (/(?:その|それから|それより)$/.test(lead)) return 'told'
  if (/[0-9]日[^。\n]*$/.test(lead)) return 'antecedent'
  return /(?:から|より|の)$/.test(lead) && !/(?:今|今日|本日)(?:から|より)$/.test(lead) ? null : 'reference'
}

const INSIDE_YEAR = sticky(/の(1[0-2]|0?[1-9])月(?:(3[01]|[12][0-9]|0?[1-9])日)?/y)
const INSIDE_WEEK = sticky(/の([月火水木金土日])曜日?/y)

// 2年前の2月24日, 3週間前の金曜日: the step names the year or week, the rest the day in it
function insideOffset(text: string, at: number, step: Counted, from: Step['from']): { end: number; parts: Parts } | null {
  if (step.by === null || (step.unit !== 'year' && step.unit !== 'week')) return null
  const match = matchAt(step.unit === 'year' ? INSIDE_YEAR : INSIDE_WEEK, text, at)
  if (!match) return null
  const end = at + match[0].length
  const origin = { by: step.by, from }
  if (step.unit === 'week') return { end, parts: { week: origin, weekday: WEEKDAYS.indexOf(match[1]!) + 1 } }
  return { end, parts: { year: origin, month: Number(match[1]), ...(match[2] ? { day: Number(match[2]) } : {}) } }
}

type Counted = Omit<NonNullable<Parts['offset']>, 'from'>

function count(number: string, unit: Counted['unit'], half: boolean, months: number, sign: number): Counted {
  if (number === '数') return { unit, by: null }
  if (number === '半') {
    if (unit === 'year') return { unit: 'month', by: 6 * sign }
    return unit === 'month' ? { unit: 'week', by: 2 * sign } : { unit, by: null }
  }
  const whole = number === 'ひと' ? 1 : number === 'ふた' ? 2 : readNumeral(number)
  if (unit === 'year' && (half || months > 0)) return { unit: 'month', by: sign * (whole * 12 + (half ? 6 : months)) }
  return { unit, by: sign * whole }
}
