import type { Digest, Hit } from '#question'
import { makeEntry, type Says } from '../ledger/entries.ts'

/** Sayings as answers have them: one page each, with a day. */
export function hitsOf(said: readonly (Says & { readonly day?: string; readonly address?: string; readonly title?: string })[]): Hit[] {
  return said.map(({ day = '2031-05-06', address = 'https://news.example/1', title = '題', ...says }, i) => {
    const text = `${says.who}は「${says.what}」と述べた。`
    const { id, record } = makeEntry(`${i}`, text, [says], { published: day, title })
    const page = { id, address, title, site: null, author: null, published: day, seen: null, form: record.form, version: record.version }
    const [attribution] = record.attributions as [Hit['attribution']]
    return { ref: `abcdef${i}:1-2`, page, attribution, passage: { start: 0, end: text.length, text }, decisions: [] }
  })
}

/** A digest of sayings, each on the day of its page. */
export function digestIn(topic: string, hits: readonly Hit[]): Digest {
  const days = new Map<string, Hit[]>()
  for (const hit of hits) days.set(hit.page.published ?? '', [...(days.get(hit.page.published ?? '') ?? []), hit])
  return { topic, days: [...days].map(([day, own]) => ({ day, hits: own })) }
}
