import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { htmlText } from '../../../src/page/html/html.ts'

/** Japanese pages that open-source extractors test themselves with; not part of the repository. */
const FOLDER = join(import.meta.dirname, '../../../../shared/data/jp-pages')

interface Gold {
  readonly title?: string
  readonly author?: string
  readonly authors?: readonly string[]
  readonly date_published?: string
  readonly publish_date?: string
  readonly content_starts?: string
}

const fold = (value: string): string =>
  value
    .normalize('NFKC')
    .replace(/[\s…]+/g, '')
    .toLowerCase()
const among = (a: string, b: string | undefined): boolean => b !== undefined && (fold(a).includes(fold(b)) || fold(b).includes(fold(a)))

/** The day a gold time stands for, in UTC and in Japan: the sources mix both. */
function days(stamp: string): string[] {
  const at = Date.parse(stamp)
  return [stamp.slice(0, 10), ...(stamp.endsWith('Z') ? [new Date(at + 9 * 3_600_000).toISOString().slice(0, 10)] : [])]
}

test.skipIf(!existsSync(FOLDER))('values declared by 22 Japanese pages', (context) => {
  const count = { title: [0, 0], author: [0, 0], day: [0, 0], lead: [0, 0] }
  const missed: string[] = []
  const add = (key: keyof typeof count, id: string, right: boolean): void => {
    count[key][1]!++
    if (right) count[key][0]!++
    else missed.push(`${key} of ${id}`)
  }
  for (const line of readFileSync(join(FOLDER, 'pages.ndjson'), 'utf8').trim().split('\n')) {
    const { id, file, gold } = JSON.parse(line) as { id: string; file: string; gold: Gold }
    const { text, hints, declared } = htmlText(readFileSync(join(FOLDER, file), 'utf8'))
    expect(hints!.length).toBeGreaterThan(10)
    if (gold.title) add('title', id, among(gold.title, declared.title?.value))
    const author = gold.author ?? gold.authors?.[0]
    if (author) add('author', id, among(author, declared.author?.value))
    const stamp = gold.date_published ?? gold.publish_date
    if (stamp) add('day', id, days(stamp).includes(declared.published?.value ?? ''))
    if (gold.content_starts) {
      const lead = fold(gold.content_starts)
      add('lead', id, fold(text).includes(lead.slice(Math.max(0, (lead.length >> 1) - 10), (lead.length >> 1) + 15)))
    }
  }
  context.annotate(`${JSON.stringify(count)} missed: ${missed.join(', ')}`)
  expect(count.day[0]).toBeGreaterThanOrEqual(20)
  expect(count.title[0]! / count.title[1]!).toBeGreaterThanOrEqual(0.95)
  expect(count.author[0]! / count.author[1]!).toBeGreaterThanOrEqual(0.8)
  expect(count.lead[0]).toBe(count.lead[1])
})
