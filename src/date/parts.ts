import type { Sticky } from '#text'

/** A step counted from the reference day or from the date told before: 昨年 is -1 year, 翌日 +1 day. `told` takes no reference in its place. */
export interface Step {
  readonly by: number
  readonly from: 'reference' | 'antecedent' | 'told'
}

/** What a date expression says, before it is read against anything. A number is said outright, a `Step` is counted. */
export interface Parts {
  readonly year?: number | Step
  /** The year was written out: 2024年, 令和6年, not 24年. */
  readonly fullYear?: boolean
  readonly month?: number | Step
  readonly day?: number | Step
  readonly week?: Step
  /** 1 Monday … 7 Sunday; beside a day it helps to find the year. */
  readonly weekday?: number
  readonly decade?: boolean
  readonly season?: number
  /** 10月第1週, 2月の最終月曜日: the week or weekday of that number in the month or year, -1 the last. */
  readonly nth?: number
  /** 翌26日: the first such day after the date told before. */
  readonly following?: boolean
  /** Months of the year, both in it: 上半期 is [1, 6], 年度 [4, 15]. */
  readonly months?: readonly [number, number]
  /** 週末 is [6, 7], 週明け [1, 1]: days of the week. */
  readonly weekdays?: readonly [number, number]
  /** 3日前, 2年後: `by` null when the number is vague (数日前). */
  readonly offset?: { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly by: number | null; readonly from: Step['from'] }
  /** 過去5年間 (-5 years), 今後10年: from or to the page's day. */
  readonly stretch?: { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly by: number }
  readonly part?: string
  readonly time?: string
  /** `sure` with 予定, 見通し after it or 来る before it: the day lies ahead. `likely` with 開くと発表: it does when that is the nearer day. */
  readonly ahead?: 'sure' | 'likely'
  /** How it was read, when that is not plain from the text. */
  readonly note?: string
}

/** What a parser returns: where it stopped and what it read; `parts` null is an expression that looks like a date and is none (12日間). */
export interface Parsed {
  readonly start: number
  readonly end: number
  readonly parts: Parts | null
}

/** Matches a sticky pattern at one place. */
export const matchAt = (pattern: Sticky, text: string, at: number): RegExpExecArray | null => pattern.at(text, at)
