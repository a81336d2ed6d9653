/** A word that counts from a day: 昨日 is one day before the reference, 翌日 one day after the day told before. */
export interface RelativeWord {
  readonly unit: 'day' | 'week' | 'month' | 'year'
  readonly by: number
  readonly from: 'reference' | 'antecedent'
  readonly time?: string
}

const counted = (
  unit: RelativeWord['unit'],
  from: RelativeWord['from'],
  rows: Readonly<Record<string, number>>,
): [string, RelativeWord][] => Object.entries(rows).map(([word, by]) => [word, { unit, by, from }])

const timed = (from: RelativeWord['from'], rows: Readonly<Record<string, readonly [number, string]>>): [string, RelativeWord][] =>
  Object.entries(rows).map(([word, [by, time]]) => [word, { unit: 'day', by, from, time }])

/** Every relative word that stands alone. */
export const RELATIVE_WORDS: ReadonlyMap<string, RelativeWord> = new Map([
  ...counted('day', 'reference', {
    今日: 0,
    本日: 0,
    きょう: 0,
    昨日: -1,
    きのう: -1,
    一昨日: -2,
    おととい: -2,
    一昨昨日: -3,
    一昨々日: -3,
  }),
  ...counted('day', 'reference', { 明日: 1, あす: 1, あした: 1, 明後日: 2, あさって: 2, 明々後日: 3, しあさって: 3 }),
  ...counted('day', 'antecedent', {
    同日: 0,
    その日: 0,
    同じ日: 0,
    前の日: -1,
    次の日: 1,
    この日: 0,
    前日: -1,
    前々日: -2,
    翌日: 1,
    翌々日: 2,
  }),
  ...timed('reference', { 今朝: [0, '朝'], けさ: [0, '朝'], 今夕: [0, '夕'], 今夜: [0, '夜'], 今晩: [0, '晩'], 今未明: [0, '未明'] }),
  ...timed('reference', {
    昨朝: [-1, '朝'],
    昨夕: [-1, '夕'],
    昨夜: [-1, '夜'],
    昨晩: [-1, '晩'],
    ゆうべ: [-1, '夜'],
    明朝: [1, '朝'],
    明晩: [1, '晩'],
  }),
  ...timed('antecedent', { 同夜: [0, '夜'], 翌朝: [1, '朝'], 翌晩: [1, '晩'], 前夜: [-1, '夜'], 前晩: [-1, '晩'] }),
  ...counted('week', 'reference', { 今週: 0, 先週: -1, 先々週: -2, 来週: 1, 再来週: 2 }),
  ...counted('week', 'antecedent', { 同週: 0, その週: 0, 同じ週: 0, 前の週: -1, 次の週: 1, 前週: -1, 翌週: 1 }),
  ...counted('month', 'reference', { 今月: 0, 先月: -1, 先々月: -2, 来月: 1, 再来月: 2 }),
  ...counted('month', 'antecedent', { 同月: 0, その月: 0, 同じ月: 0, 前の月: -1, 前月: -1, 翌月: 1, 翌々月: 2 }),
  ...counted('year', 'reference', {
    今年: 0,
    ことし: 0,
    本年: 0,
    昨年: -1,
    去年: -1,
    一昨年: -2,
    おととし: -2,
    一昨々年: -3,
    来年: 1,
    再来年: 2,
  }),
  ...counted('year', 'antecedent', { 同年: 0, その年: 0, 同じ年: 0, 前の年: -1, 前年: -1, 前々年: -2, 翌年: 1, 翌々年: 2 }),
])

/** Words of the week's edge and of feast days, each read by a rule of its own in `resolve.ts`. */
export const NAMED_DAYS: Readonly<Record<string, readonly [number, number]>> = {
  元日: [1, 1],
  元旦: [1, 1],
  大みそか: [12, 31],
  大晦日: [12, 31],
}

/** EDTF season codes. */
export const SEASONS: Readonly<Record<string, number>> = { 春: 21, 夏: 22, 秋: 23, 冬: 24 }

/** English month names, matched by their first three letters. */
export const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** 月 is 1, as ISO 8601 counts the days of the week. */
export const WEEKDAYS = '月火水木金土日'
