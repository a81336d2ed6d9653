import { sticky } from '#text'
import { eraYear } from './era.ts'
import { readNumeral } from './numeral.ts'
import { matchAt, type Parsed, type Parts } from './parts.ts'
import { aheadness, withTail } from './tail.ts'
import { NAMED_DAYS, RELATIVE_WORDS, SEASONS, WEEKDAYS } from './words.ts'

const MONTH_NUMBER = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])'
const DAY_NUMBER = '(3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])'
const YEAR_NUMBER = sticky(
  /(?:西暦 ?)?((?:1[0-9]|2[01])[0-9]{2}|[一二][〇零一二三四五六七八九]{3}|[一二]?千[一二三四五六七八九十百]{1,6})(?:\((?:令和|平成|昭和|大正|明治)(?:[0-9]{1,2}|元)年?\))?(?: ?年(?![間]|ぶり|振り|以上|以内|余|もの)|(?=\/?[春夏秋冬](?![^\s、。にのは])))/y,
  '年(/春夏秋冬',
)
const ERA_YEAR = sticky(
  /(令和|平成|昭和|大正|明治|[RHSTM]) ?([0-9]{1,2}|元|[一二三四五六七八九十]{1,4}) ?年(?!間|ぶり)(?:\((?:西暦)?[0-9]{4}年?\))?/y,
)
// 24年2月, 08年に: two digits alone are mostly a length of time, so something of a calendar must follow
const SHORT_YEAR = sticky(
  new RegExp(`'?([0-9]{2})年(?= ?の?(?:${MONTH_NUMBER}月(?!間)|[春夏秋冬](?:季|$|[^一-龠])|末|初め|初頭|以降|以来|度))`, 'y'),
  '年',
)
const DECADE = sticky(/((?:1[0-9]|20)[0-9]0|[0-9]0|[一二][〇零一二三四五六七八九]{3})年代(初め|初頭|前半|半ば|後半|末)?/y, '年')
const MONTH = sticky(new RegExp(`${MONTH_NUMBER} ?月(?![号間額給謝面産光曜蠅]|を経|期(?!間)|余り|ほど|半ぶり)`, 'y'), '月')
const DAY = sticky(new RegExp(`${DAY_NUMBER} ?日(?!間|目|ぶり|振り)`, 'y'), '日')
const LINK = sticky(/ ?[のに]? ?|\//y)
const SLASH = sticky(/\//y)
const YEAR_PART = sticky(
  /(初め|初頭|始め|年明け|半ば|なかば|中頃|中ごろ|中旬|終わり|おわり|終盤|暮れ|末)|第?([1-4一二三四])四半期|(上半期|前半)|(下半期|後半)|(度)(?!目|合)|((?<=の)[春夏秋冬](?![季祭休場至分山])|[春夏秋冬](?![一-龠ァ-ヶ]))/y,
)
const MONTH_PART = sticky(/初め|はじめ|頭|上旬|初旬|中旬|下旬|半ば|なかば|前半|後半|末日?|終わり|おわり/y)
const WORD = sticky(new RegExp([...RELATIVE_WORDS.keys()].sort((a, b) => b.length - a.length).join('|'), 'y'))
const NTH = sticky(/(?:第([1-9一二三四五]|[1-5][0-9])|(最初の)|最[後終]の?) ?(?:週(?!間)|([月火水木金土日])曜日?)/y)
const SEASON_WORD = sticky(/([今昨来])([春夏秋冬])(?!季|場所)/y)

/** What follows makes another word of it: 前年比, 今日的, 同年代, 明日香, 来週号. */
const NOT_AFTER = sticky(/比|同期|同月|度比|並み|的(?!に)|代|齢|輩|号|香|之|[头頭]条|未明比|以[上内]/y)
const HIRAGANA_NEXT = sticky(/$|[^ぁ-ん]|[のはもがを]|に|から|まで|より|で(?!す)|と(?!う)|[いし]?、|感|ごろ/y)

interface Reading {
  end: number
  parts: Parts
}

/** 2024年2月26日（月）夜, 令和6年, 今年11月, 26日, 昨日, 先月末, 来春, 上半期 … at one place of the folded text. */
export function parseCalendar(text: string, at: number): Parsed | null {
  const decade = matchAt(DECADE, text, at)
  if (decade) return decadeOf(at, decade)
  const year = readYear(text, at)
  if (year) return afterYear(text, at, year)
  const word = readWord(text, at)
  if (word) return afterWord(text, at, word)
  const month = readMonth(text, at)
  if (month) return afterMonth(text, at, month)
  const day = matchAt(DAY, text, at)
  if (!day) return null
  const following = text[at - 1] === '翌' ? { following: true } : {}
  return withTail(text, at, at + day[0].length, { day: readNumeral(day[1]!), ...following })
}

function decadeOf(at: number, match: RegExpExecArray): Parsed | null {
  const number = readNumeral(match[1]!)
  const year = number >= 100 ? number : 1900 + number
  const parts: Parts = { year, fullYear: number >= 100, decade: true, ...(match[2] ? { part: match[2] } : {}) }
  return { start: at, end: at + match[0].length, parts }
}

function readYear(text: string, at: number): Reading | null {
  const full = matchAt(YEAR_NUMBER, text, at)
  // 紀元前2000年 and 2000年前 are no years of the page's time
  if (
    full &&
    (text.startsWith('紀元前', at - 3) ||
      (/00年$/.test(full[0]) && /^(?:も?の?前(?![半期])|の(?:歴史|時))/.test(text.slice(at + full[0].length, at + full[0].length + 3))))
  )
    return null
  if (full) return { end: at + full[0].length, parts: { year: readNumeral(full[1]!), fullYear: true } }
  const era = matchAt(ERA_YEAR, text, at)
  if (era && !/[A-Za-z0-9]/.test(text.charAt(at - 1))) {
    const year = eraYear(era[1]!, readNumeral(era[2]!))
    if (year !== null) return { end: at + era[0].length, parts: { year, fullYear: true, note: `${era[1]}${era[2]}年 = ${year}` } }
  }
  const short = matchAt(SHORT_YEAR, text, at)
  return short ? { end: at + short[0].length, parts: { year: century(Number(short[1])) } } : null
}

/** 24年 is 2024, 95年 is 1995: fifty years either side of 2000 hold all that news pages mean. */
export const century = (year: number): number => (year < 50 ? 2000 + year : 1900 + year)

function afterYear(text: string, start: number, year: Reading): Parsed {
  const at = year.end
  const slash = matchAt(SLASH, text, at)
  const next = slash ? at + 1 : at + matchAt(LINK, text, at)![0].length
  const month = readMonth(text, next)
  if (month) return afterMonth(text, start, { end: month.end, parts: { ...year.parts, ...month.parts } })
  const full = typeof year.parts.year === 'object' ? readYear(text, next) : null
  if (full?.parts.fullYear) return afterYear(text, start, full)
  const named = readNamedDay(text, next)
  if (named) return withTail(text, start, named.end, { ...year.parts, ...named.parts })
  const nth = readNth(text, next)
  if (nth) return { start, end: nth.end, parts: { ...year.parts, ...nth.parts } }
  const part = matchAt(YEAR_PART, text, next)
  return part ? yearPart(start, next, part, year.parts) : { start, end: at, parts: year.parts }
}

function yearPart(start: number, at: number, match: RegExpExecArray, year: Parts): Parsed {
  const [whole, part, quarter, first, second, fiscal, season] = match
  const end = at + whole.length
  if (quarter) {
    const index = readNumeral(quarter)
    return { start, end, parts: { ...year, months: [index * 3 - 2, index * 3] } }
  }
  if (first) return { start, end, parts: { ...year, months: [1, 6] } }
  if (second) return { start, end, parts: { ...year, months: [7, 12] } }
  if (fiscal) return { start, end, parts: { ...year, months: [4, 15], note: 'a Japanese fiscal year, April to March' } }
  if (season) return { start, end, parts: { ...year, season: SEASONS[season]! } }
  if (part === '末' || part === '暮れ') return { start, end, parts: { ...year, month: 12, part } }
  if (part === '年明け') return { start, end, parts: { ...year, month: 1, part } }
  return { start, end, parts: { ...year, part: part! } }
}

function readMonth(text: string, at: number): Reading | null {
  const match = matchAt(MONTH, text, at)
  return match ? { end: at + match[0].length, parts: { month: readNumeral(match[1]!) } } : null
}

function afterMonth(text: string, start: number, month: Reading): Parsed {
  const slash = matchAt(SLASH, text, month.end)
  const next = slash ? month.end + 1 : month.end + matchAt(LINK, text, month.end)![0].length
  const day = matchAt(DAY, text, next)
  if (day) return withTail(text, start, next + day[0].length, { ...month.parts, day: readNumeral(day[1]!) })
  const nth = readNth(text, next)
  if (nth) return { start, end: nth.end, parts: { ...month.parts, ...nth.parts } }
  // 4月に末期の病を公表: not the end of April
  const part = text[next - 1] === 'に' ? null : matchAt(MONTH_PART, text, next)
  if (part) return { start, end: next + part[0].length, parts: { ...month.parts, part: part[0] } }
  const ahead = aheadness(text, start, month.end)
  return { start, end: month.end, parts: ahead ? { ...month.parts, ahead } : month.parts }
}

function readNth(text: string, at: number): Reading | null {
  const match = matchAt(NTH, text, at)
  if (!match) return null
  const nth = match[1] ? readNumeral(match[1]) : match[2] ? 1 : -1
  return { end: at + match[0].length, parts: { nth, ...(match[3] ? { weekday: WEEKDAYS.indexOf(match[3]) + 1 } : {}) } }
}

function readNamedDay(text: string, at: number): Reading | null {
  for (const [name, [month, day]] of Object.entries(NAMED_DAYS)) {
    if (text.startsWith(name, at)) return { end: at + name.length, parts: { month, day } }
  }
  return null
}

function readWord(text: string, at: number): (Reading & { unit: 'day' | 'week' | 'month' | 'year' }) | null {
  const match = matchAt(WORD, text, at)
  if (!match) return null
  const end = at + match[0].length
  if (/^[ぁ-ん]/.test(match[0]) && (/(?![とやのはがをもに])[ぁ-ん]/.test(text.charAt(at - 1)) || !matchAt(HIRAGANA_NEXT, text, end))) {
    // その日 follows any particle; きょう in とうきょう does not
    if (!/^[そこ]の/.test(match[0])) return null
  }
  if (matchAt(NOT_AFTER, text, end)) return null
  const { unit, by, from, time } = RELATIVE_WORDS.get(match[0])!
  return { end, unit, parts: { [unit]: { by, from }, ...(time ? { time } : {}) } }
}

const WEEK_TAIL = sticky(/の?(?:([月火水木金土日])曜日?|(末)|(明け)|(初め|始め|前半|半ば|後半|終わり))/y)

function afterWord(text: string, start: number, word: NonNullable<ReturnType<typeof readWord>>): Parsed {
  if (word.unit === 'year') return afterYear(text, start, word)
  if (word.unit === 'month') return afterMonth(text, start, word)
  if (word.unit === 'day') return withDayTail(text, start, word)
  const tail = matchAt(WEEK_TAIL, text, word.end)
  if (!tail) return { start, end: word.end, parts: word.parts }
  const end = word.end + tail[0].length
  if (tail[2]) return { start, end, parts: { ...word.parts, weekdays: [6, 7] } }
  if (tail[4]) return { start, end, parts: { ...word.parts, part: tail[4] } }
  if (tail[3]) return { start, end, parts: { ...word.parts, weekdays: [1, 1] } }
  return withTail(text, start, end, { ...word.parts, weekday: WEEKDAYS.indexOf(tail[1]!) + 1 })
}

const SAME_DAY = sticky(new RegExp(` ?[、,(]? ?(?:${MONTH_NUMBER}月)?${DAY_NUMBER}日(?!間|目)\\)?`, 'y'))

// きょう26日, 昨日（26日）: the number repeats the day, so both are one mention
function withDayTail(text: string, start: number, word: Reading): Parsed {
  const same = matchAt(SAME_DAY, text, word.end)
  if (same && !word.parts.time && /^[^、,]/.test(same[0])) {
    const parts: Parts = { ...(same[1] ? { month: readNumeral(same[1]) } : {}), day: readNumeral(same[2]!) }
    return withTail(text, start, word.end + same[0].length, parts)
  }
  const tailed = withTail(text, start, word.end, word.parts)
  return word.parts.time && tailed.parts.time !== word.parts.time
    ? { ...tailed, parts: { ...tailed.parts, time: `${word.parts.time}${tailed.parts.time}` } }
    : tailed
}

/** 来春, 昨夏, 今冬. */
export function parseSeasonWord(text: string, at: number): Parsed | null {
  const match = matchAt(SEASON_WORD, text, at)
  if (!match) return null
  const by = match[1] === '今' ? 0 : match[1] === '昨' ? -1 : 1
  return { start: at, end: at + match[0].length, parts: { year: { by, from: 'reference' }, season: SEASONS[match[2]!]! } }
}
