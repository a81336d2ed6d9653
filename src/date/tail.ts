import { sticky } from '#text'
import { matchAt, type Parts } from './parts.ts'
import { WEEKDAYS } from './words.ts'

const NUMBER = '(?:[0-9]{1,2}|[〇零一二三四五六七八九十]{1,3})'
const CLOCK = `(?:${NUMBER}時(?!間|代|点)(?:半|${NUMBER}分)?(?:${NUMBER}秒)?|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)`
// 26日朝鮮中央通信, 26日夕刊, 26日昼食会 tell no time of day
const SPAN_OF_DAY =
  '午前|午後|早朝|未明|深夜|明け方|朝方|朝(?![刊食鮮日顔])|昼前|昼過ぎ|昼すぎ|昼(?![食])|夕方|夕刻|夕(?![刊食張])|夜遅く|夜半|夜間|夜(?![行勤])|晩(?![餐年さ])|正午|[AP]M|[ap]m'
const ZONE = '(?:\\(?(?:現地|日本|米国?東部|米国?西部|協定世界|グリニッジ標準)時間?\\)?(?:の)?)?'
const TIME = sticky(new RegExp(`T?(?: ?の? ?)?${ZONE} ?((?:${SPAN_OF_DAY})中?の?(?:早い時間)? ?(?:${CLOCK})?|${CLOCK})`, 'y'))

/** 朝, 深夜, 午後3時, 20:31 right after a day. */
export function timeAfter(text: string, at: number): { end: number; time: string } | null {
  const match = matchAt(TIME, text, at)
  if (!match?.[1]) return null
  const time = match[1].replace(/[の ]+$/, '')
  return { end: at + match[0].length - (match[1].length - time.length), time }
}

const WEEKDAY = sticky(/ ?(?:\(([月火水木金土日])(?:曜日?)?(?:[・、/]?[祝休]日?)?\)|(?:の|[、,])?([月火水木金土日])曜日?)/y)

/** （月）, 月曜日 right after a day. */
export function weekdayAfter(text: string, at: number): { end: number; weekday: number } | null {
  const match = matchAt(WEEKDAY, text, at)
  if (!match) return null
  return { end: at + match[0].length, weekday: WEEKDAYS.indexOf((match[1] ?? match[2])!) + 1 }
}

// 19日に訪問する予定だ lies ahead; 19日に発表した予定 and 19日に行う予定だった do not
const TO_COME = sticky(/(?:に|から|まで|の|より|へ)[^。、「」『』\nたっ]{0,24}?(?:予定|見通し|見込み)(?!だった|でした|通り|どおり)/y)
// 19日に開くと発表した may name the day of the opening or of the saying
const MAYBE = sticky(
  /(?:に|から|まで)[^。、「」『』\nたっ]{0,24}?(?:する|される|行う|行われる|開く|開かれる|始まる|なる|達する|上陸する)(?:恐れ|おそれ|可能性|見込|方針|計画|考え|構想|と(?:の|発表|いう|表明|述べ|し)|ことを(?:決|明らか|発表)|(?=[。」』]))/y,
)
// 8日に行われる予定だった
const WAS_TO_COME = sticky(/に[^。、「」『』\nたっ]{0,24}?(?:予定|見通し|見込み)(?:だった|でした)/y)
// 9日、首都を訪問し、大統領と会談する予定で
const MAYBE_LATER = sticky(
  /、[^。「」『』\nたっ]{0,48}?(?:する|される|行う|行われる|開く|開かれる)(?:予定|見通し|見込み)(?!だっ|でし|だと|と|を|が|通り|どおり)/y,
)
const COMING = /(?:来たる|きたる|来る) ?$/

/** Whether the words around a date say that it lies ahead. */
export function aheadness(text: string, start: number, end: number): 'sure' | 'likely' | null {
  if (COMING.test(text.slice(Math.max(0, start - 4), start)) || matchAt(TO_COME, text, end)) return 'sure'
  return matchAt(MAYBE, text, end) || matchAt(MAYBE_LATER, text, end) || matchAt(WAS_TO_COME, text, end) ? 'likely' : null
}

const DATED = sticky(/付け?(?!近|属|加|与|き|随|録)/y)

/** Adds to a day what stands right after it: its weekday, 付, its time. */
export function withTail(text: string, start: number, at: number, parts: Parts): { start: number; end: number; parts: Parts } {
  let end = at
  let found: Parts = parts
  const week = weekdayAfter(text, end)
  if (week) {
    end = week.end
    found = { ...found, weekday: week.weekday }
  }
  const dated = matchAt(DATED, text, end)
  if (dated) end += dated[0].length
  const time = timeAfter(text, end)
  if (time) {
    end = time.end
    found = { ...found, time: time.time }
  }
  const ahead = aheadness(text, start, end)
  if (ahead) found = { ...found, ahead }
  return { start, end, parts: found }
}
