import type { PageHead, Tally } from '#ledger'
import { type Messages, writeDay } from '#message'
import { oneLine } from '#text'

/** Units of an id that are shown. */
const SHORT = 12
export const shortId = ({ id }: Pick<PageHead, 'id'>): string => id.slice(0, SHORT)

/** `題（サイト・2031年5月7日）` */
export const pageWords = ({ title, site, published }: PageHead, { labels, phrases, language }: Messages): string => {
  const beside = [site, published && writeDay(published, language)].filter(Boolean).join(phrases.separator)
  return (title ?? labels.noTitle) + (beside ? phrases.parenthesis(beside) : '')
}

/** The day by which a saying or deed is ordered; where no page tells it, that of its page, and that it is the page's. */
export function dayWords(when: string | null, page: Pick<PageHead, 'published'>, { labels, phrases, language }: Messages): string {
  if (when !== null) return writeDay(when, language)
  return page.published === null ? labels.unknown : phrases.ofPage(writeDay(page.published, language))
}

/** `2031年3月1日～2031年5月7日` */
export function days({ first, last }: Pick<Tally, 'first' | 'last'>, { labels, phrases, language }: Messages): string {
  if (first === null || last === null) return labels.unknown
  return first === last ? writeDay(first, language) : phrases.between(writeDay(first, language), writeDay(last, language))
}

/** A text in one line, its middle left out where it is long. */
export function brief(text: string, most: number): string {
  const line = oneLine(text, 0, text.length)
  if (line.length <= most) return line
  const half = Math.floor((most - 1) / 2)
  return `${line.slice(0, half)}…${line.slice(line.length - half)}`
}

export const percent = (share: number): string => `${Math.round(share * 100)}%`
