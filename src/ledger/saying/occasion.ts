/** Where somebody says something: two pages that name other places tell of two sayings. */
const PLACES =
  /会見|演説|講演|委員会|議会|国会|声明|取材|インタビュー|番組|電話|集会|法廷|投稿|閣議|首脳会議|総会|説明会|役員会|党大会|式典|朗読|広場|回顧録|寄稿|書簡|公聴会|質疑|記者団/g

/** 1 where both name one place, -1 where each names others, 0 where one names none. */
export function samePlace(one: string, other: string): -1 | 0 | 1 {
  const places = new Set(one.match(PLACES))
  const others = new Set(other.match(PLACES))
  if (places.size === 0 || others.size === 0) return 0
  for (const place of places) if (others.has(place)) return 1
  return -1
}

/** Words for a time of day, in hours. */
const HOURS: readonly [RegExp, number, number][] = [
  [/未明/, 0, 5],
  [/早朝/, 4, 8],
  [/(?<![0-9一二三四五六七八九十毎])朝/, 5, 11],
  [/正午/, 11.5, 12.5],
  [/昼/, 10.5, 15],
  [/夕方|夕刻|日夕/, 15, 19],
  [/深夜/, 22, 26],
  [/夜/, 17.5, 24],
]
const CLOCK = /(午前|午後)(\d{1,2})時/

function hoursOf(text: string): readonly [number, number] | null {
  const [, half, hour] = CLOCK.exec(text) ?? []
  if (hour !== undefined) {
    const at = (Number(hour) % 12) + (half === '午後' ? 12 : 0)
    return [at - 0.5, at + 1]
  }
  if (text.includes('午前')) return [0, 12]
  if (text.includes('午後')) return [12, 24]
  const found = HOURS.find(([word]) => word.test(text))
  return found ? [found[1], found[2]] : null
}

/** Whether two tellings of one day name other times of it. */
export function otherHour(one: string, other: string): boolean {
  const [a, b] = [hoursOf(one), hoursOf(other)]
  return a !== null && b !== null && (a[0] > b[1] || b[0] > a[1])
}
