/**
 * CPU time of our analyser against `mecab -Owakati` on the same sentences: `node --conditions=source bench/morphology.ts [megabytes] [runs]`.
 * The text is the corpus in the folder `shared` beside the repository, repeated; both read it a sentence a line, in turns, and medians count.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { compilePatterns, openAnalyser, readDictionary, scan } from '../src/morphology/index.ts'

const CUES = (
  '述べた 述べて 語った 話した 話して 明らかにした 発表した 強調した 指摘した 主張した 訴えた 警告した 否定した 認めた 示した 求めた 表明した によると によれば としている ' +
  'という と述べ と語 と話 とした とし コメントした 説明した 批判した 非難した 反論した 約束した 要求した 提案した 予測した 報じた 伝えた 書いた 投稿した 答えた 応じた'
).split(' ')
const megabytes = Number(process.argv[2] ?? 20)
const runs = Number(process.argv[3] ?? 5)
const corpus = resolve(import.meta.dirname, '../../shared/corpus/jawikinews.ndjson.gz')
if (!existsSync(corpus)) {
  console.log('skipped: there is no corpus in ../shared')
  process.exit(0)
}

const sentences = gunzipSync(readFileSync(corpus))
  .toString()
  .trim()
  .split('\n')
  .flatMap((line) => (JSON.parse(line) as { body: string }).body.split(/(?<=。)|\s*\n\s*/))
  .filter((sentence) => sentence !== '')
const lines: string[] = []
let bytes = 0
for (let at = 0; bytes < megabytes * 1e6; at = (at + 1) % sentences.length) {
  lines.push(sentences[at] ?? '')
  bytes += Buffer.byteLength(sentences[at] ?? '') + 1
}
const input = join(tmpdir(), `iwaku-bench-${process.pid}.txt`)
writeFileSync(input, `${lines.join('\n')}\n`)

const opening = performance.now()
const analyser = openAnalyser(readDictionary())
console.log(`open: ${(performance.now() - opening).toFixed(1)} ms; text: ${(bytes / 1e6).toFixed(1)} MB, ${lines.length} sentences`)

const ours: number[] = []
const theirs: number[] = []
for (let run = 0; run < runs; run++) {
  ours.push(measureOurs())
  const mecab = measureMecab()
  if (mecab !== null) theirs.push(mecab)
}
const speed = (seconds: number[]) => bytes / 1e6 / median(seconds)
console.log(`ours:  ${speed(ours).toFixed(2)} MB/s (median of ${runs}; ${ours.map((s) => s.toFixed(2)).join(' ')} s of CPU)`)
if (theirs.length === 0) console.log('mecab: not installed')
else {
  console.log(`mecab: ${speed(theirs).toFixed(2)} MB/s (median of ${runs}; ${theirs.map((s) => s.toFixed(2)).join(' ')} s of CPU)`)
  console.log(`ratio: ${(speed(ours) / speed(theirs)).toFixed(2)}`)
}
console.log(`scan:  ${speed(Array.from({ length: runs }, measureScan)).toFixed(0)} MB/s (${CUES.length} cues, all hits told)`)
console.log(`memory: ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB with the text`)

function measureOurs(): number {
  const before = process.cpuUsage()
  let tokens = 0
  for (const line of lines) tokens += analyser.analyse(line, 0, line.length).count
  const { user, system } = process.cpuUsage(before)
  if (tokens === 0) throw new Error('no tokens')
  return (user + system) / 1e6
}

function measureScan(): number {
  const cues = compilePatterns(CUES)
  const before = process.cpuUsage()
  let hits = 0
  for (const line of lines) scan(cues, line, 0, line.length, () => hits++)
  const { user, system } = process.cpuUsage(before)
  if (hits === 0) throw new Error('no hits')
  return (user + system) / 1e6
}

/** CPU seconds of mecab, its start (a few ms) within; null when there is none. */
function measureMecab(): number | null {
  const shell = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; time mecab -Owakati ${input} > /dev/null`], { encoding: 'utf8' })
  const seconds = shell.stderr.trim().split(/\s+/).map(Number)
  if (shell.status !== 0 || seconds.length !== 2) return null
  return (seconds[0] ?? 0) + (seconds[1] ?? 0)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[sorted.length >> 1] ?? Number.NaN
}
