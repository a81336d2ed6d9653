/**
 * What the blocks of an HTML page cost, against parse5's own tree with source places of the same pages in the same run:
 * `npm run bench:structure [-- runs]`. The pages are the Japanese ones and the articles of the folder `shared` beside the repository.
 * Both run in turns and medians of CPU time count.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parse } from 'parse5'
import { SHARED } from '../scripts/gold/wikinews.ts'
import { hasArticles, readArticles } from '../scripts/html/articles.ts'
import { hasJapanesePages } from '../scripts/html/japanese.ts'
import { describePage, htmlText } from '../src/page/index.ts'

interface Source {
  readonly source: string
  readonly address: string
}

function japanese(): Source[] {
  const folder = join(SHARED, 'data', 'jp-pages')
  const lines = readFileSync(join(folder, 'pages.ndjson'), 'utf8').trim().split('\n')
  return lines
    .map((line) => JSON.parse(line) as { file: string; url: string | null })
    .map(({ file, url }) => ({ source: readFileSync(join(folder, file), 'utf8'), address: url ?? '' }))
}

/** Characters that one piece of work reads at least. */
const LEAST = 25e6

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** CPU seconds of this process for one piece of work; what the piece before left behind is collected first. */
function cpu(work: () => void): number {
  collect()
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function against(name: string, given: readonly Source[], runs: number): void {
  const size = given.reduce((sum, { source }) => sum + source.length, 0)
  // a few pages are read again and again: too short a piece of work measures the engine
  const pages = Array.from({ length: Math.max(1, Math.round(LEAST / size)) }, () => given).flat()
  const steps: Record<string, () => void> = {
    'parse5 with places': () => {
      for (const { source } of pages) parse(source, { sourceCodeLocationInfo: true })
    },
    'source to text': () => {
      for (const { source } of pages) htmlText(source)
    },
    'source to blocks': () => {
      for (const { source, address } of pages) describePage(htmlText(source), address)
    },
  }
  const times = new Map<string, number[]>(Object.keys(steps).map((step) => [step, []]))
  for (const work of Object.values(steps)) work()
  for (let run = 0; run < runs; run++) for (const [step, work] of Object.entries(steps)) times.get(step)?.push(cpu(work))
  const characters = pages.reduce((sum, { source }) => sum + source.length, 0)
  console.log(`${name}: ${given.length} pages, ${(size / 1e6).toFixed(1)} million characters; medians of ${runs} runs in turns`)
  const yardstick = median(times.get('parse5 with places') ?? [])
  for (const [step, seconds] of times)
    console.log(
      `  ${step.padEnd(20)} ${(characters / 1e6 / median(seconds)).toFixed(2)} million characters/s, ${(yardstick / median(seconds)).toFixed(2)} of parse5's speed`,
    )
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

const runs = Number(process.argv[2] ?? 7)
if (!hasJapanesePages() || !hasArticles()) console.log('skipped: there are no HTML pages in ../shared')
else {
  against('Japanese pages', japanese(), runs)
  against(
    'articles',
    readArticles().map(({ source, url }) => ({ source, address: url })),
    runs,
  )
}
