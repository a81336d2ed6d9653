import type { Language } from './language.ts'

/** Eras by the first day they hold for, latest first. */
const ERAS: readonly (readonly [string, string])[] = [
  ['2019-05-01', '令和'],
  ['1989-01-08', '平成'],
  ['1926-12-25', '昭和'],
  ['1912-07-30', '大正'],
  ['1868-10-23', '明治'],
]
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  21: ['春', 'spring'],
  22: ['夏', 'summer'],
  23: ['秋', 'autumn'],
  24: ['冬', 'winter'],
}
const DECADE = /^(\d{3})X$/
const SEASON = /^(\d{4})-(2[1-4])$/
const WEEK = /^(\d{4})-W(\d{2})$/
const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T(\d{2}:\d{2}))?/

/**
 * A day, month, year, week, season, decade or range (ISO 8601, EDTF) as the reader's language writes it:
 * `2026-11-03` → `2026年11月3日` or `3 Nov 2026`. What is no such date is given back as it is.
 */
export function writeDay(value: string, language: Language): string {
  const ends = value.split('/')
  if (ends.length === 2) return ends.map((end) => writeDay(end, language)).join(language === 'ja' ? '〜' : ' – ')
  const decade = DECADE.exec(value)
  if (decade) return language === 'ja' ? `${decade[1]}0年代` : `${decade[1]}0s`
  const season = SEASON.exec(value)
  if (season) {
    const [ja, en] = SEASONS[season[2] ?? ''] ?? ['', '']
    return language === 'ja' ? `${season[1]}年${ja}` : `${en} ${season[1]}`
  }
  const week = WEEK.exec(value)
  if (week) return language === 'ja' ? `${week[1]}年第${Number(week[2])}週` : `week ${Number(week[2])} of ${week[1]}`
  const parts = DAY.exec(value)
  if (!parts) return value
  const [, year, month, day, time] = parts
  const clock = time ? ` ${time}` : ''
  if (language === 'ja') return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}${clock}`
  const name = month ? (MONTHS[Number(month) - 1] ?? month) : ''
  return [day ? String(Number(day)) : '', name, year].filter(Boolean).join(' ') + clock
}

/** The same with the Japanese year where one counts by it: `2026年11月3日（令和8年）`; in English as {@link writeDay}. */
export function writeDayWithEra(value: string, language: Language): string {
  const written = writeDay(value, language)
  if (language !== 'ja' || !/^\d{4}-\d{2}-\d{2}/.test(value)) return written
  const day = value.slice(0, 10)
  const era = ERAS.find(([first]) => day >= first)
  if (!era) return written
  const year = Number(day.slice(0, 4)) - Number(era[0].slice(0, 4)) + 1
  return `${written}（${era[1]}${year === 1 ? '元' : year}年）`
}
