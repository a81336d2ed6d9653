import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { mark, type PlacedGold } from './form.ts'
import { type Article, composePage, sha256 } from './wikinews.ts'

/**
 * Our own gold: 80 articles to learn from, 120 more that are dense with sayings and 80 drawn wide, 20 that nobody who writes rules looks at, these
 * marked a second time by somebody else, and 20 and 80 more to measure with.
 */
export const GOLD_SETS = ['learn', 'learn-dense', 'learn-wide', 'untouched', 'untouched-second', 'unseen', 'unseen-wide'] as const
export type GoldSet = (typeof GOLD_SETS)[number]

export const goldFolder = (set: GoldSet): string => resolve(import.meta.dirname, '../../test/gold/wikinews', set)

/** The gold of one set, in the order of the files' names. */
export function readGold(set: GoldSet): PlacedGold[] {
  const folder = goldFolder(set)
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as PlacedGold)
}

/** One line an offset pair and a label each would be long: an attribution stands on one line. */
export function writeGold(folder: string, gold: PlacedGold): void {
  const { attributions, ...head } = gold
  const lines = attributions.map((one) => `\n    ${JSON.stringify(one)}`).join(',')
  const start = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${gold.page}.json`), `{\n${start.join('')}  "attributions": [${lines}${lines && '\n  '}]\n}\n`)
}

/** Lays out one set as `eval/score.mjs` and `eval/check.mjs` take it: `<folder>/pages/<id>.txt` and `<folder>/gold/<id>.gold.json`. */
export function layOut(set: GoldSet, corpus: ReadonlyMap<string, Article>, folder: string): { gold: string; pages: string } {
  const into = { gold: join(folder, 'gold'), pages: join(folder, 'pages') }
  for (const made of Object.values(into)) mkdirSync(made, { recursive: true })
  for (const gold of readGold(set)) {
    const text = textOf(gold, corpus)
    writeFileSync(join(into.pages, `${gold.page}.txt`), text)
    writeFileSync(join(into.gold, `${gold.page}.gold.json`), `${JSON.stringify(mark(gold, text), null, 1)}\n`)
  }
  return into
}

/** The composed page of a gold file. Throws when the corpus holds other words than those that were marked. */
export function textOf(gold: PlacedGold, corpus: ReadonlyMap<string, Article>): string {
  const article = corpus.get(gold.page)
  if (!article) throw new Error(`${gold.page} is not in the corpus`)
  const text = composePage(article)
  if (sha256(text) !== gold.sha256) throw new Error(`${gold.page} has changed in the corpus since it was marked`)
  return text
}
