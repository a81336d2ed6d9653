import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { describePage, plainText } from '#page'

// the five marked pages are other people's texts: they lie beside the repository, never in it
const shared = new URL('../../../shared/', import.meta.url)
const present = existsSync(new URL('gold/', shared)) && existsSync(new URL('pages/', shared))
const skip = present ? '' : ' (SKIPPED: no folder `shared` with `pages` and `gold` beside the repository)'

interface Gold {
  readonly form: string
  readonly title: string | null
  readonly author: string | null
  readonly site: string | null
  readonly published: string
  readonly structure: {
    readonly body_first: string
    readonly body_last: string
    readonly captions: readonly string[]
    readonly boilerplate: readonly string[]
    readonly comments: number
    readonly max_comment_depth: number
    readonly tweets: readonly { readonly account: string; readonly date: string; readonly url: string; readonly text_first: string }[]
    readonly notes: readonly { readonly topic: string; readonly gloss: string | null; readonly items: number }[]
    readonly origin_url: string | null
    readonly repeated: readonly (readonly [string, number])[]
  }
}

describe.skipIf(!present)(`the five marked pages${skip}`, () => {
  const golds = present ? readdirSync(new URL('gold/', shared)).filter((name) => name.endsWith('.gold.json')) : []
  test.each(golds)('%s', (name) => {
    const gold = JSON.parse(readFileSync(new URL(`gold/${name}`, shared), 'utf8')) as Gold
    const file = readdirSync(new URL('pages/', shared)).find((page) => page.startsWith(name.slice(0, 3)))!
    const page = describePage(plainText(readFileSync(new URL(`pages/${file}`, shared), 'utf8')), file)
    const words = (at: { start: number; end: number }): string => page.text.slice(at.start, at.end)
    const { structure } = gold
    expect({
      form: page.form,
      title: page.title?.value ?? null,
      author: page.author?.value ?? null,
      site: page.site?.value ?? null,
      published: page.published?.value,
      origin: page.originUrl?.value ?? null,
      comments: page.comments.length,
      depth: Math.max(0, ...page.comments.map((comment) => comment.depth)),
      tweets: page.tweets.map((tweet) => ({ account: tweet.account, date: tweet.date, url: tweet.url })),
      notes: page.notes.map((note) => ({ topic: note.topic, gloss: note.gloss, items: note.items.length })),
    }).toEqual({
      form: gold.form,
      title: gold.title,
      author: gold.author,
      site: gold.site,
      published: gold.published,
      origin: structure.origin_url,
      comments: structure.comments,
      depth: structure.max_comment_depth,
      tweets: structure.tweets.map(({ account, date, url }) => ({ account, date, url })),
      notes: structure.notes.map(({ topic, gloss, items }) => ({ topic, gloss, items })),
    })
    for (const [i, tweet] of structure.tweets.entries()) expect(words(page.tweets[i]!.text).startsWith(tweet.text_first)).toBe(true)
    const rolesOf = (line: string): string[] =>
      page.blocks.filter((block) => words(block.span).replace(/\s+/g, ' ') === line.replace(/\s+/g, ' ')).map((block) => block.role)
    for (const line of structure.captions)
      expect(rolesOf(line).every((role) => role === 'caption' || role === 'credit') && rolesOf(line).length, line).toBeTruthy()
    const prose = new Set(['title', 'subtitle', 'heading', 'paragraph', 'list-item', 'quotation', 'comment', 'tweet', 'note'])
    for (const line of structure.boilerplate)
      expect(
        rolesOf(line).some((role) => !prose.has(role)),
        line,
      ).toBe(true)
    const text = page.blocks.filter((block) => ['paragraph', 'tweet', 'note'].includes(block.role)).map((block) => words(block.span))
    expect(text[0]!.startsWith(structure.body_first)).toBe(true)
    const last =
      text.at(-1)!.endsWith(structure.body_last) ||
      words({ start: page.notes.at(-2)?.span.start ?? 0, end: page.text.trimEnd().length }) === structure.body_last
    expect(last).toBe(true)
    const repeated = page.remarks.filter((remark) => remark.code === 'repeated').map((remark) => words(remark.span!).replace(/[「」]/g, ''))
    for (const [passage] of structure.repeated)
      expect(
        repeated.some((found) => found.includes(passage.replace(/[「」]/g, ''))),
        passage,
      ).toBe(true)
  })
})
