import type { Span } from '#text'

/** A date expression found in a text and the day, month, year, week or range it stands for. */
export interface DateMention {
  readonly span: Span
  /**
   * ISO 8601 / EDTF: `2024-02-26`, `2021-11`, `2023`, `2024-W09`, `195X` (1950年代), `2024-22` (summer; 21 is spring, 24 winter);
   * a range is `2024-02-26/2024-03-01`, both ends in it. Null when it cannot be resolved (no reference date, 数日前).
   */
  readonly value: string | null
  readonly precision: 'day' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'range'
  /** `absolute` says all of it; `partial` (19日, 今年11月) takes year or month from the reference; `relative` (昨日, 先月, 同日) counts from it. */
  readonly kind: 'absolute' | 'partial' | 'relative'
  /** How the value was reached, in a short English phrase, shown by `--why`. */
  readonly basis: string
  /** 朝, 夜, 深夜, 午後3時 … told beside the day, if any. */
  readonly time?: string
  /** Which part of the month or year, as written: 初め, 上旬, 末 …; `value` is still the whole month or year. */
  readonly part?: string
}

/** What a date expression that does not say all of itself is read against. */
export interface DateContext {
  /** ISO day the page is dated, or null. */
  readonly reference: string | null
  /** ISO value of the last date told before the range, for 同日, 同月, 同年, 翌日 at its head. Dates inside the range come before it. */
  readonly antecedent?: string | null
  /** ISO day told last in full somewhere before the range: where there is no reference, 5月6日 and 7日 near it are read by it. */
  readonly near?: string | null
}
