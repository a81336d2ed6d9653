/**
 * What reading costs as built, from bytes to attributions on one thread, against `mecab -Owakati` tokenising the same text:
 * `npm run bench [-- runs]`. The text is the corpus in the folder `shared` beside the repository: its articles as pages.
 * Both run in turns and medians of CPU time count; mecab gets a sentence a line, which suits it best.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { composePage, hasCorpus, readCorpus } from '../scripts/gold/wikinews.ts'
import { decode } from '../src/cli/source-file.ts'
import { stagesOf } from './stages.ts'

const { openReader, readDictionary }: typeof import('../src/index.ts') = await import(resolve(import.meta.dirname, '../dist/index.js'))
const runs = Number(process.argv[2] ?? 7)
if (!hasCorpus()) console.log('skipped: there is no corpus in ../shared')
else bench()

/** CPU seconds of this process for one piece of work. */
function cpu(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function pagesOf(articles: number): Buffer[] {
  return readCorpus()
    .slice(0, articles)
    .map((article) => Buffer.from(composePage(article)))
}

/** Reads `count` pages, beginning again when there are no more; gives the characters read. */
function reading(pages: readonly Buffer[]): (count: number, from?: number) => number {
  const reader = openReader(readDictionary())
  return (count, from = 0) => {
    let characters = 0
    for (let at = from; at < from + count; at++) {
      const file = decode(pages[at % pages.length] as Buffer, 'page.txt')
      if (!('source' in file)) throw new Error(file.code)
      characters += file.source.length
      reader.read(file.source, 'page.txt', { kind: file.kind })
    }
    return characters
  }
}

function bench(): void {
  const work = mkdtempSync(join(tmpdir(), 'iwaku-bench-'))
  try {
    const pages = pagesOf(Number.POSITIVE_INFINITY)
    against(pages, work)
    stages(pages)
    growth(pages)
    startUp(pages[0] as Buffer, work)
    peaks(pages, work)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** The whole road against tokenising alone. */
function against(pages: readonly Buffer[], work: string): void {
  const bytes = pages.reduce((sum, page) => sum + page.length, 0)
  const input = join(work, 'sentences.txt')
  writeFileSync(input, pages.map((page) => page.toString().replace(/(?<=。)(?=.)/g, '\n')).join(''))
  const read = reading(pages)
  const ours: number[] = []
  const theirs: number[] = []
  const cold = cpu(() => read(pages.length))
  for (let run = 0; run < runs; run++) {
    ours.push(cpu(() => read(pages.length)))
    const mecab = spawn(['mecab', '-Owakati', input])
    if (mecab) theirs.push(mecab.cpu)
  }
  const speed = (seconds: number): string => `${(bytes / 1e6 / seconds).toFixed(2)} MB/s`
  console.log(`text: ${(bytes / 1e6).toFixed(1)} MB in ${pages.length} pages; medians of ${runs} runs in turns`)
  console.log(`reading: ${speed(median(ours))}, ${spread(ours)}; the first time ${speed(cold)}`)
  if (theirs.length === 0) console.log('mecab: not installed')
  else {
    console.log(`mecab:   ${speed(median(theirs))}, ${spread(theirs)}`)
    console.log(`ratio:   ${(median(theirs) / median(ours)).toFixed(2)} (above 1: reading is faster than tokenising alone)`)
  }
}

/** Where the time goes. */
function stages(pages: readonly Buffer[]): void {
  const shares = [...stagesOf(pages, 1)].map(([stage, share]) => `${stage} ${(share * 100).toFixed(0)} %`)
  console.log(`stages:  ${shares.join(', ')}`)
}

/** Cost a character with more pages, and with longer ones: both should stay flat. */
function growth(pages: readonly Buffer[]): void {
  const read = reading(pages)
  read(300)
  for (const count of [1, 10, 100, 1000, 10_000]) {
    const repeats = Math.max(1, 1000 / count)
    let characters = 0
    const seconds = cpu(() => {
      for (let i = 0; i < repeats; i++) characters += read(count, i * count)
    })
    console.log(`${String(count).padStart(6)} pages: ${((seconds / characters) * 1e9).toFixed(0)} ns a character`)
  }
  const text = pages.map((page) => page.toString()).join('\n')
  for (const length of [1000, 10_000, 100_000, 1_000_000]) {
    const long = reading([Buffer.from(text.slice(0, length))])
    const repeats = Math.max(1, 100_000 / length)
    long(1)
    const seconds = cpu(() => long(repeats))
    console.log(`a page of ${String(length).padStart(7)} characters: ${((seconds / (length * repeats)) * 1e9).toFixed(0)} ns a character`)
  }
}

/** `iwaku read` on one page, as built. */
function startUp(page: Buffer, work: string): void {
  const file = join(work, 'page.txt')
  writeFileSync(file, page)
  const bin = resolve(import.meta.dirname, '../dist/bin.js')
  for (const [name, ...words] of [
    ['iwaku read, one page', process.execPath, bin, 'read', file],
    ['iwaku --version', process.execPath, bin, '--version'],
    ['node alone', process.execPath, '-e', '0'],
  ]) {
    const times = Array.from({ length: runs + 4 }, () => spawn(words)).filter((time) => time !== null)
    if (times.length === 0) console.log(`${name}: not built`)
    else console.log(`${name}: ${ms(times.map((time) => time.wall))} wall, ${ms(times.map((time) => time.cpu))} CPU`)
  }
}

/** Wall and CPU seconds of a program; null when it fails. */
function spawn(words: readonly string[]): { wall: number; cpu: number } | null {
  const command = 'TIMEFORMAT="%R %U %S"; time "$@" > /dev/null 2>&1'
  const { status, stderr } = spawnSync('bash', ['-c', command, 'bash', ...words], { encoding: 'utf8' })
  const [wall, user, system] = stderr.trim().split(/\s+/).map(Number)
  return status === 0 && wall !== undefined && user !== undefined && system !== undefined ? { wall, cpu: user + system } : null
}

/** The most memory that the reader as built ever has, opened as the command line opens it, in a process that does nothing else. */
function peaks(pages: readonly Buffer[], work: string): void {
  const [file, module] = [join(work, 'pages.json'), resolve(import.meta.dirname, '../dist/cli/reader-module.js')]
  writeFileSync(file, JSON.stringify(pages.map((page) => page.toString())))
  const program = `
    import { readFileSync } from 'node:fs'
    const { loadReaderModule } = await import(process.argv[1])
    const { openReader, readDictionary } = await loadReaderModule(null)
    const pages = JSON.parse(readFileSync(process.argv[2], 'utf8'))
    const reader = openReader(readDictionary())
    for (let i = 0; i < Number(process.argv[3]); i++) reader.read(pages[i % pages.length], 'page.txt', { kind: 'text' })
    console.log((process.resourceUsage().maxRSS / 1000).toFixed(0))`
  for (const count of [1, 100, 1000, 10_000]) {
    const words = ['--input-type=module', '-e', program, module, file, String(count)]
    const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' })
    console.log(status === 0 ? `memory at its peak, ${count} pages: ${stdout.trim()} MB` : 'memory at its peak: not built')
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

function ms(seconds: readonly number[]): string {
  return `${(median(seconds) * 1000).toFixed(0)} ms`
}

function spread(seconds: readonly number[]): string {
  return `${seconds.map((second) => second.toFixed(2)).join(' ')} s`
}
