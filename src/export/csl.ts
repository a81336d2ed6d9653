import type { Entry } from '#ledger'
import type { PageRecord } from '#reading'
import { urlOf } from './address.ts'
import { datePartsOf } from './date.ts'
import { listJson } from './json.ts'
import { keyed } from './name.ts'

const TYPES: Readonly<Record<PageRecord['form'], string>> = {
  news: 'article-newspaper',
  'news-with-comments': 'article-newspaper',
  'translated-op-ed': 'article-newspaper',
  blog: 'post-weblog',
  repost: 'post-weblog',
  'tweet-digest': 'webpage',
  forum: 'webpage',
}

/** One item a page: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html. When it was looked at is not kept, so `accessed` is left out. */
export function csl(entries: Iterable<Entry>): Generator<string> {
  return listJson('[', itemsOf(entries), ']')
}

function* itemsOf(entries: Iterable<Entry>): Generator<object> {
  for (const { key, entry } of keyed(entries)) {
    const { form, title, author, site, published } = entry.record
    const parts = published && datePartsOf(published)
    yield {
      id: key,
      type: TYPES[form],
      title,
      // which part of 森田葉子 is the family name is not told, and an outlet has none
      author: author === null ? null : [{ literal: author }],
      'container-title': site,
      issued: parts ? { 'date-parts': [parts] } : null,
      URL: urlOf(entry.address),
    }
  }
}
