import type { Span } from '#text'

/** A date expression found in a text and the day, month, year, week or range it stands for. */
export interface DateMention {
  readonly span: Span
  /** ISO 8601 / EDTF: `2024-02-26`, `2021-11`, `2023`, `2024-W09`; a range is `2024-02-26/2024-03-01`. Null when it cannot be resolved (no reference date). */
  readonly value: string | null
  readonly precision: 'day' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'range'
  /** `absolute` says all of it; `partial` (19日, 11月) takes year or month from the reference; `relative` (昨日, 先月, 同日) counts from it. */
  readonly kind: 'absolute' | 'partial' | 'relative'
  /** How the value was reached, in a short English phrase, shown by `--why`. */
  readonly basis: string
  /** 朝, 夜, 深夜, 午後3時 … told beside the day, if any. */
  readonly time?: string
}

export interface DateContext {
  /** ISO day the page is dated, or null. */
  readonly reference: string | null
}
