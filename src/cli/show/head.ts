import { type Messages, writeDayWithEra } from '#message'
import type { Found } from '#page'
import { decodingRemarks, type Reading } from '#reading'
import type { ShowOptions } from '../options.ts'

/** A field of a page's head: its caption, its value and why it is so. */
export interface Field {
  readonly caption: string
  readonly value: string
  readonly basis: string | null
}

/** What is known of the page itself, in the order in which people ask. */
export function headFields(reading: Reading, messages: Messages, options: ShowOptions): Field[] {
  const { page } = reading
  const { labels, phrases, names, count, language, reason } = messages
  const found = (caption: string, value: Found<string> | null, write = (given: string): string => given): Field[] =>
    value ? [{ caption, value: write(value.value), basis: options.why ? reason(value.basis) : null }] : []
  const fields: Field[] = [
    ...found(labels.author, page.author),
    ...found(labels.site, page.site),
    ...found(labels.published, page.published, (day) => writeDayWithEra(day, language)),
    ...found(labels.updated, page.updated, (day) => writeDayWithEra(day, language)),
    // the form is a judgement, never a word of the page: it always says why
    { caption: labels.form, value: names.form[page.form], basis: reason(page.formBasis) },
    ...found(labels.origin, page.originUrl),
  ]
  if (page.comments.length > 0) {
    const depth = phrases.depth(page.comments.reduce((deepest, one) => Math.max(deepest, one.depth), 1))
    fields.push({ caption: labels.comments, value: count(page.comments.length) + phrases.parenthesis(depth), basis: null })
  }
  if (page.tweets.length > 0) fields.push({ caption: labels.tweets, value: count(page.tweets.length), basis: null })
  if (page.notes.length > 0) fields.push({ caption: labels.notes, value: count(page.notes.length), basis: null })
  // a page read in another encoding than it says, or with characters missing, is a page to be careful with
  for (const { code, message } of decodingRemarks(page))
    if (code !== 'encoding') fields.push({ caption: labels.encoding, value: reason(message), basis: null })
  // nor is one an article that only leads on, shows a notice in the place of one, or could not be read as it is built
  for (const { code, message } of page.remarks)
    if (NO_ARTICLE.has(code)) fields.push({ caption: labels.remarks, value: reason(message), basis: null })
  if (page.turns.length > 0) fields.push({ caption: labels.turns, value: count(page.turns.length), basis: null })
  return fields
}

const NO_ARTICLE: ReadonlySet<string> = new Set(['redirect', 'thin_content', 'too_deep'])

/** The number of attributions shown, and of those that a lower `--certainty` would add. */
export function tally(shown: number, all: number, { phrases, count }: Messages): string {
  return all > shown ? count(shown) + phrases.parenthesis(phrases.belowCertainty(count(all - shown), '--certainty low')) : count(shown)
}
