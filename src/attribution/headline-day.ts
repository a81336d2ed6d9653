import type { Document } from '#document'
import type { Tweet } from '#page'
import { contains, firstFrom, type Span } from '#text'
import type { Attribution, When } from './attribution.ts'
import { isNews } from './when-report.ts'

/** Headlines have no day of their own: they are said when the article under them says so. */
export const headlinesDated = (document: Document, prose: readonly Attribution[]): Attribution[] =>
  tweetsDated(document, titleDated(document, prose))

/** How many sayings of the article are looked at. */
const REACH = 40

/** A page's headline is said when the article first says the same of the same source. */
function titleDated(document: Document, prose: readonly Attribution[]): Attribution[] {
  const titleOf = (a: Attribution): boolean => document.page.blocks.some((b) => b.role === 'title' && contains(b.span, a.content))
  return prose.map((a, i) => {
    if (a.when || !a.rule || i >= REACH || !titleOf(a)) return a
    const of = prose
      .slice(i + 1, i + REACH)
      .filter((b) => (b.source.name === a.source.name || unnamedPaper(a, b)) && b.when !== null && b.sentence.start !== a.sentence.start)
    // the same doing, or all that the article has of them is of one day
    const told = of.find((b) => b.act === a.act) ?? (new Set(of.map((b) => b.when?.value)).size === 1 ? of[0] : undefined)
    const day = told?.when ?? newsBelow(document, prose.slice(i + 1, i + 1 + LEAD))
    return day ? { ...a, when: { value: day.value, basis: `the article under the headline: ${day.basis}` } } : a
  })
}

/** How many sayings the lead of a report has, at most. */
const LEAD = 4

/** 中国、批判「…」 over 報道官は7日、…: a headline names whom it can in a word, and tells the news that the lead dates. */
function newsBelow(document: Document, below: readonly Attribution[]): When | null {
  const published = document.page.published?.value
  const day = below.find(({ when }) => when)?.when
  return published && day?.value.length === published.length && isNews(day.value, published) ? day : null
}

/** フランス紙、…と報道: the headline leaves the paper's name to the article. */
const unnamedPaper = (headline: Attribution, told: Attribution): boolean =>
  told.source.kind === 'outlet' && headline.source.kind === 'outlet' && /(?:紙|誌|メディア)$/.test(headline.source.name)

const DAY_OF_TWEET = 'date of the tweet'

/** The tweet, of those in order, whose span holds `at`. */
function holding(tweets: readonly Tweet[], spanOf: (tweet: Tweet) => Span, at: Span): Tweet | undefined {
  const tweet = tweets[firstFrom(tweets.length, (i) => spanOf(tweets[i] as Tweet).end >= at.end)]
  return tweet && contains(spanOf(tweet), at) ? tweet : undefined
}

/** A tweet's headline is said when the article under it says so: its own date is only the day of the tweet. */
function tweetsDated(document: Document, prose: readonly Attribution[]): Attribution[] {
  const { tweets } = document.page
  if (tweets.length === 0) return [...prose]
  // tweets stand in order, and so do their articles: each saying is looked for once
  const inArticle = new Map<Tweet, Attribution[]>()
  const articles = tweets.filter((t) => t.article)
  for (const b of prose) {
    if (b.when === null || b.when.basis === DAY_OF_TWEET) continue
    const tweet = holding(articles, (t) => t.article as Span, b.content)
    if (!tweet) continue
    const told = inArticle.get(tweet)
    if (told) told.push(b)
    else inArticle.set(tweet, [b])
  }
  return prose.map((a) => {
    if (a.when?.basis !== DAY_OF_TWEET) return a
    const tweet = holding(tweets, (t) => t.text, a.content)
    const told = tweet && inArticle.get(tweet)?.find((b) => b.source.name === a.source.name)
    return told?.when ? { ...a, when: { value: told.when.value, basis: `the article under the tweet: ${told.when.basis}` } } : a
  })
}
