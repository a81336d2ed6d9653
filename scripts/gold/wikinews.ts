import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** The folder of texts, gold and scorers that lies beside the repository; its texts are other people's and never come in. */
export const SHARED: string = resolve(import.meta.dirname, '../../../shared')
const CORPUS = join(SHARED, 'corpus/jawikinews.ndjson.gz')

/** One article of the corpus. */
export interface Article {
  readonly id: string
  readonly headline: string
  readonly body: string
  readonly year_month?: string
  readonly refs?: readonly { readonly date?: string }[]
}

export const hasCorpus = (): boolean => existsSync(CORPUS)

/** The corpus in its own order. */
export function readCorpus(): Article[] {
  const lines = gunzipSync(readFileSync(CORPUS)).toString().trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Article)
}

/** An article as a page: headline, blank line, 【date】, blank line, body, end of line. */
export const composePage = (article: Article): string => `${headOf(article)}${article.body}\n`

/** Where the body begins in the composed page. */
export const bodyStart = (article: Article): number => headOf(article).length

function headOf(article: Article): string {
  return `${article.headline}\n\n【${dayOf(article)}】\n\n`
}

/**
 * The day of the latest reference of the article, which is about the day it was written; the packaging lost the true one.
 * Without any, the month under which the article is filed.
 */
function dayOf({ refs, year_month }: Article): string {
  const days = (refs ?? []).flatMap(({ date }) => {
    const match = /^(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(date ?? '')
    return match ? [match.slice(1, 4).map(Number)] : []
  })
  days.sort((one, other) => one.map((part, i) => part - (other[i] ?? 0)).find((difference) => difference !== 0) ?? 0)
  const last = days.at(-1)
  if (last) return `${last[0]}年${last[1]}月${last[2]}日`
  return String(year_month?.replace(/(\d+)-0?(\d+)/, '$1年$2月'))
}

const QUERIES = join(SHARED, 'data/search_queries.ndjson.gz')
export const hasQueries = (): boolean => hasCorpus() && existsSync(QUERIES)

/** A headline and the articles that it should find: their own, or of a paper that they cite. */
export interface SearchQuery {
  readonly type: 'headline' | 'ref'
  readonly query: string
  readonly relevant: readonly string[]
}

export const readQueries = (): SearchQuery[] =>
  gunzipSync(readFileSync(QUERIES))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SearchQuery)

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
