import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { markedBlocks } from './marked-blocks.ts'

const root = resolve(import.meta.dirname, '../..')
const bin = join(root, 'src/bin.ts')
const textOf = (name: string): string => (existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : '')

/** A folder like a fresh one of a user: the examples lie in it, and `iwaku` is on the PATH and can be imported. */
const home = mkdtempSync(join(tmpdir(), 'iwaku-readme-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
mkdirSync(join(home, 'bin'))
mkdirSync(join(home, 'node_modules'))
symlinkSync(root, join(home, 'node_modules/iwaku'))
if (existsSync(join(root, 'examples'))) symlinkSync(join(root, 'examples'), join(home, 'examples'))
writeFileSync(join(home, 'bin/iwaku'), `#!/bin/sh\nexec "${process.execPath}" ${FROM_SOURCE.join(' ')} "${bin}" "$@"\n`)
chmodSync(join(home, 'bin/iwaku'), 0o755)

/** Runs a block in that folder and gives what it prints. */
function run(language: string, code: string): string {
  const env = { PATH: [join(home, 'bin'), process.env.PATH].join(delimiter), HOME: home, LC_ALL: 'C' }
  const file = join(home, 'example.ts')
  rmSync(join(home, 'crisis.sqlite'), { force: true })
  if (language !== 'sh') writeFileSync(file, code)
  const [program, words] = language === 'sh' ? ['sh', ['-ec', code]] : [process.execPath, [file]]
  const { status, stdout, stderr } = spawnSync(program as string, words as string[], { cwd: home, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`it ended with ${status}: ${stderr}`)
  return stdout
}

describe.each(['README.md', 'README.ja.md'])('%s', (name) => {
  const blocks = markedBlocks(textOf(name))
  if (blocks.length === 0) it.skip('has no example to run yet (SKIPPED)', () => undefined)
  for (const { line, language, code, output } of blocks)
    it(`prints what it says at line ${line}`, () => {
      expect(run(language, code).trimEnd()).toBe(output.trimEnd())
    })
})

describe('what the command line knows', () => {
  const help = [
    'help',
    ...'read add search said timeline lines topics who page stats export import'.split(' ').map((command) => `help ${command}`),
  ]
    .map((words) => run('sh', `iwaku ${words}`))
    .join('\n')
  const options = [...new Set(help.match(/--[a-z]+(?:-[a-z]+)*/g))].sort()
  const folder = join(root, 'docs')
  const docs = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.md')) : []
  const all = ['README.md', ...docs.map((one) => `docs/${one}`)].map(textOf).join('\n')

  it('is found in its help', () => {
    expect(options).toEqual(expect.arrayContaining(['--format', '--help', '--lang', '--version', '--why']))
  })
  it.skipIf(all.trim() === '')(`is named in the documents${all.trim() === '' ? ' (SKIPPED: there are none yet)' : ''}`, () => {
    expect([...options, 'iwaku read', 'iwaku help'].filter((word) => !new RegExp(`${word}(?![a-z-])`).test(all))).toEqual([])
  })
})

describe('marked blocks', () => {
  const block = (language: string, body: string): string => `\`\`\`${language}\n${body}\n\`\`\``
  it('are found with their output', () => {
    const text = `a\n<!-- run -->\n\n${block('sh', 'echo 1\necho 2')}\n\n${block('text', '1\n2')}\n${block('sh', 'not run')}`
    expect(markedBlocks(text)).toEqual([{ line: 2, language: 'sh', code: 'echo 1\necho 2', output: '1\n2' }])
  })
  it.each([
    ['no block', '<!-- run -->\nwords'],
    ['no output', `<!-- run -->\n${block('sh', 'echo 1')}\nwords\n${block('text', '1')}`],
    ['an output of another kind', `<!-- run -->\n${block('sh', 'echo 1')}\n${block('sh', '1')}`],
  ])('fail with %s', (_, text) => {
    expect(() => markedBlocks(text)).toThrow('line 1')
  })
})
