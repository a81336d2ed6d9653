/**
 * Writes the generated parts of the documents, or with `--check` fails when one differs: `npm run docs [-- --check]`.
 *
 *   <!-- file examples/short.txt -->   the text block below becomes the file
 *   <!-- run -->                       the text block below the sh or ts block becomes what it prints
 *   <!-- read -->                      the text block below the page's text block becomes what iwaku reads in it
 *   <!-- scores --> … <!-- /scores --> becomes a table of test/score/floors.json
 *   <!-- exit-codes en --> … <!-- /exit-codes --> becomes a table of what they mean, in that language
 *   <!-- acts -->                      each row of the table below names an act and a sentence that must be read as it
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { exitCodes, type Language } from '#message'
import { readDictionary } from '#morphology'
import { openReader } from '#reading'
import { type AttributionRecord, toRecord } from '../src/reading/index.ts'
import { FROM_SOURCE } from './from-source.ts'

const root = resolve(import.meta.dirname, '..')
const check = process.argv.includes('--check')
const reader = openReader(readDictionary())
/** The ledger that runnable blocks fill; it is made anew for each document and taken away. */
const LEDGER = 'crisis.sqlite'
const faults: string[] = []

for (const name of documents()) {
  const path = join(root, name)
  rmSync(join(root, LEDGER), { force: true })
  const before = readFileSync(path, 'utf8')
  const after = filled(name, before)
  if (after === before) continue
  if (check) faults.push(`${name}: ${firstDifference(before, after)}`)
  else {
    writeFileSync(path, after)
    console.log(`wrote ${name}`)
  }
}
rmSync(join(root, LEDGER), { force: true })
checkRules()
checkFields()
for (const fault of faults) console.log(fault)
if (faults.length > 0 && check) console.log('to write what iwaku gives now: npm run docs')
process.exitCode = faults.length > 0 ? 1 : 0

/** Every document of the project: those at the root and those under docs/. */
function documents(): string[] {
  const under = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name))
  return [...readdirSync(root), ...under].filter((name) => name.endsWith('.md')).sort()
}

function filled(name: string, text: string): string {
  const block = (words: string): string => `\`\`\`text\n${words.trimEnd()}\n\`\`\``
  checkActs(name, text)
  return text
    .replace(
      /(<!-- file (\S+) -->\n)```text\n.*?\n?```/gs,
      (_, mark: string, path: string) => mark + block(readFileSync(join(root, path), 'utf8')),
    )
    .replace(
      /(<!-- run -->\n```sh\n(.*?)\n```\n\n)```text\n.*?\n?```/gs,
      (_, head: string, commands: string) => head + block(commands.split('\n').map(run).join('')),
    )
    .replace(/(<!-- run -->\n```ts\n(.*?)\n```\n\n)```text\n.*?\n?```/gs, (_, head: string, code: string) => head + block(runCode(code)))
    .replace(
      /(<!-- read -->\n```text\n(.*?)\n```\n\n)```text\n.*?\n?```/gs,
      (_, head: string, page: string) => head + block(readSample(page)),
    )
    .replace(
      /(<!-- exit-codes (ja|en) -->).*?<!-- \/exit-codes -->/gs,
      (_, mark: string, language: Language) => `${mark}\n\n${exitCodeTable(language)}\n\n<!-- /exit-codes -->`,
    )
    .replace(/<!-- scores -->.*?<!-- \/scores -->/gs, () => `<!-- scores -->\n\n${scores()}\n\n<!-- /scores -->`)
}

/** What one command line prints; only `iwaku …` is run. */
function run(command: string): string {
  const words = command.replace(/\s+#.*$/, '').split(/\s+/)
  if (words[0] !== 'iwaku') throw new Error(`a runnable block holds another command than iwaku: ${command}`)
  return execFileSync(process.execPath, [...FROM_SOURCE, 'src/bin.ts', ...words.slice(1)], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
}

/** What a program prints that uses iwaku as a library. */
function runCode(code: string): string {
  const words = [
    '--conditions=source',
    '--no-warnings',
    '--input-type=module-typescript',
    '--eval',
    code.replaceAll("'iwaku'", "'./src/index.ts'"),
  ]
  return execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8' })
}

/** The attributions of a sample page, one paragraph each. */
function readSample(page: string): string {
  const found = attributionsIn(page)
  return found.length === 0 ? '(no attribution)' : found.map(sampleLines).join('\n\n')
}

function attributionsIn(page: string): readonly AttributionRecord[] {
  const reading = reader.read(`${page}\n`, 'sample.txt', { kind: 'text', published: '2031-05-07' })
  return toRecord(reading, { name: 'sample.txt', version: '', certainty: 'low' }).attributions
}

function sampleLines(found: AttributionRecord): string {
  const parts: [string, string | null | undefined][] = [
    ['content', found.content.text],
    ['cue', found.cue?.text],
    ['via', found.via.join(' ← ') || null],
    ['target', found.target],
    ['condition', found.condition?.text],
  ]
  const head = [
    found.rule,
    `${found.source.name} (${found.source.kind})`,
    found.act,
    found.type,
    found.when,
    found.certainty === 'high' ? null : found.certainty,
  ]
  return [head.filter(Boolean).join(' | '), ...parts.flatMap(([part, words]) => (words ? [`  ${part.padEnd(9)}  ${words}`] : []))].join(
    '\n',
  )
}

/** What the exit codes mean, by the words of the help. */
function exitCodeTable(language: Language): string {
  const rows = Object.entries(exitCodes[language]).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`)
  return ['| | |', '|--:|---|', ...rows].join('\n')
}

/** The floors the tests hold: sets of marked pages side by side, then the other sets. */
function scores(): string {
  const path = join(root, 'test/score/floors.json')
  if (!existsSync(path)) return '_Not measured yet._'
  const { floors } = JSON.parse(readFileSync(path, 'utf8')) as { floors: Record<string, Record<string, number>> }
  const sets = Object.keys(floors)
  const pages = sets.filter((set) => floors[set]?.['F1 content'] !== undefined)
  const measures = [...new Set(pages.flatMap((set) => Object.keys(floors[set] ?? {})))]
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const table = [
    row(['', ...pages]),
    row(['---', ...pages.map(() => '--:')]),
    ...measures.map((measure) => row([measure, ...pages.map((set) => floors[set]?.[measure]?.toFixed(3) ?? '')])),
  ]
  const others = sets.filter((set) => !pages.includes(set)).map((set) => `- ${set}: ${listed(floors[set] ?? {})}`)
  return [table.join('\n'), others.join('\n')].filter(Boolean).join('\n\n')
}

function listed(measures: Record<string, number>): string {
  return Object.entries(measures)
    .map(([measure, value]) => `${measure} ${value.toFixed(3)}`)
    .join(', ')
}

/** Rows `| act | … | sentence |` under the mark: the sentence must be read as that act. */
function checkActs(name: string, text: string): void {
  for (const table of text.matchAll(/<!-- acts -->\n\n?((?:\|.*\n)+)/g)) {
    for (const row of (table[1] as string).trim().split('\n').slice(2)) {
      const cells = row.split('|').map((cell) => cell.trim().replace(/`/g, ''))
      const [act, sentence] = [cells[1], cells.at(-2)]
      const read = attributionsIn(sentence ?? '').map((found) => found.act)
      if (!read.some((one) => one === act))
        faults.push(`${name}: ${sentence} should be read as ${act}, is read as ${read.join(', ') || 'nothing'}`)
    }
  }
}

/** Every rule that can stand in a record has its heading in docs/rules.md, and its examples show it. */
function checkRules(): void {
  const page = readFileSync(join(root, 'docs/rules.md'), 'utf8')
  const sections = new Map(
    page
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf('\n')).replace(/`/g, ''), section]),
  )
  for (const rule of rulesInSource()) if (!sections.has(rule)) faults.push(`docs/rules.md: the rule ${rule} has no section`)
  for (const [rule, section] of sections)
    if (!section.includes(`\n${rule} | `)) faults.push(`docs/rules.md: no example of ${rule} is found by it`)
}

/** The names of rules as the source writes them; `saying:${kind}` stands for its four kinds of content. */
function rulesInSource(): string[] {
  const folder = join(root, 'src/attribution/rules')
  const source = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  const named = source.matchAll(/(?:rule: |made\(scene, |rule: [^,\n]*[?:] )'([a-z]+(?::[a-z]+)*)'/g)
  const kinds = ['quote', 'clause', 'fact', 'object', 'request'].map((kind) => `saying:${kind}`)
  return [...new Set([...kinds, ...Array.from(named, (match) => match[1] as string)])]
}

/** Every field of an attribution's record stands in the tables of both READMEs. */
function checkFields(): void {
  const [found] = attributionsIn('外相は「橋を開く」と述べた。')
  if (!found) throw new Error('the sample of the record holds no attribution')
  for (const name of ['README.md', 'README.ja.md']) {
    const text = readFileSync(join(root, name), 'utf8')
    for (const field of Object.keys(found))
      if (!text.includes(`| \`${field}\``)) faults.push(`${name}: the field ${field} of the record is not explained`)
  }
}

function firstDifference(before: string, after: string): string {
  const [was, is] = [before.split('\n'), after.split('\n')]
  const at = is.findIndex((line, i) => line !== was[i])
  return `line ${at + 1} is out of date\n  has    ${was[at] ?? ''}\n  gives  ${is[at] ?? ''}`
}
