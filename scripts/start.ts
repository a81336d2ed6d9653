/** Builds iwaku and shows what it does: `npm start` reads the example pages into a ledger, and opens it in the browser until Ctrl-C. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { languageOfEnvironment } from '../src/message/language.ts'

const root = resolve(import.meta.dirname, '..')
const node = (...words: string[]): void => run(process.execPath, words)

run('tsc', ['-p', 'tsconfig.json'])
node('scripts/bundle.ts')
run('vite', ['build', '--config', 'src/web/vite.config.ts', '--logLevel', 'warn'])
// npx iwaku runs the file itself; tsc writes it like any other
chmodSync(resolve(root, 'dist/bin.js'), 0o755)
node('--conditions=source', 'scripts/build-dictionary.ts', '--if-missing')
const examples = existsSync(resolve(root, 'examples')) && readdirSync(resolve(root, 'examples')).some((name) => /\.(html?|txt)$/.test(name))
const ledger = '.iwaku/examples.sqlite'
if (examples) {
  node('dist/bin.js', 'read', 'examples/short.txt')
  for (const question of [['add', 'examples'], ['stats'], ['shifts']]) {
    console.log(`\n$ iwaku ${question.join(' ')} --ledger ${ledger}`)
    node('dist/bin.js', ...question, '--ledger', ledger)
  }
}
const next = { en: nextEn, ja: nextJa }
console.log(next[languageOfEnvironment(process.env)]())
node('dist/bin.js', 'serve', '--ledger', ledger, '--open')

function nextEn(): string {
  return `
${examples ? 'This is what iwaku reads in a page of examples/, and what the ledger of all of them tells between them.' : 'iwaku is built; examples/ holds no page yet.'} Next:

  npx iwaku read PAGE.html         a page of your own, or a folder of them
  npx iwaku read --why PAGE.html   the same with the reason of every value
  npx iwaku search 橋 --ledger ${ledger}
                                   what was said of the bridge in the example pages
  npx iwaku add PAGE.html          keep pages in a ledger of your own
  npx iwaku --help                 every command
  npm test                         everything that must hold
  README.md, README.ja.md          what it is and how to use it
  ARCHITECTURE.md                  how it is built
`
}

function nextJa(): string {
  return `
${examples ? '上は、examples/ の一枚から iwaku が読んだものと、全部を入れた台帳がページの間から言えることです。' : 'iwaku を組み立てました。examples/ にはまだページがありません。'}次は:

  npx iwaku read ページ.html         手元のページ、またはそのフォルダーを読む
  npx iwaku read --why ページ.html   同じものを、値の根拠とともに
  npx iwaku search 橋 --ledger ${ledger}
                                     例のページで橋について言われたこと
  npx iwaku add ページ.html          手元の台帳にページを入れる
  npx iwaku --help                   コマンドのすべて
  npm test                           成り立つべきことをすべて確かめる
  README.ja.md, README.md            何をするもので、どう使うか
  ARCHITECTURE.md                    どう作られているか（英語）
`
}

function run(program: string, words: readonly string[]): void {
  const { status, error } = spawnSync(program, words, { cwd: root, stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}
